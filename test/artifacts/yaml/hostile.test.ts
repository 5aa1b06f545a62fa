import { describe, expect, test } from 'vitest';
import { maskTemplate } from '../../../src/artifacts/helm/mask.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { setKey } from '../../../src/artifacts/yaml/edit.ts';
import { entriesOf, itemsOf, lookup, mappingAt } from '../../../src/artifacts/yaml/lookup.ts';
import type { YamlFile } from '../../../src/artifacts/yaml/model.ts';
import { MAX_LENGTH, parseYaml } from '../../../src/artifacts/yaml/parse.ts';
import { removeEntry } from '../../../src/artifacts/yaml/remove.ts';
import { inLinearTime } from '../../support/linear-time.ts';

const many = (count: number, make: (index: number) => string): string => Array.from({ length: count }, (_, index) => make(index)).join('');

/** Reads a text and does what rules do with it. */
const use = (text: string): YamlFile => {
  const file = parseYaml(sourceFile('a.yaml', text), text.includes('{{') ? maskTemplate(text) : undefined);
  for (const { root } of file.documents) {
    lookup(root, 'zz', 'y');
    for (const { value } of entriesOf(root)) for (const key of ['k5', 'zz']) lookup(value, key);
    for (const item of itemsOf(lookup(root, 'list'))) for (const key of ['k5', 'zz']) lookup(item, key);
  }
  const mapping = mappingAt(file.documents[0]?.root);
  if (mapping !== undefined) {
    setKey(mapping, ['zz', 'y'], ['x']);
    removeEntry(mapping, mapping.entries[0]?.name ?? '');
  }
  return file;
};

/** Reads the text of a size, which may not cost more than in proportion to it. */
const expectLinear = (size: number, make: (size: number) => string): YamlFile => {
  expect(make(size).length).toBeLessThanOrEqual(MAX_LENGTH);
  return inLinearTime(size, make, use);
};

/** Documents and comments that were read. */
type Counts = readonly [documents: number, comments: number];

describe('large files are read in linear time', () => {
  test.each<[string, number, (size: number) => string, Counts]>([
    ['keys', 18_750, size => many(size, index => `k${index}: ${index}\n`), [1, 0]],
    ['keys in braces', 15_000, size => `{${many(size, index => `k${index}: ${index}, `)}}`, [1, 0]],
    ['merges', 11_250, size => `a: &a {x: 1}\n${many(size, index => `k${index}:\n  <<: *a\n`)}`, [1, 0]],
    ['merges in one', 50_000, size => `a: &a {x: 1}\nb:\n  <<: [${many(size, () => '*a, ')}]\n`, [1, 0]],
    [
      'merges of a merge of many',
      3_750,
      size =>
        `${many(size, index => `a${index}: &a${index} {k${index}: 1}\n`)}all: &all\n  <<: [${many(size, index => `*a${index}, `)}]\nlist:\n${many(size, () => '- <<: *all\n')}`,
      [1, 0],
    ],
    [
      'merges in a chain',
      5_000,
      size => many(size, index => `a${index}: &a${index}\n  k${index}: 1\n${index === 0 ? '' : `  <<: *a${index - 1}\n`}`),
      [1, 0],
    ],
    ['documents', 25_000, size => many(size, () => '---\na: 1\n'), [25_000, 0]],
    ['empty documents', 50_000, size => '---\n'.repeat(size), [50_000, 0]],
    ['ended documents', 25_000, size => 'a\n...\n'.repeat(size), [25_000, 0]],
    ['comments', 50_000, size => `${'#\n'.repeat(size)}a: 1\n`, [1, 50_000]],
    ['hashes', 250_000, size => `a: 1 ${'#'.repeat(size)}`, [1, 1]],
    ['blank lines', 225_000, size => `a:\n${'\n'.repeat(size)}  b: 1`, [1, 0]],
    ['absent items', 62_500, size => '-\n'.repeat(size), [1, 0]],
    ['aliases', 50_000, size => `- &a x\n${'- *a\n'.repeat(size)}`, [1, 0]],
    ['block scalars', 15_000, size => many(size, index => `k${index}: |\n  x\n`), [1, 0]],
    ['entries of one key', 22_500, size => 'a: 1\n'.repeat(size), [1, 0]],
    ['brackets closed too far left', 2_500, size => many(size, () => '- a:\n    b: [\n      1\n    ]\n'), [1, 0]],
  ])('very many %s', (_, size, make, counts) => {
    const file = expectLinear(size, make);
    expect(file.notifications).toEqual([]);
    expect([file.documents.length, file.comments.length]).toEqual(counts);
  });
});

