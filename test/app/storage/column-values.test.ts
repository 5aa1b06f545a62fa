import { expect, test } from 'vitest';
import { integerValue, nameValue, optionalNameValue, textValue } from '../../../app/storage/column-values.ts';

test.each([
  [42, 42],
  [42.9, 42],
  [-42.9, -42],
  [0, 0],
  [2_147_483_647, 2_147_483_647],
  [2_147_483_648, 2_147_483_647],
  [1e300, 2_147_483_647],
  [-2_147_483_648, -2_147_483_647],
  [Number.POSITIVE_INFINITY, 2_147_483_647],
])('%d is stored as %d, which an integer column takes', (number, stored) => {
  expect(integerValue(number)).toBe(stored);
});

test('names are stored up to 500 characters, which an index takes, and texts up to the longest path of Linux', () => {
  const long = 'x'.repeat(5_000);
  expect(nameValue(long)).toHaveLength(500);
  expect(optionalNameValue(long)).toHaveLength(500);
  expect(textValue(long)).toHaveLength(4_096);
});

test('a name that is none is NULL, and an empty one is a name', () => {
  expect([optionalNameValue(undefined), optionalNameValue('')]).toEqual([null, '']);
});
