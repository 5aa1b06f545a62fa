import { describe, expect, test } from 'vitest';
import { type CommitTree, compareTrees } from '../../../src/github/read/tree-comparison.ts';

const tree = (blobs: Readonly<Record<string, string>>, complete = true): CommitTree => ({
  blobs: new Map(Object.entries(blobs)),
  modes: new Map(),
  complete,
});

describe('two trees', () => {
  test('differ in what was added, changed and removed', () => {
    const files = compareTrees(tree({ same: '1', changed: '2', gone: '3' }), tree({ same: '1', changed: '4', fresh: '5' }), []);
    expect(files).toEqual([
      { path: 'changed', headBlob: '4', status: 'modified' },
      { path: 'fresh', headBlob: '5', status: 'added' },
      { path: 'gone', status: 'removed' },
    ]);
  });

  test('tell a file that only moved by its content, each once', () => {
    const files = compareTrees(tree({ a: '1', b: '1' }), tree({ x: '1', y: '1', z: '1' }), []);
    expect(files.map(({ path, previousPath, status }) => [path, previousPath, status])).toEqual([
      ['x', 'b', 'renamed'],
      ['y', 'a', 'renamed'],
      ['z', undefined, 'added'],
    ]);
  });

  test('do not repeat what is listed, nor the place from where a listed file moved', () => {
    const listed = [
      { path: 'new', previousPath: 'old', status: 'renamed' as const },
      { path: 'copy', previousPath: 'kept', status: 'copied' as const },
    ];
    const files = compareTrees(tree({ old: '1', kept: '2' }), tree({ new: '9', copy: '2', kept: '3' }), listed);
    expect(files).toEqual([{ path: 'kept', headBlob: '3', status: 'modified' }]);
  });

  test('that were cut short tell only of what stands in both', () => {
    const base = tree({ a: '1', b: '1', gone: '1' }, false);
    expect(compareTrees(base, tree({ a: '2', b: '1', beyond: '1' }), [])).toEqual([{ path: 'a', headBlob: '2', status: 'modified' }]);
  });
});
