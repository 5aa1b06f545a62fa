import type { ReviewTarget } from '../../../src/github/pull-request/review-target.ts';
import type { CommentRecord } from '../../../src/reports/comments/review-comment-plan.ts';
import type { ReviewFacts } from '../../judging/review-facts.ts';
import type { ReviewRecord, StoredPage } from '../../storage/store.ts';
import { toReviewRecord } from './review-record.ts';
import type { ReviewSession } from './review-session.ts';

/**
 * A review stands on GitHub but could not be stored. The job is tried again, which writes nothing to GitHub a second time. When it fails
 * for good, only the record is missing: the review stays as it is.
 */
export class ReviewNotRecordedError extends Error {
  static readonly errorName = 'ReviewNotRecordedError';
  override readonly name = ReviewNotRecordedError.errorName;
  readonly retryable = true;

  constructor(cause: unknown) {
    super('The review is published, but could not be stored.', { cause });
  }
}

/** What was published. */
export interface PublishedReview {
  readonly target: ReviewTarget;
  readonly review: ReviewFacts;
  readonly checkRunId: number;
  readonly conclusion: string;
  readonly page?: StoredPage | undefined;
  /** What our comments on the pull request speak of; undefined for a merge group. */
  readonly comments?: readonly CommentRecord[];
}

/** Stores a review, its comments and the decision, and counts it. Throws `ReviewNotRecordedError`. */
export const recordReview = async (session: ReviewSession, published: PublishedReview): Promise<void> => {
  const { tools, repository, run, calls, log, startedAt, today } = session;
  const { target, review, checkRunId, conclusion, page } = published;
  const record = toReviewRecord(review, target, {
    installationId: repository.installationId,
    ...(repository.repositoryId !== undefined && { repositoryId: repository.repositoryId }),
    ...(page && { page }),
    checkRunId,
    conclusion,
    judgedOn: today,
    durationMs: Math.round(performance.now() - startedAt),
    apiCalls: calls(),
    correlationId: run.correlationId,
  });
  const { durationMs, apiCalls } = record;
  const findings = review.shown;
  try {
    await store(session, published, record);
  } catch (error) {
    throw new ReviewNotRecordedError(error);
  }
  tools.metrics.review({ conclusion, durationMs, apiCalls, findings });
  log.info({ sha: target.head, conclusion, checkRunId, findings, durationMs, apiCalls }, 'reviewed');
};

const store = async ({ tools, run }: ReviewSession, { target, review, comments }: PublishedReview, record: ReviewRecord): Promise<void> => {
  const { owner, repo, number } = target;
  const known = run.attempt > 1 && number !== undefined ? await tools.store.latestReview({ owner, repo, number }) : undefined;
  if (known?.checkRunId !== record.checkRunId) await tools.store.saveReview(record);
  if (number !== undefined && comments) await tools.store.saveComments({ owner, repo, number }, comments);
  const { installationId, repositoryId, checkRunId, conclusion, policyDigest, engineVersion, counts, correlationId } = record;
  await tools.store.audit({
    action: 'review.decided',
    actor: 'tidewaiter',
    installationId,
    owner,
    repo,
    ...(repositoryId !== undefined && { repositoryId }),
    ...(number !== undefined && { number }),
    sha: target.head,
    correlationId,
    detail: { conclusion, verdict: review.verdict, reasons: reasonsOf(review), checkRunId, policyDigest, engineVersion, counts },
  });
};

const reasonsOf = ({ reasons }: ReviewFacts) => reasons.map(({ gate, status, reason }) => ({ gate, status, reason }));
