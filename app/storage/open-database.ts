import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { sql } from 'drizzle-orm';
import { drizzle as drizzleNodePostgres } from 'drizzle-orm/node-postgres';
import { drizzle as drizzlePglite } from 'drizzle-orm/pglite';
import { fromPglite } from 'pg-boss';
import type { Logger } from 'pino';
import type { StorageSettings } from '../settings.ts';
import { lockDataFolder } from './connection/data-folder-lock.ts';
import { connectMs, inTransaction, openPool } from './connection/postgres-pool.ts';
import type { Database } from './database.ts';
import { migrate } from './migrate.ts';
import { StorageError, toStorageError } from './storage-error.ts';

/** Connections of one process for pg-boss's upkeep. */
const upkeepConnections = 3;

const translated = async <T>(what: string, body: () => Promise<T>): Promise<T> => {
  try {
    return await body();
  } catch (error) {
    throw toStorageError(error, what);
  }
};

/** The URL without its password, for messages. */
const withoutPassword = (url: string): string => {
  const shown = new URL(url);
  shown.password = '';
  // Why: libpq also takes the password as a parameter.
  shown.search = '';
  return shown.href;
};

const openPostgres = async (url: string, logger: Logger, waitMs: number | undefined): Promise<Database> => {
  if (!URL.canParse(url)) throw new StorageError('refused', 'DATABASE_URL is not a URL like postgres://user:password@host:5432/database.');
  const pool = openPool(url, logger, waitMs);
  const db = drizzleNodePostgres(pool);
  const database: Database = {
    run: (what, body) => translated(what, () => body(db)),
    transaction: (what, body) => translated(what, () => inTransaction(pool, body)),
    users: 'many-processes',
    bossConnection: { connectionString: url, max: upkeepConnections, connectionTimeoutMillis: connectMs },
    close: () => pool.end(),
  };
  try {
    await database.run(`Connecting to PostgreSQL at ${withoutPassword(url)}`, statements => statements.execute(sql`SELECT 1`));
  } catch (error) {
    await pool.end();
    throw error;
  }
  return database;
};

const lockFolder = (folder: string): (() => void) => {
  try {
    mkdirSync(folder, { recursive: true });
    return lockDataFolder(folder);
  } catch (error) {
    if (error instanceof StorageError) throw error;
    throw new StorageError(
      'refused',
      `The data folder ${folder} can't be written: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
};

/** Why less than PostgreSQL's 128 MB: that much is taken, and written to, at each start, and what is asked for again and again is a few pages. */
const sharedBuffers = '16MB';

/** `closed` is told when the database is closed. */
const openPglite = async (address: string, closed: () => void = () => undefined): Promise<Database> => {
  const pglite = await PGlite.create(address, { startParams: [...PGlite.defaultStartParams, '-c', `shared_buffers=${sharedBuffers}`] });
  const db = drizzlePglite(pglite);
  return {
    run: (what, body) => translated(what, () => body(db)),
    transaction: (what, body) => translated(what, () => db.transaction(body)),
    users: 'one-process',
    bossConnection: { db: fromPglite(pglite), backend: 'pglite' },
    close: async () => {
      await pglite.close();
      closed();
    },
  };
};

const openEmbedded = async (folder: string, logger: Logger): Promise<Database> => {
  const unlock = lockFolder(folder);
  logger.warn(
    { folder },
    'EMBEDDED DATABASE: this is the only process that can use it, and a power failure may lose what was stored last. Set DATABASE_URL to a PostgreSQL to run more than one process and to lose nothing.',
  );
  try {
    return await openPglite(join(folder, 'database'), unlock);
  } catch (error) {
    unlock();
    throw new StorageError('refused', `The embedded database in ${folder} does not open: ${toStorageError(error, 'opening').message}`);
  }
};

const open = (settings: StorageSettings, logger: Logger, waitMs: number | undefined): Promise<Database> => {
  switch (settings.kind) {
    case 'postgres':
      return openPostgres(settings.url, logger, waitMs);
    case 'embedded':
      return openEmbedded(settings.folder, logger);
    case 'memory':
      return openPglite('memory://');
  }
};

/**
 * Opens the database and brings its tables up to date. Throws `StorageError` with a message for the operator when it can't. `waitMs` is how
 * long a statement waits for a connection to PostgreSQL, when it is not the usual time.
 */
export const openDatabase = async (settings: StorageSettings, logger: Logger, waitMs?: number): Promise<Database> => {
  const database = await open(settings, logger, waitMs);
  try {
    const applied = await migrate(database);
    if (applied.length > 0) logger.info({ migrations: applied }, 'The tables were brought up to date.');
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
};
