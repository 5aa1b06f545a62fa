import { describe, expect, test } from 'vitest';
import { selectFixedFiles } from '../../../../app/jobs/fix/fix-selection.ts';
import type { FileMode } from '../../../../src/github/read/file-modes.ts';
import type { FixedFile } from '../../../../src/review/fix-change.ts';

const fixed = (path: string, size = 10): FixedFile => ({ path, before: '', text: 'x'.repeat(size), findings: [] });

const select = (files: readonly FixedFile[], mode: (path: string) => FileMode | undefined = () => 'file') =>
  selectFixedFiles(
    files,
    new Map(
      files.flatMap(({ path }): [string, FileMode][] => {
        const found = mode(path);
        return found ? [[path, found]] : [];
      }),
    ),
  );

describe('the files of one commit', () => {
  test('are a hundred at most', () => {
    const { files, skipped } = select(Array.from({ length: 103 }, (_, index) => fixed(`f${index}`)));
    expect(files).toHaveLength(100);
    expect(skipped.map(({ path, reason }) => `${path} ${reason}`)).toEqual(['f100 over-limit', 'f101 over-limit', 'f102 over-limit']);
  });

  test('are 5 MiB at most, but always one', () => {
    const { files, skipped } = select([fixed('a', 3 << 20), fixed('b', 3 << 20), fixed('c', 1 << 20)]);
    expect(files.map(({ path }) => path)).toEqual(['a', 'c']);
    expect(skipped).toEqual([{ path: 'b', reason: 'over-limit' }]);
    expect(select([fixed('a', 6 << 20)]).files).toHaveLength(1);
    expect(select([fixed('a', 3 << 20), fixed('b', 2 << 20)]).skipped).toEqual([]);
    expect(select([fixed('a', 3 << 20), fixed('b', (2 << 20) + 1)]).skipped).toEqual([{ path: 'b', reason: 'over-limit' }]);
  });

  test('are regular ones; a mode that is not known is not guessed', () => {
    const modes: Readonly<Record<string, FileMode>> = { x: 'executable', l: 'link', o: 'other', f: 'file' };
    const { files, skipped } = select([fixed('x'), fixed('l'), fixed('o'), fixed('u'), fixed('f')], path => modes[path]);
    expect(files.map(({ path }) => path)).toEqual(['f']);
    expect(skipped.map(({ path, reason }) => `${path} ${reason}`)).toEqual([
      'x executable',
      'l not-regular',
      'o not-regular',
      'u not-regular',
    ]);
  });
});
