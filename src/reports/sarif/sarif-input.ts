import { compareSeverity } from '../../findings/severity.ts';
import type { ReviewResult } from '../../review/result.ts';
import type { ScanResult } from '../../review/scan.ts';
import type { HeadEntry } from '../../verdict/considered.ts';
import type { SarifFinding, SarifInput } from './sarif.ts';

/** A review as SARIF input: what counts first, then what does not, each with its baseline state; nothing is left out here. */
export const sarifOfReview = (result: ReviewResult): SarifInput => {
  const { shown, observed, superseded, suppressed, preExisting, belowThreshold, fixed, removed, unknown } = result.considered;
  const heads = (entries: readonly HeadEntry[]): readonly SarifFinding[] =>
    bySeverity(
      entries.map(({ head, state, movedFrom }) => ({ finding: head, baselineState: state, ...(movedFrom !== undefined && { movedFrom }) })),
    );
  return {
    findings: [
      ...heads(shown),
      ...heads(observed),
      ...superseded.map(({ entry, by }) => ({ finding: entry.head, baselineState: entry.state, supersededBy: by.head })),
      ...heads(preExisting),
      ...heads(belowThreshold),
      ...heads(suppressed),
      ...bySeverity(unknown.map(({ base }) => ({ finding: base, baselineState: 'unknown' as const }))),
      ...bySeverity([...fixed, ...removed].map(finding => ({ finding, baselineState: 'absent' as const }))),
    ],
    notifications: result.notifications,
    files: result.files,
    baseFiles: result.baseFiles,
    rules: result.rules,
    version: result.version,
    complete: result.verdict.conclusion !== 'incomplete' && result.verdict.reasons.every(reason => reason.status !== 'undetermined'),
  };
};

/** A scan as SARIF input: what counts first, then what another finding tells, then what is suppressed. `version` is Tidewaiter's. */
export const sarifOfScan = (
  { findings, superseded, suppressed, notifications, files, rules }: ScanResult,
  version: string,
): SarifInput => ({
  findings: [
    ...bySeverity(findings.map(finding => ({ finding }))),
    ...superseded.map(({ entry, by }) => ({ finding: entry, supersededBy: by })),
    ...bySeverity(suppressed.map(finding => ({ finding }))),
  ],
  notifications,
  files,
  rules,
  version,
  complete: !notifications.some(notification => notification.level === 'error'),
});

const bySeverity = (findings: readonly SarifFinding[]): readonly SarifFinding[] =>
  findings.toSorted((a, b) => compareSeverity(a.finding.severity, b.finding.severity));
