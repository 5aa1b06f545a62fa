import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { clientOf, refusalOf } from './client.ts';
import { type FakeGitHub, type FakeGitHubOptions, startFakeGitHub } from './fake-github.ts';
import type { FakePullRequest } from './state/pull-request.ts';

let github: FakeGitHub;
let pull: FakePullRequest;
const start = async (options: FakeGitHubOptions = {}): Promise<void> => {
  github = await startFakeGitHub(options);
  pull = github.repository('acme/app').pullRequest({ files: { a: '1\n' } });
};
beforeEach(() => start());
afterEach(async () => {
  await github.close();
  github.assertContract();
});

const app = { owner: 'acme', repo: 'app' };
const write = { permissions: { 'pull-requests': 'write' } } as const;
const comment = (token: string) => clientOf(github, token).issues.createComment({ ...app, issue_number: pull.number, body: 'text' });
const query = (token: string) => clientOf(github, token).graphql('{ viewer { login } }');

describe('the hourly limit', () => {
  test('is told in every answer', async () => {
    const { headers } = await clientOf(github, {}).repos.get(app);
    expect(headers).toMatchObject({
      'x-ratelimit-limit': '1000',
      'x-ratelimit-remaining': '999',
      'x-ratelimit-used': '1',
      'x-ratelimit-resource': 'core',
    });
  });

  test('ends with a 403, for GraphQL with an error in a good answer, and starts anew an hour later', async () => {
    let time = Date.UTC(2026, 0, 1);
    await github.close();
    await start({ now: () => time });
    const token = github.token({ rateLimit: 2 });
    const octokit = clientOf(github, token);
    await octokit.repos.get(app);
    await octokit.repos.get(app);
    expect(await refusalOf(octokit.repos.get(app))).toMatchObject({
      status: 403,
      message: expect.stringContaining('API rate limit exceeded'),
      headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(time / 1_000 + 3_600) },
    });
    await query(token);
    await query(token);
    await expect(query(token)).rejects.toMatchObject({ errors: [{ type: 'RATE_LIMITED' }] });
    expect((await octokit.rateLimit.get()).data.resources).toMatchObject({ core: { remaining: 0 }, graphql: { used: 2 } });
    time += 3_600_001;
    expect((await octokit.repos.get(app)).status).toBe(200);
  });

  test('is not touched by an answer that the caller already has', async () => {
    const octokit = clientOf(github, {});
    const first = await octokit.repos.get(app);
    const again = octokit.repos.get({ ...app, headers: { 'if-none-match': first.headers.etag ?? '' } });
    expect(await refusalOf(again)).toMatchObject({ status: 304, headers: { 'x-ratelimit-used': '1' } });
    pull.close();
    const changed = await octokit.repos.get({ ...app, headers: { 'if-none-match': first.headers.etag ?? '' } });
    expect(changed.status).toBe(200);
  });
});

describe('the secondary limits', () => {
  test('stop the 81st comment of a minute', async () => {
    let time = 0;
    await github.close();
    await start({ now: () => time });
    const token = github.token(write);
    for (let count = 0; count < 80; count += 1) await comment(token);
    expect(await refusalOf(comment(token))).toMatchObject({
      status: 403,
      message: expect.stringContaining('secondary rate limit'),
      headers: { 'retry-after': '60' },
    });
    expect((await clientOf(github, token).repos.get(app)).status).toBe(200);
    time += 60_001;
    expect((await comment(token)).status).toBe(201);
  });

  test('count points: one for reading, five for writing', async () => {
    await github.close();
    await start({ secondaryLimits: { restPointsPerMinute: 7 } });
    const token = github.token(write);
    await comment(token);
    await clientOf(github, token).repos.get(app);
    await clientOf(github, token).repos.get(app);
    expect((await refusalOf(clientOf(github, token).repos.get(app))).status).toBe(403);
    expect(github.totals().points).toBe(8);
  });
});

