import { type MappedText, MappedTextBuilder } from '../../../text/mapped-text.ts';
import type { RawWord } from './raw-words.ts';

/** What BuildKit makes of arguments that begin with a bracket. */
export type JsonArray =
  | { readonly form: 'strings'; readonly items: readonly RawWord[] }
  /** Valid JSON, but not of strings only: BuildKit refuses it. */
  | { readonly form: 'not-strings' }
  /** No JSON: the shell form. */
  | { readonly form: 'none' };

const shortEscapes: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['\\', '\\'],
  ['/', '/'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);

const skipJsonSpaces = (text: string, from: number, to: number): number => {
  let at = from;
  while (at < to && ' \t\r\n'.includes(text[at] ?? '')) at += 1;
  return at;
};

/** The decoded escape at a backslash, and how many units it takes; undefined when it is none. */
const decodeEscape = (text: string, at: number, to: number): { readonly text: string; readonly length: number } | undefined => {
  const unit = text[at + 1] ?? '';
  if (unit === 'u') {
    const digits = text.slice(at + 2, at + 6);
    if (at + 6 > to || !/^[\dA-Fa-f]{4}$/.test(digits)) return undefined;
    return { text: String.fromCharCode(Number.parseInt(digits, 16)), length: 6 };
  }
  const decoded = at + 1 < to ? shortEscapes.get(unit) : undefined;
  return decoded === undefined ? undefined : { text: decoded, length: 2 };
};

/** Reads the string whose opening quote is at `from`; the word's span has both quotes. */
const readString = (text: string, from: number, to: number): RawWord | undefined => {
  const parts: string[] = [];
  let done = from + 1;
  for (let at = from + 1; at < to; ) {
    const unit = text.charCodeAt(at);
    if (unit < 0x20) return undefined;
    if (text[at] === '"') {
      parts.push(text.slice(done, at));
      return { text: parts.join(''), start: from, end: at + 1 };
    }
    if (text[at] === '\\') {
      const sequence = decodeEscape(text, at, to);
      if (sequence === undefined) return undefined;
      parts.push(text.slice(done, at), sequence.text);
      at += sequence.length;
      done = at;
    } else {
      at += 1;
    }
  }
  return undefined;
};

const isJsonArray = (text: string): boolean => {
  try {
    return Array.isArray(JSON.parse(text));
  } catch {
    return false;
  }
};

/** Reads a JSON array of strings that fills the span. */
export const readJsonArray = (text: string, from: number, to: number): JsonArray => {
  if (text[from] !== '[') return { form: 'none' };
  const items: RawWord[] = [];
  let at = skipJsonSpaces(text, from + 1, to);
  const closes = (): JsonArray => (skipJsonSpaces(text, at + 1, to) === to ? { form: 'strings', items } : { form: 'none' });
  if (text[at] === ']' && at < to) return closes();
  while (at < to) {
    if (text[at] !== '"') return isJsonArray(text.slice(from, to)) ? { form: 'not-strings' } : { form: 'none' };
    const item = readString(text, at, to);
    if (item === undefined) return { form: 'none' };
    items.push(item);
    at = skipJsonSpaces(text, item.end, to);
    if (at < to && text[at] === ']') return closes();
    if (at >= to || text[at] !== ',') return { form: 'none' };
    at = skipJsonSpaces(text, at + 1, to);
  }
  return { form: 'none' };
};

/** The decoded text of a JSON string (its quotes included in the span), each unit mapped to its place in the file. */
export const decodeJsonString = (line: MappedText, start: number, end: number): MappedText => {
  const builder = new MappedTextBuilder();
  let done = start + 1;
  for (let at = line.text.indexOf('\\', done); at !== -1 && at < end - 1; at = line.text.indexOf('\\', done)) {
    builder.part(line, done, at);
    const sequence = decodeEscape(line.text, at, end);
    if (sequence === undefined) break;
    builder.stand(sequence.text, line.range(at, at + sequence.length));
    done = at + sequence.length;
  }
  return builder.part(line, done, end - 1).build(line.startAt(start));
};
