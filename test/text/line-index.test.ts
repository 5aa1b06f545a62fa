import { describe, expect, test } from 'vitest';
import { LineIndex } from '../../src/text/line-index.ts';
import { hostileTexts } from '../support/hostile-text.ts';

describe('LineIndex', () => {
  test.each([
    ['', 1],
    ['a', 1],
    ['a\n', 1],
    ['a\nb', 2],
    ['a\r\nb\r\n', 2],
    ['a\rb', 1],
    ['\n', 1],
    ['\n\n', 2],
  ])('%j has %d lines', (text, count) => {
    expect(new LineIndex(text).lineCount).toBe(count);
  });

  test('counts lines and columns from 1, columns in UTF-16 units', () => {
    const index = new LineIndex('ab\n😀c\n');
    expect([0, 2, 3, 5, 6].map(offset => index.position(offset))).toEqual([
      { line: 1, column: 1 },
      { line: 1, column: 3 },
      { line: 2, column: 1 },
      { line: 2, column: 3 },
      { line: 2, column: 4 },
    ]);
  });

  test('knows the place after a final line break', () => {
    expect(new LineIndex('a\n').position(2)).toEqual({ line: 2, column: 1 });
  });

  test('clamps offsets outside the text', () => {
    const index = new LineIndex('ab\nc');
    expect([index.position(-5), index.position(99)]).toEqual([
      { line: 1, column: 1 },
      { line: 2, column: 2 },
    ]);
  });

  test('knows where lines begin and end, their breaks included, and past the last line the end of the text', () => {
    const index = new LineIndex('ab\r\nc\n');
    expect([1, 2, 3, 4].map(line => [index.lineStart(line), index.lineEnd(line)])).toEqual([
      [0, 4],
      [4, 6],
      [6, 6],
      [6, 6],
    ]);
  });

  test('goes from offsets to lines and back, in any text', () => {
    for (const text of hostileTexts(300, 23)) {
      const index = new LineIndex(text);
      for (let offset = 0; offset <= text.length; offset += 1) {
        const { line, column } = index.position(offset);
        expect(index.lineStart(line) + column - 1).toBe(offset);
        expect(line).toBe(text.slice(0, offset).split('\n').length);
      }
    }
  });
});
