import { sql } from 'drizzle-orm';
import { PgBoss } from 'pg-boss';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { queueName, readActiveJobs } from '../../../app/queue/boss-jobs.ts';
import type { Job } from '../../../app/queue/job.ts';
import { type Claim, heartbeatSecondsFor, JobTable, maxRunSeconds, queueOptionsFor } from '../../../app/queue/job-table.ts';
import { parseStoredJob, type StoredJob } from '../../../app/queue/stored-job.ts';
import type { Database } from '../../../app/storage/database.ts';
import { openDatabase } from '../../../app/storage/open-database.ts';
import { keepLog, startDatabases, startMs, type TestDatabases } from '../../support/app/databases.ts';

/** The job of a pull request as it is stored. */
const stored = (number: number, changes: Partial<StoredJob> = {}, reason = 'pull_request.synchronize'): StoredJob => ({
  job: { kind: 'review-pull-request', installationId: number, owner: 'acme', repo: 'web', number, reason },
  correlationId: `c-${number}`,
  attempt: 1,
  ...changes,
});
const command = (commentId: number): StoredJob => ({
  job: { kind: 'command', installationId: 7, owner: 'acme', repo: 'web', number: 1, commentId, actor: 'ann', text: '/tidewaiter help' },
  correlationId: 'c',
  attempt: 1,
});

/** `6 push`: the number of the pull request, and the reason. */
const words = ({ data }: Claim): string => {
  const job: Job | undefined = parseStoredJob(data)?.job;
  return job?.kind === 'review-pull-request' ? `${job.number} ${job.reason}` : (job?.kind ?? 'not understood');
};

