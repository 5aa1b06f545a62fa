import { expect, test } from 'vitest';
import { countOf } from '../../src/verdict/counted-noun.ts';

test.each([
  [0, '0 findings'],
  [1, '1 finding'],
  [2, '2 findings'],
  [999, '999 findings'],
  [1_000, '1,000 findings'],
  [1_234_567, '1,234,567 findings'],
])('%d', (count, words) => {
  expect(countOf(count, 'finding')).toBe(words);
});
