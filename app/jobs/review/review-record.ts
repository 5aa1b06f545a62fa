import type { ReviewTarget } from '../../../src/github/pull-request/review-target.ts';
import type { ReviewFacts } from '../../judging/review-facts.ts';
import type { ReviewRecord } from '../../storage/store.ts';

/** What the record says beside the review. */
export type ReviewCircumstances = Pick<
  ReviewRecord,
  'installationId' | 'repositoryId' | 'page' | 'checkRunId' | 'conclusion' | 'judgedOn' | 'durationMs' | 'apiCalls' | 'correlationId'
>;

/** Reasons of a review that are stored, and characters of each. */
const maxReasons = 20;
const maxReason = 1_000;

/** A finished review as it is stored. */
export const toReviewRecord = (
  { shown: _shown, reasons, ...facts }: ReviewFacts,
  { owner, repo, number, baseRef }: ReviewTarget,
  circumstances: ReviewCircumstances,
): ReviewRecord => ({
  ...circumstances,
  ...facts,
  reasons: reasons.slice(0, maxReasons).map(({ gate, status, reason }) => ({ gate, status, reason: reason.slice(0, maxReason) })),
  owner,
  repo,
  ...(number !== undefined && { number }),
  ...(baseRef !== undefined && { baseRef }),
});
