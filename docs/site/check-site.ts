import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** What is wrong with a built site: links, pictures and scripts that lead to nothing, and anchors that are not there. */
export const problemsOfSite = (folder: string): readonly string[] => {
  const pages = globSync('**/*.html', { cwd: folder }).toSorted((a, b) => (a < b ? -1 : 1));
  const texts = new Map(pages.map(page => [page, readFileSync(join(folder, page), 'utf8')]));
  const anchors = new Map([...texts].map(([page, text]) => [page, new Set([...text.matchAll(/ id="([^"]*)"/gu)].map(([, id]) => id))]));
  return [...texts].flatMap(([page, text]) =>
    [...text.matchAll(/ (?:href|src)="([^"]*)"/gu)].flatMap(([, link = '']) => {
      if (/^[a-z]+:/u.test(link)) return [];
      const [file = '', anchor] = link.replaceAll('&amp;', '&').split('#');
      const target = file === '' ? page : posix.join(posix.dirname(page), file);
      if (target.startsWith('..')) return [`${page}: "${link}" leads out of the site.`];
      if (!existsSync(join(folder, target))) return [`${page}: "${link}" leads to nothing.`];
      if (anchor === undefined || !target.endsWith('.html') || anchors.get(target)?.has(anchor) === true) return [];
      return [`${page}: there is no "${link}".`];
    }),
  );
};

if (import.meta.main) {
  const [folder = ''] = process.argv.slice(2);
  const problems = problemsOfSite(folder);
  const count = globSync('**/*.html', { cwd: folder }).length;
  process.stdout.write([...problems, `${count} pages, ${problems.length} broken links.`].map(line => `${line}\n`).join(''));
  process.exitCode = problems.length > 0 || count === 0 || !existsSync(join(folder, 'pagefind', 'pagefind-ui.js')) ? 1 : 0;
}
