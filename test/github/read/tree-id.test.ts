import { afterAll, beforeAll, expect, test } from 'vitest';
import { treeId } from '../../../src/github/read/tree-id.ts';
import { type FakeGitHub, startFakeGitHub } from '../../fake-github/fake-github.ts';

let github: FakeGitHub;
beforeAll(async () => {
  github = await startFakeGitHub();
});
afterAll(() => github.close());

test('the id of a folder’s list is the one that git gives it, in whatever order its entries come', () => {
  const repository = github.repository('acme/app', {
    base: {
      'foo/inside': '1\n',
      'foo.txt': '2\n',
      'foo-bar': '3\n',
      Ärger: '4\n',
      run: { content: '#!/bin/sh\n', executable: true },
      link: { symlink: 'run' },
      module: { submodule: 'a'.repeat(40) },
    },
  });
  const { git } = repository;
  const head = repository.head();
  const items = git
    .tree(head)
    .filter(({ path }) => !path.includes('/'))
    .map(({ path, mode, oid }) => ({ name: path, mode: Number.parseInt(mode, 8), oid }));
  const id = git
    .run(['mktree', '--missing', '-z'], git.run(['ls-tree', '-z', head]))
    .toString('utf8')
    .trim();
  expect(items).toHaveLength(7);
  expect(treeId(items)).toBe(id);
  expect(treeId(items.toReversed())).toBe(id);
  expect(treeId(items.slice(1))).not.toBe(id);
});

test('an empty list has the id that git knows', () => {
  expect(treeId([])).toBe('4b825dc642cb6eb9a060e54bf8d69288fbee4904');
});
