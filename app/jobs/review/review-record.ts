import type { ReviewTarget } from '../../../src/github/pull-request/review-target.ts';
import type { ReviewFacts } from '../../judging/review-facts.ts';
import type { ReviewRecord } from '../../storage/store.ts';

/** What the record says beside the review. */
export type ReviewCircumstances = Pick<
  ReviewRecord,
  'installationId' | 'checkRunId' | 'conclusion' | 'judgedOn' | 'durationMs' | 'apiCalls' | 'correlationId'
>;

/** A finished review as it is stored. */
export const toReviewRecord = (
  { shown: _shown, reasons: _reasons, ...facts }: ReviewFacts,
  { owner, repo, number, baseRef }: ReviewTarget,
  circumstances: ReviewCircumstances,
): ReviewRecord => ({
  ...circumstances,
  ...facts,
  owner,
  repo,
  ...(number !== undefined && { number }),
  ...(baseRef !== undefined && { baseRef }),
});
