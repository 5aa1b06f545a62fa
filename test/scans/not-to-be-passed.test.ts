import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '../../src/policy/merge.ts';
import { comparePair } from '../../src/scans/compare-pair.ts';
import { compareScans } from '../../src/scans/delta/compare-scans.ts';
import { readScan, readScanDocument } from '../../src/scans/read-scan.ts';
import type { ReadScan } from '../../src/scans/report.ts';
import { considerScan } from '../../src/verdict/considered-scan.ts';
import { decideScanVerdict } from '../../src/verdict/decide-verdict.ts';
import { grypeOf, scanOf, trivyOf } from '../support/scans/reports.ts';

const read = (document: unknown): ReadScan => readScan(Buffer.from(JSON.stringify(document)));

/** What was added, is fixed, newly known and left, by ids and packages. */
const deltaOf = (base: unknown, head: unknown) => {
  const { added, fixed, newlyKnown, unchanged, noLongerReported } = compareScans({ base: read(base), head: read(head) });
  const words = (list: readonly { readonly finding: { readonly id: string; readonly package: { readonly name: string } } }[]) =>
    list.map(({ finding }) => `${finding.id} ${finding.package.name}`).toSorted();
  return {
    added: words(added),
    fixed: words(fixed),
    newlyKnown: words(newlyKnown),
    unchanged: words(unchanged),
    noLongerReported: words(noLongerReported),
  };
};

describe('checks of a benchmark', () => {
  const kubeBench = (...results: readonly (readonly [string, string])[]) => ({
    Controls: [
      {
        id: '1',
        version: 'cis-1.8',
        node_type: 'master',
        tests: [{ results: results.map(([test_number, status]) => ({ test_number, test_desc: 'a check', status })) }],
      },
    ],
  });
  const dockerBench = (...results: readonly (readonly [string, string])[]) => ({
    dockerbenchsecurity: '1.6.0',
    end: 1,
    tests: [{ id: '2', results: results.map(([id, result]) => ({ id, desc: 'a check', result })) }],
  });

  test.each([
    ['kube-bench', kubeBench(['1.1.1', 'PASS'], ['1.1.2', 'FAIL']), kubeBench(['1.1.1', 'FAIL'], ['1.1.2', 'FAIL']), 'master'],
    ['docker-bench', dockerBench(['1.1.1', 'PASS'], ['1.1.2', 'WARN']), dockerBench(['1.1.1', 'WARN'], ['1.1.2', 'WARN']), 'host'],
  ])('that passed before and fail now are added, whatever else fails: %s', (_, base, head, part) => {
    expect(deltaOf(base, head)).toMatchObject({ added: [`1.1.1 ${part}`], newlyKnown: [], unchanged: [`1.1.2 ${part}`] });
    expect(deltaOf(head, base)).toMatchObject({ added: [], fixed: [`1.1.1 ${part}`], unchanged: [`1.1.2 ${part}`] });
  });

  test('that were not run are not fixed, and those that nobody ran before are nobody’s doing', () => {
    const [both, one] = [kubeBench(['1.1.1', 'FAIL'], ['1.1.2', 'FAIL']), kubeBench(['1.1.2', 'FAIL'])];
    expect(deltaOf(both, one)).toMatchObject({ fixed: [], noLongerReported: ['1.1.1 master'] });
    expect(deltaOf(one, both)).toMatchObject({ added: [], newlyKnown: ['1.1.1 master'] });
  });

  test('of another version of the benchmark are not compared', () => {
    const head = structuredClone(kubeBench(['1.1.1', 'FAIL']));
    const [first] = head.Controls;
    if (first) first.version = 'cis-1.9';
    expect(compareScans({ base: read(kubeBench(['1.1.1', 'PASS'])), head: read(head) })).toMatchObject({ comparable: 'no' });
  });

  test('are read as older versions write them: the controls alone, or a list of them', () => {
    const [base, head] = [kubeBench(['1.1.1', 'PASS']), kubeBench(['1.1.1', 'FAIL'])];
    expect(deltaOf(base.Controls, head.Controls)).toMatchObject({ added: ['1.1.1 master'] });
    expect(deltaOf(base.Controls[0], head.Controls[0])).toMatchObject({ added: ['1.1.1 master'] });
    expect(read([{ node_type: 'master', tests: [] }])).toMatchObject({ state: 'unreadable' });
  });

  test('of which none was run are no scan', () => {
    expect(read({ Controls: [{ node_type: 'master', tests: [] }] })).toMatchObject({ state: 'unreadable' });
    expect(read(dockerBench())).toMatchObject({ state: 'unreadable' });
  });
});

