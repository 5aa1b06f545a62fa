import { sql } from 'drizzle-orm';
import * as v from 'valibot';
import { bypassedAction, bypassedDetail } from '../bypassed-merge.ts';
import type { Statements } from '../database.ts';
import { auditLog } from '../schema.ts';
import { figureDays } from './figures.ts';
import type { Scope } from './scope.ts';
import { bigId, isSeen, moment, rowsOf } from './seen-rows.ts';

/** Merges that a page shows at most. */
const maxListed = 100;

const bypassedSchema = v.object({
  repositoryId: bigId,
  number: v.number(),
  actor: v.string(),
  at: moment,
  detail: bypassedDetail,
});

/** A pull request that was merged although a check of ours had not passed. */
export type BypassedMerge = Readonly<v.InferOutput<typeof bypassedSchema>>;

/** Those of the last days, the newest first. Why the action as it is written: the index is chosen by it. */
export const selectBypassed = (statements: Statements, scope: Scope): Promise<readonly BypassedMerge[]> =>
  rowsOf(
    statements,
    bypassedSchema,
    sql`SELECT a.repository_id AS "repositoryId", a.number, a.actor, a.at, a.detail
      FROM ${auditLog} a WHERE ${isSeen('a', scope)} AND a.action = ${sql.raw(`'${bypassedAction}'`)}
        AND a.at > now() - interval '${sql.raw(String(figureDays))} days' ORDER BY a.id DESC LIMIT ${maxListed}`,
  );
