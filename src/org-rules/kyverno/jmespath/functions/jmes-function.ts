import type { Tick } from '../../../tick.ts';
import { JmesFailure } from '../failure.ts';
import type { JmesNode } from '../parse.ts';
import { GoInteger, isList, isMap, type JmesFields, type JmesValue, known, numberIn, Reference } from '../values.ts';

/** What a function may do besides looking at its arguments. */
export interface JmesScope {
  /** Takes steps of the budget. @throws VariableUnknown where none are left */
  readonly tick: Tick;
  /** What an expression gives for a value; null for what is not there. */
  readonly ask: (node: JmesNode, value: JmesValue) => JmesValue;
}

export type JmesFunction = (args: readonly JmesValue[], scope: JmesScope) => JmesValue;
export type JmesFunctions = ReadonlyMap<string, JmesFunction>;

const everyKnown = (list: readonly JmesValue[]): readonly JmesValue[] => list.map(known);

const checks: Readonly<Record<string, (value: JmesValue) => boolean>> = {
  any: () => true,
  string: value => typeof value === 'string',
  number: value => numberIn(value) !== undefined,
  array: isList,
  object: isMap,
  reference: value => value instanceof Reference,
  numbers: value => isList(value) && everyKnown(value).every(one => numberIn(one) !== undefined),
  strings: value => isList(value) && everyKnown(value).every(one => typeof one === 'string'),
};

/**
 * A function with the types of its arguments: `'string number|string'`; the last may stand more than once with `...`. Without types it takes any
 * arguments. Source: kyverno/go-jmespath, `resolveArgs`.
 */
export const typed = (types: string, call: JmesFunction): JmesFunction => {
  const specs = types === '' ? [] : types.split(' ').map(one => one.split('|'));
  const isOpen = types.endsWith('...');
  return (args, scope) => {
    if (isOpen ? args.length < specs.length : specs.length > 0 && args.length !== specs.length)
      throw new JmesFailure('a function has another number of arguments');
    if (!isOpen)
      for (const [index, spec] of specs.entries())
        if (!spec.some(type => checks[type]?.(known(args[index] ?? null)) === true))
          throw new JmesFailure(`argument ${index + 1} of a function is no ${spec.join(' or ')}`);
    return call(args, scope);
  };
};

/** A text; what is none fails. */
export const textArg = (args: readonly JmesValue[], index: number): string => {
  const value = known(args[index] ?? null);
  if (typeof value !== 'string') throw new JmesFailure(`argument ${index + 1} of a function is no string`);
  return value;
};

export const numberArg = (args: readonly JmesValue[], index: number): number => {
  const value = numberIn(known(args[index] ?? null));
  if (value === undefined) throw new JmesFailure(`argument ${index + 1} of a function is no number`);
  return value;
};

export const listArg = (args: readonly JmesValue[], index: number): readonly JmesValue[] => {
  const value = known(args[index] ?? null);
  if (!isList(value)) throw new JmesFailure(`argument ${index + 1} of a function is no array`);
  return value;
};

export const mapArg = (args: readonly JmesValue[], index: number): JmesFields => {
  const value = known(args[index] ?? null);
  if (!isMap(value)) throw new JmesFailure(`argument ${index + 1} of a function is no object`);
  return value;
};

export const referenceArg = (args: readonly JmesValue[], index: number): JmesNode => {
  const value = args[index];
  if (!(value instanceof Reference)) throw new JmesFailure(`argument ${index + 1} of a function is no reference`);
  return value.node;
};

/** The shortest text that stands for the same number of 32 bits, without an exponent: `strconv.FormatFloat(value, 'f', -1, 32)`. */
const shortNumber = (value: number): string => {
  const single = Math.fround(value);
  for (let digits = 1; digits <= 9; digits += 1) {
    const text = single.toPrecision(digits);
    if (Math.fround(Number(text)) === single) return plain(Number(text));
  }
  return plain(value);
};

const plain = (value: number): string => value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 60 });

/** A scalar as a text. Source: Kyverno, `ifaceToString`. */
export const scalarText = (args: readonly JmesValue[], index: number): string => {
  const value = known(args[index] ?? null);
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return String(value);
  if (value instanceof GoInteger) return String(value.value);
  const number = numberIn(value);
  if (number === undefined) throw new JmesFailure(`argument ${index + 1} of a function is no string or number`);
  return shortNumber(number);
};
