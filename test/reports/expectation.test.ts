import { describe, expect, test } from 'vitest';
import { sourceFile } from '../../src/artifacts/source-file.ts';
import { expectationOf } from '../../src/reports/expectation.ts';
import type { TextEdit } from '../../src/text/range.ts';
import { toldFinding } from '../support/told-groups.ts';

/** What is expected instead of a text, by an edit of it that puts something in place of a piece. */
const expected = (text: string, old: string, newText: string, rule: { readonly textIsHazard?: true } = {}) => {
  const start = text.indexOf(old);
  const edits: readonly TextEdit[] = [{ range: { start, end: start + old.length }, newText }];
  const fix = { title: 'x', safety: 'safe' as const, edits };
  return expectationOf({ ...toldFinding('a'), fix }, sourceFile('a.yaml', text), rule);
};

describe('what a proven fix takes away and puts in its place', () => {
  test('are the lines that differ, without their indent', () => {
    expect(expected('a:\n  b: 1\n  c: 2\n', '1', '3')).toEqual({ actual: 'b: 1', expected: 'b: 3' });
    expect(expected('a:\r\n  b: 1\r\n', '1', '3')).toEqual({ actual: 'b: 1', expected: 'b: 3' });
    expect(expected('a\nb\n', 'a\nb', 'c\nd\n\ne')).toEqual({ actual: 'a ⏎ b', expected: 'c ⏎ d ⏎ e' });
  });

  test('are nothing on the side where no line is', () => {
    expect(expected('a\nb\n', 'a\n', '')).toEqual({ actual: 'a', expected: '' });
    expect(expected('a\n', 'a\n', 'a\nb\n')).toEqual({ actual: '', expected: 'b' });
  });

  test('are not told without a fix, a file or an edit, nor of a text that is the hazard itself', () => {
    expect(expectationOf(toldFinding('a'), sourceFile('a', 'x'), undefined)).toBeUndefined();
    const fix = { title: 'x', safety: 'safe' as const, edits: [] };
    expect(expectationOf({ ...toldFinding('a'), fix }, sourceFile('a', 'x'), {})).toBeUndefined();
    expect(expectationOf({ ...toldFinding('a'), fix }, undefined, {})).toBeUndefined();
    const edit = { range: { start: 0, end: 1 }, newText: 'y' };
    expect(expectationOf({ ...toldFinding('a'), fix: { ...fix, edits: [edit] } }, undefined, {})).toBeUndefined();
    expect(expected('secret: x\n', 'x', 'y', { textIsHazard: true })).toBeUndefined();
    expect(expected('a: 1\n', '1', '1')).toBeUndefined();
    expect(expected('a: 1\n', 'a: 1', '  a: 1')).toBeUndefined();
  });

  test('are not told of more than five lines on a side, nor of very long ones', () => {
    const lines = (count: number, word: string) => Array.from({ length: count }, (_, index) => `${word}${index}\n`).join('');
    expect(expected('a\n', 'a\n', lines(5, 'b'))?.expected).toBe('b0 ⏎ b1 ⏎ b2 ⏎ b3 ⏎ b4');
    expect(expected('a\n', 'a\n', lines(6, 'b'))).toBeUndefined();
    expect(expected(lines(5, 'a'), lines(5, 'a'), 'b\n')?.actual).toContain('a4');
    expect(expected(lines(6, 'a'), lines(6, 'a'), 'b\n')).toBeUndefined();
    expect(expected(`${'x'.repeat(20_000)}\n`, 'x', 'y')).toBeUndefined();
    expect(expected(`${'x'.repeat(600)}\n`, 'x', 'y')?.actual).toHaveLength(500);
  });
});
