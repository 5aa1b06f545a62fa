import { readdirSync, readFileSync } from 'node:fs';
import { asc, sql } from 'drizzle-orm';
import { pgSchema, text, timestamp } from 'drizzle-orm/pg-core';
import type { Database } from './database.ts';

const folder = new URL('migrations/', import.meta.url);

const migrations = pgSchema('tidewaiter').table('migrations', {
  name: text('name').primaryKey(),
  appliedAt: timestamp('applied_at', { withTimezone: true }).notNull().defaultNow(),
});

/** Any number that nothing else locks: processes that start at once wait for each other. */
const lockKey = 7_426_103_001;

/** PGlite and the pool take one statement at a time; ours hold no semicolon inside a text or a function. */
const statementsOf = (file: string): readonly string[] => file.split(/;\s*$/mu);

/**
 * Brings the tables up to date: applies the SQL files that this database has not seen, in the order of their names, all in one transaction
 * under a lock. Resolves to the names of those it applied.
 */
export const migrate = (database: Database): Promise<readonly string[]> =>
  database.transaction('Bringing the tables up to date', async transaction => {
    await transaction.execute(sql`SELECT pg_advisory_xact_lock(${sql.raw(String(lockKey))})`);
    await transaction.execute(sql`CREATE SCHEMA IF NOT EXISTS tidewaiter`);
    await transaction.execute(
      sql`CREATE TABLE IF NOT EXISTS ${migrations} (name text PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())`,
    );
    const applied = await transaction.select({ name: migrations.name }).from(migrations).orderBy(asc(migrations.name));
    const missing = readdirSync(folder)
      .filter(name => name.endsWith('.sql') && !applied.some(entry => entry.name === name))
      .sort();
    for (const name of missing) {
      for (const statement of statementsOf(readFileSync(new URL(name, folder), 'utf8'))) await transaction.execute(sql.raw(statement));
      await transaction.insert(migrations).values({ name });
    }
    return missing;
  });