describe('a SARIF log', () => {
  const log = (
    driver: string,
    ...runs: readonly { readonly image?: string; readonly rules: readonly unknown[]; readonly results: readonly unknown[] }[]
  ) => ({
    version: '2.1.0',
    runs: runs.map(({ image, rules, results }) => ({
      tool: { driver: { name: driver, rules } },
      results,
      ...(image !== undefined && { properties: { imageName: image } }),
    })),
  });
  const scout = (...purls: readonly string[]) =>
    log('docker scout', {
      rules: [{ id: 'CVE-2026-1', properties: { purls } }],
      results: [{ ruleId: 'CVE-2026-1', message: { text: 'x' } }],
    });

  test('of Docker Scout tells each package of a rule', () => {
    const [first, second] = ['pkg:npm/a@1.0.0', 'pkg:npm/b@2.0.0'];
    expect(deltaOf(scout(first), scout(first, second))).toMatchObject({ added: ['CVE-2026-1 b'], unchanged: ['CVE-2026-1 a'] });
    expect(deltaOf(scout(first, second), scout(second, first))).toMatchObject({ added: [], fixed: [] });
  });

  test('without results is no scan, and one that found nothing is', () => {
    const run = { tool: { driver: { name: 'Trivy' } } };
    expect(read({ version: '2.1.0', runs: [run] })).toMatchObject({ state: 'unreadable' });
    expect(compareScans({ base: undefined, head: read({ version: '2.1.0', runs: [] }) })).toMatchObject({ comparable: 'no' });
    expect(read({ version: '2.1.0', runs: [{ ...run, results: [] }] })).toMatchObject({ state: 'report' });
  });

  test('of Grype of today names package, version and place', () => {
    const text = 'A high vulnerability in deb package: zlib1g, version 1:1.2.13 was found in image shop:1 at: /var/lib/dpkg/status';
    const report = read(
      log('grype', { rules: [{ id: 'CVE-2026-2-zlib1g' }], results: [{ ruleId: 'CVE-2026-2-zlib1g', message: { text } }] }),
    );
    expect(report).toMatchObject({
      report: { findings: [{ id: 'CVE-2026-2', package: { ecosystem: 'deb', name: 'zlib1g', version: '1:1.2.13' } }] },
    });
  });

  test('of several images tells what comes to one of them although another has it', () => {
    const text = 'Package: curl\nInstalled Version: 8.0\nSeverity: HIGH\nFixed Version: 8.1';
    const run = (image: string, ...ids: readonly string[]) => ({
      image,
      rules: ids.map(id => ({ id, name: 'OsPackageVulnerability' })),
      results: ids.map(ruleId => ({ ruleId, message: { text } })),
    });
    const [base, head] = [
      log('Trivy', run('api'), run('shop', 'CVE-2026-3')),
      log('Trivy', run('api', 'CVE-2026-3'), run('shop', 'CVE-2026-3')),
    ];
    expect(deltaOf(base, head)).toMatchObject({ added: ['CVE-2026-3 curl'], unchanged: ['CVE-2026-3 curl'] });
  });
});

