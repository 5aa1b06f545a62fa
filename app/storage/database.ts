import { SQL, sql } from 'drizzle-orm';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { type ConstructorOptions, fromDrizzle } from 'pg-boss';
import * as v from 'valibot';

/** Statements, alone or in a transaction: the same on PostgreSQL and PGlite. */
export type Statements = Pick<PgDatabase<PgQueryResultHKT>, 'select' | 'insert' | 'update' | 'delete' | 'execute'>;

/** The open database. Everything that fails throws a `StorageError`. */
export interface Database {
  /** Runs statements; `what` says in words what they are for. */
  run<T>(what: string, body: (statements: Statements) => Promise<T>): Promise<T>;
  /** Runs statements that count together or not at all. */
  transaction<T>(what: string, body: (statements: Statements) => Promise<T>): Promise<T>;
  /**
   * `one-process`: nobody else can use it while it is open, so that what is active when it is opened was left by a process that is dead.
   */
  readonly users: 'one-process' | 'many-processes';
  /** How pg-boss reaches the same database for its own upkeep. */
  readonly bossConnection: Pick<ConstructorOptions, 'db' | 'backend' | 'connectionString' | 'max' | 'connectionTimeoutMillis'>;
  /** Closes connections, and gives the data folder free. */
  close(): Promise<void>;
}

const resultSchema = v.looseObject({ rows: v.array(v.unknown()) });

/** How pg-boss's own calls take part in statements or a transaction of ours: their option `db`. */
export const asBossDatabase = (statements: Statements): ReturnType<typeof fromDrizzle> =>
  fromDrizzle({ execute: async query => v.parse(resultSchema, await statements.execute(v.parse(v.instance(SQL), query))) }, sql);
