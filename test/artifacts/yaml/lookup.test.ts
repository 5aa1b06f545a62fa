import { describe, expect, test } from 'vitest';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import {
  booleanAt,
  deref,
  duplicateKeys,
  entriesOf,
  hasUnseen,
  isExplicitNull,
  isMissing,
  itemsOf,
  lookup,
  mappingAt,
  numberAt,
  type Step,
  sequenceAt,
  stringAt,
} from '../../../src/artifacts/yaml/lookup.ts';
import type { YamlNode } from '../../../src/artifacts/yaml/model.ts';
import { parseYaml } from '../../../src/artifacts/yaml/parse.ts';
import { scalarValue } from '../../../src/artifacts/yaml/scalar.ts';

const rootOf = (text: string): YamlNode | undefined => parseYaml(sourceFile('a.yaml', text)).documents[0]?.root;

const stateAt = (text: string, ...path: readonly Step[]): string => lookup(rootOf(text), ...path).state;

const entryTexts = (node: YamlNode | undefined, ...path: readonly Step[]): readonly string[] =>
  entriesOf(lookup(node, ...path)).map(({ name, value }) => `${name}=${scalarValue(value)}`);

describe('a path of keys and indexes', () => {
  const root = rootOf('spec:\n  containers:\n    - name: a\n      ports: [{port: 80}]\n    - name: b\n  none:\n');

  test('leads to what stands there', () => {
    expect(stringAt(root, 'spec', 'containers', 1, 'name')).toBe('b');
    expect(numberAt(root, 'spec', 'containers', 0, 'ports', 0, 'port')).toBe(80);
    expect(sequenceAt(root, 'spec', 'containers')?.items).toHaveLength(2);
    expect(mappingAt(root, 'spec')?.entries).toHaveLength(2);
  });

  test('may begin at an earlier answer', () => {
    expect(stringAt(lookup(root, 'spec', 'containers', 0), 'name')).toBe('a');
    expect(lookup({ state: 'unknown' }, 'a')).toEqual({ state: 'unknown' });
    expect(lookup({ state: 'absent' }, 'a')).toEqual({ state: 'absent' });
    expect(lookup(undefined, 'a')).toEqual({ state: 'absent' });
  });

  test('is absent where the shape is another', () => {
    for (const path of [['x'], ['spec', 'none', 'x'], ['spec', 'containers', 'name'], ['spec', 0], ['spec', 'containers', 2]]) {
      expect(lookup(root, ...path)).toEqual({ state: 'absent' });
    }
  });

  test('gives the entry as it is written', () => {
    const found = lookup(rootOf('a: &x 1\nb: *x\n'), 'b');
    expect(found.state === 'present' && [found.node.kind, found.entry?.value.kind]).toEqual(['scalar', 'alias']);
  });

  test('takes the last of two equal keys, as kubectl does', () => {
    const twice = rootOf('a: 1\nb: 2\na: 3\n');
    expect(numberAt(twice, 'a')).toBe(3);
    expect(entryTexts(twice)).toEqual(['b=2', 'a=3']);
    expect(twice?.kind === 'mapping' && duplicateKeys(twice).map(({ range }) => range.start)).toEqual([0]);
  });

  test('is the same in a mapping large enough to have an index', () => {
    const large = rootOf(`${Array.from({ length: 40 }, (_, index) => `k${index}: ${index}`).join('\n')}\nk7: last\n<<: {m: 1, k3: 0}\n`);
    expect(numberAt(large, 'k3')).toBe(3);
    expect(stringAt(large, 'k7')).toBe('last');
    expect(numberAt(large, 'm')).toBe(1);
    expect(lookup(large, '<<').state).toBe('absent');
    expect(lookup(large, 'k40').state).toBe('absent');
  });
});

describe('aliases', () => {
  test('are followed on the way and at the end', () => {
    const root = rootOf('a: &a {b: &b [x]}\nc: *a\nd: *b\n*b : e\n');
    expect(stringAt(root, 'c', 'b', 0)).toBe('x');
    expect(stringAt(root, 'd', 0)).toBe('x');
    expect(itemsOf(lookup(root, 'd')).map(scalarValue)).toEqual(['x']);
  });

  test('of nothing are unknown, with the entry that holds them', () => {
    const found = lookup(rootOf('a: *b\nc: 1\n'), 'a');
    expect(found.state === 'unknown' && found.entry?.name).toBe('a');
    expect(stateAt('a: *b\n', 'a', 'x')).toBe('unknown');
    expect(stateAt('*a : 1\n', 'x')).toBe('unknown');
    expect(deref(rootOf('*b'))).toBeUndefined();
  });

  test('as keys have the name of what they stand for', () => {
    expect(numberAt(rootOf('a: &k key\n*k : 5\n'), 'key')).toBe(5);
  });

  test('of what they are in come to an end', () => {
    expect(stateAt('&a [*a]', 0, 0, 0, 0)).toBe('present');
    expect(stateAt('&a {b: *a}', 'b', 'b', 'b', 'c')).toBe('absent');
  });
});

