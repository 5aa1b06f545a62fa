import { sql } from 'drizzle-orm';
import * as v from 'valibot';
import type { Statements } from '../database.ts';
import { findings, latestReviews, reviews } from '../schema.ts';
import { recent } from './figures.ts';
import type { Scope } from './scope.ts';
import { bigId, isSeen, rowsOf } from './seen-rows.ts';

/** Most findings that a report on a standard is made of. */
export const maxStanding = 5_000;

/** A finding as recent latest reviews have it, whatever thresholds say: once for each repository, however many pull requests have it. */
export interface StandingFinding {
  readonly repositoryId: number;
  readonly number: number;
  readonly ruleId: string;
  readonly severity: string;
  readonly path: string;
  readonly line: number;
  readonly message: string;
  readonly fingerprint: string;
  readonly isWaived: boolean;
  readonly owner: string | null;
  readonly reason: string | null;
  /** `YYYY-MM-DD`; null: for ever, or not waived. */
  readonly until: string | null;
}

const text = v.nullable(v.string());
const standingSchema = v.object({
  repositoryId: bigId,
  number: v.number(),
  ruleId: v.string(),
  severity: v.string(),
  path: v.string(),
  line: v.number(),
  message: v.string(),
  fingerprint: v.string(),
  isWaived: v.boolean(),
  owner: text,
  reason: text,
  until: text,
});

/** Findings of some rules that stand, by repository, rule and place. */
export const selectStanding = (statements: Statements, scope: Scope, ruleIds: readonly string[]): Promise<readonly StandingFinding[]> =>
  rowsOf(
    statements,
    standingSchema,
    sql`SELECT DISTINCT ON (r.repository_id, f.rule_id, f.path, f.fingerprint)
        r.repository_id AS "repositoryId", f.number, f.rule_id AS "ruleId", f.severity, f.path, f.line, f.message, f.fingerprint, f.state = 'waived' AS "isWaived",
        f.waiver->>'owner' AS owner, f.waiver->>'reason' AS reason, f.waiver->>'until' AS until
      FROM ${latestReviews} l
      JOIN ${reviews} r ON r.id = l.review_id
      JOIN ${findings} f ON f.owner = l.owner AND f.repo = l.repo AND f.number = l.number
      WHERE ${isSeen('r', scope)} AND r.finished_at > ${recent} AND f.state <> 'fixed' AND f.rule_id = ANY(${`{${ruleIds.join(',')}}`}::text[])
      ORDER BY r.repository_id, f.rule_id, f.path, f.fingerprint, r.finished_at DESC, f.state = 'waived' LIMIT ${maxStanding}`,
  );
