import { expect, test } from 'vitest';
import { compareScans } from '../../src/scans/delta/compare-scans.ts';
import { readVex } from '../../src/scans/vex/read-vex.ts';
import { bytesOf, grypeOf, openVexOf, scanOf, trivyOf } from '../support/scans/reports.ts';

const lists = ['added', 'fixed', 'unchanged', 'stillVulnerable', 'newlyKnown', 'noLongerReported', 'suppressed', 'notComparable'] as const;

/** What became of what: `{added: ['CVE-1 curl@8']}`; `comparable` where it is not "yes". */
const became = (base: unknown, head: unknown, vex?: object): object => {
  const documents = (vex ? [readVex(bytesOf(vex))] : []).map(read => {
    if (read.state === 'unreadable') throw new Error(read.why);
    return read.document;
  });
  const delta = compareScans({ base: scanOf(base), head: scanOf(head) }, documents);
  const told = lists.flatMap(name =>
    delta[name].length === 0
      ? []
      : [
          [
            name,
            delta[name].map(entry =>
              'finding' in entry ? `${entry.finding.id} ${entry.finding.package.name}@${entry.finding.package.version}` : entry.why,
            ),
          ],
        ],
  );
  return { ...Object.fromEntries(told), ...(delta.comparable !== 'yes' && { comparable: delta.comparable }) };
};

const osv = (
  name: string,
  version: string,
  ids: readonly { readonly id: string; readonly aliases?: readonly string[] }[],
  ecosystem = 'npm',
  path = '/srv/app/package-lock.json',
  groups = ids.map(({ id }) => [id]),
): object => ({
  results: [
    {
      source: { path, type: 'lockfile' },
      packages: [
        {
          package: { name, version, ecosystem },
          vulnerabilities: ids.map(({ id, aliases = [] }) => ({ id, aliases, affected: [] })),
          groups: groups.map(own => ({ ids: own, aliases: [] })),
        },
      ],
    },
  ],
});

test('OSV-Scanner: a flaw that three databases name by three names is one, also when the next scan knows but one of them', () => {
  const base = osv(
    'django',
    '4.2',
    [
      { id: 'PYSEC-1', aliases: ['GHSA-1'] },
      { id: 'GHSA-1', aliases: ['CVE-2024-1'] },
    ],
    'PyPI',
    '/a/requirements.txt',
  );
  const head = osv('Django', '4.2', [{ id: 'CVE-2024-1' }], 'PyPI', '/b/requirements.txt');
  expect(became(base, head)).toEqual({ unchanged: ['CVE-2024-1 Django@4.2'] });
});

test('OSV-Scanner: two flaws of one package of which the bump mends one', () => {
  const base = osv('ws', '7.0.0', [{ id: 'CVE-2024-1' }, { id: 'CVE-2024-2' }]);
  const head = osv('ws', '7.5.0', [{ id: 'CVE-2024-2' }]);
  expect(became(base, head)).toEqual({ stillVulnerable: ['CVE-2024-2 ws@7.5.0'], fixed: ['CVE-2024-1 ws@7.0.0'] });
});

const snyk = (
  found: readonly { readonly id: string; readonly cve: string; readonly version: string; readonly from: readonly string[] }[],
): object => ({
  vulnerabilities: found.map(({ id, cve, version, from }) => ({
    id,
    title: 'x',
    severity: 'high',
    packageName: 'minimist',
    version,
    from,
    identifiers: { CVE: [cve] },
    fixedIn: ['1.2.6'],
  })),
  ok: false,
  dependencyCount: 10,
  packageManager: 'npm',
  path: '/app',
});

test('Snyk: a second chain of dependencies to the same package is no second flaw', () => {
  const one = { id: 'SNYK-1', cve: 'CVE-2021-44906', version: '1.2.0', from: ['app', 'mkdirp', 'minimist'] };
  expect(became(snyk([one]), snyk([one, { ...one, from: ['app', 'other', 'minimist'] }]))).toEqual({
    unchanged: ['CVE-2021-44906 minimist@1.2.0'],
  });
  expect(became(snyk([one, { ...one, from: ['app', 'other', 'minimist'] }]), snyk([one]))).toEqual({
    unchanged: ['CVE-2021-44906 minimist@1.2.0'],
  });
});

