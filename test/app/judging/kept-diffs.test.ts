import { expect, test } from 'vitest';
import { keptDiffs } from '../../../app/judging/kept-diffs.ts';
import type { RenderedDiff } from '../../../src/review/rendered/differences/rendered-diff.ts';

const diff = (folder: string, lines: number, objects = 1): RenderedDiff => ({
  kind: 'chart',
  folder,
  environments: ['prod'],
  objects: Array.from({ length: objects }, (_, at) => ({
    name: `v1 ConfigMap ${at}`,
    state: 'changed',
    lines: Array.from({ length: lines }, () => `+${'x'.repeat(98)}`),
  })),
  unknown: [],
});

test('what a page has room for is kept as it is', () => {
  const diffs = [diff('a/', 10), diff('b/', 20, 3)];
  expect(keptDiffs(diffs)).toEqual(diffs);
});

test('of more, the first objects are kept, and it is said how many are not', () => {
  const [first, second, third] = keptDiffs([diff('a/', 5_000), diff('b/', 3_000, 3), diff('c/', 1)]);
  expect(first?.objects).toHaveLength(1);
  expect(second?.objects).toHaveLength(1);
  expect(second?.unknown).toEqual([expect.stringMatching(/^Not shown: 2 more objects deployed differently\./u)]);
  expect(third?.unknown).toEqual([expect.stringContaining('Not shown: 1 more object deployed')]);
});
