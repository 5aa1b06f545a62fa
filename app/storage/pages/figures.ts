import { sql } from 'drizzle-orm';
import * as v from 'valibot';
import type { Statements } from '../database.ts';
import { latestReviews, reviews } from '../schema.ts';
import type { Scope } from './scope.ts';
import { bigId, isSeen, latestFindings, moment, rowsOf } from './seen-rows.ts';

/** Days of what is counted as recent. */
export const figureDays = 30;

/** The moment from which on reviews count. */
export const recent = sql.raw(`now() - interval '${figureDays} days'`);

/** Reviews of one day (UTC) by what they came to. */
export interface DayFigures {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly verdict: 'pass' | 'warn' | 'block' | 'incomplete';
  readonly reviews: number;
}

/** The pull requests of a repository as their latest reviews in the last days have them. */
export interface RepositoryFigures {
  readonly repositoryId: number;
  readonly pulls: number;
  readonly blocked: number;
  readonly incomplete: number;
  /** Findings that count, by weight. */
  readonly critical: number;
  readonly high: number;
  readonly others: number;
  readonly waived: number;
  readonly at: Date;
}

/** How often a rule is told of in the latest reviews. */
export interface RuleFigures {
  readonly ruleId: string;
  readonly counting: number;
  readonly observed: number;
  readonly waived: number;
}

const daySchema = v.object({ day: v.string(), verdict: v.picklist(['pass', 'warn', 'block', 'incomplete']), reviews: v.number() });

/** Reviews of the last days by day and verdict, the oldest first. */
export const selectDays = (statements: Statements, scope: Scope): Promise<readonly DayFigures[]> =>
  rowsOf(
    statements,
    daySchema,
    sql`SELECT to_char(r.finished_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day, r.verdict, count(*)::int AS reviews
      FROM ${reviews} r WHERE ${isSeen('r', scope)} AND r.finished_at > ${recent} GROUP BY 1, 2 ORDER BY 1, 2`,
  );

const repositorySchema = v.object({
  repositoryId: bigId,
  pulls: v.number(),
  blocked: v.number(),
  incomplete: v.number(),
  critical: v.number(),
  high: v.number(),
  others: v.number(),
  waived: v.number(),
  at: moment,
});

const counted = (state: string, severity: string) => sql`coalesce((r.counts->>${sql.raw(`'${state}.${severity}'`)})::int, 0)`;

/** Repositories with recent reviews of pull requests, the worst first. */
export const selectRepositories = (statements: Statements, scope: Scope): Promise<readonly RepositoryFigures[]> =>
  rowsOf(
    statements,
    repositorySchema,
    sql`SELECT r.repository_id AS "repositoryId", count(*)::int AS pulls,
        (count(*) FILTER (WHERE r.verdict = 'block'))::int AS blocked,
        (count(*) FILTER (WHERE r.verdict = 'incomplete'))::int AS incomplete,
        sum(${counted('new', 'critical')})::int AS critical, sum(${counted('new', 'high')})::int AS high,
        sum(${counted('new', 'medium')} + ${counted('new', 'low')} + ${counted('new', 'info')})::int AS others,
        sum(${counted('waived', 'critical')} + ${counted('waived', 'high')} + ${counted('waived', 'medium')} + ${counted('waived', 'low')}
          + ${counted('waived', 'info')})::int AS waived,
        max(r.finished_at) AS at
      FROM ${latestReviews} l JOIN ${reviews} r ON r.id = l.review_id
      WHERE ${isSeen('r', scope)} AND r.finished_at > ${recent}
      GROUP BY 1 ORDER BY critical DESC, high DESC, blocked DESC, others DESC, 1`,
  );

const ruleSchema = v.object({ ruleId: v.string(), counting: v.number(), observed: v.number(), waived: v.number() });

/** Rules of the findings of recent latest reviews, the most frequent first. */
export const selectRules = (statements: Statements, scope: Scope): Promise<readonly RuleFigures[]> =>
  rowsOf(
    statements,
    ruleSchema,
    sql`SELECT f.rule_id AS "ruleId", (count(*) FILTER (WHERE f.state = 'new'))::int AS counting,
        (count(*) FILTER (WHERE f.state = 'observed'))::int AS observed, (count(*) FILTER (WHERE f.state = 'waived'))::int AS waived
      FROM ${latestFindings}
      WHERE ${isSeen('r', scope)} AND r.finished_at > ${recent} AND f.state IN ('new', 'observed', 'waived')
      GROUP BY 1 ORDER BY counting DESC, waived DESC, 1 LIMIT 400`,
  );
