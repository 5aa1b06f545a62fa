import { describe, expect, test } from 'vitest';
import { type FoundEntry, isFileName, listPolicyFiles, noPolicyFolder, type PolicyFolderKind } from '../../src/policy/policy-folder.ts';

const file = (path: string, size = 1): FoundEntry<string> => ({ kind: 'file', path, name: path.split('/').at(-1) ?? '', size, file: path });
const other = (kind: 'link' | 'folder' | 'submodule', path = 'a'): FoundEntry<string> => ({ kind, path, name: path });
const numbered = (count: number, size = 1): readonly FoundEntry<string>[] =>
  Array.from({ length: count }, (_, index) => file(`${index}.yaml`, size));
const errorsOf = (entries: readonly FoundEntry<string>[], kind?: PolicyFolderKind): readonly unknown[] =>
  (listPolicyFiles(entries, 'policies', kind).errors ?? []).map(({ path, message, hint }) => [path, message, hint]);
const mebibyte = 1 << 20;

test('a name of a file is one that Git gives whole', () => {
  expect(['a.yaml', 'ä b', '', 'a/b', 'a\0b', 'a\u{FFFD}b'].map(isFileName)).toEqual([true, true, false, false, false, false]);
});

test('files are listed by their paths below the folder, in the order in which they were found', () => {
  const { files } = listPolicyFiles([file('b.yaml'), file('x509/a.pem')], 'policies');
  expect([...(files ?? [])]).toEqual([
    ['b.yaml', 'b.yaml'],
    ['x509/a.pem', 'x509/a.pem'],
  ]);
});

test.each([
  ['a link', [other('link')], 'This is a symbolic link, which is not followed.', 'Put the file itself there.'],
  ['a submodule', [other('submodule')], 'This is a submodule, which is not followed.', 'Put the files themselves there.'],
  ['a folder', [other('folder')], 'This folder lies deeper than 4 levels, which is all that is read.', 'Move its files up.'],
  ['a second one of its name', [file('a'), file('a')], 'The name of this file is not valid UTF-8, or not unique.', 'Rename it.'],
  [
    'one that is too large',
    [file('a', mebibyte + 1)],
    'The file is over 1 MiB.',
    'Split it, or move it elsewhere if it is not an image policy.',
  ],
] as const)('%s is an error that names it and says what to do', (_, entries, message, hint) => {
  expect(errorsOf(entries)).toEqual([['policies/a', message, hint]]);
});

test('all errors are told, not the first alone', () => {
  expect(errorsOf([other('link', 'a'), file('b'), other('submodule', 'c')]).map(error => [error].flat()[0])).toEqual([
    'policies/a',
    'policies/c',
  ]);
});

describe('bounds', () => {
  const small: PolicyFolderKind = { maxFiles: 3, maxTotalMiB: 2, many: 'rules', one: 'a rule', keep: 'Keep only rules there.' };

  test('of a file: a mebibyte is read', () => {
    expect(errorsOf([file('a', mebibyte)])).toEqual([]);
  });

  test('of all together: what is just as large is read, and the first one beyond is named', () => {
    expect(errorsOf(numbered(2, mebibyte), small)).toEqual([]);
    expect(errorsOf([...numbered(2, mebibyte), file('more.yaml')], small)).toEqual([
      ['policies/more.yaml', 'With this file the rules are over 2 MiB together.', 'Keep only rules there.'],
    ]);
    const [first] = errorsOf([file('a', mebibyte), file('b', mebibyte - 1), file('c', 2)], small);
    expect(first).toEqual(expect.arrayContaining(['policies/c']));
  });

  test('of their number: as many are read, and the next one is named, also where some are none', () => {
    expect(errorsOf(numbered(3), small)).toEqual([]);
    const beyond = ['policies', 'There are more than 3 files among the rules; policies/3.yaml is the next one.', 'Keep only rules there.'];
    expect(errorsOf(numbered(9), small)).toEqual([beyond]);
    expect(errorsOf([other('link', 'x'), ...numbered(4)], small)).toEqual([
      expect.arrayContaining(['policies/x']),
      [beyond[0], 'There are more than 3 files among the rules; policies/2.yaml is the next one.', beyond[2]],
    ]);
  });

  test('of image policies: two hundred files, eight mebibytes', () => {
    expect(errorsOf(numbered(200))).toEqual([]);
    expect(errorsOf(numbered(201))).toEqual([
      [
        'policies',
        'There are more than 200 files among the image policies; policies/200.yaml is the next one.',
        'Keep only policies, trust roots and certificates there.',
      ],
    ]);
    expect(errorsOf(numbered(8, mebibyte))).toEqual([]);
    expect(errorsOf(numbered(9, mebibyte))).toEqual([
      expect.arrayContaining(['policies/8.yaml', 'With this file the image policies are over 8 MiB together.']),
    ]);
  });
});

test('what is no folder is told with what belongs there', () => {
  expect(noPolicyFolder('policies')).toMatchObject({
    path: 'policies',
    message: 'The image policies are no folder, but a file, a symbolic link or a submodule.',
    hint: 'Put a folder with the policies themselves there.',
  });
});
