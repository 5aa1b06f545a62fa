import { parseQuantity } from '../../rules/kubernetes/concepts/quantities.ts';
import { parseDuration } from '../cel/functions/time.ts';
import { isFields, isItems, itemsAt, textAt, valueAt } from '../fields.ts';
import type { ObjectValue } from '../org-rule.ts';
import type { Tick } from '../tick.ts';
import { matchesGlob } from './glob.ts';
import { matchesScalar, numberOf, sameNumber } from './scalars.ts';
import { VariableUnknown } from './variable-unknown.ts';
import { filledIn, textOf, type Variables } from './variables.ts';

type Compare = (key: ObjectValue, value: ObjectValue, tick: Tick) => boolean;

/** A value as Go prints it in a list. */
const itemText = (value: ObjectValue): string => (value === null ? '<nil>' : textOf(value));

const fitsEither = (one: string, other: string, tick: Tick): boolean => {
  tick(1);
  return matchesGlob(one, other, tick) || matchesGlob(other, one, tick);
};

/** The texts of a list, or of a text that may hold a list of JSON or a range. */
const textsOf = (value: ObjectValue): readonly string[] => {
  if (isItems(value)) return value.map(itemText);
  if (typeof value !== 'string' || !value.trim().startsWith('[')) return [itemText(value)];
  try {
    const list: unknown = JSON.parse(value);
    return Array.isArray(list) ? list.map(String) : [value];
  } catch {
    return [value];
  }
};

/** A range in a text, such as `1-5`. */
export const rangeForm = /^[-|+]?\d+(?:\.\d+)?[A-Za-z]*-[-|+]?\d+(?:\.\d+)?[A-Za-z]*$/u;

const isIn = (key: string, value: ObjectValue, texts: readonly string[], tick: Tick): boolean =>
  (typeof value === 'string' && rangeForm.test(value) && matchesScalar(key, value, tick)) || texts.some(one => fitsEither(one, key, tick));

/** True where all, or some, texts of a key are among those of the value. Source: Kyverno, `pkg/engine/variables/operator`. */
const among = (key: ObjectValue, value: ObjectValue, quantifier: 'some' | 'every', wanted: boolean, tick: Tick): boolean => {
  if (key === null || isFields(key) || isFields(value) || value === null) return false;
  const keys = isItems(key) ? key.map(itemText) : [itemText(key)];
  const texts = textsOf(value);
  tick(keys.length + texts.length);
  return keys[quantifier](one => isIn(one, value, texts, tick) === wanted);
};

/** The operators of old: a list goes by equal texts, one value by globs. Undefined for what they can't compare. Source: Kyverno, `InHandler`. */
const amongOld = (key: ObjectValue, value: ObjectValue, tick: Tick): readonly boolean[] | undefined => {
  if (key === null || value === null || isFields(key) || !(isItems(value) || typeof value === 'string')) return;
  if (!isItems(key)) {
    const text = itemText(key);
    return [
      isItems(value)
        ? textsOf(value).some(one => fitsEither(one, text, tick))
        : matchesGlob(value, text, tick) || textsOf(value).includes(text),
    ];
  }
  const texts = new Set(textsOf(value));
  tick(key.length + texts.size);
  return key.map(one => texts.has(itemText(one)));
};

const isSame = (one: ObjectValue, other: ObjectValue, tick: Tick): boolean => {
  tick(1);
  if (isItems(one))
    return isItems(other) && one.length === other.length && one.every((item, index) => isSame(item, other[index] ?? null, tick));
  if (isFields(one))
    return (
      isFields(other) &&
      Object.keys(one).length === Object.keys(other).length &&
      Object.entries(one).every(([key, own]) => Object.hasOwn(other, key) && isSame(own, other[key] ?? null, tick))
    );
  const [left, right] = [numberOf(one), numberOf(other)];
  return left !== undefined && right !== undefined ? sameNumber(left, right) : one === other;
};

const amount = (value: ObjectValue, parse: (text: string) => bigint | undefined): bigint | undefined =>
  typeof value === 'string' || typeof value === 'bigint' || typeof value === 'number'
    ? String(value).length > 60
      ? undefined
      : parse(String(value))
    : undefined;

/** Two amounts of one kind, in their order. */
const orderOf = (key: ObjectValue, value: ObjectValue): number | undefined => {
  for (const parse of [parseQuantity, parseDuration]) {
    const [left, right] = [amount(key, parse), amount(value, parse)];
    if (left !== undefined && right !== undefined) return left < right ? -1 : left > right ? 1 : 0;
  }
  return undefined;
};

/** A duration with its unit; `0` is a number. */
const durationOf = (value: ObjectValue): bigint | undefined =>
  value === '0' || typeof value !== 'string' ? undefined : amount(value, parseDuration);

