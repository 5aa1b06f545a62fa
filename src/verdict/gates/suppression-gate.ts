import { modeOfFinding } from '../../policy/mode.ts';
import type { Policy } from '../../policy/policy.ts';
import { type ConsideredEntries, meets } from '../considered.ts';
import { countOf } from '../counted-noun.ts';
import type { Gate } from '../gate.ts';

/**
 * Warned when findings that the change itself brings in would count but for a suppression, or will not count once a suppression that the
 * change adds is merged: a reviewer must see that.
 */
export const suppressionGate: Gate<{ readonly considered: ConsideredEntries; readonly policy: Policy }> = {
  name: 'suppression',
  judge: ({ considered, policy }) => {
    const reasons = reasonsOf(considered, policy);
    return reasons.length > 0
      ? { status: 'warned', reason: reasons.join(' ') }
      : { status: 'met', reason: 'No finding of this change is suppressed.' };
  },
};

const reasonsOf = ({ shown, suppressed }: ConsideredEntries, policy: Policy): readonly string[] => {
  const hidden = suppressed.filter(
    entry => entry.caused && meets(entry.head.severity, policy.thresholds.report) && modeOfFinding(policy, entry.head).mode !== 'observe',
  ).length;
  const pending = shown.filter(entry => entry.head.pendingSuppression).length;
  return [
    ...(hidden > 0 ? [`${countOf(hidden, 'finding')} that the change brings in ${hidden === 1 ? 'is' : 'are'} suppressed.`] : []),
    ...(pending > 0
      ? [
          `The change adds suppressions of ${countOf(pending, 'finding')}: they do not count for the change itself, but once they are merged.`,
        ]
      : []),
  ];
};
