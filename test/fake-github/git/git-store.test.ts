import { mkdtempSync, readFileSync, readlinkSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Change } from './file-tree.ts';
import type { Signature } from './git-object.ts';
import { createGitStore, type GitStore } from './git-store.ts';

let root: string;
let store: GitStore;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'git-store-'));
  store = createGitStore(join(root, 'one.git'), 'main');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const author: Signature = { name: 'Ömer', email: 'oemer@example.com', time: 1_767_614_400 };

const commit = (change: Change, parents: readonly string[] = [], of = store): string =>
  of.commit({ parents, change, message: 'Change files\n\nWith a body.', author });

const ask = (...args: readonly string[]): string => store.run(args).toString('utf8').trim();
const lines = (...args: readonly string[]): readonly string[] => ask(...args).split('\n');

/** What git says lies in a commit. */
const listed = (oid: string): readonly string[] =>
  store.run(['ls-tree', '-r', '-t', '-z', oid]).toString('utf8').split('\0').filter(Boolean);

const first: Change = {
  files: {
    'foo/inside/a.txt': '1\n',
    'foo/b.txt': '2\n',
    'foo.txt': '3\n',
    'foo-bar': '4\n',
    Ärger: 'é\n',
    'a "quoted"\nname': '5\n',
    bytes: new Uint8Array([0, 255, 10]),
    empty: '',
    run: { content: '#!/bin/sh\n', executable: true },
    link: { symlink: 'foo/b.txt' },
    module: { submodule: 'a'.repeat(40) },
  },
};

describe('commits', () => {
  test('are whole for git, with the ids that git gives their objects', () => {
    const base = commit(first);
    const head = commit({ files: { large: 'x'.repeat(70_000), 'foo/b.txt': '6\n' } }, [base]);
    store.setRef('refs/heads/main', head);
    expect(ask('fsck', '--strict', '--full', '--no-dangling')).toBe('');
    expect(lines('rev-list', '--all')).toEqual([head, base]);
    const tree = store
      .run(['mktree', '--missing', '-z'], store.run(['ls-tree', '-z', head]))
      .toString('utf8')
      .trim();
    expect(store.commitInfo(head).tree).toBe(tree);
    expect(store.run(['hash-object', '--stdin'], 'é\n').toString('utf8').trim()).toBe(store.resolve(`${head}:Ärger`));
  });

  test('say who made them, when, of what and why, as git reads it', () => {
    const base = commit(first);
    const head = commit({}, [base]);
    expect(ask('log', '-1', '--format=%an|%ae|%at|%cn|%ce|%ct|%P|%T|%B', head)).toBe(
      `Ömer|oemer@example.com|1767614400|Ömer|oemer@example.com|1767614400|${base}|${store.commitInfo(base).tree}|Change files\n\nWith a body.`,
    );
    expect(store.commitInfo(head)).toEqual({
      oid: head,
      tree: ask('rev-parse', `${head}^{tree}`),
      parents: [base],
      author,
      committer: author,
      message: 'Change files\n\nWith a body.',
    });
  });

  test('list their files as git does', () => {
    const oid = commit(first);
    const own = store.tree(oid).map(entry => `${entry.mode} ${entry.type} ${entry.oid}\t${entry.path}`);
    expect(own).toEqual(listed(oid));
    expect(own).toHaveLength(13);
    expect(store.tree(oid).find(({ path }) => path === 'foo/b.txt')?.size).toBe(2);
    expect(store.tree(oid).find(({ path }) => path === 'module')).not.toHaveProperty('size');
  });

  test('are checked out by git as they were written', () => {
    const target = join(root, 'checkout');
    const oid = commit({ ...first, files: { ...first.files, module: 'no submodule\n' } });
    store.setRef('refs/heads/main', oid);
    store.clone(oid, target);
    expect(readFileSync(join(target, 'a "quoted"\nname'), 'utf8')).toBe('5\n');
    expect(readFileSync(join(target, 'bytes'))).toEqual(Buffer.from([0, 255, 10]));
    expect(readlinkSync(join(target, 'link'))).toBe('foo/b.txt');
    expect(statSync(join(target, 'run')).mode & 0o100).toBe(0o100);
  });
});

