import { describe, expect, test } from 'vitest';
import { sourceFile } from '../../../../src/artifacts/source-file.ts';
import { overridingMerge } from '../../../../src/artifacts/yaml/merge-order.ts';
import { parseYaml } from '../../../../src/artifacts/yaml/parse.ts';
import { readEvents } from '../../../../src/artifacts/yaml/reader/events.ts';
import { TreeReader } from '../../../../src/artifacts/yaml/reader/tree.ts';
import { inLinearTime } from '../../../support/linear-time.ts';

const parse = (text: string) => parseYaml(sourceFile('a.yaml', text));

/** Code and place of the first notification. */
const refusal = (text: string): string => {
  const [first] = parse(text).notifications;
  if (first?.range === undefined) return 'read';
  const { line, column } = sourceFile('a.yaml', text).lines.position(first.range.start);
  return `${first.code} ${line}:${column}`;
};

describe('what parsers read in different ways is not read', () => {
  test.each([
    ['a next line in a comment', 'a: 1\n# c\u0085\n', 'ambiguous 2:4'],
    ['a line separator in a plain value', 'a: b\u2028c\n', 'ambiguous 1:5'],
    ['a paragraph separator in single quotes', "a: 'b\u2029c'\n", 'ambiguous 1:6'],
    ['a line separator in a block', 'a: |\n  b\u2028\n', 'ambiguous 2:4'],
    ['a next line in double quotes', 'a: "b\u0085c"\n', 'ambiguous 1:6'],
    ['a line separator beside a blank in double quotes', 'a: "b\u2028 c"\n', 'ambiguous 1:6'],
    ['two line separators in double quotes', 'a: "b\u2028\u2028c"\n', 'ambiguous 1:6'],
    ['a line separator behind quotes', 'a: "b" # "\u2028"\n', 'ambiguous 1:11'],
    ['a file of nothing but a comment', '# c\u2028', 'ambiguous 1:4'],
    ['a byte-order mark at the head of a line', 'a: 1\n\uFEFFb: 2\n', 'ambiguous 2:1'],
    ['a second byte-order mark', '\uFEFF\uFEFFa: 1\n', 'ambiguous 1:2'],
    ['a tag directive', '%TAG !e! tag:e,2000:\n---\na: 1\n', 'ambiguous 1:1'],
    ['a marker with a comment that no blank precedes', '|\n---#\n', 'ambiguous 2:1'],
    ['a marker with a blank that YAML does not know', '|\n---\u00a0\n', 'ambiguous 2:1'],
    ['a tag with escapes', 'a: !!b%6fol x\n', 'ambiguous 1:4'],
    ['an anchor with a colon', 'a: &b:c d\n', 'ambiguous 1:5'],
    ['a key in brackets whose colon no blank follows', 'a: {b:, c: d}\n', 'ambiguous 1:6'],
    ['a pair whose colon no blank follows', 'a: [b:, c]\n', 'ambiguous 1:6'],
    ['a merge tag on another key', '!!merge a: {b: c}\n', 'ambiguous 1:9'],
    ['a list as a key', '? [a]\n: b\n', 'syntax-error 1:3'],
    ['an action as a value', 'a: {{ b }}\n', 'syntax-error 1:5'],
  ])('%s', (_, text, expected) => {
    expect(refusal(text)).toBe(expected);
    expect(parse(`x: 1\n---\n${text.replaceAll('\uFEFF\uFEFF', '\uFEFF')}`).unread).toHaveLength(1);
  });

  test('only that document', () => {
    const { documents, unread, notifications } = parse('a: 1\n---\n# \u2028\nb: 2\n---\nc: 3\n');
    expect([documents.length, unread.length]).toEqual([2, 1]);
    expect(notifications[0]).toMatchObject({
      code: 'ambiguous',
      level: 'error',
      message: expect.stringContaining('U+2028 ends the line for kubectl and Compose, and not in YAML 1.2 (line 3, column 3). Write it so'),
    });
  });
});

test('a second document in what was taken for one is not dropped', () => {
  const text = 'a: 1\n---\nb: 2\n';
  const result = readEvents(text, { left: 0 });
  const [document] = parse('a: 1\n').documents;
  if (!('events' in result) || document === undefined) throw new Error('It is YAML.');
  const reader = new TreeReader(text, 0, document);
  reader.read(result.events);
  expect(reader.refused).toMatchObject({ code: 'ambiguous', offset: 9 });
});

test.each([
  ['separators within double quotes', 'a: "b\u2028c\u2029d"\n'],
  ['a byte-order mark within a line', 'a: b\uFEFFc # \uFEFF\n'],
  ['a byte-order mark at the beginning', '\uFEFF---\na: 1\n'],
  ['blanks that are no line breaks', 'a: b\u00a0c\u3000d\n'],
  ['longer lines of dashes', '---\n----: a\n'],
  ['a marker in a block', 'a: |\n  ---#\n'],
  ['a quoted key without a blank', 'a: {"b":1}\n'],
  ['anchors with dots', 'a: &b.c d\ne: *b.c\n'],
  ['a percent sign in a value', 'a: 5%6\n'],
])('what all read alike is read: %s', (_, text) => {
  expect(parse(text).notifications).toEqual([]);
});

describe('a merge key behind what it replaces', () => {
  const found = (text: string): string | undefined => {
    const [document] = parse(text).documents;
    const entry = document && overridingMerge(document);
    return entry && text.slice(entry.range.start, entry.range.end);
  };

  test.each([
    ['a: {b: 1, <<: {b: 2}}', '<<: {b: 2}'],
    ['x: &x {b: 2}\na: [{b: 1, <<: *x}]', '<<: *x'],
    ['x: &x {<<: {b: 2}}\na: {b: 1, <<: [*x]}', '<<: [*x]'],
    ['a: {<<: {b: 1}, <<: {b: 2}}', '<<: {b: 2}'],
    ['a: {b: {}, <<: {b: {}}}', '<<: {b: {}}'],
    ['a: {b: "1", <<: {b: 1}}', '<<: {b: 1}'],
    ['a: {b: 1, ! "<<": {b: 2}}', '! "<<": {b: 2}'.slice(2)],
  ])('%s', (text, expected) => expect(found(text)).toBe(expected));

  test.each([
    'a: {<<: {b: 2}, b: 1}',
    'a: {c: 1, <<: {b: 2}}',
    'a: {b: 1, <<: {b: 1}}',
    'x: &x {b: 1}\na: {b: &y {}, c: {b: *y, <<: {b: *y}}}',
    'a: {b: 1, "<<": {b: 2}}',
    'a: {b: 1, !own <<: {b: 2}}',
    'a: {b: 1, <<: *nowhere}',
    'a: {<<: [{b: 1}, {b: 2}]}',
  ])('and not %s', text => expect(found(text)).toBeUndefined());
});

test.each<[string, (size: number) => string]>([
  ['quotes with separators', size => 'a: "\u2028x"\n'.repeat(size / 8).replaceAll('\u2028', 'b\u2028')],
  ['quotes before a separator', size => `${'- "x"\n'.repeat(size / 8)}# \u2028`],
  ['lines that look like markers', size => `a: |\n${' ---#\n'.repeat(size / 6)}`],
  ['merge keys', size => `a: &a {b: 1}\n${'c: {b: 1, <<: *a}\n'.repeat(size / 20)}`],
])('many %s are looked at in linear time', (_, make) => {
  const look = (text: string): boolean => {
    const { documents, notifications } = parse(text);
    return notifications.length === 0 && documents.every(document => overridingMerge(document) === undefined);
  };
  inLinearTime(400_000, make, look);
});
