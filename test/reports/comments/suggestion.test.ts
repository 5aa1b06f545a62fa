import { describe, expect, test } from 'vitest';
import { type SourceFile, sourceFile } from '../../../src/artifacts/source-file.ts';
import {
  rewriteLines,
  rewrittenLength,
  type Suggestion,
  suggestionBlock,
  suggestionsOf,
} from '../../../src/reports/comments/suggestion.ts';
import type { TextEdit } from '../../../src/text/range.ts';
import { applyEdits, editsConflict } from '../../../src/text/text-edit.ts';
import { random } from '../../fuzz/mutate.ts';

const edit = (start: number, end: number, newText: string): TextEdit => ({ range: { start, end }, newText });

const suggest = (file: SourceFile, ...edits: readonly TextEdit[]): readonly Suggestion[] =>
  suggestionsOf(file, { title: 'Fix', safety: 'safe', edits });

/** What the button makes of a file: the lines of the block in the place of the lines that it is anchored to. */
const apply = (text: string, { lines, replacement }: Suggestion): string =>
  text
    .split('\n')
    .toSpliced(lines.from - 1, lines.to - lines.from, ...(replacement === undefined ? [] : replacement.split('\n')))
    .join('\n');

const dockerfile = 'FROM a\nRUN x\nCMD y\n';
const file = sourceFile('Dockerfile', dockerfile);

describe('suggestionsOf', () => {
  test('widens an edit within a line to the line', () => {
    expect(suggest(file, edit(11, 12, 'z'))).toEqual([{ lines: { from: 2, to: 3 }, replacement: 'RUN z' }]);
  });

  test('writes lines put between two others with the one after or the one before', () => {
    expect(suggest(file, edit(13, 13, 'USER 1\n'))).toEqual([
      { lines: { from: 3, to: 4 }, replacement: 'USER 1\nCMD y' },
      { lines: { from: 2, to: 3 }, replacement: 'RUN x\nUSER 1' },
    ]);
  });

  test('writes lines put before the first with the first', () => {
    expect(suggest(file, edit(0, 0, '# a\n'))).toEqual([{ lines: { from: 1, to: 2 }, replacement: '# a\nFROM a' }]);
  });

  test('writes lines put after the last with the last', () => {
    expect(suggest(file, edit(19, 19, 'USER 1\n'))).toEqual([{ lines: { from: 3, to: 4 }, replacement: 'CMD y\nUSER 1' }]);
    const open = sourceFile('Dockerfile', 'FROM a\nCMD y');
    expect(suggest(open, edit(12, 12, '\nUSER 1'))).toEqual([{ lines: { from: 2, to: 3 }, replacement: 'CMD y\nUSER 1' }]);
  });

  test('adds a final line break as an empty last line', () => {
    const open = sourceFile('Dockerfile', 'FROM a\nCMD y');
    expect(suggest(open, edit(12, 12, '\nUSER 1\n'))).toEqual([{ lines: { from: 2, to: 3 }, replacement: 'CMD y\nUSER 1\n' }]);
  });

  test('deletes whole lines', () => {
    expect(suggest(file, edit(7, 13, ''))).toEqual([{ lines: { from: 2, to: 3 }, replacement: undefined }]);
  });

  test('leaves an empty line where only the text of a line goes', () => {
    expect(suggest(file, edit(7, 12, ''))).toEqual([{ lines: { from: 2, to: 3 }, replacement: '' }]);
  });

  test('takes the next line along when a line loses its break', () => {
    expect(suggest(file, edit(12, 17, ' && '))).toEqual([{ lines: { from: 2, to: 4 }, replacement: 'RUN x && y' }]);
    expect(suggest(file, edit(12, 13, ''))).toEqual([{ lines: { from: 2, to: 4 }, replacement: 'RUN xCMD y' }]);
  });

  test('covers the lines between two edits', () => {
    expect(suggest(file, edit(5, 6, 'b'), edit(17, 18, 'z'))).toEqual([{ lines: { from: 1, to: 4 }, replacement: 'FROM b\nRUN x\nCMD z' }]);
  });

  test('has no way to take the final line break away', () => {
    expect(suggest(file, edit(18, 19, ''))).toEqual([]);
  });

  test('has no way to write what is more text than a block may have, as in a file of one line', () => {
    const long = sourceFile('pod.json', `{"a":"${'x'.repeat(10_000)}"}\nb\n`);
    expect(suggest(long, edit(2, 3, 'z'))).toEqual([]);
    expect(suggest(long, edit(0, long.text.indexOf('b'), '')).length).toBe(1);
    expect(suggest(long, edit(long.text.indexOf('b'), long.text.length - 1, 'c')).length).toBe(1);
  });

  test('is the same as applying the edits, wherever they are', () => {
    const next = random(99);
    const among = (below: number): number => Math.floor(next() * below);
    const texts = ['', 'a', 'a\n', '\n', '\n\n', 'ab\ncd\nef\n', 'ab\ncd\nef', 'ab\n\n\ncd\n', '```\n```suggestion\n````\nx\n'];
    const news = ['', 'X', 'X\n', '\nX', '\nX\n', 'X\nY', '\n', '````'];
    let suggested = 0;
    let refused = 0;
    for (let round = 0; round < 20_000; round += 1) {
      const text = texts[among(texts.length)] ?? '';
      const edits = Array.from({ length: 1 + among(3) }, () => {
        const start = among(text.length + 1);
        return edit(start, next() < 0.4 ? start : Math.min(text.length, start + among(5)), news[among(news.length)] ?? '');
      });
      const starts = new Set(edits.map(({ range }) => range.start));
      if (editsConflict(edits) || starts.size < edits.length) continue;
      const wanted = applyEdits(text, edits);
      const ways = suggest(sourceFile('f', text), ...edits);
      for (const way of ways) expect(apply(text, way), JSON.stringify({ text, edits, way })).toBe(wanted);
      suggested += ways.length;
      if (ways.length > 0) continue;
      refused += 1;
      expect([text.endsWith('\n'), wanted.endsWith('\n')], JSON.stringify({ text, edits })).toEqual([true, false]);
    }
    expect(suggested).toBeGreaterThan(10_000);
    expect(refused).toBeGreaterThan(100);
  });
});

