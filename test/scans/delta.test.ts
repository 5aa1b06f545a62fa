import { describe, expect, test } from 'vitest';
import { compareScans } from '../../src/scans/delta/compare-scans.ts';
import type { ScanDelta } from '../../src/scans/delta/scan-delta.ts';
import { inLinearTime } from '../support/linear-time.ts';
import { grypeOf, scanOf, type TrivyFinding, trivyOf } from '../support/scans/reports.ts';

const compare = (base: unknown, head: unknown): ScanDelta => compareScans({ base: scanOf(base), head: scanOf(head) });

/** The lists of a delta that have something in them, by ids. */
const told = (delta: ScanDelta): object =>
  Object.fromEntries(
    Object.entries(delta).flatMap(([name, list]) =>
      Array.isArray(list) && list.length > 0 && name !== 'warnings' && name !== 'changed'
        ? [
            [
              name,
              list.map(entry =>
                'finding' in entry ? `${entry.finding.id} ${entry.finding.package.name}@${entry.finding.package.version}` : entry,
              ),
            ],
          ]
        : [],
    ),
  );

const lodash = (version: string, more: object = {}): TrivyFinding => ({ id: 'CVE-2024-1', name: 'lodash', version, ...more });

describe('what the change adds', () => {
  test('is in a package that is new', () => {
    const delta = compare(
      trivyOf({ packages: { asap: '1.0.0' } }),
      trivyOf({ packages: { asap: '1.0.0', lodash: '4.17.4' }, found: [lodash('4.17.4')] }),
    );
    expect(told(delta)).toEqual({ added: ['CVE-2024-1 lodash@4.17.4'] });
    expect(delta.added[0]).toMatchObject({ because: 'package' });
    expect(delta.added[0]?.unproven).toBeUndefined();
  });

  test('is in a version that is new, when the old one had it not', () => {
    const delta = compare(
      trivyOf({ packages: { lodash: '4.17.21' } }),
      trivyOf({ packages: { lodash: '5.0.0' }, found: [lodash('5.0.0')] }),
    );
    expect(delta.added).toMatchObject([{ because: 'version', from: '4.17.21' }]);
  });

  test('is at a place that is new', () => {
    const head = trivyOf({ found: [lodash('4.17.4')] }) as { Results: object[] };
    const both = { ...head, Results: [...head.Results, { ...head.Results[0], Target: 'web/package-lock.json' }] };
    const delta = compare(head, both);
    expect(told(delta)).toEqual({ unchanged: ['CVE-2024-1 lodash@4.17.4'], added: ['CVE-2024-1 lodash@4.17.4'] });
    expect(delta.added).toMatchObject([{ because: 'place', finding: { package: { place: { path: 'web/package-lock.json' } } } }]);
  });

  test('is not proven where the base lists no packages and the database may be newer', () => {
    const delta = compare(
      grypeOf({ built: '2026-01-01T00:00:00Z' }),
      grypeOf({ built: '2026-01-02T00:00:00Z', found: [lodash('4.17.4')] }),
    );
    expect(delta.added).toMatchObject([{ because: 'package', unproven: true }]);
    const sameDatabase = compare(grypeOf({}), grypeOf({ found: [lodash('4.17.4')] }));
    expect(sameDatabase.added[0]?.unproven).toBeUndefined();
  });

  test('is what a second version of a package brings that stays in the first one, too', () => {
    const delta = compare(trivyOf({ found: [lodash('4.17.4')] }), trivyOf({ found: [lodash('4.17.4'), lodash('3.0.0')] }));
    expect(told(delta)).toEqual({ unchanged: ['CVE-2024-1 lodash@4.17.4'], added: ['CVE-2024-1 lodash@3.0.0'] });
  });
});

