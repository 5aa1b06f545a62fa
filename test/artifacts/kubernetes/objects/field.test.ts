import { describe, expect, test } from 'vitest';
import {
  booleanField,
  eitherField,
  integerField,
  integerOrTextField,
  literals,
  mapField,
  objects,
  selectorField,
  textField,
  wordField,
} from '../../../../src/artifacts/kubernetes/objects/field.ts';
import { sourceFile } from '../../../../src/artifacts/source-file.ts';
import { nodeAt } from '../../../../src/artifacts/yaml/lookup.ts';
import type { YamlNode } from '../../../../src/artifacts/yaml/model.ts';
import { parseYaml } from '../../../../src/artifacts/yaml/parse.ts';
import { textUnder } from '../../../../src/text/range.ts';
import { pairs, shown, texts } from '../../../support/typed-object.ts';

const read = (text: string): YamlNode | undefined => parseYaml(sourceFile('x.yaml', text)).documents[0]?.root;

describe('a scalar field', () => {
  test.each([
    ['{}', 'absent'],
    ['{a: }', 'absent'],
    ['{a: null}', 'absent'],
    ['{a: text}', 'text'],
    ['{"a": "1"}', '1'],
    ['{a: ""}', ''],
    ['{a: 1}', 'unknown'],
    ['{a: yes}', 'unknown'],
    ['{a: [text]}', 'unknown'],
    ['{a: {b: c}}', 'unknown'],
    ['{a: *missing}', 'unknown'],
    ['{a: "x-${NAME}"}', 'unknown'],
    ['{a: $(NAME)}', 'unknown'],
    ['{a: one, a: two}', 'two'],
    ['{x: &x text, a: *x}', 'text'],
    ['{x: &x {a: text}, <<: *x}', 'text'],
    ['{<<: *missing}', 'unknown'],
  ])('%s as text: %s', (text, value) => {
    expect(shown(textField(read(text), 'a'))).toBe(value);
  });

  test.each([
    ['{a: true}', true],
    ['{a: yes}', true],
    ['{a: off}', false],
    ['{a: "true"}', 'unknown'],
    ['{a: null}', 'absent'],
  ])('%s as a boolean: %s', (text, value) => {
    expect(shown(booleanField(read(text), 'a'))).toBe(value);
  });

  test.each([
    ['{a: 80}', 80, 80],
    ['{a: 0x50}', 80, 80],
    ['{a: 0.5}', 'unknown', 'unknown'],
    ['{a: "80"}', 'unknown', '80'],
    ['{a: http}', 'unknown', 'http'],
    ['{a: ~}', 'absent', 'absent'],
    ['{a: true}', 'unknown', 'unknown'],
  ])('%s as an integer: %s, or a text: %s', (text, number, either) => {
    expect(shown(integerField(read(text), 'a'))).toBe(number);
    expect(shown(integerOrTextField(read(text), 'a'))).toBe(either);
  });

  test('a word is one of a few', () => {
    expect(shown(wordField(['low', 'high'], read('{a: high}'), 'a'))).toBe('high');
    expect(shown(wordField(['low', 'high'], read('{a: High}'), 'a'))).toBe('unknown');
  });

  test.each([
    ['{b: null}', 'absent'],
    ['{b: {}}', 'absent'],
    ['{b: text}', 'unknown'],
    ['{b: [a]}', 'unknown'],
    ['{b: *missing}', 'unknown'],
    ['text', 'unknown'],
  ])('in %s, below a value that may be no mapping: %s', (text, value) => {
    expect(shown(textField(read(text), 'b', 'a'))).toBe(value);
    expect(literals(read(text), 'b', 'a').state).toBe(value);
  });

  test('has a place, also when its value is not known', () => {
    const known = textField(read('{a: text}'), 'a');
    const wrong = textField(read('{a: 1}'), 'a');
    expect(known).toMatchObject({ state: 'present', entry: { range: { start: 1, end: 8 } } });
    expect(wrong).toMatchObject({ state: 'unknown', entry: { range: { start: 1, end: 5 } } });
  });
});