describe('a fault', () => {
  const files = () => clientOf(github, {}).pulls.listFiles({ ...app, pull_number: pull.number });

  test('hits its route as often as it should', async () => {
    const fault = github.fail({ route: 'pulls/list-files', status: 502, times: 2, after: 1 });
    const statuses: unknown[] = [];
    for (let count = 0; count < 5; count += 1)
      statuses.push(
        await files().then(
          ({ status }) => status,
          ({ status }) => status,
        ),
      );
    expect(statuses).toEqual([200, 502, 502, 200, 200]);
    expect(fault.hits).toBe(2);
    expect((await clientOf(github, {}).repos.get(app)).status).toBe(200);
    expect(github.requests.map(({ operation, status }) => `${operation} ${status}`)).toContain('pulls/list-files 502');
  });

  test('can be taken back', async () => {
    github.fail({ route: '*', status: 500 }).remove();
    expect((await files()).status).toBe(200);
  });

  test('can cut or stop the connection', async () => {
    github.fail({ route: 'pulls/list-files', connection: 'reset', times: 1 });
    await expect(files()).rejects.toThrow();
    const url = `${github.apiUrl}/repos/acme/app/pulls/1/files`;
    github.fail({ route: 'pulls/list-files', connection: 'truncate', times: 1 });
    await expect(fetch(url).then(response => response.text())).rejects.toThrow('terminated');
    github.fail({ route: 'pulls/list-files', connection: 'hang', times: 1 });
    const patience = new AbortController();
    const hanging = fetch(url, { signal: patience.signal });
    await expect.poll(() => github.requests.map(({ status }) => status)).toEqual([undefined, undefined, undefined]);
    patience.abort();
    await expect(hanging).rejects.toThrow('aborted');
  });

  test('that cuts an answer is taken by Octokit for an empty answer with status 200', async () => {
    github.fail({ route: 'pulls/list-files', connection: 'truncate', times: 1 });
    expect(await files()).toMatchObject({ status: 200, data: '' });
  });

  test('can take effect and lose the answer', async () => {
    github.fail({ route: 'issues/create-comment', status: 502, times: 1, performed: true });
    expect((await refusalOf(comment(github.token(write)))).status).toBe(502);
    expect(pull.comments).toHaveLength(1);
  });

  test('can be a rate limit', async () => {
    github.fail({ route: 'pulls/list-files', rateLimit: 'secondary', retryAfter: 7, times: 1 });
    expect((await refusalOf(files())).headers).toMatchObject({ 'retry-after': '7' });
    github.fail({ route: 'pulls/list-files', rateLimit: 'primary', retryAfter: 7, times: 1 });
    expect((await refusalOf(files())).headers).toMatchObject({ 'x-ratelimit-remaining': '0' });
  });

  test('can be a page of a proxy, a slow answer, or errors of GraphQL', async () => {
    github.fail({ route: 'pulls/list-files', status: 504, body: '<html>', times: 1 });
    expect((await refusalOf(files())).body).toBe('<html>');
    github.fail({ route: 'pulls/list-files', delay: 120, times: 1 });
    const started = performance.now();
    expect((await files()).status).toBe(200);
    expect(performance.now() - started).toBeGreaterThan(100);
    github.fail({ route: 'graphql:Who', graphqlErrors: [{ type: 'INTERNAL', message: 'Something went wrong' }] });
    const who = clientOf(github, {}).graphql('query Who { viewer { login } }');
    await expect(who).rejects.toMatchObject({ errors: [{ message: 'Something went wrong' }] });
  });
});

test('an invalid request is refused and kept as a contract error', async () => {
  const request = clientOf(github, write).request(`POST /repos/acme/app/issues/${pull.number}/comments`, { text: 'x' });
  expect((await refusalOf(request)).status).toBe(422);
  expect(github.contractErrors).toEqual(["issues/create-comment: body must have required property 'body'"]);
  expect(() => github.assertContract()).toThrow("must have required property 'body'");
  github.forgetContractErrors();
});

test('text that is not JSON is refused', async () => {
  const headers = { authorization: `token ${github.token(write)}` };
  const response = await fetch(`${github.apiUrl}/repos/acme/app/issues/1/comments`, { method: 'POST', headers, body: '{' });
  expect([response.status, await response.json()]).toMatchObject([400, { message: 'Problems parsing JSON' }]);
});

test('starting takes no seconds', async () => {
  const started = performance.now();
  const other = await startFakeGitHub();
  other.repository('acme/quick');
  const elapsed = performance.now() - started;
  await other.close();
  expect(elapsed).toBeLessThan(10_000);
});
