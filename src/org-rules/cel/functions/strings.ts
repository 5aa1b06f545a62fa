import { CelFailure } from '../failure.ts';
import { type CelValue, isList, shortText, textSize } from '../values.ts';
import { formatText } from './format-text.ts';
import { goQuoted } from './go-text.ts';
import { type Call, type Overload, overload } from './overload.ts';

/** Longest text that a function makes, in UTF-16 units: no value of a cluster is longer, and `replace` of nothing grows fast. */
const maxText = 4_000_000;

const bounded = (text: string): string => {
  if (text.length > maxText) throw new CelFailure('argument', 'text is too long');
  return text;
};

const outOfRange = (index: bigint): CelFailure => new CelFailure('index-out-of-range', `index out of range: ${index}`);

const textAt = (args: readonly CelValue[], index: number): string => {
  const value = args[index];
  return typeof value === 'string' ? value : '';
};

const intAt = (args: readonly CelValue[], index: number): bigint | undefined => {
  const value = args[index];
  return typeof value === 'bigint' ? value : undefined;
};

const charAt: Call = args => {
  const characters = Array.from(textAt(args, 0));
  const index = intAt(args, 1) ?? 0n;
  if (index < 0n || index > BigInt(characters.length)) throw outOfRange(index);
  return characters[Number(index)] ?? '';
};

/** An index of UTF-16 units as one of characters, and the other way round. */
const charactersBefore = (text: string, units: number): bigint => BigInt(textSize(text.slice(0, units)));

const unitsBefore = (text: string, characters: bigint): number => {
  let units = 0;
  for (let done = 0n; done < characters && units < text.length; done += 1n) units += (text.codePointAt(units) ?? 0) > 0xff_ff ? 2 : 1;
  return units;
};

const indexOf: Call = args => {
  const [text, wanted, from] = [textAt(args, 0), textAt(args, 1), intAt(args, 2) ?? 0n];
  if (from < 0n) throw outOfRange(from);
  const size = BigInt(textSize(text));
  if (wanted === '') return from > size ? size : from;
  if (from >= size) return -1n;
  const found = text.indexOf(wanted, unitsBefore(text, from));
  return found === -1 ? -1n : charactersBefore(text, found);
};

const lastIndexOf: Call = args => {
  const [text, wanted, given] = [textAt(args, 0), textAt(args, 1), intAt(args, 2)];
  const size = BigInt(textSize(text));
  if (given !== undefined && given < 0n) throw outOfRange(given);
  if (wanted === '') return given === undefined || given > size ? size : given;
  if (given !== undefined && given >= size) return -1n;
  if (text.length < wanted.length) return -1n;
  const found = text.lastIndexOf(wanted, given === undefined ? text.length : unitsBefore(text, given));
  return found === -1 ? -1n : charactersBefore(text, found);
};

const replace: Call = args => {
  const [text, old, made] = [textAt(args, 0), textAt(args, 1), textAt(args, 2)];
  const limit = intAt(args, 3);
  if (limit !== undefined && limit < 0n) return joined(piecesOf(text, old, undefined), made);
  return joined(piecesOf(text, old, limit), made);
};

const joined = (pieces: readonly string[], between: string): string => {
  bounded(' '.repeat(Math.min(maxText + 1, pieces.length * between.length)));
  return bounded(pieces.join(between));
};

/** What is left between the first `limit` places of a text; the empty text is before each character and at the end. */
const piecesOf = (text: string, at: string, limit: bigint | undefined): readonly string[] => {
  if (at === '') {
    const all = ['', ...Array.from(text), ''];
    if (limit === undefined || limit >= BigInt(all.length - 1)) return all;
    const count = Number(limit);
    return [...all.slice(0, count), all.slice(count).join('')];
  }
  const pieces = text.split(at);
  if (limit === undefined || limit >= BigInt(pieces.length - 1)) return pieces;
  const count = Number(limit);
  return [...pieces.slice(0, count), pieces.slice(count).join(at)];
};

