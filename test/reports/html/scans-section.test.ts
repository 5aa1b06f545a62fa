import { describe, expect, test } from 'vitest';
import { scansPageSection } from '../../../src/reports/html/scans-section.ts';
import type { ToldScan } from '../../../src/review/scans/compare-sides.ts';
import type { ScanDelta } from '../../../src/scans/delta/scan-delta.ts';
import type { ConsideredFinding } from '../../../src/verdict/considered-scan.ts';
import type { Verdict } from '../../../src/verdict/verdict.ts';
import { scanDelta, scanFinding } from '../../support/scans/deltas.ts';

const finding = scanFinding('CVE-2026-1', { fix: '4.17.21', severityWord: 'HIGH' });
const entry = (changes: Partial<ConsideredFinding> = {}): ConsideredFinding => ({ finding, effect: 'blocks', ...changes });
const verdict: Verdict = {
  conclusion: 'block',
  reasons: [
    { gate: 'scans', status: 'met', reason: 'One is well.' },
    { gate: 'scans', status: 'not-met', reason: 'One is not.' },
  ],
} as unknown as Verdict;
const at = { repositoryUrl: 'https://github.com/acme/shop', commit: 'abc' };

const scanOf = (counting: readonly ConsideredFinding[], delta: Partial<ScanDelta> = {}, more: Partial<ToldScan> = {}): ToldScan => ({
  name: 'trivy',
  scan: { mode: 'enforce', delta: scanDelta(delta), counting },
  notes: [],
  ...more,
});
const bodyOf = (...scans: readonly ToldScan[]): string => String(scansPageSection(scans, verdict, [], at).body);
const cellsOf = (...counting: readonly ConsideredFinding[]) =>
  [...bodyOf(scanOf(counting)).matchAll(/<td>(.*?)<\/td>/gu)].map(([, cell = '']) => cell.replaceAll(/<\/?(?:code|a)[^>]*>/gu, ''));

test('the section is headed by the verdict, what decides first', () => {
  const { title, outcome, reasons, alerts } = scansPageSection([], verdict, [], at);
  expect([title, outcome.tone, alerts]).toEqual(['Scans', 'bad', []]);
  expect(reasons.map(({ text }) => text)).toEqual(['One is not.', 'One is well.']);
});

describe('a finding of a scanner', () => {
  test('stands in a row: what, how grave, where, since which version, and what comes of it', () => {
    const origin = { layer: 'own', path: 'web/Dockerfile', line: 12, endLine: 13, keyword: 'RUN' } as const;
    const added = { finding, because: 'version', from: '4.17.1' } as const;
    expect(cellsOf(entry({ origin, added, because: 'known to be exploited' }))).toEqual([
      'CVE-2026-1',
      'HIGH',
      'lodash 4.17.1 → 4.17.4',
      '4.17.21',
      'your layer, RUN web/Dockerfile:12',
      'blocks, known to be exploited',
    ]);
    expect(bodyOf(scanOf([entry({ origin })]))).toContain('href="https://github.com/acme/shop/blob/abc/web/Dockerfile#L12"');
  });

  test('without an origin is where its package is, and without a version it came from none', () => {
    const own = { ...finding.package, place: { kind: 'file' as const, path: 'app/package-lock.json' } };
    const cells = cellsOf(entry({ finding: { ...finding, package: own } }));
    expect([cells[2], cells[4]]).toEqual(['lodash 4.17.4', 'app/package-lock.json']);
  });

  test('says why it does what it does: a waiver, a likelihood unless that is the reason, and what is not proven', () => {
    const effect = (changes: Partial<ConsideredFinding>) => cellsOf(entry(changes)).at(-1);
    const likely = { ...finding, epss: 0.4 };
    expect(effect({})).toBe('blocks');
    expect(
      effect({ effect: 'waived', waiver: { vulnerabilities: [], packages: [], paths: [], reason: 'See SEC-1.', until: undefined } }),
    ).toBe('waived, See SEC-1.');
    expect(effect({ finding: likely })).toBe('blocks, EPSS 0.4');
    expect(effect({ finding: likely, because: 'EPSS 0.4' })).toBe('blocks, EPSS 0.4');
    expect(effect({ finding: likely, because: 'new' })).toBe('blocks, new, EPSS 0.4');
    expect(effect({ added: { finding, because: 'place', unproven: true } })).toBe('blocks, not proven: the base lists no packages');
  });

  test('stands folded where no fix is known', () => {
    const { fix: _, ...unfixed } = finding;
    const body = bodyOf(scanOf([entry(), entry({ finding: unfixed })]));
    expect(body).toMatch(/Findings of trivy".*Without a fix \(1\).*Findings of trivy without a fix"/su);
    expect(body).toContain('<td>none known</td>');
    expect(bodyOf(scanOf([entry()]))).not.toContain('Without a fix');
  });
});

