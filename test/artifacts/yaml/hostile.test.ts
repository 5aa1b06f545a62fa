import { describe, expect, test } from 'vitest';
import { maskTemplate } from '../../../src/artifacts/helm/mask.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { setKey } from '../../../src/artifacts/yaml/edit.ts';
import { entriesOf, itemsOf, lookup, mappingAt } from '../../../src/artifacts/yaml/lookup.ts';
import type { YamlFile } from '../../../src/artifacts/yaml/model.ts';
import { MAX_LENGTH, parseYaml } from '../../../src/artifacts/yaml/parse.ts';
import { removeEntry } from '../../../src/artifacts/yaml/remove.ts';

/** Milliseconds a file may take on a busy machine; alone each takes less than a tenth of it, and what is not linear takes minutes. */
const LIMIT = 10_000;

const many = (count: number, make: (index: number) => string): string => Array.from({ length: count }, (_, index) => make(index)).join('');

/** Reads a text and does what rules do with it. */
const use = (text: string): YamlFile => {
  const file = parseYaml(sourceFile('a.yaml', text), text.includes('{{') ? maskTemplate(text) : undefined);
  expect(file.comments.length).toBeGreaterThanOrEqual(0);
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

const expectFast = (text: string): YamlFile => {
  expect(text.length).toBeLessThanOrEqual(MAX_LENGTH);
  const start = performance.now();
  const file = use(text);
  expect(performance.now() - start).toBeLessThan(LIMIT);
  return file;
};

describe('large files are read in linear time', () => {
  test.each<[string, string, number]>([
    ['75,000 keys', many(75_000, index => `k${index}: ${index}\n`), 1],
    ['60,000 keys in braces', `{${many(60_000, index => `k${index}: ${index}, `)}}`, 1],
    ['45,000 merges', `a: &a {x: 1}\n${many(45_000, index => `k${index}:\n  <<: *a\n`)}`, 1],
    ['one merge of 200,000', `a: &a {x: 1}\nb:\n  <<: [${many(200_000, () => '*a, ')}]\n`, 1],
    [
      '20,000 merges of a merge of 15,000',
      `${many(15_000, index => `a${index}: &a${index} {k${index}: 1}\n`)}all: &all\n  <<: [${many(15_000, index => `*a${index}, `)}]\nlist:\n${many(20_000, () => '- <<: *all\n')}`,
      1,
    ],
    [
      'a chain of 20,000 merges',
      many(20_000, index => `a${index}: &a${index}\n  k${index}: 1\n${index === 0 ? '' : `  <<: *a${index - 1}\n`}`),
      1,
    ],
    ['100,000 documents', many(100_000, () => '---\na: 1\n'), 100_000],
    ['200,000 empty documents', '---\n'.repeat(200_000), 200_000],
    ['100,000 ended documents', 'a\n...\n'.repeat(100_000), 100_000],
    ['200,000 comments', `${'#\n'.repeat(200_000)}a: 1\n`, 1],
    ['a million hashes', `a: 1 ${'#'.repeat(1_000_000)}`, 1],
    ['900,000 blank lines', `a:\n${'\n'.repeat(900_000)}  b: 1`, 1],
    ['250,000 absent items', '-\n'.repeat(250_000), 1],
    ['200,000 aliases', `- &a x\n${'- *a\n'.repeat(200_000)}`, 1],
    ['60,000 block scalars', many(60_000, index => `k${index}: |\n  x\n`), 1],
    ['one key 90,000 times', 'a: 1\n'.repeat(90_000), 1],
    ['300,000 brackets in a key', `[${'[],'.repeat(300_000)}]: x\n`, 1],
    ['10,000 brackets closed too far left', many(10_000, () => '- a:\n    b: [\n      1\n    ]\n'), 1],
    ['200,000 byte-order marks', '\uFEFF#\n'.repeat(200_000), 1],
  ])('%s', (_, text, documents) => {
    const file = expectFast(text);
    expect(file.notifications).toEqual([]);
    expect(file.documents).toHaveLength(documents);
  });
});

describe('text that is refused is refused quickly', () => {
  test.each<[string, string, string]>([
    ['20,000 complex keys', '? '.repeat(20_000), 'too-deep'],
    ['50,000 opening brackets', '['.repeat(50_000), 'too-deep'],
    ['50,000 pairs in pairs', '[a: '.repeat(50_000), 'too-deep'],
    ['a quote that is never closed', `a: "${'x'.repeat(1_000_000)}`, 'syntax-error'],
    ['40,000 broken documents', '---\na: [\n'.repeat(40_000), 'syntax-error'],
    ['40,000 directives', '%X y\n...\n---\n'.repeat(40_000), 'syntax-error'],
    ['200,000 closing brackets', `a: [\n${']\n'.repeat(200_000)}`, 'syntax-error'],
    ['20,000 quotes continued too far left', many(20_000, index => `k${index}:\n  b: "x\n y"\n`), 'syntax-error'],
    ['a null character', 'a: \0', 'syntax-error'],
    ['half a character', 'a: \uD800', 'syntax-error'],
  ])('%s', (_, text, code) => {
    expect(expectFast(text).notifications[0]?.code).toBe(code);
  });
});

describe('aliases that would grow without bound stay references', () => {
  test('a billion laughs', () => {
    const names = 'abcdefghijklmnop'.split('');
    const text = names
      .map(
        (name, index) =>
          `${name}: &${name} [${Array(9)
            .fill(index === 0 ? 'x' : `*${names[index - 1]}`)
            .join(',')}]\n`,
      )
      .join('');
    const file = expectFast(text);
    expect(lookup(file.documents[0]?.root, 'p', 8, 8, 8, 8, 8, 8, 8, 8).state).toBe('present');
  });

  test('a billion merges', () => {
    const text = many(60, index =>
      `a${index}: &a${index}\n  <<: [${Array(9)
        .fill(`*a${index - 1}`)
        .join(', ')}]\n`.replaceAll('*a-1', '{x: 1}'),
    );
    expect(lookup(expectFast(text).documents[0]?.root, 'a59', 'y').state).toBe('absent');
    expect(lookup(expectFast(text).documents[0]?.root, 'a59', 'x').state).toBe('present');
  });
});

describe('templates are masked and read in linear time', () => {
  test.each<[string, string]>([
    ['80,000 actions on a line', `a: ${'{{ x }} '.repeat(80_000)}`],
    ['80,000 lines of actions', '{{ if x }}\n'.repeat(80_000)],
    ['70,000 actions far to the right', `${' '.repeat(500_000)}${'{{ x }}'.repeat(70_000)}`],
    ['40,000 printed blocks', 'a: {{ x | nindent 4 }}\n'.repeat(40_000)],
    ['100,000 comments on a line', '{{/* */}}'.repeat(100_000)],
    ['100,000 actions over two lines', 'a{{ x\n}}'.repeat(100_000)],
    ['300,000 openings', '{{ '.repeat(300_000)],
    ['100,000 strings with braces', '{{ "}}" '.repeat(100_000)],
    ['200,000 backticks', '{{ ` '.repeat(200_000)],
    ['200,000 comments that are never closed', '{{/* '.repeat(200_000)],
    ['100,000 comments with one end', `${'{{/* }} '.repeat(100_000)}*/`],
    ['30,000 documents with printed lines', '---\na: 1\n{{ x | nindent 0}}\n'.repeat(30_000)],
    [
      '9,000 printed lines 90 levels deep',
      `${many(90, index => `${' '.repeat(index)}k:\n`)}${`${' '.repeat(90)}{{ x | nindent 50 }}\n`.repeat(9_000)}`,
    ],
    ['a million blanks in an action', `{{${' '.repeat(1_000_000)}`],
  ])('%s', (_, text) => {
    expectFast(text);
  });
});
