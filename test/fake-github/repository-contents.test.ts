import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { clientOf, refusalOf } from './client.ts';
import { type FakeGitHub, startFakeGitHub } from './fake-github.ts';
import type { FakeRepository } from './state/repository.ts';

let github: FakeGitHub;
let repository: FakeRepository;
beforeEach(async () => {
  github = await startFakeGitHub({ sizes: { contentBytes: 1_000, rawBytes: 5_000, treeEntries: 12, directoryEntries: 9 } });
  repository = github.repository('acme/app', {
    base: {
      Dockerfile: 'FROM alpine\n',
      'deploy/web.yaml': 'kind: Deployment\n',
      'deploy/é #1.yaml': 'kind: Service\n',
      'deploy/deep/a.yaml': 'a: 1\n',
      link: { symlink: 'deploy/web.yaml' },
      dangling: { symlink: '../outside' },
      sub: { submodule: '1'.repeat(40) },
      '.gitmodules': '[submodule "sub"]\n\tpath = sub\n\turl = https://example.org/sub.git\n',
      large: 'x'.repeat(1_500),
      huge: 'x'.repeat(6_000),
    },
  });
});
afterEach(async () => {
  await github.close();
  github.assertContract();
});

const app = { owner: 'acme', repo: 'app' };
const reader = () => clientOf(github, {});

describe('contents', () => {
  const read = async (path: string, ref?: string) =>
    (await reader().repos.getContent({ ...app, path, ...(ref === undefined ? {} : { ref }) })).data;

  test('of a file are base64', async () => {
    const data = await read('deploy/é #1.yaml');
    expect(data).toMatchObject({ type: 'file', encoding: 'base64', size: 14, path: 'deploy/é #1.yaml' });
    expect('content' in data && Buffer.from(data.content, 'base64').toString()).toBe('kind: Service\n');
  });

  test('of a file are raw when asked so', async () => {
    const response = await reader().request('GET /repos/{owner}/{repo}/contents/{path}', {
      ...app,
      path: 'Dockerfile',
      mediaType: { format: 'raw' },
    });
    expect([response.headers['content-type'], response.data]).toEqual(['application/vnd.github.raw+json; charset=utf-8', 'FROM alpine\n']);
  });

  test('at an older commit are what they were then', async () => {
    const before = repository.head();
    repository.commit({ files: { Dockerfile: 'FROM busybox\n' } });
    const data = await read('Dockerfile', before);
    expect('content' in data && Buffer.from(data.content, 'base64').toString()).toBe('FROM alpine\n');
  });

  test('of a directory are a list, with a submodule as a file', async () => {
    const data = await read('');
    const names = Array.isArray(data) ? data.map(({ name, type }) => `${type} ${name}`) : [];
    expect(names).toEqual([
      'file .gitmodules',
      'file Dockerfile',
      'symlink dangling',
      'dir deploy',
      'file huge',
      'file large',
      'symlink link',
      'file sub',
    ]);
  });

  test('of a directory are an object when asked so', async () => {
    const { data } = await reader().repos.getContent({ ...app, path: 'deploy', mediaType: { format: 'object' } });
    expect(data).toMatchObject({
      type: 'dir',
      path: 'deploy',
      entries: [{ name: 'deep', type: 'dir' }, { name: 'web.yaml' }, { name: 'é #1.yaml' }],
    });
  });

  test('of a link are those of the file it leads to, or the link itself', async () => {
    expect(await read('link')).toMatchObject({ type: 'file', path: 'link', size: 17 });
    expect(await read('dangling')).toMatchObject({ type: 'symlink', target: '../outside' });
  });

  test('of a submodule are its commit and address', async () => {
    expect(await read('sub')).toMatchObject({ type: 'submodule', sha: '1'.repeat(40), submodule_git_url: 'https://example.org/sub.git' });
  });

  test('over 1 MB come raw only, and over 100 MB not at all', async () => {
    expect(await refusalOf(read('large'))).toMatchObject({ status: 403, message: expect.stringContaining('up to 1 MB') });
    const raw = await reader().repos.getContent({ ...app, path: 'large', mediaType: { format: 'raw' } });
    expect(raw.data).toHaveLength(1_500);
    const object = await reader().repos.getContent({ ...app, path: 'large', mediaType: { format: 'object' } });
    expect(object.data).toMatchObject({ encoding: 'none', content: '' });
    const tooLarge = reader().repos.getContent({ ...app, path: 'huge', mediaType: { format: 'raw' } });
    expect(await refusalOf(tooLarge)).toMatchObject({ status: 403, message: expect.stringContaining('up to 100 MB') });
  });

  test('that do not exist are 404, as is an unknown ref', async () => {
    expect((await refusalOf(read('nothing'))).status).toBe(404);
    expect(await refusalOf(read('Dockerfile', 'nowhere'))).toMatchObject({
      status: 404,
      message: expect.stringContaining('No commit found for the ref nowhere'),
    });
  });
});

