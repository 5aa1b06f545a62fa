import { appendAll } from '../../text/append-all.ts';
import { controlOf, everythingOf, GoMap, GoSlice, Ref } from './go-value.ts';
import { isOfFact, joinTwo } from './sources.ts';

/** How far a rendering depends on facts of the cluster and the moment, which nobody knows before something is deployed. */
export interface Facts {
  /** True once one of them decided what is printed. */
  decided: boolean;
  /**
   * Whether everything is printed that any of them would have printed: both branches of a condition, and `openText` for a value. Such a text shows what
   * may be deployed, and is no manifest.
   */
  readonly everyWay: boolean;
  /** What may be printed instead of what is: that of which one was chosen. Filled where everything is printed. */
  readonly choices: Ref[];
}

/** Facts that have decided nothing yet. */
export const newFacts = (everyWay = false): Facts => ({ decided: false, everyWay, choices: [] });

/** Stands for a value that depends on such a fact. */
export const openText = '$(fact)';

/** A value that depends on a fact, as it is printed where everything is: what has lines of its own stays, what stands in one is open. */
export const openValue = (value: Ref): Ref => {
  if (value.pieces === undefined || value.pieces.length === 0) return new Ref(openText, value.data, value.control);
  const pieces = value.pieces.map(piece =>
    !/[\n:]/u.test(piece.text) && (isOfFact(piece.data) || isOfFact(piece.control)) ? { ...piece, text: openText } : piece,
  );
  return new Ref(value.raw, undefined, undefined, value.boxed, pieces);
};

/** Functions that give one of several values, or what a collection holds somewhere. */
const choosers: ReadonlySet<string> = new Set([
  ...['ternary', 'default', 'coalesce', 'index', 'get', 'dig', 'pluck'],
  ...['Get', 'GetBytes', 'Lines', 'Glob'],
]);

/** More of what may be chosen is not remembered: whoever looks at it stops long before. */
const maxChoices = 100_000;

/** True for one value, not a collection, that depends on a fact. */
const isOneFact = ({ raw, data, control }: Ref): boolean =>
  !(raw instanceof GoMap || raw instanceof GoSlice) && (isOfFact(data) || isOfFact(control));

/** Whether what is printed of a value depends on a fact. */
export const dependsOnFacts = (value: Ref): boolean => isOfFact(everythingOf(value)) || isOfFact(controlOf(value));

/**
 * A result that depends on a fact which is given to a function, marked so. Where it chooses one of several, the others may be printed as well. `receiver`: the
 * value whose method it is.
 */
export const decidedByFacts = (
  name: string,
  values: readonly Ref[],
  result: Ref,
  receiver: Ref | undefined,
  { facts, work }: { readonly facts: Facts; readonly work: { readonly count: (amount: number) => void } },
): Ref => {
  const given = values.find(isOneFact);
  if (given === undefined) return result;
  if (facts.everyWay && facts.choices.length < maxChoices && choosers.has(name)) {
    work.count(values.length);
    appendAll(
      facts.choices,
      [receiver, ...values].flatMap(one => (one === undefined || isOneFact(one) ? [] : [one])),
    );
  }
  return isOfFact(result.data) || isOfFact(result.control) ? result : result.decidedBy(joinTwo(given.data, given.control));
};