describe('a scan', () => {
  test('has its name, its counts, and a table of a thousand rows at most', () => {
    const of = (length: number) => bodyOf(scanOf(Array.from({ length }, () => entry())));
    expect(of(0)).toContain('<h3 class="part">trivy</h3><p><strong>+0 −0, 0 unchanged</strong></p>');
    expect(of(0)).not.toContain('<table');
    expect(of(1_000)).not.toContain('more</p>');
    expect([of(1_002).split('<tr><td>').length - 1, of(1_002).includes('<p>and 2 more</p>')]).toEqual([1_000, true]);
    expect(bodyOf(scanOf([], {}, { name: '' }))).not.toContain('<h3');
  });

  test('tells of another base image what it mends and brings', () => {
    const bump = { path: 'Dockerfile', line: 3, from: 'a:1', to: 'a:2', counting: 4, mended: 3, brought: 0 };
    const text = (changes: object = {}) => bodyOf(scanOf([], {}, { bump: { ...bump, ...changes } })).replaceAll(/<[^>]*>/gu, '');
    expect(text()).toContain('Base image, Dockerfile:3: a:2 in place of a:1 mends 3 of 4 and brings none, as its own report shows.');
    expect(text({ brought: 2 })).toContain('mends 3 of 4 and brings 2,');
    expect(bodyOf(scanOf([]))).not.toContain('Base image,');
  });

  test('tells folded what does not count, and open what could not be compared', () => {
    const body = bodyOf(
      scanOf(
        [],
        {
          notComparable: [
            { report: 'base', why: 'It is missing', remedy: 'Scan it.' },
            { class: 'os-pkgs', why: 'Another scanner read it', remedy: 'Scan it.' },
            { finding: scanFinding('CVE-2026-7'), side: 'head', why: 'It has no package.', remedy: 'Scan it.' },
          ],
          newlyKnown: [{ finding: scanFinding('CVE-2026-2') }],
          suppressed: [{ finding: { ...scanFinding('CVE-2026-3'), suppression: { status: 'ignored', source: '' } } }],
          fixed: [{ finding: scanFinding('CVE-2026-4') }, { finding: scanFinding('CVE-2026-5') }],
          warnings: ['The database is "old".'],
        },
        { notes: ['One more.'] },
      ),
    );
    const listed = (title: string) =>
      new RegExp(`<details class="fold"([^>]*)><summary>${title}[^<]*\\((\\d+)\\)</summary><ul>(.*?)</ul>`, 'su').exec(body)?.slice(1);
    expect(listed('Not comparable')).toEqual([
      ' open',
      '3',
      expect.stringMatching(
        /^<li>The base&#39;s report: It is missing\. Scan it\.<\/li><li>os-pkgs: Another scanner read it\. Scan it\.<\/li><li>CVE-2026-7.*: It has no package\.<\/li>$/u,
      ),
    ]);
    expect(listed('Newly known')).toEqual(['', '1', expect.stringContaining('CVE-2026-2')]);
    expect(listed('Suppressed')).toEqual(['', '1', expect.stringContaining('CVE-2026-3')]);
    expect(listed('Fixed')).toEqual(['', '2', expect.stringContaining('CVE-2026-4')]);
    expect(listed('Notes')).toEqual(['', '2', '<li>The database is <code>old</code>.</li><li>One more.</li>']);
    expect(bodyOf(scanOf([]))).not.toContain('<details');
  });
});
