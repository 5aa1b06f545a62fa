import type { Range, TextEdit } from './range.ts';
import { overlaps } from './range.ts';

/** Edits in source order. Equal starts keep their given order. */
const sortEdits = (edits: readonly TextEdit[]): readonly TextEdit[] =>
  edits.toSorted((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);

/** True when two of the edits touch the same text, so that they can't be applied together. */
export const editsConflict = (edits: readonly TextEdit[]): boolean => {
  const sorted = sortEdits(edits);
  return sorted.some((edit, index) => {
    const next = sorted[index + 1];
    return next !== undefined && overlaps(edit.range, next.range);
  });
};

/** The text with all edits applied at once. Throws `RangeError` when edits overlap or lie outside the text: a caller's mistake. */
export const applyEdits = (text: string, edits: readonly TextEdit[]): string => {
  const sorted = sortEdits(edits);
  const parts: string[] = [];
  let done = 0;
  for (const { range, newText } of sorted) {
    if (range.start < done || range.end < range.start || range.end > text.length) {
      throw new RangeError(`Edit ${range.start}..${range.end} overlaps another edit or lies outside the text.`);
    }
    parts.push(text.slice(done, range.start), newText);
    done = range.end;
  }
  parts.push(text.slice(done));
  return parts.join('');
};

/** Pieces of one line each, with the line break at their front when the text begins with one, at their end otherwise. */
const linesOf = (text: string): readonly string[] => {
  const atFront = text.startsWith('\n') || text.startsWith('\r\n');
  const lines: string[] = [];
  let start = 0;
  // The break at the front belongs to the first line.
  let newline = text.indexOf('\n', atFront ? (text[0] === '\r' ? 2 : 1) : 0);
  while (newline !== -1) {
    const end = atFront ? (text[newline - 1] === '\r' ? newline - 1 : newline) : newline + 1;
    if (end === text.length) break;
    lines.push(text.slice(start, end));
    start = end;
    newline = text.indexOf('\n', newline + 1);
  }
  lines.push(text.slice(start));
  return lines;
};

/**
 * What two inserted texts begin with in common, as far as it is whole lines that end with a colon: the keys of YAML mappings that both
 * make.
 */
const sharedKeys = (one: string, other: string): string => {
  const lines = linesOf(other);
  let end = 0;
  for (const [index, line] of linesOf(one).entries()) {
    if (line !== lines[index] || !line.trimEnd().endsWith(':')) break;
    end += line.length;
  }
  return other.slice(0, end);
};

const indentationOf = (inserted: string): number => /^[\r\n]*( *)/u.exec(inserted)?.[1]?.length ?? 0;

/** True for members of collections in flow style, as YAML and JSON are written into: with a comma before or after them, or between empty brackets. */
const isFlowMember = (text: string): boolean =>
  text.startsWith(',') || (/^\s*(?:"[^"\n]*"|[\w./-]+): /u.test(text) && (text.endsWith(',') || !text.includes('\n')));

/** Where the brace at `open` is closed, outside of quotes; the end of the text when nowhere. */
const closingBrace = (text: string, open: number): number => {
  let depth = 0;
  let quote = '';
  for (let at = open; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (quote !== '') {
      if (char === '\\' && quote === '"') at += 1;
      else if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '{') depth += 1;
    else if (char === '}') {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return text.length;
};

/** Where the braces open that both texts write for the same keys, innermost first: those of items in a list have no key, and are two mappings. */
const sharedBraces = (one: string, other: string): readonly number[] => {
  const braces: number[] = [];
  let isOfItem = false;
  for (let at = 0; at < one.length && one[at] === other[at]; at += 1) {
    const char = one.charAt(at);
    if (char === '{' && isOfItem) break;
    if (char === '{') braces.unshift(at);
    else if (at > 0 && ',}['.includes(char)) break;
    if (char.trim() !== '') isOfItem = char === ',';
  }
  return braces;
};

/** Two members that are inserted at one point, as one where both write into one mapping. */
const joinMembers = (one: string, other: string): string => {
  for (const brace of sharedBraces(one, other)) {
    const close = closingBrace(other, brace);
    if (!/^\}+,?$/u.test(other.slice(close))) continue;
    const end = closingBrace(one, brace);
    return `${one.slice(0, end)}, ${other.slice(brace + 1, close)}${one.slice(end)}`;
  }
  const isParted = one.endsWith(',') || other.startsWith(',');
  return isParted ? one + other : `${one},${other.startsWith(' ') ? '' : ' '}${other}`;
};

/** True for a mapping in braces, as it takes the place of an empty one. */
const isMapping = (text: string): boolean => /^\s*\{/u.test(text) && text.endsWith('}');

/** An item that goes on with a list before it. */
const isListItem = (inserted: string): boolean => /^[\r\n]* *- /u.test(inserted);

/** True for what goes on with the word before it: the tag or digest of an image. */
const isRestOfWord = (text: string): boolean => /^[:@][^\s,]+$/u.test(text);

/**
 * Texts inserted at one point as one text: the rest of a word comes first. What stands deeper goes on with what is before it and comes before others; so do
 * items of a list whose key is no less indented than they are.
 */
const joinInsertions = (texts: ReadonlySet<string>): string => {
  const words = [...texts].filter(isRestOfWord);
  const inFlow = [...texts].filter(text => !isRestOfWord(text));
  return words.join('') + (inFlow.length > 0 ? joinParts(inFlow) : '');
};

const joinParts = (inFlow: readonly string[]): string => {
  if (inFlow.every(isFlowMember)) return inFlow.reduce(joinMembers);
  const [first = '', ...rest] = inFlow.toSorted(
    (a, b) => indentationOf(b) - indentationOf(a) || Number(isListItem(b)) - Number(isListItem(a)),
  );
  const parts = [first];
  let before = first;
  for (const text of rest) {
    parts.push(text.slice(sharedKeys(before, text).length));
    before = text;
  }
  return parts.join('');
};

/**
 * Edits of several fixes as those of one: equal ones count once, insertions at one point follow each other, and a key under which two of
 * them write is written once, as is a mapping in braces that each of them puts into one place. Whether the outcome means what each of them meant is for the caller to prove.
 */
export const joinEdits = (edits: readonly TextEdit[]): readonly TextEdit[] => {
  if (new Set(edits.map(({ range }) => range.start)).size === edits.length) return edits;
  const byPlace = Map.groupBy(edits, ({ range }) => `${range.start}:${range.end}`);
  return [...byPlace.values()].flatMap(own => {
    const [first] = own;
    const texts = new Set(own.map(edit => edit.newText));
    if (first === undefined || texts.size === 1) return own.slice(0, 1);
    if (first.range.start === first.range.end) return [{ range: first.range, newText: joinInsertions(texts) }];
    return [...texts].every(isMapping) ? [{ range: first.range, newText: [...texts].reduce(joinMembers) }] : own;
  });
};

/** The smallest range that covers all edits, in the text before they are applied. */
export const coveringRange = (edits: readonly TextEdit[]): Range => {
  let start = Number.POSITIVE_INFINITY;
  let end = Number.NEGATIVE_INFINITY;
  for (const { range } of edits) {
    start = Math.min(start, range.start);
    end = Math.max(end, range.end);
  }
  return { start, end };
};
