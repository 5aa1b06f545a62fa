import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '../../src/policy/merge.ts';
import type { ScanWaiver } from '../../src/policy/policy.ts';
import { considerScan } from '../../src/verdict/considered-scan.ts';
import { scanWaiverNotes } from '../../src/verdict/scan-waivers.ts';
import { scanDelta, scanFinding } from '../support/scans/deltas.ts';

const today = '2026-06-15';
const curl = scanFinding('CVE-2026-1');

const notesOf = (waiver: Partial<ScanWaiver>, delta = scanDelta({ unchanged: [{ base: curl, finding: curl }] }), requireExpiry = false) => {
  const own: ScanWaiver = { vulnerabilities: ['CVE-2026-1'], packages: [], paths: [], reason: 'r', until: undefined, ...waiver };
  const policy = {
    ...defaultPolicy,
    suppressions: { ...defaultPolicy.suppressions, requireExpiry },
    scans: { ...defaultPolicy.scans, waivers: [own] },
  };
  return scanWaiverNotes([considerScan(delta, { policy, today })], policy, today);
};

describe('a waiver of a vulnerability', () => {
  test('that has expired is told with the day and what to do, and so is one that may not be without an end', () => {
    expect(notesOf({ until: '2026-06-14', owner: '@acme/security', packages: ['curl'] })).toEqual([
      'The waiver for CVE-2026-1 in curl (@acme/security) counted until 2026-06-14 and no longer does. Mend what it names, or renew it.',
    ]);
    expect(notesOf({ until: today })).toEqual([]);
    expect(notesOf({}, undefined, true)).toEqual(['The waiver for CVE-2026-1 does not count, because policy asks for an "until" date.']);
  });

  test('that names nothing of the head is told, by any name of the vulnerability and in its packages', () => {
    expect(notesOf({ vulnerabilities: ['CVE-2026-9'] })).toEqual(['The waiver for CVE-2026-9 covers no finding. Remove it.']);
    expect(notesOf({ packages: ['zlib'] })).toEqual(['The waiver for CVE-2026-1 in zlib covers no finding. Remove it.']);
    expect(notesOf({ packages: ['lod*'] })).toEqual([]);
    expect(notesOf({}, scanDelta({ fixed: [{ finding: curl }] }))).toEqual(['The waiver for CVE-2026-1 covers no finding. Remove it.']);
  });

  test('is not called unused where a scan can not be used', () => {
    const lost = scanDelta({ comparable: 'no', notComparable: [{ report: 'head', why: 'empty file', remedy: 'Scan it.' }] });
    expect(notesOf({}, lost)).toEqual([]);
  });
});
