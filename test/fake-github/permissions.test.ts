import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { clientOf, refusalOf } from './client.ts';
import { describedApi } from './contract/description.ts';
import { type FakeGitHub, startFakeGitHub } from './fake-github.ts';
import { handlers } from './rest/handlers.ts';
import { requirements } from './rest/permissions.ts';
import type { TokenOptions } from './state/token.ts';

let github: FakeGitHub;
beforeEach(async () => {
  github = await startFakeGitHub();
});
afterEach(async () => {
  await github.close();
  github.assertContract();
});

const app = { owner: 'acme', repo: 'app' };
const setUp = (isPrivate: boolean) => github.repository('acme/app', { private: isPrivate }).pullRequest({ files: { a: '1\n' } });
const comment = (auth: TokenOptions | string) => clientOf(github, auth).issues.createComment({ ...app, issue_number: 1, body: 'text' });
const files = (auth: TokenOptions | string | undefined) => clientOf(github, auth).pulls.listFiles({ ...app, pull_number: 1 });

test('every operation of the cut has a handler and says what it needs', () => {
  const ids = [...describedApi().operations.keys()].sort();
  expect(Object.keys(handlers).sort()).toEqual(ids);
  expect(Object.keys(requirements).sort()).toEqual(ids);
});

describe('in a public repository', () => {
  test('everybody reads, even without a token', async () => {
    setUp(false);
    expect((await files({})).status).toBe(200);
    expect((await files(undefined)).status).toBe(200);
  });

  test('writing needs the permission, and the refusal names it', async () => {
    setUp(false);
    expect(await refusalOf(comment({ permissions: { contents: 'write', 'pull-requests': 'read' } }))).toMatchObject({
      status: 403,
      message: expect.stringContaining('Resource not accessible by integration'),
      headers: { 'x-accepted-github-permissions': 'issues=write; pull_requests=write' },
    });
    expect((await comment({ permissions: { 'pull-requests': 'write' } })).status).toBe(201);
    expect((await comment({ permissions: { issues: 'write' } })).status).toBe(201);
  });

  test('the token of a run for a fork’s pull request only reads', async () => {
    setUp(false);
    const token = github.token({ permissions: { 'pull-requests': 'write' }, fork: true });
    expect((await files(token)).status).toBe(200);
    expect((await refusalOf(comment(token))).status).toBe(403);
  });

  test('a person without a role may comment but not write', async () => {
    const pull = setUp(false);
    const octokit = clientOf(github, { user: 'stranger' });
    expect((await comment({ user: 'stranger' })).status).toBe(201);
    const status = octokit.repos.createCommitStatus({ ...app, sha: pull.head.sha, state: 'success' });
    expect((await refusalOf(status)).status).toBe(403);
  });
});

describe('in a private repository', () => {
  test('reading needs the permission, too', async () => {
    setUp(true);
    expect((await refusalOf(files({ permissions: { contents: 'read' } }))).status).toBe(403);
    expect((await files({ permissions: { 'pull-requests': 'read' } })).status).toBe(200);
  });

  test('those who cannot see it do not learn that it exists', async () => {
    setUp(true);
    const other = github.repository('acme/other');
    for (const auth of [undefined, { user: 'stranger' }, { repository: other, permissions: { 'pull-requests': 'write' } } as const]) {
      expect((await refusalOf(files(auth === undefined ? undefined : auth))).status).toBe(404);
    }
    github.world.repositories.get('acme/app')?.collaborator('friend', 'read');
    expect((await files({ user: 'friend' })).status).toBe(200);
  });
});

describe('credentials', () => {
  test('that are wrong are refused, even for public things', async () => {
    setUp(false);
    expect(await refusalOf(files('ghs_wrong'))).toMatchObject({ status: 401, message: expect.stringContaining('Bad credentials') });
  });

  test('are needed for writing', async () => {
    setUp(false);
    const anonymous = clientOf(github, undefined).issues.createComment({ ...app, issue_number: 1, body: 'text' });
    expect(await refusalOf(anonymous)).toMatchObject({ status: 401, message: expect.stringContaining('Requires authentication') });
  });

  test('do not help without a user agent', async () => {
    setUp(false);
    const response = await fetch(`${github.apiUrl}/repos/acme/app`, { headers: { 'user-agent': '' } });
    expect(response.status).toBe(403);
  });
});

test('roles of collaborators can be asked for', async () => {
  const { repository } = setUp(false);
  repository.collaborator('alice', 'maintain');
  const permission = async (username: string) =>
    (await clientOf(github, {}).repos.getCollaboratorPermissionLevel({ ...app, username })).data;
  github.token({ user: 'alice' });
  expect(await permission('alice')).toMatchObject({ permission: 'write', role_name: 'maintain', user: { login: 'alice' } });
  expect(await permission('acme')).toMatchObject({ permission: 'admin' });
  expect((await refusalOf(permission('nobody'))).status).toBe(404);
});

test('an unknown path is a 404 and a contract error', async () => {
  setUp(false);
  expect((await refusalOf(clientOf(github, {}).request('GET /repos/acme/app/issues/1/timeline'))).status).toBe(404);
  expect(github.contractErrors).toEqual(["GET /repos/acme/app/issues/1/timeline is not in the cut of GitHub's description"]);
  github.forgetContractErrors();
});
