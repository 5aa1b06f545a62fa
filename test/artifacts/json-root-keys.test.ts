import { expect, test } from 'vitest';
import { jsonRootKeys } from '../../src/artifacts/json-root-keys.ts';
import { sourceFile } from '../../src/artifacts/source-file.ts';
import { parseYaml } from '../../src/artifacts/yaml/parse.ts';

const keysOf = (text: string): readonly string[] | undefined => {
  const keys = jsonRootKeys(text);
  return keys && [...keys];
};

test.each([
  ['{}', []],
  [' {"a": {"apiVersion": [1, {"kind": "x, {"}]}, "b" : -1.5e+3, "c":[true,null]}\n', ['a', 'b', 'c']],
  ['\uFEFF{"\\u0061piVersion":"v1","k\\"":"\\\\"}', ['apiVersion', 'k"']],
  ['{"a": "\\x41 is not JSON", "b": 1}', ['a', 'b']],
])('the keys of %s', (text, keys) => {
  expect(keysOf(text)).toEqual(keys);
  const root = parseYaml(sourceFile('a.json', text)).documents[0]?.root;
  expect(root?.kind === 'mapping' && root.entries.map(({ name }) => name)).toEqual(keys);
});

test.each([
  'a: {"b": 1}',
  '[{"a": 1}]',
  '{"a": 1}\n---\n{"apiVersion": "v1"}',
  '{"a": 1, kind: Pod}',
  '{"a": 1, # "b"\n"kind": 1}',
  '{"\\x61piVersion": "v1"}',
  '{"a": 1, ? kind : Pod}',
  '{"a": 1, <<: *b}',
  "{'a': 1}",
  '{"a": "x\n y"}',
  '{"a": [',
  '{"a": "b',
  '{, "a": 1}',
  '',
])('%j is left to the parser', text => {
  expect(keysOf(text)).toBeUndefined();
});
