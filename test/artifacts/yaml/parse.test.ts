import { describe, expect, test } from 'vitest';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { lookup } from '../../../src/artifacts/yaml/lookup.ts';
import type { YamlFile, YamlNode } from '../../../src/artifacts/yaml/model.ts';
import { MAX_LENGTH, parseYaml } from '../../../src/artifacts/yaml/parse.ts';
import { textUnder } from '../../../src/text/range.ts';

const parse = (text: string): YamlFile => parseYaml(sourceFile('app.yaml', text));

const at = (file: YamlFile, ...path: readonly (string | number)[]): YamlNode => {
  const found = lookup(file.documents[0]?.root, ...path);
  if (found.state !== 'present') throw new Error(`${found.state}: ${path.join('/')}`);
  return found.node;
};

const textAt = (text: string, ...path: readonly (string | number)[]): string => textUnder(text, at(parse(text), ...path).range);

describe('a node’s range is its own text', () => {
  test('quotes and brackets belong to it', () => {
    const text = 'a: "x" # c\nb: [1, {c: \'y\'}] # d\n';
    expect(textAt(text, 'a')).toBe('"x"');
    expect(textAt(text, 'b')).toBe("[1, {c: 'y'}]");
    expect(textAt(text, 'b', 1)).toBe("{c: 'y'}");
    expect(textAt(text, 'b', 1, 'c')).toBe("'y'");
  });

  test('a block’s last line ends as it is written: at the end of a text without a line break it has none', () => {
    const said = (text: string): unknown => at(parse(text), 'a');
    for (const text of ['a: |\n  x', 'a: |+\n  x', 'a: >\n  x', 'a: |-\n  x\n']) expect(said(text)).toMatchObject({ value: 'x' });
    for (const text of ['a: |\n  x\n', 'a: |\n  x\n  ', 'a: |\n  x\n# c', 'a: |\n  x\r\n', 'a: |\n  x\n---\nb: 1'])
      expect(said(text)).toMatchObject({ value: 'x\n' });
    expect(said('a: |\n  x\n    ')).toMatchObject({ value: 'x\n  ' });
    expect(said('a: |')).toMatchObject({ value: '' });
  });

  test('a lone dash in a flow collection is a text, as kubectl, Helm and PyYAML read it', () => {
    const text = 'args: [tar, -, "a, -]"]\nall: [-]\nmap: {a: -, b: [-,\n  -]}\n# [x, - y\ntext: |\n  [-, x]\n';
    expect(parse(text).notifications).toEqual([]);
    expect(['args', 'all', 'map', 'text'].map(key => textAt(text, key))).toEqual([
      '[tar, -, "a, -]"]',
      '[-]',
      '{a: -, b: [-,\n  -]}',
      '|\n  [-, x]',
    ]);
    expect(at(parse(text), 'args', 1)).toMatchObject({ kind: 'scalar', value: '-', style: 'plain' });
    expect(at(parse(text), 'map', 'b', 1)).toMatchObject({ value: '-' });
    expect(parse('a: [x y, - b]\n').notifications).toMatchObject([{ code: 'syntax-error' }]);
  });

  test('tag and anchor do not, and are given as written', () => {
    const text = 'a: &x !!str 5\nb: !local\n  c: d\n';
    expect(textAt(text, 'a')).toBe('5');
    expect(at(parse(text), 'a')).toMatchObject({ tag: '!!str', anchor: 'x' });
    expect(at(parse(text), 'b')).toMatchObject({ tag: '!local', range: { start: 26, end: 30 } });
    const roots = ['!first {a: 1}\n', '&first {a: 1}\n'].map(text => parse(text).documents[0]?.root);
    expect(roots.map(root => [root?.tag, root?.anchor])).toEqual([
      ['!first', undefined],
      [undefined, 'first'],
    ]);
  });

  test('an empty block scalar ends with its header, be it the last thing in the text', () => {
    for (const header of ['|', '>-', '|2+']) expect(textAt(`a: ${header}`, 'a')).toBe(header);
    expect(at(parse('a: |'), 'a').range).toEqual({ start: 3, end: 4 });
  });

  test('a block scalar’s header does, the blank lines after it do not', () => {
    const text = 'a:\n  - |- # c\n    one\n\n    two\n\n\nb: 1\n';
    expect(textAt(text, 'a', 0)).toBe('|- # c\n    one\n\n    two');
    expect(at(parse(text), 'a', 0)).toMatchObject({ style: 'literal', value: 'one\n\ntwo' });
  });

  test('an absent value has an empty range right after what announces it', () => {
    const text = 'a:  # c\n\nb:\n- \n- x\nc: {d: , e}\n';
    const file = parse(text);
    expect(at(file, 'a').range).toEqual({ start: 2, end: 2 });
    expect(at(file, 'b', 0).range).toEqual({ start: 13, end: 13 });
    expect(at(file, 'c', 'd').range).toEqual({ start: 25, end: 25 });
    expect(at(file, 'c', 'e').range).toEqual({ start: 29, end: 29 });
  });

  test('an entry reaches from its key to the end of its value', () => {
    const text = 'a:\n  "b c": [1,\n    2]  # d\n  e: f\n';
    const found = lookup(parse(text).documents[0]?.root, 'a', 'b c');
    expect(found.state === 'present' && found.entry && textUnder(text, found.entry.range)).toBe('"b c": [1,\n    2]');
  });

  test.each([['\n'], ['\r\n'], ['\r']])('with lines that end in %j', lineBreak => {
    const text = ['\uFEFFa:', '  - b: "x', '      y"', '    c: |', '      text', 'd: e'].join(lineBreak);
    expect(textAt(text, 'a', 0, 'b')).toBe(`"x${lineBreak}      y"`);
    expect(at(parse(text), 'a', 0, 'b')).toMatchObject({ value: 'x y' });
    expect(at(parse(text), 'a', 0, 'c')).toMatchObject({ value: 'text\n' });
    expect(textAt(text, 'd')).toBe('e');
  });
});

