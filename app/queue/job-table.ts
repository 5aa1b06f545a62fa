import { and, count, eq, inArray, lt, sql } from 'drizzle-orm';
import type { FetchOptions, PgBoss } from 'pg-boss';
import * as v from 'valibot';
import { asBossDatabase, type Database, type Statements } from '../storage/database.ts';
import { enqueuedJobs, schedules } from '../storage/schema.ts';
import { keepAsking } from './asks-again.ts';
import { bossJobs, queueName, readActiveJobs, readLostJobs, readWaitingJob } from './boss-jobs.ts';
import { jobGroup, jobKey, oneAtATime, queuePriority } from './job-identity.ts';
import type { Places } from './lanes.ts';
import { asJobData, parseStoredJob, type StoredJob } from './stored-job.ts';

/** A job that runs for longer is taken away from its worker and tried again. */
export const maxRunSeconds = 600;

/**
 * A run without heartbeats for so long is taken for dead: 10 seconds are the smallest that pg-boss allows. Why more when nobody else can
 * use the database: a process that is busy or halted would take its own runs for dead, and what an earlier one left is given back when this
 * one starts.
 */
export const heartbeatSecondsFor = (users: Database['users']): number => (users === 'one-process' ? 60 : 10);

/** How pg-boss keeps our jobs. */
export const queueOptionsFor = (users: Database['users']) => ({
  // Why: of each key one job queued and one active.
  policy: 'stately' as const,
  heartbeatSeconds: heartbeatSecondsFor(users),
  expireInSeconds: maxRunSeconds,
  // Why: pg-boss only retries runs that lost their heartbeat or their time; the worker counts those itself (`maxLostRuns`).
  retryLimit: 1_000,
  retryDelay: 0,
  // Finished jobs are kept for a day for those who look into the table; waiting ones for as long as it may take.
  deleteAfterSeconds: 86_400,
  retentionSeconds: 30 * 86_400,
});

/** A job that this process has taken. `retryCount` counts its earlier runs that were lost. */
export interface Claim {
  readonly id: string;
  readonly retryCount: number;
  readonly data: unknown;
}

/** Any number that nothing else locks. */
const fetchLock = 7_426_103_002;

const settledSchema = v.object({ affected: v.number() });
const touchedSchema = v.object({ settled: v.array(v.string()) });

/** One row of the counts: queued or active jobs of a kind. `dead`: it waits for the dead-letter handler, or has it. */
export interface JobCount {
  readonly kind: string;
  readonly state: 'queued' | 'active';
  readonly dead: boolean;
  readonly jobs: number;
}

/** Our jobs in pg-boss's table. Each method is one transaction and throws `StorageError`. */
export class JobTable {
  readonly #database: Database;
  readonly #boss: PgBoss;
  readonly #jobsPerInstallation: number;

  constructor(database: Database, boss: PgBoss, jobsPerInstallation: number) {
    this.#database = database;
    this.#boss = boss;
    this.#jobsPerInstallation = jobsPerInstallation;
  }

