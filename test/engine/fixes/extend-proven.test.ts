import { describe, expect, test } from 'vitest';
import { extendProven, firstProven, parting } from '../../../src/engine/fixes/extend-proven.ts';

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

test('no set is tried twice, wherever the one that spoils the others stands', () => {
  const candidates = [1, 2, 3, 4, 5, 6, 7];
  for (const bad of candidates) {
    const tried: string[] = [];
    const proven = extendProven(candidates, some => {
      tried.push(some.join(' '));
      return proving(bad)(some);
    });
    expect(proven?.fixed).toEqual(candidates.filter(one => one !== bad));
    expect(tried.filter((set, at) => tried.indexOf(set) !== at)).toEqual([]);
  }
});

test('candidates are parted where the place changes, since what is written in one place is often proven as a whole only', () => {
  const tens = (one: number): string => String(Math.floor(one / 10));
  expect(parting([11, 12, 13, 14, 21, 22, 23], tens)).toBe(4);
  expect(parting([11, 21, 22, 23, 24], tens)).toBe(1);
  expect(parting([11, 12, 13], tens)).toBe(2);
  const whole = (candidates: readonly number[]): string | undefined =>
    candidates.includes(31) || candidates.filter(one => one < 20).length % 4 > 0 ? undefined : candidates.join(' ');
  expect(extendProven([11, 12, 13, 14, 31, 32, 33, 34, 35], whole, tens)?.fixed).toEqual([11, 12, 13, 14, 32, 33, 34, 35]);
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