describe('a change', () => {
  const paths = (change: Change): readonly string[] => {
    const base = commit({ files: { 'a/b/c': '1\n', 'a/d': '2\n', e: '3\n' } });
    return listed(commit(change, [base])).map(line => line.replace(/^\d+ (\w+) \S+\t/u, '$1 '));
  };

  test.each<[string, Change, readonly string[]]>([
    ['keeps what it does not name', { files: { 'a/n': '' } }, ['tree a', 'tree a/b', 'blob a/b/c', 'blob a/d', 'blob a/n', 'blob e']],
    ['deletes a file, and the folders that it leaves empty', { delete: ['a/b/c'] }, ['tree a', 'blob a/d', 'blob e']],
    ['deletes a folder', { delete: ['a'] }, ['blob e']],
    ['deletes what is not there', { delete: ['x', 'e/y'] }, ['tree a', 'tree a/b', 'blob a/b/c', 'blob a/d', 'blob e']],
    ['renames a file', { rename: { e: 'x/y' } }, ['tree a', 'tree a/b', 'blob a/b/c', 'blob a/d', 'tree x', 'blob x/y']],
    ['renames a folder', { rename: { a: 'f' } }, ['blob e', 'tree f', 'tree f/b', 'blob f/b/c', 'blob f/d']],
    [
      'renames a folder into one of its name',
      { rename: { a: 'a/a' } },
      ['tree a', 'tree a/a', 'tree a/a/b', 'blob a/a/b/c', 'blob a/a/d', 'blob e'],
    ],
    ['puts a file in place of a folder', { files: { a: '' } }, ['blob a', 'blob e']],
    ['puts a folder in place of a file', { files: { 'e/f': '' } }, ['tree a', 'tree a/b', 'blob a/b/c', 'blob a/d', 'tree e', 'blob e/f']],
    ['renames, then deletes, then writes', { rename: { e: 'x' }, delete: ['x', 'a'], files: { e: '' } }, ['blob e']],
  ])('%s', (_, change, expected) => {
    expect(paths(change)).toEqual(expected);
    expect(ask('fsck', '--strict', '--no-dangling')).toBe('');
  });

  test('may leave nothing', () => {
    const oid = commit({ delete: ['a'] }, [commit({ files: { a: '' } })]);
    expect(store.commitInfo(oid).tree).toBe('4b825dc642cb6eb9a060e54bf8d69288fbee4904');
    expect(store.tree(oid)).toEqual([]);
  });

  test.each<[string, Change]>([
    ['an empty part of a path', { files: { 'a//b': '' } }],
    ['a rename of nothing', { rename: { x: 'y' } }],
  ])('with %s is refused', (_, change) => {
    expect(() => paths(change)).toThrow(/empty part|no x to rename/u);
  });
});

