import { describe, expect, test } from 'vitest';
import { replaceWildcard, withoutPrefix, withoutSuffix } from '../../../src/artifacts/shell/wildcard.ts';

describe('wildcards', () => {
  test.each([
    ['abcabc', 'a*c', false, 'abc'],
    ['abcabc', 'a*c', true, ''],
    ['abcabc', '*b', false, 'cabc'],
    ['abcabc', '*b', true, 'c'],
    ['abc', '?', false, 'bc'],
    ['abc', 'b', false, 'abc'],
    ['abc', '*', false, 'abc'],
    ['abc', '*', true, ''],
    ['*a', '\\*', false, 'a'],
    ['[x]', '[x', false, ']'],
    ['a', 'ab', false, 'a'],
  ])('%s without the prefix %s (longest: %s) is %s', (text, pattern, longest, expected) => {
    expect(withoutPrefix(text, pattern, longest)).toBe(expected);
  });

  test.each([
    ['a.tar.gz', '.*', false, 'a.tar'],
    ['a.tar.gz', '.*', true, 'a'],
    ['abab', 'b*', false, 'aba'],
    ['abab', 'b*', true, 'a'],
    ['abc', 'b', true, 'abc'],
  ])('%s without the suffix %s (longest: %s) is %s', (text, pattern, longest, expected) => {
    expect(withoutSuffix(text, pattern, longest)).toBe(expected);
  });

  test.each([
    ['a.b.c', '.', '-', false, 'a-b.c'],
    ['a.b.c', '.', '-', true, 'a-b-c'],
    ['aXbXc', 'X*', '-', true, 'a-'],
    ['abc', 'x*', '-', true, 'abc'],
    ['abc', 'c*z', '-', true, 'abc'],
    ['aaa', 'a', '', true, ''],
  ])('%s with %s replaced by "%s" (all: %s) is %s', (text, pattern, replacement, all, expected) => {
    expect(replaceWildcard(text, pattern, replacement, all)).toBe(expected);
  });

  test('a long text or pattern is not answered', () => {
    expect(withoutPrefix('a'.repeat(2000), '*b', true)).toBe(undefined);
    expect(withoutSuffix('a', '*a'.repeat(100), true)).toBe(undefined);
    expect(replaceWildcard('a', '', 'b', true)).toBe(undefined);
  });
});

test('a backslash at the end of a pattern stands for itself', () => {
  expect(withoutPrefix('ab', 'a\\', false)).toBe('ab');
  expect(withoutPrefix('a\\b', 'a\\', false)).toBe('b');
});