describe('a report of Snyk', () => {
  const image = (path: string, ...names: readonly string[]) => ({
    ok: names.length === 0,
    path,
    packageManager: 'deb',
    dependencyCount: 9,
    docker: {},
    vulnerabilities: names.map(name => ({
      id: 'SNYK-1',
      packageName: name,
      name,
      version: '1',
      severity: 'high',
      identifiers: { CVE: ['CVE-2026-4'] },
    })),
  });

  test('of several images tells what comes to one of them although another has it', () => {
    expect(deltaOf([image('api', 'curl'), image('shop')], [image('api', 'curl'), image('shop', 'curl')])).toMatchObject({
      added: ['CVE-2026-4 curl'],
      unchanged: ['CVE-2026-4 curl'],
    });
  });

  test.each([
    ['an error that is an object', { ok: false, error: { code: 1, message: 'no such image' } }],
    ['no findings where some were found', { ...image('api'), ok: false }],
  ])('with %s is no scan', (_, document) => {
    expect(read(document)).toMatchObject({ state: 'unreadable' });
  });
});

test('reports of images that are called otherwise are compared with a word of doubt, and warn', () => {
  const clair = (image: string) => ({ image, unapproved: [], vulnerabilities: [] });
  const verdictOf = (base: string, head: string) => {
    const delta = compareScans({ base: read(clair(base)), head: read(clair(head)) });
    return decideScanVerdict([{ name: 'shop', scan: considerScan(delta, { policy: defaultPolicy, today: '2026-06-15' }) }]);
  };
  expect(verdictOf('redis:7', 'acme.example/shop:2')).toMatchObject({
    conclusion: 'warn',
    reasons: expect.arrayContaining([
      {
        gate: 'scan-comparable',
        status: 'warned',
        reason: 'The reports may be of different images: redis:7 / acme.example/shop:2. Give reports of one image on both sides.',
      },
    ]),
  });
  expect(verdictOf('acme.example/shop:1', 'shop:2').conclusion).toBe('pass');
});

describe('a report of an image that was built of the other side’s commit', () => {
  const [base, head] = ['a'.repeat(40), 'b'.repeat(40)];
  const trivy = (revision: string) => ({
    SchemaVersion: 2,
    ArtifactName: 'shop',
    ArtifactType: 'container_image',
    Metadata: { ImageConfig: { config: { Labels: { 'org.opencontainers.image.revision': revision } } } },
    Results: [],
  });
  const grype = (revision: string) => ({
    matches: [],
    source: { type: 'image', target: { userInput: 'shop', labels: { 'org.opencontainers.image.revision': revision } } },
    descriptor: { name: 'grype', version: '0.94.0' },
  });
  const compared = (atBase: object, atHead: object) =>
    comparePair(read(atBase), read(atHead), {
      vex: [],
      facts: { exploited: new Set(), epss: new Map() },
      today: '2026-06-15',
      commits: { base, head },
      dockerfile: undefined,
    }).delta;

  test.each([
    ['Trivy', trivy],
    ['Grype', grype],
  ])('is none: %s', (_, of) => {
    expect(compared(of(base), of(base))).toMatchObject({
      comparable: 'no',
      notComparable: [
        {
          report: 'head',
          why: 'its image says that it was built of aaaaaaaaaaaa, the commit of the base',
          remedy: 'Build and scan the image of the head.',
        },
      ],
    });
    expect(compared(of(head), of(head))).toMatchObject({ comparable: 'no', notComparable: [{ report: 'base' }] });
  });

  test.each([
    ['its own', head],
    ['the merge of both, or that of the image it is built from', 'c'.repeat(40)],
    ['none', ''],
  ])('is one when it says %s', (_, revision) => {
    expect(compared(trivy(base), trivy(revision))).toMatchObject({ comparable: 'yes' });
  });
});

test('a report of Clair that names vulnerabilities which it does not describe is none', () => {
  const report = {
    manifest_hash: 'sha256:a',
    packages: { 1: { name: 'curl', version: '8.0' } },
    vulnerabilities: {},
    package_vulnerabilities: { 1: ['7'] },
  };
  expect(read(report)).toEqual({
    state: 'unreadable',
    why: 'the report names 1 vulnerability that it does not describe',
    remedy: expect.any(String),
  });
});

