import { describe, expect, test } from 'vitest';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { bareTemplate, changedValues, valuePath, valuesPart } from '../../../src/artifacts/unrendered/values-change.ts';

const file = (text: string | undefined) => (text === undefined ? undefined : sourceFile('values.yaml', text));
const changed = (base: string | undefined, head: string | undefined) => {
  const found = changedValues(file(base), file(head));
  return found === 'unreadable' ? found : found.map(({ path }) => valuePath(path));
};

describe('values that a chart gets otherwise', () => {
  test('are those that differ, by their paths', () => {
    expect(changed('image: {tag: 1}\nports: [80, 81]\nsame: 1\n', 'image: {tag: 2}\nports: [80, 82]\nsame: 1 # note\n')).toEqual([
      'image.tag',
      'ports[1]',
    ]);
    expect(changed('a: 1\n', 'a: 1 # comment\n')).toEqual([]);
    expect(changed(undefined, 'a: 1\n')).toEqual(['a']);
    expect(changed('a: 1\n', undefined)).toEqual(['a']);
  });

  test('are looked for in each document', () => {
    expect(changed('a: 1\n---\nb: 1\n', 'a: 1\n---\nb: 2\n')).toEqual(['b']);
    expect(changed('a: 1\n', 'a: 1\n---\nb: 2\n')).toEqual(['b']);
    expect(changed('a: 1\n---\nb: 2\n', 'a: 1\n')).toEqual(['b']);
  });

  test('can not be told of a text that is no YAML, unless it differs in comments and blanks alone', () => {
    expect(changed('a: {{ b\n', 'a: {{ c\n')).toBe('unreadable');
    expect(changed('a: 1\n', 'a: {{ c\n')).toBe('unreadable');
    expect(changed('a: {{ b\n', 'a: {{ b  \n\n  # more\n')).toEqual([]);
    expect(changed('a: {{ b\n', 'a: {{ b\n# {{ c }}\n')).toBe('unreadable');
  });
});

describe('they are told as one part', () => {
  const partOf = (base: string, head: string) => valuesPart(changedValues(file(base), file(head)));

  test('with their names, at the first that is there', () => {
    expect(partOf('a: 1\nb: 1\n', 'b: 2\nc: 3\n')).toEqual({
      range: { start: 3, end: 4 },
      what: expect.stringMatching(/^changes values of a chart \(.*"a".*\)$/u),
      renderer: 'charts',
    });
    expect(partOf('a: 1\n', '{}\n')?.range).toBeUndefined();
  });

  test('or as what can not be read; and nothing where nothing changed', () => {
    expect(partOf('a: {{ b\n', 'a: {{ c\n')).toEqual({ what: "holds values of a chart that can't be read", renderer: 'charts' });
    expect(partOf('a: 1\n', 'a: 1\n')).toBeUndefined();
  });
});

test('a template is bare without its comments, those of YAML, and blanks', () => {
  expect(bareTemplate('{{/* one */}}a: 1  \n\n# two\n  # three\nb: {{/* four */}}2\n')).toBe('a: 1\nb: 2');
  expect(bareTemplate('a{{/* x */}}b{{/* y */}}c')).toBe('abc');
  expect(bareTemplate('# {{ .Values.a }}\n#b\n')).toBe('# {{ .Values.a }}');
  expect(bareTemplate('a: {{/* open\nb: 1\n')).toBe('a: {{/* open\nb: 1');
  expect(bareTemplate('{{- /* kept */ -}}\na: 1')).toBe('{{- /* kept */ -}}\na: 1');
});