describe('git data', () => {
  test('a tree lists one level, or all of them', async () => {
    const paths = async (recursive?: string): Promise<string[]> => {
      const { data } = await reader().git.getTree({ ...app, tree_sha: 'main', ...(recursive === undefined ? {} : { recursive }) });
      return data.tree.map(({ path, mode }) => `${mode} ${path}`);
    };
    expect(await paths()).toContain('160000 sub');
    expect(await paths()).not.toContain('100644 deploy/web.yaml');
    expect(await paths('1')).toContain('100644 deploy/web.yaml');
  });

  test('a tree that is too large is cut and says so', async () => {
    repository.commit({ files: { another: '1' } });
    const { data } = await reader().git.getTree({ ...app, tree_sha: repository.head(), recursive: 'true' });
    expect([data.truncated, data.tree.length]).toEqual([true, 12]);
  });

  test('a blob is found by its id, in base64 or raw', async () => {
    const oid = repository.git.resolve('main:Dockerfile') ?? '';
    expect((await reader().git.getBlob({ ...app, file_sha: oid })).data).toMatchObject({ sha: oid, size: 12, encoding: 'base64' });
    const raw = await reader().request('GET /repos/{owner}/{repo}/git/blobs/{file_sha}', {
      ...app,
      file_sha: oid,
      mediaType: { format: 'raw' },
    });
    // Without a charset in the answer, Octokit takes it for bytes.
    expect(raw.data).toBeInstanceOf(ArrayBuffer);
    expect((await refusalOf(reader().git.getBlob({ ...app, file_sha: '0'.repeat(40) }))).status).toBe(404);
    expect((await refusalOf(reader().git.getBlob({ ...app, file_sha: 'main' }))).status).toBe(422);
  });

  test('refs, branches and commits', async () => {
    const octokit = reader();
    const pull = repository.pullRequest({ files: { a: '1' } });
    expect((await octokit.git.getRef({ ...app, ref: `pull/${pull.number}/head` })).data.object.sha).toBe(pull.head.sha);
    const matching = await octokit.git.listMatchingRefs({ ...app, ref: 'heads/' });
    expect(matching.data.map(({ ref }) => ref)).toEqual(['refs/heads/change-1', 'refs/heads/main']);
    expect((await octokit.repos.getBranch({ ...app, branch: 'main' })).data.commit.sha).toBe(repository.head());
    expect((await refusalOf(octokit.repos.getBranch({ ...app, branch: 'nope' }))).status).toBe(404);
    const commit = await octokit.repos.getCommit({ ...app, ref: pull.head.sha });
    expect([commit.data.files?.map(({ filename }) => filename), commit.data.stats?.additions]).toEqual([['a'], 1]);
    expect((await refusalOf(octokit.repos.getCommit({ ...app, ref: '0'.repeat(40) }))).status).toBe(422);
    expect((await octokit.repos.get(app)).data).toMatchObject({ full_name: 'acme/app', default_branch: 'main', private: false });
  });
});

describe('a comparison', () => {
  const compare = async (basehead: string, options = {}) =>
    (await reader().repos.compareCommitsWithBasehead({ ...app, basehead, ...options })).data;

  test('goes from the merge base to the head', async () => {
    const base = repository.head();
    const pull = repository.pullRequest({ files: { mine: '1\n' } });
    repository.commit({ files: { theirs: '1\n' } });
    const data = await compare(`main...${pull.head.sha}`);
    expect([data.status, data.ahead_by, data.behind_by, data.merge_base_commit.sha]).toEqual(['diverged', 1, 1, base]);
    expect(data.files?.map(({ filename }) => filename)).toEqual(['mine']);
    expect((await compare('main...main')).status).toBe('identical');
    expect((await compare(`${pull.head.sha}...${base}`)).status).toBe('behind');
  });

  test('has at most 300 files, on the first page only', async () => {
    const base = repository.head();
    const head = repository.commit({ files: Object.fromEntries(Array.from({ length: 305 }, (_, index) => [`f${index}`, `${index}`])) });
    expect((await compare(`${base}...${head}`)).files).toHaveLength(300);
    expect((await compare(`${base}...${head}`, { page: 2, per_page: 1 })).files).toEqual([]);
  });

  test('reaches into a fork', async () => {
    const pull = repository.pullRequest({ files: { mine: '1\n' }, fork: 'mallory' });
    expect((await compare(`main...mallory:${pull.head.ref}`)).files?.map(({ filename }) => filename)).toEqual(['mine']);
  });

  test('without a common ancestor is refused', async () => {
    const author = { name: 'a', email: 'a@example.org', time: 1 };
    const orphan = repository.git.commit({ parents: [], change: { files: { a: '1' } }, message: 'Orphan', author });
    expect(await refusalOf(compare(`main...${orphan}`))).toMatchObject({
      status: 404,
      message: expect.stringContaining('No common ancestor'),
    });
  });
});
