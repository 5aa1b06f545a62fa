import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Job, JobRun } from '../../../app/queue/job.ts';
import type { JobQueue } from '../../../app/queue/job-queue.ts';
import type { WorkerWaits } from '../../../app/queue/job-worker.ts';
import { LargeWorkError } from '../../../app/queue/lanes.ts';
import { openJobQueue } from '../../../app/queue/pg-boss-queue.ts';
import type { Database } from '../../../app/storage/database.ts';
import { openDatabase } from '../../../app/storage/open-database.ts';
import { StorageError } from '../../../app/storage/storage-error.ts';
import { GitHubError } from '../../../src/github/call/errors.ts';
import { databaseKinds, keepLog, startDatabases, startMs, type TestDatabases } from '../../support/app/databases.ts';
import { gate, sameHandlers, untilAborted } from '../../support/app/job-handlers.ts';

const review = (number: number, changes: Partial<Extract<Job, { kind: 'review-pull-request' }>> = {}): Job => ({
  kind: 'review-pull-request',
  installationId: 7,
  owner: 'acme',
  repo: 'web',
  number,
  reason: 'pull_request.synchronize',
  ...changes,
});

const origin = { correlationId: 'c-1' };
const noDeadLetter = () => Promise.reject(new Error('nothing may die here'));
const eventually = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 15_000, interval: 60 });

