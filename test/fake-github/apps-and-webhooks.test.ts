import { createHmac, createSign } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { clientOf, refusalOf } from './client.ts';
import { type FakeGitHub, startFakeGitHub } from './fake-github.ts';
import { fieldsOf } from './json.ts';
import type { FakeApp, Installation } from './state/app.ts';
import { createCheckRun } from './state/checks.ts';
import { checkRunEvent, checkSuiteEvent, installationEvent, installationRepositoriesEvent } from './webhooks/app-event.ts';
import { issueCommentEvent } from './webhooks/webhook-event.ts';

let github: FakeGitHub;
let app: FakeApp;
let installation: Installation;
beforeEach(async () => {
  github = await startFakeGitHub();
  app = github.app({ slug: 'tidewaiter', permissions: { contents: 'read', pull_requests: 'write' }, events: ['pull_request'] });
  installation = app.install('acme');
});
afterEach(async () => {
  await github.close();
  github.assertContract();
});

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A JSON web token as an app makes it. */
const webToken = (claims: object = {}, key = app.privateKey): string => {
  const now = Math.floor(Date.now() / 1_000);
  const text = `${encode({ alg: 'RS256', typ: 'JWT' })}.${encode({ iss: String(app.id), iat: now - 30, exp: now + 540, ...claims })}`;
  return `${text}.${createSign('RSA-SHA256').update(text).sign(key, 'base64url')}`;
};

describe('an app', () => {
  test('proves itself with a JSON web token', async () => {
    const { data } = await clientOf(github, webToken()).apps.getAuthenticated();
    expect(data).toMatchObject({ id: app.id, slug: 'tidewaiter' });
    expect((await clientOf(github, webToken({ iss: app.clientId })).apps.getAuthenticated()).status).toBe(200);
  });

  const now = Math.floor(Date.now() / 1_000);
  test.each([
    ['has expired', () => webToken({ exp: now - 10 })],
    ['lives too long', () => webToken({ exp: now + 3_600 })],
    ['comes from the future', () => webToken({ iat: now + 300 })],
    ['is signed by another key', () => webToken({}, github.app({ slug: 'other' }).privateKey)],
    ['is the token of a workflow', () => github.token()],
  ])('is refused when the token %s', async (_, token) => {
    expect((await refusalOf(clientOf(github, token()).apps.getAuthenticated())).status).toBe(401);
  });

  test('gets tokens for its installation, as wide as it is or narrower', async () => {
    const [one, two] = [github.repository('acme/one', { private: true }), github.repository('acme/two', { private: true })];
    const octokit = clientOf(github, webToken());
    const wide = (await octokit.apps.createInstallationAccessToken({ installation_id: installation.id })).data;
    expect(wide).toMatchObject({ permissions: { contents: 'read', pull_requests: 'write' }, repository_selection: 'all' });
    const repositories = await clientOf(github, wide.token).apps.listReposAccessibleToInstallation();
    expect(repositories.data.repositories.map(({ full_name }) => full_name)).toEqual(['acme/one', 'acme/two']);
    const narrow = await octokit.apps.createInstallationAccessToken({
      installation_id: installation.id,
      repository_ids: [one.id],
      permissions: { contents: 'read' },
    });
    expect(narrow.data).toMatchObject({ repository_selection: 'selected', repositories: [{ name: 'one' }] });
    expect((await refusalOf(clientOf(github, narrow.data.token).repos.get({ owner: 'acme', repo: two.name }))).status).toBe(404);
    const more = octokit.apps.createInstallationAccessToken({ installation_id: installation.id, permissions: { contents: 'write' } });
    expect((await refusalOf(more)).status).toBe(422);
  });

  test('writes as its bot, under its own name', async () => {
    const pull = github.repository('acme/app').pullRequest({ files: { a: '1' } });
    const { data } = await clientOf(github, webToken()).apps.createInstallationAccessToken({ installation_id: installation.id });
    const comment = await clientOf(github, data.token).issues.createComment({
      owner: 'acme',
      repo: 'app',
      issue_number: pull.number,
      body: 'text',
    });
    expect(comment.data).toMatchObject({ user: { login: 'tidewaiter[bot]' }, performed_via_github_app: { slug: 'tidewaiter' } });
  });

  test('finds its installations, and none for strangers', async () => {
    github.repository('acme/app');
    github.repository('other/app');
    const octokit = clientOf(github, webToken());
    expect((await octokit.apps.listInstallations()).data.map(({ id }) => id)).toEqual([installation.id]);
    expect((await octokit.apps.getInstallation({ installation_id: installation.id })).data).toMatchObject({
      app_slug: 'tidewaiter',
      account: { login: 'acme' },
    });
    expect((await octokit.apps.getRepoInstallation({ owner: 'acme', repo: 'app' })).data.id).toBe(installation.id);
    expect((await refusalOf(octokit.apps.getRepoInstallation({ owner: 'other', repo: 'app' }))).status).toBe(404);
  });

  test('that is suspended gets nothing', async () => {
    github.repository('acme/app');
    const octokit = clientOf(github, webToken());
    const { data } = await octokit.apps.createInstallationAccessToken({ installation_id: installation.id });
    installation.suspendedAt = '2026-01-01T00:00:00Z';
    expect((await refusalOf(octokit.apps.createInstallationAccessToken({ installation_id: installation.id }))).status).toBe(403);
    expect((await refusalOf(clientOf(github, data.token).repos.get({ owner: 'acme', repo: 'app' }))).status).toBe(403);
  });
});