const clair = (version: string, names: readonly string[]): object => ({
  manifest_hash: 'sha256:1',
  packages: { 1: { id: '1', name: 'openssl', version, kind: 'binary' } },
  distributions: { 1: { did: 'rhel', version_id: '9' } },
  environments: { 1: [{ package_db: 'var/lib/rpm', introduced_in: 'sha256:2' }] },
  vulnerabilities: Object.fromEntries(
    names.map((name, at) => [String(at), { name, normalized_severity: 'High', fixed_in_version: '0:0' }]),
  ),
  package_vulnerabilities: { 1: names.map((_, at) => String(at)) },
});

test('Clair: a version with an epoch that rises is a bump, which helps or does not', () => {
  expect(
    became(clair('1:3.0.7-1.el9', ['CVE-2024-1 openssl', 'CVE-2024-2 openssl']), clair('2:3.0.7-6.el9', ['CVE-2024-2 openssl'])),
  ).toEqual({
    stillVulnerable: ['CVE-2024-2 openssl@2:3.0.7-6.el9'],
    fixed: ['CVE-2024-1 openssl@1:3.0.7-1.el9'],
  });
});

test('Grype: an image on another distribution has what it had in the same version, and its purl says otherwise', () => {
  const of = (distro: string, version: string): object => ({
    ...grypeOf({ found: [{ id: 'CVE-2024-1', name: 'zlib1g', version, type: 'deb', path: '/var/lib/dpkg/status' }] }),
    distro: { name: distro, version: '12' },
  });
  expect(became(of('debian', '1.2.13'), of('ubuntu', '1.2.13'))).toEqual({ unchanged: ['CVE-2024-1 zlib1g@1.2.13'] });
  expect(became(of('debian', '1.2.13'), of('ubuntu', '1.3'))).toEqual({ stillVulnerable: ['CVE-2024-1 zlib1g@1.3'] });
});

test('Grype: a jar that goes to another folder and another version is the same flaw still; a second copy is a new one', () => {
  const jar = (path: string, version: string) => ({ id: 'CVE-2021-44228', name: 'log4j-core', version, type: 'java-archive', path });
  expect(became(grypeOf({ found: [jar('/app/a.jar', '2.14')] }), grypeOf({ found: [jar('/lib/b.jar', '2.14.1')] }))).toEqual({
    stillVulnerable: ['CVE-2021-44228 log4j-core@2.14.1'],
  });
  expect(
    became(grypeOf({ found: [jar('/app/a.jar', '2.14')] }), grypeOf({ found: [jar('/app/a.jar', '2.14'), jar('/lib/b.jar', '2.14')] })),
  ).toEqual({
    unchanged: ['CVE-2021-44228 log4j-core@2.14'],
    added: ['CVE-2021-44228 log4j-core@2.14'],
  });
});

test('Grype: what its own ignore rules take out at the head is suppressed, and not fixed', () => {
  const curl = { id: 'CVE-2024-1', name: 'curl', version: '8.0', type: 'deb', path: '/var/lib/dpkg/status' };
  expect(became(grypeOf({ found: [curl] }), grypeOf({ ignored: [{ ...curl, ignoredBy: { reason: 'not run' } }] }))).toEqual({
    suppressed: ['CVE-2024-1 curl@8.0'],
  });
});

const lodash = { id: 'CVE-2024-1', name: 'lodash', version: '4.17.4' };

test('Trivy: each spelling of "nothing found" says that nothing is there, and none that anything was fixed', () => {
  const base = trivyOf({ found: [lodash] });
  for (const empty of [{ Results: null }, { Results: [] }, { Results: undefined }])
    expect(became(base, { ...trivyOf({}), ...empty })).toEqual({ noLongerReported: ['CVE-2024-1 lodash@4.17.4'] });
  expect(became(trivyOf({}), trivyOf({}))).toEqual({});
  expect(became('null', '[]')).toEqual({});
});

test('Trivy: a list of packages in which the package is not proves that it is gone', () => {
  expect(became(trivyOf({ packages: { lodash: '4.17.4' }, found: [lodash] }), trivyOf({ packages: { asap: '1' } }))).toEqual({
    fixed: ['CVE-2024-1 lodash@4.17.4'],
  });
});

