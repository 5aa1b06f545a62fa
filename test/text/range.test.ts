import { expect, test } from 'vitest';
import { containsOffset, containsRange, overlaps, textUnder } from '../../src/text/range.ts';

const range = (start: number, end: number) => ({ start, end });

test('textUnder gives the units from start up to end', () => {
  expect([textUnder('abcd', range(1, 3)), textUnder('abcd', range(2, 2))]).toEqual(['bc', '']);
});

test.each([
  [range(0, 4), range(0, 4), true],
  [range(0, 4), range(1, 3), true],
  [range(0, 4), range(4, 4), true],
  [range(0, 4), range(3, 5), false],
  [range(1, 4), range(0, 2), false],
])('%o contains %o: %s', (outer, inner, expected) => {
  expect(containsRange(outer, inner)).toBe(expected);
});

test.each([
  [range(0, 2), range(1, 3), true],
  [range(0, 2), range(2, 3), false],
  [range(0, 4), range(1, 2), true],
  [range(0, 4), range(2, 2), true],
  [range(0, 4), range(0, 0), false],
  [range(0, 4), range(4, 4), false],
  [range(2, 2), range(2, 2), true],
  [range(2, 2), range(3, 3), false],
])('%o overlaps %o: %s, either way round', (a, b, expected) => {
  expect([overlaps(a, b), overlaps(b, a)]).toEqual([expected, expected]);
});

test.each([
  [range(1, 3), 1, true],
  [range(1, 3), 2, true],
  [range(1, 3), 3, false],
  [range(1, 3), 0, false],
  [range(2, 2), 2, false],
])('the unit at an offset is in a range: %o has %o: %s', (outer, offset, expected) => {
  expect(containsOffset(outer, offset)).toBe(expected);
});
