import { describe, expect, test } from 'vitest';
import { extendProven, firstProven, noneBlamed, parting, provenGroups, type Trial } from '../../../src/engine/fixes/extend-proven.ts';

/** Proves sets without any of these. */
const proving =
  (...bad: readonly number[]) =>
  (candidates: readonly number[]): Trial<number, string> =>
    candidates.some(one => bad.includes(one)) ? noneBlamed : { proven: candidates.join(' ') };

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
  const whole = (candidates: readonly number[]): Trial<number, string> =>
    candidates.includes(31) || candidates.filter(one => one < 20).length % 4 > 0 ? noneBlamed : { proven: candidates.join(' ') };
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

describe('those that are blamed', () => {
  const hundred = Array.from({ length: 100 }, (_, at) => at);
  /** Proves sets without any of these, and blames for others what it is told. */
  const blaming = (bad: readonly number[], blamed: readonly number[]) => {
    const tried: string[] = [];
    const prove = (candidates: readonly number[]): Trial<number, string> => {
      tried.push(candidates.join(' '));
      return 'proven' in proving(...bad)(candidates) ? { proven: '' } : { blamed: new Set(blamed) };
    };
    return { prove, tried };
  };

  test('are looked at apart, so that who spoils the others costs a proof of the others and one alone', () => {
    const { prove, tried } = blaming([37, 60], [37, 60]);
    expect(provenGroups(hundred, prove)).toEqual([hundred.filter(one => one !== 37 && one !== 60)]);
    expect(tried.slice(2)).toEqual(['37 60', '37', '60']);
    const other = blaming([37, 60], [37, 60]);
    expect(extendProven(hundred, other.prove)?.fixed).toHaveLength(98);
    expect(other.tried).toHaveLength(4);
  });

  test('are not lost when it was not their fault, and those are found that nobody blames', () => {
    const innocent = blaming([37], [1, 2]);
    expect(new Set(provenGroups(hundred, innocent.prove).flat())).toEqual(new Set(hundred.filter(one => one !== 37)));
    const none = blaming([37], []);
    expect(new Set(provenGroups(hundred, none.prove).flat())).toEqual(new Set(hundred.filter(one => one !== 37)));
    const all = blaming([37], hundred);
    expect(new Set(provenGroups(hundred, all.prove).flat())).toEqual(new Set(hundred.filter(one => one !== 37)));
  });

  test('are nobody’s concern when nothing more can be proven', () => {
    const { prove, tried } = blaming([37], [37]);
    expect(provenGroups(hundred, prove, undefined, () => false)).toEqual([]);
    expect(tried).toHaveLength(1);
  });

  test('keep their places among those that are proven', () => {
    const { prove } = blaming([3], [1, 3]);
    expect(firstProven([0, 1, 2, 3, 4], one => one, prove)?.fixed).toEqual([0, 1, 2, 4]);
  });
});
