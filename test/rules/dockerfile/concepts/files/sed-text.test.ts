import { describe, expect, test } from 'vitest';
import { sedWrites } from '../../../../../src/rules/dockerfile/concepts/files/sed-text.ts';

const written = (text: string): readonly string[] => sedWrites(text).map(({ start, end }) => text.slice(start, end));

describe('what a sed script writes', () => {
  test.each([
    ["'s/old/new/g'", ['new']],
    ['"s|a/b|c/d|"', ['c/d']],
    ['s,a,b,', ['b']],
    ["'s/a\\/b/c\\/d/'", ['c\\/d']],
    ["'s/a/b/;s#c#d#g'", ['b', 'd']],
    ["'/^x/s/a/b/'", ['b']],
    ["'3s/a/b/; $s/c/d/'", ['b', 'd']],
    ["'/^\\[x\\]/a y=0'", [" y=0'"]],
    ["'1i\\\nx\n2d'", ['\\\nx']],
  ])('%s', (text, parts) => {
    expect(written(text)).toEqual(parts);
  });

  test('is what was found, where the replacement repeats it', () => {
    expect(written("'s/^# *\\(a b\\)/\\1/'")).toEqual(['^# *\\(a b\\)/\\1']);
    expect(written("'s/a/x&/'")).toEqual(['a/x&']);
  });

  test('is nothing when it deletes, prints or makes a comment', () => {
    for (const text of ["'/a=0/d'", "'s/a=0//'", "'s/^a=0/# &/'", "-i'", '/etc/apt/sources.list', "'s/never closed'", '-n', "'/x/p'"])
      expect(written(text).join('')).toBe('');
  });

  test('is found in a long text without end in good time', () => {
    expect(written(`${';s/'.repeat(100_000)}`).length).toBeGreaterThan(0);
    expect(written(';s¦x'.repeat(100_000))).toEqual([]);
  });
});