describe('revisions mean what they mean to git', () => {
  const revisions = [
    'main',
    'HEAD',
    'heads/main',
    'refs/heads/main',
    'v1',
    'tags/v1',
    'both',
    'feature/x@2',
    'HEAD~1',
    'main^',
    'main~9',
    'HEAD^{tree}',
    'v1^{commit}',
    'main^{tree}^{tree}',
    'HEAD:foo',
    'HEAD:foo/b.txt',
    'HEAD:foo/b.txt/c',
    'HEAD:foo/',
    'HEAD:./foo',
    'HEAD:nothing',
    'HEAD:a "quoted"\nname',
    'main:module',
    'main:link',
    'nothing',
    'nothing:foo',
    'nothing^{commit}',
    'refs/heads/nothing',
    'refs/heads',
    '',
    ' ',
    '-x',
    '--all',
    '@',
    'main@{0}',
    'a..b',
    'config',
    '^main',
    ':/Change',
  ];

  test.each(revisions)('%j', revision => {
    const base = commit(first);
    const head = commit({ files: { new: '' } }, [base]);
    const other = commit({ files: { other: '' } }, [base]);
    for (const [ref, oid] of [
      ['heads/main', head],
      ['tags/v1', base],
      ['heads/both', other],
      ['tags/both', base],
      ['heads/feature/x@2', other],
    ] as const)
      store.setRef(`refs/${ref}`, oid);
    const judged = ((): string | undefined => {
      try {
        return ask('rev-parse', '--verify', '--quiet', '--end-of-options', revision);
      } catch {
        return undefined;
      }
    })();
    expect(store.resolve(revision)).toBe(judged);
  });

  test('also as part of an id, and as the id of an object that there is', () => {
    const head = commit(first);
    store.setRef('refs/heads/main', head);
    const blob = store.resolve('main:foo.txt') ?? '';
    expect(store.resolve(head.slice(0, 12))).toBe(head);
    expect([store.resolve(blob), store.resolve(`${blob}^{commit}`), store.resolve('b'.repeat(40))]).toEqual([blob, undefined, undefined]);
    expect(store.resolve('main\0')).toBeUndefined();
  });
});

describe('refs', () => {
  test('are those that git sees, after each change', () => {
    const head = commit(first);
    for (const ref of ['refs/heads/main', 'refs/heads/a/b', 'refs/pull/1/head', 'refs/heads-not']) store.setRef(ref, head);
    store.deleteRef('refs/heads/a/b');
    const seen = (prefix: string): readonly string[] => lines('for-each-ref', '--format=%(objectname) %(refname)', prefix);
    expect(store.refs('refs').map(({ oid, ref }) => `${oid} ${ref}`)).toEqual(seen('refs'));
    expect(store.refs('refs/heads').map(({ oid, ref }) => `${oid} ${ref}`)).toEqual(seen('refs/heads'));
    expect(seen('refs')).toHaveLength(3);
    store.setRef('refs/heads/main', commit({}, [head]));
    expect(store.refs('refs').map(({ oid, ref }) => `${oid} ${ref}`)).toEqual(seen('refs'));
  });

  test.each(['main', 'refs/heads/a b', 'refs/heads/a..b', 'refs/heads/.a', 'refs/heads/a.lock', 'refs/heads/', 'refs/heads/a@{b'])(
    'are not called %j',
    ref => {
      const head = commit(first);
      expect(() => store.setRef(ref, head)).toThrow('is not a name of a ref');
    },
  );

  test('lead to objects that there are', () => {
    expect(() => store.setRef('refs/heads/main', 'c'.repeat(40))).toThrow('no object');
  });
});

/** a ── b ── m ── d: b and c were made of a, and m merges them; e has a beginning of its own. */
const branches = () => {
  const a = commit({ files: { a: '1\n2\n3\n', z: '1\n' } });
  const b = commit({ files: { b: '' } }, [a]);
  const c = commit({ files: { c: '' } }, [a]);
  const m = store.merge(b, c, 'Merge c', author) ?? '';
  const d = commit({ files: { d: '' } }, [m]);
  return { a, b, c, m, d, e: commit({ files: { e: '' } }) };
};

describe('history', () => {
  test('between any two commits is that of git', () => {
    const all = Object.entries(branches());
    const pairs = all.flatMap(([one, oneId]) => all.map(([other, otherId]) => ({ one, oneId, other, otherId })));
    for (const { one, oneId, other, otherId } of pairs) {
      const between = lines('rev-list', '--reverse', '--topo-order', `${oneId}..${otherId}`).filter(Boolean);
      expect(store.commitsBetween(oneId, otherId), `${one}..${other}`).toEqual(between);
      const base = ((): string | undefined => {
        try {
          return ask('merge-base', oneId, otherId);
        } catch {
          return undefined;
        }
      })();
      expect(store.mergeBase(oneId, otherId), `${one} and ${other}`).toBe(base);
    }
    expect(pairs).toHaveLength(36);
  });

  test('has no base with what is not a commit', () => {
    const oid = commit(first);
    expect(store.mergeBase(oid, store.commitInfo(oid).tree)).toBeUndefined();
    expect(store.mergeBase(oid, 'd'.repeat(40))).toBeUndefined();
  });
});

