import { describe, expect, test } from 'vitest';
import { sourceFile } from '../../src/artifacts/source-file.ts';
import { renderCodeFrame, shortLine } from '../../src/reports/code-frame.ts';

const plain = { dim: (text: string) => text, mark: (text: string) => text };
/** The frame of the part of a text between ⟦ and ⟧, line by line. */
const frame = (text: string, paint = plain): readonly string[] => {
  const [start, end] = [text.indexOf('⟦'), text.indexOf('⟧') - 1];
  return renderCodeFrame(sourceFile('a', text.replaceAll(/[⟦⟧]/gu, '')), { start, end }, paint).split('\n');
};

describe('a frame of source', () => {
  test('has the line with its number, and marks under what matters', () => {
    expect(frame('FROM a\nUSER ⟦root⟧ # x\n')).toEqual(['  2 │ USER root # x', '    │      ^^^^']);
  });

  test('marks one column where nothing stands', () => {
    expect(frame('FROM ⟦⟧a\n')).toEqual(['  1 │ FROM a', '    │      ^']);
    expect(frame('⟦⟧\nb\n')).toEqual(['  1 │', '    │ ^']);
  });

  test('has each of several lines with its marks, but under none that has nothing of it', () => {
    expect(frame('a: ⟦1\n\n  b⟧: 2\n')).toEqual(['  1 │ a: 1', '    │    ^', '  2 │', '  3 │   b: 2', '    │ ^^^']);
    expect(frame('a: 1⟦\nb⟧: 2\n')).toEqual(['  1 │ a: 1', '  2 │ b: 2', '    │ ^']);
  });

  test('has five lines at most, and says so', () => {
    const lines = (count: number) => frame(`⟦${Array.from({ length: count }, (_, index) => `l${index + 1}`).join('\n')}⟧\n`);
    expect(lines(5).filter(row => row.includes('l'))).toHaveLength(5);
    expect(lines(5).at(-1)).toBe('    │ ^^');
    expect(lines(6).filter(row => row.includes('l'))).toHaveLength(5);
    expect(lines(6).at(-1)).toBe('    │ …');
  });

  test('has its numbers under each other', () => {
    expect(frame(`${'\n'.repeat(8)}⟦a\nb⟧\n`)).toEqual(['   9 │ a', '     │ ^', '  10 │ b', '     │ ^']);
  });

  test('leaves out carriage returns, and shows what is invisible', () => {
    expect(frame('a⟦b⟧\r\nc\r\n')).toEqual(['  1 │ ab', '    │  ^']);
    expect(frame('a\u0007⟦b⟧\n')).toEqual(['  1 │ a\\u{7}b', '    │       ^']);
    expect(frame('##[error]⟦x⟧\n')[0]).not.toContain('##[');
  });

  test('counts wide characters twice and those that are drawn over others not at all', () => {
    expect(frame('漢字⟦x⟧\n')[1]).toBe('    │     ^');
    expect(frame('⟦漢⟧字\n')[1]).toBe('    │ ^^');
    expect(frame('é⟦x⟧\n')[1]).toBe('    │  ^');
  });

  test('paints numbers and marks', () => {
    expect(frame('⟦a⟧\n', { dim: text => `(${text})`, mark: text => `!${text}!` })).toEqual(['  (1 │) a', '  (  │) !^!']);
  });
});

describe('a long line', () => {
  test('is cut behind what matters when that stands at its start', () => {
    const [line, marks] = frame(`⟦ab⟧${'x'.repeat(300)}\n`);
    expect(line).toBe(`  1 │ ab${'x'.repeat(158)}…`);
    expect(marks).toBe('    │ ^^');
  });

  test('is cut before it, twenty columns ahead, and marked where it begins', () => {
    const [line, marks] = frame(`${'x'.repeat(200)}⟦ab⟧${'y'.repeat(300)}\n`);
    expect(line).toBe(`  1 │ …${'x'.repeat(20)}ab${'y'.repeat(138)}…`);
    expect(marks).toBe(`    │ ${' '.repeat(21)}^^`);
  });

  test('is shown whole up to its end when that is near', () => {
    expect(frame(`${'x'.repeat(158)}⟦ab⟧\n`)[0]).toBe(`  1 │ ${'x'.repeat(158)}ab`);
    expect(frame(`${'x'.repeat(300)}⟦ab⟧\n`)[0]).toBe(`  1 │ …${'x'.repeat(158)}ab`);
    expect(frame(`${'x'.repeat(160)}⟦⟧\n`)[0]).toBe(`  1 │ ${'x'.repeat(160)}`);
    expect(shortLine('x'.repeat(161), 0)).toBe(`${'x'.repeat(160)}…`);
  });

  test('is not cut within a character', () => {
    expect(frame(`${'x'.repeat(179)}😀${'z'.repeat(19)}⟦ab⟧${'y'.repeat(300)}\n`)[0]).toContain(`…😀${'z'.repeat(19)}ab`);
  });
});
