import { describe, expect, test } from 'vitest';
import { annotationsOfScans } from '../../../src/reports/scans/scans-annotations.ts';
import { renderScansSummary } from '../../../src/reports/scans/scans-summary.ts';
import { countsOf, findingWords, originWords, renderScansText } from '../../../src/reports/scans/scans-text.ts';
import { noPaint, type Paint } from '../../../src/reports/terminal.ts';
import type { ToldScan } from '../../../src/review/scans/compare-sides.ts';
import type { FindingOrigin } from '../../../src/scans/origin/finding-origin.ts';
import type { ScanFinding } from '../../../src/scans/report.ts';
import type { ConsideredFinding, ConsideredScan } from '../../../src/verdict/considered-scan.ts';
import type { Verdict } from '../../../src/verdict/verdict.ts';
import { scanDelta, scanFinding } from '../../support/scans/deltas.ts';

const lodash = scanFinding('CVE-2024-1', { fix: '4.17.21', epss: 0.4 });
const openssl = scanFinding('CVE-2024-2', {
  severityWord: 'CRITICAL',
  knownExploited: true,
  package: { scope: 'os-pkgs', ecosystem: 'deb', name: 'openssl', version: '3.0.1', place: { kind: 'none', path: '' } },
});
const bare = scanFinding('CVE-2024-3', {
  severityWord: '',
  package: { scope: 'os-pkgs', ecosystem: '', name: '', version: '', place: { kind: 'none', path: '' } },
});
const old = scanFinding('CVE-2023-9', { package: { ...lodash.package, version: '4.17.3' } });

const origin: FindingOrigin = { layer: 'own', path: 'web/Dockerfile', line: 12, endLine: 13, keyword: 'RUN' };
const counting: readonly ConsideredFinding[] = [
  { finding: openssl, effect: 'blocks', because: 'known to be exploited', origin, added: { finding: openssl, because: 'package' } },
  { finding: lodash, effect: 'warns', because: 'EPSS 0.4', added: { finding: lodash, because: 'version', from: '4.17.1' } },
  { finding: bare, effect: 'ignored', because: 'no fix is known', added: { finding: bare, because: 'place', unproven: true } },
  {
    finding: old,
    effect: 'waived',
    waiver: { vulnerabilities: ['CVE-2023-9'], packages: [], paths: [], reason: 'See SEC-1.', until: undefined },
  },
];
const scan: ConsideredScan = {
  mode: 'enforce',
  delta: scanDelta({
    added: counting.flatMap(({ added }) => added ?? []),
    fixed: [{ finding: old }],
    unchanged: [{ base: old, finding: old }],
    stillVulnerable: [{ base: old, finding: lodash }],
    newlyKnown: [{ finding: bare }],
    noLongerReported: [{ finding: old }],
    suppressed: [
      { finding: { ...lodash, suppression: { status: 'not_affected', justification: 'code_not_reachable', source: 'acme' } } },
      { finding: { ...lodash, suppression: { status: 'ignored', statement: 'No.', source: '' } } },
      { finding: { ...lodash, suppression: { status: 'fixed', source: 'vex.json' } } },
    ],
    notComparable: [
      { report: 'base', why: 'It is missing', remedy: 'Scan it.' },
      { class: 'os-pkgs', why: 'Another scanner read it', remedy: 'Scan it.' },
      { finding: bare, side: 'head', why: 'It has no package.', remedy: 'Scan it.' },
    ],
    warnings: ['The database is a month old.'],
  }),
  counting,
};
const verdict: Verdict = {
  conclusion: 'block',
  mayMerge: false,
  reasons: [{ gate: 'scans', status: 'not-met', reason: 'One finding blocks.' }],
} as unknown as Verdict;

const nothing: ConsideredScan = { mode: 'enforce', delta: scanDelta(), counting: [] };

