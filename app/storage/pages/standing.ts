import { sql } from 'drizzle-orm';
import * as v from 'valibot';
import type { Statements } from '../database.ts';
import { recent } from './figures.ts';
import type { Scope } from './scope.ts';
import { isSeen, latestFindings, rowsOf, type SeenFinding, seenFindingColumns, seenFindingEntries } from './seen-rows.ts';

/** Most findings that a report on a standard is made of. */
export const maxStanding = 5_000;

/** A finding as recent latest reviews have it, whatever thresholds say: once for each repository, however many pull requests have it. */
export interface StandingFinding extends SeenFinding {
  readonly severity: string;
  readonly message: string;
  readonly fingerprint: string;
  readonly isWaived: boolean;
}

const standingSchema = v.object({
  ...seenFindingEntries,
  severity: v.string(),
  message: v.string(),
  fingerprint: v.string(),
  isWaived: v.boolean(),
});

/** Findings of some rules that stand, by repository, rule and place. */
export const selectStanding = (statements: Statements, scope: Scope, ruleIds: readonly string[]): Promise<readonly StandingFinding[]> =>
  rowsOf(
    statements,
    standingSchema,
    sql`SELECT DISTINCT ON (r.repository_id, f.rule_id, f.path, f.fingerprint)
        ${seenFindingColumns}, f.severity, f.message, f.fingerprint, f.state = 'waived' AS "isWaived"
      FROM ${latestFindings}
      WHERE ${isSeen('r', scope)} AND r.finished_at > ${recent} AND f.state <> 'fixed' AND f.rule_id = ANY(${`{${ruleIds.join(',')}}`}::text[])
      ORDER BY r.repository_id, f.rule_id, f.path, f.fingerprint, r.finished_at DESC, f.state = 'waived' LIMIT ${maxStanding}`,
  );
