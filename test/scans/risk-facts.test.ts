import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readEpss, readKnownExploited, withRiskFacts } from '../../src/scans/risk-facts.ts';
import { bytesOf, scanOf, trivyOf } from '../support/scans/reports.ts';

const csv = '#model_version:v2026.01.01,score_date:2026-06-01T00:00:00+0000\ncve,epss,percentile\nCVE-2024-1,0.72,0.99\nCVE-2024-2,2,0\n';

describe('the catalog of known exploited vulnerabilities', () => {
  test.each([
    ['as JSON', { title: 'CISA Catalog', vulnerabilities: [{ cveID: 'CVE-2024-1001', dueDate: '2024-02-01' }] }],
    ['as CSV', '"cveID","vendorProject"\n"CVE-2024-1001","Acme, Inc"\n'],
  ])('is read %s', (_, document) => {
    expect(readKnownExploited(bytesOf(document))).toEqual({ state: 'read', facts: new Set(['CVE-2024-1001']) });
  });

  test.each(['', '{}', '{"vulnerabilities": []}', '<html>'])('is none without entries: %j', text => {
    expect(readKnownExploited(bytesOf(text)).state).toBe('unreadable');
  });
});

describe('scores of EPSS', () => {
  test.each([
    ['as CSV', bytesOf(csv)],
    ['as packed CSV', gzipSync(csv)],
    ['as an answer of the API', bytesOf({ status: 'OK', data: [{ cve: 'CVE-2024-1', epss: '0.72', percentile: '0.99' }] })],
  ])('are read %s, without what is no probability', (_, bytes) => {
    expect(readEpss(bytes)).toEqual({ state: 'read', facts: new Map([['CVE-2024-1', 0.72]]) });
  });

  test.each([bytesOf(''), bytesOf('cve,epss\n'), new Uint8Array([0x1f, 0x8b, 0])])('are none without a score', bytes => {
    expect(readEpss(bytes).state).toBe('unreadable');
  });
});

test('findings have what the files know, by any of their names, and keep the score of their own report', () => {
  const facts = { exploited: new Set(['CVE-2024-1']), epss: new Map([['CVE-2024-1', 0.72]]) };
  const found = [
    { id: 'RHSA-1', name: 'a', version: '1' },
    { id: 'TEMP-1', name: 'b', version: '1', VendorIDs: ['CVE-2024-1'] },
  ];
  const scan = scanOf(trivyOf({ found }));
  const of = (given: Partial<typeof facts>): unknown => {
    const read = withRiskFacts(scan, { exploited: new Set(), epss: new Map(), ...given });
    return read.state === 'report' && read.report.findings.map(({ epss, knownExploited }) => [epss, knownExploited]).at(-1);
  };
  expect(withRiskFacts(scan, { exploited: new Set(), epss: new Map() })).toBe(scan);
  expect([of({ exploited: facts.exploited }), of({ epss: facts.epss })]).toEqual([
    [undefined, true],
    [0.72, undefined],
  ]);
  const read = withRiskFacts(scan, facts);
  expect(read.state === 'report' && read.report.findings.map(({ epss, knownExploited }) => [epss, knownExploited])).toEqual([
    [undefined, undefined],
    [0.72, true],
  ]);
});
