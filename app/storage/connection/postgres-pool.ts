import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import type { Logger } from 'pino';
import { StorageError } from '../storage-error.ts';

/** A connection of pg-boss's that takes longer is given up. */
export const connectMs = 5_000;

/**
 * A statement that finds no connection for so long (in milliseconds) is given up; in the pool of `pg`, that is one time for waiting in line
 * and for connecting. Why more than the 8 seconds that a delivery is given: of a burst of hundreds of webhooks each waits its turn, and the
 * delivery's time decides.
 */
const usualWaitMs = 10_000;

/** A statement that takes longer is given up: ours take milliseconds. */
const statementMs = 30_000;

/** Connections of one process for its statements. PostgreSQL takes 100 by default, so several replicas fit. */
const maxConnections = 10;

/** Opens the pool; it connects when a statement needs it, which is given up after `waitMs`. */
export const openPool = (url: string, logger: Logger, waitMs = usualWaitMs): pg.Pool => {
  const pool = new pg.Pool({
    connectionString: url,
    max: maxConnections,
    connectionTimeoutMillis: waitMs,
    query_timeout: statementMs,
    application_name: 'tidewaiter',
  });
  const onLost = (error: Error): void => logger.warn({ err: error }, 'A connection to PostgreSQL was lost.');
  // Why: a connection that the server cuts would otherwise end the process: the pool hears those that idle, nobody those between two
  // statements of a transaction. The next statement fails and the next transaction gets another connection.
  pool.on('error', onLost);
  pool.on('connect', client => client.on('error', onLost));
  return pool;
};

const rollBack = async (client: pg.PoolClient): Promise<boolean> => {
  try {
    await client.query('ROLLBACK');
    return true;
  } catch {
    // The error that led here is the one to tell; the connection is thrown away.
    return false;
  }
};

/**
 * Runs statements in a transaction. Why not drizzle-orm's own: it never gives a connection back whose BEGIN failed, so that ten cut
 * connections would have stopped the App for good; and it puts connections back into the pool on which a timed-out statement still runs.
 */
export const inTransaction = async <T>(
  pool: pg.Pool,
  body: (statements: ReturnType<typeof drizzle<Record<string, never>, pg.PoolClient>>) => Promise<T>,
): Promise<T> => {
  const client = await pool.connect();
  let usable = false;
  try {
    await client.query('BEGIN');
    const result = await body(drizzle(client));
    const { command } = await client.query('COMMIT');
    // Why: PostgreSQL answers the COMMIT of a transaction in which a statement failed with a rollback, and no error.
    if (command !== 'COMMIT') throw new StorageError('refused', 'The transaction was rolled back, because a statement in it had failed.');
    usable = true;
    return result;
  } catch (error) {
    usable = await rollBack(client);
    throw error;
  } finally {
    client.release(!usable);
  }
};
