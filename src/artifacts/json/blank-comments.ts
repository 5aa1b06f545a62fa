import type { Range } from '../../text/range.ts';

/** Where a string that begins there ends: behind its closing quote, or where its line or the text does. */
const endOfString = (text: string, start: number): number => {
  for (let at = start + 1; at < text.length; at += 1) {
    const unit = text[at];
    if (unit === '\\') at += 1;
    else if (unit === '"') return at + 1;
    else if (unit === '\n') return at;
  }
  return text.length;
};

/** Where a comment that begins there ends; undefined where none begins. */
const endOfComment = (text: string, start: number): number | undefined => {
  const isBlock = text.startsWith('/*', start);
  if (!isBlock && !text.startsWith('//', start)) return undefined;
  const end = text.indexOf(isBlock ? '*/' : '\n', start + 2);
  return end === -1 ? text.length : end + (isBlock ? 2 : 0);
};

/**
 * JSON with comments and commas behind the last items, with blanks in place of both, so that all else stands where it stood. Why no regular
 * expression: one that repeats a choice runs out of stack over a comment of some megabytes. Source: jsonc.org.
 */
export const blankComments = (text: string): string => {
  const blanks: Range[] = [];
  // Why kept: a comma is one too many when a bracket follows it, after blanks and comments.
  let comma: Range | undefined;
  for (let at = 0; at < text.length; ) {
    const unit = text.charAt(at);
    const end = unit === '"' ? endOfString(text, at) : (endOfComment(text, at) ?? at + 1);
    if (unit === '/' && end > at + 1) blanks.push({ start: at, end });
    else if (!isBlank(unit)) {
      if (comma && (unit === ']' || unit === '}')) blanks.push(comma);
      comma = unit === ',' ? { start: at, end } : undefined;
    }
    at = end;
  }
  return withBlanks(
    text,
    blanks.toSorted((a, b) => a.start - b.start),
  );
};

const isBlank = (unit: string): boolean => unit === ' ' || unit === '\n' || unit === '\r' || unit === '\t';

/** The text with blanks at places that follow one another; lines end where they did. */
const withBlanks = (text: string, places: readonly Range[]): string => {
  const parts: string[] = [];
  let taken = 0;
  for (const { start, end } of places) {
    parts.push(text.slice(taken, start), text.slice(start, end).replaceAll(/[^\n\r]/gu, ' '));
    taken = end;
  }
  return parts.join('') + text.slice(taken);
};
