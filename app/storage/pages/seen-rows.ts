import { type SQL, sql } from 'drizzle-orm';
import * as v from 'valibot';
import type { Statements } from '../database.ts';
import type { Scope } from './scope.ts';

/** Which rows of a table with both columns are in the scope. `table`: its name in the statement, a constant. */
export const isSeen = (table: string, { installation, repositories }: Scope): SQL => {
  const ids = `{${repositories.map(({ id }) => id).join(',')}}`;
  return sql`${sql.raw(table)}.installation_id = ${installation.id} AND ${sql.raw(table)}.repository_id = ANY(${ids}::bigint[])`;
};

/** Rows that a statement gives, each by the schema. */
export const rowsOf = async <S extends v.GenericSchema>(statements: Statements, schema: S, statement: SQL): Promise<v.InferOutput<S>[]> => {
  const answer = await statements.execute(statement);
  return v.parse(v.object({ rows: v.array(schema) }), answer).rows;
};

/** A `bigint`, which node-postgres gives as text: GitHub's ids and ours are exact as numbers. */
export const bigId = v.pipe(v.union([v.string(), v.number(), v.bigint()]), v.transform(Number));

/** A moment: both drivers give a `Date` or text, as drizzle has set them. */
export const moment = v.pipe(
  v.union([v.date(), v.string()]),
  v.transform(at => new Date(at)),
);
