import { eq, type SQL, sql } from 'drizzle-orm';
import * as v from 'valibot';
import { integerValue, nameValue, optionalNameValue } from './column-values.ts';
import type { Statements } from './database.ts';
import { auditLog } from './schema.ts';
import { storableJson } from './storable-text.ts';
import type { AuditEntry } from './store.ts';

/** Any number that nothing else locks: entries of an installation are written one after the other. */
const lockKey = 74_261;

/** Entries about no installation have a chain of their own. */
const chainOf = (installationId: number | undefined): SQL =>
  installationId === undefined ? sql`installation_id IS NULL` : sql`installation_id = ${installationId}`;

/**
 * What an entry's hash is of: all that it says, its id, and the hash of the entry before, as one JSON array, which has one text only. Why by the
 * database: it is of what was stored, not of what somebody meant to store.
 */
const hashOfRow = sql`encode(sha256(convert_to(jsonb_build_array(
  id, (extract(epoch FROM at) * 1000000)::bigint, action, actor, installation_id, owner, repo, repository_id, number, sha, correlation_id, detail, previous
)::text, 'UTF8')), 'hex')`;

/**
 * Adds an entry behind the last one of its installation. Needs a transaction. Why the clock and not the time of the transaction: the order of the ids
 * is that of the times, so that what ages out is always the beginning of the chain.
 */
export const insertAuditEntry = async (statements: Statements, entry: AuditEntry): Promise<void> => {
  const { installationId } = entry;
  await statements.execute(sql`SELECT pg_advisory_xact_lock(${sql.raw(String(lockKey))}, hashint8(${installationId ?? -1}::bigint))`);
  const [row] = await statements
    .insert(auditLog)
    .values({
      at: sql`clock_timestamp()`,
      action: nameValue(entry.action),
      actor: nameValue(entry.actor),
      installationId: installationId ?? null,
      owner: optionalNameValue(entry.owner),
      repo: optionalNameValue(entry.repo),
      repositoryId: entry.repositoryId ?? null,
      number: entry.number === undefined ? null : integerValue(entry.number),
      sha: optionalNameValue(entry.sha),
      correlationId: optionalNameValue(entry.correlationId),
      detail: storableJson(entry.detail),
    })
    .returning({ id: auditLog.id });
  if (!row) throw new Error('PostgreSQL gave no row for the entry that was inserted.');
  const own = eq(auditLog.id, row.id);
  const before = sql`(SELECT hash FROM ${auditLog} WHERE ${chainOf(installationId)} AND id < ${row.id} ORDER BY id DESC LIMIT 1)`;
  await statements.update(auditLog).set({ previous: before }).where(own);
  await statements.update(auditLog).set({ hash: hashOfRow }).where(own);
};

/** What looking through the chain of an installation came to. */
export interface AuditChain {
  /** Entries that were looked at; those from before there was a chain are not. */
  readonly entries: number;
  /** The first entry that is not as it was written, or that does not follow the one before it. */
  readonly broken?: { readonly id: number; readonly at: Date };
  /** Hash of the last entry: whoever keeps it elsewhere sees later whether all was written anew. */
  readonly head?: string;
}

const checkedSchema = v.object({
  rows: v.tuple([
    v.object({
      entries: v.number(),
      broken: v.nullable(v.pipe(v.union([v.string(), v.number()]), v.transform(Number))),
      head: v.nullable(v.string()),
    }),
  ]),
});

/** Looks through the chain of an installation, all of it, in the database. */
export const checkAuditChain = async (statements: Statements, installationId: number): Promise<AuditChain> => {
  const own = chainOf(installationId);
  const answer = await statements.execute(sql`
    WITH chained AS (
      SELECT id, hash, previous, ${hashOfRow} AS computed, lag(hash) OVER entries AS before, lag(id) OVER entries AS earlier
      FROM ${auditLog}
      WHERE ${own} AND id >= (SELECT min(id) FROM ${auditLog} WHERE ${own} AND hash IS NOT NULL)
      WINDOW entries AS (ORDER BY id)
    )
    SELECT count(*)::int AS entries,
      (min(id) FILTER (WHERE hash IS DISTINCT FROM computed OR (earlier IS NOT NULL AND previous IS DISTINCT FROM before)))::text AS broken,
      (SELECT hash FROM ${auditLog} WHERE ${own} ORDER BY id DESC LIMIT 1) AS head
    FROM chained`);
  const { entries, broken, head } = v.parse(checkedSchema, answer).rows[0];
  const [row] =
    broken === null ? [] : await statements.select({ id: auditLog.id, at: auditLog.at }).from(auditLog).where(eq(auditLog.id, broken));
  return { entries, ...(row && { broken: row }), ...(head !== null && { head }) };
};
