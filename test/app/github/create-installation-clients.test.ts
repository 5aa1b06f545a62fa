import { pino } from 'pino';
import { compress } from 'snappyjs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createInstallationClients } from '../../../app/github/create-installation-clients.ts';
import type { InstallationClients } from '../../../app/github/installation-clients.ts';
import { createMetrics } from '../../../app/observability/create-metrics.ts';
import { readCall } from '../../../src/github/call/calls.ts';
import { secondsToWait, toGitHubError } from '../../../src/github/call/errors.ts';
import { readTeamMembership } from '../../../src/github/people/team-membership.ts';
import { GitHubAttestationsClient } from '../../../src/github/read/attestations.ts';
import { type FakeGitHub, startFakeGitHub } from '../../fake-github/fake-github.ts';
import { fieldsOf } from '../../fake-github/json.ts';
import type { FakeApp, Installation } from '../../fake-github/state/app.ts';
import { appPermissions, settingsFor } from '../../support/app/app-settings.ts';

let github: FakeGitHub;
let app: FakeApp;
beforeAll(async () => {
  github = await startFakeGitHub();
  app = github.app({ slug: 'tidewaiter', permissions: appPermissions });
  github.repository('acme/app', { base: { Dockerfile: 'FROM alpine\n' }, private: true }).pullRequest({ files: { a: '1' } });
  github.repository('acme/other', { private: true });
});
afterAll(async () => {
  await github.close();
  github.assertContract();
});

let installation: Installation;
let now: number;
let clients: InstallationClients;
let metrics: ReturnType<typeof createMetrics>;
beforeEach(() => {
  app.installations.splice(0);
  installation = app.install('acme');
  github.forgetRequests();
  now = Date.now();
  metrics = createMetrics();
  clients = createClients();
});
afterEach(() => github.forgetRequests());

const createClients = (): InstallationClients =>
  createInstallationClients({
    settings: settingsFor(github, app),
    logger: pino({ level: 'silent' }),
    metrics,
    pace: { betweenWrites: 0, now: () => now },
  });

const never = new AbortController().signal;
const job = () => ({ installationId: installation.id, owner: 'acme', repo: 'app' });
const inApp = { owner: 'acme', repo: 'app' } as const;

/** Bodies of the requests for tokens so far. */
const tokenRequests = () =>
  github.requests.filter(({ operation }) => operation === 'apps/create-installation-access-token').map(({ body }) => fieldsOf(body).raw);

const codeOf = async (call: Promise<unknown>): Promise<string> => {
  const failure = await call.then(
    () => undefined,
    (error: unknown) => toGitHubError(error, 'It'),
  );
  return failure?.code ?? 'none';
};

