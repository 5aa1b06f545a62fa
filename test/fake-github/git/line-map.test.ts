import { expect, test } from 'vitest';
import { mapLine, type Replaced } from './line-map.ts';

const lines = (replaced: readonly Replaced[], to: number): (number | undefined)[] =>
  Array.from({ length: to }, (_, index) => mapLine(replaced, index + 1));

test('lines after an insertion move down', () => {
  expect(lines([{ oldStart: 2, oldCount: 0, newStart: 3, newCount: 2 }], 4)).toEqual([1, 2, 5, 6]);
});

test('an insertion at the top moves all lines', () => {
  expect(lines([{ oldStart: 0, oldCount: 0, newStart: 1, newCount: 1 }], 2)).toEqual([2, 3]);
});

test('replaced and deleted lines are gone', () => {
  const replaced = [
    { oldStart: 2, oldCount: 1, newStart: 2, newCount: 1 },
    { oldStart: 4, oldCount: 2, newStart: 3, newCount: 0 },
  ];
  expect(lines(replaced, 7)).toEqual([1, undefined, 3, undefined, undefined, 4, 5]);
});