describe('merge keys', () => {
  const base = 'base: &base {image: nginx, privileged: true}\nother: &other {user: root, image: busybox}\n';

  test('add what is not there; own keys win wherever they stand', () => {
    const root = rootOf(`${base}app:\n  image: own\n  <<: *base\n`);
    expect(stringAt(root, 'app', 'image')).toBe('own');
    expect(booleanAt(root, 'app', 'privileged')).toBe(true);
    expect(entryTexts(root, 'app')).toEqual(['image=own', 'privileged=true']);
  });

  test('in a list count in order, and through one another', () => {
    const root = rootOf(`${base}both: &both\n  <<: [*other, *base]\napp:\n  <<: *both\n`);
    expect(stringAt(root, 'app', 'image')).toBe('busybox');
    expect(booleanAt(root, 'app', 'privileged')).toBe(true);
    expect(entryTexts(root, 'app')).toEqual(['user=root', 'image=busybox', 'privileged=true']);
  });

  test('keep the place of what they add', () => {
    const found = lookup(rootOf(`${base}app:\n  <<: *base\n`), 'app', 'image');
    expect(found.state === 'present' && found.node.range).toEqual({ start: 20, end: 25 });
  });

  test('of what is not known make what they might add unknown', () => {
    const root = rootOf(`${base}app:\n  <<: [*nothing, *base]\n  own: 1\n`);
    expect(lookup(root, 'app', 'user').state).toBe('unknown');
    expect(lookup(root, 'app', 'image').state).toBe('unknown');
    expect(numberAt(root, 'app', 'own')).toBe(1);
    expect(hasUnseen(lookup(root, 'app'))).toBe(true);
    expect(hasUnseen(lookup(root, 'base'))).toBe(false);
  });

  test('that are quoted or stand for a scalar add nothing', () => {
    expect(stateAt('a: {"<<": {b: 1}}\n', 'a', 'b')).toBe('absent');
    expect(stateAt('a: {"<<": {b: 1}}\n', 'a', '<<')).toBe('present');
    expect(stateAt('a: {<<: text}\n', 'a', 'b')).toBe('unknown');
  });

  test('of themselves and of each other come to an end', () => {
    expect(stateAt('&a\n<<: *a\nb: 1\n', 'c')).toBe('absent');
    expect(numberAt(rootOf('&a\n<<: *a\nb: 1\n'), 'b')).toBe(1);
    expect(stateAt('x: &a\n  y: &b\n    <<: *a\n  <<: *b\n', 'x', 'q')).toBe('absent');
  });

  test('more than 256 deep are unknown', () => {
    const chain = Array.from(
      { length: 400 },
      (_, index) => `a${index}: &a${index}\n  k${index}: 1\n${index === 0 ? '' : `  <<: *a${index - 1}\n`}`,
    ).join('');
    expect(stateAt(chain, 'a399', 'k390')).toBe('present');
    expect(stateAt(chain, 'a399', 'nothing')).toBe('unknown');
    expect(stateAt(chain, 'a100', 'nothing')).toBe('absent');
  });
});

describe('values', () => {
  const root = rootOf('yes: on\nno: "true"\nnull: ~\nempty:\nnumber: 0644\ntext: abc\nlist: []\nalias: *nothing\n');

  test('of booleans are true, false, unknown or undefined', () => {
    expect(['yes', 'no', 'null', 'empty', 'number', 'list', 'alias', 'gone'].map(key => booleanAt(root, key))).toEqual([
      true,
      'unknown',
      undefined,
      undefined,
      'unknown',
      'unknown',
      'unknown',
      undefined,
    ]);
  });

  test('of numbers likewise', () => {
    expect(['number', 'text', 'null', 'alias', 'gone'].map(key => numberAt(root, key))).toEqual([
      420,
      'unknown',
      undefined,
      'unknown',
      undefined,
    ]);
  });

  test('of strings are strings only', () => {
    expect(['text', 'no', 'number', 'yes', 'list', 'gone'].map(key => stringAt(root, key))).toEqual([
      'abc',
      'true',
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('that are null are present, and missing to Kubernetes', () => {
    expect(lookup(root, 'empty').state).toBe('present');
    expect(['null', 'empty', 'gone', 'alias', 'list'].map(key => isMissing(lookup(root, key)))).toEqual([true, true, true, false, false]);
    expect(['null', 'empty', 'gone', 'alias', 'list'].map(key => isExplicitNull(lookup(root, key)))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

test('what is not a collection has no entries and no items', () => {
  const root = rootOf('a: 1\n');
  expect(entriesOf(lookup(root, 'a'))).toEqual([]);
  expect(itemsOf(root)).toEqual([]);
  expect(hasUnseen(lookup(root, 'a'))).toBe(false);
});