describe('a line about scans', () => {
  test('counts what came and went always, and all else only where there is some', () => {
    expect(countsOf(nothing)).toBe('+0 −0, 0 unchanged');
    expect(countsOf(scan)).toBe(
      '+3 −1, 1 unchanged, 1 still vulnerable after a change of version, 1 newly known, 1 no longer reported, 3 suppressed, 3 not comparable',
    );
  });

  test('tells of a finding what is known of it', () => {
    const words = (finding: ScanFinding, from?: string): string => findingWords(finding, from);
    expect(words(lodash)).toBe('CVE-2024-1 HIGH in lodash 4.17.4 (package-lock.json), fixed in 4.17.21, EPSS 0.4');
    expect(words(lodash, '4.17.1')).toContain('in lodash 4.17.1 → 4.17.4 (');
    expect(words(openssl)).toBe('CVE-2024-2 CRITICAL in openssl 3.0.1, no fix known, known to be exploited');
    expect(words(bare)).toBe('CVE-2024-3, no fix known');
    expect(words({ ...bare, package: { ...bare.package, name: 'app' } })).toBe('CVE-2024-3 in app, no fix known');
    expect(words({ ...bare, id: 'x'.repeat(201) })).toBe(`${'x'.repeat(199)}…, no fix known`);
  });

  test('says which instruction brought a finding in', () => {
    const told = (layer: FindingOrigin['layer']) => originWords({ finding: lodash, effect: 'blocks', origin: { ...origin, layer } });
    expect((['own', 'base', 'unknown'] as const).flatMap(told)).toEqual([
      'your layer: RUN at web/Dockerfile:12',
      'base image: RUN at web/Dockerfile:12',
      'layer not known: RUN at web/Dockerfile:12',
    ]);
    expect(originWords({ finding: lodash, effect: 'blocks' })).toEqual([]);
  });
});

test('on a terminal, each part of a scan is a list under its title', () => {
  expect(renderScansText(scan, verdict, ['Its base is main.'], noPaint)).toBe(`Blocked: ${countsOf(scan)}

One finding blocks.

Added
  CVE-2024-2 CRITICAL in openssl 3.0.1, no fix known, known to be exploited: blocks (your layer: RUN at web/Dockerfile:12; package is new)
  CVE-2024-1 HIGH in lodash 4.17.1 → 4.17.4 (package-lock.json), fixed in 4.17.21, EPSS 0.4: warns (version is new)
  CVE-2024-3, no fix known: ignored (no fix is known; place is new, as far as the base tells: it lists no packages)
  CVE-2023-9 HIGH in lodash 4.17.3 (package-lock.json), no fix known: waived (See SEC-1.; there before)

Not comparable
  The base's report: It is missing. Scan it.
  os-pkgs: Another scanner read it. Scan it.
  CVE-2024-3, no fix known: It has no package.

Still vulnerable
  CVE-2024-1 HIGH in lodash 4.17.3 → 4.17.4 (package-lock.json), fixed in 4.17.21, EPSS 0.4

Newly known: the database learnt of them, the change did not bring them
  CVE-2024-3, no fix known

Fixed
  CVE-2023-9 HIGH in lodash 4.17.3 (package-lock.json), no fix known

No longer reported, and not proven to be fixed
  CVE-2023-9 HIGH in lodash 4.17.3 (package-lock.json), no fix known

Suppressed
  CVE-2024-1 HIGH in lodash 4.17.4 (package-lock.json), fixed in 4.17.21, EPSS 0.4: not_affected, code_not_reachable, by acme
  CVE-2024-1 HIGH in lodash 4.17.4 (package-lock.json), fixed in 4.17.21, EPSS 0.4: ignored, No.
  CVE-2024-1 HIGH in lodash 4.17.4 (package-lock.json), fixed in 4.17.21, EPSS 0.4: fixed, not justified, by vex.json

Notes
  The database is a month old.
  Its base is main.
`);
});