// Why on one kind of database alone, without a worker: what both kinds do with it is shown with the queue.
describe('the table of jobs', () => {
  let databases: TestDatabases;
  let database: Database;
  let boss: PgBoss;
  let table: JobTable;

  beforeAll(async () => {
    databases = await startDatabases('embedded');
    database = await openDatabase(await databases.prepared(), keepLog().logger);
    boss = new PgBoss({ ...database.bossConnection, supervise: false, schedule: false, registerInstance: false });
    await boss.start();
    table = new JobTable(database, boss, 2);
  }, startMs);
  afterAll(async () => {
    await boss.stop({ graceful: false });
    await database.close();
    await databases.stop();
  });
  const execute = (query: ReturnType<typeof sql>) => database.run('Testing', statements => statements.execute(query));
  beforeEach(async () => {
    await execute(sql`DELETE FROM pgboss.job`);
    await execute(sql`DELETE FROM tidewaiter.schedules`);
  });

  /** Takes all that may be taken, or so many of each lane. */
  const take = async (ordinary = 20, large = 20) => table.claim({ ordinary, large });
  const takeOne = async (): Promise<Claim> => {
    const [claim] = await take(1, 0);
    if (!claim) throw new Error('There is nothing to take.');
    return claim;
  };
  const waiting = async () =>
    (await execute(
      sql`SELECT data #>> '{job,number}' AS number, data #>> '{job,reason}' AS reason, priority,
        round(extract(epoch FROM start_after - now()))::int AS seconds FROM pgboss.job WHERE state < 'active' ORDER BY 1`,
    )) as { rows: unknown[] };

  test('has a newer job in the place of the one of its key that waits, and others beside it', async () => {
    await table.enqueue(stored(1, {}, 'pull_request.opened'));
    await table.enqueue(stored(1));
    await table.enqueue(stored(2));
    expect((await take()).map(words).toSorted()).toEqual(['1 pull_request.synchronize', '2 pull_request.synchronize']);
  });

  test('keeps the word of somebody who asked again when a webhook takes the place of what waits', async () => {
    await table.enqueue(stored(1, {}, 'check_run.rerequested'));
    await table.enqueue(stored(1));
    expect((await take()).map(words)).toEqual(['1 check_run.rerequested']);
  });

  test('stores what has an id once, also when it is done, and what has none as often as it comes', async () => {
    const [id, other] = ['00000000-0000-8000-a000-000000000001', '00000000-0000-8000-a000-000000000002'];
    await table.enqueue(stored(1), id);
    await table.finish(await takeOne());
    await table.enqueue(stored(1), id);
    expect(await take()).toEqual([]);
    await table.enqueue(stored(1), other);
    await table.finish(await takeOne());
    await table.enqueue(stored(1));
    await table.finish(await takeOne());
    await table.enqueue(stored(1));
    expect(await take()).toHaveLength(1);
  });

  test('gives no more of each lane than there are places', async () => {
    for (const number of [1, 2, 3]) await table.enqueue(stored(number));
    for (const number of [4, 5]) await table.enqueue(stored(number, { lane: 'large' }));
    expect((await take(0, 0)).map(words)).toEqual([]);
    expect((await take(-1, -1)).map(words)).toEqual([]);
    expect((await take(2, 0)).map(claim => words(claim).slice(0, 1)).toSorted()).toEqual(['1', '2']);
    expect((await take(0, 1)).map(claim => words(claim).slice(0, 1)).toSorted()).toEqual(['4']);
    expect((await take(5, 5)).map(claim => words(claim).slice(0, 1)).toSorted()).toEqual(['3', '5']);
  });

  test('gives of one installation as many as it may have at a time, of what its people ask for and of large changes one', async () => {
    for (const number of [1, 2, 3]) {
      const { job } = stored(number);
      await table.enqueue({ ...stored(number), job: { ...job, installationId: 7 } as Job });
      await table.enqueue(command(number));
      await table.enqueue({ ...stored(number + 3, { lane: 'large' }), job: { ...stored(number + 3).job, installationId: 7 } as Job });
    }
    const first = await take();
    const sorts = (claims: readonly Claim[]): readonly string[] =>
      claims.map(({ data }) => [parseStoredJob(data)?.job.kind, parseStoredJob(data)?.lane].join(' ')).toSorted();
    expect(sorts(first)).toEqual(['command ', 'review-pull-request ', 'review-pull-request ', 'review-pull-request large']);
    expect(await take()).toEqual([]);
    for (const claim of first) await table.finish(claim);
    expect(sorts(await take())).toEqual(['command ', 'review-pull-request ', 'review-pull-request large']);
  });

  test('gives what stayed in the lane of large changes in that lane when a newer one takes its place', async () => {
    await table.enqueue(stored(1, { lane: 'large' }));
    await table.enqueue(stored(1, {}, 'push'));
    expect(await take(5, 0)).toEqual([]);
    const [claim] = await take(0, 1);
    expect(claim && parseStoredJob(claim.data)).toEqual(stored(1, { lane: 'large' }, 'push'));
    await table.enqueue(stored(2));
    const [ordinary] = await take(1, 1);
    expect(ordinary && parseStoredJob(ordinary.data)).toEqual(stored(2));
  });

  test('gives a newer job in the place of the lost run of its key, with what was asked for, and leaves other lost runs', async () => {
    for (const number of [1, 2, 3]) await table.enqueue(stored(number, {}, 'check_run.rerequested'));
    await take();
    for (const number of [1, 2]) await table.enqueue(stored(number));
    await execute(sql`UPDATE pgboss.job SET state = 'retry', start_after = now() + interval '1 hour' WHERE state = 'active'`);
    expect((await take()).map(words).toSorted()).toEqual(['1 check_run.rerequested', '2 check_run.rerequested']);
    expect((await waiting()).rows).toMatchObject([{ number: '3' }]);
  });

  test('ends a claim once; one that another worker has by now is left to that one', async () => {
    await table.enqueue(stored(1));
    const claim = await takeOne();
    expect(await table.finish({ ...claim, retryCount: claim.retryCount + 1 })).toBe(false);
    expect(await table.count()).toEqual([{ kind: 'review-pull-request', state: 'active', dead: false, jobs: 1 }]);
    expect(await table.finish(claim)).toBe(true);
    expect(await table.finish(claim)).toBe(false);
    expect(await table.count()).toEqual([]);
  });

  test('has a job that is put back wait for as long as it is told, in its lane', async () => {
    await table.enqueue(stored(1));
    await table.enqueue(stored(2));
    const [one, two] = await take();
    if (!one || !two) throw new Error('Two were stored.');
    expect(await table.putBack(one, stored(1, { attempt: 2 }), 0)).toBe(true);
    expect(await table.putBack(two, stored(2, { attempt: 2, lane: 'large' }), 600)).toBe(true);
    expect((await waiting()).rows).toMatchObject([
      { number: '1', priority: 10, seconds: 0 },
      { number: '2', priority: -90, seconds: 600 },
    ]);
    const again = await take();
    expect(again.map(({ data }) => parseStoredJob(data))).toEqual([stored(1, { attempt: 2 })]);
  });

  test('has the newer job of a key wait in the place of the one that is put back, with what that one was asked for', async () => {
    await table.enqueue(stored(1, {}, 'command'));
    const claim = await takeOne();
    await table.enqueue(stored(1));
    expect(await table.putBack(claim, stored(1, { attempt: 2 }, 'command'), 600)).toBe(true);
    expect((await waiting()).rows).toMatchObject([{ number: '1', reason: 'command', seconds: 600 }]);
    expect(await take()).toEqual([]);
  });

  test('does not have the newer job wait when the one that is put back would not', async () => {
    await table.enqueue(stored(1));
    const claim = await takeOne();
    await table.enqueue(stored(1, { correlationId: 'newer' }));
    expect(await table.putBack(claim, stored(1), 0)).toBe(true);
    expect((await take()).map(({ data }) => parseStoredJob(data)?.correlationId)).toEqual(['newer']);
  });

  test('puts nothing back that another worker has by now', async () => {
    await table.enqueue(stored(1));
    const claim = await takeOne();
    expect(await table.putBack({ ...claim, retryCount: 5 }, stored(1, { attempt: 2 }), 0)).toBe(false);
    expect(await table.count()).toMatchObject([{ state: 'active', jobs: 1 }]);
    expect(await take()).toEqual([]);
  });

  test('tells by a heartbeat which runs are still ours, and writes it down', async () => {
    for (const number of [1, 2]) await table.enqueue(stored(number));
    const [one, two] = await take();
    if (!one || !two) throw new Error('Two were stored.');
    await execute(sql`UPDATE pgboss.job SET heartbeat_on = now() - interval '9 seconds'`);
    expect(await table.touch([one, { ...two, retryCount: two.retryCount + 1 }])).toEqual(new Set([one.id]));
    expect(await execute(sql`SELECT id FROM pgboss.job WHERE heartbeat_on > now() - interval '5 seconds'`)).toMatchObject({
      rows: [{ id: one.id }],
    });
  });

  test('gives back what a dead process left active, and nothing else', async () => {
    await table.giveBackActive();
    for (const number of [1, 2]) await table.enqueue(stored(number));
    const [claim] = await take(1, 0);
    expect(await database.run('Testing', readActiveJobs)).toEqual([claim?.id]);
    await table.giveBackActive();
    expect(await database.run('Testing', readActiveJobs)).toEqual([]);
    const again = await take();
    expect(again.map(one => `${words(one)} after ${one.retryCount}`).toSorted()).toEqual([
      '1 pull_request.synchronize after 1',
      '2 pull_request.synchronize after 0',
    ]);
  });

  test('counts jobs by their kind, whether they wait or run, and apart those that failed for good', async () => {
    for (const number of [1, 2, 3]) await table.enqueue(stored(number));
    await take(2, 0);
    await execute(sql`UPDATE pgboss.job SET state = 'retry' WHERE data #>> '{job,number}' = '2'`);
    await table.enqueue(stored(4, { failure: { name: 'Error', message: 'gone' } }));
    await table.enqueue(command(1));
    const counts = await table.count();
    expect(counts.toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)))).toEqual([
      { kind: 'command', state: 'queued', dead: false, jobs: 1 },
      { kind: 'review-pull-request', state: 'active', dead: false, jobs: 1 },
      { kind: 'review-pull-request', state: 'queued', dead: false, jobs: 2 },
      { kind: 'review-pull-request', state: 'queued', dead: true, jobs: 1 },
    ]);
  });

  test('stores a scheduled job unless one of its name was stored lately', async () => {
    const sweep: StoredJob = { job: { kind: 'sweep' }, correlationId: 'c', attempt: 1 };
    const ago = (seconds: number) =>
      execute(sql`UPDATE tidewaiter.schedules SET enqueued_at = now() - ${seconds} * interval '1 second' WHERE name = 'sweep'`);
    expect(await table.enqueueScheduled(sweep, 'sweep', 60)).toBe(true);
    expect((await take()).map(words)).toEqual(['sweep']);
    expect(await table.enqueueScheduled(sweep, 'sweep', 60)).toBe(false);
    await ago(55);
    expect(await table.enqueueScheduled(sweep, 'sweep', 60)).toBe(false);
    expect(await table.enqueueScheduled({ ...sweep, job: { kind: 'retention' } }, 'retention', 60)).toBe(true);
    await ago(65);
    expect(await table.enqueueScheduled(sweep, 'sweep', 60)).toBe(true);
    expect(await table.enqueueScheduled(sweep, 'sweep', 60)).toBe(false);
  });

  test('says in words what it could not do', async () => {
    const broken = new JobTable(
      { ...database, run: what => Promise.reject(new Error(what)), transaction: what => Promise.reject(new Error(what)) },
      boss,
      2,
    );
    const claim: Claim = { id: '1', retryCount: 0, data: {} };
    const failures = [
      broken.enqueue(stored(1)),
      broken.enqueueScheduled(stored(1), 'sweep', 1),
      broken.claim({ ordinary: 1, large: 1 }),
      broken.giveBackActive(),
      broken.touch([claim]),
      broken.finish(claim),
      broken.putBack(claim, stored(1), 0),
      broken.count(),
    ].map(work => work.then(String, (error: Error) => error.message));
    for (const what of await Promise.all(failures)) expect(what).toMatch(/^[A-Z][a-z]+ing .*\b(?:jobs?|heartbeats)\b/u);
  });

  test('reads nothing of other queues', async () => {
    await table.enqueue(stored(1));
    const claim = await takeOne();
    await boss.createQueue('others', queueOptionsFor('one-process'));
    await execute(sql`UPDATE pgboss.job SET name = 'others' WHERE id = ${claim.id}`);
    expect(await table.count()).toEqual([]);
    expect(await database.run('Testing', readActiveJobs)).toEqual([]);
    await execute(sql`UPDATE pgboss.job SET name = ${queueName} WHERE id = ${claim.id}`);
  });
});

test('a run without heartbeats is dead after ten seconds, or a minute where nobody else could take its job; one that has them has ten minutes', () => {
  expect([heartbeatSecondsFor('many-processes'), heartbeatSecondsFor('one-process')]).toEqual([10, 60]);
  expect(maxRunSeconds).toBe(600);
});

test('of each key one job waits and one runs; lost runs are begun again at once, and what is done is kept for a day', () => {
  expect(queueOptionsFor('many-processes')).toEqual({
    policy: 'stately',
    heartbeatSeconds: 10,
    expireInSeconds: 600,
    retryLimit: 1_000,
    retryDelay: 0,
    deleteAfterSeconds: 24 * 3_600,
    retentionSeconds: 30 * 24 * 3_600,
  });
});
