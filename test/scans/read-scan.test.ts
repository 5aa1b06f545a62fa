import { describe, expect, test } from 'vitest';
import { readScan } from '../../src/scans/read-scan.ts';
import { notesOfScan } from '../../src/scans/scan-notes.ts';
import { bytesOf, grypeOf, reportOf, scanOf, trivyOf } from '../support/scans/reports.ts';

describe('nothing found', () => {
  test.each([
    ['Results that are missing', { SchemaVersion: 2, ArtifactName: 'a', ArtifactType: 'container_image' }],
    ['Results that are null', { SchemaVersion: 2, ArtifactName: 'a', Results: null }],
    [
      'Vulnerabilities that are missing',
      { SchemaVersion: 2, ArtifactName: 'a', Results: [{ Target: 'a', Class: 'os-pkgs', Type: 'alpine' }] },
    ],
    ['Vulnerabilities that are null', { SchemaVersion: 2, ArtifactName: 'a', Results: [{ Target: 'a', Vulnerabilities: null }] }],
    ['an empty list', []],
    ['the word null', 'null'],
  ])('is a report: %s', (_, document) => {
    expect(reportOf(document)).toMatchObject({ tool: 'trivy', reported: 0 });
  });

  test.each([
    ['', 'empty file'],
    [' \n\t', 'empty file'],
    ['FATAL failed to scan: unable to find the image', 'not JSON'],
    [JSON.stringify(trivyOf({})).slice(0, 60), 'not JSON'],
    ['{}', 'not a report of a scanner that is known'],
    ['"Results"', 'not a report of a scanner that is known'],
    ['{"ok": false, "error": "Failed to get image", "path": "acme/app"}', 'the scan failed: Failed to get image'],
    ['{"Controls": [], "Totals": {}}', 'the scan failed: kube-bench ran no checks'],
    ['{"dockerbenchsecurity": "1.6.0", "start": 1, "tests": []}', 'the scan did not end: docker-bench wrote no "end"'],
    ['{"results": [], "errors": [{"message": "x"}]}', 'not a report of a scanner that is known'],
    [
      '{"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "Trivy"}}, "invocations": [{"executionSuccessful": false}], "results": []}]}',
      'the scan failed: its SARIF log says "executionSuccessful": false',
    ],
  ])('is none: %j', (text, why) => {
    expect(scanOf(text)).toEqual({ state: 'unreadable', why, remedy: expect.stringMatching(/^[A-Z].*\.$/u) });
  });

  test('bytes that are no text are none', () => {
    expect(readScan(new Uint8Array([0x7b, 0xff, 0x7d]))).toMatchObject({ state: 'unreadable', why: 'not UTF-8' });
  });
});

describe('bounds', () => {
  test('a file beyond the bound is not read', () => {
    expect(readScan(bytesOf(trivyOf({})), 100)).toMatchObject({ state: 'unreadable', why: `larger than ${100 / 1024 / 1024} MiB` });
  });

  test('so is one with more findings than anybody could act on', () => {
    const found = Array.from({ length: 100_001 }, (_, index) => ({ id: `CVE-2024-${index}`, name: 'a', version: '1' }));
    expect(scanOf(trivyOf({ found }))).toMatchObject({ state: 'unreadable', why: 'more than 100,000 findings' });
  });

  test('what is of another shape is told by its place', () => {
    expect(
      scanOf({ SchemaVersion: 2, ArtifactName: 'a', Results: [{ Target: 'a', Vulnerabilities: [{ VulnerabilityID: 7 }] }] }),
    ).toMatchObject({
      why: expect.stringMatching(/^not a Trivy report: "Results\.0\.Vulnerabilities\.0\.VulnerabilityID": /u),
    });
    expect(scanOf({ matches: [{ vulnerability: { id: 'CVE-1' } }] })).toMatchObject({
      why: expect.stringMatching(/^not a Grype report: /u),
    });
  });

  test('a version that is not known is said, and never passes with nothing found', () => {
    const later = { ...trivyOf({ found: [{ id: 'CVE-2024-1', name: 'lodash', version: '4' }] }), SchemaVersion: 3 };
    expect(reportOf(later).unknownVersion).toBe('schema 3 of Trivy');
    expect(notesOfScan({ base: undefined, head: scanOf(later) }, [])).toContain(
      "The head's report is in schema 3 of Trivy, which is not known: it is read as the newest that is.",
    );
    const run = { tool: { driver: { name: 'Trivy' } }, results: [] };
    const scan = { type: 'container_scanning', status: 'success', scanner: { id: 'trivy' } };
    for (const [document, why] of [
      [{ ...trivyOf({}), SchemaVersion: 3 }, 'schema 3 of Trivy'],
      [{ version: '2.2.0', runs: [run] }, 'version 2.2.0 of SARIF'],
      [{ version: '99.0', scan, vulnerabilities: [] }, "version 99.0 of GitLab's reports"],
    ] as const)
      expect(scanOf(document)).toMatchObject({ why: `${why} is not known, and no finding stands where those before have them` });
    expect(reportOf({ bomFormat: 'CycloneDX', specVersion: '9.9' }).unknownVersion).toBe('version 9.9 of CycloneDX');
  });

  test.each([
    ['CycloneDX in XML', '<?xml version="1.0"?>\n<bom xmlns="http://cyclonedx.org/schema/bom/1.4" version="1">', /JSON/u],
    ['SPDX in tags and values', 'SPDXVersion: SPDX-2.3\nDataLicense: CC0-1.0\n', /JSON/u],
    ["Docker Scout's own JSON", { artifacts: [], source: {}, descriptor: { name: 'docker-scout' } }, /--format sarif/u],
    ['a list of Kubernetes objects', { kind: 'List', items: [{ kind: 'VulnerabilityReport' }] }, /VulnerabilityReport/u],
    ["Harbor's report", { 'application/vnd.security.vulnerability.report; version=1.1': {} }, /SARIF/u],
    ["Anchore's report", { imageDigest: 'sha256:1', vulnerabilities: [], vulnerability_type: 'all' }, /SARIF/u],
    ["JFrog Xray's report", [{ scan_id: '1', component_id: 'a', vulnerabilities: [] }], /SARIF/u],
  ])('a format that is not read is told by its name: %s', (name, document, remedy) => {
    expect(scanOf(document)).toMatchObject({
      state: 'unreadable',
      why: `${name}, which is not read`,
      remedy: expect.stringMatching(remedy),
    });
  });
});

