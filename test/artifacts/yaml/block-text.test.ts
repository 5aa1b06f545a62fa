import { expect, test } from 'vitest';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { blockText } from '../../../src/artifacts/yaml/block-text.ts';
import { nodeAt } from '../../../src/artifacts/yaml/lookup.ts';
import type { YamlScalar } from '../../../src/artifacts/yaml/model.ts';
import { parseYaml } from '../../../src/artifacts/yaml/parse.ts';

const scalarOf = (text: string): YamlScalar => {
  const node = nodeAt(parseYaml(sourceFile('a.yaml', text)).documents[0]?.root, 'run');
  if (node?.kind !== 'scalar') throw new Error('No scalar.');
  return node;
};

test.each([
  ['of lines', 'run: |\n  one\n  two\n'],
  ['without an end', 'run: |-\n  one\n  two'],
  ['that keeps its end', 'run: |+\n  one\n\n\nnext: 1\n'],
  ['with blank lines, also at the beginning', 'run: |\n\n  one\n\n\n  two\n'],
  ['with lines that stand further in', 'run: |\n  if true; then\n    one\n  fi\n'],
  ['that begins further in', 'run: |2\n    one\n  two\n'],
  ['with breaks of Windows', 'run: |\r\n  one\r\n  two\r\nnext: 1\r\n'],
  ['behind a comment', 'run: | # what runs\n  one\n  two\nnext: 1\n'],
  ['that is folded', 'run: >\n  one\n  two\n\n  three\n\n\n  four\n'],
  ['that is folded, with lines that stand further in', 'run: >-\n  one\n    two\n\n    three\n  four\n'],
  ['with tabs', 'run: |\n  one\ttwo\n  \tthree\n'],
])('each character of a block %s has its place', (_, text) => {
  const scalar = scalarOf(text);
  const mapped = blockText(scalar);
  expect(mapped?.text).toBe(scalar.value);
  const shown = scalar.value
    .split('')
    .map((character, index) => (/[\n ]/u.test(character) ? character : text[mapped?.startAt(index) ?? -1]));
  expect(shown.join('')).toBe(scalar.value);
});

test.each(['run: one two\n', 'run: "one\\n  two"\n', "run: 'one\n  two'\n"])('there is no block in %j', text => {
  expect(blockText(scalarOf(text))).toBeUndefined();
});
