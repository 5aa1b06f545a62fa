import { sql } from 'drizzle-orm';
import * as v from 'valibot';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { LastingStorage } from '../../app/settings.ts';

import { openDatabase } from '../../app/storage/open-database.ts';
import { type FakeGitHub, startFakeGitHub } from '../fake-github/fake-github.ts';
import type { FakeApp } from '../fake-github/state/app.ts';
import { appPermissions, webhookSecret } from '../support/app/app-settings.ts';
import { keepLog, startDatabases, startMs, type TestDatabases } from '../support/app/databases.ts';
import { type AppProcess, startAppProcess } from '../support/app/start-app-process.ts';
import { fullLoad } from '../support/full-load.ts';
import { isChecked, outcomeProblems } from './outcome.ts';
import { createTraffic, type Traffic, type TrafficSize } from './traffic.ts';

/** `npm run test:hour` plays what an organization with 600 repositories does in a busy hour. */
const size: TrafficSize = fullLoad
  ? { pulls: 500, pushes: 3, pullsPerRepository: 50, organizations: 4 }
  : { pulls: 6, pushes: 2, pullsPerRepository: 3, organizations: 2 };
const smallSize: TrafficSize = { ...size, pulls: fullLoad ? 125 : 4, pullsPerRepository: fullLoad ? 10 : 2, organizations: 2 };
/** Another one plays another traffic. */
const seed = Number(process.env['TIDEWAITER_LOAD_SEED'] ?? 1);
const timeout = fullLoad ? 3_600_000 : 480_000;

/** Writes a second apart would make this test one of patience. Hours pass by `passAnHour` alone. */
const environment = { GITHUB_RATE_LIMITS: 'off', WORKERS: '4', JOBS_PER_INSTALLATION: '4', SWEEP_MINUTES: '60' };

let github: FakeGitHub;
let app: FakeApp;
let databases: TestDatabases | undefined;
const processes: AppProcess[] = [];
const starting = async (storage: LastingStorage): Promise<AppProcess> => {
  const process = await startAppProcess({ github, app, storage, environment });
  processes.push(process);
  return process;
};

const play = async (traffic: Traffic, running: AppProcess[], reached: (share: number) => Promise<void>): Promise<void> => {
  let turn = 0;
  const address = (): string => `${running[turn++ % running.length]?.url}/api/github/webhooks`;
  await traffic.play(address, reached);
};

/** Jobs that wait or run, as any process tells them. */
const queuedJobs = async ({ url }: AppProcess): Promise<number> => {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  expect(metrics).toContain('tidewaiter_queue_reachable 1');
  return [...metrics.matchAll(/^tidewaiter_queue_jobs\{.*\} (\d+)$/gmu)].reduce((sum, [, jobs]) => sum + Number(jobs), 0);
};

/**
 * Waits until nothing is left to do. Why first for the sweep that is due: a process enqueues it a moment after it listens, and all may look done just
 * before.
 */
const settled = async (traffic: Traffic, process: AppProcess, hasSwept: () => Promise<boolean>): Promise<void> =>
  vi.waitFor(
    async () => {
      expect(await hasSwept()).toBe(true);
      expect(traffic.pulls.filter(pull => !isChecked(pull)).map(({ pull }) => pull.head.sha)).toEqual([]);
      expect(await queuedJobs(process)).toBe(0);
    },
    { timeout: timeout / 2, interval: 500 },
  );

/** Looks into the database once more: for jobs that are neither queued nor done, and for those that failed for good. */
const leftJobs = async (storage: LastingStorage): Promise<unknown> => {
  const database = await openDatabase(storage, keepLog().logger);
  try {
    return await database.run('Testing', statements =>
      statements.execute(sql`SELECT data FROM pgboss.job WHERE state <> 'completed' OR data ? 'failure'`),
    );
  } finally {
    await database.close();
  }
};

/** The hourly sweep becomes due for the next process that looks. */
const passAnHour = async (storage: LastingStorage): Promise<void> => {
  const database = await openDatabase(storage, keepLog().logger);
  await database.run('Testing', statements =>
    statements.execute(sql`UPDATE tidewaiter.schedules SET enqueued_at = enqueued_at - interval '1 hour'`),
  );
  await database.close();
};

const rowsSchema = v.object({ rows: v.array(v.unknown()) });

