import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import { jsonb, pgSchema, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { Statements } from '../storage/database.ts';
import { parseStoredJob, type StoredJob } from './stored-job.ts';

/** The one queue of all kinds of jobs, so that a process never runs more than its number of jobs at a time. */
export const queueName = 'jobs';

/** Only for reading: pg-boss's own table. A column without a name is called as its key is. */
export const bossJobs = pgSchema('pgboss').table('job', {
  id: uuid().notNull(),
  name: text(),
  state: text(),
  singletonKey: text('singleton_key'),
  createdOn: timestamp('created_on', { withTimezone: true }),
  data: jsonb(),
});

/** The newest job of a key that is queued; nobody takes it before the transaction ends. */
export const readWaitingJob = async (statements: Statements, key: string): Promise<StoredJob | undefined> => {
  const [row] = await statements
    .select({ data: bossJobs.data })
    .from(bossJobs)
    .where(and(eq(bossJobs.name, queueName), eq(bossJobs.singletonKey, key), sql`${bossJobs.state} < 'active'`))
    .orderBy(desc(bossJobs.createdOn))
    .limit(1)
    .for('update');
  return row && parseStoredJob(row.data);
};

/** Runs of these keys that were lost and wait to be run again. */
export const readLostJobs = (statements: Statements, keys: readonly string[]) =>
  statements
    .select({ id: bossJobs.id, key: bossJobs.singletonKey, data: bossJobs.data })
    .from(bossJobs)
    .where(and(eq(bossJobs.name, queueName), eq(bossJobs.state, 'retry'), inArray(bossJobs.singletonKey, keys)));

/** Ids of the jobs that some process runs, or ran when it died. */
export const readActiveJobs = async (statements: Statements): Promise<readonly string[]> => {
  const rows = await statements
    .select({ id: bossJobs.id })
    .from(bossJobs)
    .where(and(eq(bossJobs.name, queueName), eq(bossJobs.state, 'active')));
  return rows.map(({ id }) => id);
};
