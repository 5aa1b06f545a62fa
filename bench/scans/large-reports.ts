/** Reports of a size, with findings as scanners write them: most of a report are texts that nobody reads. */

const prose = 'A flaw of the parser lets a remote attacker read beyond the end of a buffer when it is given a crafted document. '.repeat(6);
const vector = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H';
const cve = (index: number): string => `CVE-2024-${10_000 + (index % 40_000)}`;
const version = (index: number): string => `1.0.${index % 7}`;
/** Four findings of each package. */
const packageName = (index: number): string => `package-${index >> 2}`;
const purl = (index: number): string => `pkg:deb/debian/${packageName(index)}@${version(index)}?arch=amd64&distro=debian-12`;

interface Format {
  readonly item: (index: number) => object;
  readonly whole: (items: readonly object[]) => object;
}

const trivy: Format = {
  item: index => ({
    VulnerabilityID: cve(index),
    PkgName: packageName(index),
    PkgIdentifier: { PURL: purl(index), UID: String(index) },
    InstalledVersion: version(index),
    FixedVersion: '2.0',
    Status: 'fixed',
    Layer: { Digest: 'sha256:aa', DiffID: 'sha256:bb' },
    Title: `flaw ${index}`,
    Description: prose,
    Severity: 'HIGH',
    CVSS: { nvd: { V3Vector: vector, V3Score: 9.8 } },
    References: [`https://a.example/${index}`, `https://b.example/${index}`],
    PublishedDate: '2025-01-01T00:00:00Z',
  }),
  whole: items => ({
    SchemaVersion: 2,
    ArtifactName: 'shop',
    ArtifactType: 'container_image',
    Metadata: { DiffIDs: ['sha256:bb'] },
    Results: [{ Target: 'shop (debian 12)', Class: 'os-pkgs', Type: 'debian', Vulnerabilities: items }],
  }),
};

const grype: Format = {
  item: index => ({
    vulnerability: {
      id: cve(index),
      severity: 'High',
      description: prose,
      cvss: [{ version: '3.1', vector, metrics: { baseScore: 9.8 } }],
      epss: [{ cve: cve(index), epss: 0.01 }],
      fix: { versions: ['2.0'], state: 'fixed' },
    },
    relatedVulnerabilities: [{ id: cve(index), namespace: 'nvd:cpe', severity: 'High', description: prose }],
    matchDetails: [{ type: 'exact-direct-match', searchedBy: { package: { name: packageName(index) } } }],
    artifact: {
      id: String(index),
      name: packageName(index),
      version: version(index),
      type: 'deb',
      locations: [{ path: '/var/lib/dpkg/status', layerID: 'sha256:aa' }],
      purl: purl(index),
    },
  }),
  whole: items => ({
    matches: items,
    source: { type: 'image', target: { userInput: 'shop', tags: [], repoDigests: [], config: '' } },
    descriptor: { name: 'grype', version: '0.94.0', configuration: {}, db: { status: { built: '2026-01-01' } } },
  }),
};

const osv: Format = {
  item: index => ({
    package: { name: packageName(index * 4), version: version(index), ecosystem: 'npm' },
    vulnerabilities: [
      {
        id: `GHSA-${index}`,
        aliases: [cve(index)],
        summary: `flaw ${index}`,
        details: prose,
        affected: [{ package: { name: packageName(index * 4) }, ranges: [{ events: [{ introduced: '0' }, { fixed: '2.0.0' }] }] }],
        database_specific: { severity: 'HIGH' },
      },
    ],
    groups: [{ ids: [`GHSA-${index}`], aliases: [cve(index)], max_severity: '9.8' }],
  }),
  whole: items => ({ results: [{ source: { path: '/app/package-lock.json', type: 'lockfile' }, packages: items }] }),
};

const snyk: Format = {
  item: index => ({
    id: `SNYK-${index}`,
    title: `flaw ${index}`,
    identifiers: { CVE: [cve(index)], GHSA: [`GHSA-${index}`] },
    packageName: packageName(index),
    version: version(index),
    severity: 'high',
    description: prose,
    from: ['shop', packageName(index)],
    fixedIn: ['2.0'],
  }),
  whole: items => ({ ok: false, vulnerabilities: items, dependencyCount: 1, packageManager: 'deb', docker: {}, path: 'shop' }),
};

