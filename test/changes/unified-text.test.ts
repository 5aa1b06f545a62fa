import { describe, expect, test } from 'vitest';
import { parsePatch, reversePatch } from '../../src/changes/unified-diff.ts';
import { unifiedLines } from '../../src/changes/unified-text.ts';

const numbered = (length: number): readonly string[] => Array.from({ length }, (_, at) => `line ${at}\n`);

describe('a unified diff', () => {
  test('has no lines for texts that are the same', () => {
    expect(unifiedLines('a\nb\n', 'a\nb\n')).toEqual([]);
  });

  test('shows three lines around a change, and one hunk for changes that are near', () => {
    const base = numbered(40);
    const head = base.map((line, at) => ([10, 16, 30].includes(at) ? `new ${at}\n` : line));
    const lines = unifiedLines(base.join(''), head.join(''));
    expect(lines.filter(line => line.startsWith('@@'))).toEqual(['@@ -8,13 +8,13 @@', '@@ -28,7 +28,7 @@']);
    expect(lines.filter(line => line.startsWith('-'))).toEqual(['-line 10', '-line 16', '-line 30']);
  });

  const texts: readonly (readonly [string, string, string])[] = [
    ['a text that comes', '', 'a\nb\n'],
    ['a text that goes', 'a\nb\n', ''],
    ['lines that come first', 'b\nc\nd\ne\nf\n', 'a\nb\nc\nd\ne\nf\n'],
    ['lines that go last', 'a\nb\nc\nd\ne\nf\n', 'a\nb\nc\nd\ne\n'],
    ['two changes far apart', numbered(30).join(''), ['x\n', ...numbered(30).slice(1, -1), 'y\n', 'z\n'].join('')],
  ];
  for (const [name, base, head] of texts)
    test(`is taken back to what was before it: ${name}`, () => {
      const hunks = parsePatch(unifiedLines(base, head).join('\n'));
      expect(hunks && reversePatch(head, hunks)).toBe(base);
    });
});