describe('text that is refused is refused quickly', () => {
  test.each<[string, number, (size: number) => string, string | undefined]>([
    ['complex keys', 5_000, size => '? '.repeat(size), 'too-deep'],
    ['brackets in a key', 75_000, size => `[${'[],'.repeat(size)}]: x\n`, 'syntax-error'],
    ['byte-order marks', 50_000, size => '\uFEFF#\n'.repeat(size), 'ambiguous'],
    ['opening brackets', 12_500, size => '['.repeat(size), 'too-deep'],
    ['pairs in pairs', 12_500, size => '[a: '.repeat(size), 'too-deep'],
    ['characters of a quote that is never closed', 250_000, size => `a: "${'x'.repeat(size)}`, 'syntax-error'],
    ['broken documents', 10_000, size => '---\na: [\n'.repeat(size), 'syntax-error'],
    ['directives', 10_000, size => '%X y\n...\n---\n'.repeat(size), 'syntax-error'],
    ['closing brackets', 50_000, size => `a: [\n${']\n'.repeat(size)}`, 'syntax-error'],
    [
      'quotes continued too far left behind anchors',
      2_500,
      size => many(size, index => `k${index}:\n  b: &a${index} "x\n y"\n`),
      'syntax-error',
    ],
    ['dashes before a quote continued too far left', 400_000, size => `a:\n  b: "x\n y"\n${'-'.repeat(size)}: 1\n`, undefined],
    ['quotes continued too far left', 2_500, size => many(size, index => `k${index}:\n  b: "x\n y"\n`), undefined],
  ])('very many %s', (_, size, make, code) => {
    expect(expectLinear(size, make).notifications[0]?.code).toBe(code);
  });

  test.each([
    ['a null character', 'a: \0'],
    ['half a character', 'a: \uD800'],
  ])('%s', (_, text) => {
    expect(use(text).notifications[0]?.code).toBe('syntax-error');
  });
});

describe('aliases that would grow without bound stay references', () => {
  test('a billion laughs', () => {
    const laughs = (size: number): string =>
      many(
        size,
        index =>
          `a${index}: &a${index} [${Array(9)
            .fill(index === 0 ? 'x' : `*a${index - 1}`)
            .join(',')}]\n`,
      );
    const file = expectLinear(64, laughs);
    expect(file.notifications).toEqual([]);
    expect(lookup(file.documents[0]?.root, 'a63', 8, 8, 8, 8, 8, 8, 8, 8).state).toBe('present');
  });

  test('a billion merges', () => {
    const merges = (size: number): string =>
      many(
        size,
        index =>
          `a${index}: &a${index}\n  <<: [${Array(9)
            .fill(index === 0 ? '{x: 1}' : `*a${index - 1}`)
            .join(', ')}]\n`,
      );
    const file = expectLinear(60, merges);
    expect(lookup(file.documents[0]?.root, 'a59', 'y').state).toBe('absent');
    expect(lookup(file.documents[0]?.root, 'a59', 'x').state).toBe('present');
  });
});

describe('templates are masked and read in linear time', () => {
  test.each<[string, number, (size: number) => string, readonly [documents: number, ...codes: string[]]]>([
    ['actions on a line', 20_000, size => `a: ${'{{ x }} '.repeat(size)}`, [1]],
    ['lines of actions', 20_000, size => '{{ if x }}\n'.repeat(size), [0]],
    ['actions far to the right', 17_500, size => `${' '.repeat(7 * size)}${'{{ x }}'.repeat(size)}`, [0]],
    ['printed blocks', 10_000, size => 'a: {{ x | nindent 4 }}\n'.repeat(size), [1]],
    ['comments on a line', 25_000, size => '{{/* */}}'.repeat(size), [0]],
    ['actions over two lines', 25_000, size => 'a{{ x\n}}'.repeat(size), [1]],
    ['openings', 75_000, size => '{{ '.repeat(size), [0, 'too-deep']],
    ['strings with braces', 25_000, size => '{{ "}}" '.repeat(size), [1]],
    ['backticks', 50_000, size => '{{ ` '.repeat(size), [0, 'syntax-error']],
    ['comments that are never closed', 50_000, size => '{{/* '.repeat(size), [0, 'syntax-error']],
    ['comments with one end', 25_000, size => `${'{{/* }} '.repeat(size)}*/`, [1]],
    ['documents with printed lines', 7_500, size => '---\na: 1\n{{ x | nindent 0}}\n'.repeat(size), [7_500]],
    [
      'printed lines 90 levels deep',
      2_250,
      size => `${many(90, index => `${' '.repeat(index)}k:\n`)}${`${' '.repeat(90)}{{ x | nindent 50 }}\n`.repeat(size)}`,
      [1],
    ],
    ['blanks in an action', 250_000, size => `{{${' '.repeat(size)}`, [0, 'syntax-error']],
  ])('very many %s', (_, size, make, outcome) => {
    const { documents, notifications } = expectLinear(size, make);
    expect([documents.length, ...notifications.map(({ code }) => code)]).toEqual(outcome);
  });
});
