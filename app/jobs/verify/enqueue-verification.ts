import type { MergeGroupJob, ReviewJob } from '../../queue/job.ts';
import { enqueueCheck } from '../review/enqueue-check.ts';
import { signingCheckName } from '../review/external-id.ts';
import type { ReviewSession } from '../review/review-session.ts';

/**
 * Has the images of a change verified, by a job of its own, when the organization has image policies. Why not in the review: registries are
 * slow and down at times, and neither the findings of this head nor the review of the next one may wait for them. Why when the review has
 * ended, whatever came of it: each head that has one check gets the other, a retry stores the same job again, and the texts are in this
 * process's memory by now.
 */
export const enqueueVerification = async (
  session: Pick<ReviewSession, 'tools' | 'repository' | 'run'>,
  job: ReviewJob | MergeGroupJob,
): Promise<void> => {
  const { tools, repository } = session;
  const { images } = await tools.orgPolicies.load(repository.installationId, repository.owner);
  if (images) await enqueueCheck(session, job, signingCheckName);
};
