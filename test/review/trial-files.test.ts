import { describe, expect, test } from 'vitest';
import { type SourceFile, sourceFile } from '../../src/artifacts/source-file.ts';
import { filesUnder, LayeredFiles, overlaid } from '../../src/review/trial-files.ts';

const filesOf = (...paths: readonly string[]): ReadonlyMap<string, SourceFile> =>
  new Map(paths.map(path => [path, sourceFile(path, path.toUpperCase())]));
const textsOf = (files: ReadonlyMap<string, SourceFile>): readonly string[] => [...files].map(([path, { text }]) => `${path}=${text}`);

describe('files with the texts of a trial', () => {
  const below = filesOf('b', 'a', 'c');
  const trial = new Map([
    ['d', 'new'],
    ['a', 'other'],
    ['c', undefined],
    ['e', undefined],
  ]);
  const files = overlaid(below, trial);

  test('are those below, but for what is replaced, taken away or new', () => {
    expect(textsOf(files)).toEqual(['b=B', 'a=other', 'd=new']);
    expect([...files.keys()]).toEqual(['b', 'a', 'd']);
    expect([...files.values()].map(({ text }) => text)).toEqual(['B', 'other', 'new']);
    const told: string[] = [];
    files.forEach((file, path, all) => {
      told.push(`${path} ${file.text} ${all === files}`);
    });
    expect(told).toEqual(['b B true', 'a other true', 'd new true']);
    expect([files.size, ...['a', 'b', 'c', 'd', 'e', 'f'].map(path => files.has(path))]).toEqual([
      3,
      true,
      true,
      false,
      true,
      false,
      false,
    ]);
    expect(['a', 'b', 'c', 'd', 'e', 'f'].map(path => files.get(path)?.text)).toEqual([
      'other',
      'B',
      undefined,
      'new',
      undefined,
      undefined,
    ]);
  });

  test('are no others below than before', () => expect(textsOf(below)).toEqual(['b=B', 'a=A', 'c=C']));

  test('may be tried once more: the last trial counts, and all lie over the same files', () => {
    const again = overlaid(
      files,
      new Map([
        ['c', 'back'],
        ['d', undefined],
      ]),
    );
    expect(textsOf(again)).toEqual(['b=B', 'a=other', 'c=back']);
    expect(again).toMatchObject({ below });
    expect(textsOf(files)).toEqual(['b=B', 'a=other', 'd=new']);
  });
});

describe('the files of a folder', () => {
  const pathsUnder = (files: ReadonlyMap<string, SourceFile>, folder: string): readonly string[] =>
    filesUnder(files, folder).map(([path, { text }]) => `${path}=${text}`);

  test('are those whose paths begin with it, in order', () => {
    const files = filesOf('b/z', 'b-c/a', 'a', 'b/a/x', 'b0/a', 'b/a');
    expect(pathsUnder(files, 'b/')).toEqual(['b/a=B/A', 'b/a/x=B/A/X', 'b/z=B/Z']);
    expect(pathsUnder(files, '')).toHaveLength(6);
    expect([pathsUnder(files, 'c/'), pathsUnder(files, 'A/'), pathsUnder(new Map(), 'b/')]).toEqual([[], [], []]);
  });

  test('are those of all layers', () => {
    const files = new LayeredFiles(
      filesOf('b/z', 'b/y', 'c'),
      new Map([
        ['b/y', undefined],
        ['b/z', sourceFile('b/z', 'other')],
        ['b/a', sourceFile('b/a', 'new')],
        ['d', sourceFile('d', 'new')],
      ]),
    );
    expect(pathsUnder(files, 'b/')).toEqual(['b/a=new', 'b/z=other']);
  });

  test('are found also when files have come since somebody asked', () => {
    const files = new Map(filesOf('b/z'));
    expect(pathsUnder(files, 'b/')).toEqual(['b/z=B/Z']);
    files.set('b/a', sourceFile('b/a', 'new'));
    expect(pathsUnder(files, 'b/')).toEqual(['b/a=new', 'b/z=B/Z']);
  });
});
