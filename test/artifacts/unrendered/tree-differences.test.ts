import { describe, expect, test } from 'vitest';
import { parseKubernetes } from '../../../src/artifacts/kubernetes/parse.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { Contents, type Difference, treeDifferences } from '../../../src/artifacts/unrendered/tree-differences.ts';
import { writtenText } from '../../../src/artifacts/yaml/lookup.ts';
import type { YamlNode } from '../../../src/artifacts/yaml/model.ts';
import { parseYaml } from '../../../src/artifacts/yaml/parse.ts';

const treeOf = (text: string): YamlNode => {
  const root = parseYaml(sourceFile('values.yaml', text)).documents[0]?.root;
  if (!root) throw new Error('The text has no document.');
  return root;
};

/** A template of Helm. */
const templateOf = (data: string): YamlNode => {
  const text = `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n${data}`;
  const root = parseKubernetes(sourceFile('templates/a.yaml', text), { template: 'helm' }).yaml.documents[0]?.root;
  if (!root) throw new Error('The template has no document.');
  return root;
};

const told = ({ path, base, head }: Difference): string => {
  const textOf = (node: YamlNode | undefined): string => (node ? writtenText(node).trim() : 'nothing');
  return `${path.join('.')}: ${textOf(base)} → ${textOf(head)}`;
};

const differences = (base: string, head: string): readonly string[] => treeDifferences(treeOf(base), treeOf(head)).map(told);

describe('two trees say the same', () => {
  test.each([
    ['in another order of keys', 'a: 1\nb: {c: 2, d: 3}\n', 'b: {d: 3, c: 2}\na: 1\n'],
    ['in another style, with other comments', 'a: [x, "z"]\n', "a: # the list\n  - 'x'\n  - z\n"],
    ['with an alias replaced', 'a: &one {x: 1}\nb: *one\n', 'a: {x: 1}\nb: {x: 1}\n'],
  ])('%s', (_, base, head) => {
    expect(differences(base, head)).toEqual([]);
  });
});

describe('what two trees say differently', () => {
  test.each([
    ['is told by its keys, the outermost place first', 'a: {b: 1, c: 2}\nd: 3\n', 'a: {b: 9, c: 2}\nd: 4\n', ['a.b: 1 → 9', 'd: 3 → 4']],
    ['is new or gone', 'a: 1\ngone: 2\n', 'a: 1\nnew: 3\n', ['new: nothing → 3', 'gone: 2 → nothing']],
    ['is a number and a text of the same characters', 'a: 1\n', 'a: "1"\n', ['a: 1 → "1"']],
    ['is of another kind', 'a: [1]\n', 'a: {b: 1}\n', ['a: [1] → {b: 1}']],
    ['is an item, by the place it has now', 'a: [x, y]\n', 'a: [x, z, y]\n', ['a.1: nothing → z']],
    ['is an item that is gone, by the place it had', 'a: [x, y, z]\n', 'a: [x, z]\n', ['a.1: y → nothing']],
    [
      'is an item of the same name, wherever it stands',
      'a: [{name: one, v: 1}, {name: two, v: 2}]\n',
      'a: [{name: two, v: 3}, {name: one, v: 1}]\n',
      ['a.0.v: 2 → 3'],
    ],
    ['is the order of equal items, as a whole', 'a: [x, y]\n', 'a: [y, x]\n', ['a: [x, y] → [y, x]']],
  ])('%s', (_, base, head, expected) => {
    expect(differences(base, head)).toEqual(expected);
  });

  test('is a mapping as a whole where a template prints a key', () => {
    const [same, other, value] = ['{{ .a }}: 1', '{{ .b }}: 1', '{{ .a }}: 2'].map(entry => templateOf(`m:\n  ${entry}\n`));
    expect(treeDifferences(same, templateOf('m:\n  {{ .a }}: 1\n'))).toEqual([]);
    expect(treeDifferences(same, other).map(told)).toEqual(['m: {{ .a }}: 1 → {{ .b }}: 1']);
    expect(treeDifferences(same, value).map(told)).toEqual(['m: {{ .a }}: 1 → {{ .a }}: 2']);
  });

  test('is all of a tree that is new', () => {
    expect(treeDifferences(undefined, treeOf('a: 1\n')).map(told)).toEqual([': nothing → a: 1']);
    expect(treeDifferences(undefined, undefined)).toEqual([]);
  });
});

describe('a tree that is too large once aliases are replaced', () => {
  const bomb = (leaf: string): string =>
    Array.from(
      { length: 8 },
      (_, level) =>
        `l${level}: &l${level} [${Array<string>(8)
          .fill(level === 0 ? leaf : `*l${level - 1}`)
          .join()}]\n`,
    ).join('');

  test('is compared by its text alone', () => {
    expect(new Contents().canCompare(treeOf(bomb('x')))).toBe(false);
    expect(differences(bomb('x'), bomb('x'))).toEqual([]);
    expect(treeDifferences(treeOf(bomb('x')), treeOf(bomb('y'))).map(({ path }) => path)).toEqual([[]]);
    expect(treeDifferences(undefined, treeOf(bomb('x')))).toHaveLength(1);
  });
});

test('equal contents have equal numbers, and nothing is a content of its own', () => {
  const contents = new Contents();
  const number = (text: string): number => contents.of(treeOf(text));
  expect(number('{a: 1, b: 2}')).toBe(number('b: 2\na: 1\n'));
  const others = ['{a: 1}', '{a: "1"}', '{a: true}', '{a: [1]}', '[a, 1]', '{b: 1}', 'null'].map(number);
  expect(new Set([...others, contents.of(undefined)]).size).toBe(8);
  expect([contents.canCompare(undefined), contents.canCompare(treeOf('a: 1'))]).toEqual([true, true]);
});
