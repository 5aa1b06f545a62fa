import { fileNameOf } from '../text/path.ts';
import { matchesWildcard } from '../text/wildcard.ts';
import { matchesAnyGlob } from './glob.ts';
import type { Mode, ScanOverride } from './layers/values.ts';
import type { Policy } from './policy.ts';

/** What decides about what a scan found. */
export type ScanSettings = Pick<Policy['scans'], 'block' | 'unfixed' | 'baseImage' | 'epss' | 'graceDays' | 'overdueDays'> & {
  readonly mode: Mode;
};

/** A report's name without folder and ending stands for the role of its image: `shop` of `scans/shop.json`. */
const isOfReport = ({ reports }: ScanOverride, report: string): boolean => {
  if (reports.length === 0) return true;
  const file = fileNameOf(report);
  const dot = file.lastIndexOf('.');
  const names = [report, file, dot > 0 ? file.slice(0, dot) : file];
  return reports.some(pattern => names.some(name => matchesWildcard(pattern, name)));
};

const isAtPath = ({ paths }: ScanOverride, path: string | undefined): boolean =>
  paths.length === 0 || (path !== undefined && matchesAnyGlob(path, paths));

/**
 * What counts for a report, and for what lies at a path of it; a later entry of `overrides` beats an earlier one. Without a path only what is
 * said of the whole report. The policy is that of the day (`policyOn`).
 */
export const scanSettingsFor = ({ scans }: Pick<Policy, 'scans'>, report: string, path?: string): ScanSettings => {
  const { block, unfixed, baseImage, epss, graceDays, overdueDays } = scans;
  let settings: ScanSettings = { block, unfixed, baseImage, epss, graceDays, overdueDays, mode: scans.mode.mode };
  for (const entry of scans.overrides) {
    if (!isOfReport(entry, report) || !isAtPath(entry, path)) continue;
    const { reports: _reports, paths: _paths, mode, ...own } = entry;
    settings = { ...settings, ...own, ...(mode && { mode: mode.mode }) };
  }
  return settings;
};
