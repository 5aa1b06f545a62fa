import type { Condition } from '../../../artifacts/falco/condition.ts';
import { onceFor } from '../../../text/once-for.ts';
import { conditionKey, conditionText } from './condition-text.ts';

type Test = Extract<Condition, { readonly kind: 'test' }>;

const never: Condition = { kind: 'or', parts: [] };
const always: Condition = { kind: 'and', parts: [] };

const isNever = (condition: Condition): boolean => condition.kind === 'or' && condition.parts.length === 0;
const isAlways = (condition: Condition): boolean => condition.kind === 'and' && condition.parts.length === 0;

/** Parts of one kind, without those that change nothing, and each once. */
const joined = (kind: 'and' | 'or', parts: readonly Condition[]): Condition => {
  const [neutral, decisive] = kind === 'and' ? [isAlways, isNever] : [isNever, isAlways];
  const flat = parts.flatMap(part => (part.kind === kind ? part.parts : [part]));
  if (flat.some(decisive)) return kind === 'and' ? never : always;
  const own = [...new Map(flat.filter(part => !neutral(part)).map(part => [conditionKey(part), part])).values()];
  const [only] = own;
  return own.length === 1 && only ? only : { kind, parts: own };
};

const negated = (part: Condition): Condition => {
  if (part.kind === 'not') return part.part;
  if (isNever(part)) return always;
  return isAlways(part) ? never : { kind: 'not', part };
};

/** Comparisons in the form in which they are held against each other: `!=` is `not … in`, `=` is `in` one value; numbers of events settle themselves. */
const plainTest = ({ field, operator, values }: Test): Condition => {
  const [value = ''] = values;
  if (field === 'evt.num') {
    if (operator === '>=' && value === '0') return always;
    if ((operator === '=' || operator === '<') && value === '0') return never;
  }
  // Since Falco 0.42 there are no others; before, nearly all rules asked for it.
  if (field === 'evt.dir' && operator === '=' && value === '<') return always;
  if (operator === '!=') return { kind: 'not', part: { kind: 'test', field, operator: 'in', values } };
  if (operator === '=' || operator === 'in') return values.length === 0 ? never : { kind: 'test', field, operator: 'in', values };
  return { kind: 'test', field, operator, values };
};

/** A condition in which equal things look equal: constants settled, nested parts laid flat. */
export const plainCondition: (condition: Condition) => Condition = onceFor((condition: Condition): Condition => {
  switch (condition.kind) {
    case 'and':
    case 'or':
      return joined(condition.kind, condition.parts.map(plainCondition));
    case 'not':
      return negated(plainCondition(condition.part));
    case 'macro':
      return condition;
    case 'test':
      return plainTest(condition);
  }
});

/** What is lost where a condition holds for no event any more. */
export const everything = 'all events';

/** Operators that hold for one of several values. */
const isAnyOf = (operator: string): boolean => operator === 'in' || operator === 'intersects' || operator === 'pmatch';

/** True when all that one comparison of texts holds for, the other holds for as well; false where that is not certain. */
const implies = (one: Test, operator: string, value: string): boolean =>
  one.values.length > 0 &&
  one.values.every(own => {
    if (operator === 'contains') return ['in', 'startswith', 'endswith', 'contains'].includes(one.operator) && own.includes(value);
    if (operator === 'startswith') return ['in', 'startswith'].includes(one.operator) && own.startsWith(value);
    return operator === 'endswith' && ['in', 'endswith'].includes(one.operator) && own.endsWith(value);
  });

const comparable = new Set(['in', 'contains', 'startswith', 'endswith']);

const lostOfTests = (before: Test, now: Test): readonly string[] => {
  if (before.operator === now.operator && isAnyOf(now.operator)) {
    const kept = new Set(now.values);
    const lost = before.values.filter(value => !kept.has(value));
    return lost.length === 0 ? [] : [`events with ${conditionText({ ...before, values: lost })}`];
  }
  // Numbers, patterns and operators of other kinds: nobody knows which of the two is wider.
  if (!comparable.has(before.operator) || !comparable.has(now.operator)) return [];
  const isKept = now.operator !== 'in' && implies(before, now.operator, now.values[0] ?? '');
  return isKept ? [] : [`events with ${conditionText(before)} but without ${conditionText(now)}`];
};

