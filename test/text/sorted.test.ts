import { expect, test } from 'vitest';
import { countWhile } from '../../src/text/sorted.ts';

test('the items that pass are counted, whichever is the first that does not', () => {
  for (let length = 0; length <= 40; length += 1)
    for (let first = 0; first <= length; first += 1) expect(countWhile(length, index => index < first)).toBe(first);
});

test('a list of a million items is looked at in some twenty places, all of them in it', () => {
  const seen: number[] = [];
  countWhile(1_000_000, index => seen.push(index) > 0 && index < 777_777);
  expect(seen.length).toBeLessThanOrEqual(20);
  expect(seen.every(index => index >= 0 && index < 1_000_000)).toBe(true);
});