describe('a stream', () => {
  test('is cut into documents that know their place', () => {
    const text = '# head\n---\na: 1\n---\n\n---\nb: 2\n...\nc: 3\n';
    const { documents, notifications } = parse(text);
    expect(notifications).toEqual([]);
    expect(documents.map(({ index, range }) => [index, textUnder(text, range)])).toEqual([
      [0, '---\na: 1\n'],
      [1, '---\n\n'],
      [2, '---\nb: 2\n...\n'],
      [3, 'c: 3\n'],
    ]);
    expect(documents.map(({ root }) => root?.kind)).toEqual(['mapping', undefined, 'mapping', 'mapping']);
  });

  test('may begin with directives', () => {
    const { documents, notifications } = parse('%YAML 1.2\n# c\r%OWN directive\n---\na: !x 1\n---\nb: 2\n');
    expect(notifications).toEqual([]);
    expect(documents.map(({ index }) => index)).toEqual([0, 1]);
  });

  test('keeps a marker within a block scalar’s indentation as text', () => {
    expect(at(parse('a: |\n  ---\n  x\n'), 'a')).toMatchObject({ value: '---\nx\n' });
  });

  test('without any document is not an error', () => {
    for (const text of ['', '\n\n', '# only a comment\n', '\uFEFF'])
      expect(parse(text)).toMatchObject({ documents: [], notifications: [] });
  });

  test('hides no document behind a broken one', () => {
    const { documents, notifications } = parse('a: 1\n---\nb: [\n---\nc: "x\n---\nd: 4\n');
    expect(documents.map(({ index, root }) => [index, root?.kind])).toEqual([
      [0, 'mapping'],
      [3, 'mapping'],
    ]);
    expect(notifications).toHaveLength(2);
    expect(notifications[0]).toEqual({
      code: 'syntax-error',
      level: 'error',
      path: 'app.yaml',
      range: { start: 13, end: 13 },
      message:
        "The YAML document can't be read: unexpected end of the stream within a flow collection (line 3, column 5). " +
        'Correct the YAML syntax there; until then nothing in this document is reviewed.',
    });
  });

  test.each([
    ['a: [\n', 'Correct the YAML syntax there'],
    ['a: {{ b }}\nc: [\n', 'If a template engine renders the file first'],
    ['a: {% b %}\n', 'If a template engine renders the file first'],
  ])('%j has a remedy of its own', (text, remedy) => {
    expect(parse(text).notifications[0]?.message).toContain(remedy);
  });

  test('with more than a hundred broken documents is given up, and says so', () => {
    const { documents, notifications } = parse(`${'---\na: [\n'.repeat(150)}---\nb: 1\n`);
    expect(documents).toEqual([]);
    expect(notifications).toHaveLength(101);
    expect(notifications.at(-1)).toMatchObject({ code: 'too-many', message: expect.stringContaining('from line 201 on') });
  });
});

