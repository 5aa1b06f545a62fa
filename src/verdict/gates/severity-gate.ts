import { modeOf } from '../../policy/mode.ts';
import type { Policy } from '../../policy/policy.ts';
import { type ConsideredEntries, type HeadEntry, meets } from '../considered.ts';
import { countOf } from '../counted-noun.ts';
import type { GateResult } from '../verdict.ts';

/**
 * Not met when an enforced finding that counts is at or above the `block` threshold; warned when there are others to show. What would block
 * but for its mode is told, with the day on which that ends.
 */
export const severityGate = (considered: ConsideredEntries, policy: Policy): GateResult => {
  const { shown } = considered;
  const { block } = policy.thresholds;
  const moved = shown.filter(entry => entry.state === 'moved' && !entry.caused);
  const brings = shown.length - moved.length;
  const spared = shown.filter(
    entry => mayBlock(entry, policy) && meets(entry.head.severity, block) && modeOf(policy, entry.head.ruleId).mode === 'warn',
  );
  const blocking = blockingEntries(considered, policy).length;
  const { observed } = considered;
  const brought = policy.scope === 'new' ? 'The change brings in' : 'There are';
  const modes = `${movedWords(moved)}${sparedWords(spared, policy)}${observedWords(observed, policy)}`;
  if (blocking > 0)
    return {
      gate: 'severity',
      status: 'not-met',
      reason: `${brought} ${countOf(blocking, 'finding')} of severity ${block} or higher.${modes}`,
    };
  if (shown.length > 0) {
    const limit = block === 'none' ? 'policy blocks on none' : `none of severity ${block} or higher`;
    const tail = spared.length > 0 || brings === 0 ? '' : `, ${limit}`;
    const count = brings === 0 ? 'no new finding' : countOf(brings, 'finding');
    return { gate: 'severity', status: 'warned', reason: `${brought} ${count}${tail}.${modes}` };
  }
  const none = policy.scope === 'new' ? 'The change brings in no finding' : 'There is no finding';
  return { gate: 'severity', status: 'met', reason: observed.length === 0 ? `${none}.` : `${none} that counts.${modes}` };
};

/** Enforced findings that count and are at or above the `block` threshold. */
export const blockingEntries = ({ shown }: ConsideredEntries, policy: Policy): readonly HeadEntry[] =>
  shown.filter(entry => mayBlock(entry, policy) && meetsBlock(entry, policy));

/** What was only moved blocks where policy says so, or where all that is there counts. */
const mayBlock = ({ state, caused }: HeadEntry, policy: Policy): boolean =>
  state !== 'moved' || caused || policy.moved === 'block' || policy.scope !== 'new';

const meetsBlock = ({ head }: HeadEntry, policy: Policy): boolean =>
  meets(head.severity, policy.thresholds.block) && modeOf(policy, head.ruleId).mode === 'enforce';

const movedWords = (moved: readonly HeadEntry[]): string =>
  moved.length === 0
    ? ''
    : ` It moves ${countOf(moved.length, 'finding')} to another folder or namespace; ${moved.length === 1 ? 'it was' : 'they were'} there before.`;

const sparedWords = (spared: readonly HeadEntry[], policy: Policy): string =>
  spared.length === 0
    ? ''
    : ` ${countOf(spared.length, 'finding')} of severity ${policy.thresholds.block} or higher only ${spared.length === 1 ? 'warns' : 'warn'} by the organization's policy${endOf(spared, policy)}.`;

const observedWords = (observed: readonly HeadEntry[], policy: Policy): string =>
  observed.length === 0
    ? ''
    : ` ${countOf(observed.length, 'finding')} ${observed.length === 1 ? 'is' : 'are'} only observed${endOf(observed, policy)}.`;

/** The first day on which one of the entries is enforced. */
const endOf = (entries: readonly HeadEntry[], policy: Policy): string => {
  const [first] = entries.flatMap(entry => modeOf(policy, entry.head.ruleId).enforceFrom ?? []).toSorted();
  return first === undefined ? '' : `, until it is enforced from ${first} on`;
};
