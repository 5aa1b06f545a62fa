import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { clientOf } from './client.ts';
import { type FakeGitHub, startFakeGitHub } from './fake-github.ts';

let github: FakeGitHub;
beforeEach(async () => {
  github = await startFakeGitHub();
});
afterEach(async () => {
  await github.close();
  github.assertContract();
});

const app = { owner: 'acme', repo: 'app' };

describe('the files of a pull request', () => {
  test('are what git says has changed', async () => {
    const repository = github.repository('acme/app', {
      base: {
        Dockerfile: 'FROM alpine\nUSER app\n',
        'old.txt': 'same\n'.repeat(20),
        'gone.txt': 'x\n',
        'logo.png': new Uint8Array([0, 1]),
      },
    });
    const pull = repository.pullRequest({
      files: { Dockerfile: 'FROM alpine:3.22\nUSER app\n', 'logo.png': new Uint8Array([0, 2]), 'dir/new file.yaml': 'a: 1\n' },
      rename: { 'old.txt': 'moved.txt' },
      delete: ['gone.txt'],
    });
    const { data } = await clientOf(github, {}).pulls.listFiles({ ...app, pull_number: pull.number });
    const brief = data.map(({ filename, status, additions, deletions, previous_filename, patch }) => [
      filename,
      status,
      additions,
      deletions,
      previous_filename,
      patch,
    ]);
    expect(brief).toEqual([
      ['Dockerfile', 'modified', 1, 1, undefined, '@@ -1,2 +1,2 @@\n-FROM alpine\n+FROM alpine:3.22\n USER app'],
      ['dir/new file.yaml', 'added', 1, 0, undefined, '@@ -0,0 +1 @@\n+a: 1'],
      ['gone.txt', 'removed', 0, 1, undefined, '@@ -1 +0,0 @@\n-x'],
      ['logo.png', 'modified', 0, 0, undefined, undefined],
      ['moved.txt', 'renamed', 0, 0, 'old.txt', undefined],
    ]);
    const blob = await clientOf(github, {}).git.getBlob({ ...app, file_sha: data[0]?.sha ?? '' });
    expect(Buffer.from(blob.data.content, 'base64').toString()).toBe('FROM alpine:3.22\nUSER app\n');
  });

  test('keep carriage returns, odd names, links, modes and submodules', async () => {
    const repository = github.repository('acme/app', {
      base: { 'crlf.txt': 'a\r\nb\r\n', 'run.sh': '#!\n', link: { symlink: 'run.sh' }, sub: { submodule: '1'.repeat(40) } },
    });
    const pull = repository.pullRequest({
      files: {
        'crlf.txt': 'a\r\nc\r\n',
        'a "quoted" \\ é\n.txt': 'x',
        'run.sh': { content: '#!\n', executable: true },
        link: 'a file now\n',
        sub: { submodule: '2'.repeat(40) },
      },
    });
    const { data } = await clientOf(github, {}).pulls.listFiles({ ...app, pull_number: pull.number });
    expect(Object.fromEntries(data.map(({ filename, status, patch }) => [filename, [status, patch]]))).toEqual({
      'a "quoted" \\ é\n.txt': ['added', '@@ -0,0 +1 @@\n+x\n\\ No newline at end of file'],
      'crlf.txt': ['modified', '@@ -1,2 +1,2 @@\n a\r\n-b\r\n+c\r'],
      link: ['changed', '@@ -1 +0,0 @@\n-run.sh\n\\ No newline at end of file\n@@ -0,0 +1 @@\n+a file now'],
      'run.sh': ['modified', undefined],
      sub: ['modified', `@@ -1 +1 @@\n-Subproject commit ${'1'.repeat(40)}\n+Subproject commit ${'2'.repeat(40)}`],
    });
  });

  test('leave out what the base branch gained since', async () => {
    const repository = github.repository('acme/app', { base: { 'a.txt': '1\n' } });
    const pull = repository.pullRequest({ files: { 'mine.txt': 'x\n' } });
    repository.commit({ files: { 'theirs.txt': 'y\n' } });
    pull.push({ files: { 'mine.txt': 'z\n' } });
    const { data } = await clientOf(github, {}).pulls.listFiles({ ...app, pull_number: pull.number });
    expect(data.map(({ filename }) => filename)).toEqual(['mine.txt']);
    expect(pull.base.sha).toBe(repository.head());
  });

  test('come in pages of up to 100, with links, and end after 3,000', async () => {
    const repository = github.repository('acme/app');
    const files = Object.fromEntries(Array.from({ length: 3_050 }, (_, index) => [`f/${index}.txt`, `${index}\n`]));
    const pull = repository.pullRequest({ files });
    const octokit = clientOf(github, {});
    const first = await octokit.pulls.listFiles({ ...app, pull_number: pull.number, per_page: 100 });
    expect(first.headers.link).toContain('page=2>; rel="next"');
    expect(first.headers.link).toContain('page=30>; rel="last"');
    const all = await octokit.paginate(octokit.pulls.listFiles, { ...app, pull_number: pull.number, per_page: 100 });
    expect(all).toHaveLength(3_000);
    expect(github.totals().byOperation).toEqual({ 'pulls/list-files': 31 });
    const { data } = await octokit.pulls.get({ ...app, pull_number: pull.number });
    expect(data.changed_files).toBe(3_050);
  });

  test('have no patch when they are too large, together too large, or when GitHub does not feel like it', async () => {
    await github.close();
    github = await startFakeGitHub({ sizes: { patchLines: 50, patchBytes: 2_000, totalPatchBytes: 3_000 } });
    const repository = github.repository('acme/app');
    const pull = repository.pullRequest({
      files: {
        a: 'line\n'.repeat(51),
        b: `${'long '.repeat(500)}\n`,
        c: `${'c'.repeat(1_500)}\n`,
        d: 'hidden\n',
        e: `${'e'.repeat(1_600)}\n`,
      },
    });
    repository.hidePatch('d');
    const { data } = await clientOf(github, {}).pulls.listFiles({ ...app, pull_number: pull.number });
    expect(data.filter(({ patch }) => patch !== undefined).map(({ filename }) => filename)).toEqual(['c']);
    expect(data.map(({ additions }) => additions)).toEqual([51, 1, 1, 1, 1]);
  });
});

