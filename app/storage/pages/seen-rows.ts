import { type SQL, sql } from 'drizzle-orm';
import * as v from 'valibot';
import type { Statements } from '../database.ts';
import { findings, latestReviews, reviews } from '../schema.ts';
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

/** A finding of a latest review, and what its waiver says if it has one. */
export interface SeenFinding {
  readonly repositoryId: number;
  readonly number: number;
  readonly ruleId: string;
  readonly path: string;
  readonly line: number;
  /** Who answers for the waiver, in the policy's words. */
  readonly owner: string | null;
  readonly reason: string | null;
  /** `YYYY-MM-DD`; null: for ever, or not waived. */
  readonly until: string | null;
}

/** What `seenFindingColumns` gives. */
export const seenFindingEntries = {
  repositoryId: bigId,
  number: v.number(),
  ruleId: v.string(),
  path: v.string(),
  line: v.number(),
  owner: v.nullable(v.string()),
  reason: v.nullable(v.string()),
  until: v.nullable(v.string()),
};

/** The columns of a `SeenFinding`, from `latestFindings`. */
export const seenFindingColumns = sql.raw(
  'r.repository_id AS "repositoryId", f.number, f.rule_id AS "ruleId", f.path, f.line, ' +
    "f.waiver->>'owner' AS owner, f.waiver->>'reason' AS reason, f.waiver->>'until' AS until",
);

/** Findings `f` of the latest reviews `r` of pull requests. */
export const latestFindings: SQL = sql`${latestReviews} l
      JOIN ${reviews} r ON r.id = l.review_id
      JOIN ${findings} f ON f.owner = l.owner AND f.repo = l.repo AND f.number = l.number`;