const clair: Format = {
  item: index => ({ index }),
  whole: items => {
    const ids: readonly number[] = items.map(item => Reflect.get(item, 'index'));
    const table = (entry: (index: number) => unknown): object => Object.fromEntries(ids.map(index => [String(index), entry(index)]));
    return {
      manifest_hash: 'sha256:aa',
      packages: table(index => ({ name: packageName(index * 4), version: version(index), kind: 'binary' })),
      distributions: { 1: { did: 'debian', version_id: '12' } },
      environments: table(() => [{ package_db: 'var/lib/dpkg/status', introduced_in: 'sha256:aa' }]),
      vulnerabilities: table(index => ({ name: cve(index), description: prose, normalized_severity: 'High', fixed_in_version: '2' })),
      package_vulnerabilities: table(index => [String(index)]),
    };
  },
};

/** As Trivy writes it: the package stands in the message, and each flaw is a rule of its own. */
const sarif: Format = {
  item: index => ({
    rule: {
      id: `${cve(index)}-${index}`,
      name: 'OsPackageVulnerability',
      shortDescription: { text: `flaw ${index}` },
      fullDescription: { text: prose },
      defaultConfiguration: { level: 'error' },
      properties: { 'security-severity': '9.8', tags: ['vulnerability', 'security', 'HIGH'] },
    },
    result: {
      ruleId: `${cve(index)}-${index}`,
      ruleIndex: index,
      level: 'error',
      message: {
        text: `Package: ${packageName(index)}\nInstalled Version: ${version(index)}\nVulnerability ${cve(index)}\nSeverity: HIGH\nFixed Version: 2.0`,
      },
      locations: [{ physicalLocation: { artifactLocation: { uri: 'shop' }, region: { startLine: 1, startColumn: 1 } } }],
    },
  }),
  whole: items => ({
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Trivy', version: '0.69.0', rules: items.map(item => Reflect.get(item, 'rule')) } },
        results: items.map(item => Reflect.get(item, 'result')),
      },
    ],
  }),
};

const cyclonedx: Format = {
  item: index => ({
    component: {
      'bom-ref': `${purl(index)}#${index}`,
      type: 'library',
      name: packageName(index),
      version: version(index),
      purl: purl(index),
      properties: [{ name: 'aquasecurity:trivy:PkgType', value: 'debian' }],
    },
    vulnerability: {
      id: cve(index),
      source: { name: 'debian', url: 'https://salsa.debian.org/security-tracker-team/security-tracker' },
      ratings: [{ source: { name: 'nvd' }, score: 9.8, severity: 'critical', method: 'CVSSv31', vector }],
      description: prose,
      published: '2025-01-01T00:00:00+00:00',
      affects: [{ ref: `${purl(index)}#${index}`, versions: [{ version: version(index), status: 'affected' }] }],
    },
  }),
  whole: items => ({
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    components: items.map(item => Reflect.get(item, 'component')),
    vulnerabilities: items.map(item => Reflect.get(item, 'vulnerability')),
  }),
};

/** Packages without vulnerabilities, which SPDX has no place for. */
const spdx: Format = {
  item: index => ({
    SPDXID: `SPDXRef-Package-${index}`,
    name: `package-${index}`,
    versionInfo: version(index),
    supplier: 'NOASSERTION',
    downloadLocation: 'NOASSERTION',
    licenseConcluded: 'NOASSERTION',
    licenseDeclared: 'MIT',
    description: prose,
    externalRefs: [
      {
        referenceCategory: 'PACKAGE-MANAGER',
        referenceType: 'purl',
        referenceLocator: `pkg:deb/debian/package-${index}@${version(index)}`,
      },
    ],
  }),
  whole: items => ({ spdxVersion: 'SPDX-2.3', SPDXID: 'SPDXRef-DOCUMENT', name: 'shop', packages: items, relationships: [] }),
};

const formats = { trivy, grype, osv, snyk, clair, sarif, cyclonedx, spdx } satisfies Readonly<Record<string, Format>>;

/** Formats of which there are large reports. */
export const largeFormats: readonly (keyof typeof formats)[] = ['trivy', 'grype', 'osv', 'snyk', 'clair', 'sarif', 'cyclonedx', 'spdx'];

/** A report of about so many bytes, without the first findings of all that are made. */
export const largeReport = (format: keyof typeof formats, bytes: number, without = 0): string => {
  const { item, whole } = formats[format];
  const make = (count: number): string => JSON.stringify(whole(Array.from({ length: count }, (_, index) => item(index + without))));
  const sample = 1_000;
  return make(Math.round(bytes / (make(sample).length / sample)));
};
