import { asc, eq, lte, sql } from 'drizzle-orm';
import * as v from 'valibot';
import { belongsTo, insertParts, integerValue, keyValue, nameValue, optionalNameValue, textValue } from './column-values.ts';
import type { Statements } from './database.ts';
import { replaceObjects } from './reviewed-objects.ts';
import { findings, latestReviews, reviewPages, reviews } from './schema.ts';
import { storableJson } from './storable-text.ts';
import { maxStoredFindings, type PullRequestKey, type ReviewRecord, type StoredFinding } from './store.ts';
import { storedRecord } from './stored-record.ts';

const insertReview = async (statements: Statements, review: ReviewRecord) => {
  const [row] = await statements
    .insert(reviews)
    .values({
      installationId: review.installationId,
      owner: nameValue(review.owner),
      repo: nameValue(review.repo),
      number: review.number === undefined ? null : integerValue(review.number),
      baseSha: nameValue(review.baseSha),
      baseRef: optionalNameValue(review.baseRef),
      headSha: nameValue(review.headSha),
      checkRunId: review.checkRunId,
      engineVersion: nameValue(review.engineVersion),
      policyDigest: nameValue(review.policyDigest),
      judgedOn: nameValue(review.judgedOn),
      inputs: storableJson(review.inputs),
      verdict: review.verdict,
      conclusion: nameValue(review.conclusion),
      counts: storableJson(review.counts),
      durationMs: integerValue(review.durationMs),
      apiCalls: integerValue(review.apiCalls),
      correlationId: nameValue(review.correlationId),
      repositoryId: review.repositoryId ?? null,
      reasons: storableJson(review.reasons ?? []),
      policy: review.policy === undefined ? null : textValue(review.policy),
      startedAt: sql`now() - ${integerValue(review.durationMs)} * interval '1 millisecond'`,
    })
    .returning({ reviewId: reviews.id, startedAt: reviews.startedAt });
  if (!row) throw new Error('PostgreSQL gave no row for the review that was inserted.');
  return row;
};

/**
 * Whether the review becomes the pull request's latest one. Why the time at which it began decides: a review reads the head when it begins,
 * so the one that began later knows the newer head. A worker that was taken for dead and ends late can't put its old findings over newer
 * ones.
 */
const becomesLatest = async (
  statements: Statements,
  pull: PullRequestKey,
  review: { readonly reviewId: number; readonly startedAt: Date },
) => {
  const rows = await statements
    .insert(latestReviews)
    .values({ ...keyValue(pull), ...review })
    .onConflictDoUpdate({
      target: [latestReviews.owner, latestReviews.repo, latestReviews.number],
      set: review,
      setWhere: lte(latestReviews.startedAt, review.startedAt),
    })
    .returning({ reviewId: latestReviews.reviewId });
  return rows.length > 0;
};

const replaceFindings = async (statements: Statements, pull: PullRequestKey, found: readonly StoredFinding[]): Promise<void> => {
  await statements.delete(findings).where(belongsTo(findings, pull));
  const { owner, repo, number } = keyValue(pull);
  const rows = found.slice(0, maxStoredFindings).map((finding, position) => ({
    position,
    fingerprint: nameValue(finding.fingerprint),
    rule_id: nameValue(finding.ruleId),
    severity: nameValue(finding.severity),
    path: textValue(finding.path),
    line: integerValue(finding.line),
    subject: textValue(finding.subject),
    message: textValue(finding.message),
    state: finding.state,
    waiver: finding.waiver === undefined ? null : storableJson(finding.waiver),
  }));
  // Why as one value: to write a statement with ten values for each of thousands of rows takes the thread of the webhooks longer than it
  // may.
  for (const part of insertParts(rows))
    await statements.execute(sql`
    INSERT INTO ${findings} (owner, repo, number, position, fingerprint, rule_id, severity, path, line, subject, message, state, waiver)
    SELECT ${owner}, ${repo}, ${number}::integer, position, fingerprint, rule_id, severity, path, line, subject, message, state, waiver
    FROM json_to_recordset(${JSON.stringify(part)}::json) AS finding(
      position integer, fingerprint text, rule_id text, severity text, path text, line integer, subject text, message text, state text, waiver jsonb
    )`);
};

/** Stores a review; when it is the latest of its pull request, its findings replace those of the earlier one. Needs a transaction. */
export const insertReviewRecord = async (statements: Statements, review: ReviewRecord): Promise<void> => {
  const inserted = await insertReview(statements, review);
  if (review.page) await statements.insert(reviewPages).values({ reviewId: inserted.reviewId, ...review.page });
  if (review.number === undefined) return;
  const pull = { owner: review.owner, repo: review.repo, number: review.number };
  if (!(await becomesLatest(statements, pull, inserted))) return;
  await replaceFindings(statements, pull, review.findings);
  await replaceObjects(statements, pull, review.installationId, review.objects);
};

const inputsSchema = storedRecord(value => typeof value === 'string');
const countsSchema = storedRecord(value => typeof value === 'number');

/** The latest review of a pull request, with its findings. Needs a transaction. */
export const selectLatestReview = async (
  statements: Statements,
  pull: PullRequestKey,
): Promise<(ReviewRecord & { readonly finishedAt: Date }) | undefined> => {
  const [row] = await statements
    .select({ review: reviews })
    .from(latestReviews)
    .innerJoin(reviews, eq(reviews.id, latestReviews.reviewId))
    .where(belongsTo(latestReviews, pull))
    // Why: a review that is saved meanwhile waits, so that review and findings belong together.
    .for('share');
  if (!row) return undefined;
  const {
    id: _id,
    startedAt: _startedAt,
    number,
    baseRef,
    inputs,
    counts,
    repositoryId,
    reasons: _reasons,
    policy: _policy,
    ...review
  } = row.review;
  const found = await statements
    .select({
      fingerprint: findings.fingerprint,
      ruleId: findings.ruleId,
      severity: findings.severity,
      path: findings.path,
      line: findings.line,
      subject: findings.subject,
      message: findings.message,
      state: findings.state,
    })
    .from(findings)
    .where(belongsTo(findings, pull))
    .orderBy(asc(findings.position));
  return {
    ...review,
    ...(number !== null && { number }),
    ...(baseRef !== null && { baseRef }),
    ...(repositoryId !== null && { repositoryId }),
    inputs: v.parse(inputsSchema, inputs),
    counts: v.parse(countsSchema, counts),
    findings: found,
  };
};
