import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LineMap } from '../../src/changes/line-map.ts';
import { diffTexts } from '../../src/changes/text-diff.ts';
import { parsePatch, reversePatch } from '../../src/changes/unified-diff.ts';
import { inLinearTime } from '../support/linear-time.ts';

const patch =
  '@@ -1,4 +1,4 @@ context\n FROM node:22\n-USER app\n RUN a\n RUN b\n+RUN c\n@@ -10 +9,0 @@\n-last\n\\ No newline at end of file';

describe('parsePatch', () => {
  test('reads hunks with and without counts', () => {
    const hunks = parsePatch(patch);
    expect(hunks?.map(({ baseStart, baseCount, headStart, headCount }) => [baseStart, baseCount, headStart, headCount])).toEqual([
      [1, 4, 1, 4],
      [10, 1, 9, 0],
    ]);
    expect(hunks?.[1]?.lines).toEqual([{ sign: '-', text: 'last', noNewline: true }]);
  });

  test('refuses a patch that was cut short', () => {
    expect(parsePatch('@@ -1,4 +1,4 @@\n FROM node:22\n-USER app')).toBeUndefined();
  });

  test('refuses text that is not a hunk line', () => {
    expect(parsePatch('@@ -1,2 +1,2 @@\n a\n*b\n')).toBeUndefined();
  });

  test('skips the header of a git diff', () => {
    expect(parsePatch('diff --git a/x b/x\nindex 1..2 100644\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b\n')).toHaveLength(1);
  });
});

/** A small deterministic generator of texts that differ in a few lines. */
const variants = (seed: number): { readonly base: string; readonly head: string } => {
  let state = seed;
  const next = (limit: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * limit);
  };
  const lineEnd = next(2) === 0 ? '\n' : '\r\n';
  const line = (): string => ['a', 'b', '', 'RUN x', 'ENV A=1', `L${next(50)}`][next(6)] ?? '';
  const base = Array.from({ length: next(40) }, line);
  const head = base.flatMap(text => (next(6) === 0 ? [] : next(6) === 0 ? [text, line()] : next(8) === 0 ? [line()] : [text]));
  const finish = (lines: readonly string[]): string => lines.join(lineEnd) + (lines.length > 0 && next(3) > 0 ? lineEnd : '');
  return { base: finish(base), head: finish(head) };
};

/** The patch of each file that differs between the folders `base` and `head`, by its name. */
const patchesOf = (folder: string): ReadonlyMap<string, string> => {
  const { stdout } = spawnSync('git', ['diff', '--no-index', '--no-color', '--text', 'base', 'head'], { cwd: folder, encoding: 'utf8' });
  const patches = stdout.split(/^diff --git a\/base\/(\d+) b\/head\/\d+\n/mu).slice(1);
  return new Map(Array.from({ length: patches.length / 2 }, (_, index) => [patches[2 * index] ?? '', patches[2 * index + 1] ?? '']));
};

describe('against git diff', () => {
  test('reversing a patch gives the base text, byte for byte, for 200 pairs of texts', () => {
    const folder = mkdtempSync(join(tmpdir(), 'tidewaiter-diff-'));
    try {
      const pairs = Array.from({ length: 200 }, (_, index) => variants(index + 1));
      for (const side of ['base', 'head'] as const) {
        mkdirSync(join(folder, side));
        for (const [index, pair] of pairs.entries()) writeFileSync(join(folder, side, `${index}`), pair[side]);
      }
      const patches = patchesOf(folder);
      for (const [index, { base, head }] of pairs.entries()) {
        const hunks = parsePatch(patches.get(`${index}`) ?? '');
        expect(hunks, `patch ${index} is read`).toBeDefined();
        expect(reversePatch(head, hunks ?? []), `patch ${index} is reversed`).toBe(base);
        expect(reversePatch(head, diffTexts(base, head)), `own diff ${index} is reversed`).toBe(base);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('a patch that does not fit the head text is refused', () => {
    expect(reversePatch('other\n', parsePatch('@@ -1 +1 @@\n-a\n+b\n') ?? [])).toBeUndefined();
  });
});

describe('LineMap', () => {
  const map = new LineMap(parsePatch(patch) ?? []);

  test('knows which base line a head line was', () => {
    expect([1, 2, 3, 4, 5, 9].map(line => map.baseLine(line))).toEqual([1, 3, 4, undefined, 5, 9]);
  });

  test('counts down after a deletion', () => {
    expect(map.baseLine(12)).toBe(13);
  });

  test('tells written lines from untouched ones', () => {
    expect(map.touches(4, 4)).toBe(true);
    expect(map.touches(1, 3)).toBe(false);
    expect(map.touches(3, 6)).toBe(true);
  });

  test('says where a review comment can stand', () => {
    expect(map.isInOneHunk(1, 4)).toBe(true);
    expect(map.isInOneHunk(4, 5)).toBe(false);
    expect(map.isInOneHunk(10, 10)).toBe(false);
  });

  test('keeps the deleted texts', () => {
    expect(map.blocks[0]?.deletedTexts).toEqual(['USER app']);
  });

  test('widens computed hunks by their context, and allows no comments where the host shows no diff', () => {
    const computed = diffTexts('a\nb\nc\nd\ne\nf\n', 'a\nb\nX\nd\ne\nf\n');
    expect(new LineMap(computed, 3).isInOneHunk(6, 6)).toBe(true);
    expect(new LineMap(computed, 3).isInOneHunk(7, 7)).toBe(false);
    expect(new LineMap(computed, 'no-comments').isInOneHunk(3, 3)).toBe(false);
  });
});

test('diffing two long texts that share nothing stays linear', () => {
  const lines = (letter: string, size: number, kinds: number): string =>
    Array.from({ length: size }, (_, index) => `${letter}${index % kinds}`).join('\n');
  const sides = (size: number): readonly [string, string] => [lines('a', size, 7), lines('b', size, 5)];
  const hunks = inLinearTime(60_000, sides, ([base, head]) => diffTexts(base, head));
  expect(hunks.map(({ baseCount, headCount }) => [baseCount, headCount])).toEqual([[60_000, 60_000]]);
});
