import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { withApiVersion } from '../../../src/github/call/api-version.ts';
import { fetchPolicyFile } from '../../../src/github/policy/policy-file.ts';
import { readPullRequestTarget } from '../../../src/github/pull-request/pull-request-target.ts';
import { apiVersions } from '../../../src/text/github-api-version.ts';
import { clientOf, refusalOf } from '../../fake-github/client.ts';
import { type FakeGitHub, startFakeGitHub } from '../../fake-github/fake-github.ts';

let github: FakeGitHub;
afterEach(async () => {
  await github.close();
  github.assertContract();
});

const asked = (): readonly string[] => github.requests.map(({ operation, apiVersion, status }) => `${operation} ${apiVersion} ${status}`);

describe('a server that knows the current version', () => {
  beforeEach(async () => {
    github = await startFakeGitHub();
  });

  test('is asked in it, by REST, by GraphQL and for the tokens of an installation', async () => {
    github.repository('acme/app');
    const client = withApiVersion(clientOf(github, {}));
    await client.rest.repos.get({ owner: 'acme', repo: 'app' });
    await client.graphql('query Viewer { viewer { login } }');
    expect(asked()).toEqual([`repos/get ${apiVersions.current} 200`, `Viewer ${apiVersions.current} 200`]);
  });

  test('may refuse a request for another reason, and is not asked again for that', async () => {
    github.repository('acme/app');
    github.fail({ route: 'repos/get', status: 400, body: { message: 'Problems parsing JSON' } });
    const client = withApiVersion(clientOf(github, {}));
    expect((await refusalOf(client.rest.repos.get({ owner: 'acme', repo: 'app' }))).status).toBe(400);
    await client.rest.repos.getBranch({ owner: 'acme', repo: 'app', branch: 'main' });
    expect(asked()).toEqual([`repos/get ${apiVersions.current} 400`, `repos/get-branch ${apiVersions.current} 200`]);
  });
});

describe('a server that is older', () => {
  beforeEach(async () => {
    github = await startFakeGitHub({ ghes: true, apiVersions: ['2022-11-28'] });
  });

  test('is asked once more in the version that it knows, and from then on in that alone, by every client', async () => {
    github.repository('acme/app');
    const client = withApiVersion(clientOf(github, {}));
    await client.rest.repos.get({ owner: 'acme', repo: 'app' });
    await withApiVersion(clientOf(github, {})).rest.repos.get({ owner: 'acme', repo: 'app' });
    await client.graphql('query Viewer { viewer { login } }');
    expect(asked()).toEqual([
      `repos/get ${apiVersions.current} 400`,
      `repos/get ${apiVersions.older} 200`,
      `repos/get ${apiVersions.older} 200`,
      `Viewer ${apiVersions.older} 200`,
    ]);
  });

  test('is not asked for ever when it knows neither', async () => {
    github = await startFakeGitHub({ apiVersions: [] });
    github.repository('acme/app');
    expect((await refusalOf(withApiVersion(clientOf(github, {})).rest.repos.get({ owner: 'acme', repo: 'app' }))).status).toBe(400);
    expect(asked()).toHaveLength(2);
  });
});

describe.each([['2022-11-28'], ['2026-03-10']] as const)('the answers of %s', version => {
  beforeEach(async () => {
    github = await startFakeGitHub({ apiVersions: [version] });
  });

  test('tell of a pull request', async () => {
    const repository = github.repository('acme/app');
    const pull = repository.pullRequest({ files: { a: '1' } });
    const client = withApiVersion(clientOf(github, {}));
    expect(await readPullRequestTarget(client, { owner: 'acme', repo: 'app' }, pull.number)).toMatchObject({
      head: pull.head.sha,
      baseRef: 'main',
    });
    const { data } = await client.rest.pulls.get({ owner: 'acme', repo: 'app', pull_number: pull.number });
    expect('merge_commit_sha' in data).toBe(version === '2022-11-28');
  });

  test('a submodule at the place of a policy is none', async () => {
    github.repository('acme/.github', { base: { 'tidewaiter/policy.yml': { submodule: 'a'.repeat(40) } } });
    const read = await fetchPolicyFile(withApiVersion(clientOf(github, {})), {
      owner: 'acme',
      repo: '.github',
      path: 'tidewaiter/policy.yml',
    });
    expect(read).toMatchObject({
      state: 'read',
      text: { state: 'unreadable', reason: 'The path is not a file (a folder, a link or a submodule).' },
    });
    // GitHub's description knows no submodule under the media type that is asked for.
    expect(github.contractErrors).toEqual(["repos/get-content: answer 200/submodule_git_url is not in GitHub's description"]);
    github.forgetContractErrors();
  });
});
