import { isSeparator, isSpace } from './white-space.ts';

/**
 * A word of a logical line: `start` and `end` are places in the line's text. `text` differs from the units between them where something is
 * decoded.
 */
export interface RawWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The words between spaces, quotes having no meaning (FROM, EXPOSE, the plain form of COPY). */
export const splitAtSpaces = (text: string, from: number, to: number): readonly RawWord[] => {
  const words: RawWord[] = [];
  let start = from;
  for (let at = from; at <= to; at += 1) {
    if (at < to && !isSeparator(text.charCodeAt(at))) continue;
    if (at > start) words.push({ text: text.slice(start, at), start, end: at });
    start = at + 1;
  }
  return words;
};

/** Where a word that begins at `from` ends, spaces in quotes and after the escape character being part of it. */
const wordEnd = (text: string, from: number, to: number, escapeUnit: string): { readonly end: number; readonly next: number } => {
  let quote = '';
  let at = from;
  while (at < to) {
    const unit = text[at] ?? '';
    if (quote === '' && isSpace(text.charCodeAt(at))) return { end: at, next: at };
    if (unit === escapeUnit && quote !== "'") {
      // An escape character that is the last unit is dropped.
      if (at + 1 === to) return { end: at, next: to };
      at += 2;
      continue;
    }
    if (quote === '' && (unit === '"' || unit === "'")) quote = unit;
    else if (unit === quote) quote = '';
    at += 1;
  }
  return { end: to, next: to };
};

/** The words between spaces, quoted and escaped spaces being part of a word; quotes and escapes stay in the text (ENV, ARG, LABEL). */
export const splitQuoted = (text: string, from: number, to: number, escapeUnit: string): readonly RawWord[] => {
  const words: RawWord[] = [];
  let at = from;
  while (at < to) {
    if (isSpace(text.charCodeAt(at))) {
      at += 1;
      continue;
    }
    const { end, next } = wordEnd(text, at, to, escapeUnit);
    if (end > at) words.push({ text: text.slice(at, end), start: at, end });
    at = next;
  }
  return words;
};
