import type { ReviewTarget } from '../../src/github/review-target.ts';
import type { ImageReview, ReviewedImage } from '../../src/review/image-review.ts';
import { ReviewNotRecordedError } from './record-review.ts';
import type { ReviewSession } from './review-session.ts';

/** A verification that stands on GitHub. */
export interface RecordedVerification {
  readonly target: ReviewTarget;
  readonly checkRunId: number;
  readonly conclusion: string;
  /** Undefined when the policies have errors. */
  readonly review?: ImageReview;
}

/** Images that are named in one entry of the audit log; all are counted. */
const maxNamed = 200;

/** Writes a verification down, image by image, and counts it. Throws `ReviewNotRecordedError`. */
export const recordVerification = async (
  { tools, repository, run, calls, log, startedAt }: ReviewSession,
  { target, checkRunId, conclusion, review }: RecordedVerification,
): Promise<void> => {
  const { number, head } = target;
  const states = statesOf(review);
  const durationMs = Math.round(performance.now() - startedAt);
  try {
    await tools.store.audit({
      action: review ? 'images.decided' : 'images.policy-invalid',
      actor: 'tidewaiter',
      ...repository,
      ...(number !== undefined && { number }),
      sha: head,
      correlationId: run.correlationId,
      detail: {
        conclusion,
        checkRunId,
        ...(review && {
          verdict: review.verdict.conclusion,
          policy: review.policy,
          states,
          images: review.images.slice(0, maxNamed).map(entryOf),
        }),
      },
    });
  } catch (error) {
    throw new ReviewNotRecordedError(error);
  }
  tools.metrics.images({ conclusion, durationMs, states });
  log.info({ sha: head, conclusion, checkRunId, states, durationMs, apiCalls: calls() }, 'images verified');
};

const statesOf = (review: ImageReview | undefined): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...Map.groupBy(review?.images ?? [], ({ judgement }) => judgement.state)].map(([state, images]) => [state, images.length]),
  );

/** What decided about one image: by whom it is signed, or which exception lets it pass. */
const entryOf = ({ path, judgement }: ReviewedImage): Readonly<Record<string, unknown>> => {
  const { image, digest, state, mode, reason, exception, signatures } = judgement;
  return {
    path,
    image,
    ...(digest !== undefined && { digest }),
    state,
    mode,
    reason,
    signers: [...new Set(signatures.map(({ signer }) => signer.subject))],
    ...(exception && { exception: { ...exception } }),
  };
};