describe('suggestionBlock', () => {
  const block = (text: string, replacement: string | undefined): string | undefined =>
    suggestionBlock(sourceFile('f', text), { lines: { from: 1, to: 2 }, replacement });

  test('holds the lines', () => {
    expect(block('a\n', 'b\nc')).toBe('```suggestion\nb\nc\n```');
  });

  test('without a line deletes, with an empty line leaves an empty line', () => {
    expect(block('a\n', undefined)).toBe('```suggestion\n```');
    expect(block('a\n', '')).toBe('```suggestion\n\n```');
  });

  test('has a fence longer than any run of backticks in the text', () => {
    expect(block('a\n', 'RUN x\n```\nUSER `y`')).toBe('````suggestion\nRUN x\n```\nUSER `y`\n````');
  });

  test('is not offered for files with carriage returns or replacements with control characters', () => {
    expect(block('a\r\nb\r\n', 'c')).toBeUndefined();
    expect(block('a\rb\n', 'c')).toBeUndefined();
    expect(block('a\n', 'c\u001B[31m')).toBeUndefined();
    expect(block('a\n', '\tc')).toBe('```suggestion\n\tc\n```');
  });

  test('is not offered when nobody would read it', () => {
    expect(block('a\n', 'x'.repeat(10_000))).toBeUndefined();
  });
});

test('rewrittenLength is known before the lines are written', () => {
  for (const edits of [[edit(11, 12, 'zz')], [edit(0, 6, '')], [edit(7, 13, '')], [edit(4, 5, 'x\ny'), edit(9, 10, '')]])
    expect(rewrittenLength(file, edits), JSON.stringify(edits)).toBe(rewriteLines(file, edits).after.length);
});

test('rewriteLines keeps the line breaks of the file', () => {
  const windows = sourceFile('Dockerfile', 'FROM a\r\nRUN x\r\n');
  expect(rewriteLines(windows, [edit(8, 8, 'USER 1\r\n')])).toEqual({
    lines: { from: 2, to: 3 },
    before: 'RUN x\r\n',
    after: 'USER 1\r\nRUN x\r\n',
  });
});
