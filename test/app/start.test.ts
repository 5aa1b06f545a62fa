import { createHmac, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { type ClientRequest, request as httpRequest } from 'node:http';
import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import * as v from 'valibot';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createLogger } from '../../app/observability/create-logger.ts';
import type { JobHandler } from '../../app/queue/job.ts';
import { usualConnections } from '../../app/server/connection-guard.ts';
import { gitHubBodyLimits } from '../../app/server/read-body.ts';
import { type RunningApp, type StartOptions, startApp } from '../../app/start.ts';
import { type FakeGitHub, startFakeGitHub } from '../fake-github/fake-github.ts';
import type { FakeApp } from '../fake-github/state/app.ts';
import type { FakePullRequest } from '../fake-github/state/pull-request.ts';
import { payloadFor } from '../fake-github/webhooks/delivery.ts';
import { appPermissions, settingsFor, webhookSecret } from '../support/app/app-settings.ts';
import { createMemoryParts, type MemoryParts } from '../support/app/memory-parts.ts';
import { collectGarbage } from '../support/collect-garbage.ts';

let github: FakeGitHub;
let app: FakeApp;
let pull: FakePullRequest;
beforeAll(async () => {
  github = await startFakeGitHub();
  app = github.app({ slug: 'tidewaiter', permissions: appPermissions });
  app.install('acme');
  pull = github.repository('acme/app', { base: { Dockerfile: 'FROM alpine\n' } }).pullRequest({ files: { Dockerfile: 'FROM alpine:3\n' } });
});
afterAll(async () => {
  await github.close();
  github.assertContract();
});

let memory: MemoryParts;
let running: RunningApp;
let lines: string[];
beforeEach(() => {
  memory = createMemoryParts();
  lines = [];
});
afterEach(() => running.stop());

const log = (): Logger => createLogger(settingsFor(github, app), { write: line => void lines.push(line) });
const limits = { one: 100_000, all: 300_000, address: 300_000, bodies: 1_000 };

const start = async (options: StartOptions = {}): Promise<void> => {
  running = await startApp(settingsFor(github, app), memory.parts, { logger: log(), works: false, bodyLimits: limits, ...options });
  app.webhook = { url: `${running.url}/api/github/webhooks`, secret: webhookSecret };
};

