import { bytesOf, goQuote, isPrint, unicodeEscape } from '../go-text.ts';
import type { GoFloat, GoInt } from '../go-value.ts';
import { type FloatForm, formatFloat } from './format-number.ts';

/** Flags, width and precision of one verb. */
export interface Form {
  readonly minus: boolean;
  readonly plus: boolean;
  readonly sharp: boolean;
  readonly space: boolean;
  readonly zero: boolean;
  readonly plusV: boolean;
  readonly sharpV: boolean;
  readonly width: number | undefined;
  readonly precision: number | undefined;
}

/** A verb alone. */
export const plain: Form = {
  minus: false,
  plus: false,
  sharp: false,
  space: false,
  zero: false,
  plusV: false,
  sharpV: false,
  width: undefined,
  precision: undefined,
};

/** A text filled up to its width. */
export const pad = (text: string, { width, minus, zero }: Form, mayZero = true): string => {
  const missing = (width ?? 0) - Array.from(text).length;
  if (missing <= 0) return text;
  if (minus) return text + ' '.repeat(missing);
  return (zero && mayZero ? '0' : ' ').repeat(missing) + text;
};

const truncated = (text: string, precision: number | undefined): string =>
  precision === undefined ? text : Array.from(text).slice(0, precision).join('');

const quoted = (text: string, { sharp, plus }: Form): string => {
  if (sharp && !/[`\p{Cc}\ufeff\ud800-\udfff]/u.test(text.replaceAll(/[\t\u0080-\u009f]/gu, ''))) return `\`${text}\``;
  const shown = goQuote(text);
  return plus ? toAscii(shown) : shown;
};

const toAscii = (text: string): string =>
  Array.from(text)
    .map(rune => {
      const code = rune.codePointAt(0) ?? 0;
      return code < 0x80 ? rune : unicodeEscape(code);
    })
    .join('');

const hexOf = (text: string, form: Form, upper: boolean): string => {
  const bytes = bytesOf(text).subarray(0, form.precision);
  const digits = [...bytes].map(byte => byte.toString(16).padStart(2, '0'));
  const prefix = form.sharp ? '0x' : '';
  const shown = form.space ? digits.map(pair => prefix + pair).join(' ') : digits.length > 0 ? prefix + digits.join('') : '';
  return pad(upper ? shown.toUpperCase() : shown, form, false);
};

/** A text under a verb; undefined where the verb is none for texts. */
export const formatString = (text: string, verb: string, form: Form): string | undefined => {
  switch (verb) {
    case 'v':
      return form.sharpV ? pad(quoted(truncated(text, form.precision), form), form) : pad(truncated(text, form.precision), form);
    case 's':
      return pad(truncated(text, form.precision), form);
    case 'q':
      return pad(quoted(truncated(text, form.precision), form), form);
    case 'x':
    case 'X':
      return hexOf(text, form, verb === 'X');
    default:
      return undefined;
  }
};

const runeOf = (value: bigint): string => {
  const code = value < 0n || value > 0x10ffffn || (value >= 0xd800n && value <= 0xdfffn) ? 0xfffdn : value;
  return String.fromCodePoint(Number(code));
};

const unicodeOf = (value: bigint, form: Form): string => {
  const digits = BigInt.asUintN(64, value)
    .toString(16)
    .toUpperCase()
    .padStart(Math.max(4, form.precision ?? 4), '0');
  const rune = value >= 0n && value <= 0x10ffffn ? runeOf(value) : '';
  return pad(`U+${digits}${form.sharp && rune !== '' && isPrint(rune) ? ` '${rune}'` : ''}`, form, false);
};

const bases: Readonly<Record<string, number>> = { d: 10, v: 10, b: 2, o: 8, O: 8, x: 16, X: 16 };

const signOf = (isNegative: boolean, { plus, space }: Form): string => {
  if (isNegative) return '-';
  return plus ? '+' : space ? ' ' : '';
};

/** What the `#` flag puts before digits. */
const sharpPrefix = (digits: string, base: number, verb: string): string => {
  if (base === 2) return '0b';
  if (base === 8) return digits.startsWith('0') ? '' : '0';
  return base === 16 ? `0${verb}` : '';
};

const digitsOf = (size: bigint, base: number, verb: string, least: number): string => {
  const digits = size.toString(base);
  return (verb === 'X' ? digits.toUpperCase() : digits).padStart(least, '0');
};

/** A whole number under a verb; undefined where the verb is none for it. */
export const formatInt = ({ value }: GoInt, verb: string, form: Form): string | undefined => {
  if (verb === 'c') return pad(runeOf(value), form);
  if (verb === 'q') return pad(form.plus ? toAscii(goQuote(runeOf(value), "'")) : goQuote(runeOf(value), "'"), form);
  if (verb === 'U') return unicodeOf(value, form);
  const base = bases[verb];
  if (base === undefined) return undefined;
  if (form.precision === 0 && value === 0n) return ' '.repeat(form.width ?? 0);
  const sign = signOf(value < 0n, form);
  const filled = form.zero && !form.minus && form.width !== undefined ? form.width - sign.length : 0;
  const digits = digitsOf(value < 0n ? -value : value, base, verb, form.precision ?? filled);
  const prefix = (verb === 'O' ? '0o' : '') + (form.sharp ? sharpPrefix(digits, base, verb) : '');
  return pad(sign + prefix + digits, form, false);
};

const defaultPrecisions: Readonly<Record<string, number>> = { f: 6, F: 6, e: 6, E: 6 };

/** The `#` flag keeps the point and the zeros at the end. */
const sharpened = (digits: string, verb: string, precision: number | undefined): string => {
  const mark = verb === 'x' || verb === 'X' ? /[pP]/u : /[eEpP]/u;
  const at = digits.search(mark);
  let body = at === -1 ? digits : digits.slice(0, at);
  let missing = 'vgGx'.includes(verb) ? (precision ?? 6) : 0;
  missing -= body.replace('.', '').replace(/^0+/u, '').length;
  if (!body.includes('.')) {
    if (body === '0') missing -= 1;
    body += '.';
  }
  return body + '0'.repeat(Math.max(0, missing)) + (at === -1 ? '' : digits.slice(at));
};

/** A float64 under a verb; undefined where the verb is none for it. */
export const formatFloatVerb = ({ value }: GoFloat, verb: string, form: Form): string | undefined => {
  if (!'vbgGxXfFeE'.includes(verb)) return undefined;
  const letter: FloatForm = verb === 'v' ? 'g' : verb === 'F' ? 'f' : (verb as FloatForm);
  const text = formatFloat(value, letter, form.precision ?? defaultPrecisions[verb]);
  const bare = text.replace(/^[+-]/u, '');
  const sign = signOf(text.startsWith('-'), form) || (text.startsWith('+') ? '+' : '');
  if (bare === 'NaN') return pad((form.space || form.plus ? sign : '') + bare, form, false);
  if (bare === 'Inf') return pad(sign + bare, form, false);
  const digits = form.sharp && verb !== 'b' ? sharpened(bare, verb, form.precision) : bare;
  if (sign !== '' && form.zero && !form.minus && form.width !== undefined) return sign + digits.padStart(form.width - sign.length, '0');
  return pad(sign + digits, form);
};
