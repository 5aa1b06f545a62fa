import { describe, expect, test } from 'vitest';
import { minimalSets, shortestRun } from '../../src/delta/minimal-set.ts';

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);

/** Asks whether parts hold one of some sets, and counts how often it was asked. */
const holding = (...sets: readonly (readonly number[])[]) => {
  const asked = { count: 0 };
  const does = (parts: readonly number[]): boolean => {
    asked.count += 1;
    return sets.some(set => set.every(part => parts.includes(part)));
  };
  return { asked, does };
};

describe('the smallest sets of parts', () => {
  test('are the only part', () => {
    const { asked, does } = holding([1]);
    expect(minimalSets([1], does)).toEqual({ are: 'each', parts: [1] });
    expect(asked.count).toBe(0);
  });

  test('are all single parts that do it, of few', () => {
    expect(minimalSets(numbers(8), holding([2], [5], [7]).does)).toEqual({ are: 'each', parts: [2, 5, 7] });
  });

  test('are all single parts that do it, of many, wherever they stand', () => {
    expect(minimalSets(numbers(9), holding([2], [9]).does)).toEqual({ are: 'each', parts: [2, 9] });
    expect(minimalSets(numbers(100), holding([60], [77], [99]).does)).toEqual({ are: 'each', parts: [60, 77, 99] });
  });

  test('are four at most: of five none is told', () => {
    const four = [[1], [2], [3], [4]];
    expect(minimalSets(numbers(8), holding(...four).does)).toEqual({ are: 'each', parts: [1, 2, 3, 4] });
    expect(minimalSets(numbers(8), holding(...four, [5]).does)).toEqual({ are: 'undecided' });
    expect(minimalSets(numbers(50), holding(...four).does)).toEqual({ are: 'each', parts: [1, 2, 3, 4] });
    expect(minimalSets(numbers(50), holding(...four, [50]).does)).toEqual({ are: 'undecided' });
  });

  test('are single parts even where larger sets do it, too', () => {
    expect(minimalSets(numbers(30), holding([3], [20, 21]).does)).toEqual({ are: 'each', parts: [3] });
  });

  test('are parts that do it only together', () => {
    expect(minimalSets(numbers(6), holding([2, 5]).does)).toEqual({ are: 'together', parts: [2, 5] });
    expect(minimalSets(numbers(64), holding([3, 30, 61]).does)).toEqual({ are: 'together', parts: [3, 30, 61] });
  });

  test('are undecided where there is another way without one of them', () => {
    expect(minimalSets(numbers(6), holding([2, 5], [2, 6]).does)).toEqual({ are: 'undecided' });
  });

  test.each<[size: number, sets: readonly (readonly number[])[], questions: number]>([
    [8, [[2], [5]], 8],
    [8, [[2, 5]], 39],
    [9, [[2]], 3],
    [9, [[9]], 17],
    [40, [[3, 30]], 71],
    [1_000, [[613]], 25],
    [1_000, [[3], [613]], 21],
    [1_000, [[1], [2], [3], [4], [5]], 41],
    [1_000, [[13, 613, 999]], 250],
  ])('of %d are found with no question in vain: %j by %d', (size, sets, questions) => {
    const { asked, does } = holding(...sets);
    minimalSets(numbers(size), does);
    expect(asked.count).toBe(questions);
  });

  test('are asked about part by part in the order in which they are given, and of many only the first eight', () => {
    const asked: (readonly number[])[] = [];
    const note = (answer: (parts: readonly number[]) => boolean) => (parts: readonly number[]) => {
      asked.push(parts);
      return answer(parts);
    };
    minimalSets(
      numbers(8),
      note(parts => parts.includes(1)),
    );
    expect(asked).toEqual(numbers(8).map(part => [part]));
    asked.length = 0;
    minimalSets(
      numbers(9),
      note(parts => parts.includes(3)),
    );
    expect(asked).toEqual([[1], [2], [3], [1, 2, 4, 5, 6, 7, 8, 9]]);
    asked.length = 0;
    minimalSets(
      numbers(9),
      note(parts => parts.includes(9)),
    );
    expect(asked.slice(0, 8)).toEqual(numbers(8).map(part => [part]));
  });
});

describe('the shortest run', () => {
  test('has lost what can be left out at either end', () => {
    expect(shortestRun(numbers(12), holding([4, 6]).does)).toEqual([4, 5, 6]);
    expect(shortestRun(numbers(500), holding([200, 230]).does)).toEqual(numbers(500).slice(199, 230));
    expect(shortestRun(numbers(2), holding([2]).does)).toEqual([2]);
    expect(shortestRun(numbers(2), holding([1, 2]).does)).toEqual([1, 2]);
  });

  test.each<[size: number, set: readonly number[], questions: number]>([
    [2, [2], 2],
    [12, [4, 6], 20],
    [13, [4, 6], 17],
    [500, [200, 230], 45],
    [500, [1, 500], 24],
    [500, [500], 16],
  ])('of %d is found with no question in vain: %j by %d', (size, set, questions) => {
    const { asked, does } = holding(set);
    shortestRun(numbers(size), does);
    expect(asked.count).toBe(questions);
  });

  test('loses several parts at once where one alone cannot be left out', () => {
    const pairs = (parts: readonly number[]): boolean => parts.includes(5) && parts.length % 2 === 0;
    expect(shortestRun(numbers(8), pairs)).toHaveLength(2);
  });
});
