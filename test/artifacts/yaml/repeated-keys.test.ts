import { expect, test } from 'vitest';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { parseYaml } from '../../../src/artifacts/yaml/parse.ts';
import { hasRepeatedKeyIn, placesOfEdits } from '../../../src/artifacts/yaml/repeated-keys.ts';
import { insertion } from '../../../src/text/range.ts';
import { applyEdits } from '../../../src/text/text-edit.ts';

/** Whether a text written at the caret repeats a key. */
const repeats = (marked: string, newText: string): boolean => {
  const at = marked.indexOf('‸');
  const edits = [insertion(at, newText)];
  const text = applyEdits(marked.replace('‸', ''), edits);
  return hasRepeatedKeyIn(parseYaml(sourceFile('a.yaml', text)), placesOfEdits(edits));
};

test.each([
  ['in a block', 'a:\n  b: 1‸\n  c: 2\n', '\n  c: 3'],
  ['behind the last key', 'a:\n  b: 1\n  c: 2‸\n', '\n  b: 3'],
  ['before the first key', 'a:\n  ‸b: 1\n', 'b: 3\n  '],
  ['in an item', '- a: 1\n- a: 1‸\n', '\n  a: 2'],
  ['in braces', 'a: {b: 1‸}\n', ', b: 2'],
  ['in braces that are written', 'a: [‸]\n', '{b: 1, b: 2}'],
  ['in JSON', '{"a": {"b": 1‸}}\n', ', "b": 2'],
  ['in the second document', 'b: 1\n---\na: 1\n‸', 'a: 2\n'],
  ['in quotes', 'a:\n  "b": 1‸\n', '\n  b: 2'],
])('a key that is written again is told: %s', (_name, marked, newText) => {
  expect(repeats(marked, newText)).toBe(true);
});

test.each([
  ['another key', 'a:\n  b: 1‸\n', '\n  c: 3'],
  ['the same key one level deeper', 'a:\n  b:\n    c: 1‸\n', '\n    b: 2'],
  ['the same key in another item', '- a: 1\n- b: 1‸\n', '\n  a: 2'],
  ['the same key in another document', 'a: 1\n---\nb: 1\n‸', 'a: 2\n'],
  ['what was twice there before, beside it', 'a:\n  b: 1\n‸  b: 2\n', '  c: 3\n'],
  ['an item', 'a: [b, b‸]\n', ', b'],
  ['nothing', 'a: 1\na: 2‸\n', ''],
  ['a key in both branches of a template', 'a: 1\n{{- if .Values.b }}\nb: 1\n{{- else }}\n‸{{- end }}\n', 'b: 2\n'],
])('and no other: %s', (_name, marked, newText) => {
  expect(repeats(marked, newText)).toBe(false);
});
