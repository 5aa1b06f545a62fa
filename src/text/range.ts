/**
 * A half-open span of UTF-16 code units in one text: `start` is the first unit, `end` is one past the last. An insertion point is an empty
 * range.
 */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** One replacement in a text. `newText` takes the place of the units in `range`; an empty range inserts. */
export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

/** The text under a range. */
export const textUnder = (text: string, range: Range): string => text.slice(range.start, range.end);

/** True when `inner` lies wholly within `outer`. */
export const containsRange = (outer: Range, inner: Range): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** True when the unit at an offset is in the range. */
export const containsOffset = ({ start, end }: Range, offset: number): boolean => start <= offset && offset < end;

/** Writes something between two units. */
export const insertion = (at: number, newText: string): TextEdit => ({ range: { start: at, end: at }, newText });

/** True when the ranges share a unit, or when an empty range lies strictly inside, or two empty ranges coincide. */
export const overlaps = (a: Range, b: Range): boolean =>
  a.start === a.end && b.start === b.end ? a.start === b.start : a.start < b.end && b.start < a.end;
