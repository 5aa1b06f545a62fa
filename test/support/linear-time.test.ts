import { expect, test } from 'vitest';
import { inLinearTime } from './linear-time.ts';

const numbers = (size: number): readonly number[] => Array.from({ length: size }, (_, index) => size - index);

test('work in proportion to the input gives its result', () => {
  expect(inLinearTime(400_000, numbers, items => items.reduce((sum, item) => sum + (item % 7), 0))).toBeGreaterThan(0);
  expect(inLinearTime(200_000, numbers, items => items.toSorted((one, other) => one - other)[0])).toBe(1);
  expect(inLinearTime(4, numbers, items => items.length)).toBe(4);
});

test('work that grows with the square of the input is refused', () => {
  const distinctPairs = (items: readonly number[]): number => {
    let pairs = 0;
    for (const one of items) for (const other of items) if (one < other) pairs += 1;
    return pairs;
  };
  expect(() => inLinearTime(20_000, numbers, distinctPairs)).toThrow('times as long as eight of an eighth');
  // The price of a careless pattern: each blank begins a search to the end.
  expect(() =>
    inLinearTime(
      12_000,
      size => `${' '.repeat(size)}x`,
      text => / +$/u.test(text),
    ),
  ).toThrow('times as long as eight of an eighth');
});
