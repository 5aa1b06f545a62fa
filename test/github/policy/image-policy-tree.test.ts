import { describe, expect, test } from 'vitest';
import { readImagePolicyFolder } from '../../../src/github/policy/image-policy-files.ts';
import {
  isWholeTree,
  type ListedBlob,
  type ListedEntry,
  type ListedTree,
  listImagePolicies,
} from '../../../src/github/policy/image-policy-tree.ts';
import { blobId } from '../../../src/github/read/blob-id.ts';
import { folderMode, treeId } from '../../../src/github/read/tree-id.ts';
import { ScriptedGitHub } from '../../support/scripted-github.ts';

const blob = (text: string, byteSize = text.length): ListedBlob => ({
  __typename: 'Blob',
  oid: blobId(Buffer.from(text)),
  byteSize,
  isBinary: false,
  isTruncated: false,
  text,
});
const file = (name: string, object: ListedBlob = blob(name), mode = 0o100644): ListedEntry => ({
  name,
  type: 'blob',
  mode,
  oid: object.oid,
  object,
});
const folder = (name: string, object: ListedTree): ListedEntry => ({ name, type: 'tree', mode: folderMode, oid: object.oid, object });
const tree = (...entries: readonly ListedEntry[]): ListedTree => ({ __typename: 'Tree', oid: treeId(entries), entries });
const submodule: ListedEntry = { name: 'sub', type: 'commit', mode: 0o160000, oid: 'a'.repeat(40), object: null };

/** A folder below so many others. */
const below = (levels: number, inner: ListedTree): ListedTree => (levels === 0 ? inner : tree(folder('d', below(levels - 1, inner))));
const unread = ({ oid }: ListedTree): ListedTree => ({ __typename: 'Tree', oid });

describe('an answer is whole', () => {
  test('when each folder has the entries that its id promises, down to the fourth level, beyond which nothing was asked', () => {
    expect(isWholeTree(tree())).toBe(true);
    expect(isWholeTree(tree(file('a'), folder('d', tree(file('b'))), submodule))).toBe(true);
    expect(isWholeTree(below(4, tree(file('a'))))).toBe(true);
    expect(isWholeTree(below(4, tree(folder('deep', unread(tree(file('a')))))))).toBe(true);
  });

  test('not when an entry is missing, at any level, or a folder came without its entries', () => {
    const full = tree(file('a'), file('b'));
    const short = { ...full, entries: full.entries?.slice(1) };
    expect([isWholeTree(short), isWholeTree(below(2, short)), isWholeTree(tree(file('a'), folder('d', unread(full))))]).toEqual([
      false,
      false,
      false,
    ]);
    expect(isWholeTree(below(4, short))).toBe(false);
  });

  test('not when what an entry names is missing or another', () => {
    expect(isWholeTree(tree({ ...file('a'), object: null }))).toBe(false);
    expect(isWholeTree(tree({ ...file('a'), object: blob('other') }))).toBe(false);
    expect(isWholeTree(tree(file('z'), { ...folder('d', tree(file('b'))), object: null }))).toBe(false);
  });

  test('of ids of either length', () => {
    const entries = [{ ...submodule, oid: 'a'.repeat(64) }];
    expect(isWholeTree({ __typename: 'Tree', oid: treeId(entries, 'sha256'), entries })).toBe(true);
    expect(isWholeTree({ __typename: 'Tree', oid: 'b'.repeat(64), entries })).toBe(false);
  });

  test('as far as can be known where a name is no UTF-8, since its folder has another id then', () => {
    expect(isWholeTree({ ...tree(file('caf\uFFFD')), oid: 'c'.repeat(40) })).toBe(true);
    expect(isWholeTree({ ...tree({ ...file('caf\uFFFD'), object: null }), oid: 'c'.repeat(40) })).toBe(false);
  });
});

describe('image policies are listed', () => {
  const list = (listed: ListedTree) => {
    const { files, errors } = listImagePolicies(listed, 'policies');
    return errors ? errors.map(({ path, message }) => `${path}: ${message}`) : [...files].map(([path, { text }]) => [path, text]);
  };

  test('by their paths below the folder', () => {
    const listed = tree(
      file('a.yaml'),
      folder('d', tree(file('b.yaml'), folder('e', tree(file('c.pem'))), file('x', blob('x'), 0o100755))),
    );
    expect(list(listed)).toEqual([
      ['a.yaml', 'a.yaml'],
      ['d/b.yaml', 'b.yaml'],
      ['d/e/c.pem', 'c.pem'],
      ['d/x', 'x'],
    ]);
    expect(list(tree())).toEqual([]);
  });

  test('with an error for what is no file, which names it', () => {
    const link = file('link', blob('a.yaml'), 0o120000);
    expect(list(tree(file('a.yaml'), link, folder('d', tree(submodule)), folder('deep', unread(tree()))))).toEqual([
      'policies/link: This is a symbolic link, which is not followed.',
      'policies/d/sub: This is a submodule, which is not followed.',
      'policies/deep: This folder lies deeper than 4 levels, which is all that is read.',
    ]);
    expect(list(tree(folder('d\uFFFD', tree(file('a')))))).toEqual([
      'policies/d\uFFFD: The name of this file is not valid UTF-8, or not unique.',
    ]);
  });

  test('up to a mebibyte each and eight together', () => {
    const mebibyte = 1 << 20;
    const large = (count: number, byteSize = mebibyte) =>
      tree(...Array.from({ length: count }, (_, index) => file(`f${index}`, blob('x', byteSize))));
    expect(list(large(1, mebibyte + 1))).toEqual(['policies/f0: The file is over 1 MiB.']);
    expect(list(large(8))).toHaveLength(8);
    expect(list(large(9))).toEqual(['policies/f8: With this file the image policies are over 8 MiB together.']);
  });
});

test('a folder that is not there is told with the repository in which it was looked for', async () => {
  const answering = async (answer: object) => {
    const github = await ScriptedGitHub.start(() => ({ data: { repository: { databaseId: 7, commit: null, folder: null, ...answer } } }));
    try {
      return await readImagePolicyFolder(github.client, { owner: 'acme', repo: '.github', path: 'policies' });
    } finally {
      await github.close();
    }
  };
  const absent = { state: 'absent' };
  expect(await answering({})).toEqual({ reading: absent, origin: { id: 7, commit: undefined } });
  expect(await answering({ databaseId: null, commit: { oid: 'abc', file: null } })).toEqual({
    reading: absent,
    origin: { id: undefined, commit: 'abc' },
  });
  expect((await answering({ commit: { oid: 'abc', file: { type: 'commit' } } })).reading).toMatchObject({ state: 'invalid' });
  expect((await answering({ folder: { __typename: 'Blob' } })).reading).toMatchObject({ state: 'invalid' });
});