describe('JSON is YAML', () => {
  test('also when it is indented by tabs', () => {
    const text = '{\n\t"kind": "Pod",\n\t"spec": {\n\t\t"containers": [\n\t\t\t{"name": "a\\u00e9"}\n\t\t]\n\t}\n}\n';
    expect(parse(text).notifications).toEqual([]);
    expect(textAt(text, 'spec', 'containers', 0, 'name')).toBe('"a\\u00e9"');
    expect(at(parse(text), 'spec', 'containers', 0, 'name')).toMatchObject({ value: 'aé' });
  });
});

describe('what kubectl’s parser forgives is forgiven', () => {
  test('a bracket closed in the column of its key', () => {
    const text = 'args: [\n  "a",\n  b # c\n]\nspec:\n  map: {\n    x: 1\n  }\n  next: [1, 2]\n';
    expect(parse(text).notifications).toEqual([]);
    expect(textAt(text, 'args')).toBe('[\n  "a",\n  b # c\n]');
    expect(textAt(text, 'args', 1)).toBe('b');
    expect(textAt(text, 'spec', 'map')).toBe('{\n    x: 1\n  }');
    expect(textAt(text, 'spec', 'next', 1)).toBe('2');
  });

  test('members in the column of the key, and tabs before them', () => {
    const text = 'a:\n  b: [\n  x,\n\ty,\n  "z\n  w"\n  ]\n';
    expect(parse(text).notifications).toEqual([]);
    expect(textAt(text, 'a', 'b', 1)).toBe('y');
    expect(at(parse(text), 'a', 'b', 2)).toMatchObject({ value: 'z w' });
  });

  test('and block scalars beside them are not touched', () => {
    expect(at(parse('a: [\n]\nb: |\n  {\n  }\n'), 'b')).toMatchObject({ value: '{\n}\n' });
    expect(at(parse('a: [\n]\nb: |\n  }\n  x\n'), 'b')).toMatchObject({ value: '}\nx\n' });
  });

  test('but a real mistake is reported where it is', () => {
    expect(parse('a: [\n]\nb: {\n}\nc: [1, 2\nd: 3\n').notifications[0]).toMatchObject({
      code: 'syntax-error',
      message: expect.stringContaining('(line 6, column 2)'),
    });
  });

  test('quoted texts that go on no further in than their key, by the thousand, as definitions of custom resources have them', () => {
    const rule = (at: number): string =>
      `- message: m${at}\n  rule: '!(has(self.x) && self.type\nis ''a'')'\n- message: "n\n\n  \\"o\\"\n"\n  rule: it's ${at}\n`;
    const count = 1_500;
    const text = `rules:\n${Array.from({ length: count }, (_, at) => rule(at)).join('')}last: 1\n`;
    const file = parse(text);
    expect(file.notifications).toEqual([]);
    expect(at(file, 'rules', 0, 'rule')).toMatchObject({ value: "!(has(self.x) && self.type is 'a')" });
    expect(at(file, 'rules', 2 * count - 2, 'rule')).toMatchObject({ value: "!(has(self.x) && self.type is 'a')" });
    expect(at(file, 'rules', 2 * count - 1, 'message')).toMatchObject({ value: 'n\n"o" ' });
    expect(textAt(text, 'last')).toBe('1');
  });
});

