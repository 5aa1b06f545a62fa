import { sql } from 'drizzle-orm';
import * as v from 'valibot';
import { bossJobs, queueName } from '../../queue/boss-jobs.ts';
import type { Statements } from '../database.ts';
import { latestReviews, reviewPages, reviews } from '../schema.ts';
import type { StoredFinding, StoredPage } from '../store.ts';
import { recent } from './figures.ts';
import type { Scope } from './scope.ts';
import { bigId, isSeen, latestFindings, moment, rowsOf, type SeenFinding, seenFindingColumns, seenFindingEntries } from './seen-rows.ts';

/** Rows of a list that a page shows at most. */
const maxListed = 200;

const verdictSchema = v.picklist(['pass', 'warn', 'block', 'incomplete']);

/** A waived finding of a recent latest review. */
export interface WaivedFinding extends SeenFinding {
  readonly by: string | null;
  /** File in which the waiver stands. */
  readonly place: string | null;
}

const text = v.nullable(v.string());
const waivedSchema = v.object({ ...seenFindingEntries, by: text, place: text });

/** Waived findings, those first whose waivers end first. */
export const selectWaived = (statements: Statements, scope: Scope): Promise<readonly WaivedFinding[]> =>
  rowsOf(
    statements,
    waivedSchema,
    sql`SELECT ${seenFindingColumns}, f.waiver->>'by' AS by, f.waiver->>'path' AS place FROM ${latestFindings}
      WHERE ${isSeen('r', scope)} AND r.finished_at > ${recent} AND f.state = 'waived'
      ORDER BY until NULLS LAST, 1, 2, f.position LIMIT ${maxListed}`,
  );

/** A review as lists show it. */
export interface ListedReview {
  readonly repositoryId: number;
  /** Null for a merge group. */
  readonly number: number | null;
  readonly checkRunId: number;
  readonly headSha: string;
  readonly verdict: 'pass' | 'warn' | 'block' | 'incomplete';
  readonly counts: Readonly<Record<string, number>>;
  readonly reasons: readonly { readonly gate: string; readonly status: string; readonly reason: string }[];
  readonly policy: string | null;
  readonly at: Date;
}

const reviewSchema = v.object({
  repositoryId: bigId,
  number: v.nullable(v.number()),
  checkRunId: bigId,
  headSha: v.string(),
  verdict: verdictSchema,
  counts: v.record(v.string(), v.number()),
  reasons: v.array(v.object({ gate: v.string(), status: v.string(), reason: v.string() })),
  policy: text,
  at: moment,
});

const reviewColumns = sql.raw(
  'r.repository_id AS "repositoryId", r.number, r.check_run_id AS "checkRunId", r.head_sha AS "headSha", r.verdict, r.counts, r.reasons, r.policy, r.finished_at AS at',
);

/** Latest reviews of pull requests that could not judge all, the newest first. */
export const selectIncomplete = (statements: Statements, scope: Scope): Promise<readonly ListedReview[]> =>
  rowsOf(
    statements,
    reviewSchema,
    sql`SELECT ${reviewColumns} FROM ${latestReviews} l JOIN ${reviews} r ON r.id = l.review_id
      WHERE ${isSeen('r', scope)} AND r.finished_at > ${recent} AND r.verdict = 'incomplete' ORDER BY r.finished_at DESC LIMIT 50`,
  );

/** The latest reviews of pull requests, the newest first. */
export const selectPulls = (statements: Statements, scope: Scope): Promise<readonly ListedReview[]> =>
  rowsOf(
    statements,
    reviewSchema,
    sql`SELECT ${reviewColumns} FROM ${latestReviews} l JOIN ${reviews} r ON r.id = l.review_id
      WHERE ${isSeen('r', scope)} ORDER BY r.finished_at DESC LIMIT ${maxListed}`,
  );

