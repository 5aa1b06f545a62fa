import type { ReviewResult } from '../review/result.ts';
import { considerEntries, type HeadEntry } from '../verdict/considered.ts';
import type { SarifFinding, SarifInput } from './sarif.ts';

/** A review as SARIF input: what counts first, then what does not, each with its baseline state; nothing is left out here. */
export const sarifOfReview = (result: ReviewResult): SarifInput => {
  const { shown, suppressed, preExisting, belowThreshold, fixed, removed } = considerEntries(
    result.delta,
    result.policy,
    new Set(result.changes.files.map(file => file.path)),
  );
  const heads = (entries: readonly HeadEntry[]): readonly SarifFinding[] => entries.map(entry => ({ finding: entry.head, baselineState: entry.state }));
  return {
    findings: [
      ...heads([...shown, ...suppressed, ...belowThreshold, ...preExisting]),
      ...[...fixed, ...removed].map(finding => ({ finding, baselineState: 'absent' as const })),
    ],
    notifications: result.notifications,
    files: result.files,
    baseFiles: result.baseFiles,
    rules: result.rules,
    version: result.version,
    complete: result.verdict.conclusion !== 'incomplete' && result.verdict.reasons.every(reason => reason.status !== 'undetermined'),
  };
};
