import { setImmediate as nextTurn } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import * as v from 'valibot';
import type { Database } from './database.ts';
import {
  auditLog,
  awaitedScans,
  begunComparisons,
  begunReviews,
  begunRuns,
  begunVerifications,
  comments,
  deliveries,
  enqueuedJobs,
  imageJudgements,
  reviews,
} from './schema.ts';
import type { Pruned } from './store.ts';

/** Days that the ids of enqueued jobs are kept at least: GitHub redelivers for 3 days (docs.github.com, "Redelivering webhooks"). */
const redeliveryDays = 7;

/** Days that judgements of images are kept: each counts on the day on which it was made. */
const judgementDays = 2;

/** Rows of one statement: it takes milliseconds, and holds up nobody who writes meanwhile. */
const rowsPerStatement = 1_000;

/** Reviews of one statement: each takes up to 5,000 findings with it. */
const reviewsPerStatement = 50;

interface Aged {
  readonly table: PgTable;
  readonly column: PgColumn;
  readonly days: number;
  readonly batch: number;
}

const agedTables = (days: number): readonly Aged[] => [
  { table: deliveries, column: deliveries.receivedAt, days, batch: rowsPerStatement },
  { table: reviews, column: reviews.finishedAt, days, batch: reviewsPerStatement },
  { table: comments, column: comments.updatedAt, days, batch: rowsPerStatement },
  { table: auditLog, column: auditLog.at, days, batch: rowsPerStatement },
  { table: begunReviews, column: begunReviews.begunAt, days, batch: rowsPerStatement },
  { table: begunRuns, column: begunRuns.begunAt, days, batch: rowsPerStatement },
  { table: begunComparisons, column: begunComparisons.begunAt, days, batch: rowsPerStatement },
  { table: awaitedScans, column: awaitedScans.begunAt, days, batch: rowsPerStatement },
  { table: begunVerifications, column: begunVerifications.begunAt, days, batch: rowsPerStatement },
  { table: imageJudgements, column: imageJudgements.judgedAt, days: judgementDays, batch: rowsPerStatement },
  { table: enqueuedJobs, column: enqueuedJobs.at, days: Math.max(days, redeliveryDays), batch: rowsPerStatement },
];

const countedSchema = v.object({ rows: v.tuple([v.object({ gone: v.number() })]) });

/** Deletes the oldest rows, up to a number; resolves to how many went. */
const deleteSome = async (database: Database, { table, column, days, batch }: Aged): Promise<number> => {
  const result = await database.run('Deleting old records', statements =>
    statements.execute(sql`WITH gone AS (
      DELETE FROM ${table} WHERE ctid = ANY (ARRAY(
        SELECT ctid FROM ${table} WHERE ${column} < now() - ${days} * interval '1 day' ORDER BY ${column} LIMIT ${sql.raw(String(batch))}
      )) RETURNING 1
    ) SELECT count(*)::int AS gone FROM gone`),
  );
  return v.parse(countedSchema, result).rows[0].gone;
};

/**
 * Deletes what is older than `days`. Why in parts: a statement over a month of deliveries takes longer than a statement may, so that it
 * would fail each day anew, and all that it deletes would be in memory. Throws `StorageError`; what went until then is gone.
 */
export const deleteOld = async (database: Database, days: number, until: AbortSignal): Promise<Pruned> => {
  let rows = 0;
  for (const aged of agedTables(days)) {
    for (let gone = aged.batch; gone >= aged.batch; ) {
      // Why: the embedded database works in this thread, and answers without ever giving it to anybody else.
      await nextTurn();
      if (until.aborted) return { rows, done: false };
      gone = await deleteSome(database, aged);
      rows += gone;
    }
  }
  return { rows, done: true };
};
