import type { ImageReview } from '../../src/review/image-review.ts';
import { type ReviewedChange, reviewChange } from '../../src/review/review.ts';
import { reviewImages } from '../../src/review/review-images.ts';
import type { OrgImages } from '../org-policy/org-images.ts';
import { rememberedJudgements } from '../verification/remembered-judgements.ts';
import type { OpenedChange } from './open-review.ts';
import type { ReviewSession } from './review-session.ts';

/** What was verified of a change, with what its reports need. */
export interface VerifiedChange {
  readonly review: ImageReview;
  readonly reviewed: ReviewedChange;
  /** Sentences for the check. */
  readonly notes: readonly string[];
}

/**
 * Milliseconds after which no further image is asked about. With the two minutes that those may take that were begun, it is well below the time
 * after which a job is taken away from its worker (`maxRunSeconds`).
 */
const verifyFor = 240_000;

/** Verifies what the change brings in. Throws `GitHubError`; what registries fail to tell is a verdict. */
export const verifyChange = async (
  { tools, repository, run, log }: ReviewSession,
  { request, ports, notes: opened }: OpenedChange,
  images: Extract<OrgImages, { readonly state: 'policies' }>,
): Promise<VerifiedChange> => {
  const { installationId, owner } = repository;
  const { policies, ignorePaths, unrenderedPaths, folder, repository: holder } = images;
  // Why without rules: the review has told its findings. Why the organization's globs alone: a repository may not hide images.
  const policy = { ...request.policy, ignorePaths, unrenderedPaths };
  const reviewed = await reviewChange({ policy, rules: [], version: request.version }, ports);
  return tools.verifications.use({ installationId, owner, policies }, async ({ basis, ports: verification, trustDigest, notes }) => {
    const review = await reviewImages(
      reviewed,
      { ...basis, now: tools.clock.now(), origin: `${holder}, ${folder}`, ignorePaths, unrenderedPaths },
      {
        ...verification,
        reader: ports.reader,
        remembered: rememberedJudgements({ store: tools.store, images: verification.images, owner, trustDigest, log }),
        deadline: AbortSignal.any([run.signal, AbortSignal.timeout(verifyFor)]),
      },
    );
    return { review, reviewed, notes: [...opened, ...notes] };
  });
};
