import { createServer, type Server } from 'node:http';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createInstallationClients } from '../../../../app/github/create-installation-clients.ts';
import { sweep } from '../../../../app/jobs/sweep/sweep.ts';
import type { SweepTools } from '../../../../app/jobs/sweep/sweep-installation.ts';
import { createMetrics } from '../../../../app/observability/create-metrics.ts';
import type { LoadedOrgPolicy } from '../../../../app/org-policy/org-policy-source.ts';
import type { Job } from '../../../../app/queue/job.ts';
import { type FakeGitHub, startFakeGitHub } from '../../../fake-github/fake-github.ts';
import type { FakeApp, Installation } from '../../../fake-github/state/app.ts';
import type { FakeRepository } from '../../../fake-github/state/repository.ts';
import { appPermissions, settingsFor, webhookSecret } from '../../../support/app/app-settings.ts';
import { MemoryQueue } from '../../../support/app/memory-queue.ts';
import { knownImage, scriptedVerifications } from '../../../support/app/scripted-verifications.ts';

let github: FakeGitHub;
let app: FakeApp;
let installation: Installation;
let repository: FakeRepository;
let queue: MemoryQueue;
let now: number;
let orgPolicy: LoadedOrgPolicy;

beforeEach(async () => {
  now = Date.now();
  lines = [];
  orgPolicy = { state: 'none' };
  github = await startFakeGitHub();
  app = github.app({ slug: 'tidewaiter', permissions: appPermissions });
  installation = app.install('acme');
  repository = github.repository('acme/app', { base: { Dockerfile: 'FROM alpine\n' }, private: true });
  queue = new MemoryQueue();
});
afterEach(async () => {
  await github.close();
  github.assertContract();
});

let lines: string[];
const logger = pino({ level: 'info' }, { write: (line: string) => lines.push(line) });

const tools = (): SweepTools => {
  const settings = settingsFor(github, app);
  return {
    settings,
    queue,
    logger,
    now: () => now,
    clients: createInstallationClients({ settings, logger, metrics: createMetrics() }),
    orgPolicies: {
      load: () => Promise.resolve(orgPolicy),
      confirm: () => Promise.resolve({ state: 'confirmed' }),
      forget: () => Promise.resolve(),
    },
    verifications: scriptedVerifications(knownImage),
  };
};

const run = { correlationId: 'c-1', attempt: 1, signal: new AbortController().signal };
const jobs = (): readonly Job[] => queue.stored.map(({ job }) => job);