  /** Stores a job in place of the one of its key that is queued, if any. A job whose `id` was stored before is left out. */
  enqueue(stored: StoredJob, id?: string): Promise<void> {
    return this.#database.transaction('Storing a job', async statements => {
      if (id !== undefined) {
        const rows = await statements.insert(enqueuedJobs).values({ id }).onConflictDoNothing().returning({ id: enqueuedJobs.id });
        if (rows.length === 0) return;
      }
      await this.#upsert(statements, stored);
    });
  }

  /** Stores a job unless any process did so under this name in the last `seconds`. Resolves to whether it did. */
  enqueueScheduled(stored: StoredJob, name: string, seconds: number): Promise<boolean> {
    return this.#database.transaction('Storing a scheduled job', async statements => {
      const rows = await statements
        .insert(schedules)
        .values({ name })
        .onConflictDoUpdate({
          target: schedules.name,
          set: { enqueuedAt: sql`now()` },
          setWhere: lt(schedules.enqueuedAt, sql`now() - ${seconds} * interval '1 second'`),
        })
        .returning({ name: schedules.name });
      if (rows.length === 0) return false;
      await this.#upsert(statements, stored);
      return true;
    });
  }

  /**
   * Takes up to so many jobs of each lane. Why the lock: pg-boss counts an installation's active jobs and then takes more, so that two processes which
   * do so at once would exceed the limit.
   */
  claim({ ordinary, large }: Places): Promise<readonly Claim[]> {
    return this.#database.transaction('Taking jobs', async statements => {
      await statements.execute(sql`SELECT pg_advisory_xact_lock(${sql.raw(String(fetchLock))})`);
      const claims = [
        ...(await this.#fetch(statements, ordinary, { minPriority: 0 })),
        ...(await this.#fetch(statements, large, { maxPriority: -1 })),
      ];
      return this.#replaceLost(statements, claims);
    });
  }

  async #fetch(statements: Statements, limit: number, priorities: Pick<FetchOptions, 'minPriority' | 'maxPriority'>): Promise<Claim[]> {
    if (limit <= 0) return [];
    return this.#boss.fetch(queueName, {
      ...priorities,
      batchSize: limit,
      groupConcurrency: { default: this.#jobsPerInstallation, tiers: { [oneAtATime]: 1 } },
      db: asBossDatabase(statements),
    });
  }

  /**
   * Deletes lost runs that wait behind a newer job of their key, which was just taken in their place. Why: pg-boss keeps one lost run of a
   * key, and takes a second one, should this run be lost as well, for a job that failed for good.
   */
  async #replaceLost(statements: Statements, claims: readonly Claim[]): Promise<readonly Claim[]> {
    const keys = claims.flatMap(({ data }) => {
      const stored = parseStoredJob(data);
      return stored ? [jobKey(stored.job)] : [];
    });
    if (keys.length === 0) return claims;
    const lost = await readLostJobs(statements, keys);
    if (lost.length === 0) return claims;
    const ids = lost.map(({ id }) => id);
    await this.#boss.deleteJob(queueName, ids, { db: asBossDatabase(statements) });
    return claims.map(claim => {
      const stored = parseStoredJob(claim.data);
      const earlier = stored && lost.find(({ key }) => key === jobKey(stored.job));
      return stored && earlier ? { ...claim, data: asJobData(keepAsking(parseStoredJob(earlier.data), stored)) } : claim;
    });
  }

  /** Gives back what is active, as after a lost heartbeat: for a database whose last process is dead. */
  giveBackActive(): Promise<void> {
    return this.#database.transaction('Giving back the jobs of an ended process', async statements => {
      const ids = await readActiveJobs(statements);
      if (ids.length > 0) await this.#boss.fail(queueName, [...ids], undefined, { db: asBossDatabase(statements) });
    });
  }

  /** Sends heartbeats; resolves to the ids of those that are still ours. */
  async touch(claims: readonly Claim[]): Promise<ReadonlySet<string>> {
    const response = await this.#database.run('Sending heartbeats', statements =>
      this.#boss.touch(queueName, attemptsOf(claims), { db: asBossDatabase(statements) }),
    );
    return new Set(v.parse(touchedSchema, response).settled);
  }

  /** Ends a job. Resolves to false, and does nothing, when the claim was lost to another worker. */
  finish(claim: Claim): Promise<boolean> {
    return this.#database.transaction('Ending a job', statements => this.#complete(statements, claim));
  }

  /**
   * Gives a job back, to be taken in `waitSeconds`. When a newer job of its key is queued, that one takes its place and waits as long.
   * Resolves to false, and does nothing, when the claim was lost to another worker.
   */
  putBack(claim: Claim, stored: StoredJob, waitSeconds: number): Promise<boolean> {
    return this.#database.transaction('Putting a job back', async statements => {
      if (!(await this.#complete(statements, claim))) return false;
      const db = asBossDatabase(statements);
      const singletonKey = jobKey(stored.job);
      const id = await this.#boss.send(queueName, asJobData(stored), { ...optionsOf(stored), startAfter: waitSeconds, db });
      if (id !== null) return true;
      const newer = await readWaitingJob(statements, singletonKey);
      const data = newer && asJobData(keepAsking(stored, newer));
      await this.#boss.update(queueName, data, { singletonKey, startAfter: waitSeconds, db });
      return true;
    });
  }

  count(): Promise<readonly JobCount[]> {
    const kind = sql<string>`${bossJobs.data} #>> '{job,kind}'`;
    const state = sql<'queued' | 'active'>`CASE ${bossJobs.state}::text WHEN 'active' THEN 'active' ELSE 'queued' END`;
    const dead = sql<boolean>`${bossJobs.data} ? 'failure'`;
    return this.#database.run('Counting jobs', statements =>
      statements
        .select({ kind, state, dead, jobs: count() })
        .from(bossJobs)
        .where(and(eq(bossJobs.name, queueName), inArray(bossJobs.state, ['created', 'retry', 'active'])))
        .groupBy(sql`1, 2, 3`),
    );
  }

  async #upsert(statements: Statements, stored: StoredJob): Promise<void> {
    const key = jobKey(stored.job);
    // Why: of two that find no job of their key, the second would put itself in the place of the first unseen.
    await statements.execute(sql`SELECT pg_advisory_xact_lock(hashtextextended(${key}, ${sql.raw(String(fetchLock))}))`);
    const waiting = await readWaitingJob(statements, key);
    // Why it stays in its lane: each sweep and each push would else put what waits there behind all others.
    const kept = { ...keepAsking(waiting, stored), ...(waiting?.lane && { lane: waiting.lane }) };
    await this.#boss.upsert(queueName, asJobData(kept), { ...optionsOf(kept), db: asBossDatabase(statements) });
  }

  async #complete(statements: Statements, claim: Claim): Promise<boolean> {
    const response = await this.#boss.complete(queueName, attemptsOf([claim]), undefined, { db: asBossDatabase(statements) });
    return v.parse(settledSchema, response).affected > 0;
  }
}

/** What pg-boss compares, so that a run that was taken for dead can't settle the run that follows it. */
const attemptsOf = (claims: readonly Claim[]) => claims.map(({ id, retryCount }) => ({ id, retryCount }));

const optionsOf = ({ job, lane }: StoredJob) => {
  const group = jobGroup(job, lane);
  return { singletonKey: jobKey(job), priority: queuePriority(job.kind, lane), ...(group && { group }) };
};
