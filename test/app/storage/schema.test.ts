import { sql } from 'drizzle-orm';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../../../app/storage/open-database.ts';
import * as schema from '../../../app/storage/schema.ts';
import { keepLog, startDatabases, startMs, type TestDatabases } from '../../support/app/databases.ts';

let databases: TestDatabases;
beforeAll(async () => {
  databases = await startDatabases('embedded');
}, startMs);
afterAll(() => databases.stop());

const columnsOfMigrations = sql`
  SELECT c.relname AS "table", a.attname AS "column",
    format_type(a.atttypid, a.atttypmod) || CASE WHEN a.attnotnull THEN ' not null' ELSE '' END AS type,
    a.atthasdef AS "hasDefault", array_position(i.indkey::int2[], a.attnum)::int AS "keyAt"
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'tidewaiter'
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  LEFT JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
  WHERE c.relkind = 'r' AND c.relname <> 'migrations'
`;

const column = v.object({
  table: v.string(),
  column: v.string(),
  type: v.string(),
  hasDefault: v.boolean(),
  /** Its place in the primary key, from 0. */
  keyAt: v.nullable(v.number()),
});
const result = v.object({ rows: v.array(column) });
type Column = v.InferOutput<typeof column>;

/** The tables as TypeScript sees them, in the form of the query. */
const columnsOfSchema = Object.values(schema)
  .filter(value => value instanceof PgTable)
  .flatMap(table => {
    const { name, columns, primaryKeys } = getTableConfig(table);
    const key = (primaryKeys[0]?.columns ?? columns.filter(({ primary }) => primary)).map(one => one.name);
    return columns.map((one): Column => {
      const at = key.indexOf(one.name);
      return {
        table: name,
        column: one.name,
        type: `${one.getSQLType().replace('bigserial', 'bigint')}${one.notNull || at >= 0 ? ' not null' : ''}`,
        hasDefault: one.hasDefault,
        keyAt: at < 0 ? null : at,
      };
    });
  });

const nameOf = ({ table, column: name }: Column): string => `${table}.${name}`;

const described = (columns: readonly Column[]): readonly string[] =>
  columns.map(({ table, column: name, type, keyAt }) => `${table}.${name} ${type} ${keyAt === null ? '' : `key ${keyAt}`}`).toSorted();

test('TypeScript sees the tables as the migrations make them', { timeout: 60_000 }, async () => {
  const database = await openDatabase(await databases.prepared(), keepLog().logger);
  try {
    const { rows } = v.parse(result, await database.run('Reading', statements => statements.execute(columnsOfMigrations)));
    expect(columnsOfSchema.length).toBeGreaterThan(50);
    expect(described(columnsOfSchema)).toEqual(described(rows));
    // The other way round, a default only serves rows that were there before the column was.
    const defaults = new Set(rows.filter(({ hasDefault }) => hasDefault).map(nameOf));
    const left = columnsOfSchema.filter(({ hasDefault }) => hasDefault).map(nameOf);
    expect(left.length).toBeGreaterThan(5);
    expect(left.filter(name => !defaults.has(name))).toEqual([]);
  } finally {
    await database.close();
  }
});
