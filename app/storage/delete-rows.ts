import { setImmediate as nextTurn } from 'node:timers/promises';
import { type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import * as v from 'valibot';
import type { Database } from './database.ts';
import type { Pruned } from './store.ts';

/** Rows of one statement: it takes milliseconds, and holds up nobody who writes meanwhile. */
export const rowsPerStatement = 1_000;

/** Reviews of one statement: each takes up to 5,000 findings with it. */
export const reviewsPerStatement = 50;

/** Rows of a table that are to go. */
export interface DoomedRows {
  readonly table: PgTable;
  /** Which: what follows `WHERE`, with the order in which they go where that matters. */
  readonly which: SQL;
  /** Rows of one statement. */
  readonly batch: number;
}

const countedSchema = v.object({ rows: v.tuple([v.object({ gone: v.number() })]) });

/** Deletes some of the rows, up to a number; resolves to how many went. */
const deleteSome = async (database: Database, what: string, { table, which, batch }: DoomedRows): Promise<number> => {
  const result = await database.run(what, statements =>
    statements.execute(sql`WITH gone AS (
      DELETE FROM ${table} WHERE ctid = ANY (ARRAY(
        SELECT ctid FROM ${table} WHERE ${which} LIMIT ${sql.raw(String(batch))}
      )) RETURNING 1
    ) SELECT count(*)::int AS gone FROM gone`),
  );
  return v.parse(countedSchema, result).rows[0].gone;
};

/**
 * Deletes rows of tables, one table after the other. Why in parts: a statement over a month of deliveries takes longer than a statement may, so
 * that it would fail each day anew, and all that it deletes would be in memory. Throws `StorageError`; what went until then is gone.
 */
export const deleteRows = async (database: Database, what: string, doomed: readonly DoomedRows[], until: AbortSignal): Promise<Pruned> => {
  let rows = 0;
  for (const some of doomed) {
    for (let gone = some.batch; gone >= some.batch; ) {
      // Why: the embedded database works in this thread, and answers without ever giving it to anybody else.
      await nextTurn();
      if (until.aborted) return { rows, done: false };
      gone = await deleteSome(database, what, some);
      rows += gone;
    }
  }
  return { rows, done: true };
};
