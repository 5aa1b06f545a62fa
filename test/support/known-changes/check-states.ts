import type { DeltaEntry } from '../../../src/delta/delta.ts';
import type { Finding } from '../../../src/findings/finding.ts';
import type { ReviewResult } from '../../../src/review/result.ts';
import type { KnownChange } from './known-change.ts';
import { type KnownState, knownStates } from './truth.ts';

/** A state that is not what it must be. */
export interface StateProblem {
  readonly rule: string;
  readonly finding: Finding;
  readonly expected: string;
  readonly got: string;
}

const placeOf = ({ location: { path, subject, range } }: Finding): string => `${path} ${subject || 'file'} @${range.start}`;

/** The states of a review that differ from what is known, and how many were compared. */
export const checkStates = (
  known: KnownChange,
  result: ReviewResult,
): { readonly compared: number; readonly problems: readonly StateProblem[] } => {
  const states = knownStates(known, result);
  let compared = 0;
  const problems = result.delta.entries.flatMap((entry): readonly StateProblem[] => {
    const finding = entry.head ?? entry.base;
    const state = states.get(finding);
    if (!state) return [];
    compared += 1;
    const expected = expectation(state);
    const got = observation(entry, state);
    return expected.includes(got) ? [] : [{ rule: finding.ruleId, finding, expected: expected.join(' or '), got }];
  });
  return { compared, problems };
};

const expectation = ({ states, caused, base, baseUnknown }: KnownState): readonly string[] =>
  states.map(state =>
    [state, caused && 'caused', baseUnknown && 'base unknown', base && `of ${placeOf(base)}`].filter(part => part).join(', '),
  );

const observation = (entry: DeltaEntry, { base }: KnownState): string => {
  const { state } = entry;
  if (!entry.head) return state;
  const from = entry.base && (base || entry.base) ? `of ${placeOf(entry.base)}` : undefined;
  return [state, entry.caused && 'caused', entry.baseUnknown !== undefined && 'base unknown', from].filter(part => part).join(', ');
};