test('a token of an installation ends after an hour', async () => {
  let time = Date.now();
  const other = await startFakeGitHub({ now: () => time });
  other.repository('acme/app');
  const { createInstallationToken } = await import('./state/app.ts');
  const token = createInstallationToken(other.world, other.app({ slug: 'a' }).install('acme'), {})?.value ?? '';
  const get = () => clientOf(other, token).repos.get({ owner: 'acme', repo: 'app' });
  expect((await get()).status).toBe(200);
  time += 3_600_001;
  expect((await refusalOf(get())).status).toBe(401);
  await other.close();
});

describe('webhooks', () => {
  test('of a pull request hold it, and what a workflow run knows', () => {
    const repository = github.repository('acme/app');
    const pull = repository.pullRequest({ files: { a: '1' } });
    const opened = pull.event('opened', { installation });
    expect(opened.payload).toMatchObject({
      action: 'opened',
      number: 1,
      installation: { id: installation.id },
      pull_request: { head: { sha: pull.head.sha } },
      repository: { full_name: 'acme/app' },
    });
    expect(opened).toMatchObject({
      name: 'pull_request',
      ref: 'refs/pull/1/merge',
      sha: pull.mergeCommit(),
      baseRef: 'main',
      headRef: 'change-1',
    });
    const before = pull.head.sha;
    pull.push({ files: { a: '2' } });
    expect(pull.event('synchronize').payload).toMatchObject({ before, after: pull.head.sha });
    expect(pull.event('opened', { as: 'pull_request_target' })).toMatchObject({
      name: 'pull_request_target',
      ref: 'refs/heads/main',
      sha: repository.head(),
    });
    for (const action of ['reopened', 'closed', 'edited', 'ready_for_review', 'converted_to_draft'] as const) {
      expect(pull.event(action).payload['action']).toBe(action);
    }
  });

  test('of a push name the files', () => {
    const repository = github.repository('acme/app', { base: { a: '1', b: '1', c: '1\n2\n3\n' } });
    const { payload, sha, ref } = repository.push({ files: { a: '2', d: '1' }, delete: ['b'], rename: { c: 'e' } });
    expect(payload).toMatchObject({
      before: expect.stringMatching(/^[0-9a-f]{40}$/),
      after: sha,
      commits: [{ added: ['d', 'e'], modified: ['a'], removed: ['b', 'c'] }],
    });
    expect(ref).toBe('refs/heads/main');
  });

  test('of the merge queue name the temporary branch', async () => {
    const repository = github.repository('acme/app', { base: { a: '1', b: '1' } });
    const [one, two] = [repository.pullRequest({ files: { a: '2' } }), repository.pullRequest({ files: { b: '2' } })];
    const group = repository.mergeGroup(one, two);
    const { payload, sha, name } = group.event();
    expect(payload).toMatchObject({
      action: 'checks_requested',
      merge_group: { base_sha: repository.head(), head_sha: sha, head_ref: `refs/heads/gh-readonly-queue/main/pr-2-${repository.head()}` },
    });
    expect(name).toBe('merge_group');
    const compared = await clientOf(github, {}).repos.compareCommitsWithBasehead({
      owner: 'acme',
      repo: 'app',
      basehead: `${group.baseSha}...${group.headSha}`,
    });
    expect(compared.data.files?.map(({ filename }) => filename)).toEqual(['a', 'b']);
    expect(group.event('destroyed').payload).toMatchObject({ action: 'destroyed', reason: 'merged' });
  });

  test('of comments, checks and installations', () => {
    const repository = github.repository('acme/app');
    const pull = repository.pullRequest({ files: { a: '1' } });
    const comment = pull.comment('@tidewaiter fix', 'alice');
    expect(issueCommentEvent(comment).payload).toMatchObject({
      action: 'created',
      comment: { body: '@tidewaiter fix' },
      issue: { pull_request: {} },
      sender: { login: 'alice' },
    });
    expect(issueCommentEvent(comment, 'edited').payload).toMatchObject({ action: 'edited' });
    const run = createCheckRun(github.world, repository, app, pull.head.sha, { name: 'tidewaiter', conclusion: 'failure' });
    const clicked = checkRunEvent(repository, run, 'requested_action', { identifier: 'fix', sender: 'alice', installation });
    expect(clicked.payload).toMatchObject({
      action: 'requested_action',
      requested_action: { identifier: 'fix' },
      check_run: { id: run.id },
    });
    expect(checkRunEvent(repository, run, 'rerequested').payload).toMatchObject({ action: 'rerequested' });
    expect(checkSuiteEvent(repository, app, pull.head.sha, 'requested').payload).toMatchObject({
      check_suite: { id: run.suiteId, pull_requests: [{ number: 1 }] },
    });
    expect(checkSuiteEvent(repository, app, pull.head.sha, 'rerequested').payload).toMatchObject({ action: 'rerequested' });
    expect(installationEvent(github.world, installation, 'created').payload).toMatchObject({ repositories: [{ full_name: 'acme/app' }] });
    expect(installationEvent(github.world, installation, 'deleted').payload).toMatchObject({ action: 'deleted' });
    expect(installationRepositoriesEvent(github.world, installation, 'added', [repository]).payload).toMatchObject({
      repositories_added: [{ name: 'app' }],
    });
    expect(installationRepositoriesEvent(github.world, installation, 'removed', [repository]).payload).toMatchObject({
      repositories_removed: [{ name: 'app' }],
    });
  });
});

