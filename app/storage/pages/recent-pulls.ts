import { sql } from 'drizzle-orm';
import * as v from 'valibot';
import type { Statements } from '../database.ts';
import { maxRecentFindings, maxRecentPulls, mayCount, withFindings } from '../recent-reviews.ts';
import { findings, latestReviews, reviews } from '../schema.ts';
import type { RecentReview } from '../store.ts';
import { figureDays } from './figures.ts';
import type { Scope } from './scope.ts';
import { bigId, isSeen, rowsOf } from './seen-rows.ts';

/** The latest review of a pull request that somebody sees, with what may count of it. */
export type VisiblePull = RecentReview & { readonly repositoryId: number };

const pullSchema = v.object({ owner: v.string(), repo: v.string(), number: v.number(), repositoryId: bigId });
const findingSchema = v.object({
  repo: v.string(),
  number: v.number(),
  ruleId: v.string(),
  severity: v.string(),
  path: v.string(),
  state: v.picklist(['new', 'waived', 'observed', 'below-threshold', 'pre-existing', 'fixed']),
});

const recent = sql.raw(`r.finished_at > now() - interval '${figureDays} days'`);

/** Of the last days, the latest first. Needs a transaction. */
export const selectVisiblePulls = async (statements: Statements, scope: Scope): Promise<readonly VisiblePull[]> => {
  const pulls = await rowsOf(
    statements,
    pullSchema,
    sql`SELECT l.owner, l.repo, l.number, r.repository_id AS "repositoryId" FROM ${latestReviews} l JOIN ${reviews} r ON r.id = l.review_id
      WHERE ${isSeen('r', scope)} AND ${recent} ORDER BY r.finished_at DESC LIMIT ${maxRecentPulls}`,
  );
  const found = await rowsOf(
    statements,
    findingSchema,
    sql`SELECT f.repo, f.number, f.rule_id AS "ruleId", f.severity, f.path, f.state FROM ${latestReviews} l
      JOIN ${reviews} r ON r.id = l.review_id JOIN ${findings} f ON f.owner = l.owner AND f.repo = l.repo AND f.number = l.number
      WHERE ${isSeen('r', scope)} AND ${recent} AND f.state = ANY(${`{${mayCount.join(',')}}`}::text[])
      ORDER BY r.finished_at DESC LIMIT ${maxRecentFindings}`,
  );
  return withFindings(pulls, found);
};
