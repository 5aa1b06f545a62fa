import { describe, expect, test } from 'vitest';
import { parseJsonFile } from '../../../src/artifacts/json/parse-json-file.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { MAX_WRITTEN_LENGTH } from '../../../src/artifacts/yaml/parse.ts';

const read = (text: string) => parseJsonFile(sourceFile('a.json', text));
/** The text in which it goes wrong, and why. */
const wrong = (text: string) => {
  const { problem } = read(text);
  return problem && [text.slice(problem.at.start, problem.at.end), problem.reason];
};

describe('JSON', () => {
  test('is read as a tree, with a byte-order mark, too', () => {
    for (const text of ['{"a": [1]}', '\uFEFF{"a": [1]}\n', ' \n{"a": [1]}']) {
      const { root, problem, notifications, yaml } = read(text);
      expect([root?.entries.map(({ name }) => name), problem, notifications, yaml.documents.length]).toEqual([['a'], undefined, [], 1]);
    }
  });

  test('has an object as its root, or none', () => {
    for (const text of ['[1]', '"a"', '1', 'null', '', ' \n', '\uFEFF']) {
      const { root, problem } = read(text);
      expect([root, problem], text).toEqual([undefined, undefined]);
    }
  });
});

describe('what is no JSON is told where it goes wrong, to the end of the line', () => {
  test.each<readonly [string, string, string]>([
    ['{"a": 1,}', '}', 'Expected double-quoted property name'],
    ['{"a": 1} // no', '// no', 'Unexpected non-whitespace character after JSON'],
    ['{\n  a: 1\n}\n', 'a: 1', "Expected property name or '}'"],
    ['{"a": b, "c": 1}\n', 'b, "c": 1}', "Unexpected token 'b'"],
    ['\uFEFF{"a": b}', 'b}', "Unexpected token 'b'"],
    ['# a\n{}\n', '# a', "Unexpected token '#'"],
    ['{"a": "b\n"}', '"b', 'Bad control character in string literal'],
  ])('%j', (text, place, reason) => {
    const [at, why] = wrong(text) ?? [];
    expect(why).toBe(reason);
    expect(place.endsWith(at ?? '?') || at === place).toBe(true);
  });

  test('at the last character where the text ends too early', () => {
    expect(wrong('{"a": [1\n\n')?.[0]).toBe('1');
    expect(wrong('{"a": 1')?.[0]).toBe('1');
    expect(wrong('{')?.[0]).toBe('{');
  });

  test('with its line and column, and nothing of it is read', () => {
    const { notifications, yaml, root } = read('{\n  "a": b\n}\n');
    expect(notifications).toEqual([
      {
        code: 'syntax-error',
        level: 'error',
        path: 'a.json',
        range: { start: 9, end: 10 },
        message: `The file is no JSON: Unexpected token 'b' (line 2, column 8). Correct it there; until then nothing in it is reviewed.`,
      },
    ]);
    expect([yaml.documents, yaml.unread, root]).toEqual([[], [{ start: 0, end: 13 }], undefined]);
  });

  test('whatever its length is', () => {
    const items = Array.from({ length: 3_000 }, (_, index) => `"k${index}": ${index}`).join(',\n');
    const [at, reason] = wrong(`{${items},\n"x": yes,\n"y": 1}`) ?? [];
    expect([at, reason]).toEqual(['yes,', "Unexpected token 'y'"]);
  });
});

test('a text as long as any that is read is looked at, a longer one is told as too long', () => {
  const long = (length: number) => `{"a": 1,}${' '.repeat(length - 9)}`;
  expect(read(long(MAX_WRITTEN_LENGTH)).problem).toBeDefined();
  const { problem, notifications } = read(long(MAX_WRITTEN_LENGTH + 1));
  expect([problem, notifications.length > 0]).toEqual([undefined, true]);
});
