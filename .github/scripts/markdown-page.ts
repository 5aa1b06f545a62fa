import { marked } from 'marked';

/** Close to how GitHub sets a comment: font, tables, folded lists, code. */
const style = `
  body { font: 14px/1.5 -apple-system, "Segoe UI", "Noto Sans", "DejaVu Sans", Helvetica, Arial, sans-serif, "Noto Color Emoji"; color: #1f2328; background: #fff; margin: 16px; }
  .box { border: 1px solid #d0d7de; border-radius: 6px; overflow: hidden; }
  .box > header { background: #f6f8fa; border-bottom: 1px solid #d0d7de; padding: 8px 16px; font-weight: 600; }
  .box > main { padding: 16px; overflow-wrap: break-word; }
  h2 { font-size: 1.5em; border-bottom: 1px solid #d0d7deb3; padding-bottom: .3em; margin: 0 0 16px; }
  h3 { font-size: 1.15em; margin: 0 0 12px; }
  table { border-collapse: collapse; margin-bottom: 16px; }
  th, td { border: 1px solid #d0d7de; padding: 6px 13px; vertical-align: top; text-align: left; }
  td:first-child { white-space: nowrap; }
  tr:nth-child(2n) td { background: #f6f8fa; }
  code { font: 12px ui-monospace, SFMono-Regular, "DejaVu Sans Mono", monospace; background: #818b981f; padding: .2em .4em; border-radius: 6px; }
  a { color: #0969da; text-decoration: none; }
  blockquote { border-left: .25em solid #d0d7de; color: #59636e; margin: 0 0 16px; padding: 0 1em; }
  ul { padding-left: 2em; margin: 0 0 16px; }
  details { margin-bottom: 8px; }
  sub { color: #59636e; }
`;

/** A page that shows Markdown as a box of a pull request, with a title. */
export const markdownPage = (markdown: string, title: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><style>${style}</style></head><body><div class="box"><header>${title}</header><main>${marked.parse(markdown, { gfm: true, async: false })}</main></div></body></html>`;
