import { describe, expect, test } from 'vitest';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { type Placed, readPolicyDocument, readPolicyDocuments } from '../../../src/policy/schema/policy-document.ts';

const fileOf = (text: string) => sourceFile('policy.yml', text);
const read = (text: string) => readPolicyDocument(fileOf(text));
/** The value of a file, or its errors as `line:column message hint`. */
const told = (text: string): unknown => {
  const document = read(text);
  return 'errors' in document
    ? document.errors.map(({ line, column, message, hint }) => `${line}:${column} ${message}${hint === undefined ? '' : ` ${hint}`}`)
    : document.value;
};
/** The text of a place, and of its key. */
const textsAt = (text: string, ...path: readonly string[]): readonly (string | undefined)[] => {
  const document = read(text);
  if ('errors' in document) throw new Error(document.errors[0]?.message);
  let at: Placed | undefined = document.root;
  for (const key of path) at = at?.children.get(key);
  return [at?.range, at?.key].map(range => range && text.slice(range.start, range.end));
};

describe('a policy document', () => {
  test('is plain data', () => {
    expect(told('a: {b: [1, x, true, null]}\nc: "d"\n')).toEqual({ a: { b: [1, 'x', true, null] }, c: 'd' });
    expect([told(''), told('# nothing\n'), told('null\n')]).toEqual([{}, {}, {}]);
    expect(told('1: x\n')).toEqual({ 1: 'x' });
  });

  test('knows where each value stands, without the line breaks behind it; what is left out stands where its key does', () => {
    const text = 'a:\n  b: one\n  c:\n    - x\n    - y\n\nd:\n';
    expect(textsAt(text, 'a')).toEqual(['b: one\n  c:\n    - x\n    - y', 'a']);
    expect(textsAt(text, 'a', 'b')).toEqual(['one', 'b']);
    expect(textsAt(text, 'a', 'c', '1')).toEqual(['y', undefined]);
    expect(textsAt(text, 'd')).toEqual(['d', 'd']);
    expect(textsAt('a: {b}\n', 'a', 'b')).toEqual(['b', 'b']);
  });

  test('has no anchors, aliases, or keys that are no text', () => {
    const written = 'Anchors and aliases are not supported here. Write the value out.';
    expect(told('a: &x 1\nb: *x\n')).toEqual([`1:7 ${written}`, `2:4 ${written}`]);
    expect(told('? [a]\n: b\n')).toEqual(['1:3 A key must be a plain text.']);
  });

  test('has each key once in a mapping', () => {
    expect(told('a: 1\nb: {a: 2}\na: 3\n')).toEqual(['3:1 The key "a" is given twice. Merge the two.']);
  });

  test('tells where its syntax breaks', () => {
    expect(told('a: [1\nb: 2\n')).toEqual(expect.arrayContaining([expect.stringMatching(/^\d:\d+ .*\.$/u)]));
  });

  test('is sixteen levels deep at most', () => {
    const nested = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;
    expect(told(nested(17))).not.toEqual([expect.any(String)]);
    expect(told(nested(18))).toEqual(['1:18 The file is nested too deeply.']);
    expect(told(nested(100_000).slice(0, 131_072))).toEqual(expect.arrayContaining([expect.stringContaining('nested too deeply')]));
  });

  test('has 131,072 characters at most', () => {
    const long = (length: number): string => 'a: 1\n'.padEnd(length, '#');
    expect(told(`${long(131_072)}`)).toEqual({ a: 1 });
    expect(told(long(131_073))).toEqual(['1:1 The file is longer than 131072 characters. Use globs instead of long lists.']);
  });

  test('has no line breaks that only some readers see', () => {
    expect(told('a: 1 # x\u2028b: 2\n')).toEqual([
      '1:9 The character U+2028 ends the line for kubectl, and not for others. Remove it, or write it as "\\u2028" in double quotes.',
    ]);
    for (const sign of ['\u0085', '\u2029']) expect(told(`a: "${sign}"\n`)).toHaveLength(1);
  });

  test('tells of twenty errors at most', () => {
    const keys = Array.from({ length: 30 }, (_, index) => `? [${index}]\n: x\n`).join('');
    expect(told(keys)).toHaveLength(20);
  });
});

describe('a file of many documents', () => {
  const limits = { length: 100, documents: 3 };
  const readAll = (text: string) => {
    const all = readPolicyDocuments(fileOf(text), limits);
    return all.errors ? all.errors.map(({ message, hint }) => `${message} ${hint ?? ''}`.trim()) : all.documents.map(({ value }) => value);
  };

  test('gives each of them, empty ones left out', () => {
    expect(readAll('')).toEqual([]);
    expect(readAll('a: 1\n---\n---\nb: 2\n')).toEqual([{ a: 1 }, { b: 2 }]);
    expect(readAll('# nothing\n---\n{}\n')).toEqual([{}]);
  });

  test('holds no more of them, and no more text, than it may', () => {
    expect(readAll('a: 1\n---\nb: 2\n---\nc: 3\n')).toHaveLength(3);
    expect(readAll('a: 1\n---\nb: 2\n---\nc: 3\n---\nd: 4\n')).toEqual(['The file has more than 3 documents. Write it as several files.']);
    expect(readAll('a: 1\n'.padEnd(100, '#'))).toEqual([{ a: 1 }]);
    expect(readAll('a: 1\n'.padEnd(101, '#'))).toEqual(['The file is longer than 100 characters. Write it as several files.']);
  });

  test('tells of the errors of all, twenty at most', () => {
    expect(readAll('a: &x 1\n---\nb: 2\n---\nc: &y 2\n')).toHaveLength(2);
    const wide = readPolicyDocuments(fileOf('? [a]\n: x\n'.repeat(30)), { length: 10_000, documents: 3 });
    expect(wide.errors).toHaveLength(20);
  });
});
