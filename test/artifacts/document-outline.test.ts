import { describe, expect, test } from 'vitest';
import { outlineDocuments } from '../../src/artifacts/document-outline.ts';

/** The keys of each document as JSON would have them, and whether a parser must decide. */
const outlined = (text: string) =>
  outlineDocuments(text).map(({ keys, doubtful }) => ({ ...Object.fromEntries(keys), ...(doubtful && { doubtful }) }));
const actionsIn = (text: string) => outlineDocuments(text).map(({ actions }) => actions);

describe('the outline of a document', () => {
  test('has the keys of its root with what stands behind them, without comments', () => {
    expect(outlined('# all\napiVersion: v1 # core\nkind: Pod\t\n"metadata": {name: a} # b\n\'spec\':\n  kind: other\nurl: a#b\n')).toEqual([
      { apiVersion: 'v1', kind: 'Pod', metadata: '{name: a}', spec: '', url: 'a#b' },
    ]);
  });

  test('has the first of two keys of one name, and none of a line without a colon before a blank', () => {
    expect(outlined('kind: Pod\nkind: Job\nhttp://a\nb:c\nd:\te\n')).toEqual([{ kind: 'Pod', d: 'e' }]);
  });

  test('reads a root that is indented, and no deeper one', () => {
    expect(outlined('  kind: Pod\n  spec:\n    kind: Job\n')).toEqual([{ kind: 'Pod', spec: '' }]);
  });

  test('is one for each document, whatever parts them', () => {
    expect(outlined('a: 1\n---\nb: 2\n--- # next\nc: 3\n...\nd: 4\n---\te: 5\n----: 6\n')).toEqual([
      { a: '1' },
      { b: '2' },
      { c: '3' },
      { d: '4' },
      { '----': '6', doubtful: true },
    ]);
  });

  test.each(['\n', '\r\n', '\r'])('reads lines that end in %j, behind a byte-order mark', end => {
    expect(outlined(['\uFEFFa: 1', 'b: |', '  c: 3', 'd: 4', ''].join(end))).toEqual([{ a: '1', b: '|', d: '4' }]);
  });

  test('passes over directives, and takes a percent sign later for text', () => {
    expect(outlined('%YAML 1.2\n---\na: 1\n')).toEqual([{}, { a: '1' }]);
    expect(outlined('a: 1\n%b: 2\n')).toEqual([{ a: '1', '%b': '2' }]);
  });

  test('does not look into block scalars, however they are written', () => {
    for (const header of ['|', '>', '|-', '>+', '|2', '>-2', '|2+', '| # a comment'])
      expect(outlined(`a: ${header}\n  kind: Pod\n\n  {{ x }}\nb: 2\n`), header).toEqual([{ a: header.split(' ')[0], b: '2' }]);
    expect(actionsIn('a: |\n  {{ x }}\n')).toEqual(['none']);
    expect(outlined('- |\n  kind: Pod\n- a: >\n    kind: Job\n- b: 1\n')[0]).toEqual({ '- a': '>', '- b': '1' });
    expect(actionsIn('- |\n  {{ x }}\n- - a: >\n      {{ x }}\n')).toEqual(['none']);
    expect(actionsIn('- a: >\n    text\n  b: {{ x }}\n')).toEqual(['go']);
    expect(actionsIn('a: x|\n  {{ x }}\n')).toEqual(['go']);
  });

  test('is doubtful where only a parser reads it right', () => {
    for (const text of ['{kind: Pod}\n', '[1]\n', '? kind\n: Pod\n', '&a kind: Pod\n', '*a : 1\n', '!!map\nkind: Pod\n', '<<: *a\n'])
      expect(outlined(text)[0], text).toMatchObject({ doubtful: true });
    expect(outlined('"k\\u0069nd": Pod\n')).toEqual([{ doubtful: true }]);
    expect(outlined('--- {kind: Pod}\n').at(-1)).toEqual({ doubtful: true });
    expect(outlined('a: {b: 1}\nc: [1]\n"d": "\\n"\n')).toEqual([{ a: '{b: 1}', c: '[1]', doubtful: true }]);
  });
});

describe('template actions', () => {
  test('are those of Go where they stand as a line or as a bare value', () => {
    expect(['{{ x }}\n', 'a:\n  {{ x }}\n', 'a: {{ x }}\n', '- {{ x }}\n', '- a: {{ x }}\n'].map(text => actionsIn(text)[0])).toEqual(
      Array.from({ length: 5 }, () => 'go'),
    );
  });

  test('are none in text: quoted, within a word, in comments', () => {
    expect(['a: "{{ x }}"\n', 'a: b-{{ x }}\n', '# {{ x }}\n', '{a: 1}\n', 'a: 1\n'].map(text => actionsIn(text)[0])).toEqual(
      Array.from({ length: 5 }, () => 'none'),
    );
  });

  test('are those of Jinja where one of its own stands as a line, before or after those of Go', () => {
    expect(['{% if x %}\n', '{# a #}\n', '{{ x }}\n{% if x %}\n', '{% if x %}\n{{ x }}\n'].map(text => actionsIn(text)[0])).toEqual(
      Array.from({ length: 4 }, () => 'jinja'),
    );
    expect(actionsIn('{% a %}\n---\n{{ b }}\n')).toEqual(['jinja', 'go']);
  });

  test('are no keys, and do not say how far the root is indented', () => {
    expect(outlined('  {{- if x }}\nkind: Pod\n  {{- end }}\n')).toEqual([{ kind: 'Pod' }]);
  });
});