describe.each(databaseKinds)('the queue on %s', kind => {
  let databases: TestDatabases;
  let database: Database;
  let queue: JobQueue;
  const outcomes: string[] = [];

  const open = (
    settings: { readonly workers?: number; readonly jobsPerInstallation?: number; readonly sweepMinutes?: number } = {},
    on = database,
    // Why sooner than in production: most tests wait for what nobody tells the worker of.
    waits: Partial<WorkerWaits> = { poll: 60, outage: 200 },
  ) =>
    openJobQueue({
      database: on,
      settings: { workers: 4, jobsPerInstallation: 2, sweepMinutes: 60, ...settings },
      metrics: { job: (jobKind, outcome) => outcomes.push(`${jobKind} ${outcome}`) },
      logger: keepLog().logger,
      redact: text => text.replaceAll('hunter22', '[redacted]'),
      waits,
    });
  const execute = (query: ReturnType<typeof sql>) => database.run('Testing', statements => statements.execute(query));
  const countsOf = async (from = queue) => (await from.counts()).find(count => count.kind === 'review-pull-request');

  beforeAll(async () => {
    databases = await startDatabases(kind);
    database = await openDatabase(await databases.prepared(), keepLog().logger);
  }, startMs);
  afterAll(async () => {
    await database.close();
    await databases.stop();
  });
  beforeEach(async () => {
    outcomes.length = 0;
    queue = await open();
    await execute(sql`DELETE FROM pgboss.job`);
    // Sweep and retention are out of the way of all tests but their own.
    await execute(
      sql`INSERT INTO tidewaiter.schedules (name) VALUES ('sweep'), ('retention'), ('late-scans') ON CONFLICT (name) DO UPDATE SET enqueued_at = now()`,
    );
  });
  afterEach(() => queue.stop(0));

  test('runs a job with what it was stored with', async () => {
    const seen: unknown[] = [];
    const job: Job = {
      kind: 'command',
      installationId: 7,
      owner: 'acme',
      repo: 'web',
      number: 5,
      commentId: 3,
      actor: 'ann',
      text: 'nul \0 half \ud800',
    };
    await queue.enqueue(job, { correlationId: 'delivery-9' });
    await queue.work(
      sameHandlers(async (read, { correlationId, attempt }) => void seen.push({ read, correlationId, attempt })),
      noDeadLetter,
    );
    await eventually(() => expect(outcomes).toEqual(['command done']));
    expect(seen).toEqual([{ read: { ...job, text: 'nul \uFFFD half \uFFFD' }, correlationId: 'delivery-9', attempt: 1 }]);
    await queue.ping();
  });

  test('keeps what a webhook told of the pull request, which spares a call', async () => {
    const seen = { head: 'a'.repeat(40), base: 'b'.repeat(40), baseRef: 'main', changedFiles: 3 };
    const read: Job[] = [];
    await queue.enqueue(review(1, { seen }), origin);
    await queue.work(
      sameHandlers(async job => void read.push(job)),
      noDeadLetter,
    );
    await eventually(() => expect(read).toEqual([review(1, { seen })]));
  });

  test('of many pushes to a pull request one is active and the newest is queued', async () => {
    const hold = gate();
    const runs: string[] = [];
    await queue.enqueue(review(1, { reason: 'push 0' }), origin);
    await queue.work(
      sameHandlers(async job => {
        runs.push('reason' in job ? job.reason : '');
        await hold.opened;
      }),
      noDeadLetter,
    );
    await eventually(() => expect(runs).toHaveLength(1));
    for (let push = 1; push <= 5; push += 1) await queue.enqueue(review(1, { reason: `push ${push}` }), { correlationId: `c-${push}` });
    await Promise.all(Array.from({ length: 10 }, () => queue.enqueue(review(1, { reason: 'last' }), origin)));
    expect(await countsOf()).toEqual({ kind: 'review-pull-request', queued: 1, active: 1, failed: 0 });
    hold.open();
    await eventually(() => expect(outcomes).toHaveLength(2));
    expect(runs).toEqual(['push 0', 'last']);
    expect(await countsOf()).toEqual({ kind: 'review-pull-request', queued: 0, active: 0, failed: 0 });
  });

  test('the same delivery gives its jobs once, also after they are done', async () => {
    const runs: number[] = [];
    await queue.work(
      sameHandlers(async job => void runs.push('number' in job ? job.number : 0)),
      noDeadLetter,
    );
    const delivery = { correlationId: 'c', deliveryId: `guid-${kind}` };
    await Promise.all([queue.enqueue(review(1), delivery), queue.enqueue(review(2), delivery), queue.enqueue(review(1), delivery)]);
    await eventually(() => expect(outcomes).toHaveLength(2));
    await queue.enqueue(review(1), delivery);
    await queue.enqueue(review(2), delivery);
    await queue.enqueue(review(3), delivery);
    await eventually(() => expect(outcomes).toHaveLength(3));
    expect(runs.toSorted((a, b) => a - b)).toEqual([1, 2, 3]);
  });

  test('runs as many jobs at a time as it may, of one installation no more than its share', async () => {
    const hold = gate();
    const running: number[] = [];
    for (let number = 1; number <= 6; number += 1) await queue.enqueue(review(number), origin);
    for (let number = 7; number <= 8; number += 1) await queue.enqueue(review(number, { installationId: 8 }), origin);
    await queue.work(
      sameHandlers(async job => {
        running.push('installationId' in job ? job.installationId : 0);
        await hold.opened;
      }),
      noDeadLetter,
    );
    await eventually(() => expect(running).toHaveLength(4));
    expect(running.toSorted((a, b) => a - b)).toEqual([7, 7, 8, 8]);
    expect(await countsOf()).toMatchObject({ queued: 4, active: 4 });
    hold.open();
    await eventually(() => expect(outcomes).toHaveLength(8));
  });

  test('merge groups come before pull requests, those before what people ask for, and housekeeping last', async () => {
    const order: string[] = [];
    await queue.enqueue({ kind: 'sweep-installation', installationId: 1 }, origin);
    await queue.enqueue(review(1), origin);
    await queue.enqueue({ kind: 'fix-all', installationId: 7, owner: 'acme', repo: 'web', number: 1, actor: 'ann' }, origin);
    await queue.enqueue(
      { kind: 'review-merge-group', installationId: 7, owner: 'acme', repo: 'web', base: 'b', head: 'h', baseRef: 'main' },
      origin,
    );
    const single = await open({ workers: 1 });
    await single.work(
      sameHandlers(async job => void order.push(job.kind)),
      noDeadLetter,
    );
    await eventually(() => expect(order).toEqual(['review-merge-group', 'review-pull-request', 'fix-all', 'sweep-installation']));
    await single.stop(0);
  });

  test('what people of one installation ask for runs one after the other, while its reviews and those of others go on', async () => {
    const running = new Map<string, number>();
    const most = new Map<string, number>();
    const done: string[] = [];
    const say = (installationId: number, commentId: number): Promise<void> =>
      queue.enqueue(
        {
          kind: 'command',
          installationId,
          owner: 'acme',
          repo: `web${installationId}`,
          number: 1,
          commentId,
          actor: 'ann',
          text: '/tidewaiter help',
        },
        origin,
      );
    for (let comment = 1; comment <= 5; comment += 1) for (const installation of [7, 8]) await say(installation, comment);
    await queue.enqueue({ kind: 'fix-all', installationId: 7, owner: 'acme', repo: 'web7', number: 1, actor: 'ann' }, origin);
    for (let number = 1; number <= 2; number += 1) await queue.enqueue(review(number), origin);
    const busy = await open({ workers: 8 });
    await busy.work(
      sameHandlers(async job => {
        const isAsked = job.kind === 'command' || job.kind === 'fix-all';
        const place = isAsked ? `people ${job.installationId}` : 'reviews';
        running.set(place, (running.get(place) ?? 0) + 1);
        most.set(place, Math.max(most.get(place) ?? 0, running.get(place) ?? 0));
        await wait(40);
        running.set(place, (running.get(place) ?? 0) - 1);
        done.push(job.kind);
      }),
      noDeadLetter,
    );
    await eventually(() => expect(done).toHaveLength(13));
    expect(Object.fromEntries(most)).toEqual({ 'people 7': 1, 'people 8': 1, reviews: 2 });
    await busy.stop(0);
  });

  describe('jobs that turn out large', () => {
    /** Pull requests up to 10 are large, and those wait for the gate in their lane. */
    const largeOnes = (hold: { readonly opened: Promise<void> }, ran: string[]) =>
      sameHandlers(async (job, { lane, signal }) => {
        const number = 'number' in job ? job.number : 0;
        if (number <= 10 && lane === undefined) throw new LargeWorkError('The files are large.');
        ran.push(`${number} begins${'reason' in job && job.reason.startsWith('push') ? ` (${job.reason})` : ''}`);
        if (lane === 'large') await Promise.race([hold.opened, untilAborted(signal)]);
        ran.push(`${number} ends`);
      });

    /** Enqueues a large one, and waits until it is in its lane. */
    const enqueueLarge = async (number: number, before: number): Promise<void> => {
      await queue.enqueue(review(number), origin);
      const inLane = sql`SELECT count(*)::int AS jobs FROM pgboss.job WHERE priority < 0 AND state < 'active'`;
      await eventually(async () => expect(await execute(inLane)).toMatchObject({ rows: [{ jobs: before }] }));
    };

    test('leave their places to the others, and are done one after the other', async () => {
      const hold = gate();
      const ran: string[] = [];
      for (let number = 1; number <= 3; number += 1) await queue.enqueue(review(number), origin);
      for (let number = 11; number <= 16; number += 1) await queue.enqueue(review(number), origin);
      await queue.work(largeOnes(hold, ran), noDeadLetter);
      const large = (): readonly string[] => ran.filter(line => Number.parseInt(line, 10) <= 10);
      await eventually(() => expect(ran.filter(line => line.endsWith('ends'))).toHaveLength(6));
      await eventually(() => expect(large()).toHaveLength(1));
      hold.open();
      await eventually(() => expect(large()).toHaveLength(6));
      const numbers = large().map(line => line.split(' ')[0]);
      expect(large()).toEqual([0, 2, 4].flatMap(at => [`${numbers[at]} begins`, `${numbers[at]} ends`]));
      await eventually(() => expect(outcomes).toEqual(Array.from({ length: 9 }, () => 'review-pull-request done')));
    });

    test('get their turn although others never stop coming', async () => {
      const ran: string[] = [];
      const hold = gate();
      hold.open();
      let next = 100;
      const handlers = largeOnes(hold, ran);
      await queue.work(
        sameHandlers(async (job, run) => {
          await handlers['review-pull-request'](job as Extract<Job, { kind: 'review-pull-request' }>, run);
          next += 1;
          if (!ran.includes('1 ends')) await queue.enqueue(review(next), origin);
        }),
        noDeadLetter,
      );
      for (let number = 50; number < 58; number += 1) await queue.enqueue(review(number), origin);
      await queue.enqueue(review(1), origin);
      await eventually(() => expect(ran).toContain('1 ends'));
    });

    test.runIf(kind === 'postgres')('of one installation keep none of another waiting: each has its own row', async () => {
      const hold = gate();
      const ran: string[] = [];
      await queue.enqueue(review(1), origin);
      await queue.enqueue(review(2), origin);
      await queue.work(largeOnes(hold, ran), noDeadLetter);
      await eventually(() => expect(ran).toHaveLength(1));
      await queue.enqueue(review(3, { installationId: 8 }), origin);
      const other = await open();
      await other.work(largeOnes(hold, ran), noDeadLetter);
      await eventually(() => expect(ran).toHaveLength(2));
      expect(ran[1]).toBe('3 begins');
      hold.open();
      await eventually(() => expect(ran).toHaveLength(6));
      await other.stop(5_000);
    });

    test('stay in their lane, at their place, when a newer push takes their place', async () => {
      const hold = gate();
      const ran: string[] = [];
      await queue.work(largeOnes(hold, ran), noDeadLetter);
      await queue.enqueue(review(1), origin);
      await eventually(() => expect(ran).toEqual(['1 begins']));
      await enqueueLarge(2, 1);
      await enqueueLarge(3, 2);
      await queue.enqueue(review(2, { reason: 'push 2' }), origin);
      hold.open();
      await eventually(() => expect(ran.filter(line => line.includes('begins'))).toEqual(['1 begins', '2 begins (push 2)', '3 begins']));
    });

    test('are given back where they were by a process that ends', async () => {
      const hold = gate();
      const ran: string[] = [];
      await queue.enqueue(review(1), origin);
      await queue.work(largeOnes(hold, ran), noDeadLetter);
      await eventually(() => expect(ran).toEqual(['1 begins']));
      await queue.stop(0);
      queue = await open();
      hold.open();
      await queue.work(largeOnes(hold, ran), noDeadLetter);
      await eventually(() => expect(ran.slice(-2)).toEqual(['1 begins', '1 ends']));
    });
  });

  test('a backlog of short jobs is worked off without waiting between them', async () => {
    for (let number = 1; number <= 40; number += 1) await queue.enqueue(review(number), origin);
    const single = await open({ workers: 1 }, database, { poll: 500 });
    const began = performance.now();
    await single.work(
      sameHandlers(async () => undefined),
      noDeadLetter,
    );
    await eventually(() => expect(outcomes).toHaveLength(40));
    // Waiting for the next poll after each job would take 20 seconds.
    expect(performance.now() - began).toBeLessThan(15_000);
    await single.stop(0);
  });

  test('keeps no secret of why a job failed, be it where a long message is cut', async () => {
    const told: string[] = [];
    const message = `${'x'.repeat(1_996)}hunter22 was refused`;
    await queue.enqueue(review(1), origin);
    await queue.work(
      sameHandlers(() => Promise.reject(new Error(message))),
      async (_, failure) => void told.push(failure.message),
    );
    await eventually(() => expect(told).toHaveLength(1));
    expect(told[0]).toMatch(/^x{1996}\[red$/u);
    const stored = await execute(sql`SELECT data::text AS data FROM pgboss.job`);
    expect(JSON.stringify(stored)).not.toContain('hunt');
  });

  test('an ending that the database does not take is stored once it does, without another run', async () => {
    let runs = 0;
    const end = gate();
    let broken = 0;
    const failing: Database = {
      ...database,
      transaction: (what, body) => {
        if (what !== 'Ending a job' || broken >= 3) return database.transaction(what, body);
        broken += 1;
        return Promise.reject(new StorageError('busy', 'could not extend file: No space left on device', '53100'));
      },
    };
    const own = await openJobQueue({
      database: failing,
      settings: { workers: 4, jobsPerInstallation: 1, sweepMinutes: 60 },
      metrics: { job: (jobKind, outcome) => outcomes.push(`${jobKind} ${outcome}`) },
      logger: keepLog().logger,
      redact: text => text,
    });
    await own.enqueue(review(1), origin);
    await own.enqueue(review(2), origin);
    const began = performance.now();
    await own.work(
      sameHandlers(async () => {
        runs += 1;
        await end.opened;
      }),
      noDeadLetter,
    );
    end.open();
    // The second one needs the installation's only place.
    await eventually(() => expect(outcomes).toEqual(['review-pull-request done', 'review-pull-request done']));
    expect([runs, broken]).toEqual([2, 3]);
    expect(performance.now() - began).toBeLessThan(8_000);
    await own.stop(1_000);
  });

  test('tries again what may pass, and counts', async () => {
    const attempts: number[] = [];
    await queue.enqueue(review(1), origin);
    await queue.work(
      sameHandlers(async (_job, { attempt }) => {
        attempts.push(attempt);
        if (attempt === 1) throw new GitHubError('unavailable', 'GitHub is away.', undefined);
      }),
      noDeadLetter,
    );
    await eventually(() => expect(outcomes).toEqual(['review-pull-request retried', 'review-pull-request done']));
    expect(attempts).toEqual([1, 2]);
  });

  test('tries a rate-limited job no sooner than GitHub asks, nor the push that replaced it meanwhile', async () => {
    const limit = new GitHubError('rate-limited', 'Too much.', {
      status: 429,
      response: { headers: { 'retry-after': '600' } },
      message: '',
    });
    const hold = gate();
    await queue.enqueue(review(1), origin);
    await queue.work(
      sameHandlers(async () => {
        await hold.opened;
        throw limit;
      }),
      noDeadLetter,
    );
    await eventually(async () => expect(await countsOf()).toMatchObject({ active: 1 }));
    await queue.enqueue(review(1, { reason: 'newer' }), origin);
    hold.open();
    await eventually(() => expect(outcomes).toEqual(['review-pull-request retried']));
    await queue.enqueue(review(1, { reason: 'newest' }), origin);
    const waiting = await execute(
      sql`SELECT data #>> '{job,reason}' AS reason, start_after > now() + interval '590 seconds' AS waits FROM pgboss.job WHERE state < 'active'`,
    );
    expect(waiting).toMatchObject({ rows: [{ reason: 'newest', waits: true }] });
  });

  test('a re-run that failed before it began is asked for by the push that waits in its place', async () => {
    const hold = gate();
    const reasons: string[] = [];
    await queue.enqueue(review(1, { reason: 'check_run.rerequested' }), origin);
    await queue.work(
      sameHandlers(async job => {
        reasons.push('reason' in job ? job.reason : '');
        if (reasons.length > 1) return;
        await hold.opened;
        throw new GitHubError('unavailable', 'Try again.', undefined);
      }),
      noDeadLetter,
    );
    await eventually(async () => expect(await countsOf()).toMatchObject({ active: 1 }));
    await queue.enqueue(review(1), origin);
    hold.open();
    await eventually(() => expect(outcomes).toEqual(['review-pull-request retried', 'review-pull-request done']));
    expect(reasons).toEqual(['check_run.rerequested', 'check_run.rerequested']);
  });

  test('what will not pass goes to the dead-letter handler, which is tried again', async () => {
    const letters: unknown[] = [];
    await queue.enqueue(review(1), { correlationId: 'c-dead' });
    await queue.work(
      sameHandlers(() => Promise.reject(new GitHubError('forbidden', 'Not granted.', undefined))),
      async (job, error, { attempt, correlationId }: JobRun) => {
        letters.push({ job, error, attempt, correlationId });
        if (attempt === 1) throw new TypeError('The check run could not be written.');
      },
    );
    await eventually(() => expect(outcomes).toHaveLength(3));
    expect(outcomes).toEqual(['review-pull-request dead', 'review-pull-request retried', 'review-pull-request done']);
    const letter = { job: review(1), error: { name: 'GitHubError', message: 'Not granted.' }, correlationId: 'c-dead' };
    expect(letters).toEqual([
      { ...letter, attempt: 1 },
      { ...letter, attempt: 2 },
    ]);
  });

  test('a newer push takes the place of a dead letter that waits', async () => {
    let failing = true;
    const runs: string[] = [];
    await queue.enqueue(review(1, { reason: 'old' }), origin);
    await queue.work(
      sameHandlers(async job => {
        runs.push('reason' in job ? job.reason : '');
        if (failing) throw new Error('no');
      }),
      async () => {
        failing = false;
        await queue.enqueue(review(1, { reason: 'new' }), origin);
        throw new Error('The check run could not be written.');
      },
    );
    await eventually(async () => expect(await countsOf()).toMatchObject({ queued: 0, active: 0, failed: 0 }));
    expect(runs).toEqual(['old', 'new']);
  });

  test('a drained queue gives back what runs, at once and without counting it as a try', async () => {
    const aborted: number[] = [];
    await queue.enqueue(review(1), origin);
    await queue.enqueue(review(2), origin);
    await queue.work(
      sameHandlers(async (job, { signal }) => {
        // The second one does not listen.
        if ('number' in job && job.number === 2) return new Promise(() => undefined);
        aborted.push(1);
        return untilAborted(signal);
      }),
      noDeadLetter,
    );
    await eventually(async () => expect(await countsOf()).toMatchObject({ active: 2 }));
    const other = await open();
    const taken: string[] = [];
    const began = performance.now();
    await queue.stop(300);
    expect(aborted).toEqual([1]);
    expect(outcomes).toEqual([]);
    await other.work(
      sameHandlers(async (job, { attempt }) => void taken.push(`${'number' in job && job.number} in try ${attempt}`)),
      noDeadLetter,
    );
    await eventually(() => expect(taken.toSorted()).toEqual(['1 in try 1', '2 in try 1']));
    // Without being given back they would run after the heartbeat's ten seconds.
    expect(performance.now() - began).toBeLessThan(8_000);
    await other.stop(1_000);
  });

  test('a handler that ends well while it drains has done its job', async () => {
    await queue.enqueue(review(1), origin);
    await queue.work(
      sameHandlers((_job, { signal }) => untilAborted(signal).catch(() => undefined)),
      noDeadLetter,
    );
    await eventually(async () => expect(await countsOf()).toMatchObject({ active: 1 }));
    const other = await open();
    await queue.stop(2_000);
    expect(outcomes).toEqual(['review-pull-request done']);
    expect(await countsOf(other)).toMatchObject({ queued: 0, active: 0 });
    await other.stop(0);
  });

  test('a job that never ends its run is dead after some, and told why', async () => {
    const letters: unknown[] = [];
    await queue.enqueue(review(1), origin);
    // As the fourth crash of its process leaves it.
    await execute(sql`UPDATE pgboss.job SET state = 'retry', started_on = now(), retry_count = 3`);
    await queue.work(sameHandlers(noDeadLetter), async (job, error) => void letters.push({ job, error }));
    await eventually(() => expect(outcomes).toEqual(['review-pull-request dead', 'review-pull-request done']));
    expect(letters).toEqual([
      { job: review(1), error: { name: 'WorkerLostError', message: 'The job was started 4 times and never ended.' } },
    ]);
  });

  test('a run whose job went to another worker is aborted and changes nothing', async () => {
    const reasons: unknown[] = [];
    await queue.enqueue(review(1), origin);
    await queue.work(
      sameHandlers(async (_job, { signal }) => {
        await untilAborted(signal).catch(() => reasons.push(signal.reason));
        throw new Error('aborted');
      }),
      noDeadLetter,
    );
    await eventually(async () => expect(await countsOf()).toMatchObject({ active: 1 }));
    await execute(sql`UPDATE pgboss.job SET retry_count = retry_count + 1`);
    await eventually(() => expect(reasons).toMatchObject([{ name: 'ClaimLostError' }]));
    await queue.stop(1_000);
    expect(outcomes).toEqual([]);
    expect(await execute(sql`SELECT state::text, retry_count FROM pgboss.job`)).toMatchObject({
      rows: [{ state: 'active', retry_count: 1 }],
    });
  });

  test('a run that was taken for dead ends before its job runs again in the same process, and the new run has heartbeats', async () => {
    const steps: string[] = [];
    const second = gate();
    await queue.enqueue(review(1), origin);
    await queue.work(
      sameHandlers(async (_job, { attempt, signal }) => {
        steps.push(`${attempt} begins`);
        if (attempt > 1) return second.opened;
        await untilAborted(signal).catch(() => undefined);
        await new Promise(resolve => setTimeout(resolve, 300));
        steps.push(`${attempt} ends`);
      }),
      noDeadLetter,
    );
    await eventually(() => expect(steps).toEqual(['1 begins']));
    await execute(sql`UPDATE pgboss.job SET heartbeat_on = '-infinity'`);
    await eventually(() => expect(steps).toEqual(['1 begins', '1 ends', '2 begins']));
    await execute(sql`UPDATE pgboss.job SET heartbeat_on = now() - interval '5 seconds'`);
    await eventually(async () =>
      expect(
        await execute(sql`SELECT state::text, retry_count, heartbeat_on > now() - interval '4 seconds' AS fresh FROM pgboss.job`),
      ).toMatchObject({ rows: [{ state: 'active', retry_count: 1, fresh: true }] }),
    );
    second.open();
    await eventually(() => expect(outcomes).toEqual(['review-pull-request done']));
  });

  test('a job that is taken before the lost run of an earlier one takes its place, with what was asked for', async () => {
    const reasons: string[] = [];
    await queue.enqueue(review(1, { reason: 'command' }), origin);
    await execute(sql`UPDATE pgboss.job SET state = 'active', started_on = now(), heartbeat_on = now()`);
    await queue.enqueue(review(1), origin);
    await execute(sql`UPDATE pgboss.job SET state = 'retry', start_after = now() + interval '2 seconds' WHERE state = 'active'`);
    await queue.work(
      sameHandlers(async job => void reasons.push('reason' in job ? job.reason : '')),
      noDeadLetter,
    );
    await eventually(() => expect(outcomes).toEqual(['review-pull-request done']));
    expect(reasons).toEqual(['command']);
    expect(await countsOf()).toMatchObject({ queued: 0, active: 0 });
  });

  test('lost runs of several pull requests wait as queued, and each gives what was asked for to the job that is taken instead', async () => {
    const reasons: string[] = [];
    for (const number of [1, 2]) await queue.enqueue(review(number, { reason: number === 1 ? 'command' : 'sweep' }), origin);
    await execute(
      sql`UPDATE pgboss.job SET state = 'active', started_on = now(), heartbeat_on = now() WHERE data #>> '{job,number}' = '1'`,
    );
    await execute(sql`UPDATE pgboss.job SET state = 'retry', start_after = now() + interval '2 seconds' WHERE state = 'active'`);
    expect(await countsOf()).toMatchObject({ queued: 2, active: 0 });
    await queue.enqueue(review(1), origin);
    await queue.work(
      sameHandlers(async job => void reasons.push(job.kind === 'review-pull-request' ? `${job.number} ${job.reason}` : '')),
      noDeadLetter,
    );
    await eventually(() => expect(outcomes).toHaveLength(2));
    expect(reasons.toSorted()).toEqual(['1 command', '2 sweep']);
    expect(await countsOf()).toMatchObject({ queued: 0, active: 0 });
  });

  test('a process that was halted for too long ends its runs before it asks whose they are', async () => {
    const reasons: unknown[] = [];
    await queue.enqueue(review(1), origin);
    await queue.work(
      sameHandlers(async (_job, { signal }) => {
        await untilAborted(signal).catch(() => reasons.push(signal.reason));
        throw new Error('aborted');
      }),
      noDeadLetter,
    );
    await eventually(async () => expect(await countsOf()).toMatchObject({ active: 1 }));
    const now = performance.now.bind(performance);
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => now() + 61_000);
    await eventually(() =>
      expect(reasons).toMatchObject([{ name: 'ClaimLostError', message: 'No heartbeat was stored for too long.' }]),
    ).finally(() => clock.mockRestore());
    expect(outcomes).toEqual([]);
  });

  test('the sweep runs at start and then at its pace, retention once a day, over all processes', async () => {
    await execute(sql`DELETE FROM tidewaiter.schedules`);
    const kinds: string[] = [];
    const handlers = sameHandlers(async job => void kinds.push(job.kind));
    const queues = await Promise.all(Array.from({ length: 3 }, () => open({ sweepMinutes: 2 / 60 })));
    await Promise.all(queues.map(each => each.work(handlers, noDeadLetter)));
    const began = performance.now();
    await eventually(() => expect(kinds.filter(each => each === 'sweep').length).toBeGreaterThanOrEqual(2));
    // Two processes more, each with a pace of its own, would have given six by now.
    expect(performance.now() - began).toBeGreaterThan(1_500);
    expect(kinds.filter(each => each === 'sweep')).toHaveLength(2);
    expect(kinds.filter(each => each === 'retention')).toHaveLength(1);
    expect(kinds.filter(each => each === 'late-scans')).toHaveLength(1);
    await Promise.all(queues.map(each => each.stop(1_000)));
  });

  test('a job that this version does not know is left to others, and dropped in the end', async () => {
    const { logger, lines } = keepLog();
    const tools = {
      database,
      settings: { workers: 1, jobsPerInstallation: 1, sweepMinutes: 60 },
      metrics: { job: () => undefined },
      logger,
      redact: (text: string) => text,
    };
    const own = await openJobQueue(tools);
    await own.enqueue(review(1), origin);
    await execute(sql`UPDATE pgboss.job SET data = '{"job":{"kind":"from-the-future"}}'`);
    const stateOf = () => execute(sql`SELECT state::text FROM pgboss.job`);
    await own.work(sameHandlers(noDeadLetter), noDeadLetter);
    await eventually(() => expect(lines.join('')).toContain('not understood'));
    expect(await stateOf()).toMatchObject({ rows: [{ state: 'active' }] });
    // As after ten minutes.
    await execute(sql`UPDATE pgboss.job SET state = 'retry', retry_count = 59`);
    await eventually(async () => expect(await stateOf()).toMatchObject({ rows: [{ state: 'completed' }] }));
    await own.stop(0);
  });

  test.runIf(kind === 'postgres')('cannot be reached when its database is gone', async () => {
    const lost = await openDatabase(await databases.prepared(), keepLog().logger);
    const own = await open({}, lost);
    await own.ping();
    await own.stop(0);
    await lost.close();
    await expect(own.ping()).rejects.toMatchObject({ name: 'StorageError' });
  });

  test.runIf(kind === 'postgres')('goes on after all its connections were cut', async () => {
    const done: number[] = [];
    await queue.work(
      sameHandlers(async job => void done.push('number' in job ? job.number : 0)),
      noDeadLetter,
    );
    const cut = sql`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`;
    for (let times = 0; times < 5; times += 1) await eventually(async () => void (await execute(cut)));
    // The statement that meets a cut connection fails; the webhook is answered with an error then, and comes again.
    await eventually(() => queue.enqueue(review(1), origin));
    await eventually(() => expect(done).toEqual([1]));
    await eventually(() => queue.ping());
  });
});