describe('what the formats tell', () => {
  test('Trivy: a package at its lock file, with its fix and the layer', () => {
    const layer = { DiffID: 'sha256:d1', Digest: 'sha256:d2' };
    const [found] = reportOf(
      trivyOf({
        found: [
          {
            id: 'CVE-2024-1',
            name: 'lodash',
            version: '4.17.4',
            FixedVersion: '4.17.21',
            Layer: layer,
            PublishedDate: '2024-02-03T04:05:06Z',
          },
        ],
      }),
    ).findings;
    expect(found).toMatchObject({
      id: 'CVE-2024-1',
      severity: 'high',
      severityWord: 'HIGH',
      fix: '4.17.21',
      layer: 'sha256:d1',
      published: '2024-02-03',
      package: { ecosystem: 'npm', name: 'lodash', version: '4.17.4', place: { kind: 'file', path: 'package-lock.json' } },
    });
  });

  test('Trivy: what is suppressed with --show-suppressed keeps its reason and is not counted', () => {
    const modified = {
      Type: 'vulnerability',
      Status: 'ignored',
      Statement: 'accepted until May',
      Source: '.trivyignore',
      Finding: { VulnerabilityID: 'CVE-2024-2', PkgName: 'debug', InstalledVersion: '3.0.1', Severity: 'LOW' },
    };
    const report = reportOf({
      ...trivyOf({}),
      Results: [{ Target: 'package-lock.json', Class: 'lang-pkgs', Type: 'npm', ExperimentalModifiedFindings: [modified] }],
    });
    expect(report).toMatchObject({
      reported: 0,
      findings: [{ id: 'CVE-2024-2', suppression: { status: 'ignored', justification: 'accepted until May', source: '.trivyignore' } }],
    });
  });

  test('Grype: the CVE comes first whatever the report names first, and an ignored match keeps its rule', () => {
    const report = reportOf(
      grypeOf({
        found: [{ id: 'GHSA-aaaa-bbbb-cccc', name: 'redis', version: '3.5.3', related: ['CVE-2021-32626'] }],
        ignored: [
          {
            id: 'CVE-2',
            name: 'x',
            version: '1',
            ignoredBy: { namespace: 'vex', 'vex-status': 'not_affected', 'vex-justification': 'component_not_present' },
          },
        ],
      }),
    );
    expect(report).toMatchObject({ reported: 1, toolVersion: '0.94.0', database: '2026-01-01T00:00:00Z' });
    expect(report.findings).toMatchObject([
      { id: 'CVE-2021-32626', aliases: ['CVE-2021-32626', 'GHSA-aaaa-bbbb-cccc'] },
      { id: 'CVE-2', suppression: { status: 'not_affected', justification: 'component_not_present' } },
    ]);
  });

  test('advisories of distributions gather flaws, and are not other names of them', () => {
    const [found] = reportOf(
      grypeOf({ found: [{ id: 'ALAS-2024-1', name: 'curl', version: '1', type: 'rpm', related: ['CVE-1', 'CVE-2'] }] }),
    ).findings;
    expect(found).toMatchObject({ id: 'ALAS-2024-1', aliases: ['ALAS-2024-1'] });
  });

  test('kube-bench: what failed and what is to be looked at, by the part of the cluster', () => {
    const report = reportOf({
      Controls: [
        {
          id: '1',
          version: 'cis-1.12',
          node_type: 'master',
          tests: [
            {
              section: '1.2',
              results: [
                { test_number: '1.2.1', test_desc: 'Ensure that --anonymous-auth is false', status: 'FAIL', scored: true },
                { test_number: '1.2.2', test_desc: 'Ensure that no token file is used', status: 'PASS', scored: true },
                { test_number: '1.2.9', test_desc: 'Ensure that EventRateLimit is set', status: 'WARN', scored: false },
              ],
            },
          ],
        },
      ],
      Totals: { total_pass: 1, total_fail: 1, total_warn: 1, total_info: 0 },
    });
    expect(report.findings.map(({ id, severity, package: { name } }) => [id, severity, name])).toEqual([
      ['1.2.1', 'medium', 'master'],
      ['1.2.9', 'low', 'master'],
    ]);
  });

  describe('Clair 4', () => {
    const clairOf = (vulnerability: object, enrichments: object, more: object = {}): object => ({
      manifest_hash: 'sha256:1',
      packages: { 1: { name: 'openssl', version: '1' } },
      distributions: { 1: { did: 'debian', version_id: '12' } },
      environments: { 1: [{ package_db: 'var/lib/dpkg/status', introduced_in: 'sha256:2', distribution_id: '1' }] },
      vulnerabilities: { 7: { name: 'CVE-2026-1 openssl', issued: '2026-02-03T00:00:00Z', ...vulnerability } },
      package_vulnerabilities: { 1: ['7'] },
      enrichments: Object.fromEntries(
        Object.entries(enrichments).map(([name, items]) => [
          `message/vnd.clair.map.vulnerability; enricher=clair.${name} schema=https://example.com/x.json`,
          [{ 7: items }],
        ]),
      ),
      ...more,
    });
    const unknown = { normalized_severity: 'Unknown', severity: '' };
    const cvss = [{ version: '3.1', vectorString: 'CVSS:3.1/AV:N', baseScore: 9.8, baseSeverity: 'CRITICAL' }];

    test('what enrichers add: the severity of a score where the distribution says none, EPSS, known exploitation', () => {
      const report = reportOf(
        clairOf(unknown, { cvss, epss: [{ cve: 'CVE-2026-1', epss: 0.42, percentile: 0.9 }], kev: [{ cve: 'CVE-2026-1' }] }),
      );
      expect(report.findings).toMatchObject([
        { id: 'CVE-2026-1', severity: 'critical', severityWord: 'CVSS 9.8', epss: 0.42, knownExploited: true, published: '2026-02-03' },
      ]);
      expect(reportOf(clairOf({ normalized_severity: 'Low', severity: 'minor' }, { cvss })).findings).toMatchObject([
        { severity: 'low', severityWord: 'minor' },
      ]);
    });

    test('what they say of other flaws that a description names does not count', () => {
      const [found] = reportOf(clairOf(unknown, { epss: [{ cve: 'CVE-2020-9', epss: 0.9 }], kev: [{ cve: 'CVE-2020-9' }] })).findings;
      expect([found?.epss, found?.knownExploited, found?.severity]).toEqual([undefined, undefined, undefined]);
    });

    test('a package is of its own distribution, and of the language whose database has it', () => {
      const report = reportOf(
        clairOf(
          unknown,
          {},
          {
            packages: { 1: { name: 'openssl', version: '1' }, 2: { name: 'log4j-core', version: '2' } },
            distributions: { 1: { did: 'debian', version_id: '12' }, 2: { did: 'rhel', version_id: '9' } },
            environments: {
              1: [{ package_db: 'var/lib/rpm/Packages', introduced_in: '', distribution_id: '2' }],
              2: [{ package_db: 'maven:opt/app.jar', introduced_in: '' }],
            },
          },
        ),
      );
      expect(report.packages).toMatchObject([
        { ecosystem: 'rpm', place: { kind: 'none' } },
        { ecosystem: 'maven', place: { kind: 'path', path: 'opt/app.jar' } },
      ]);
    });
  });

  test('docker-bench: warnings', () => {
    const tests = [
      {
        id: '2',
        desc: 'daemon',
        results: [
          { id: '2.1', desc: 'not root', result: 'WARN' },
          { id: '2.2', desc: 'x', result: 'PASS' },
        ],
      },
    ];
    expect(reportOf({ dockerbenchsecurity: '1.6.0', start: 1, tests, end: 2 })).toMatchObject({
      tool: 'docker-bench',
      reported: 1,
      findings: [{ id: '2.1', kind: 'check' }],
    });
  });

  describe('Aqua', () => {
    const found = { name: 'CVE-2026-1', aqua_severity: 'high', nvd_severity: 'critical', fix_version: '1.2', publish_date: '2026-02-03' };
    const scan = (total: number, ...vulnerabilities: readonly object[]): object => ({
      image: 'shop',
      pull_name: 'ghcr.io/acme/shop:1',
      os: 'alpine',
      version: '3.20',
      resources: [{ resource: { format: 'apk', name: 'musl', version: '1.1' }, scanned: true, vulnerabilities }],
      vulnerability_summary: { total },
    });
    const ofApi = (more: object): object => ({
      status: 'SCANNED',
      image_name: 'shop:1',
      errorMsg: null,
      cves_counts: { total: 1 },
      cves: [{ file: '/usr/lib/libcrypto.so', name: 'CVE-2026-1', severity: 'high', fix_version: '' }],
      ...more,
    });

    test('a package with what Aqua makes of its flaws', () => {
      expect(reportOf(scan(1, found))).toMatchObject({
        tool: 'aqua',
        artifact: 'image',
        name: 'ghcr.io/acme/shop:1',
        os: { name: 'alpine 3.20' },
        reported: 1,
        findings: [
          {
            id: 'CVE-2026-1',
            severity: 'high',
            fix: '1.2',
            published: '2026-02-03',
            package: { ecosystem: 'apk', name: 'musl', version: '1.1' },
          },
        ],
      });
      expect(reportOf(scan(0))).toMatchObject({ reported: 0 });
    });

    test('what its API says of an image, by files', () => {
      expect(reportOf(ofApi({})).findings).toMatchObject([
        { id: 'CVE-2026-1', package: { name: '', place: { kind: 'path', path: '/usr/lib/libcrypto.so' } } },
      ]);
    });

    test.each([
      ['lists less than it counts', scan(2, found), 'the report says that more was found than it lists'],
      ['lists less than its API counts', ofApi({ cves: [] }), 'the report says that more was found than it lists'],
      ['failed', ofApi({ errorMsg: 'no such image' }), 'the scan failed: no such image'],
      ['did not end', ofApi({ status: 'IN PROGRESS' }), 'the scan did not end: Aqua calls it "IN PROGRESS"'],
    ])('a scan that %s is none', (_, document, why) => {
      expect(scanOf(document)).toMatchObject({ state: 'unreadable', why });
    });
  });

  test('Docker Scout: package URLs that are properties of the rule', () => {
    const driver = {
      name: 'docker scout',
      version: '1.18.0',
      rules: [
        {
          id: 'CVE-2024-3',
          shortDescription: { text: 'CVE-2024-3: OWASP' },
          properties: { purls: ['pkg:deb/debian/openssl@3.0.11-1?os_name=debian'], fixed_version: '3.0.13-1', 'security-severity': '9.8' },
        },
      ],
    };
    const [found] = reportOf({
      version: '2.1.0',
      runs: [{ tool: { driver }, results: [{ ruleId: 'CVE-2024-3', ruleIndex: 0 }] }],
    }).findings;
    expect(found).toMatchObject({
      id: 'CVE-2024-3',
      kind: 'vulnerability',
      severity: 'critical',
      fix: '3.0.13-1',
      package: { ecosystem: 'deb', name: 'openssl', version: '3.0.11-1' },
    });
  });

  test('any SARIF: a rule at a file; what a tool passes or suppresses is no open finding', () => {
    const at = { physicalLocation: { artifactLocation: { uri: 'Dockerfile' }, region: { startLine: 3 } } };
    const results = [
      { ruleId: 'DL3006', level: 'warning', message: { text: 'pin the tag' }, locations: [at] },
      { ruleId: 'DL3007', kind: 'pass', message: { text: 'fine' } },
      { ruleId: 'DL3008', level: 'note', suppressions: [{ kind: 'inSource', justification: 'needed' }], message: { text: 'x' } },
    ];
    const report = reportOf({ version: '2.1.0', runs: [{ tool: { driver: { name: 'Hadolint' } }, results }] });
    expect(report.findings).toMatchObject([
      { id: 'DL3006', kind: 'result', severity: 'medium', package: { place: { kind: 'file', path: 'Dockerfile' } } },
      { id: 'DL3008', suppression: { justification: 'needed' } },
    ]);
  });
});
