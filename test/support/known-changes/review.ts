import { defaultPolicy } from '../../../src/policy/merge.ts';
import type { ReviewResult } from '../../../src/review/result.ts';
import type { AnyRule } from '../../../src/rules/rule.ts';
import { type Change, reviewChange } from '../in-memory-repository.ts';

/** Reviews a change, by all rules or by some. Next to nothing is shown, so that no fixes are proven: states and causes do not depend on it. */
export const reviewStates = (change: Change, rules?: readonly AnyRule[]): Promise<ReviewResult> =>
  reviewChange(change, { policy: { thresholds: { ...defaultPolicy.thresholds, report: 'critical' } }, ...(rules && { rules }) });
