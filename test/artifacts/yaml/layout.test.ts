import { describe, expect, test } from 'vitest';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import {
  blockStyleOf,
  columnAt,
  columnOf,
  isJson,
  isPair,
  lineBreakOf,
  ownEnd,
  startOfLine,
  startOfNextLine,
} from '../../../src/artifacts/yaml/layout.ts';
import { itemsOf, lookup } from '../../../src/artifacts/yaml/lookup.ts';
import type { YamlDocument } from '../../../src/artifacts/yaml/model.ts';
import { parseYaml } from '../../../src/artifacts/yaml/parse.ts';

const documentOf = (text: string): YamlDocument => {
  const [document] = parseYaml(sourceFile('a.yaml', text)).documents;
  if (!document) throw new Error('no document');
  return document;
};

describe('the column of a node', () => {
  test('is counted from its line, without a byte-order mark', () => {
    const at = (text: string) => {
      const { root } = documentOf(text);
      const value = lookup(root, 'a', 'b');
      return [root && columnOf(root), value.state === 'present' && columnOf(value.node)];
    };
    expect(at('a:\n  b: c\n')).toEqual([0, 5]);
    expect(at('\uFEFFa: {b: c}\n')).toEqual([0, 7]);
    expect(at('\uFEFFa:\n  b: c\n')).toEqual([0, 5]);
    expect(columnAt(documentOf('a: b\nc: d\n'), 8)).toBe(3);
  });
});

test('the line break of a document is that of its first line', () => {
  expect(['a: 1\nb: 2\r\n', 'a: 1\r\nb: 2\n', 'a: 1', '\r\na: 1\n', '\na: 1\r\n'].map(text => lineBreakOf(documentOf(text)))).toEqual([
    '\n',
    '\r\n',
    '\n',
    '\r\n',
    '\n',
  ]);
});

test('a line begins behind the break before it, or where nobody looks further back', () => {
  expect([
    startOfLine('ab\ncd', 4),
    startOfLine('ab\ncd', 3),
    startOfLine('ab\ncd', 2),
    startOfLine('abc', 2, 1),
    startOfLine('abc', 2, 2),
  ]).toEqual([3, 3, 0, 1, 2]);
});

test('the next line begins behind the break, of one character or two, or nowhere', () => {
  const next = (text: string) => startOfNextLine(text, 0);
  expect([next('a\nb'), next('a\r\nb'), next('a\rb'), next('a'), next('a\n'), next('a\r')]).toEqual([2, 3, 2, 1, 2, 2]);
});

describe('the lines of a node', () => {
  const endOf = (text: string): string => {
    const { root } = documentOf(text);
    return root ? text.slice(ownEnd(root)) : '';
  };

  test('end with it, without the blank lines behind', () => {
    expect(endOf('a: b\n\n\n')).toBe('\n\n\n');
    expect(endOf('a: |\n  b\n\n')).not.toBe('');
    expect(endOf('a: [x]\n\n')).toBe('\n\n');
  });

  test('go on over blank lines that belong to the text of a block scalar', () => {
    expect(endOf('a: |+\n  b\n\n\n')).toBe('');
    expect(endOf('- a: b\n- c: |+\n    b\n\n')).toBe('');
    expect(endOf('a: |\n  b\n   \n')).toBe('');
    expect(endOf('a: |\n  b\n  \t\n')).toBe('');
  });
});

describe('the style of block collections', () => {
  test.each<readonly [string, string, number, number]>([
    ['is two columns where there are none', 'a: b\n', 2, 2],
    ['is that of the first nested mapping, whose sequences are taken to be like it', 'a:\n    b: c\nd:\n  e: f\n', 4, 4],
    ['is that of the first sequence under a key', 'a:\n- b\nc:\n  - d\n', 2, 0],
    ['is each by itself', 'a:\n    b:\n    - c\n', 4, 0],
    ['is not that of flow collections', 'a: {b: {c: d}}\ne:\n   f: g\n', 3, 3],
    ['is found within the items of a sequence', '- a:\n      b: c\n', 4, 4],
    ['is not that of a value that stands no further in than its key', '? a\n: b: c\nd:\n     e: f\n', 5, 5],
  ])('%s', (_, text, mapping, sequence) => {
    expect(blockStyleOf(documentOf(text))).toEqual({ mapping, sequence });
  });

  test('is looked for in the first hundred items of a sequence', () => {
    const plain = '- x\n';
    expect(blockStyleOf(documentOf(`${plain.repeat(99)}- a:\n      b: c\n`)).mapping).toBe(4);
    expect(blockStyleOf(documentOf(`${plain.repeat(100)}- a:\n      b: c\n`)).mapping).toBe(2);
  });
});

test('a pair is a flow mapping without braces', () => {
  const itemOf = (text: string) => {
    const { root } = documentOf(text);
    const [node] = root ? itemsOf({ state: 'present', node: root }) : [];
    return node && node.kind !== 'scalar' && node.kind !== 'alias' && isPair(node);
  };
  expect([itemOf('[a: b]\n'), itemOf('[{a: b}]\n'), itemOf('- a: b\n'), itemOf('[[a]]\n')]).toEqual([true, false, false, false]);
});

test.each<readonly [string, boolean]>([
  ['{"a": 1}', true],
  ['{}', true],
  ['[{"a": 1}]', true],
  ['["a"]', true],
  ['[a]', false],
  ['[1]', false],
  ["['a']", false],
  ['{a: 1}', false],
  ['{"a": 1, b: 2}', false],
  ['- {"a": 1}', false],
  ['"a": 1', false],
  ['"a"', false],
  ['[]', false],
])('%s is written like JSON: %s', (text, is) => {
  expect(Boolean(isJson(documentOf(`${text}\n`)))).toBe(is);
});
