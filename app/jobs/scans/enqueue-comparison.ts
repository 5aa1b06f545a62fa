import type { MergeGroupJob, ReviewJob } from '../../queue/job.ts';
import { enqueueCheck } from '../review/enqueue-check.ts';
import { scansCheckName } from '../review/external-id.ts';
import type { OpenedChange } from '../review/open-review.ts';
import type { ReviewSession } from '../review/review-session.ts';

/**
 * Has the scanners' results of a change compared, by a job of its own, when its policy names some, or nobody knows whether it does: then its
 * check says so. Why not in the review: nobody knows when workflows end, and the findings of this head may not wait for them.
 */
export const enqueueComparison = async (
  session: Pick<ReviewSession, 'tools' | 'repository' | 'run'>,
  job: ReviewJob | MergeGroupJob,
  opened: Pick<OpenedChange, 'request'> | 'unknown',
): Promise<void> => {
  const { results, attestations } = opened === 'unknown' ? { results: [], attestations: 'count' } : opened.request.policy.scans;
  if (results.length > 0 || attestations === 'count') await enqueueCheck(session, job, scansCheckName);
};