describe('a list on a terminal', () => {
  const many = (count: number): string =>
    renderScansText(
      { mode: 'enforce', delta: scanDelta({ fixed: Array.from({ length: count }, () => ({ finding: old })) }), counting: [] },
      verdict,
      [],
      noPaint,
    );

  test('has a hundred lines, and counts what is left', () => {
    expect(
      many(100)
        .split('\n')
        .filter(line => line.includes('CVE-2023-9')),
    ).toHaveLength(100);
    expect(many(100)).not.toContain('more');
    expect(
      many(101)
        .split('\n')
        .filter(line => line.includes('CVE-2023-9')),
    ).toHaveLength(100);
    expect(many(101)).toMatch(/\n {2}1 more\n$/u);
    expect(many(102)).toMatch(/\n {2}2 more\n$/u);
  });

  test('is as loud as what it holds', () => {
    const styled: Paint = (style, text) => `<${style}>${text}</${style}>`;
    const text = renderScansText(scan, verdict, [], styled);
    const styles = text.split('\n\n').map(block => [...block.matchAll(/<(\w+)>/gu)].map(([, style]) => style));
    expect(styles).toEqual([
      ['strong'],
      [],
      ['strong', 'bad', 'bad', 'bad', 'bad'],
      ['strong', 'bad', 'bad', 'bad'],
      ['strong', 'warn'],
      ['strong', 'warn'],
      ['strong', 'good'],
      ['strong', 'dim'],
      ['strong', 'dim', 'dim', 'dim'],
      ['strong', 'dim'],
    ]);
  });

  test('of nothing is left out, and the conclusion is said in a word', () => {
    const said = (conclusion: Verdict['conclusion']) => renderScansText(nothing, { ...verdict, conclusion, reasons: [] }, [], noPaint);
    expect((['pass', 'warn', 'block', 'incomplete'] as const).map(said)).toEqual(
      ['Passed', 'Passed with warnings', 'Blocked', 'Undetermined'].map(word => `${word}: +0 −0, 0 unchanged\n`),
    );
  });
});

