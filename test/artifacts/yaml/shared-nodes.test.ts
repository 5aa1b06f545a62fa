import { expect, test } from 'vitest';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { lookup, mappingAt, nodeAt } from '../../../src/artifacts/yaml/lookup.ts';
import { parseYaml } from '../../../src/artifacts/yaml/parse.ts';
import { isShared, isWithinShared } from '../../../src/artifacts/yaml/shared-nodes.ts';

const root = parseYaml(sourceFile('a.yaml', 'base: &base\n  first: {deep: 1}\n  last: 2\nagain: *base\nother: {first: 1}\n')).documents[0]
  ?.root;

test('what an alias stands for is shared, and so is all that is within it, from its first key on', () => {
  const base = mappingAt(root, 'base');
  const key = base?.entries[0]?.key;
  if (base === undefined || key === undefined) throw new Error('There is a mapping with keys.');
  expect(key.range.start).toBe(base.range.start);
  expect(
    [base, key, nodeAt(base, 'first', 'deep'), nodeAt(base, 'last')].map(node => node && [isShared(node), isWithinShared(node)]),
  ).toEqual([
    [true, false],
    [true, true],
    [true, true],
    [true, true],
  ]);
});

test('what stands beside it is not', () => {
  const other = lookup(root, 'other');
  if (other.state !== 'present' || root === undefined) throw new Error('There is another mapping.');
  expect([other.node, root].map(node => [isShared(node), isWithinShared(node)])).toEqual([
    [false, false],
    [false, false],
  ]);
});
