import { isNameUnit, specialParameters } from '../variable-names.ts';
import type { RawWord } from './raw-words.ts';
import { isSpace, skipSpaces } from './white-space.ts';

/** A `<<NAME` word of a logical line. */
export interface HeredocWord extends RawWord {
  readonly name: string;
  readonly chomp: boolean;
  readonly expand: boolean;
  readonly fileDescriptor: number;
}

// The rest of this file reads a line as BuildKit's shell lexer does. It gives up (undefined) where that lexer reports an error,
// because BuildKit then sees no here-document at all.

const maximumDepth = 64;

const closingSingleQuote = (text: string, at: number): number | undefined => {
  const close = text.indexOf("'", at + 1);
  return close === -1 ? undefined : close + 1;
};

const skipDoubleQuoted = (text: string, from: number, depth: number): number | undefined => {
  let at = from + 1;
  while (at < text.length) {
    if (text[at] === '"') return at + 1;
    if (text[at] === '$') {
      const next = skipVariable(text, at, depth);
      if (next === undefined) return undefined;
      at = next;
    } else {
      at += text[at] === '\\' ? 2 : 1;
    }
  }
  return undefined;
};

const skipName = (text: string, from: number): number => {
  if (from >= text.length) return from;
  let at = from;
  if (/\d/.test(text[at] ?? '')) {
    while (/\d/.test(text[at] ?? '')) at += 1;
    return at;
  }
  if (specialParameters.includes(text[at] ?? '')) return at + 1;
  while (isNameUnit(text[at] ?? '')) at += 1;
  return at;
};

/** Skips to just past the closing unit. */
const skipUntil = (text: string, from: number, stop: string, depth: number): number | undefined => {
  let at = from;
  while (at < text.length) {
    const unit = text[at];
    if (unit === stop) return at + 1;
    const next = skipUnit(text, at, depth);
    if (next === undefined) return undefined;
    at = next;
  }
  return undefined;
};

/** Skips one unit, or the quoted text or variable that begins with it. */
const skipUnit = (text: string, at: number, depth: number): number | undefined => {
  switch (text[at]) {
    case "'":
      return closingSingleQuote(text, at);
    case '"':
      return skipDoubleQuoted(text, at, depth);
    case '$':
      return skipVariable(text, at, depth);
    case '\\':
      return at + 2;
    default:
      return at + 1;
  }
};

/** Skips `$name`, `${…}` or a lone `$`. */
const skipVariable = (text: string, from: number, depth: number): number | undefined => {
  if (text[from + 1] !== '{') return skipName(text, from + 1);
  if (depth >= maximumDepth) return undefined;
  let at = skipName(text, from + 2);
  if (text[at] === '}') return at + 1;
  if (text[at] === '/') {
    if (text[at + 1] === '/') at += 1;
    const replacement = skipUntil(text, at + 1, '/', depth + 1);
    return replacement === undefined ? undefined : skipUntil(text, replacement, '}', depth + 1);
  }
  const colon = text[at] === ':';
  if (colon) at += 1;
  if (!(colon ? '+-?' : '+-?#%').includes(text[at] ?? ' ')) return undefined;
  return skipUntil(text, at + 1, '}', depth + 1);
};

/** Collects words between unquoted spaces. */
class WordCollector {
  readonly words: RawWord[] = [];
  readonly #text: string;
  #start = -1;

  constructor(text: string) {
    this.#text = text;
  }

  open(at: number): void {
    if (this.#start === -1) this.#start = at;
  }

  close(at: number): void {
    if (this.#start !== -1) this.words.push({ text: this.#text.slice(this.#start, at), start: this.#start, end: at });
    this.#start = -1;
  }

  /** Spaces between the braces of a variable part words too. */
  variable(from: number, to: number): void {
    for (let at = from; at < to; at += 1) {
      if (isSpace(this.#text.charCodeAt(at))) this.close(at);
      else this.open(at);
    }
  }
}

/** The words of a line with their quotes; `<<` takes the spaces behind it into its word. */
const lexWords = (text: string, from: number): readonly RawWord[] | undefined => {
  const collector = new WordCollector(text);
  let at = from;
  while (at < text.length) {
    if (isSpace(text.charCodeAt(at))) {
      collector.close(at);
      at += 1;
      continue;
    }
    collector.open(at);
    if (text.startsWith('<<', at)) {
      at = skipSpaces(text, at + 2, text.length);
      continue;
    }
    const next = skipUnit(text, at, 0);
    if (next === undefined) return undefined;
    if (text[at] === '$') collector.variable(at, next);
    at = next;
  }
  collector.close(text.length);
  return collector.words;
};

/** Removes quotes and backslashes. */
const unquote = (text: string): { readonly text: string; readonly quoted: boolean } => {
  const parts: string[] = [];
  let quote = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text[at] ?? '';
    if (quote === '' && (unit === "'" || unit === '"')) {
      quote = unit;
      quoted = true;
    } else if (unit === quote) {
      quote = '';
    } else if (unit === '\\' && quote === '') {
      at += 1;
      parts.push(text[at] ?? '');
    } else if (unit === '\\' && quote === '"' && '"$\\'.includes(text[at + 1] ?? ' ')) {
      at += 1;
      parts.push(text[at] ?? '');
    } else {
      parts.push(unit);
    }
  }
  return { text: parts.join(''), quoted };
};

const maximumDescriptorDigits = 15;

/** Reads a word as `[descriptor]<<[-]name`; undefined when it is another word. */
export const matchHeredoc = (word: RawWord): HeredocWord | undefined => {
  const mark = word.text.indexOf('<<');
  if (mark === -1 || mark > maximumDescriptorDigits || !/^\d*$/.test(word.text.slice(0, mark))) return undefined;
  const chomp = word.text[mark + 2] === '-';
  const nameAt = mark + (chomp ? 3 : 2);
  if (word.text.indexOf('<', nameAt) !== -1) return undefined;
  const names = lexWords(word.text, nameAt);
  const name = names?.length === 1 ? names[0]?.text : undefined;
  if (name === undefined) return undefined;
  const plain = unquote(name);
  return { ...word, name: plain.text, chomp, expand: !plain.quoted, fileDescriptor: mark === 0 ? 0 : Number(word.text.slice(0, mark)) };
};

/** The here-documents that a logical line opens. */
export const findHeredocs = (text: string): readonly HeredocWord[] =>
  text.includes('<<') ? (lexWords(text, 0) ?? []).flatMap(word => matchHeredoc(word) ?? []) : [];
