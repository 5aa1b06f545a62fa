import { expect, test } from 'vitest';
import { andMore } from '../../src/text/and-more.ts';

test.each([
  [['a', 'b'], 2, 'a, b'],
  [['a', 'b'], 3, 'a, b and 1 more'],
  [['a'], 12, 'a and 11 more'],
  [['a'], 1, 'a'],
  [[], 0, ''],
])('of %j of %i it says %j', (shown, all, words) => {
  expect(andMore(shown, all)).toBe(words);
});

test('words that have commas are told apart by what one likes', () => {
  expect(andMore(['a, b', 'c'], 5, '; ')).toBe('a, b; c and 3 more');
});
