import { indentationOf } from '../../text/indentation.ts';
import type { Range } from '../../text/range.ts';

/** The offset of the first character from `from` on, in steps of `step`, that is not white space within a line. */
const pastBlank = (text: string, from: number, step: 1 | -1): number => {
  let at = from;
  while (text[at] === ' ' || text[at] === '\t' || text[at] === '\r') at += step;
  return at;
};

/** The whole lines of a branch; undefined when its actions share lines with other text. */
export const linesOf = (text: string, { start, end }: Range): Range | undefined => {
  const first = pastBlank(text, start, 1);
  const last = pastBlank(text, end - 1, -1);
  if (first >= last || text[first] !== '\n' || text[last] !== '\n') return undefined;
  return { start: first + 1, end: last + 1 };
};

/** Lines that say nothing by themselves: blank ones, comments, and actions on lines of their own. */
const isAside = (line: string): boolean => {
  const content = line.trim();
  return content === '' || content.startsWith('#') || (content.startsWith('{{') && content.endsWith('}}'));
};

const toldLines = (text: string, { start, end }: Range): readonly string[] =>
  text
    .slice(start, end)
    .split('\n')
    .filter(line => !isAside(line));

/**
 * Columns (from 0) at which lines of a branch go on with what is around it: that of the first, and the least; none when it has only asides.
 */
export const outerColumns = (text: string, lines: Range): readonly number[] => {
  const columns = toldLines(text, lines).map(indentationOf);
  const [first] = columns;
  if (first === undefined) return [];
  const least = columns.reduce((a, b) => Math.min(a, b));
  return least === first ? [first] : [first, least];
};

/** Objects and containers that are an option as a whole: who chooses them has them as they are written. */
const beginsComponent = (line: string): boolean => /^\s*(?:-\s+)?(?:image|apiVersion)\s*:/.test(line) || line.startsWith('---');

/** True for lines of settings within an object: neither at its root nor a whole container or object. */
export const areSettings = (text: string, lines: Range): boolean => {
  const told = toldLines(text, lines);
  return told.length > 0 && told.every(line => indentationOf(line) > 0 && !beginsComponent(line));
};