test('what is nested too deeply to be followed is told as that', () => {
  let component: unknown = { type: 'library', name: 'a', version: '1' };
  for (let depth = 0; depth < 20_000; depth += 1) component = { type: 'library', name: 'a', version: '1', components: [component] };
  expect(readScanDocument({ bomFormat: 'CycloneDX', specVersion: '1.6', components: [component] })).toMatchObject({
    state: 'unreadable',
    why: 'nested too deeply',
  });
});

describe('a bill of packages', () => {
  const cycloneDx = { bomFormat: 'CycloneDX', specVersion: '1.6', components: [{ 'bom-ref': 'a', name: 'a', version: '1' }] };
  const spdxThree = {
    '@context': 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld',
    '@graph': [
      { type: 'SpdxDocument', name: 'shop' },
      {
        type: 'software_Package',
        name: 'log4j-core',
        software_packageVersion: '2.14.0',
        software_packageUrl: 'pkg:maven/org.apache.logging.log4j/log4j-core@2.14.0',
      },
    ],
  };
  const bills: readonly (readonly [string, object])[] = [
    ['CycloneDX', cycloneDx],
    ['CycloneDX of Trivy, which writes an empty list', { ...cycloneDx, vulnerabilities: [] }],
    ['SPDX 2', { spdxVersion: 'SPDX-2.3', name: 'shop', packages: [{ name: 'a', versionInfo: '1' }] }],
    ['SPDX 3', spdxThree],
    ['Syft', { artifacts: [{ name: 'a', version: '1', type: 'deb' }], descriptor: { name: 'syft', version: '1' } }],
  ];

  test.each(bills)('is no scan, neither as a baseline nor of either side: %s', (_, bill) => {
    const problem = { report: 'head', remedy: expect.stringContaining('trivy sbom') };
    expect(compareScans({ base: undefined, head: read(bill) })).toMatchObject({ comparable: 'no', notComparable: [problem] });
    expect(compareScans({ base: read(bill), head: read(bill) })).toMatchObject({ comparable: 'no', unchanged: [] });
    const scanned = { ...cycloneDx, vulnerabilities: [{ id: 'CVE-2026-5', affects: [{ ref: 'a' }] }] };
    expect(compareScans({ base: read(bill), head: read(scanned) })).toMatchObject({ comparable: 'no', added: [] });
    expect(compareScans({ base: read(scanned), head: read(bill) })).toMatchObject({ comparable: 'no', fixed: [] });
  });

  test('in SPDX 3 tells its packages all the same', () => {
    expect(read(spdxThree)).toMatchObject({
      report: { name: 'shop', packages: [{ ecosystem: 'maven', name: 'org.apache.logging.log4j:log4j-core', version: '2.14.0' }] },
    });
  });
});

test('whatever can not be compared says what to do', () => {
  const image = (os: object | undefined, more: object = {}) => ({
    ...trivyOf({ found: [{ id: 'CVE-2026-1', name: 'a', version: '1' }], ...more }),
    ArtifactType: 'container_image',
    Metadata: os ? { OS: os } : {},
    ...(os && { Results: [{ Target: 'shop', Class: 'os-pkgs', Type: 'debian', Vulnerabilities: [] }] }),
  });
  const grype = (configuration: object) => grypeOf({ configuration, found: [{ id: 'CVE-2026-1', name: 'a', version: '1' }] });
  const unfixed = { 'only-fixed': true, search: { scope: 'squashed' } };
  const pairs: readonly (readonly [unknown, unknown])[] = [
    [image({ Family: 'debian', Name: '12' }), image(undefined)],
    [{ ...grype(unfixed), matches: [] }, grype({ search: { scope: 'squashed' } })],
    [grype({}), image(undefined)],
    [trivyOf({}), image(undefined)],
    ['', trivyOf({})],
  ];
  for (const [base, head] of pairs) {
    const { notComparable } = compareScans({ base: scanOf(base), head: scanOf(head) });
    expect(notComparable.length).toBeGreaterThan(0);
    for (const { why, remedy } of notComparable) expect({ why, remedy }).toEqual({ why, remedy: expect.stringMatching(/^[A-Z].*\.$/u) });
  }
});
