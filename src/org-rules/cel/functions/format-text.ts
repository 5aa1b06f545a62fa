import type { Tick } from '../../tick.ts';
import { CelFailure } from '../failure.ts';
import { CelMap, type CelValue, Duration, isList, shortText, Timestamp, typeNameOf, Uint } from '../values.ts';
import { textOf } from './conversions.ts';
import { goQuoted } from './go-text.ts';

/** A piece of a format: plain text, or a clause for the next argument. `precision` is undefined where none is written. */
export type FormatPiece = { readonly plain: string } | { readonly verb: string; readonly precision: number | undefined };

/** Longest precision that is printed: an honest one has a few digits. */
const maxPrecision = 1_000;

/** The pieces of a format; `problem` for one that cannot be read, in cel-go's words. */
export const formatPieces = (format: string): { readonly pieces: readonly FormatPiece[]; readonly problem?: string } => {
  const pieces: FormatPiece[] = [];
  let at = 0;
  for (let mark = format.indexOf('%'); mark !== -1; mark = format.indexOf('%', at)) {
    if (mark > at) pieces.push({ plain: format.slice(at, mark) });
    if (format[mark + 1] === '%') {
      pieces.push({ plain: '%' });
      at = mark + 2;
      continue;
    }
    const found = /^(?:\.(\d*))?(.)?/su.exec(format.slice(mark + 1, mark + 20));
    const [whole = '', digits, verb] = found ?? [];
    if (verb === undefined)
      return { pieces, problem: whole === '' ? 'unexpected end of string' : 'could not find end of precision specifier' };
    if (digits === '' || Number(digits ?? 0) > maxPrecision) return { pieces, problem: 'error while parsing precision' };
    pieces.push({ verb, precision: digits === undefined ? undefined : Number(digits) });
    if (!'sdfebxXo'.includes(verb))
      return { pieces, problem: `could not parse formatting clause: unrecognized formatting clause "${verb}"` };
    at = mark + 1 + whole.length;
  }
  if (at < format.length) pieces.push({ plain: format.slice(at) });
  return { pieces };
};

/** `'%s'.format([…])`. @throws CelFailure */
export const formatText = (format: string, args: readonly CelValue[], tick: Tick): string => {
  const { pieces, problem } = formatPieces(format);
  let next = 0;
  let text = '';
  for (const piece of pieces) {
    if ('plain' in piece) {
      text += piece.plain;
      continue;
    }
    const value = args[next];
    if (value === undefined) throw new CelFailure('index-out-of-range', `index ${next} out of range`);
    next += 1;
    if (problem === undefined || piece !== pieces.at(-1)) text += clause(piece.verb, piece.precision, value, tick);
  }
  if (problem !== undefined) throw new CelFailure('argument', problem);
  return text;
};

const wrong = (what: string, value: CelValue): CelFailure =>
  new CelFailure('argument', `error during formatting: ${what}, was given ${typeNameOf(value)}`);

const integerOf = (value: CelValue): bigint | undefined =>
  typeof value === 'bigint' ? value : value instanceof Uint ? value.value : undefined;

const clause = (verb: string, precision: number | undefined, value: CelValue, tick: Tick): string => {
  switch (verb) {
    case 's':
      return shown(value, tick);
    case 'd':
      return inBase(value, 10, 'decimal clause can only be used on integers');
    case 'o':
      return inBase(value, 8, 'octal clause can only be used on integers');
    case 'b':
      return typeof value === 'boolean' ? String(Number(value)) : inBase(value, 2, 'only integers and bools can be formatted as binary');
    case 'f':
      return fixed(doubleOf(value, 'fixed-point'), precision ?? 6);
    case 'e':
      return scientific(doubleOf(value, 'scientific'), precision ?? 6);
    default:
      return verb === 'X' ? hexadecimal(value).toUpperCase() : hexadecimal(value);
  }
};

const inBase = (value: CelValue, base: number, what: string): string => {
  const number = integerOf(value);
  if (number === undefined) throw wrong(what, value);
  return number.toString(base);
};