const sign = (body: string, secret = webhookSecret): string => `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;

const post = (body: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
  fetch(`${running.url}/api/github/webhooks`, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/json',
      'x-github-event': 'pull_request',
      'x-github-delivery': randomUUID(),
      'x-hub-signature-256': sign(body),
      ...headers,
    },
  });

const openedBody = (): string => JSON.stringify(payloadFor(github.world, app, pull.event('opened')));

const metric = async (name: string): Promise<string | undefined> => {
  const body = await (await fetch(`${running.url}/metrics`)).text();
  return body
    .split('\n')
    .find(line => line.startsWith(`${name} `))
    ?.slice(name.length + 1);
};

describe('a delivery', () => {
  beforeEach(() => start());

  test('is acknowledged when its jobs and itself are stored', async () => {
    const { guid, statusCode } = await github.deliver(app, pull.event('opened'));
    expect(statusCode).toBe(200);
    expect(memory.queue.stored).toEqual([
      {
        job: expect.objectContaining({ kind: 'review-pull-request', owner: 'acme', repo: 'app', number: pull.number }),
        origin: { correlationId: guid, deliveryId: guid },
      },
    ]);
    expect(memory.store.deliveries.get(guid)).toMatchObject({ event: 'pull_request', action: 'opened', repository: 'acme/app', jobs: 1 });
    const taken = lines.map(line => JSON.parse(line)).find(({ msg }) => msg === 'delivery enqueued');
    expect(taken).toMatchObject({
      correlationId: guid,
      deliveryId: guid,
      repository: 'acme/app',
      event: 'pull_request',
      jobs: 1,
      level: 'info',
    });
    expect(await metric('tidewaiter_webhook_deliveries_total{event="pull_request",outcome="enqueued"}')).toBe('1');
    expect(await metric('tidewaiter_webhook_duration_seconds_count{status="200"}')).toBe('1');
  });

  test('that is repeated is stored once', async () => {
    const { guid } = await github.deliver(app, pull.event('opened'));
    await github.deliver(app, pull.event('opened'), guid);
    expect(memory.queue.stored).toHaveLength(1);
    expect(memory.store.deliveries.size).toBe(1);
  });

  test.each([
    ['with another signature', { 'x-hub-signature-256': sign('x') }],
    ["signed with Probot's well-known secret", { 'x-hub-signature-256': sign(JSON.stringify({ a: 1 }), 'development') }],
    ['without a signature', { 'x-hub-signature-256': '' }],
    ['with a signature of another kind', { 'x-hub-signature-256': 'md5=abc' }],
    ['without an event', { 'x-github-event': '' }],
    ['with an event that is none', { 'x-github-event': 'a"b' }],
    ['with an id that is none', { 'x-github-delivery': 'a b"c' }],
  ])('%s is refused and counted', async (_, headers: Readonly<Record<string, string>>) => {
    const response = await post(JSON.stringify({ a: 1 }), headers);
    expect([400, 401]).toContain(response.status);
    expect(memory.queue.stored).toEqual([]);
    expect(memory.store.deliveries.size).toBe(0);
    const event = 'x-github-event' in headers ? 'other' : 'pull_request';
    expect(await metric(`tidewaiter_webhook_deliveries_total{event="${event}",outcome="refused"}`)).toBe('1');
  });

  test('as a form is refused', async () => {
    expect((await post('payload=x', { 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(415);
  });

  test('that is too large is refused before it is read, and while it is read', async () => {
    expect((await post(JSON.stringify({ a: 'x'.repeat(limits.one) }))).status).toBe(413);
    const chunked = httpRequest(`${running.url}/api/github/webhooks`, { method: 'POST', headers: { 'content-type': 'application/json' } });
    chunked.on('error', () => undefined);
    for (let sent = 0; sent <= limits.one; sent += 10_000) chunked.write('x'.repeat(10_000));
    const [response] = await once(chunked, 'response');
    expect(response.statusCode).toBe(413);
    chunked.destroy();
    expect(memory.store.deliveries.size).toBe(0);
  });

  test('is taken although others fill the memory with what they never end: the one that holds most makes room', async () => {
    const headers = { 'content-type': 'application/json', 'content-length': String(limits.one) };
    const turnedAway: (number | undefined)[] = [];
    const open = Array.from({ length: 5 }, () => {
      const started = httpRequest(`${running.url}/api/github/webhooks`, { method: 'POST', headers });
      started.on('error', () => undefined);
      started.on('response', response => {
        turnedAway.push(response.statusCode);
        response.resume();
      });
      started.write('x'.repeat(limits.one - 1));
      return started;
    });
    await expect.poll(() => turnedAway).toEqual([503, 503, 503]);
    expect((await post(openedBody())).status).toBe(200);
    expect((await post(JSON.stringify({ action: 'x'.repeat(40_000) }))).status).toBe(200);
    for (const started of open) started.destroy();
    await expect.poll(async () => (await post(openedBody())).status).toBe(200);
  });

  test.each([
    ['is not JSON', '{"action":'],
    ['is not an object', '["opened"]'],
    ['is null', 'null'],
    ['lacks what is read', '{"action":"opened"}'],
    ['has other types', '{"action":"opened","installation":{"id":"1"},"number":{}}'],
  ])('that is signed and %s is counted as malformed, and acknowledged', async (_, body) => {
    const response = await post(body);
    expect([200, 202]).toContain(response.status);
    expect(memory.queue.stored).toEqual([]);
    expect(await metric('tidewaiter_webhook_deliveries_total{event="pull_request",outcome="malformed"}')).toBe('1');
    expect(lines.filter(line => JSON.parse(line).level === 'warn')).toHaveLength(1);
  });

  test('of an event that is not known is recorded and acknowledged', async () => {
    const id = randomUUID();
    expect((await post('{"action":"created"}', { 'x-github-event': 'quantum_leap', 'x-github-delivery': id })).status).toBe(200);
    expect(memory.store.deliveries.get(id)).toEqual({ id, event: 'quantum_leap', action: 'created', jobs: 0 });
    expect(await metric('tidewaiter_webhook_deliveries_total{event="other",outcome="ignored"}')).toBe('1');
  });

  test('is not acknowledged while the queue is down, and not while the store is', async () => {
    memory.queue.outage = new Error('connect postgres://tide:hunter22@db:5432 ECONNREFUSED');
    const refused = await post(openedBody());
    expect(refused.status).toBe(500);
    expect(await refused.text()).not.toMatch(/hunter22|postgres/);
    memory.queue.outage = undefined;
    memory.store.broken.add('recordDelivery');
    expect((await post(openedBody())).status).toBe(500);
    expect(memory.store.deliveries.size).toBe(0);
    memory.store.broken.clear();
    expect((await post(openedBody())).status).toBe(200);
    expect(lines.join('')).not.toContain('hunter22');
  });

  test('comes with 199 others at once, and each is stored', async () => {
    const body = openedBody();
    const ids = Array.from({ length: 200 }, () => randomUUID());
    const statuses = await Promise.all(ids.map(async id => (await post(body, { 'x-github-delivery': id })).status));
    expect(new Set(statuses)).toEqual(new Set([200]));
    expect(new Set(memory.queue.stored.map(({ origin }) => origin.deliveryId))).toEqual(new Set(ids));
    expect(memory.store.deliveries.size).toBe(200);
  });

  test('leaves no secret in the log, whatever is sent', async () => {
    const token = `ghs_${'a1B2c3D4'.repeat(5)}`;
    await post(JSON.stringify({ action: token }), { authorization: `Bearer ${token}` });
    await post(openedBody(), { 'x-hub-signature-256': sign(openedBody(), 'wrong') });
    const text = lines.join('');
    expect(lines.length).toBeGreaterThan(1);
    expect(text).not.toContain(token);
    expect(text).not.toContain(webhookSecret);
    expect(text).not.toContain(sign(openedBody(), 'wrong'));
  });
});

describe('GitHub is heard', () => {
  /** Opens a request as anybody can, sends a part of its body, and never ends it. */
  const hold = (bytes: number, of = 25 * 1_048_576): ClientRequest => {
    const headers = { 'content-type': 'application/json', 'content-length': String(of), 'x-hub-signature-256': 'sha256=none' };
    const started = httpRequest(`${running.url}/api/github/webhooks`, { method: 'POST', headers, agent: false });
    started.on('error', () => undefined);
    started.on('response', response => void response.resume());
    started.write(Buffer.alloc(bytes, 0x20));
    return started;
  };

  /** Statuses of deliveries, one after the other, of which one is as large as GitHub's may be. */
  const deliverSome = async (): Promise<readonly number[]> => {
    const statuses: number[] = [];
    for (let sent = 0; sent < 5; sent += 1) statuses.push((await post(openedBody())).status);
    statuses.push((await post(JSON.stringify({ action: 'opened', filling: 'x'.repeat(2 * 1_048_576) }))).status);
    return statuses;
  };

  test.each([
    ['seven', 7, 24 * 1_048_576],
    ['five hundred', 500, 400 * 1_024],
  ])(
    'while %s bodies of 25 MiB without a signature are open',
    async (_, count, bytes) => {
      await start({ bodyLimits: gitHubBodyLimits });
      const open = Array.from({ length: count }, () => hold(bytes));
      await wait(500);
      expect(await deliverSome()).toEqual([200, 200, 200, 200, 200, 200]);
      for (const started of open) started.destroy();
    },
    30_000,
  );

  test('while others keep sending, and begin anew as soon as they are turned away', async () => {
    await start();
    const open = new Set<ClientRequest>();
    let isOver = false;
    const again = (): void => {
      if (isOver) return;
      const started = hold(limits.one - 1, limits.one);
      open.add(started);
      started.once('close', () => {
        open.delete(started);
        setImmediate(again);
      });
    };
    for (let count = 0; count < 12; count += 1) again();
    const statuses: number[] = [];
    for (let sent = 0; sent < 40; sent += 1) statuses.push((await post(openedBody())).status);
    isOver = true;
    for (const started of open) started.destroy();
    expect(new Set(statuses)).toEqual(new Set([200]));
  });

  test('while a body comes byte by byte, which takes no more memory than its bytes', async () => {
    await start({ bodyLimits: { ...limits, one: 1_000_000, all: 1_200_000 } });
    const { hostname, port } = new URL(running.url);
    const drip = connect(Number(port), hostname);
    drip.on('error', () => undefined);
    drip.write('POST /api/github/webhooks HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n');
    collectGarbage();
    const before = process.memoryUsage().heapUsed;
    drip.write('1\r\nx\r\n'.repeat(900_000));
    await wait(1_500);
    collectGarbage();
    // An object for each byte would be a hundred megabytes.
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(30_000_000);
    expect((await post(openedBody())).status).toBe(200);
    drip.destroy();
  }, 20_000);

  test('while more connections are open than it keeps, none of which asks for anything', async () => {
    await start();
    const { hostname, port } = new URL(running.url);
    const idle: Socket[] = [];
    let lost = 0;
    for (let count = 0; count < usualConnections + 100; count += 1) {
      const socket = connect(Number(port), hostname);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        lost += 1;
      });
      socket.write('POST /api/github/webhooks HTTP/1.1\r\nHost: ');
      idle.push(socket);
      if (count % 200 === 0) await once(socket, 'connect');
    }
    expect((await post(openedBody())).status).toBe(200);
    await expect.poll(() => lost).toBeGreaterThanOrEqual(100);
    for (const socket of idle) socket.destroy();
  }, 30_000);
});

test('what was refused while the database was away is looked for as soon as it is back, and no sooner', async () => {
  await start({ works: true, outagePace: { look: 20, sweeps: 500, dropped: 60_000 } });
  memory.queue.outage = new Error('connect ECONNREFUSED');
  for (let sent = 0; sent < 3; sent += 1) expect((await post(openedBody())).status).toBe(500);
  await wait(100);
  const sweeps = (): number => memory.queue.stored.filter(({ job }) => job.kind === 'sweep').length;
  expect(sweeps()).toBe(0);
  memory.queue.outage = undefined;
  await expect.poll(sweeps).toBe(1);
  // One that was not stored by the store alone is one, too; and there is no sweep for each of many.
  memory.store.broken.add('recordDelivery');
  for (let sent = 0; sent < 3; sent += 1) expect((await post(openedBody())).status).toBe(500);
  memory.store.broken.clear();
  await expect.poll(sweeps).toBe(2);
  await wait(300);
  expect(sweeps()).toBe(2);
});

test('what may have been a delivery among bodies that had to make room is looked for, once for many, and a refusal not later for it', async () => {
  await start({ works: true, outagePace: { look: 20, sweeps: 0, dropped: 4_000 } });
  const sweeps = (): number => memory.queue.stored.filter(({ job }) => job.kind === 'sweep').length;
  const headers = { 'content-type': 'application/json', 'content-length': String(limits.one) };
  const dropSome = async (): Promise<void> => {
    const before = lines.length;
    const open = Array.from({ length: 6 }, () => {
      const started = httpRequest(`${running.url}/api/github/webhooks`, { method: 'POST', headers, agent: false });
      started.on('error', () => undefined);
      started.on('response', response => void response.resume());
      started.write('x'.repeat(limits.one - 1));
      return started;
    });
    await expect.poll(() => lines.slice(before).filter(line => line.includes('delivery refused')).length).toBeGreaterThanOrEqual(4);
    for (const started of open) started.destroy();
  };
  await dropSome();
  expect(sweeps()).toBe(0);
  await expect.poll(sweeps, { timeout: 10_000 }).toBe(1);
  await dropSome();
  memory.store.broken.add('recordDelivery');
  expect((await post(openedBody())).status).toBe(500);
  memory.store.broken.clear();
  const began = performance.now();
  await expect.poll(sweeps, { timeout: 10_000 }).toBe(2);
  expect(performance.now() - began).toBeLessThan(3_600);
  await wait(4_300);
  expect(sweeps()).toBe(2);
});

test('a sender that is too slow is cut off', async () => {
  await start({ serverPatience: { headers: 200, request: 400 } });
  const { hostname, port } = new URL(running.url);
  const slow = connect(Number(port), hostname);
  slow.on('error', () => undefined);
  slow.write('POST /api/github/webhooks HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{');
  const [answer] = await once(slow, 'data');
  expect(String(answer)).toMatch(/^HTTP\/1\.1 408 /);
  await once(slow, 'close');
});

test('what is not served is not found', async () => {
  await start();
  for (const path of ['/', '/ping', '/probot', '/api/github/webhooks', '/metrics/x', '/__proto__', '/constructor'])
    expect((await fetch(`${running.url}${path}`)).status, path).toBe(404);
  expect((await fetch(`${running.url}/metrics`, { method: 'POST' })).status).toBe(404);
});

describe('readiness', () => {
  test('says which part fails, and not why', async () => {
    await start();
    expect((await fetch(`${running.url}/healthz`)).status).toBe(200);
    const ready = await fetch(`${running.url}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([
      200,
      { status: 'ready', draining: false, parts: { database: 'ok', queue: 'ok', github: 'ok' } },
    ]);
    memory.queue.outage = new Error('no route to db.internal');
    const failed = await fetch(`${running.url}/readyz`);
    expect([failed.status, await failed.json()]).toEqual([
      503,
      { status: 'not-ready', draining: false, parts: { database: 'ok', queue: 'failed', github: 'ok' } },
    ]);
    expect((await fetch(`${running.url}/healthz`)).status).toBe(200);
    memory.queue.outage = undefined;
    expect((await fetch(`${running.url}/readyz`)).status).toBe(200);
  });

  test('is asked of the database once for many who ask, and does not wait for it for ever', async () => {
    let pings = 0;
    const ping = (): Promise<void> => {
      pings += 1;
      return new Promise<void>(() => undefined);
    };
    memory = createMemoryParts({ ping });
    await start();
    const answers = await Promise.all(Array.from({ length: 10 }, () => fetch(`${running.url}/readyz`)));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 503));
    expect(pings).toBeLessThan(10);
  });
});

