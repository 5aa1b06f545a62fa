import { createHash } from 'node:crypto';
import { sourceFile } from '../../../artifacts/source-file.ts';
import { parseYaml } from '../../../artifacts/yaml/parse.ts';
import { matchesOf, replaceAll } from '../../../render/functions/regex.ts';
import { parseJson } from '../../../text/parse-json.ts';
import { isFields, isItems } from '../../fields.ts';
import { valueOfNode } from '../../object-value.ts';
import { type ObjectValue, UnknownPart } from '../../org-rule.ts';
import type { Tick } from '../../tick.ts';
import { CelFailure, noSuchOverload, TimeExceeded } from '../failure.ts';
import { CelMap, type CelValue, compareValues, fromJson, isList, Optional, Uint } from '../values.ts';
import { type Call, type Overload, overload } from './overload.ts';
import { compilePattern } from './regexes.ts';

const textAt = (args: readonly CelValue[], index: number): string => {
  const value = args[index];
  if (typeof value !== 'string') throw noSuchOverload();
  return value;
};

/** A step for each eight characters that are looked at or made. */
const pay = (length: number, tick: Tick): void => tick(length / 8);

const hashed =
  (algorithm: 'sha1' | 'sha256' | 'md5'): Call =>
  (args, tick) => {
    pay(textAt(args, 0).length, tick);
    return createHash(algorithm).update(textAt(args, 0)).digest('hex');
  };

/** Go reads all numbers of JSON as doubles. */
const asDoubles = (value: ObjectValue, tick: Tick, depth = 0): ObjectValue => {
  tick(2);
  if (depth > 500) throw new CelFailure('argument', 'a text is nested more deeply than is read');
  if (typeof value === 'bigint') return Number(value);
  if (isItems(value)) return value.map(one => asDoubles(one, tick, depth + 1));
  return isFields(value) ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, asDoubles(one, tick, depth + 1)])) : value;
};

const unmarshal: Call = (args, tick) => {
  const text = textAt(args, 0);
  pay(text.length * 4, tick);
  const json = parseJson(text);
  if (json === undefined) throw new CelFailure('argument', 'invalid JSON');
  return fromJson(asDoubles(json as ObjectValue, tick));
};

const yaml: Call = (args, tick) => {
  const text = textAt(args, 0);
  pay(text.length * 40, tick);
  const file = parseYaml(sourceFile('value.yaml', text));
  const root = file.documents[0]?.root;
  const value = root === undefined ? null : valueOfNode(root, tick);
  if (value instanceof UnknownPart || file.notifications.some(({ level }) => level === 'error'))
    throw new CelFailure('argument', 'invalid YAML');
  return fromJson(asDoubles(value, tick));
};

const encode: Call = ([bytes], tick) => {
  if (!(bytes instanceof Uint8Array)) throw noSuchOverload();
  pay(bytes.length, tick);
  return Buffer.from(bytes).toString('base64');
};

/** With its padding, or without. */
const decode: Call = (args, tick) => {
  const text = textAt(args, 0);
  pay(text.length, tick);
  if (!/^[A-Za-z0-9+/]*={0,2}$/u.test(text) || text.replace(/=+$/u, '').length % 4 === 1)
    throw new CelFailure('argument', 'illegal base64 data');
  return new Uint8Array(Buffer.from(text, 'base64'));
};

const extreme =
  (isBetter: (order: number) => boolean): Call =>
  args => {
    const all = args.length === 1 && args[0] !== undefined && isList(args[0]) ? args[0] : args;
    const [first, ...rest] = all;
    if (first === undefined) throw new CelFailure('argument', 'there is no number');
    return rest.reduce<CelValue>((best, one) => {
      const order = compareValues(one, best);
      if (typeof order !== 'number' || typeof one === 'string') throw noSuchOverload();
      return isBetter(order) ? one : best;
    }, first);
  };

const numbers = '_ __ ___ ____ _____ ______'.split(' ').map(({ length }) => Array.from({ length }, () => 'dyn').join(', '));

const extremes = (name: string, isBetter: (order: number) => boolean): readonly Overload[] =>
  numbers.map((types, index) => overload(`math_@${name}_${index}`, `::math.${name}(${types}) -> dyn`, extreme(isBetter)));

const ofDouble =
  (make: (value: number) => CelValue): Call =>
  ([value]) => {
    if (typeof value !== 'number') throw noSuchOverload();
    return make(value);
  };

const maxInteger = 2n ** 63n;

const absolute: Call = ([value]) => {
  if (typeof value === 'bigint') {
    if (value === -maxInteger) throw new CelFailure('overflow', 'integer overflow');
    return value < 0n ? -value : value;
  }
  if (value instanceof Uint) return value;
  if (typeof value !== 'number') throw noSuchOverload();
  return Math.abs(value);
};

const sign: Call = ([value]) => {
  if (typeof value === 'bigint') return value === 0n ? 0n : value < 0n ? -1n : 1n;
  if (value instanceof Uint) return new Uint(value.value === 0n ? 0n : 1n);
  if (typeof value !== 'number') throw noSuchOverload();
  return Math.sign(value);
};

const root: Call = ([value]) => {
  if (typeof value === 'number') return Math.sqrt(value);
  if (typeof value === 'bigint') return Math.sqrt(Number(value));
  if (value instanceof Uint) return Math.sqrt(Number(value.value));
  throw noSuchOverload();
};

/** Away from zero at a half. */
const rounded = (value: number): number => Math.sign(value) * Math.round(Math.abs(value));

const roundedTo: Call = ([value, places]) => {
  if (typeof value !== 'number' || typeof places !== 'bigint') throw noSuchOverload();
  const shift = 10 ** Number(places);
  return rounded(value * shift) / shift;
};