describe('a pull request', () => {
  test('tells its tips, its merge commit and whether it conflicts', async () => {
    const repository = github.repository('acme/app', { base: { 'a.txt': '1\n' } });
    const pull = repository.pullRequest({ files: { 'a.txt': '2\n' }, title: 'Two', body: 'Text', draft: true, labels: ['docker'] });
    const octokit = clientOf(github, {});
    const { data } = await octokit.pulls.get({ ...app, pull_number: pull.number });
    expect([data.title, data.body, data.draft, data.mergeable, data.mergeable_state]).toEqual(['Two', 'Text', true, true, 'draft']);
    expect([data.head.sha, data.base.sha]).toEqual([pull.head.sha, repository.head()]);
    const merge = await octokit.git.getCommit({ ...app, commit_sha: data.merge_commit_sha ?? '' });
    expect(merge.data.parents.map(({ sha }) => sha)).toEqual([repository.head(), pull.head.sha]);
    repository.commit({ files: { 'a.txt': '3\n' } });
    const later = await octokit.pulls.get({ ...app, pull_number: pull.number });
    expect([later.data.mergeable, later.data.mergeable_state]).toEqual([false, 'dirty']);
    pull.mergeabilityUnknown = true;
    const unsure = await octokit.pulls.get({ ...app, pull_number: pull.number });
    expect(unsure.data.mergeable).toBeNull();
  });

  test('from a fork has its head in the other repository, and its objects in both', async () => {
    const repository = github.repository('acme/app', { base: { 'a.txt': '1\n' } });
    repository.commit({ files: { 'b.txt': '1\n' } });
    const pull = repository.pullRequest({ files: { 'a.txt': '2\n' }, fork: 'mallory' });
    repository.commit({ files: { 'c.txt': '1\n' } });
    pull.push({ files: { 'a.txt': '3\n' } }, { force: true });
    const octokit = clientOf(github, {});
    const { data } = await octokit.pulls.get({ ...app, pull_number: pull.number });
    expect([data.head.repo?.full_name, data.head.label, data.head.repo?.fork]).toEqual(['mallory/app', 'mallory:change-1', true]);
    const content = await octokit.repos.getContent({ ...app, path: 'a.txt', ref: pull.head.sha });
    expect(content.status).toBe(200);
  });

  test('can be found in the list', async () => {
    const repository = github.repository('acme/app');
    const [first, second] = [repository.pullRequest({ files: { a: '1' } }), repository.pullRequest({ files: { b: '1' } })];
    first.close();
    const octokit = clientOf(github, {});
    const numbers = async (options: { state?: 'open' | 'closed' | 'all'; head?: string }): Promise<number[]> =>
      (await octokit.pulls.list({ ...app, ...options })).data.map(({ number }) => number);
    expect(await numbers({})).toEqual([second.number]);
    expect(await numbers({ state: 'all' })).toEqual([second.number, first.number]);
    expect(await numbers({ state: 'all', head: 'acme:change-1' })).toEqual([first.number]);
  });

  test('lists its commits', async () => {
    const pull = github.repository('acme/app').pullRequest({ files: { a: '1' } });
    pull.push({ files: { a: '2' } }, { message: 'Second' });
    const { data } = await clientOf(github, {}).pulls.listCommits({ ...app, pull_number: pull.number });
    expect(data.map(({ sha, commit }) => [sha, commit.message])).toEqual([
      [expect.any(String), 'Change files'],
      [pull.head.sha, 'Second'],
    ]);
  });

  test('can be merged', async () => {
    const repository = github.repository('acme/app');
    const pull = repository.pullRequest({ files: { a: '1' } });
    const oid = pull.merge();
    const { data } = await clientOf(github, {}).pulls.get({ ...app, pull_number: pull.number });
    expect([data.merged, data.state, data.merge_commit_sha]).toEqual([true, 'closed', oid]);
    expect(repository.head()).toBe(oid);
  });
});

test('the same history has the same commits in every run', async () => {
  const build = (fake: FakeGitHub): string => fake.repository('acme/app', { base: { a: '1' } }).pullRequest({ files: { a: '2' } }).head.sha;
  const other = await startFakeGitHub();
  expect(build(github)).toBe(build(other));
  await other.close();
});