const split: Call = args => {
  const [text, at] = [textAt(args, 0), textAt(args, 1)];
  const limit = intAt(args, 2) ?? -1n;
  if (limit === 0n) return [];
  const pieces = at === '' ? Array.from(text) : text.split(at);
  if (limit < 0n || limit >= BigInt(pieces.length)) return pieces;
  const count = Number(limit) - 1;
  return [...pieces.slice(0, count), pieces.slice(count).join(at)];
};

const substring: Call = args => {
  const characters = Array.from(textAt(args, 0));
  const size = BigInt(characters.length);
  const [from, to] = [intAt(args, 1) ?? 0n, intAt(args, 2) ?? size];
  if (from > to && args.length > 2) throw new CelFailure('argument', `invalid substring range. start: ${from}, end: ${to}`);
  if (from < 0n || from > size) throw outOfRange(from);
  if (to < 0n || to > size) throw outOfRange(to);
  return characters.slice(Number(from), Number(to)).join('');
};

const join: Call = ([list = null, between]) => {
  const parts = isList(list) ? list : [];
  const wrong = parts.find(part => typeof part !== 'string');
  if (wrong !== undefined) throw new CelFailure('no-such-overload', 'no such overload: join(list, string)');
  return joined(parts.map(String), typeof between === 'string' ? between : '');
};

const asciiCase =
  (pattern: RegExp, change: (character: string) => string): Call =>
  args =>
    textAt(args, 0).replaceAll(pattern, change);

/** What Go's `unicode.IsSpace` says of a character. */
const trim: Call = args =>
  textAt(args, 0)
    .replace(/^[\s\u0085]+/u, '')
    .replace(/[\s\u0085]+$/u, '');

const found =
  (has: (text: string, part: string) => boolean): Call =>
  args =>
    has(textAt(args, 0), textAt(args, 1));

export const stringFunctions: readonly Overload[] = [
  overload(
    'contains_string',
    'string.contains(string) -> bool',
    found((text, part) => text.includes(part)),
  ),
  overload(
    'ends_with_string',
    'string.endsWith(string) -> bool',
    found((text, part) => text.endsWith(part)),
  ),
  overload(
    'starts_with_string',
    'string.startsWith(string) -> bool',
    found((text, part) => text.startsWith(part)),
  ),
  overload('string_char_at_int', 'string.charAt(int) -> string', charAt),
  overload('string_index_of_string', 'string.indexOf(string) -> int', indexOf),
  overload('string_index_of_string_int', 'string.indexOf(string, int) -> int', indexOf),
  overload('string_last_index_of_string', 'string.lastIndexOf(string) -> int', lastIndexOf),
  overload('string_last_index_of_string_int', 'string.lastIndexOf(string, int) -> int', lastIndexOf),
  overload(
    'string_lower_ascii',
    'string.lowerAscii() -> string',
    asciiCase(/[A-Z]+/gu, text => text.toLowerCase()),
  ),
  overload(
    'string_upper_ascii',
    'string.upperAscii() -> string',
    asciiCase(/[a-z]+/gu, text => text.toUpperCase()),
  ),
  overload('string_replace_string_string', 'string.replace(string, string) -> string', replace),
  overload('string_replace_string_string_int', 'string.replace(string, string, int) -> string', replace),
  overload('string_split_string', 'string.split(string) -> list(string)', split),
  overload('string_split_string_int', 'string.split(string, int) -> list(string)', split),
  overload('string_substring_int', 'string.substring(int) -> string', substring),
  overload('string_substring_int_int', 'string.substring(int, int) -> string', substring),
  overload('string_trim', 'string.trim() -> string', trim),
  overload('list_join', 'list(string).join() -> string', join),
  overload('list_join_string', 'list(string).join(string) -> string', join),
  overload(
    'string_format',
    'string.format(list(dyn)) -> string',
    ([text = '', args = null], tick) => bounded(formatText(shortText(text), isList(args) ? args : [], tick)),
    29,
  ),
  overload('strings_quote', '::strings.quote(string) -> string', args => goQuoted(textAt(args, 0)), 29),
];
