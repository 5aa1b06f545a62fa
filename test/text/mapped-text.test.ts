import { describe, expect, test } from 'vitest';
import { MappedText, MappedTextBuilder } from '../../src/text/mapped-text.ts';

describe('MappedText', () => {
  const file = 'RUN a \\\n  b "c\\td"';
  const joined = new MappedTextBuilder()
    .copy('a ', 4)
    .copy('  b ', 8)
    .stand('\t', { start: file.indexOf('\\t'), end: file.indexOf('\\t') + 2 })
    .copy('d', file.indexOf('d"'))
    .build(4);

  test('joins its pieces', () => {
    expect(joined.text).toBe('a   b \td');
  });

  test('a span over a left-out line break covers it in the file', () => {
    const { start, end } = joined.range(0, 5);
    expect(file.slice(start, end)).toBe('a \\\n  b');
  });

  test('a decoded unit stands for the whole escape sequence', () => {
    const at = joined.text.indexOf('\t');
    const { start, end } = joined.range(at, at + 1);
    expect(file.slice(start, end)).toBe('\\t');
  });

  test('an empty span lies at the unit that follows', () => {
    expect(joined.range(2, 2)).toEqual({ start: 8, end: 8 });
    expect(joined.range(joined.length, joined.length)).toEqual({ start: file.indexOf('d"') + 1, end: file.indexOf('d"') + 1 });
  });

  test('an empty text lies at its anchor', () => {
    expect(new MappedTextBuilder().build(7).range(0, 0)).toEqual({ start: 7, end: 7 });
  });

  test('parts of parts still know their place in the file', () => {
    const part = new MappedTextBuilder().part(joined, 4, joined.length).build(0);
    expect(part.text).toBe('b \td');
    expect(part.range(0, 1)).toEqual({ start: 10, end: 11 });
    expect(part.range(2, 3)).toEqual({ start: file.indexOf('\\t'), end: file.indexOf('\\t') + 2 });
  });

  test('neighbouring copies become one piece', () => {
    const text = new MappedTextBuilder().copy('ab', 3).copy('cd', 5).build(3);
    const pieces: string[] = [];
    text.pieces(0, text.length, piece => pieces.push(piece));
    expect(pieces).toEqual(['abcd']);
    expect(text.range(1, 3)).toEqual({ start: 4, end: 6 });
  });

  test('a copied text maps unit by unit', () => {
    const text = MappedText.copied('abc', 10);
    expect(text.range(1, 3)).toEqual({ start: 11, end: 13 });
    expect([text.startAt(0), text.endAt(3)]).toEqual([10, 13]);
  });
});
