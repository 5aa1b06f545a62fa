import type { Range } from '../../../text/range.ts';
import { endOfLine } from '../blank.ts';

/** A marker line: `---` or `...` alone or before white space. The line break before it belongs to the line before. */
const MARKER = /(?:^|[\n\r])\uFEFF?(---|\.\.\.)(?=[ \t\n\r]|$)/g;

/** True when the text holds nothing but directives, comments and blank lines, and a directive: then the `---` after it is its own. */
const isPrelude = (text: string, { start, end }: Range): boolean => {
  let directives = 0;
  for (let at = start; at < end; ) {
    const lineEnd = Math.min(endOfLine(text, at), end);
    let first = at;
    while (first < lineEnd && ' \t\r\uFEFF'.includes(text.charAt(first))) first++;
    if (text[first] === '%') directives++;
    else if (first < lineEnd && text[first] !== '#') return false;
    at = lineEnd + 1;
  }
  return directives > 0;
};

const lineEndAfter = (text: string, from: number): number => {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\n') return at + 1;
    if (text[at] === '\r') return text[at + 1] === '\n' ? at + 2 : at + 1;
  }
  return text.length;
};

/**
 * Cuts a stream where one document ends and the next begins, so that each can be read alone. `---` at the start of a line can stand in no
 * scalar (YAML 1.2.2, section 9.1.2), so the cut needs no parser. A `---` belongs to the document it opens, a `...` to the one it ends.
 */
export const splitDocuments = (text: string): readonly Range[] => {
  const segments: Range[] = [];
  let start = 0;
  let opened = false;
  for (const match of text.matchAll(MARKER)) {
    const isBreak = match[0].startsWith('\n') || match[0].startsWith('\r');
    const at = match.index + (isBreak ? 1 : 0);
    const end = match[1] === '---' ? at : lineEndAfter(text, match.index + match[0].length);
    const joined = match[1] === '---' && !opened && isPrelude(text, { start, end });
    if (!joined) {
      if (end > start) segments.push({ start, end });
      start = end;
    }
    opened = match[1] === '---';
  }
  if (start < text.length) segments.push({ start, end: text.length });
  return segments;
};
