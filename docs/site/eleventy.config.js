import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { anchorOf, pageOf, siteLink } from './links.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The pages of the site by their paths in the repository. */
const sources = ['README.md', ...globSync('docs/**/*.md', { cwd: root })].filter(path => pageOf(path) !== undefined);

/** GitHub's anchors on headings, and links that lead to pages, in place of markdown-it's own. */
const asOnGitHub = markdown => {
  const { rules } = markdown.renderer;
  const plain = rules.image ?? ((tokens, index, options, _env, self) => self.renderToken(tokens, index, options));
  rules.heading_open = (tokens, index, options, _env, self) => {
    const text = (tokens[index + 1]?.children ?? [])
      .map(({ type, content }) => (type === 'text' || type === 'code_inline' ? content : ''))
      .join('');
    tokens[index].attrSet('id', anchorOf(text));
    return self.renderToken(tokens, index, options);
  };
  rules.link_open = (tokens, index, options, env, self) => {
    const token = tokens[index];
    token.attrSet('href', siteLink(env.source, token.attrGet('href') ?? '', root));
    return self.renderToken(tokens, index, options);
  };
  rules.image = (tokens, index, options, env, self) => {
    const token = tokens[index];
    token.attrSet('src', siteLink(env.source, token.attrGet('src') ?? '', root));
    return plain(tokens, index, options, env, self);
  };
};

export default config => {
  config.setQuietMode(true);
  config.setUseGitIgnore(false);
  // Why not by folders: README.md lies outside, and nothing else there is a page.
  for (const source of sources) {
    const text = readFileSync(`${root}${source}`, 'utf8');
    const page = pageOf(source);
    config.addTemplate(page.replace(/\.html$/u, '.md'), text, {
      permalink: page,
      source,
      title: /^# (.+)$/mu.exec(text)?.[1] ?? source,
      up: '../'.repeat(page.split('/').length - 1),
      layout: 'page.11ty.js',
    });
  }
  config.amendLibrary('md', markdown => {
    markdown.set({ html: true, linkify: false });
    asOnGitHub(markdown);
  });
  config.addGlobalData('sources', sources);
  config.addPassthroughCopy({ [posix.join(root, 'docs/screens')]: 'screens', [posix.join(root, 'docs/schema')]: 'schema' });
  config.addPassthroughCopy({ 'site.css': 'site.css' });
  config.addPassthroughCopy({ 'site.js': 'site.js' });
  return {
    dir: { input: 'pages', includes: '../layouts', output: posix.join(root, 'build/site') },
    // Why none: texts have braces of Helm and of Go in them.
    markdownTemplateEngine: false,
    htmlTemplateEngine: false,
  };
};
