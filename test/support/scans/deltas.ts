import type { ScanDelta } from '../../../src/scans/delta/scan-delta.ts';
import type { ScanFinding } from '../../../src/scans/report.ts';
import { reportOf, trivyOf } from './reports.ts';

/** A finding of a report without a fix, nothing known of it but what a test says. */
export const scanFinding = (id: string, facts: Partial<ScanFinding> = {}): ScanFinding => {
  const [finding] = reportOf(trivyOf({ found: [{ id, name: 'lodash', version: '4.17.4', FixedVersion: '' }] })).findings;
  if (!finding) throw new Error('The report has one.');
  return { ...finding, ...facts };
};

/** What a change makes of a scan, in which nothing happened but what a test says. */
export const scanDelta = (more: Partial<ScanDelta> = {}): ScanDelta => ({
  comparable: 'yes',
  added: [],
  fixed: [],
  unchanged: [],
  stillVulnerable: [],
  newlyKnown: [],
  noLongerReported: [],
  changed: [],
  suppressed: [],
  notComparable: [],
  warnings: [],
  ...more,
});
