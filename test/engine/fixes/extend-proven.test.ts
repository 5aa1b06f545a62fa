import { describe, expect, test } from 'vitest';
import { extendProven, firstProven } from '../../../src/engine/fixes/extend-proven.ts';

/** Proves sets without any of these. */
const proving =
  (...bad: readonly number[]) =>
  (candidates: readonly number[]): string | undefined =>
    candidates.some(one => bad.includes(one)) ? undefined : candidates.join(' ');

/** Of numbers with the same tens the first. */
const choose = (candidates: readonly number[]): readonly number[] =>
  candidates.filter((one, index) => candidates.findIndex(other => Math.floor(other / 10) === Math.floor(one / 10)) === index);

test('what spoils the others is left out, in whichever half it is', () => {
  expect(extendProven([1, 2, 3, 4, 5], proving(2, 5))).toEqual({ outcome: '1 3 4', fixed: [1, 3, 4] });
  expect(extendProven([1], proving(1))).toBeUndefined();
});

describe('candidates that conflict with others', () => {
  test('wait for the next look while something is proven', () => {
    expect(firstProven([11, 12, 21], choose, proving())).toEqual({ outcome: '11 21', fixed: [11, 21] });
    expect(firstProven([11, 12, 21], choose, proving(11))).toEqual({ outcome: '21', fixed: [21] });
  });

  test('do not wait for those that are never proven', () => {
    expect(firstProven([11, 12, 13], choose, proving(11))).toEqual({ outcome: '12', fixed: [12] });
    expect(firstProven([11, 12, 13], choose, proving(11, 12, 13))).toBeUndefined();
    expect(firstProven([], choose, proving())).toBeUndefined();
  });
});
