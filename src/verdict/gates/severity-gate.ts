import type { Policy } from '../../policy/policy.ts';
import { type ConsideredEntries, meets } from '../considered.ts';
import { countOf } from '../counted-noun.ts';
import type { GateResult } from '../verdict.ts';

/** Not met when a finding that counts is at or above the `block` threshold; warned when there are others to show. */
export const severityGate = ({ shown }: ConsideredEntries, policy: Policy): GateResult => {
  const { block } = policy.thresholds;
  const blocking = shown.filter(entry => meets(entry.head.severity, block)).length;
  const brought = policy.scope === 'new' ? 'The change brings in' : 'There are';
  if (blocking > 0)
    return { gate: 'severity', status: 'not-met', reason: `${brought} ${countOf(blocking, 'finding')} of severity ${block} or higher.` };
  if (shown.length > 0) {
    const limit = block === 'none' ? 'policy blocks on none' : `none of severity ${block} or higher`;
    return { gate: 'severity', status: 'warned', reason: `${brought} ${countOf(shown.length, 'finding')}, ${limit}.` };
  }
  return { gate: 'severity', status: 'met', reason: policy.scope === 'new' ? 'The change brings in no finding.' : 'There is no finding.' };
};