/** True for parts of which one has taken the place of the other: about the same field, or with something in common. */
const isAkin = (one: Condition, other: Condition): boolean => {
  if (one.kind === 'test' && other.kind === 'test') return one.field === other.field;
  if (one.kind === 'not' && other.kind === 'not') return isAkin(one.part, other.part);
  if (one.kind === 'not' || other.kind === 'not') return false;
  const [parts, others] = [one, other].map(each => (each.kind === 'and' || each.kind === 'or' ? each.parts : [each]));
  const keys = new Set(parts?.map(conditionKey));
  return others?.some(part => keys.has(conditionKey(part))) === true || (one.kind === 'or' && other.kind === 'or');
};

/** Pairs of parts that are not the same, and what is left over at each side. */
interface Changes {
  readonly pairs: readonly (readonly [before: Condition, now: Condition])[];
  readonly gone: readonly Condition[];
  readonly added: readonly Condition[];
}

/** More parts of one condition are not paired. */
const maxParts = 200;

const changesBetween = (before: readonly Condition[], now: readonly Condition[]): Changes => {
  const [known, kept] = [before, now].map(parts => new Set(parts.map(conditionKey)));
  const gone = new Set(before.filter(part => kept?.has(conditionKey(part)) !== true).slice(0, maxParts));
  const pairs: (readonly [Condition, Condition])[] = [];
  const added = now
    .filter(part => known?.has(conditionKey(part)) !== true)
    .slice(0, maxParts)
    .filter(part => {
      const partner = gone.values().find(other => isAkin(other, part));
      if (partner === undefined) return true;
      gone.delete(partner);
      pairs.push([partner, part]);
      return false;
    });
  return { pairs, gone: [...gone], added };
};

const partsAs = (kind: 'and' | 'or', condition: Condition): readonly Condition[] =>
  condition.kind === kind ? condition.parts : [condition];

const lostOfAll = (before: Condition, now: Condition): readonly string[] => {
  const { pairs, gone, added } = changesBetween(partsAs('and', before), partsAs('and', now));
  const narrowed = pairs.flatMap(([one, other]) => lostEvents(one, other));
  const taken = added.flatMap(part => (part.kind === 'not' ? [`events with ${conditionText(part.part)}`] : []));
  // A requirement in the place of another may be as wide as that: only where none is gone is it certain to leave something out.
  const asked = gone.length > 0 ? [] : added.flatMap(part => (part.kind === 'not' ? [] : [`events without ${conditionText(part)}`]));
  return [...narrowed, ...taken, ...asked];
};

const lostOfAny = (before: Condition, now: Condition): readonly string[] => {
  const { pairs, gone, added } = changesBetween(partsAs('or', before), partsAs('or', now));
  const narrowed = pairs.flatMap(([one, other]) => lostEvents(one, other));
  return [...narrowed, ...(added.length > 0 ? [] : gone.map(part => `events with ${conditionText(part)}`))];
};

/**
 * What a condition held for and another that took its place does not, each in words; both are plain. Empty where nothing is certain to be
 * lost: what has become wider, what means the same, and what cannot be compared.
 */
export const lostEvents = (before: Condition, now: Condition): readonly string[] => {
  if (conditionKey(before) === conditionKey(now) || isNever(before) || isAlways(now)) return [];
  if (isNever(now)) return [everything];
  // What an exception has come to hold for is what is lost by it.
  if (before.kind === 'not' && now.kind === 'not') return lostEvents(now.part, before.part);
  if (before.kind === 'test' && now.kind === 'test' && before.field === now.field) return lostOfTests(before, now);
  const isOneOf = before.kind === 'or' && before.parts.some(part => conditionKey(part) === conditionKey(now));
  if (!isOneOf && (now.kind === 'and' || (before.kind === 'and' && now.kind !== 'or'))) return lostOfAll(before, now);
  if (now.kind === 'or' || before.kind === 'or') return lostOfAny(before, now);
  return [];
};