describe('the sweep', () => {
  let server: Server;
  let status: number;
  beforeEach(async () => {
    status = 500;
    server = createServer((request, response) => {
      request.resume().on('end', () => response.writeHead(status).end());
    });
    await new Promise<void>(resolve => void server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    app.webhook = { url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`, secret: webhookSecret };
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  const sweepOnce = (): Promise<void> => sweep(tools())({ kind: 'sweep' }, run);
  /** Attempts by GUID. */
  const attempts = (guid: string): number => app.deliveries.filter(delivery => delivery.guid === guid).length;

  test('sweeps each installation that is not suspended, by a job of its own', async () => {
    app.install('umbrella').suspendedAt = '2026-01-01T00:00:00Z';
    const other = app.install('globex');
    await sweepOnce();
    expect(jobs()).toEqual([
      { kind: 'sweep-installation', installationId: installation.id },
      { kind: 'sweep-installation', installationId: other.id },
    ]);
  });

  test('sweeps more installations than GitHub lists on one page', async () => {
    const others = Array.from({ length: 100 }, (_, index) => app.install(`globex-${index}`));
    await sweepOnce();
    const ids = [installation, ...others].map(({ id }) => id);
    expect(jobs()).toEqual(ids.map(installationId => ({ kind: 'sweep-installation', installationId })));
  });

  test('costs two requests when nothing has failed', async () => {
    status = 200;
    await github.deliver(app, repository.pullRequest({ files: { a: '1' } }).event('opened'));
    github.forgetRequests();
    await sweepOnce();
    expect(github.totals().byOperation).toEqual({ 'apps/list-webhook-deliveries': 1, 'apps/list-installations': 1 });
  });

  test('has a failed delivery delivered again, exactly once', async () => {
    const event = repository.pullRequest({ files: { a: '1' } }).event('opened');
    const { guid } = await github.deliver(app, event);
    status = 200;
    await sweepOnce();
    await expect.poll(() => attempts(guid), { timeout: 10_000 }).toBe(2);
    expect(app.deliveries.at(-1)).toMatchObject({ guid, redelivery: true, statusCode: 200 });
    await sweepOnce();
    await sweepOnce();
    expect(github.totals().byOperation['apps/redeliver-webhook-delivery']).toBe(1);
  });

  test('takes any answer but one of success for a failure', async () => {
    const event = repository.pullRequest({ files: { a: '1' } }).event('opened');
    const guids: string[] = [];
    for (const answer of [404, 200, 299, 300]) {
      status = answer;
      guids.push((await github.deliver(app, event)).guid);
    }
    status = 200;
    await sweepOnce();
    await expect.poll(() => guids.map(attempts), { timeout: 10_000 }).toEqual([2, 1, 1, 2]);
  });

  test('redelivers what fails again until it succeeds, with growing waits, and then no more', async () => {
    const { guid } = await github.deliver(app, repository.pullRequest({ files: { a: '1' } }).event('opened'));
    const hours: number[] = [];
    for (let hour = 0; hour < 50; hour += 1) {
      const before = attempts(guid);
      await sweepOnce();
      // A redelivery is made after it was asked for.
      const asked = github.totals().byOperation['apps/redeliver-webhook-delivery'] ?? 0;
      await expect.poll(() => attempts(guid), { timeout: 10_000 }).toBe(1 + asked);
      if (attempts(guid) > before) {
        hours.push(hour);
        // The fake's deliveries follow each other by seconds.
        Object.assign(app.deliveries.at(-1) ?? {}, { deliveredAt: new Date(now).toISOString() });
      }
      now += 3_600_000;
    }
    expect(hours).toEqual([0, 1, 2, 4, 8, 16, 28, 40]);
    status = 200;
    now += 2 * 3_600_000;
    await sweepOnce();
    await expect.poll(() => app.deliveries.at(-1)?.statusCode, { timeout: 10_000 }).toBe(200);
    const done = attempts(guid);
    now += 12 * 3_600_000;
    await sweepOnce();
    expect(attempts(guid)).toBe(done);
  });

  test('gives up what GitHub does not keep any more, although attempts of it are younger', async () => {
    const { guid } = await github.deliver(app, repository.pullRequest({ files: { a: '1' } }).event('opened'));
    await sweepOnce();
    await expect.poll(() => attempts(guid), { timeout: 10_000 }).toBe(2);
    now += 3 * 86_400_000 + 60_000;
    Object.assign(app.deliveries.at(-1) ?? {}, { deliveredAt: new Date(now - 86_400_000).toISOString() });
    await sweepOnce();
    expect(github.totals().byOperation['apps/redeliver-webhook-delivery']).toBe(1);
  });

  test('leaves what somebody else had redelivered with success', async () => {
    const { guid } = await github.deliver(app, repository.pullRequest({ files: { a: '1' } }).event('opened'));
    status = 200;
    await sweepOnce();
    await expect.poll(() => attempts(guid), { timeout: 10_000 }).toBe(2);
    now += 86_400_000;
    await sweepOnce();
    expect(github.totals().byOperation['apps/redeliver-webhook-delivery']).toBe(1);
  });

  test('leaves what is not for us, and what is older than GitHub redelivers', async () => {
    const pull = repository.pullRequest({ files: { a: '1' } });
    await github.deliver(app, { ...pull.event('opened'), name: 'star' });
    await github.deliver(app, pull.event('opened'));
    now += 3 * 86_400_000 + 60_000;
    await sweepOnce();
    expect(github.totals().byOperation['apps/redeliver-webhook-delivery']).toBeUndefined();
  });

  test('reads on until the oldest failure', async () => {
    const event = repository.pullRequest({ files: { a: '1' } }).event('opened');
    const { guid } = await github.deliver(app, event);
    status = 200;
    for (let index = 0; index < 101; index += 1) await github.deliver(app, event);
    await sweepOnce();
    await expect.poll(() => attempts(guid), { timeout: 10_000 }).toBe(2);
    expect(github.totals().byOperation).toMatchObject({ 'apps/list-webhook-deliveries': 3, 'apps/redeliver-webhook-delivery': 1 });
  });
});
