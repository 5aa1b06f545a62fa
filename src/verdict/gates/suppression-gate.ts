import type { Policy } from '../../policy/policy.ts';
import { type ConsideredEntries, meets } from '../considered.ts';
import { countOf } from '../counted-noun.ts';
import type { GateResult } from '../verdict.ts';

/** Warned when findings that the change itself brings in would block but for a suppression: a reviewer must see that. */
export const suppressionGate = ({ suppressed }: ConsideredEntries, policy: Policy): GateResult => {
  const hidden = suppressed.filter(entry => entry.caused && meets(entry.head.severity, policy.thresholds.report)).length;
  return hidden > 0
    ? {
        gate: 'suppression',
        status: 'warned',
        reason: `${countOf(hidden, 'finding')} that the change brings in ${hidden === 1 ? 'is' : 'are'} suppressed.`,
      }
    : { gate: 'suppression', status: 'met', reason: 'No finding of this change is suppressed.' };
};
