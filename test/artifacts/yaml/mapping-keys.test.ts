import { describe, expect, test } from 'vitest';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { isMergeKey, readKeys } from '../../../src/artifacts/yaml/mapping-keys.ts';
import type { YamlMapping } from '../../../src/artifacts/yaml/model.ts';
import { parseYaml } from '../../../src/artifacts/yaml/parse.ts';

const rootOf = (text: string): YamlMapping => {
  const root = parseYaml(sourceFile('a.yaml', text)).documents[0]?.root;
  if (root?.kind !== 'mapping') throw new Error('The root is a mapping.');
  return root;
};
/** The keys of the last entry of a text, whose other entries are there to be named. */
const keysOf = (text: string) => {
  const last = rootOf(text).entries.at(-1)?.value;
  if (last?.kind !== 'mapping') throw new Error('The last value is a mapping.');
  return readKeys(last);
};
const many = Array.from({ length: 9 }, (_, index) => `  k${index}: ${index}\n`).join('');

describe('the keys of a mapping', () => {
  test('have an index where there are more than eight', () => {
    expect(keysOf(`a:\n${many}`).index?.size).toBe(9);
    expect(keysOf(`a:\n${many.split('\n').slice(0, 8).join('\n')}\n`)).toEqual({ index: undefined, merges: [], open: false });
  });

  test('are those that count: of two of one name the last', () => {
    const found = keysOf(`a:\n${many}  k1: new\n`).index?.get('k1');
    expect(found).toMatchObject({ value: { value: 'new' } });
  });

  test('have what is merged in beside them, each mapping of a list', () => {
    const text = 'one: &one {x: 1}\ntwo: &two {y: 2}\n';
    const { merges, index, open } = keysOf(`${text}a:\n  <<: *one\n  z: 3\n`);
    expect([merges.map(mapping => mapping?.entries.map(({ name }) => name)), index, open]).toEqual([[['x']], undefined, false]);
    expect(keysOf(`${text}a:\n  <<: [*one, *two]\n`).merges.map(mapping => mapping?.entries.map(({ name }) => name))).toEqual([
      ['x'],
      ['y'],
    ]);
    expect(keysOf('a:\n  <<: {x: 1}\n').merges).toHaveLength(1);
  });

  test('may be any where what is merged in is no mapping', () => {
    expect(keysOf('a:\n  <<: 3\n').merges).toEqual([undefined]);
    expect(keysOf('one: &one {x: 1}\na:\n  <<: [*one, 3]\n').merges.map(mapping => mapping?.entries.length)).toEqual([1, undefined]);
  });
});

describe('a key that merges', () => {
  const isMerge = (text: string): boolean => rootOf(text).entries.some(isMergeKey);

  test('is two less-than signs, plain or under a tag that says so', () => {
    expect(isMerge('<<: {a: 1}\n')).toBe(true);
    expect(isMerge('!!merge "<<": {a: 1}\n')).toBe(true);
    expect(isMerge('!<tag:yaml.org,2002:merge> "<<": {a: 1}\n')).toBe(true);
    expect(isMerge('! "<<": {a: 1}\n')).toBe(true);
  });

  test('is no quoted text, other text or text under another tag', () => {
    for (const text of ['"<<": {a: 1}\n', "'<<': {a: 1}\n", '<: {a: 1}\n', 'x: {a: 1}\n']) expect(isMerge(text), text).toBe(false);
  });
});