/** Longest program of a pattern times a text, which RE2 is linear in, and how much of it is a step. */
const [maxWork, workPerStep] = [20_000_000, 12];
/** Matches that are counted before all are looked for. */
const someMatches = 20;

const patternOf = (args: readonly CelValue[], tick: Tick): { readonly text: string; readonly matches: ReturnType<typeof matchesOf> } => {
  const [text, pattern] = [textAt(args, 0), compilePattern(textAt(args, 1))];
  if (pattern instanceof CelFailure) throw pattern;
  const work = pattern.programSize() * text.length;
  if (work > maxWork) throw new TimeExceeded();
  tick(work / workPerStep);
  const first = matchesOf(pattern, text, someMatches);
  // Each match may have looked at all that follows it.
  tick((work * (first.length < someMatches ? first.length : text.length)) / workPerStep);
  return { text, matches: matchesOf(pattern, text, -1) };
};

/** What is taken of a match: its one group, or all of it. */
const taken = ({ groups }: ReturnType<typeof matchesOf>[number]): string | undefined => {
  if (groups.length > 2) throw new CelFailure('argument', 'a pattern has more than one group');
  return groups.length === 2 ? groups[1] : groups[0];
};

/** `\1` for a group, `\\` for a backslash. Source: cel-go, `ext/regex.go`. */
const replacement = (template: string, { groups }: ReturnType<typeof matchesOf>[number]): string =>
  template.replaceAll(/\\([\s\S]?)/gu, (_, next: string) => {
    if (next === '\\') return '\\';
    const index = /^\d$/u.test(next) ? Number(next) : -1;
    if (index < 0 || index >= groups.length) throw new CelFailure('argument', 'invalid replacement string');
    return groups[index] ?? '';
  });

const replace: Call = (args, tick) => {
  const { text } = patternOf(args, tick);
  const [by, count = -1n] = [textAt(args, 2), args[3]];
  const pattern = compilePattern(textAt(args, 1));
  if (pattern instanceof CelFailure || typeof count !== 'bigint') throw noSuchOverload();
  if (text.length * Math.max(1, by.length) > maxWork) throw new TimeExceeded();
  let left = count;
  return replaceAll(pattern, text, match => {
    if (left === 0n) return match.groups[0] ?? '';
    left -= 1n;
    return replacement(by, match);
  });
};

const extract: Call = (args, tick) => {
  const [first] = patternOf(args, tick).matches;
  const found = first && taken(first);
  return new Optional(found);
};

const extractAll: Call = (args, tick) => patternOf(args, tick).matches.flatMap(match => taken(match) ?? []);

const objectsToMap: Call = ([keys, values, keyName, valueName], tick) => {
  if (keys === undefined || values === undefined || !isList(keys) || !isList(values)) throw noSuchOverload();
  if (typeof keyName !== 'string' || typeof valueName !== 'string') throw noSuchOverload();
  if (keys.length !== values.length) throw new CelFailure('argument', 'listObjToMap must take lists of equal length');
  const entries = keys.map((holder, index): readonly [CelValue, CelValue] => {
    tick();
    const other = values[index];
    const key = holder instanceof CelMap ? holder.get(keyName) : undefined;
    if (typeof key !== 'string' || !(other instanceof CelMap))
      throw new CelFailure('argument', 'listObjToMap takes objects with texts for keys');
    return [key, other.get(valueName) ?? null];
  });
  return CelMap.of(entries) ?? null;
};

const both = (name: string, rest: string, call: Call): readonly Overload[] =>
  [`${name}${rest}`, `::${name === 'listObjToMap' ? 'transform' : 'hash'}.${name}${rest}`].map(signature =>
    overload(`kyverno ${signature}`, signature, call),
  );

const plain = (signature: string, call: Call): Overload => overload(`kyverno ${signature}`, signature, call);

/** What Kyverno computes of its arguments alone. Source: kyverno/sdk, `extensions/cel/libs`; cel-go, `ext`. */
export const computedFunctions: readonly Overload[] = [
  ...both('sha1', '(string) -> string', hashed('sha1')),
  ...both('sha256', '(string) -> string', hashed('sha256')),
  ...both('md5', '(string) -> string', hashed('md5')),
  ...both('listObjToMap', '(list(dyn), list(dyn), string, string) -> map(dyn, dyn)', objectsToMap),
  plain('::json.unmarshal(dyn) -> dyn', unmarshal),
  plain('::yaml.parse(string) -> dyn', yaml),
  plain('::base64.encode(bytes) -> string', encode),
  plain('::base64.decode(string) -> bytes', decode),
  ...extremes('greatest', order => order > 0),
  ...extremes('least', order => order < 0),
  plain('::math.abs(dyn) -> dyn', absolute),
  plain('::math.sign(dyn) -> dyn', sign),
  plain('::math.sqrt(dyn) -> double', root),
  plain('::math.ceil(double) -> double', ofDouble(Math.ceil)),
  plain('::math.floor(double) -> double', ofDouble(Math.floor)),
  plain('::math.trunc(double) -> double', ofDouble(Math.trunc)),
  plain('::math.round(double) -> double', ofDouble(rounded)),
  plain('::math.round(double, int) -> double', roundedTo),
  plain('::math.isNaN(double) -> bool', ofDouble(Number.isNaN)),
  plain(
    '::math.isInf(double) -> bool',
    ofDouble(value => Math.abs(value) === Number.POSITIVE_INFINITY),
  ),
  plain('::math.isFinite(double) -> bool', ofDouble(Number.isFinite)),
  plain('::regex.replace(string, string, string) -> string', replace),
  plain('::regex.replace(string, string, string, int) -> string', replace),
  plain('::regex.extract(string, string) -> optional(string)', extract),
  plain('::regex.extractAll(string, string) -> list(string)', extractAll),
];