describe('of two places for a field', () => {
  test.each([
    ['{a: one, b: two}', 'one'],
    ['{b: two}', 'two'],
    ['{a: one}', 'one'],
    ['{}', 'absent'],
    ['{a: 1, b: two}', 'two'],
    ['{a: 1}', 'unknown'],
    ['{b: 1}', 'unknown'],
    ['{a: 1, b: 2}', 'unknown'],
  ])('%s says %s', (text, value) => {
    const node = read(text);
    expect(shown(eitherField(textField(node, 'a'), textField(node, 'b')))).toBe(value);
  });
});

describe('a list', () => {
  test.each([
    ['{}', 'absent'],
    ['{a: null}', 'absent'],
    ['{a: []}', []],
    ['{a: [x, "y"]}', ['x', 'y']],
    ['{a: [x, 1]}', ['x', '?']],
    ['{a: [x, null]}', ['x', '?']],
    ['{a: [x, [y]]}', ['x', '?']],
    ['{a: [x, *missing]}', ['x', '?']],
    ['{a: ["${X}", x]}', ['x', '?']],
    ['{a: x}', 'unknown'],
    ['{a: {x: y}}', 'unknown'],
    ['{b: &b x, a: [*b]}', ['x']],
    ['{b: &b [x], a: *b}', ['x']],
  ])('%s: %j', (text, list) => {
    expect(texts(literals(read(text), 'a'))).toEqual(list);
  });

  test('is complete when absent, and not when unknown', () => {
    expect(literals(read('{}'), 'a').complete).toBe(true);
    expect(literals(read('{a: x}'), 'a').complete).toBe(false);
  });

  test('has the node of each of its strings', () => {
    const text = '{a: [x, "y"]}';
    const nodes = literals(read(text), 'a').items.map(({ node }) => textUnder(text, node.range));
    expect(nodes).toEqual(['x', '"y"']);
  });

  test('of mappings leaves out what is none, and says so', () => {
    const list = objects(node => shown(textField(node, 'n')), read('{a: [{n: one}, two, {}]}'), 'a');
    expect(list).toMatchObject({ items: ['one', 'absent'], complete: false });
  });
});

describe('a map', () => {
  test.each([
    ['{}', 'absent'],
    ['{a: {}}', []],
    ['{a: {x: 1, y: text}}', ['x=1', 'y=text']],
    ['{a: {x: 1, x: 2}}', ['x=2']],
    ['{a: {x: *missing}}', ['x=unknown']],
    ['{a: {"${X}": 1}}', ['?=1', '?']],
    ['{a: {<<: *missing, x: 1}}', ['x=1', '?']],
    ['{b: &b {x: 1}, a: {<<: *b, y: 2}}', ['y=2', 'x=1']],
    ['{a: [x]}', 'unknown'],
  ])('%s: %j', (text, map) => {
    expect(pairs(mapField(read(text), 'a'))).toEqual(map);
  });
});

describe('a selector', () => {
  test.each([
    ['{}', 'absent', 0, true],
    ['{a: {}}', 'present', 0, true],
    ['{a: {matchLabels: {app: web}}}', 'present', 1, true],
    ['{a: {matchLabels: web}}', 'present', 0, false],
    ['{a: {matchExpressions: web}}', 'present', 0, false],
    ['{a: web}', 'unknown', 0, false],
    ['{a: *missing}', 'unknown', 0, false],
  ])('%s is %s with %i requirements, complete: %s', (text, state, count, complete) => {
    const selector = selectorField(read(text), 'a');
    expect([selector.state, selector.requirements.length, selector.complete]).toEqual([state, count, complete]);
  });

  test('stands where it is written', () => {
    const node = read('{a: {}}');
    expect(selectorField(node, 'a')).toMatchObject({ node: nodeAt(node, 'a') });
  });
});