describe('a merge', () => {
  const merged = (ours: string, theirs: string): string => ask('merge-tree', '--write-tree', ours, theirs).split('\n')[0] ?? '';

  test.each<[string, Change, Change]>([
    ['of a commit that follows', {}, { files: { z: '2\n' } }],
    ['of different files', { files: { x: '1\n' } }, { files: { y: '2\n' } }],
    ['of different lines of one file', { files: { a: '0\n2\n3\n' } }, { files: { a: '1\n2\n4\n' } }],
    ['of a file that was renamed meanwhile', { rename: { a: 'n' } }, { files: { a: '1\n2\n4\n' } }],
  ])('%s is that of git', (_, change, other) => {
    const base = commit({ files: { a: '1\n2\n3\n', z: '1\n' } });
    const ours = commit(change, [base]);
    const theirs = commit(other, [base]);
    const oid = store.merge(ours, theirs, 'Merge', author) ?? '';
    expect(store.commitInfo(oid).tree).toBe(merged(ours, theirs));
    expect(store.tree(oid).map(({ oid: id, path }) => `${id} ${path}`)).toEqual(
      lines('ls-tree', '-r', '-t', '--format=%(objectname) %(path)', oid),
    );
    expect(store.commitInfo(oid)).toMatchObject({ parents: [ours, theirs], message: 'Merge' });
    store.setRef('refs/heads/main', oid);
    expect(ask('fsck', '--strict', '--no-dangling')).toBe('');
  });

  test('of what is merged already changes nothing', () => {
    const { b, c, m } = branches();
    expect(store.commitInfo(store.merge(b, m, 'Merge', author) ?? '').tree).toBe(merged(b, m));
    expect(store.commitInfo(store.merge(m, c, 'Merge', author) ?? '').tree).toBe(merged(m, c));
  });

  test('that conflicts is none', () => {
    const base = commit({ files: { a: '1\n' } });
    const [ours, theirs] = [commit({ files: { a: '2\n' } }, [base]), commit({ files: { a: '3\n' } }, [base])];
    expect(store.merge(ours, theirs, 'Merge', author)).toBeUndefined();
  });
});

test('what changed is told once, and the same in another repository', () => {
  const changeOf = (of: GitStore) => {
    const base = commit({ files: { Dockerfile: 'FROM a\nUSER b\n' } }, [], of);
    return of.changedFiles(base, commit({ files: { Dockerfile: 'FROM a\n' } }, [base], of));
  };
  const files = changeOf(store);
  expect(files).toMatchObject([{ path: 'Dockerfile', status: 'modified', deletions: 1, patch: '@@ -1,2 +1 @@\n FROM a\n-USER b' }]);
  expect(changeOf(createGitStore(join(root, 'two.git'), 'main'))).toBe(files);
});

test('a commit is fetched with its history, and nothing else', () => {
  const { a, c, m, d } = branches();
  const fork = createGitStore(join(root, 'fork.git'), 'main');
  fork.fetch(store, c, 'refs/heads/main');
  expect([fork.typeOf(a), fork.typeOf(c), fork.typeOf(m)]).toEqual(['commit', 'commit', undefined]);
  fork.fetch(store, d, 'refs/heads/later');
  expect(fork.resolve('later')).toBe(d);
  expect(fork.run(['fsck', '--strict', '--full', '--no-dangling']).toString('utf8')).toBe('');
  expect(fork.run(['rev-list', '--count', 'later']).toString('utf8').trim()).toBe('5');
});
