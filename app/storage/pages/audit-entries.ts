import { type SQL, sql } from 'drizzle-orm';
import * as v from 'valibot';
import { nameValue } from '../column-values.ts';
import type { Statements } from '../database.ts';
import { auditLog } from '../schema.ts';
import type { Scope } from './scope.ts';
import { bigId, isSeen, moment, rowsOf } from './seen-rows.ts';

/** Which entries are asked for; what is absent does not matter. */
export interface AuditFilter {
  readonly repositoryId?: number;
  readonly actor?: string;
  readonly action?: string;
  /** Days, `YYYY-MM-DD` (UTC), both inclusive. */
  readonly from?: string;
  readonly until?: string;
  /** Only entries with a smaller id: the next page. */
  readonly before?: number;
}

/** An entry of the audit log as it is shown and exported. */
export interface ShownEntry {
  readonly id: number;
  readonly at: Date;
  readonly action: string;
  readonly actor: string;
  readonly repositoryId: number;
  readonly repo: string | null;
  readonly number: number | null;
  readonly sha: string | null;
  readonly correlationId: string | null;
  readonly detail: unknown;
  readonly previous: string | null;
  readonly hash: string | null;
}

const text = v.nullable(v.string());
const entrySchema = v.object({
  id: bigId,
  at: moment,
  action: v.string(),
  actor: v.string(),
  repositoryId: bigId,
  repo: text,
  number: v.nullable(v.number()),
  sha: text,
  correlationId: text,
  detail: v.unknown(),
  previous: text,
  hash: text,
});

const conditions = (scope: Scope, { actor, action, from, until, before, repositoryId }: AuditFilter): SQL =>
  sql.join(
    [
      isSeen('a', scope),
      ...(repositoryId === undefined ? [] : [sql`a.repository_id = ${repositoryId}`]),
      ...(actor === undefined ? [] : [sql`lower(a.actor) = ${nameValue(actor).toLowerCase()}`]),
      ...(action === undefined ? [] : [sql`starts_with(a.action, ${nameValue(action)})`]),
      ...(from === undefined ? [] : [sql`a.at >= ${from}::date AT TIME ZONE 'UTC'`]),
      ...(until === undefined ? [] : [sql`a.at < (${until}::date + 1) AT TIME ZONE 'UTC'`]),
      ...(before === undefined ? [] : [sql`a.id < ${before}`]),
    ],
    sql` AND `,
  );

/** Entries of the audit log about repositories of the scope, the newest first. What is about an organization as a whole is nobody's to see here. */
export const selectEntries = (statements: Statements, scope: Scope, filter: AuditFilter, limit: number): Promise<readonly ShownEntry[]> =>
  rowsOf(
    statements,
    entrySchema,
    sql`SELECT a.id, a.at, a.action, a.actor, a.repository_id AS "repositoryId", a.repo, a.number, a.sha, a.correlation_id AS "correlationId", a.detail,
        a.previous, a.hash
      FROM ${auditLog} a WHERE ${conditions(scope, filter)} ORDER BY a.id DESC LIMIT ${limit}`,
  );