describe('how GitHub knows the App', () => {
  const registrationPace = { again: 20, look: 20 };
  const readiness = async (): Promise<readonly [number, string]> => {
    const response = await fetch(`${running.url}/readyz`);
    const { parts } = v.parse(v.object({ parts: v.object({ github: v.string() }) }), await response.json());
    return [response.status, parts.github];
  };
  const logged = (level: string) => lines.map(line => JSON.parse(line)).filter(line => line.level === level && 'appId' in line);

  test('is logged at the start: the name, what it may do, what it hears of, and how many have installed it', async () => {
    await start();
    await expect.poll(() => logged('info')).toHaveLength(1);
    expect(logged('info')[0]).toMatchObject({
      msg: 'GitHub knows the App',
      appId: app.id,
      slug: 'tidewaiter',
      permissions: { metadata: 'read', ...appPermissions },
      events: app.events,
      installations: 1,
    });
    expect(lines.filter(line => JSON.parse(line).level === 'warn')).toEqual([]);
  });

  test('is logged once as long as it stays', async () => {
    const asked = (): number => github.requests.filter(({ operation }) => operation === 'apps/get-authenticated').length;
    const before = asked();
    await start({ registrationPace });
    await expect.poll(() => asked() - before).toBeGreaterThan(3);
    expect(logged('info')).toHaveLength(1);
  });

  test('is told when it lacks what a review needs', async () => {
    const poor = github.app({ slug: 'poor', permissions: { contents: 'read', checks: 'read' } });
    running = await startApp(settingsFor(github, poor), memory.parts, { logger: log(), works: false });
    const warnings = () => lines.map(line => JSON.parse(line)).filter(({ level }) => level === 'warn');
    await expect.poll(warnings).toEqual([expect.objectContaining({ missing: ['pull_requests: write', 'checks: write'] })]);
  });

  test("with another App's key it is never ready, and the log says what to check, once", async () => {
    const { privateKey } = github.app({ slug: 'other', permissions: appPermissions });
    const settings = { ...settingsFor(github, app), privateKey };
    running = await startApp(settings, memory.parts, { logger: log(), works: false, registrationPace });
    expect(await readiness()).toEqual([503, 'failed']);
    await wait(100);
    expect(await readiness()).toEqual([503, 'failed']);
    expect(logged('error')).toEqual([
      expect.objectContaining({ appId: app.id, remedy: expect.stringContaining('APP_ID and the private key') }),
    ]);
  });

  test('without a way to GitHub it is not ready, and ready as soon as there is one', async () => {
    const fault = github.fail({ route: 'apps/get-authenticated', connection: 'reset' });
    await start({ registrationPace });
    expect(await readiness()).toEqual([503, 'failed']);
    expect(logged('error')[0]).toMatchObject({ remedy: expect.stringContaining('GITHUB_API_URL') });
    fault.remove();
    await expect.poll(readiness).toEqual([200, 'ok']);
    expect(logged('info')).toHaveLength(1);
  });

  test('that GitHub is out later is told, but what it delivers is still taken', async () => {
    await start({ registrationPace });
    await expect.poll(readiness).toEqual([200, 'ok']);
    const fault = github.fail({ route: 'apps/get-authenticated', status: 502 });
    await expect.poll(readiness).toEqual([200, 'failed']);
    expect((await post(openedBody())).status).toBe(200);
    fault.remove();
    await expect.poll(readiness).toEqual([200, 'ok']);
  });
});

