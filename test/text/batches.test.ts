import { expect, test } from 'vitest';
import { batchesOf } from '../../src/text/batches.ts';

test('a list is cut into parts of a size, the last of which holds the rest', () => {
  expect(batchesOf([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
});

test('no part is empty, be the list as long as its parts, shorter or empty', () => {
  expect(batchesOf([1, 2, 3, 4], 2)).toEqual([
    [1, 2],
    [3, 4],
  ]);
  expect(batchesOf([1], 2)).toEqual([[1]]);
  expect(batchesOf([], 2)).toEqual([]);
});
