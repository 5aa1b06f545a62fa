import { type ConsideredEntries, meets } from '../considered.ts';
import type { Policy } from '../../policy/policy.ts';
import { countOf } from '../counted-noun.ts';
import type { GateResult } from '../verdict.ts';

/**
 * Warned when base and head could not be compared: findings that count as new because the base of their file could not be judged, and
 * findings of the base of which nobody can say what became. Neither is ever told as new or as fixed without a word.
 */
export const comparisonGate = ({ shown, unknown }: ConsideredEntries, policy: Policy): GateResult => {
  const uncompared = shown.filter(({ baseUnknown }) => baseUnknown !== undefined);
  const lost = unknown.filter(({ base }) => meets(base.severity, policy.thresholds.report));
  const reasons = [
    ...(uncompared.length > 0
      ? [
          `${countOf(uncompared.length, 'finding')} may have been there before: ${distinct(uncompared.map(({ baseUnknown }) => baseUnknown ?? ''))}`,
        ]
      : []),
    ...(lost.length > 0
      ? [
          `What became of ${countOf(lost.length, 'finding')} of the base is not known, and ${lost.length === 1 ? 'it is' : 'they are'} not fixed by that: ${distinct(lost.map(({ reason }) => reason))}`,
        ]
      : []),
  ];
  return reasons.length > 0
    ? { gate: 'comparison', status: 'warned', reason: reasons.join(' ') }
    : { gate: 'comparison', status: 'met', reason: 'Base and head could be compared.' };
};

/** Reasons that a sentence names. */
const maxNamed = 2;

const distinct = (all: readonly string[]): string => {
  const names = [...new Set(all)];
  return `${names.slice(0, maxNamed).join(' ')}${names.length > maxNamed ? ` And ${names.length - maxNamed} other reasons.` : ''}`;
};
