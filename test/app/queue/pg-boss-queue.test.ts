import { sql } from 'drizzle-orm';
import { array, object, parse, string } from 'valibot';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Job, JobHandlers } from '../../../app/queue/job.ts';
import { jobPriority } from '../../../app/queue/job-identity.ts';
import type { JobQueue } from '../../../app/queue/job-queue.ts';
import { openJobQueue, type QueueTools } from '../../../app/queue/pg-boss-queue.ts';
import type { Database } from '../../../app/storage/database.ts';
import { openDatabase } from '../../../app/storage/open-database.ts';
import { keepLog, startDatabases, startMs, type TestDatabases } from '../../support/app/databases.ts';
import { gate, sameHandlers } from '../../support/app/job-handlers.ts';

const review = (number: number): Job => ({
  kind: 'review-pull-request',
  installationId: number,
  owner: 'acme',
  repo: 'web',
  number,
  reason: 'pull_request.synchronize',
});
const numberOf = (job: Job): number => ('number' in job ? job.number : 0);
const noDeadLetter = () => Promise.reject(new Error('nothing may die here'));
const eventually = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 15_000, interval: 10 });

// What needs other processes, lost runs, or both kinds of databases is shown in queue-on-databases.test.ts.
describe('the queue', () => {
  let databases: TestDatabases;
  let database: Database;
  const queues: JobQueue[] = [];

  beforeAll(async () => {
    databases = await startDatabases('embedded');
    database = await openDatabase(await databases.prepared(), keepLog().logger);
  }, startMs);
  afterAll(async () => {
    await database.close();
    await databases.stop();
  });
  const execute = (query: ReturnType<typeof sql>) => database.run('Testing', statements => statements.execute(query));
  beforeEach(async () => {
    await execute(sql`DELETE FROM pgboss.job`);
    await execute(
      sql`INSERT INTO tidewaiter.schedules (name) VALUES ('sweep'), ('retention'), ('late-scans') ON CONFLICT (name) DO UPDATE SET enqueued_at = now()`,
    );
  });
  afterEach(async () => {
    for (const queue of queues.splice(0)) await queue.stop(0);
  });

  /** A queue whose worker asks for nothing that it is not told of, and the outcomes that it counts. */
  const open = async (tools: Partial<QueueTools> = {}) => {
    const outcomes: string[] = [];
    const { logger, lines } = keepLog();
    const queue = await openJobQueue({
      database,
      settings: { workers: 2, jobsPerInstallation: 2, sweepMinutes: 60 },
      metrics: { job: (kind, outcome, ms) => outcomes.push(`${kind} ${outcome} ${ms >= 0}`) },
      logger,
      redact: text => text,
      waits: { poll: 60_000, outage: 60_000 },
      ...tools,
    });
    queues.push(queue);
    return { queue, outcomes, lines };
  };
  const toldOf = async (handlers: (seen: Job[]) => JobHandlers) => {
    const seen: Job[] = [];
    const { queue, ...rest } = await open();
    await queue.work(handlers(seen), noDeadLetter);
    return { queue, seen, ...rest };
  };

  test('tells its worker of each job that is stored here, and counts what came of it', async () => {
    const { queue, seen, outcomes } = await toldOf(found => sameHandlers(async job => void found.push(job)));
    await queue.enqueue(review(1), { correlationId: 'c' });
    await eventually(() => expect(outcomes).toEqual(['review-pull-request done true']));
    await queue.enqueue(review(2), { correlationId: 'c' });
    await eventually(() => expect(outcomes).toHaveLength(2));
    expect(seen).toEqual([review(1), review(2)]);
  });

  test('stores a job of a delivery once, and one without a delivery whenever it comes', async () => {
    const { queue, seen, outcomes } = await toldOf(found => sameHandlers(async job => void found.push(job)));
    for (let time = 1; time <= 2; time += 1) await queue.enqueue(review(1), { correlationId: 'c', deliveryId: 'once' });
    await eventually(() => expect(outcomes).toHaveLength(1));
    await queue.enqueue(review(1), { correlationId: 'c', deliveryId: 'once' });
    await queue.enqueue(review(2), { correlationId: 'c' });
    await eventually(() => expect(outcomes).toHaveLength(2));
    await queue.enqueue(review(2), { correlationId: 'c' });
    await eventually(() => expect(outcomes).toHaveLength(3));
    expect(seen.map(numberOf)).toEqual([1, 2, 2]);
  });

  test('gives a job that failed for good to who makes that visible, with why, and no longer to its handler', async () => {
    const { queue, outcomes } = await open();
    const runs: string[] = [];
    await queue.work(
      sameHandlers(async job => {
        runs.push(`handler ${numberOf(job)}`);
        throw new TypeError('no');
      }),
      async (job, { name, message }, { attempt }) => void runs.push(`dead letter ${numberOf(job)}, ${name}: ${message}, try ${attempt}`),
    );
    await queue.enqueue(review(1), { correlationId: 'c' });
    await eventually(() => expect(outcomes).toEqual(['review-pull-request dead true', 'review-pull-request done true']));
    expect(runs).toEqual(['handler 1', 'dead letter 1, TypeError: no, try 1']);
  });

  test('counts of each kind what waits, what runs and what failed for good', async () => {
    const hold = gate();
    const { queue } = await open();
    for (const number of [1, 2, 3, 4]) await queue.enqueue(review(number), { correlationId: 'c' });
    await queue.enqueue({ kind: 'forget-owner', installationId: 9, owner: 'acme' }, { correlationId: 'c' });
    await execute(
      sql`UPDATE pgboss.job SET data = data || '{"failure":{"name":"Error","message":"m"}}' WHERE data #>> '{job,number}' = '4'`,
    );
    await execute(sql`UPDATE pgboss.job SET start_after = now() + interval '1 hour' WHERE data #>> '{job,number}' = '4'`);
    await queue.work(
      sameHandlers(() => hold.opened),
      noDeadLetter,
    );
    const counts = async () => (await queue.counts()).filter(({ queued, active, failed }) => queued + active + failed > 0);
    await eventually(async () =>
      expect(await counts()).toEqual([
        { kind: 'review-pull-request', queued: 1, active: 2, failed: 1 },
        { kind: 'forget-owner', queued: 1, active: 0, failed: 0 },
      ]),
    );
    expect((await queue.counts()).map(({ kind }) => kind)).toEqual(Object.keys(jobPriority));
    hold.open();
  });

  test('runs again what a dead process left active, where it must be dead: nobody else can use the database', async () => {
    const { queue } = await open();
    await queue.enqueue(review(1), { correlationId: 'c' });
    await execute(sql`UPDATE pgboss.job SET state = 'active', started_on = now(), heartbeat_on = now()`);
    const shared = await open({ database: { ...database, users: 'many-processes' } });
    const seen: string[] = [];
    const handlers = sameHandlers(async (job, { attempt }) => void seen.push(`${numberOf(job)}, try ${attempt}`));
    await shared.queue.work(handlers, noDeadLetter);
    await shared.queue.enqueue(review(2), { correlationId: 'c' });
    await eventually(() => expect(seen).toEqual(['2, try 1']));
    await queue.work(handlers, noDeadLetter);
    await eventually(() => expect(seen).toEqual(['2, try 1', '1, try 2']));
  });

  /** What a process that starts has done, when its schedules were followed so many seconds ago. */
  const atStart = async (sweepMinutes: number, secondsAgo: Readonly<Record<string, number>>): Promise<readonly string[]> => {
    await execute(sql`DELETE FROM pgboss.job`);
    await execute(sql`UPDATE tidewaiter.schedules SET enqueued_at = now()`);
    for (const [name, seconds] of Object.entries(secondsAgo))
      await execute(sql`UPDATE tidewaiter.schedules SET enqueued_at = now() - ${seconds} * interval '1 second' WHERE name = ${name}`);
    const { queue } = await open({ settings: { workers: 0, jobsPerInstallation: 1, sweepMinutes } });
    await queue.work(sameHandlers(noDeadLetter), noDeadLetter);
    // It waits for what it has begun to look for.
    await queue.stop(0);
    const stored = parse(
      object({ rows: array(object({ kind: string() })) }),
      await execute(sql`SELECT data #>> '{job,kind}' AS kind FROM pgboss.job ORDER BY 1`),
    );
    return stored.rows.map(({ kind }) => kind);
  };

  test('sweeps when a process starts that starts alone, deletes once a day and looks for late scans every other minute', async () => {
    expect(await atStart(60, {})).toEqual([]);
    expect(await atStart(60, { sweep: 65, retention: 86_410, 'late-scans': 125 })).toEqual(['late-scans', 'retention', 'sweep']);
    expect(await atStart(60, { sweep: 50, retention: 86_390, 'late-scans': 110 })).toEqual([]);
    expect(await atStart(0.5, { sweep: 40 })).toEqual(['sweep']);
    expect(await atStart(0.5, { sweep: 20 })).toEqual([]);
  });

  test('takes nothing any more once it is stopped', async () => {
    const { queue, seen, outcomes } = await toldOf(found => sameHandlers(async job => void found.push(job)));
    await queue.stop(1_000);
    const other = await open();
    await other.queue.enqueue(review(1), { correlationId: 'c' });
    await new Promise(resolve => setTimeout(resolve, 50));
    expect([seen, outcomes]).toEqual([[], []]);
  });

  test('says that it can be reached, or why not', async () => {
    const { queue } = await open();
    await expect(queue.ping()).resolves.toBeUndefined();
    const cut = await open({ database: { ...database, run: what => Promise.reject(new Error(`${what} failed.`)) } });
    await expect(cut.queue.ping()).rejects.toThrow('Reaching the queue failed.');
  });

  test('is made where there is none, and has the options of this version where an earlier one has made it', async () => {
    const optionsOf = () => execute(sql`SELECT policy, retry_limit FROM pgboss.queue WHERE name = 'jobs'`);
    await execute(sql`DELETE FROM pgboss.queue WHERE name = 'jobs'`);
    await open();
    expect(await optionsOf()).toMatchObject({ rows: [{ policy: 'stately', retry_limit: 1_000 }] });
    await execute(sql`UPDATE pgboss.queue SET retry_limit = 3 WHERE name = 'jobs'`);
    await open();
    expect(await optionsOf()).toMatchObject({ rows: [{ policy: 'stately', retry_limit: 1_000 }] });
  });

  test('that cannot be opened says so', async () => {
    const executeSql = () => Promise.reject(new Error('no such server'));
    await expect(
      open({ database: { ...database, bossConnection: { ...database.bossConnection, db: { executeSql } } } }),
    ).rejects.toMatchObject({
      name: 'StorageError',
      message: expect.stringMatching(/^Opening the queue.*no such server/u),
    });
  });

  test('tells of upkeep that fails, and goes on', async () => {
    const { db } = database.bossConnection;
    if (!db) throw new Error('The embedded database is handed to pg-boss.');
    let isBroken = false;
    const executeSql: typeof db.executeSql = (text, values) =>
      isBroken ? Promise.reject(new Error('no space left')) : db.executeSql(text, values);
    const { queue, outcomes, lines } = await open({
      database: { ...database, bossConnection: { ...database.bossConnection, db: { executeSql } } },
    });
    await queue.work(
      sameHandlers(async () => undefined),
      noDeadLetter,
    );
    isBroken = true;
    await eventually(() => expect(lines.join('')).toMatch(/"level":50.*no space left/u));
    await queue.enqueue(review(1), { correlationId: 'c' });
    await eventually(() => expect(outcomes).toHaveLength(1));
    isBroken = false;
  });
});
