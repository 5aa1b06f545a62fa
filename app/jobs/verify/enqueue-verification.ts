import type { MergeGroupJob, ReviewJob } from '../../queue/job.ts';
import type { ReviewSession } from '../review/review-session.ts';

/**
 * Has the images of a change verified, by a job of its own, when the organization has image policies. Why not in the review: registries are
 * slow and down at times, and neither the findings of this head nor the review of the next one may wait for them. Why when the review has
 * ended, whatever came of it: each head that has one check gets the other, a retry stores the same job again, and the texts are in this
 * process's memory by now.
 */
export const enqueueVerification = async (
  { tools, repository, run }: Pick<ReviewSession, 'tools' | 'repository' | 'run'>,
  job: ReviewJob | MergeGroupJob,
): Promise<void> => {
  const { images } = await tools.orgPolicies.load(repository.installationId, repository.owner);
  if (!images) return;
  const { correlationId } = run;
  if (job.kind === 'review-merge-group') {
    const { base, head, baseRef } = job;
    return tools.queue.enqueue({ kind: 'verify-merge-group', ...repository, base, head, baseRef }, { correlationId });
  }
  const { number, reason, seen } = job;
  await tools.queue.enqueue({ kind: 'verify-pull-request', ...repository, number, reason, ...(seen && { seen }) }, { correlationId });
};