describe('a delivery', () => {
  let server: Server;
  let received: { readonly headers: IncomingHttpHeaders; readonly body: string }[];
  let status: number;
  beforeEach(async () => {
    received = [];
    status = 202;
    server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        received.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
        response.writeHead(status).end();
      });
    });
    await new Promise<void>(resolve => void server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    app.webhook = { url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`, secret: 'shh' };
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  test('is signed and recorded', async () => {
    const pull = github.repository('acme/app').pullRequest({ files: { a: '1' } });
    const delivery = await github.deliver(app, pull.event('opened', { installation }));
    const [request] = received;
    const signature = `sha256=${createHmac('sha256', 'shh')
      .update(request?.body ?? '')
      .digest('hex')}`;
    expect(request?.headers).toMatchObject({
      'x-github-event': 'pull_request',
      'x-github-delivery': delivery.guid,
      'x-hub-signature-256': signature,
    });
    const { data } = await clientOf(github, webToken()).apps.listWebhookDeliveries();
    expect(data).toMatchObject([
      {
        id: delivery.id,
        event: 'pull_request',
        action: 'opened',
        status: 'Accepted',
        status_code: 202,
        redelivery: false,
        installation_id: installation.id,
      },
    ]);
  });

  test('that failed is not tried again by itself, but on demand, under the same id', async () => {
    const pull = github.repository('acme/app').pullRequest({ files: { a: '1' } });
    status = 500;
    const delivery = await github.deliver(app, pull.event('opened'));
    const octokit = clientOf(github, webToken());
    expect((await octokit.apps.listWebhookDeliveries({ status: 'failure' })).data).toHaveLength(1);
    status = 200;
    await octokit.apps.redeliverWebhookDelivery({ delivery_id: delivery.id });
    await expect.poll(() => app.deliveries.length).toBe(2);
    expect(received.map(({ headers }) => headers['x-github-delivery'])).toEqual([delivery.guid, delivery.guid]);
    const { data } = await octokit.apps.listWebhookDeliveries({ per_page: 1 });
    expect(data).toMatchObject([{ guid: delivery.guid, redelivery: true, status_code: 200 }]);
    expect(fieldsOf(JSON.parse(received[1]?.body ?? '{}')).text('action')).toBe('opened');
  });

  test('to an app that does not listen is recorded as failed', async () => {
    app.webhook = { url: 'http://127.0.0.1:9/', secret: 'shh' };
    expect((await github.deliver(app, github.repository('acme/app').push({ files: { a: '1' } }))).statusCode).toBe(0);
  });
});
