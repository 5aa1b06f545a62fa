import type { Notification } from '../findings/notification.ts';
import type { Policy } from '../policy/policy.ts';
import type { Coverage } from '../review/coverage.ts';
import type { ConsideredEntries } from './considered.ts';
import { comparisonGate } from './gates/comparison-gate.ts';
import { completenessGate } from './gates/completeness-gate.ts';
import { severityGate } from './gates/severity-gate.ts';
import { suppressionGate } from './gates/suppression-gate.ts';
import type { Conclusion, GateResult, Verdict } from './verdict.ts';

/** Decides once. A finding that blocks outranks what could not be read; what could not be read outranks everything else. */
export const decideVerdict = (
  considered: ConsideredEntries,
  coverage: Coverage,
  notifications: readonly Notification[],
  policy: Policy,
): Verdict => {
  const reasons = [
    severityGate(considered, policy),
    completenessGate(coverage, notifications),
    comparisonGate(considered, policy),
    suppressionGate(considered, policy),
  ].filter(reason => reason !== undefined);
  const conclusion = concludeFrom(reasons);
  // Why whatever policy says of incomplete reviews: merged, a policy with an error would stop all of them.
  const breaksPolicy = notifications.some(({ code, level }) => code === 'policy-invalid' && level === 'error');
  return {
    conclusion,
    mayMerge: conclusion === 'incomplete' ? policy.onIncomplete === 'warn' && !breaksPolicy : conclusion !== 'block',
    reasons,
  };
};

const concludeFrom = (reasons: readonly GateResult[]): Conclusion => {
  const has = (status: GateResult['status']): boolean => reasons.some(reason => reason.status === status);
  if (has('not-met')) return 'block';
  if (has('undetermined')) return 'incomplete';
  return has('warned') ? 'warn' : 'pass';
};