describe('a token', () => {
  test('of a review is for its repository, and reads contents', async () => {
    const { client } = await clients.forJob(job(), 'review', never);
    expect(tokenRequests()).toEqual([
      { repositories: ['app'], permissions: { metadata: 'read', contents: 'read', pull_requests: 'write', checks: 'write' } },
    ]);
    expect((await client.rest.pulls.get({ ...inApp, pull_number: 1 })).status).toBe(200);
    expect(await codeOf(client.rest.repos.get({ owner: 'acme', repo: 'other' }))).toBe('not-found');
  });

  test('of a job that knows the id of its repository is for that one, whatever it is called, and tells how', async () => {
    const moving = github.repository('acme/moving', { private: true });
    const known = { ...job(), repo: 'moving', repositoryId: moving.id };
    expect((await clients.forJob(known, 'review', never)).repo).toBe('moving');
    expect(tokenRequests()).toMatchObject([{ repository_ids: [moving.id] }]);
    moving.moveTo('acme/moved');
    // The token that is kept is of before.
    expect((await clients.forJob(known, 'review', never)).repo).toBe('moving');
    expect(await clients.presentName(known)).toBe('moved');
    expect((await clients.forJob(known, 'review', never)).repo).toBe('moved');
    expect((await clients.forJob({ ...known, repo: 'moved' }, 'review', never)).repo).toBe('moved');
    moving.moveTo('acme/moved-again');
    expect((await clients.forJob({ ...known, repo: 'moved-again' }, 'review', never)).repo).toBe('moved-again');
    const asked = tokenRequests().length;
    expect((await clients.forJob({ ...known, repo: 'Moved-Again' }, 'review', never)).repo).toBe('moved-again');
    expect(tokenRequests()).toHaveLength(asked);
    moving.moveTo('elsewhere/moved');
    expect(await codeOf(clients.presentName(known))).toBe('forbidden');
    github.world.repositories.delete('elsewhere/moved');
  });

  test('of fixes may write contents too', async () => {
    await clients.forJob(job(), 'fix', never);
    expect(tokenRequests()).toMatchObject([{ repositories: ['app'], permissions: { contents: 'write' } }]);
  });

  test('of an installation reads all of it and writes nothing', async () => {
    const client = await clients.forInstallation(installation.id);
    const { data } = await client.rest.apps.listReposAccessibleToInstallation();
    expect(data.repositories.map(({ name }) => name)).toEqual(['app', 'other']);
    const write = client.rest.checks.create({ ...inApp, name: 'x', head_sha: github.world.repositories.get('acme/app')?.head() ?? '' });
    expect(await codeOf(write)).toBe('forbidden');
  });

  test('for teams reads those of the organization and nothing else', async () => {
    github.team('acme/security', { octocat: 'active' });
    installation.permissions = { ...appPermissions, members: 'read' };
    const client = await clients.forTeams(installation.id);
    expect(tokenRequests()).toEqual([{ permissions: { metadata: 'read', members: 'read' } }]);
    expect(await readTeamMembership(client, 'acme/security', 'octocat')).toBe(true);
    expect(await codeOf(client.rest.pulls.get({ ...inApp, pull_number: 1 }))).toBe('forbidden');
  });

  test('for teams is forbidden where owners have not accepted the permission, and reviews go on', async () => {
    expect(await codeOf(clients.forTeams(installation.id))).toBe('forbidden');
    expect(await codeOf(clients.forJob(job(), 'review', never))).toBe('none');
  });

  test('for attestations reads those of all repositories of the installation and nothing else', async () => {
    const digest = `sha256:${'a'.repeat(64)}`;
    github.world.repositories.get('acme/other')?.attest(digest, { dsseEnvelope: {} });
    installation.permissions = { ...appPermissions, attestations: 'read' };
    const client = await clients.forAttestations(installation.id);
    expect(tokenRequests()).toEqual([{ permissions: { metadata: 'read', attestations: 'read' } }]);
    const reader = new GitHubAttestationsClient(client, () => Promise.resolve(compress(Buffer.from('{"dsseEnvelope":{}}'))));
    for (const scope of ['acme/other', 'acme'])
      expect(await reader.readAttestations(scope, digest)).toMatchObject({ state: 'read', bundles: { length: 1 }, isComplete: true });
    expect(await codeOf(client.rest.repos.getContent({ ...inApp, path: 'Dockerfile' }))).toBe('forbidden');
  });

  test('for attestations is forbidden where owners have not accepted the permission, and reviews go on', async () => {
    expect(await codeOf(clients.forAttestations(installation.id))).toBe('forbidden');
    expect(await codeOf(clients.forJob(job(), 'review', never))).toBe('none');
  });

  test('is asked for once by many jobs, and apart for each repository and access', async () => {
    const other = { ...job(), repo: 'other' };
    const ask = [job(), job(), job(), other].map(place => clients.forJob(place, 'review', never));
    await Promise.all([...ask, clients.forJob(job(), 'fix', never)]);
    await clients.forJob(job(), 'review', never);
    expect(tokenRequests()).toHaveLength(3);
  });

  test('that the installation does not grant is forbidden', async () => {
    installation.permissions = { metadata: 'read', contents: 'read', pull_requests: 'write', checks: 'write' };
    expect(await codeOf(clients.forJob(job(), 'fix', never))).toBe('forbidden');
  });

  test('of a repository out of reach, or of a suspended installation, is forbidden', async () => {
    installation.repositories = [];
    expect(await codeOf(clients.forJob(job(), 'review', never))).toBe('forbidden');
    installation.suspendedAt = '2026-01-01T00:00:00Z';
    expect(await codeOf(clients.forJob({ ...job(), repo: 'other' }, 'review', never))).toBe('forbidden');
  });

  test('that has ended before its time is renewed', async () => {
    const { client } = await clients.forJob(job(), 'review', never);
    github.world.tokens.clear();
    expect((await client.rest.pulls.get({ ...inApp, pull_number: 1 })).status).toBe(200);
    expect(tokenRequests()).toHaveLength(2);
  });

  test('is asked for again when GitHub has an outage', async () => {
    github.fail({ route: 'apps/create-installation-access-token', status: 502, times: 1 });
    expect(await codeOf(clients.forJob(job(), 'review', never))).toBe('none');
  });
});

test('whether fixes could be committed is asked for once in ten minutes', async () => {
  installation.permissions = { ...appPermissions, contents: 'read' };
  expect((await clients.forJob(job(), 'review', never)).mayFix).toBe(false);
  installation.permissions = appPermissions;
  expect((await clients.forJob(job(), 'review', never)).mayFix).toBe(false);
  now += 600_001;
  expect((await clients.forJob(job(), 'review', never)).mayFix).toBe(true);
  expect(github.totals().byOperation['apps/get-installation']).toBe(2);
});

