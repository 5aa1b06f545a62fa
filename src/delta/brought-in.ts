import type { FileArtifact } from '../artifacts/artifact.ts';
import type { Finding } from '../findings/finding.ts';
import { compareSeverity } from '../findings/severity.ts';

/** What was found, and in what. */
export interface FoundIn {
  readonly findings: readonly Finding[];
  readonly artifacts: readonly FileArtifact[];
}

/** The head findings that would be new or worse if the change had begun with the trial. */
export type BroughtIn = (trial: FoundIn, head: FoundIn) => ReadonlySet<Finding>;

/** By fingerprint, then by rule and subject: what has a counterpart that counts as much is not brought in. */
export const broughtIn: BroughtIn = (trial, head) => {
  const left = new Set(trial.findings);
  const brought = new Set(head.findings);
  for (const keyOf of [({ fingerprint }: Finding) => fingerprint, ({ ruleId, location }: Finding) => `${ruleId}\0${location.subject}`]) {
    const waiting = Map.groupBy([...left].toReversed(), keyOf);
    for (const finding of [...brought]) {
      const before = waiting.get(keyOf(finding))?.pop();
      if (!before) continue;
      left.delete(before);
      if (!isWorse(before, finding)) brought.delete(finding);
    }
  }
  return brought;
};

const isWorse = (before: Finding, after: Finding): boolean =>
  compareSeverity(after.severity, before.severity) < 0 ||
  (before.suppression !== undefined && after.suppression === undefined && after.pendingSuppression === undefined);