const bill = (ref: string, more: object = {}): object => ({
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  components: [{ 'bom-ref': 'a', type: 'library', name: 'x', purl: ref }],
  vulnerabilities: [{ id: 'CVE-2024-1', ratings: [{ severity: 'high' }], affects: [{ ref: 'a' }], ...more }],
});

test.each([
  ['a scope of npm, with and without its sign escaped', 'pkg:npm/%40acme/ui@1.0.0', 'pkg:npm/@acme/ui@1.0.0', '@acme/ui@1.0.0'],
  ['a name of PyPI in another case', 'pkg:pypi/Django_Filter@1', 'pkg:pypi/django-filter@1', 'django-filter@1'],
  [
    'a version of Go with its sign escaped',
    'pkg:golang/github.com/acme/mod@v2.7.1%2Bincompatible',
    'pkg:golang/github.com/acme/mod@v2.7.1+incompatible',
    'github.com/acme/mod@v2.7.1+incompatible',
  ],
  ['qualifiers that come and go', 'pkg:deb/debian/curl@8.0?arch=amd64&distro=debian-12', 'pkg:deb/debian/curl@8.0', 'curl@8.0'],
])('CycloneDX: %s is the same package', (_, base, head, told) => {
  expect(became(bill(base), bill(head))).toEqual({ unchanged: [`CVE-2024-1 ${told}`] });
});

test("CycloneDX: what the head's own analysis clears is suppressed", () => {
  const purl = 'pkg:npm/lodash@4.17.4';
  expect(became(bill(purl), bill(purl, { analysis: { state: 'not_affected', justification: 'code_not_reachable' } }))).toEqual({
    suppressed: ['CVE-2024-1 lodash@4.17.4'],
  });
});

const sarif = (path: string, rule = 'no-eval'): object => ({
  version: '2.1.0',
  runs: [
    {
      tool: { driver: { name: 'Any', rules: [] } },
      results: [{ ruleId: rule, message: { text: 'x' }, locations: [{ physicalLocation: { artifactLocation: { uri: path } } }] }],
    },
  ],
});

test('SARIF of any tool: a result goes with its file, and another rule in its place is another result', () => {
  expect(became(sarif('a.js'), sarif('lib/a.js'))).toEqual({ unchanged: ['no-eval @'] });
  expect(became(sarif('a.js'), sarif('a.js', 'no-with'))).toMatchObject({ added: ['no-with @'] });
});

test('VEX: of the digest that was scanned it counts, of another one it does not', () => {
  const image = (): object => ({
    ...trivyOf({ found: [lodash], target: 'app/package-lock.json' }),
    ArtifactType: 'container_image',
    ArtifactName: 'ghcr.io/acme/shop:1',
    Metadata: { RepoTags: ['ghcr.io/acme/shop:1'], RepoDigests: [`ghcr.io/acme/shop@sha256:${'a'.repeat(64)}`] },
  });
  const vex = (letter: string): object =>
    openVexOf([
      {
        vulnerability: { name: 'CVE-2024-1' },
        products: [
          {
            '@id': `pkg:oci/shop@sha256%3A${letter.repeat(64)}?repository_url=ghcr.io/acme/shop`,
            subcomponents: [{ '@id': 'pkg:npm/lodash' }],
          },
        ],
        status: 'not_affected',
        justification: 'component_not_present',
      },
    ]);
  expect(became(image(), image(), vex('a'))).toEqual({ suppressed: ['CVE-2024-1 lodash@4.17.4'] });
  expect(became(image(), image(), vex('b'))).toEqual({ unchanged: ['CVE-2024-1 lodash@4.17.4'] });
});

test('a distribution’s advisory that gathers two flaws is neither of them', () => {
  const of = (...ids: readonly string[]): object =>
    trivyOf({
      found: ids.map(id => ({
        id,
        name: 'openssl',
        version: '3',
        ...(id.startsWith('RHSA') && { VendorIDs: ['CVE-2024-1', 'CVE-2024-2'] }),
      })),
    });
  expect(became(of('RHSA-2024:1'), of('RHSA-2024:1', 'CVE-2024-1', 'CVE-2024-2'))).toEqual({
    unchanged: ['RHSA-2024:1 openssl@3'],
    newlyKnown: ['CVE-2024-1 openssl@3', 'CVE-2024-2 openssl@3'],
  });
});
