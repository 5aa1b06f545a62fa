import { expect, test } from 'vitest';
import { nearestTo } from '../../../src/rules/concepts/nearest.ts';

const nearest = (path: string, ...candidates: readonly string[]): readonly string[] => nearestTo(path, candidates, one => one);

test.each<[string, string, readonly string[], readonly string[]]>([
  ['in the same file', 'a/b.yaml', ['a/c.yaml', 'a/b.yaml', 'b.yaml'], ['a/b.yaml']],
  ['in the same folder', 'a/b.yaml', ['a/x/c.yaml', 'a/c.yaml', 'c.yaml'], ['a/c.yaml']],
  ['in the nearest folder above', 'a/b/c.yaml', ['a/x/c.yaml', 'x/a/b/d.yaml'], ['a/x/c.yaml']],
  ['that lie alike', 'a/b.yaml', ['a/x/c.yaml', 'a/y/c.yaml', 'c.yaml'], ['a/x/c.yaml', 'a/y/c.yaml']],
  ['where nothing is near', 'a/b.yaml', ['c.yaml', 'x/c.yaml'], ['c.yaml', 'x/c.yaml']],
  ['of nothing', 'a/b.yaml', [], []],
])('the nearest are those %s', (_name, path, candidates, expected) => {
  expect(nearest(path, ...candidates)).toEqual(expected);
});