describe('the summary of scans', () => {
  const at = { repositoryUrl: 'https://github.com/acme/shop', commit: 'a'.repeat(40) };
  const told: ToldScan = { name: 'web', scan, notes: ['Its base is main.'] };

  test('shows what a person can act on, and folds the rest', () => {
    expect(renderScansSummary([told], verdict, at, 60_000)).toBe(`## Tidewaiter scans: Blocked

- One finding blocks.

**${countsOf(scan)}**

| Finding | Severity | Package | Fixed in | Where | Effect |
|---|---|---|---|---|---|
| \`CVE-2024-2\` | CRITICAL | \`openssl\` \`3.0.1\` | none known | your layer, RUN [\`web/Dockerfile:12\`](https://github.com/acme/shop/blob/${at.commit}/web/Dockerfile#L12) | blocks, known to be exploited |
| \`CVE-2024-1\` | HIGH | \`lodash\` \`4.17.1\` → \`4.17.4\` | \`4.17.21\` | \`package-lock.json\` | warns, EPSS 0.4 |

<details><summary>2 without a fix</summary>

| Finding | Severity | Package | Fixed in | Where | Effect |
|---|---|---|---|---|---|
| \`CVE-2024-3\` |  |   | none known |  | ignored, no fix is known, not proven: the base lists no packages |
| \`CVE-2023-9\` | HIGH | \`lodash\` \`4.17.3\` | none known | \`package-lock.json\` | waived |

</details>

<details><summary>3 not comparable</summary>

- The base's report: It is missing. Scan it.
- os-pkgs: Another scanner read it. Scan it.
- CVE-2024-3, no fix known: It has no package.

</details>

<details><summary>1 newly known: the database learnt of them, not this change</summary>

- CVE-2024-3, no fix known

</details>

<details><summary>3 suppressed</summary>

- CVE-2024-1 HIGH in lodash 4.17.4 (package-lock.json), fixed in 4.17.21, EPSS 0.4: not\\_affected, code\\_not\\_reachable, acme
- CVE-2024-1 HIGH in lodash 4.17.4 (package-lock.json), fixed in 4.17.21, EPSS 0.4: ignored, No.
- CVE-2024-1 HIGH in lodash 4.17.4 (package-lock.json), fixed in 4.17.21, EPSS 0.4: fixed, not justified, vex.json

</details>

<details><summary>1 fixed</summary>

- CVE-2023-9 HIGH in lodash 4.17.3 (package-lock.json), no fix known

</details>

<details><summary>Notes</summary>

- The database is a month old.
- Its base is main.

</details>
`);
  });

  test('names scans where there are several, and keeps to its budget', () => {
    expect(renderScansSummary([told], verdict, at, 60_000)).not.toContain('### ');
    const two = renderScansSummary([told, { ...told, name: 'api' }], verdict, at, 60_000);
    expect([...two.matchAll(/^### (.*)$/gmu)].map(([, name]) => name)).toEqual(['`web`', '`api`']);
    const small = renderScansSummary([told, { ...told, name: 'api' }], verdict, at, 2_000);
    expect(Buffer.byteLength(small)).toBeLessThanOrEqual(2_000);
    expect(small).toContain('One finding blocks.');
  });

  test('gives at most twenty reasons', () => {
    const reasons = Array.from({ length: 21 }, (_, index) => ({ gate: 'scans', status: 'not-met', reason: `Reason ${index}.` }));
    const text = renderScansSummary([], { ...verdict, reasons } as unknown as Verdict, at, 60_000);
    expect(text.match(/^- Reason/gmu)).toHaveLength(20);
  });
});

test('another base image is an annotation at FROM, and counted where there is no room', () => {
  const bump = { path: 'web/Dockerfile', line: 3, from: 'debian:12.5', to: 'debian:12.6', counting: 4, mended: 3, brought: 1 };
  const source = annotationsOfScans([{ name: '', scan, notes: [], bump }], verdict);
  expect(source('notice', 10)).toEqual({
    shown: [
      {
        level: 'notice',
        path: 'web/Dockerfile',
        startLine: 3,
        endLine: 3,
        title: 'Another base image: debian:12.6',
        message: 'debian:12.6 in place of debian:12.5 mends 3 of 4 and brings 1, as its own report shows.',
      },
    ],
    lost: 0,
  });
  expect(source('notice', 0)).toEqual({ shown: [], lost: 1 });
});

describe('annotations of scans', () => {
  const undetermined = {
    ...verdict,
    reasons: [...verdict.reasons, { gate: 'scans', status: 'undetermined', reason: 'The base is missing.' }],
  } as unknown as Verdict;
  const source = annotationsOfScans([{ name: '', scan, notes: [] }], undetermined);

  test('tell what blocks as errors and what warns as warnings, at the line that brought it in', () => {
    expect(source('error', 10)).toEqual({
      shown: [
        { level: 'error', path: '', startLine: 1, endLine: 1, title: "Scans can't be compared", message: 'The base is missing.' },
        {
          level: 'error',
          path: 'web/Dockerfile',
          startLine: 12,
          endLine: 12,
          title: 'CVE-2024-2 in openssl',
          message: 'CVE-2024-2 CRITICAL in openssl 3.0.1, no fix known, known to be exploited; your layer: RUN at web/Dockerfile:12',
        },
      ],
      lost: 0,
    });
    expect(source('warning', 10)).toEqual({
      shown: [
        {
          level: 'warning',
          path: '',
          startLine: 1,
          endLine: 1,
          title: 'CVE-2024-1 in lodash',
          message: 'CVE-2024-1 HIGH in lodash 4.17.1 → 4.17.4 (package-lock.json), fixed in 4.17.21, EPSS 0.4',
        },
      ],
      lost: 0,
    });
    expect(source('notice', 10)).toEqual({ shown: [], lost: 0 });
  });

  test('keep to their room, and count what has none', () => {
    expect(source('error', 1)).toMatchObject({ shown: [{ title: "Scans can't be compared" }], lost: 1 });
    expect(source('error', 0)).toEqual({ shown: [], lost: 2 });
    expect(source('warning', 0)).toEqual({ shown: [], lost: 1 });
  });
});
