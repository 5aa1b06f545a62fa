import { describe, expect, test } from 'vitest';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import type { ScalarValue } from '../../../src/artifacts/yaml/model.ts';
import { parseYaml } from '../../../src/artifacts/yaml/parse.ts';
import { scalarValue } from '../../../src/artifacts/yaml/scalar.ts';

const read = (text: string): ScalarValue | undefined => {
  const root = parseYaml(sourceFile('a.yaml', `- ${text}\n`)).documents[0]?.root;
  const item = root?.kind === 'sequence' ? root.items[0] : undefined;
  if (item === undefined) throw new Error(`no item: ${text}`);
  return scalarValue(item);
};

describe('plain scalars are read as kubectl reads them', () => {
  test.each<readonly [string, ScalarValue]>([
    ...['y', 'Y', 'yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON'].map(text => [text, true] as const),
    ...['n', 'N', 'no', 'No', 'NO', 'false', 'False', 'FALSE', 'off', 'Off', 'OFF'].map(text => [text, false] as const),
    ...['', '~', 'null', 'Null', 'NULL'].map(text => [text, null] as const),
    ['0', 0],
    ['0777', 511],
    ['0o17', 15],
    ['0x1F', 31],
    ['-0b101', -5],
    ['1_000', 1000],
    ['+5', 5],
    ['-7', -7],
    ['08', 8],
    ['1.5', 1.5],
    ['.5', 0.5],
    ['1.', 1],
    ['1e3', 1000],
    ['-1.5E-2', -0.015],
    ['.inf', Number.POSITIVE_INFINITY],
    ['-.Inf', Number.NEGATIVE_INFINITY],
    ['.NaN', Number.NaN],
  ])('%j is %j', (text, value) => {
    expect(read(text)).toBe(value);
  });

  test.each([
    'tRue',
    'YeS',
    'nULL',
    '1:30',
    '2001-12-14',
    '-a',
    '.',
    '0x',
    '0b2',
    '1.2.3',
    '1__a',
    'e3',
    '.e3',
    '1e',
    'inf',
    'NaN',
    '+a',
    'TRUE x',
    '07x',
  ])('%j is a string', text => {
    expect(read(text)).toBe(text);
  });
});

describe('strings', () => {
  test('are what is quoted', () => {
    expect(read('"true"')).toBe('true');
    expect(read("'0777'")).toBe('0777');
    expect(read('""')).toBe('');
  });

  test('and block scalars', () => {
    expect(read('|-\n  true')).toBe('true');
    expect(read('>-\n  1\n  2')).toBe('1 2');
  });
});

describe('an explicit tag decides', () => {
  test.each<[string, ScalarValue | undefined]>([
    ['!!str true', 'true'],
    ['!!str', ''],
    ['!!bool "yes"', true],
    ['!!int "0x10"', 16],
    ['!!float 1', 1],
    ['!!null ~', null],
    ['!<tag:yaml.org,2002:int> "7"', 7],
    ['!local true', 'true'],
    ['!!int abc', undefined],
    ['!!bool 1', undefined],
    ['!!int 1.5', undefined],
  ])('%s', (text, value) => {
    expect(read(text)).toBe(value);
  });
});

test('an alias has its target’s value, one of nothing has none, and neither has a collection', () => {
  const root = parseYaml(sourceFile('a.yaml', '- &a 5\n- *a\n- *b\n- [1]\n')).documents[0]?.root;
  expect(root?.kind === 'sequence' && root.items.map(scalarValue)).toEqual([5, 5, undefined, undefined]);
});