describe('aliases', () => {
  test('refer to the node that has the name at that point, and are not expanded', () => {
    const file = parse('a: &x 1\nb: *x\nc: &x 2\nd: *x\ne: *y\n');
    const [, b, , d, e] = file.documents[0]?.root?.kind === 'mapping' ? file.documents[0].root.entries : [];
    expect(b?.value).toMatchObject({ kind: 'alias', name: 'x', range: { start: 11, end: 13 }, target: { value: '1' } });
    expect(d?.value).toMatchObject({ kind: 'alias', target: { value: '2' } });
    expect(e?.value).toMatchObject({ kind: 'alias', name: 'y', target: undefined });
  });

  test('may point at the collection they are in, and not into another document', () => {
    const file = parse('&a [*a]\n---\n[*a]\n');
    const [first, second] = file.documents.map(({ root }) => root);
    expect(first?.kind === 'sequence' && first.items[0]).toMatchObject({ kind: 'alias', target: { range: { start: 3, end: 7 } } });
    expect(second?.kind === 'sequence' && second.items[0]).toMatchObject({ kind: 'alias', target: undefined });
  });
});

describe('comments', () => {
  test('are found wherever one may stand, and nowhere else', () => {
    const text =
      '# one\na: "x # no" # two\nb: plain#no #three\nc: | # four\n  # no\nd: [ # five\n  1]\n#\n---\n# six\n{"a#": \'# no\'} #seven';
    expect(parse(text).comments.map(({ text: comment, line, ownLine }) => [comment, line, ownLine])).toEqual([
      [' one', 1, true],
      [' two', 2, false],
      ['three', 3, false],
      [' four', 4, false],
      [' five', 6, false],
      ['', 8, true],
      [' six', 10, true],
      ['seven', 11, false],
    ]);
    expect(textUnder(text, parse(text).comments[1]?.range ?? { start: 0, end: 0 })).toBe('# two');
  });

  test('end before the carriage return', () => {
    expect(parse('a: 1 # c\r\n# d\r\n').comments.map(({ text }) => text)).toEqual([' c', ' d']);
  });

  test('are not looked for in a document that can’t be read', () => {
    expect(parse('a: [ # x\n---\nb: 1 # y\n').comments.map(({ text }) => text)).toEqual([' y']);
  });
});

describe('limits', () => {
  test('a file over a megabyte is not read', () => {
    expect(parse(`a: 1\n${'#'.repeat(MAX_LENGTH)}`)).toMatchObject({
      documents: [],
      comments: [],
      notifications: [{ code: 'too-large', level: 'error' }],
    });
  });

  test('nesting over a hundred levels is refused, a hundred is not', () => {
    expect(parse(`${'['.repeat(99)}${']'.repeat(99)}`).notifications).toEqual([]);
    expect(parse('['.repeat(50_000)).notifications).toMatchObject([{ code: 'too-deep' }]);
    expect(parse('- '.repeat(50_000)).notifications).toMatchObject([{ code: 'too-deep' }]);
  });
});

test('the tree works when it is frozen', () => {
  const file = parse('a: &x "b\\n" # c\nd: *x\n');
  for (const { root } of file.documents) Object.freeze(root);
  Object.freeze(file);
  expect(at(file, 'd')).toMatchObject({ value: 'b\n' });
  expect(file.comments).toHaveLength(1);
});