describe('a job', () => {
  test('counts its requests, those tried again included', async () => {
    const { client, calls } = await clients.forJob(job(), 'review', never);
    expect(calls()).toBe(0);
    github.fail({ route: 'pulls/get', status: 502, times: 1 });
    await readCall('Reading', () => client.rest.pulls.get({ ...inApp, pull_number: 1 }));
    await client.graphql('query Viewer { viewer { login } }');
    expect(calls()).toBe(3);
    const { body } = await metrics.render();
    expect(body).toContain('tidewaiter_github_requests_total{resource="rest",outcome="ok"} 1');
    expect(body).toContain('tidewaiter_github_requests_total{resource="rest",outcome="failed"} 1');
    expect(body).toContain('tidewaiter_github_points_total{resource="graphql"} 1');
  });

  test('writes once, although the answer was lost', async () => {
    const { client } = await clients.forJob(job(), 'review', never);
    github.fail({ route: 'issues/create-comment', status: 502, performed: true, times: 1 });
    expect(await codeOf(client.rest.issues.createComment({ ...inApp, issue_number: 1, body: 'x' }))).toBe('unavailable');
    expect(github.totals().byOperation['issues/create-comment']).toBe(1);
  });

  test('that is stopped ends its request at once', async () => {
    const stop = new AbortController();
    const { client } = await clients.forJob(job(), 'review', stop.signal);
    const fault = github.fail({ route: 'pulls/get', connection: 'hang' });
    const request = codeOf(client.rest.pulls.get({ ...inApp, pull_number: 1 }));
    await expect.poll(() => fault.hits).toBe(1);
    stop.abort();
    expect(await request).toBe('unavailable');
    fault.remove();
  });

  test('leaves a long wait to the queue, and waits a short one itself', async () => {
    const { client, calls } = await clients.forJob(job(), 'review', never);
    const waits: number[] = [];
    const wait = async (milliseconds: number) => {
      waits.push(milliseconds);
      now += milliseconds;
    };
    const pace = { tries: 3, firstWait: 1, longestWait: 61, now: () => now, wait };
    const read = () => readCall('Reading', () => client.rest.pulls.get({ ...inApp, pull_number: 1 }), pace);
    github.fail({ route: 'pulls/get', rateLimit: 'secondary', retryAfter: 5, times: 1 });
    expect((await read()).status).toBe(200);
    expect([calls(), waits.length]).toEqual([2, 1]);
    github.fail({ route: 'pulls/get', rateLimit: 'secondary', retryAfter: 30, times: 1 });
    await expect(read()).rejects.toMatchObject({ code: 'rate-limited', retryable: true, isDeferred: true });
    expect([calls(), waits.length]).toEqual([3, 1]);
  });

  test.each([
    ['a secondary limit', 'secondary', 'graphql'],
    ['the hourly limit', 'primary', 'rest'],
  ] as const)('of an installation that has met %s fails before it begins, and says how long', async (_, rateLimit, api) => {
    const { client } = await clients.forJob(job(), 'review', never);
    github.fail({ route: 'pulls/get', rateLimit, retryAfter: 300, times: 1 });
    expect(await codeOf(client.rest.pulls.get({ ...inApp, pull_number: 1 }))).toBe('rate-limited');
    github.forgetRequests();
    const next = await clients.forJob(job(), 'review', never).then(
      () => undefined,
      (error: unknown) => toGitHubError(error, ''),
    );
    expect(next).toMatchObject({ code: 'rate-limited', retryable: true });
    expect(next && secondsToWait(next, now)).toBeGreaterThanOrEqual(299);
    const running =
      api === 'graphql' ? client.graphql('query Viewer { viewer { login } }') : client.rest.pulls.get({ ...inApp, pull_number: 1 });
    expect(await codeOf(running)).toBe('rate-limited');
    expect(github.requests).toEqual([]);
    const other = app.install('elsewhere');
    expect(await codeOf(clients.forInstallation(other.id))).toBe('none');
    now += 310_000;
    expect(await codeOf(clients.forJob(job(), 'review', never))).toBe('none');
  });
});

test('the App itself lists its installations', async () => {
  const { data } = await clients.forApp().rest.apps.listInstallations();
  expect(data.map(({ id }) => id)).toEqual([installation.id]);
});

test('an Enterprise Server is asked at its own addresses', async () => {
  const enterprise = await startFakeGitHub({ ghes: true });
  const there = enterprise.app({ slug: 'tidewaiter', permissions: appPermissions });
  enterprise.repository('acme/app', { private: true });
  const { id } = there.install('acme');
  const own = createInstallationClients({ settings: settingsFor(enterprise, there), logger: pino({ level: 'silent' }), metrics });
  const { client } = await own.forJob({ installationId: id, owner: 'acme', repo: 'app' }, 'review', never);
  expect((await client.rest.repos.get(inApp)).status).toBe(200);
  expect(await client.graphql('query Viewer { viewer { login } }')).toEqual({ viewer: { login: 'tidewaiter[bot]' } });
  await enterprise.close();
  enterprise.assertContract();
});
