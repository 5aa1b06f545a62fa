import { sql } from 'drizzle-orm';
import type { Database } from '../database.ts';

/** A database that can be asked whether it takes what is stored. */
export interface ProbedDatabase extends Database {
  /**
   * Throws `StorageError` when the database can't be reached, or has refused something and still takes no more data. Why not by reading
   * alone: a full disk is readable.
   */
  probe(): Promise<void>;
}

/** Pieces of 32 characters that a probe writes: 128 KiB, more than fits into what is left free inside of the files of a full disk. */
const pieces = 4_096;

/** Notes what fails, so that a probe knows when to write. Why not always: anybody may ask for `/readyz`. */
export const probed = (database: Database): ProbedDatabase => {
  let refusals = 0;
  let settled = 0;
  const noted = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      refusals += 1;
      throw error;
    }
  };
  return {
    ...database,
    run: (what, body) => noted(database.run(what, body)),
    transaction: (what, body) => noted(database.transaction(what, body)),
    probe: async () => {
      await database.run('Reaching the database', statements => statements.execute(sql`SELECT 1`));
      const seen = refusals;
      if (seen === settled) return;
      await write(database);
      settled = seen;
    },
  };
};

/** Makes a table with new data in it, and takes all of it back: the files are gone with the transaction. */
const write = async (database: Database): Promise<void> => {
  let isWritten = false;
  try {
    await database.transaction('Writing to the database', async statements => {
      await statements.execute(
        sql`CREATE TABLE tidewaiter.probe AS SELECT string_agg(md5(random()::text), '') AS filling FROM generate_series(1, ${sql.raw(String(pieces))})`,
      );
      isWritten = true;
      throw new Error('What a probe writes is not kept.');
    });
  } catch (error) {
    if (!isWritten) throw error;
  }
};