/** Whether the sweep of a new hour is in the queue, or was. */
const isSweepEnqueued = async (storage: LastingStorage): Promise<boolean> => {
  const database = await openDatabase(storage, keepLog().logger);
  try {
    const found = await database.run('Testing', statements =>
      statements.execute(sql`SELECT 1 FROM tidewaiter.schedules WHERE name = 'sweep' AND enqueued_at > now() - interval '30 minutes'`),
    );
    return v.parse(rowsSchema, found).rows.length > 0;
  } finally {
    await database.close();
  }
};

/** What the whole load took, for those who ask for it. */
const tellFigures = (traffic: Traffic, { pushes }: TrafficSize, startedAt: number): void => {
  if (!fullLoad) return;
  const seconds = Math.round((performance.now() - startedAt) / 1_000);
  const checks = traffic.repositories.reduce((sum, { checkRuns }) => sum + checkRuns.length, 0);
  const { rest, graphql, points } = github.totals();
  process.stdout.write(
    `${traffic.pulls.length} pull requests with ${pushes} pushes each: ${seconds} s, ${checks} check runs, ${app.deliveries.length} deliveries, ${rest + graphql} requests of ${points} points\n`,
  );
};

beforeAll(async () => {
  github = await startFakeGitHub({ rateLimits: false });
  github.warmUp();
  app = github.app({ slug: 'tidewaiter', permissions: appPermissions });
}, startMs);
beforeEach(() => {
  github.forgetRequests();
  app.deliveries.splice(0);
});
afterEach(async () => {
  await Promise.all(processes.splice(0).map(process => process.end('SIGKILL')));
  await databases?.stop();
}, startMs);
afterAll(async () => {
  await github.close();
  github.assertContract();
}, startMs);

test('three processes, two of which are killed, leave one right check on each final head and no comment twice', { timeout }, async () => {
  databases = await startDatabases('postgres');
  const storage = await databases.fresh();
  const running = await Promise.all([starting(storage), starting(storage), starting(storage)]);
  const [first, second, third] = running;
  if (!first || !second || !third) throw new Error('Three processes were started.');
  const startedAt = performance.now();
  const traffic = createTraffic(github, app, webhookSecret, size, seed);
  const kill = async (share: number): Promise<void> => {
    if (share >= 1 / 3 && !first.child.killed) await first.end('SIGKILL');
    if (share >= 2 / 3 && !second.child.killed) await second.end('SIGKILL');
  };
  await play(traffic, running, kill);
  await passAnHour(storage);
  app.webhook = { url: `${third.url}/api/github/webhooks`, secret: webhookSecret };
  await starting(storage);
  await settled(traffic, third, () => isSweepEnqueued(storage));
  tellFigures(traffic, size, startedAt);
  expect(outcomeProblems(traffic)).toEqual([]);
  expect(await leftJobs(storage)).toMatchObject({ rows: [] });
});

test('one process on an embedded database, ended and killed in turn, does as well', { timeout }, async () => {
  databases = await startDatabases('embedded');
  const storage = await databases.prepared();
  const running = [await starting(storage)];
  const startedAt = performance.now();
  const traffic = createTraffic(github, app, webhookSecret, smallSize, seed + 1);
  const signals: ('SIGTERM' | 'SIGKILL')[] = fullLoad ? ['SIGKILL', 'SIGTERM', 'SIGKILL', 'SIGTERM'] : ['SIGKILL', 'SIGTERM'];
  const step = 1 / (signals.length + 1);
  let next = step;
  const restart = async (share: number): Promise<void> => {
    if (share < next) return;
    next += step;
    const signal = signals.shift() ?? 'SIGTERM';
    expect(await running[0]?.end(signal)).toBe(signal === 'SIGTERM' ? 0 : null);
    running[0] = await starting(storage);
  };
  await play(traffic, running, restart);
  expect(await running[0]?.end('SIGTERM')).toBe(0);
  await passAnHour(storage);
  const last = await starting(storage);
  app.webhook = { url: `${last.url}/api/github/webhooks`, secret: webhookSecret };
  await settled(traffic, last, () => Promise.resolve(last.lines.some(({ msg }) => msg === 'swept')));
  tellFigures(traffic, smallSize, startedAt);
  expect(outcomeProblems(traffic)).toEqual([]);
  expect(await last.end('SIGTERM')).toBe(0);
  expect(await leftJobs(storage)).toMatchObject({ rows: [] });
});
