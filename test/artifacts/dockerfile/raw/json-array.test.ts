import { describe, expect, test } from 'vitest';
import { decodeJsonString, readJsonArray } from '../../../../src/artifacts/dockerfile/raw/json-array.ts';
import { MappedText } from '../../../../src/text/mapped-text.ts';

/** What BuildKit makes of the text between two signs that belong to something else. */
const read = (text: string) => {
  const array = readJsonArray(`"${text}"`, 1, text.length + 1);
  return array.form === 'strings' ? array.items.map(item => item.text) : array.form;
};

describe('arguments in brackets', () => {
  test.each<readonly [string, readonly string[]]>([
    ['[]', []],
    ['[ \t]', []],
    ['["a"]', ['a']],
    ['["a","b c"]', ['a', 'b c']],
    ['[ "a" , "b" ] \r\n', ['a', 'b']],
    ['["a\\"b", "\\\\", "\\/\\b\\f\\n\\r\\t"]', ['a"b', '\\', '/\b\f\n\r\t']],
    ['["\\u0041\\u00e4\\uD83D\\uDE00"]', ['Aä😀']],
    ['[""]', ['']],
  ])('%s are strings', (text, items) => {
    expect(read(text)).toEqual(items);
  });

  test.each(['[1]', '["a", 1]', '[["a"]]', '[null]', '["a", {"b": 1}]'])('%s are JSON of something else, which is refused', text => {
    expect(read(text)).toBe('not-strings');
  });

  test.each([
    'a',
    '',
    '[',
    '["a"',
    '["a',
    '["a",',
    '["a",]',
    '["a" "b"]',
    '[,]',
    "['a']",
    '[a]',
    '["a"] b',
    '[] b',
    '["a"]]',
    '["\\x"]',
    '["\\u12"]',
    '["\\u12g4"]',
    '["\\',
    '["\\u004',
    '["a\nb"]',
    '["a\u0000"]',
  ])('%j are no JSON: a shell reads them', text => {
    expect(read(text)).toBe('none');
  });

  test('end where they end, whatever stands behind', () => {
    expect(readJsonArray('["a"]', 0, 4)).toEqual({ form: 'none' });
    expect(readJsonArray('["\\u0041"]', 0, 7)).toEqual({ form: 'none' });
    expect(readJsonArray('[]', 0, 1)).toEqual({ form: 'none' });
    expect(readJsonArray('x["a"]x', 1, 6)).toMatchObject({ form: 'strings', items: [{ text: 'a', start: 2, end: 5 }] });
  });
});

test('each character of a decoded string knows where it is written', () => {
  const text = '"a\\n\\u0041b"';
  const decoded = decodeJsonString(MappedText.copied(text, 100), 0, text.length);
  expect(decoded.text).toBe('a\nAb');
  expect([0, 1, 2, 3].map(at => decoded.range(at, at + 1))).toEqual([
    { start: 101, end: 102 },
    { start: 102, end: 104 },
    { start: 104, end: 110 },
    { start: 110, end: 111 },
  ]);
  expect(decodeJsonString(MappedText.copied('""', 0), 0, 2).text).toBe('');
});
