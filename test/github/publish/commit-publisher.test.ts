import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CommitResult, publishCommit } from '../../../src/github/publish/commit-publisher.ts';
import { readPullRequestTip } from '../../../src/github/pull-request/pull-request-tip.ts';
import { readFileModes } from '../../../src/github/read/file-modes.ts';
import { clientOf } from '../../fake-github/client.ts';
import { type FakeGitHub, startFakeGitHub } from '../../fake-github/fake-github.ts';
import type { FakePullRequest } from '../../fake-github/state/pull-request.ts';
import type { FakeRepository } from '../../fake-github/state/repository.ts';

let github: FakeGitHub;
let repository: FakeRepository;
let pull: FakePullRequest;
beforeAll(async () => {
  github = await startFakeGitHub();
  repository = github.repository('acme/app', { base: { 'README.md': '# app\n' } });
  pull = repository.pullRequest({
    files: {
      Dockerfile: 'FROM a\n',
      'run.sh': { content: '#!/bin/sh\n', executable: true },
      link: { symlink: 'run.sh' },
      'a folder/ä.yaml': 'a: 1\n',
    },
  });
});
afterAll(async () => {
  await github.close();
  github.assertContract();
});

const name = { owner: 'acme', repo: 'app' };

const commit = (
  changes: object = {},
  permissions: Readonly<Record<string, 'read' | 'write'>> = { contents: 'write' },
): Promise<CommitResult> =>
  publishCommit(clientOf(github, { permissions }), name, {
    branch: pull.head.ref,
    expectedHead: pull.head.sha,
    headline: 'Fix it',
    body: 'All of it',
    files: [{ path: 'Dockerfile', text: '\uFEFFFROM b\r\n# é 😀' }],
    ...changes,
  });

describe('publishCommit', () => {
  test('writes exactly these bytes on top of the head, in one request', async () => {
    const before = pull.head.sha;
    github.forgetRequests();
    const result = await commit();
    expect(github.requests).toHaveLength(1);
    expect(result).toEqual({ status: 'committed', oid: pull.head.sha });
    const { parents, message } = repository.git.commitInfo(pull.head.sha);
    expect({ parents, message: message.trimEnd() }).toEqual({ parents: [before], message: 'Fix it\n\nAll of it' });
    expect(repository.git.blob(repository.git.resolve(`${pull.head.sha}:Dockerfile`) ?? '')).toEqual(Buffer.from('\uFEFFFROM b\r\n# é 😀'));
  });

  test('is refused on a head that moved, a branch that is gone, and without the permission', async () => {
    const head = pull.head.sha;
    expect(await commit({ expectedHead: repository.head() })).toMatchObject({ status: 'refused', reason: 'head-moved' });
    expect(await commit({ branch: 'no-such-branch' })).toMatchObject({ status: 'refused', reason: 'branch-gone' });
    expect(await commit({}, { contents: 'read' })).toMatchObject({
      status: 'refused',
      reason: 'forbidden',
      detail: expect.stringContaining('not accessible'),
    });
    expect(pull.head.sha).toBe(head);
  });

  test('is not sent again after a failure: it may have been made', async () => {
    const fault = github.fail({ route: 'graphql:FixFiles', status: 502 });
    await expect(commit()).rejects.toMatchObject({ code: 'unavailable', retryable: true });
    expect(fault.hits).toBe(1);
    fault.remove();
    const cut = github.fail({ route: 'graphql:FixFiles', connection: 'truncate', performed: true, times: 1 });
    await expect(commit()).rejects.toMatchObject({ code: 'unavailable', retryable: true });
    cut.remove();
    const empty = github.fail({ route: 'graphql:FixFiles', status: 200, body: { data: null }, times: 1 });
    await expect(commit()).rejects.toMatchObject({ code: 'unavailable', retryable: true });
    empty.remove();
  });
});

describe('readFileModes', () => {
  test('tells files, executables, links and folders apart, and leaves out what is not there', async () => {
    const paths = ['Dockerfile', 'run.sh', 'link', 'a folder/ä.yaml', 'nothing'];
    const modes = await readFileModes(clientOf(github, {}), name, pull.head.sha, paths);
    expect([...modes]).toEqual([
      ['Dockerfile', 'file'],
      ['run.sh', 'executable'],
      ['link', 'link'],
      ['a folder/ä.yaml', 'file'],
    ]);
  });

  test('asks for many paths in several queries', async () => {
    github.forgetRequests();
    const modes = await readFileModes(clientOf(github, {}), name, pull.head.sha, [
      ...Array.from({ length: 60 }, (_, index) => `no${index}`),
      'Dockerfile',
    ]);
    expect([...modes]).toEqual([['Dockerfile', 'file']]);
    expect(github.requests).toHaveLength(2);
  });
});

describe('readPullRequestTip', () => {
  test('tells a fork from a branch, and the newest commits with their messages', async () => {
    const own = await readPullRequestTip(clientOf(github, {}), name, pull.number);
    expect(own).toMatchObject({ state: 'open', fromFork: false, head: pull.head.sha, headRef: pull.head.ref, baseRef: 'main' });
    expect(own.commits.at(-1)).toMatchObject({ oid: pull.head.sha });
    const fork = repository.pullRequest({ files: { a: 'a\n' }, fork: 'mallory' });
    fork.merge();
    expect(await readPullRequestTip(clientOf(github, {}), name, fork.number)).toMatchObject({ state: 'merged', fromFork: true });
  });

  test('throws for a pull request that is not there', async () => {
    await expect(readPullRequestTip(clientOf(github, {}), name, 999)).rejects.toMatchObject({ code: 'not-found', retryable: false });
  });
});