/** A text as durations where both are, else as quantities where it is one, else by a glob. Source: Kyverno, `EqualHandler`. */
const equalsText = (key: string, value: ObjectValue, tick: Tick): boolean => {
  const [left, right] = [durationOf(key), durationOf(value)];
  if (left !== undefined && right !== undefined) return left === right;
  if (typeof value !== 'string') return left !== undefined && orderOf(key, value) === 0;
  const own = amount(key, parseQuantity);
  return own === undefined ? matchesGlob(value, key, tick) : own === amount(value, parseQuantity);
};

const equals: Compare = (key, value, tick) => {
  if (typeof key === 'string') return equalsText(key, value, tick);
  if (typeof value !== 'string') return isSame(key, value, tick);
  return (typeof key === 'bigint' || typeof key === 'number') && /^[+-]?\d/u.test(value) && Number(value) === Number(key);
};

const ordered =
  (holds: (order: number) => boolean): Compare =>
  (key, value) => {
    const order = orderOf(key, value);
    return order !== undefined && holds(order);
  };

const numeric: Readonly<Record<string, Compare>> = {
  greaterthan: ordered(order => order > 0),
  greaterthanorequals: ordered(order => order >= 0),
  lessthan: ordered(order => order < 0),
  lessthanorequals: ordered(order => order <= 0),
};

const operators: Readonly<Record<string, Compare>> = {
  equal: equals,
  equals,
  notequal: (key, value, tick) => !equals(key, value, tick),
  notequals: (key, value, tick) => !equals(key, value, tick),
  in: (key, value, tick) => amongOld(key, value, tick)?.every(Boolean) === true,
  allin: (key, value, tick) => among(key, value, 'every', true, tick),
  anyin: (key, value, tick) => among(key, value, 'some', true, tick),
  notin: (key, value, tick) => amongOld(key, value, tick)?.includes(false) === true,
  anynotin: (key, value, tick) => among(key, value, 'some', false, tick),
  allnotin: (key, value, tick) => among(key, value, 'every', false, tick),
  ...numeric,
  ...Object.fromEntries(Object.entries(numeric).map(([name, compare]) => [`duration${name}`, compare])),
};

/** The operators as Kyverno writes them. */
export const operatorNames: readonly string[] =
  'Equals NotEquals AnyIn AllIn AnyNotIn AllNotIn GreaterThan GreaterThanOrEquals LessThan LessThanOrEquals DurationGreaterThan DurationGreaterThanOrEquals DurationLessThan DurationLessThanOrEquals'.split(
    ' ',
  );

export const isOperator = (name: string): boolean => Object.hasOwn(operators, name.toLowerCase());

const holds = (condition: ObjectValue, variables: Variables): boolean => {
  variables.tick(8);
  const name = textAt(condition, 'operator') ?? '';
  const compare = Object.hasOwn(operators, name.toLowerCase()) ? operators[name.toLowerCase()] : undefined;
  if (compare === undefined) throw new VariableUnknown('policy', `There is no operator "${name.slice(0, 40)}".`);
  return compare(
    filledIn(valueAt(condition, 'key') ?? null, variables),
    filledIn(valueAt(condition, 'value') ?? null, variables),
    variables.tick,
  );
};

type Met = readonly string[] | undefined;

const messageWhereMet = (condition: ObjectValue, variables: Variables): Met =>
  holds(condition, variables) ? [textAt(condition, 'message') ?? ''].filter(text => text !== '') : undefined;

const everyMet = (conditions: readonly ObjectValue[], meets: (one: ObjectValue) => Met): Met => {
  const said: string[] = [];
  for (const one of conditions) {
    const met = meets(one);
    if (met === undefined) return undefined;
    for (const text of met) said.push(text);
  }
  return said;
};

const firstMet = (conditions: readonly ObjectValue[], variables: Variables): Met => {
  for (const one of conditions) {
    const met = messageWhereMet(one, variables);
    if (met) return met;
  }
  return undefined;
};

/**
 * What those of the conditions that hold say, where they hold as a whole: all of `all` and one of `any`; a plain list is all. None hold. Undefined
 * where they do not hold. Source: Kyverno, `EvaluateConditions`. @throws JmesFailure, VariableUnknown
 */
export const metConditions = (conditions: ObjectValue | undefined, variables: Variables): Met => {
  if (conditions === undefined || conditions === null) return [];
  if (isItems(conditions))
    return everyMet(conditions, one =>
      isFields(one) && ('any' in one || 'all' in one) ? metConditions(one, variables) : messageWhereMet(one, variables),
    );
  const any = valueAt(conditions, 'any');
  const some = isItems(any) ? firstMet(any, variables) : [];
  const every = some && everyMet(itemsAt(conditions, 'all'), one => messageWhereMet(one, variables));
  return every && [...some, ...every];
};

/** Whether conditions of `preconditions` or of `deny` hold. @throws JmesFailure, VariableUnknown */
export const conditionsHold = (conditions: ObjectValue | undefined, variables: Variables): boolean =>
  metConditions(conditions, variables) !== undefined;
