import { JmesFailure } from '../failure.ts';
import { jsonOf, numeric } from '../json.ts';
import { areEqual, asObjectValue, GoInteger, isList, isMap, type JmesValue, known, numberIn } from '../values.ts';
import { type JmesFunction, type JmesScope, listArg, mapArg, numberArg, referenceArg, textArg, typed } from './jmes-function.ts';

const length: JmesFunction = ([given = null]) => {
  const value = known(given);
  if (typeof value === 'string') return numeric(Array.from(value).length);
  return numeric(isList(value) ? value.length : isMap(value) ? Object.keys(value).length : 0);
};

/** Go compares what lists and mappings hold by themselves, which ends the process. */
const contains: JmesFunction = ([given = null, wanted = null], { tick }) => {
  const [value, one] = [known(given), known(wanted)];
  if (typeof value === 'string') {
    tick(value.length / 8);
    return typeof one === 'string' && value.includes(one);
  }
  if (isList(one) || isMap(one)) throw new JmesFailure('"contains" looks for a list or mapping');
  return isList(value) && value.some(item => areEqual(item, one, tick));
};

const less = (one: JmesValue, other: JmesValue): boolean => {
  const [left, right] = [numberIn(one), numberIn(other)];
  if (left !== undefined && right !== undefined) return left < right;
  return typeof one === 'string' && typeof other === 'string' && one < other;
};

const extreme =
  (isBetter: (one: JmesValue, other: JmesValue) => boolean): JmesFunction =>
  ([given = null], { tick }) => {
    const list = listArg([given], 0).map(known);
    tick(list.length);
    return list.length === 0 ? null : list.reduce((best, one) => (isBetter(one, best) ? one : best));
  };

/** Values by which items are ordered: all numbers, or all texts. */
const keysOf = (args: readonly JmesValue[], { ask }: JmesScope): readonly JmesValue[] => {
  const node = referenceArg(args, 1);
  const keys = listArg(args, 0).map(item => known(ask(node, item)));
  const isNumber = numberIn(keys[0]) !== undefined;
  if (!keys.every(key => (isNumber ? numberIn(key) !== undefined : typeof key === 'string')))
    throw new JmesFailure('items are not ordered by numbers or texts alone');
  return keys;
};

const extremeBy =
  (isBetter: (one: JmesValue, other: JmesValue) => boolean): JmesFunction =>
  (args, scope) => {
    const list = listArg(args, 0);
    if (list.length < 2) return list[0] ?? null;
    const keys = keysOf(args, scope);
    let best = 0;
    for (const [index, key] of keys.entries()) if (isBetter(key, keys[best] ?? null)) best = index;
    return list[best] ?? null;
  };

const byOrder = (one: JmesValue, other: JmesValue): number => (less(one, other) ? -1 : less(other, one) ? 1 : 0);

const sortBy: JmesFunction = (args, scope) => {
  const list = listArg(args, 0);
  if (list.length < 2) return list;
  const keys = keysOf(args, scope);
  scope.tick(list.length * 10);
  return keys
    .map((key, index) => ({ key, index }))
    .toSorted((one, other) => byOrder(one.key, other.key))
    .map(({ index }) => list[index] ?? null);
};

const type: JmesFunction = ([given = null]) => {
  const value = known(given);
  if (value === null) return 'null';
  if (isList(value)) return 'array';
  if (isMap(value)) return 'object';
  if (numberIn(value) !== undefined) return 'number';
  if (typeof value === 'string' || typeof value === 'boolean') return typeof value;
  throw new JmesFailure('a value has no type');
};

const join: JmesFunction = (args, { tick }) => {
  const text = listArg(args, 1)
    .map((_, index) => textArg(listArg(args, 1), index))
    .join(textArg(args, 0));
  tick(text.length / 8);
  return text;
};

const reverse: JmesFunction = ([given = null], { tick }) => {
  const value = known(given);
  if (typeof value !== 'string') {
    tick(listArg([value], 0).length);
    return listArg([value], 0).toReversed();
  }
  tick(value.length);
  return Array.from(value).toReversed().join('');
};

const merged: JmesFunction = (args, { tick }): JmesValue => {
  const maps = args.map((_, index) => mapArg(args, index));
  tick(maps.reduce((total, map) => total + Object.keys(map).length * 2, 0));
  return Object.assign({}, ...maps);
};

/** A value as a text: JSON for what is none. */
const toText: JmesFunction = ([given = null], { tick }) => {
  const value = known(given);
  if (typeof value === 'string') return value;
  const text = jsonOf(asObjectValue(value, tick));
  tick(text.length / 8);
  return text;
};

const toNumber: JmesFunction = ([given = null]) => {
  const value = known(given);
  if (value instanceof GoInteger) throw new JmesFailure('a value has no type');
  if (typeof value !== 'string') return numberIn(value) === undefined ? null : value;
  const isNumber = /^[+-]?(?:\d{1,300}(?:\.\d{0,300})?|\.\d{1,300})(?:[eE][+-]?\d{1,5})?$/u.test(value);
  return isNumber ? numeric(Number(value)) : null;
};

const mapped: JmesFunction = (args, { ask }) => {
  const node = referenceArg(args, 0);
  return listArg(args, 1).map(item => ask(node, item));
};

const keysInOrder = (args: readonly JmesValue[]): readonly string[] => Object.keys(mapArg(args, 0)).toSorted();

const total = (args: readonly JmesValue[]): number => listArg(args, 0).reduce<number>((sum, one) => sum + (numberIn(one) ?? 0), 0);

/** The functions that JMESPath itself has. Go has no order of keys; here it is theirs. Source: kyverno/go-jmespath, `functions.go`. */
export const standardFunctions: ReadonlyMap<string, JmesFunction> = new Map([
  ['length', typed('string|array|object', length)],
  ['starts_with', typed('string string', args => textArg(args, 0).startsWith(textArg(args, 1)))],
  ['ends_with', typed('string string', args => textArg(args, 0).endsWith(textArg(args, 1)))],
  ['contains', typed('array|string any', contains)],
  ['abs', typed('number', args => numeric(Math.abs(numberArg(args, 0))))],
  ['ceil', typed('number', args => numeric(Math.ceil(numberArg(args, 0))))],
  ['floor', typed('number', args => numeric(Math.floor(numberArg(args, 0))))],
  ['avg', typed('numbers', args => numeric(total(args) / listArg(args, 0).length))],
  [
    'max',
    typed(
      'numbers|strings',
      extreme((one, best) => less(best, one)),
    ),
  ],
  ['min', typed('numbers|strings', extreme(less))],
  [
    'max_by',
    typed(
      'array reference',
      extremeBy((one, best) => less(best, one)),
    ),
  ],
  ['min_by', typed('array reference', extremeBy(less))],
  ['map', typed('reference array', mapped)],
  ['merge', typed('object...', merged)],
  ['type', typed('any', type)],
  ['keys', typed('object', keysInOrder)],
  ['values', typed('object', args => keysInOrder(args).map(key => mapArg(args, 0)[key] ?? null))],
  ['sort', typed('strings|numbers', args => listArg(args, 0).toSorted(byOrder))],
  ['sort_by', typed('array reference', sortBy)],
  ['join', typed('string strings', join)],
  ['reverse', typed('array|string', reverse)],
  ['to_array', typed('any', ([value = null]) => (isList(known(value)) ? value : [value]))],
  ['to_string', typed('any', toText)],
  ['to_number', typed('any', toNumber)],
  ['not_null', typed('any...', args => args.find(one => known(one) !== null) ?? null)],
]);