describe('ending', () => {
  const hold = () => Promise.withResolvers<void>();

  test('takes no more webhooks, lets jobs finish, then closes the database', async () => {
    const [begun, finish] = [hold(), hold()];
    let done = false;
    const review = async (): Promise<void> => {
      begun.resolve();
      await finish.promise;
      done = true;
    };
    memory = createMemoryParts({ handlers: { 'review-pull-request': review } });
    await start({ works: true });
    await github.deliver(app, pull.event('opened'));
    await begun.promise;
    const stopping = running.stop();
    await expect
      .poll(() =>
        fetch(`${running.url}/healthz`).then(
          () => 'listening',
          () => 'closed',
        ),
      )
      .toBe('closed');
    expect(memory.isClosed()).toBe(false);
    finish.resolve();
    expect(await stopping).toBe(true);
    expect([done, memory.isClosed()]).toEqual([true, true]);
    expect(await running.stop()).toBe(true);
  });

  test('tells those who are still connected that it drains', async () => {
    const [asked, answered] = [hold(), hold()];
    const ping = (): Promise<void> => {
      asked.resolve();
      return answered.promise;
    };
    memory = createMemoryParts({ ping });
    await start();
    const probe = fetch(`${running.url}/readyz`);
    await asked.promise;
    const stopping = running.stop();
    answered.resolve();
    const response = await probe;
    expect([response.status, await response.json()]).toEqual([
      503,
      { status: 'not-ready', draining: true, parts: { database: 'ok', queue: 'ok', github: 'ok' } },
    ]);
    expect(await stopping).toBe(true);
  });

  test('takes less than its time although a job and a client never end', async () => {
    const begun = hold();
    let aborted = false;
    const review: JobHandler<'review-pull-request'> = async (_, { signal }) => {
      signal.addEventListener('abort', () => {
        aborted = true;
      });
      begun.resolve();
      await hold().promise;
    };
    memory = createMemoryParts({ handlers: { 'review-pull-request': review } });
    await start({
      works: true,
      drainPatience: { requests: 100, jobs: 200, release: 100, registries: 100, judges: 100, database: 100, traces: 100 },
    });
    const { hostname, port } = new URL(running.url);
    const idle = connect(Number(port), hostname);
    idle.on('error', () => undefined);
    idle.write('POST /api/github/webhooks HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n');
    await github.deliver(app, pull.event('opened'));
    await begun.promise;
    const started = performance.now();
    expect(await running.stop()).toBe(true);
    expect(performance.now() - started).toBeLessThan(8_000);
    expect([aborted, memory.isClosed()]).toEqual([true, true]);
  });

  test('goes on when a step fails, and says so', async () => {
    await start();
    memory.queue.stop = () => Promise.reject(new Error('no database'));
    expect(await running.stop()).toBe(false);
    expect(memory.isClosed()).toBe(true);
  });

  test('in usual patience is less than ten seconds', async () => {
    await start();
    const { usualDrain } = await import('../../app/drain.ts');
    expect(Object.values(usualDrain).reduce((sum, milliseconds) => sum + milliseconds, 100)).toBeLessThan(10_000);
  });
});

test('an App that cannot listen does not start, and closes what it has opened', async () => {
  await start();
  const second = createMemoryParts();
  const port = Number(new URL(running.url).port);
  await expect(startApp(settingsFor(github, app, { port }), second.parts, { logger: log() })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  expect(second.isClosed()).toBe(true);
});

test('a sweep finds what was lost: a pull request, and a delivery that failed', async () => {
  app.webhook = { url: 'http://127.0.0.1:9/', secret: webhookSecret };
  const { guid } = await github.deliver(app, pull.event('synchronize'));
  await start({ works: true });
  await memory.queue.enqueue({ kind: 'sweep' }, { correlationId: 'c-1' });
  await expect
    .poll(() => memory.queue.stored.map(({ job, origin }) => [job.kind, 'reason' in job ? job.reason : '', origin.deliveryId === guid]), {
      timeout: 10_000,
    })
    .toEqual(
      expect.arrayContaining([
        ['sweep', '', false],
        ['sweep-installation', '', false],
        ['review-pull-request', 'sweep', false],
        ['review-pull-request', 'pull_request.synchronize', true],
      ]),
    );
});
