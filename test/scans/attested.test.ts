import { describe, expect, test } from 'vitest';
import { type AttestedReport, isScanPredicate, readAttestedScan } from '../../src/scans/attested/vulnerability-scan.ts';
import type { ScanReport } from '../../src/scans/report.ts';
import { grypeOf, trivyOf, vulnPredicateOf } from '../support/scans/reports.ts';

const cosignType = 'https://cosign.sigstore.dev/attestation/vuln/v1';
const inTotoType = 'https://in-toto.io/attestation/vulns/v0.2';

const reportIn = ({ read }: AttestedReport): ScanReport => {
  if (read.state === 'unreadable') throw new Error(read.why);
  return read.report;
};
const whyOf = ({ read }: AttestedReport): string => (read.state === 'unreadable' ? read.why : 'it was read');

test('scans are told from what else is attested', () => {
  expect([cosignType, inTotoType, 'https://in-toto.io/attestation/vulns/v0.1'].every(isScanPredicate)).toBe(true);
  expect(['https://slsa.dev/provenance/v1', 'https://openvex.dev/ns', `${cosignType}0`].some(isScanPredicate)).toBe(false);
});

describe("cosign's predicate", () => {
  const lodash = { id: 'CVE-2024-1', name: 'lodash', version: '4.17.4' };

  test('holds the report of any scanner that is read elsewhere, and the time at which the scan ended', () => {
    const trivy = readAttestedScan(cosignType, vulnPredicateOf(trivyOf({ found: [lodash] }), '2026-02-03T04:05:06Z'));
    expect(reportIn(trivy)).toMatchObject({ tool: 'trivy', findings: [{ id: 'CVE-2024-1', package: { name: 'lodash' } }] });
    expect(trivy.time).toBe(Date.parse('2026-02-03T04:05:06Z'));
    expect(reportIn(readAttestedScan(cosignType, vulnPredicateOf(grypeOf({ found: [lodash] })))).tool).toBe('grype');
  });

  test('that found nothing is a report; without a result, or with something else, it is none', () => {
    expect(reportIn(readAttestedScan(cosignType, vulnPredicateOf(trivyOf({}))))).toMatchObject({ findings: [] });
    expect(whyOf(readAttestedScan(cosignType, vulnPredicateOf({})))).toBe('not a report of a scanner that is known');
    expect(whyOf(readAttestedScan(cosignType, vulnPredicateOf(undefined)))).toBe('not a report of a scanner that is known');
    expect(whyOf(readAttestedScan(cosignType, { scanner: 'trivy' }))).toMatch(/^not a vuln report: "scanner"/u);
    expect(whyOf(readAttestedScan(cosignType, undefined))).toMatch(/^not a vuln report/u);
  });

  test('without a time is older than any with one', () => {
    expect(readAttestedScan(cosignType, { ...vulnPredicateOf(trivyOf({})), metadata: null }).time).toBe(Number.NEGATIVE_INFINITY);
    expect(readAttestedScan(cosignType, vulnPredicateOf(trivyOf({}), 'yesterday')).time).toBe(Number.NEGATIVE_INFINITY);
    expect(readAttestedScan(cosignType, vulnPredicateOf(trivyOf({}), '')).time).toBe(Date.parse('2026-01-01T00:00:00Z'));
  });
});

describe("in-toto's own predicate", () => {
  const scanner = { uri: 'pkg:github/aquasecurity/trivy@244fd47', version: '0.19.2', db: { lastUpdate: '2021-08-06T17:45:50Z' } };
  const severity = [
    { method: 'cvss_score', score: '9.8' },
    { method: 'nvd', score: 'medium' },
  ];

  test('lists vulnerabilities without packages, in the form of either version', () => {
    const read = readAttestedScan(inTotoType, { scanner: { ...scanner, result: [{ id: 'CVE-2024-1', severity }] } });
    expect(reportIn(read)).toMatchObject({
      tool: 'trivy',
      toolVersion: '0.19.2',
      database: '2021-08-06T17:45:50Z',
      findings: [{ id: 'CVE-2024-1', severity: 'medium', severityWord: 'medium', package: { name: '' } }],
      reported: 1,
    });
    const nested = { scanner: { ...scanner, result: [{ vulnerability: { id: 'GHSA-1', severity: severity.slice(0, 1) } }] } };
    expect(reportIn(readAttestedScan('https://in-toto.io/attestation/vulns/v0.1', nested)).findings).toMatchObject([
      { id: 'GHSA-1', severity: 'critical', severityWord: '9.8' },
    ]);
  });

  test('needs a list, which may be empty', () => {
    expect(reportIn(readAttestedScan(inTotoType, { scanner: { ...scanner, result: [] } })).findings).toEqual([]);
    expect(whyOf(readAttestedScan(inTotoType, { scanner }))).toMatch(/^not a vulns report: "scanner\.result"/u);
  });
});
