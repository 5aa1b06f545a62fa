import type { ReviewTarget } from '../../../src/github/pull-request/review-target.ts';
import type { VerificationFacts } from '../../judging/verification-facts.ts';
import { ReviewNotRecordedError } from '../review/record-review.ts';
import type { ReviewSession } from '../review/review-session.ts';

/** A verification that stands on GitHub. */
export interface RecordedVerification {
  readonly target: ReviewTarget;
  readonly checkRunId: number;
  readonly conclusion: string;
  /** Undefined when the policies have errors. */
  readonly facts?: VerificationFacts;
}

/** Writes a verification down, image by image, and counts it. Throws `ReviewNotRecordedError`. */
export const recordVerification = async (
  { tools, repository, run, calls, log, startedAt }: ReviewSession,
  { target, checkRunId, conclusion, facts }: RecordedVerification,
): Promise<void> => {
  const { number, head } = target;
  const states = facts?.states ?? {};
  const durationMs = Math.round(performance.now() - startedAt);
  try {
    await tools.store.audit({
      action: facts ? 'images.decided' : 'images.policy-invalid',
      actor: 'tidewaiter',
      ...repository,
      ...(number !== undefined && { number }),
      sha: head,
      correlationId: run.correlationId,
      detail: {
        conclusion,
        checkRunId,
        ...facts,
      },
    });
  } catch (error) {
    throw new ReviewNotRecordedError(error);
  }
  tools.metrics.images({ conclusion, durationMs, states });
  log.info({ sha: head, conclusion, checkRunId, states, durationMs, apiCalls: calls() }, 'images verified');
};
