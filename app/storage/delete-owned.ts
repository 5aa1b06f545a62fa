import { eq, type SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { nameValue } from './column-values.ts';
import type { Database } from './database.ts';
import { type DoomedRows, deleteRows, reviewsPerStatement, rowsPerStatement } from './delete-rows.ts';
import {
  awaitedScans,
  begunComparisons,
  begunReviews,
  begunRuns,
  begunVerifications,
  comments,
  deliveries,
  imageJudgements,
  policyChanges,
  reviews,
  seenPolicies,
  trustDigests,
} from './schema.ts';
import type { Pruned } from './store.ts';

/** Tables with a column for the owner; what hangs on a review goes with it. Ids of jobs tell nothing of anybody, and age out. */
const ownedTables: readonly { readonly table: PgTable; readonly column: PgColumn; readonly batch?: number }[] = [
  { table: reviews, column: reviews.owner, batch: reviewsPerStatement },
  { table: comments, column: comments.owner },
  { table: begunReviews, column: begunReviews.owner },
  { table: begunVerifications, column: begunVerifications.owner },
  { table: begunComparisons, column: begunComparisons.owner },
  { table: awaitedScans, column: awaitedScans.owner },
  { table: imageJudgements, column: imageJudgements.owner },
  { table: trustDigests, column: trustDigests.owner },
];

const rows = (table: PgTable, which: SQL, batch = rowsPerStatement): DoomedRows => ({ table, which, batch });

/**
 * Deletes what is kept of an owner, in parts: all but the audit log, which tells who decided what, and ages out. Throws `StorageError`; what
 * went until then is gone.
 */
export const deleteOwned = (database: Database, owner: string, until: AbortSignal): Promise<Pruned> => {
  const name = nameValue(owner);
  const key = name.toLowerCase();
  return deleteRows(
    database,
    'Deleting what is kept of an owner',
    [
      ...ownedTables.map(({ table, column, batch }) => rows(table, eq(column, name), batch)),
      ...[policyChanges, seenPolicies].map(table => rows(table, eq(table.owner, key))),
      rows(deliveries, sql`starts_with(${deliveries.repository}, ${`${name}/`})`),
      // Keys are those of jobs: their kind, and the repository in lower case.
      rows(begunRuns, sql`split_part(split_part(${begunRuns.key}, ' ', 2), '/', 1) = ${key}`),
    ],
    until,
  );
};