describe('what the change has not done', () => {
  test('a finding in the same package and version is newly known, whatever the dates say', () => {
    const delta = compare(
      trivyOf({ packages: { lodash: '4.17.4' } }),
      trivyOf({ packages: { lodash: '4.17.4' }, found: [lodash('4.17.4')] }),
    );
    expect(told(delta)).toEqual({ newlyKnown: ['CVE-2024-1 lodash@4.17.4'] });
  });

  test('a bump that does not help is the same finding', () => {
    const delta = compare(trivyOf({ found: [lodash('4.17.4')] }), trivyOf({ found: [lodash('4.17.5')] }));
    expect(told(delta)).toEqual({ stillVulnerable: ['CVE-2024-1 lodash@4.17.5'] });
  });

  test('a lock file that moves takes its findings with it', () => {
    const delta = compare(trivyOf({ found: [lodash('4.17.4')] }), trivyOf({ found: [lodash('4.17.4')], target: 'web/package-lock.json' }));
    expect(told(delta)).toEqual({ unchanged: ['CVE-2024-1 lodash@4.17.4'] });
    expect(delta.changed).toMatchObject([{ field: 'path', from: 'package-lock.json', to: 'web/package-lock.json', cause: 'change' }]);
  });

  test('a new name of a flaw is the same flaw, when one of the reports knows both', () => {
    const base = grypeOf({ found: [{ id: 'GHSA-1', name: 'redis', version: '3', related: ['CVE-2021-1'] }] });
    const head = grypeOf({ found: [{ id: 'CVE-2021-1', name: 'redis', version: '3' }] });
    expect(told(compare(base, head))).toEqual({ unchanged: ['CVE-2021-1 redis@3'] });
    expect(told(compare(head, base))).toEqual({ unchanged: ['CVE-2021-1 redis@3'] });
  });

  test('a flaw of the same name in another package is another one', () => {
    const base = grypeOf({ found: [{ id: 'CVE-2021-1', name: 'redis', version: '3' }] });
    const head = grypeOf({ found: [{ id: 'CVE-2021-1', name: 'valkey', version: '3' }] });
    expect(told(compare(base, head))).toEqual({ fixed: ['CVE-2021-1 redis@3'], added: ['CVE-2021-1 valkey@3'] });
  });
});

describe('what is gone', () => {
  test('is fixed when the list of packages shows it', () => {
    const base = trivyOf({ packages: { lodash: '4.17.4', asap: '1' }, found: [lodash('4.17.4')] });
    expect(told(compare(base, trivyOf({ packages: { asap: '1' } })))).toEqual({ fixed: ['CVE-2024-1 lodash@4.17.4'] });
    expect(told(compare(base, trivyOf({ packages: { lodash: '4.17.21', asap: '1' } })))).toEqual({ fixed: ['CVE-2024-1 lodash@4.17.4'] });
  });

  test('is only no longer reported when the package is still there', () => {
    const packages = { lodash: '4.17.4' };
    expect(told(compare(trivyOf({ packages, found: [lodash('4.17.4')] }), trivyOf({ packages })))).toEqual({
      noLongerReported: ['CVE-2024-1 lodash@4.17.4'],
    });
  });

  test('is only no longer reported at a place of several where the package is still listed', () => {
    const result = (target: string, found: readonly TrivyFinding[]): object => {
      const { Results } = trivyOf({ target, packages: { lodash: '4.17.4' }, found }) as { Results: object[] };
      return { ...Results[0] };
    };
    const both = (found: readonly TrivyFinding[]): object => ({
      ...trivyOf({}),
      Results: [result('package-lock.json', [lodash('4.17.4')]), result('web/package-lock.json', found)],
    });
    expect(told(compare(both([lodash('4.17.4')]), both([])))).toEqual({
      unchanged: ['CVE-2024-1 lodash@4.17.4'],
      noLongerReported: ['CVE-2024-1 lodash@4.17.4'],
    });
  });

  test('is only no longer reported when nothing is listed, unless the database is known to be the same', () => {
    expect(told(compare(trivyOf({ found: [lodash('4.17.4')] }), trivyOf({})))).toEqual({ noLongerReported: ['CVE-2024-1 lodash@4.17.4'] });
    const base = grypeOf({ found: [lodash('4.17.4')] });
    expect(told(compare(base, grypeOf({})))).toEqual({ fixed: ['CVE-2024-1 lodash@4.17.4'] });
    expect(told(compare(base, grypeOf({ built: '2026-02-01T00:00:00Z' })))).toEqual({ noLongerReported: ['CVE-2024-1 lodash@4.17.4'] });
  });
});