/** All reviews of a pull request, the newest first. */
export const selectReviewsOf = (statements: Statements, scope: Scope, number: number): Promise<readonly ListedReview[]> =>
  rowsOf(
    statements,
    reviewSchema,
    sql`SELECT ${reviewColumns} FROM ${reviews} r WHERE ${isSeen('r', scope)} AND r.number = ${number} ORDER BY r.finished_at DESC LIMIT ${maxListed}`,
  );

/** By what the newest review of each repository was judged. */
export const selectPolicies = (statements: Statements, scope: Scope): Promise<readonly ListedReview[]> =>
  rowsOf(
    statements,
    reviewSchema,
    sql`SELECT ${reviewColumns} FROM unnest(${`{${scope.repositories.map(({ id }) => id).join(',')}}`}::bigint[]) AS own(id)
      CROSS JOIN LATERAL (SELECT * FROM ${reviews} one WHERE one.installation_id = ${scope.installation.id} AND one.repository_id = own.id
        ORDER BY one.finished_at DESC LIMIT 1) r`,
  );

const findingSchema = v.object({
  ruleId: v.string(),
  severity: v.string(),
  path: v.string(),
  line: v.number(),
  message: v.string(),
  state: v.picklist(['new', 'waived', 'observed', 'below-threshold', 'pre-existing', 'fixed']),
});

/** A finding as lists show it. */
export type ListedFinding = Pick<StoredFinding, 'ruleId' | 'severity' | 'path' | 'line' | 'message' | 'state'>;

/** Findings of the latest review of a pull request. */
export const selectFindings = (statements: Statements, scope: Scope, number: number): Promise<readonly ListedFinding[]> =>
  rowsOf(
    statements,
    findingSchema,
    sql`SELECT f.rule_id AS "ruleId", f.severity, f.path, f.line, f.message, f.state
      FROM ${latestFindings}
      WHERE ${isSeen('r', scope)} AND l.number = ${number} ORDER BY f.position LIMIT 1000`,
  );

const pageSchema = v.object({ page: v.nullable(v.instance(Uint8Array)), contentPolicy: text });

/** The page of the review that a check run tells; `none`: the review is there, and has no page. */
export const selectPage = async (statements: Statements, scope: Scope, checkRunId: number): Promise<StoredPage | 'none' | undefined> => {
  const [row] = await rowsOf(
    statements,
    pageSchema,
    sql`SELECT p.page, p.content_policy AS "contentPolicy" FROM ${reviews} r LEFT JOIN ${reviewPages} p ON p.review_id = r.id
      WHERE r.check_run_id = ${checkRunId} AND ${isSeen('r', scope)} ORDER BY r.id DESC LIMIT 1`,
  );
  if (!row) return undefined;
  return row.page === null || row.contentPolicy === null ? 'none' : { page: row.page, contentPolicy: row.contentPolicy };
};

/** Jobs of an installation that wait or run, and since when the oldest of them waits. */
export interface QueueFigures {
  readonly queued: number;
  readonly active: number;
  readonly failed: number;
  readonly oldest: Date | null;
}

const queueSchema = v.object({ queued: v.number(), active: v.number(), failed: v.number(), oldest: v.nullable(moment) });

/** Why by the installation alone: numbers of jobs tell nothing of a repository. */
export const selectQueue = async (statements: Statements, { installation }: Scope): Promise<QueueFigures> => {
  const [row] = await rowsOf(
    statements,
    queueSchema,
    sql`SELECT (count(*) FILTER (WHERE j.state <> 'active' AND NOT j.data ? 'failure'))::int AS queued, (count(*) FILTER (WHERE j.state = 'active'))::int AS active,
        (count(*) FILTER (WHERE j.data ? 'failure'))::int AS failed, min(j.created_on) FILTER (WHERE j.state <> 'active') AS oldest
      FROM ${bossJobs} j WHERE j.name = ${queueName} AND j.state IN ('created', 'retry', 'active')
        AND j.data #>> '{job,installationId}' = ${String(installation.id)}`,
  );
  return row ?? { queued: 0, active: 0, failed: 0, oldest: null };
};
