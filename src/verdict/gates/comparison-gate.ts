import type { Policy } from '../../policy/policy.ts';
import { type ConsideredEntries, meets } from '../considered.ts';
import { countOf } from '../counted-noun.ts';
import type { Gate } from '../gate.ts';

/**
 * Warns when base and head could not be compared: of findings that count as new because the base of their file could not be judged, of
 * findings that would block if they were new and of which a template at the base did not tell, and of findings of the base of which nobody
 * can say what became. Undefined when all could be compared: then there is nothing to say.
 */
export const comparisonGate: Gate<{ readonly considered: ConsideredEntries; readonly policy: Policy }> = {
  name: 'comparison',
  judge: ({ considered, policy }) => {
    const reasons = reasonsOf(considered, policy);
    return reasons.length > 0 ? { status: 'warned', reason: reasons.join(' ') } : undefined;
  },
};

const reasonsOf = ({ shown, preExisting, unknown }: ConsideredEntries, policy: Policy): readonly string[] => {
  const uncompared = shown.filter(({ baseUnknown }) => baseUnknown !== undefined).length;
  const open = preExisting.filter(
    ({ head, baseUnknown }) => baseUnknown !== undefined && !head.suppression && meets(head.severity, policy.thresholds.block),
  ).length;
  const lost = unknown.filter(({ base }) => meets(base.severity, policy.thresholds.report)).length;
  return [
    ...(uncompared > 0 ? [`${countOf(uncompared, 'finding')} may have been there before: the base could not be judged.`] : []),
    ...(open > 0 ? [`Of ${countOf(open, 'finding')} nobody could say at the base whether it was there: a template decided.`] : []),
    ...(lost > 0
      ? [`What became of ${countOf(lost, 'finding')} of the base is not known, and ${lost === 1 ? 'it is' : 'they are'} not fixed by that.`]
      : []),
  ];
};
