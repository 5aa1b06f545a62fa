import { existsSync, statSync } from 'node:fs';
import { posix } from 'node:path';

const repository = 'https://github.com/tidewaiter/tidewaiter';

/** The page of a Markdown file of the site, by its path in the repository: `docs/rules/README.md` is `rules/index.html`. Undefined for other files. */
export const pageOf = (path: string): string | undefined => {
  if (path === 'README.md') return 'index.html';
  if (!path.startsWith('docs/') || !path.endsWith('.md') || path.startsWith('docs/site/')) return undefined;
  return path
    .slice('docs/'.length)
    .replace(/(^|\/)README\.md$/u, '$1index.html')
    .replace(/\.md$/u, '.html');
};

/**
 * Where a link in a file of the repository leads on the site: to the page of what it names, to pictures and schemas, which are copied, and else to
 * the file on GitHub. Throws where there is no such file.
 */
export const siteLink = (source: string, target: string, root: string): string => {
  if (/^(?:[a-z]+:|#)/u.test(target)) return target;
  const [file = '', anchor] = target.split('#');
  const path = posix.normalize(posix.join(posix.dirname(source), file)).replace(/^\/+/u, '');
  const hash = anchor === undefined ? '' : `#${anchor}`;
  const found = `${root}${path}`;
  if (!existsSync(found)) throw new Error(`${source} links to "${target}", which is not there.`);
  const page = pageOf(path);
  const copied = /^docs\/(?:screens|schema)\/.+\.(?:png|json)$/u.test(path) ? path.slice('docs/'.length) : undefined;
  if (page === undefined && copied === undefined)
    return `${repository}/${statSync(found).isDirectory() ? 'tree' : 'blob'}/main/${path.replace(/\/$/u, '')}${hash}`;
  const from = posix.dirname(pageOf(source) ?? 'index.html');
  return `${posix.relative(from, page ?? copied ?? '')}${hash}`;
};

/** A heading as GitHub names its anchor, by its text without marks. */
export const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\w\- ]/gu, '')
    .replaceAll(' ', '-');