const hexadecimal = (value: CelValue): string => {
  const bytes = typeof value === 'string' ? new TextEncoder().encode(value) : value;
  if (bytes instanceof Uint8Array) return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
  return inBase(value, 16, 'only integers, byte buffers, and strings can be formatted as hex');
};

const doubleOf = (value: CelValue, what: string): number => {
  if (typeof value === 'number') return value;
  const named = { NaN: Number.NaN, Infinity: Number.POSITIVE_INFINITY, '-Infinity': Number.NEGATIVE_INFINITY }[shortText(value)];
  if (typeof value !== 'string' || named === undefined) throw wrong(`${what} clause can only be used on doubles`, value);
  return named;
};

const unfinished = (value: number): string | undefined =>
  Number.isNaN(value) ? 'NaN' : Number.isFinite(value) ? undefined : value > 0 ? '∞' : '-∞';

/** As American English writes it, with commas between thousands. */
const fixed = (value: number, precision: number): string => {
  const special = unfinished(value);
  if (special !== undefined) return special;
  const [whole = '', fraction] = exactFixed(value, precision).split('.');
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
};

/** Digits behind the point that JavaScript prints. */
const mostDigits = 100;

/** JavaScript's own goes to 100 digits and 1e21, and takes the larger of two that are as near; Go takes the even one. */
const exactFixed = (value: number, precision: number): string => {
  if (precision < mostDigits && Math.abs(value) < 1e21) {
    const all = value.toFixed(mostDigits);
    const end = all.indexOf('.') + 1 + precision;
    if (!/^50*$/u.test(all.slice(end))) return value.toFixed(precision);
    const below = all.slice(0, precision === 0 ? end - 1 : end);
    return /[02468]$/u.test(below) ? below : value.toFixed(precision);
  }
  if (precision <= mostDigits && Math.abs(value) < 1e21) return value.toFixed(precision);
  if (Math.abs(value) < 1e21) return value.toFixed(mostDigits) + '0'.repeat(precision - mostDigits);
  return BigInt(value).toString() + (precision > 0 ? `.${'0'.repeat(precision)}` : '');
};

const superscript = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Always six digits: cel-go gives the precision as the width. */
const scientific = (value: number, precision: number): string => (unfinished(value) ?? power(value)).padStart(precision);

const power = (value: number): string => {
  const [digits = '', exponent = '0'] = value.toExponential(6).split('e');
  const raised = exponent
    .replace(/^[+-]/u, '')
    .padStart(2, '0')
    .replaceAll(/\d/gu, digit => superscript[Number(digit)] ?? '');
  return `${digits}×10${exponent.startsWith('-') ? '⁻' : ''}${raised}`;
};

/** What `%s` makes of a value. */
const shown = (value: CelValue, tick: Tick): string => {
  if (value === null) return 'null';
  if (isList(value)) return `[${value.map(one => within(one, tick)).join(', ')}]`;
  if (value instanceof CelMap) {
    const entries = [...value.entries()].map(([key, item]) => [within(key, tick), within(item, tick)] as const);
    return `{${entries
      .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([key, item]) => `${key}:${item}`)
      .join(', ')}}`;
  }
  const text = textOf(value);
  if (text === undefined)
    throw wrong(
      'string clause can only be used on strings, bools, bytes, ints, doubles, maps, lists, types, durations, and timestamps',
      value,
    );
  return text;
};

/** The same of a value in a list or map. */
const within = (value: CelValue, tick: Tick): string => {
  tick(typeof value === 'string' ? 8 + value.length / 4 : 8);
  if (typeof value === 'string') return goQuoted(value);
  if (typeof value === 'number')
    return Number.isFinite(value)
      ? `${Object.is(value, -0) ? '-' : ''}${fixed(value, 6).replaceAll(',', '')}`
      : goQuoted(shown(value, tick));
  if (value instanceof Timestamp) return `timestamp(${goQuoted(shown(value, tick))})`;
  if (value instanceof Duration) return `duration(${goQuoted(shown(value, tick))})`;
  return value instanceof Uint8Array ? `b${goQuoted(shown(value, tick))}` : shown(value, tick);
};
