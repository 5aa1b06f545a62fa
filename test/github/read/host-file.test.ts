import { describe, expect, test } from 'vitest';
import { commitOf, type HostFile, toChangedFile } from '../../../src/github/read/host-file.ts';

const file = (more: Partial<HostFile>): HostFile => ({
  filename: 'Dockerfile',
  status: 'modified',
  sha: 'b'.repeat(40),
  additions: 1,
  deletions: 1,
  contents_url: `https://api.github.com/repos/acme/app/contents/Dockerfile?ref=${'c'.repeat(40)}`,
  ...more,
});
const patch = '@@ -1,2 +1,2 @@\n-FROM a\n+FROM b\n USER app';

describe('the hunks of a listed file', () => {
  test('are those of its patch', () => {
    expect(toChangedFile(file({ patch })).hunks).toHaveLength(1);
  });

  test('are not known without a patch, even when no line is counted: an attribute may hide the text', () => {
    expect(toChangedFile(file({ additions: 0, deletions: 0 }))).not.toHaveProperty('hunks');
    expect(toChangedFile(file({ status: 'renamed', additions: 0, deletions: 0 }))).not.toHaveProperty('hunks');
  });

  test('are not believed when they are fewer than the file’s counts', () => {
    expect(toChangedFile(file({ patch, additions: 2 }))).not.toHaveProperty('hunks');
    expect(toChangedFile(file({ patch: patch.slice(0, -12) }))).not.toHaveProperty('hunks');
  });
});

test.each([
  ['changed', 'modified'],
  ['unchanged', 'modified'],
  ['copied', 'copied'],
  ['removed', 'removed'],
])('the status %s is %s', (status, expected) => {
  expect(toChangedFile(file({ status })).status).toBe(expected);
});

test('a removed file has no blob at head', () => {
  expect(toChangedFile(file({ status: 'removed' }))).not.toHaveProperty('headBlob');
});

describe('what may be no file', () => {
  const mayBe = (patched: string, additions: number, deletions: number, status = 'modified') =>
    toChangedFile(file({ patch: patched, additions, deletions, status })).mayBe;
  const commit = `+Subproject commit ${'a'.repeat(40)}`;

  test('is a submodule when its one line names a commit', () => {
    expect(mayBe(`@@ -0,0 +1 @@\n${commit}`, 1, 0)).toBe('submodule');
    expect(mayBe(`@@ -1 +1 @@\n-Subproject commit ${'b'.repeat(40)}\n${commit}-dirty`, 1, 1)).toBe('submodule');
    expect(mayBe(`@@ -0,0 +1,2 @@\n+x\n${commit}`, 2, 0)).toBeUndefined();
    expect(mayBe('@@ -0,0 +1 @@\n+FROM a', 1, 0)).toBeUndefined();
  });

  test('is a link when it has lines and no line break at its end', () => {
    const open = '\n\\ No newline at end of file';
    expect(mayBe(`@@ -0,0 +1 @@\n+../Dockerfile${open}`, 1, 0)).toBe('link');
    expect(mayBe(`@@ -1 +1 @@\n-a${open}\n+b`, 1, 1)).toBeUndefined();
    expect(mayBe(`@@ -1 +0,0 @@\n-a${open}`, 0, 1, 'removed')).toBeUndefined();
  });
});

describe('the commit of a listed file', () => {
  test.each([
    [`https://ghe.example/api/v3/repos/a/b/contents/x%3Fref=y?ref=${'c'.repeat(40)}`, 'c'.repeat(40)],
    ['https://api.github.com/repos/a/b/contents/x?ref=main', undefined],
    ['https://api.github.com/repos/a/b/contents/x', undefined],
  ])('in %s', (url, commit) => {
    expect(commitOf(file({ contents_url: url }))).toBe(commit);
  });
});
