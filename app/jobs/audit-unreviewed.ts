import type { ReviewTarget } from '../../src/github/review-target.ts';
import { ReviewNotRecordedError } from './record-review.ts';
import type { ReviewSession } from './review-session.ts';

/** Why a change has a check without a review. */
export type UnreviewedReason = 'closed' | 'superseded' | 'left-out' | 'policy-invalid';

/** Writes down that a change was not reviewed, and on which grounds. Throws `ReviewNotRecordedError`. */
export const auditUnreviewed = async (
  { tools, repository, run, calls, log }: ReviewSession,
  { number, head }: ReviewTarget,
  reason: UnreviewedReason,
  detail: Readonly<Record<string, unknown>> = {},
): Promise<void> => {
  try {
    await tools.store.audit({
      action: `review.${reason}`,
      actor: 'tidewaiter',
      ...repository,
      ...(number !== undefined && { number }),
      sha: head,
      correlationId: run.correlationId,
      detail,
    });
  } catch (error) {
    throw new ReviewNotRecordedError(error);
  }
  log.info({ number, sha: head, ...detail, apiCalls: calls() }, `not reviewed: ${reason}`);
};
