import { pageOf } from '../links.ts';

const guides = [
  ['index.html', 'Tidewaiter'],
  ['install.html', 'Install'],
  ['action.html', 'The Action'],
  ['app.html', 'The App'],
  ['configuration.html', 'Configuration'],
  ['org-policy.html', 'Organizations'],
  ['organization-rules.html', 'Rules of your own'],
  ['image-signing.html', 'Image signatures'],
  ['scan-results.html', 'Scan results'],
  ['editors.html', 'Editors'],
  ['severity.html', 'Severities'],
  ['families.html', 'Families'],
  ['performance.html', 'Performance'],
  ['threat-model.html', 'What we defend against'],
  ['rules/index.html', 'Rules'],
  ['coverage/index.html', 'Other tools and standards'],
];

const attribute = text => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A page around what Markdown gave: the guides beside it, search above it, and where it can be changed. */
export default class {
  render({ content, title, up, source, sources }) {
    const here = pageOf(source);
    const pages = new Set(sources.map(pageOf));
    const missing = guides.filter(([page]) => !pages.has(page));
    if (missing.length > 0) throw new Error(`The menu names pages that are not there: ${missing.join(' ')}`);
    const entries = guides.map(
      ([page, name]) => `<li><a href="${up}${page}"${page === here ? ' aria-current="page"' : ''}>${attribute(name)}</a></li>`,
    );
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${attribute(title === 'Tidewaiter' ? title : `${title} · Tidewaiter`)}</title>
<link rel="stylesheet" href="${up}pagefind/pagefind-ui.css">
<link rel="stylesheet" href="${up}site.css">
<script src="${up}pagefind/pagefind-ui.js" defer></script>
<script src="${up}site.js" data-up="${up}" defer></script>
</head>
<body>
<header><a class="name" href="${up}index.html">Tidewaiter</a><div id="search"></div></header>
<nav aria-label="Guides"><ul>${entries.join('')}</ul></nav>
<main data-pagefind-body>
${content}
<footer><a href="https://github.com/tidewaiter/tidewaiter/blob/main/${source}">This page on GitHub</a></footer>
</main>
</body>
</html>
`;
  }
}
