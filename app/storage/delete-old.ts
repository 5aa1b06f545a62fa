import { sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Database } from './database.ts';
import { deleteRows, reviewsPerStatement, rowsPerStatement } from './delete-rows.ts';
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
  sessions,
} from './schema.ts';
import type { Pruned } from './store.ts';

/** Days that the ids of enqueued jobs are kept at least: GitHub redelivers for 3 days (docs.github.com, "Redelivering webhooks"). */
const redeliveryDays = 7;

/** Days that judgements of images are kept: each counts on the day on which it was made. */
const judgementDays = 2;

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
  { table: sessions, column: sessions.expiresAt, days: 0, batch: rowsPerStatement },
  { table: enqueuedJobs, column: enqueuedJobs.at, days: Math.max(days, redeliveryDays), batch: rowsPerStatement },
];

/** Deletes what is older than `days`, the oldest first, in parts. Throws `StorageError`; what went until then is gone. */
export const deleteOld = (database: Database, days: number, until: AbortSignal): Promise<Pruned> =>
  deleteRows(
    database,
    'Deleting old records',
    agedTables(days).map(({ table, column, days: kept, batch }) => ({
      table,
      which: sql`${column} < now() - ${kept} * interval '1 day' ORDER BY ${column}`,
      batch,
    })),
    until,
  );
