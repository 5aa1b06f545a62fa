import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { problemsOfSite } from '../../docs/site/check-site.ts';
import { anchorOf, pageOf, siteLink } from '../../docs/site/links.ts';
import { allRules } from '../../src/rules/catalog.ts';
import { runProcessSync } from '../support/processes/run-process.ts';
import { exists, readText, root, writtenFiles } from './repository-files.ts';

describe('a link on the site of the documents', () => {
  test.each([
    ['README.md', 'docs/action.md#install', 'action.html#install'],
    ['docs/action.md', '../README.md', 'index.html'],
    ['docs/rules/rbac/pod-exec.md', '../../configuration.md#waivers', '../../configuration.html#waivers'],
    ['docs/rules/README.md', 'rbac/pod-exec.md', 'rbac/pod-exec.html'],
    ['docs/install.md', '#shells', '#shells'],
    ['README.md', 'docs/screens/review.png', 'screens/review.png'],
    ['docs/configuration.md', 'schema/tidewaiter.schema.json', 'schema/tidewaiter.schema.json'],
    ['docs/action.md', '../SECURITY.md', 'https://github.com/tidewaiter/tidewaiter/blob/main/SECURITY.md'],
    ['README.md', 'examples/shop', 'https://github.com/tidewaiter/tidewaiter/tree/main/examples/shop'],
    ['README.md', 'https://example.com/a', 'https://example.com/a'],
  ])('of %s to %s leads to %s', (source, target, link) => {
    expect(siteLink(source, target, root)).toBe(link);
  });

  test('to nothing ends the making of the site', () => {
    expect(() => siteLink('docs/action.md', 'no-such.md', root)).toThrow('docs/action.md links to "no-such.md", which is not there.');
  });

  test('leads somewhere on every page', () => {
    const pages = writtenFiles().filter(path => pageOf(path) !== undefined);
    expect(pages.length).toBeGreaterThan(allRules.length + 30);
    for (const page of pages)
      for (const [, target = ''] of readText(page).matchAll(/\]\(([^)\s]+)\)/gu)) expect(siteLink(page, target, root), page).not.toBe('');
  });
});

test('anchors are those of GitHub', () => {
  expect(['Why: a `b` (c)?', 'Where a review’s time goes'].map(anchorOf)).toEqual(['why-a-b-c', 'where-a-reviews-time-goes']);
});

test('a site with a link, a picture or an anchor that leads nowhere is refused', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tidewaiter-site-'));
  try {
    mkdirSync(join(folder, 'a'));
    writeFileSync(
      join(folder, 'index.html'),
      '<h1 id="top">x</h1><a href="a/b.html#there">b</a><a href="#top">t</a><a href="https://x.test">x</a>',
    );
    writeFileSync(join(folder, 'a/b.html'), '<h1 id="there">x</h1><a href="../index.html">up</a>');
    expect(problemsOfSite(folder)).toEqual([]);
    writeFileSync(
      join(folder, 'a/b.html'),
      '<a href="../index.html#no">1</a><img src="no.png"><a href="no.html">2</a><a href="../../x.html">3</a>',
    );
    expect(problemsOfSite(folder)).toEqual([
      'a/b.html: there is no "../index.html#no".',
      'a/b.html: "no.png" leads to nothing.',
      'a/b.html: "no.html" leads to nothing.',
      'a/b.html: "../../x.html" leads out of the site.',
      'index.html: there is no "a/b.html#there".',
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test.runIf(exists('docs/site/node_modules/@11ty/eleventy/package.json'))(
  'the site is made offline, with a page of each rule and a search',
  () => {
    const { status, stdout, stderr } = runProcessSync('npm', ['run', '-s', 'site'], {
      cwd: root,
      env: { ...process.env, npm_config_offline: 'true' },
    });
    expect(stderr.toString()).not.toContain('Error');
    expect(status).toBe(0);
    expect(stdout.toString()).toMatch(/\n\d{3} pages, 0 broken links\.\n$/u);
    for (const { meta } of allRules) expect(exists(`build/site/rules/${meta.id}.html`), meta.id).toBe(true);
    expect(exists('build/site/pagefind/pagefind-ui.js')).toBe(true);
    expect(readText('build/site/index.html')).toContain('<div id="search">');
  },
);

describe('what makes the site', () => {
  interface Lock {
    readonly packages: Readonly<
      Record<string, { readonly integrity?: string; readonly hasInstallScript?: boolean; readonly resolved?: string }>
    >;
  }

  test('is pinned, locked by its contents, and runs nothing when it is installed', () => {
    const manifest: { readonly devDependencies: Readonly<Record<string, string>> } = JSON.parse(readText('docs/site/package.json'));
    for (const wanted of Object.values(manifest.devDependencies)) expect(wanted).toMatch(/^\d+\.\d+\.\d+$/u);
    const { packages }: Lock = JSON.parse(readText('docs/site/package-lock.json'));
    const locked = Object.entries(packages).filter(([path]) => path !== '');
    expect(locked.length).toBeGreaterThan(50);
    for (const [path, { integrity, hasInstallScript, resolved }] of locked) {
      expect(integrity, path).toMatch(/^sha512-/u);
      expect([hasInstallScript, resolved], path).toEqual([undefined, undefined]);
    }
    const reasons = readText('docs/adr/dependencies.md');
    for (const [name, wanted] of Object.entries(manifest.devDependencies))
      expect(reasons.toLowerCase(), name).toContain(`${name.slice(name.lastIndexOf('/') + 1)} ${wanted}`);
  });

  test('is installed and run by the workflow that publishes it, which may write nothing else', () => {
    const { jobs } = parse(readText('.github/workflows/pages.yml'));
    expect(JSON.stringify(jobs.build.steps)).toContain('npm ci --prefix docs/site\\nnpm run site\\n');
    expect(jobs.build.permissions).toEqual({ contents: 'read' });
    expect([jobs.deploy.if, jobs.deploy.permissions]).toEqual([
      "github.event_name != 'pull_request'",
      { contents: 'read', pages: 'write', 'id-token': 'write' },
    ]);
  });
});
