import { describe, expect, test } from 'vitest';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { codeLines, linesOfRange } from '../../../src/reports/html/code-lines.ts';

const numbered = (count: number, end = '\n'): string => Array.from({ length: count }, (_, index) => `line ${index + 1}`).join('\n') + end;

/** The rows as `number: text`, with `>` before those that matter and the marked part in brackets. */
const rows = (text: string, from: number, to: number, range?: { readonly start: number; readonly end: number }): readonly string[] =>
  [
    ...String(codeLines(sourceFile('f', text), { from, to }, range)).matchAll(
      /<span class="l( hit)?"(?: data-n="(\d+)")?>(.*?)<\/span>/gsu,
    ),
  ].map(
    ([, hit, number, line = '']) =>
      `${hit === undefined ? '' : '>'}${number ?? ''}: ${line.replace('<mark>', '[').replace('</mark>', ']').trimEnd()}`,
  );

describe('lines of a file', () => {
  test('have two before and two after them, as far as there are any', () => {
    expect(rows(numbered(9), 5, 5)).toEqual(['3: line 3', '4: line 4', '>5: line 5', '6: line 6', '7: line 7']);
    expect(rows(numbered(9), 1, 2)).toEqual(['>1: line 1', '>2: line 2', '3: line 3', '4: line 4']);
    expect(rows(numbered(9), 9, 9)).toEqual(['7: line 7', '8: line 8', '>9: line 9']);
    expect(rows(numbered(9, ''), 9, 9)).toEqual(['7: line 7', '8: line 8', '>9: line 9']);
    expect(rows('a\n\n', 1, 1)).toEqual(['>1: a', '2: ']);
  });

  test('are twelve at most, and the others counted', () => {
    expect(rows(numbered(30), 3, 14).filter(row => row.startsWith('>'))).toHaveLength(12);
    expect(rows(numbered(30), 3, 14).some(row => row.includes('more'))).toBe(false);
    const cut = rows(numbered(30), 3, 15);
    expect(cut.filter(row => row.startsWith('>'))).toHaveLength(12);
    expect(cut.slice(-3)).toEqual(['15: line 15', '16: line 16', ': … 1 more']);
  });

  test('have marked what a range covers of them, from the indentation on where it began before', () => {
    const text = 'a: 1\n  bcd: 2\n  e: 3\nf\n';
    const at = (part: string): number => text.indexOf(part);
    expect(rows(text, 2, 2, { start: at('bcd'), end: at('bcd') + 3 })).toContain('>2:   [bcd]: 2');
    expect(rows(text, 2, 2, { start: at('  bcd'), end: at(': 2') })).toContain('>2: [  bcd]: 2');
    const several = rows(text, 1, 3, { start: at(': 1'), end: at(': 3') });
    expect(several.slice(0, 3)).toEqual(['>1: a[: 1]', '>2:   [bcd: 2]', '>3:   [e]: 3']);
    expect(rows(text, 2, 2, { start: at('bcd'), end: at('bcd') })).toContain('>2:   bcd: 2');
  });

  test('are cut at three hundred units, around what matters', () => {
    const line = (length: number): string => `${'a'.repeat(length - 1)}z`;
    expect(rows(line(300), 1, 1)).toEqual([`>1: ${line(300)}`]);
    expect(rows(line(301), 1, 1)).toEqual([`>1: ${'a'.repeat(300)}…`]);
    const long = `${'a'.repeat(400)}HERE${'b'.repeat(400)}`;
    expect(rows(long, 1, 1, { start: 400, end: 404 })).toEqual([`>1: …${'a'.repeat(60)}[HERE]${'b'.repeat(236)}…`]);
    const late = `${'a'.repeat(400)}HERE`;
    expect(rows(late, 1, 1, { start: 400, end: 404 })).toEqual([`>1: …${'a'.repeat(296)}[HERE]`]);
  });

  test('lose their line breaks, of either kind, and escape what they hold', () => {
    expect(rows('<b>\r\nx\r\n', 1, 1)).toEqual(['>1: &lt;b&gt;', '2: x']);
  });
});

test('a range touches the lines from its first unit to its last', () => {
  const file = sourceFile('f', 'ab\ncd\nef\n');
  expect(linesOfRange(file, { start: 1, end: 5 })).toEqual({ from: 1, to: 2 });
  expect(linesOfRange(file, { start: 3, end: 7 })).toEqual({ from: 2, to: 3 });
});
