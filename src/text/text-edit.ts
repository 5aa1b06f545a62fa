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

/** The smallest range that covers all edits, in the text before they are applied. */
export const coveringRange = (edits: readonly TextEdit[]): Range => ({
  start: Math.min(...edits.map(edit => edit.range.start)),
  end: Math.max(...edits.map(edit => edit.range.end)),
});