describe('what cannot be compared', () => {
  test.each([
    ['two scanners', grypeOf({}), trivyOf({}), 'the head was scanned with trivy, the base with grype'],
    [
      'an image and a folder',
      { ...trivyOf({}), ArtifactType: 'container_image' },
      trivyOf({}),
      'the head\'s scan is of a kind "filesystem", the base\'s of "image"',
    ],
  ])('%s', (_, base, head, why) => {
    const delta = compare(base, head);
    expect(delta).toMatchObject({ comparable: 'no', notComparable: [{ report: 'head', why }] });
    expect(delta.fixed).toEqual([]);
  });

  test('images that have neither name nor layers in common', () => {
    const image = (name: string, layer: string): object => ({
      ...trivyOf({}),
      ArtifactName: name,
      ArtifactType: 'container_image',
      Metadata: { DiffIDs: [layer], RepoTags: [name] },
    });
    expect(compare(image('acme/shop:1', 'a'), image('acme/mail:1', 'b'))).toMatchObject({
      comparable: 'no',
      notComparable: [{ why: 'the reports are of different images: acme/shop:1 / acme/mail:1' }],
    });
    // A new base has none of the old layers; a build of a pull request has another name.
    expect(compare(image('acme/shop:1', 'a'), image('ghcr.io/acme/shop:pr-7', 'b')).comparable).toBe('yes');
    expect(compare(image('acme/shop:1', 'a'), image('preview:7', 'a')).comparable).toBe('yes');
  });

  test('what a setting of the scanner hides on one side only', () => {
    const unfixed = { id: 'CVE-1', name: 'a', version: '1' };
    const base = grypeOf({ found: [unfixed], configuration: { 'only-fixed': false } });
    const head = grypeOf({ configuration: { 'only-fixed': true }, built: '2026-02-01T00:00:00Z' });
    expect(compare(base, head)).toMatchObject({
      comparable: 'partly',
      notComparable: [{ why: 'head scanned with only-fixed' }],
      warnings: ['databases differ: 2026-01-01 / 2026-02-01', 'scan configuration differs: only-fixed'],
    });
    expect(compare(head, base)).toMatchObject({
      comparable: 'partly',
      added: [],
      notComparable: [{ why: 'base scanned with only-fixed' }],
    });
  });

  test('a report that is missing or broken, on either side', () => {
    const broken = scanOf('{');
    const fine = scanOf(trivyOf({ found: [lodash('1')] }));
    expect(compareScans({ base: broken, head: fine })).toMatchObject({
      comparable: 'no',
      notComparable: [{ report: 'base', why: 'not JSON' }],
      added: [],
    });
    expect(compareScans({ base: fine, head: broken })).toMatchObject({
      comparable: 'no',
      notComparable: [{ report: 'head', why: 'not JSON' }],
      fixed: [],
    });
    expect(compareScans({ base: undefined, head: broken })).toMatchObject({ comparable: 'no' });
  });
});

test('a first scan is a baseline: nothing of it is the change', () => {
  const delta = compareScans({ base: undefined, head: scanOf(trivyOf({ found: [lodash('4.17.4')] })) });
  expect(delta.comparable).toBe('baseline');
  expect(told(delta)).toEqual({ unchanged: ['CVE-2024-1 lodash@4.17.4'] });
});

test('a finding that the base suppressed is not new when it no longer is', () => {
  const ignored = { ...lodash('4.17.4'), ignoredBy: { reason: 'accepted' } };
  expect(told(compare(grypeOf({ ignored: [ignored] }), grypeOf({ found: [lodash('4.17.4')] })))).toEqual({
    unchanged: ['CVE-2024-1 lodash@4.17.4'],
  });
  expect(told(compare(grypeOf({ found: [lodash('4.17.4')] }), grypeOf({ ignored: [ignored] })))).toEqual({
    suppressed: ['CVE-2024-1 lodash@4.17.4'],
  });
});

test.each([
  ['of many packages', (index: number) => ({ id: `CVE-2024-${index % 50}`, name: `p${index}`, version: '1' })],
  ['of one package in many versions', (index: number) => ({ id: 'CVE-2024-1', name: 'p', version: `1.${index}` })],
  ['of one flaw at many places', (index: number) => ({ id: 'CVE-2024-1', name: 'p', version: '1', PkgPath: `lib/${index}.jar` })],
  [
    'with a chain of names',
    (index: number) => ({ id: `CVE-2024-${index}`, name: 'p', version: '1', VendorIDs: [`X-${index}`, `X-${index + 1}`] }),
  ],
])('findings %s take time that grows with them', (_, findingAt) => {
  const reports = (size: number) => {
    const found = Array.from({ length: size }, (_item, index) => findingAt(index));
    return [scanOf(trivyOf({ found })), scanOf(trivyOf({ found: found.slice(size / 2) }))] as const;
  };
  const delta = inLinearTime(20_000, reports, ([base, head]) => compareScans({ base, head }));
  expect(delta.added).toEqual([]);
});
