import { describe, expect, test } from 'vitest';
import { compareScans } from '../../src/scans/delta/compare-scans.ts';
import { reportOf, scanOf } from '../support/scans/reports.ts';

const found = (id: string, name: string, version: string, more: object = {}): object => ({
  id: 'f3a5',
  name: `${id} in ${name}`,
  severity: 'High',
  solution: `Upgrade ${name} to 2.0`,
  identifiers: [{ type: 'cve', name: id, value: id, url: 'https://example.com' }],
  location: { dependency: { package: { name }, version }, operating_system: 'alpine 3.19', image: 'acme/shop:1' },
  ...more,
});

/** A report of GitLab's format, as `docker scout cves --format gitlab` writes it. */
const report = (vulnerabilities: readonly object[], scan: object = {}): object => ({
  version: '15.0.0',
  scan: {
    type: 'container_scanning',
    status: 'success',
    scanner: { id: 'docker-scout', name: 'Docker Scout', version: '1.18.0' },
    ...scan,
  },
  vulnerabilities,
});

describe("GitLab's security report", () => {
  test('is read with package, version, system and fix', () => {
    const { tool, format, toolVersion, artifact, name, reported, findings } = reportOf(report([found('CVE-2024-1', 'openssl', '1.1')]));
    expect([tool, format, toolVersion, artifact, name, reported]).toEqual([
      'docker-scout',
      'gitlab-json',
      '1.18.0',
      'image',
      'acme/shop:1',
      1,
    ]);
    expect(findings).toMatchObject([
      {
        id: 'CVE-2024-1',
        severity: 'high',
        fix: '2.0',
        package: { ecosystem: 'apk', name: 'openssl', version: '1.1', place: { kind: 'none' } },
      },
    ]);
  });

  test('of dependencies has them at their lock files', () => {
    const lock = { dependency: { package: { name: 'lodash' }, version: '4' }, file: 'web/package-lock.json' };
    const read = reportOf(report([found('CVE-2024-1', 'lodash', '4', { location: lock })], { type: 'dependency_scanning' }));
    expect([read.artifact, read.findings[0]?.package.place]).toEqual(['filesystem', { kind: 'file', path: 'web/package-lock.json' }]);
  });

  test('with nothing found is a report, and what was added is told', () => {
    expect(reportOf(report([])).findings).toEqual([]);
    const { added, unchanged } = compareScans({
      base: scanOf(report([found('CVE-2024-1', 'openssl', '1.1')])),
      head: scanOf(report([found('CVE-2024-1', 'openssl', '1.1'), found('CVE-2024-2', 'curl', '8')])),
    });
    expect([added.map(({ finding }) => finding.id), unchanged.length]).toEqual([['CVE-2024-2'], 1]);
  });

  test.each([
    ['the scan failed', report([], { status: 'failure' }), 'the scan failed, as it says itself'],
    ['it is about code', report([], { type: 'sast' }), 'not a report on packages: its scan is of a kind "sast"'],
    ['a finding has no name', report([found('', 'a', '1', { identifiers: [] })]), 'not a GitLab report'],
    ['the scanner is not told', { version: '15', scan: {}, vulnerabilities: [] }, 'not a GitLab report'],
  ])('is none where %s', (_, document, why) => {
    expect(scanOf(document)).toMatchObject({ state: 'unreadable', why: expect.stringContaining(why) });
  });
});
