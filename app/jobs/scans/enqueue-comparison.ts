import type { MergeGroupJob, ReviewJob } from '../../queue/job.ts';
import { enqueueCheck } from '../review/enqueue-check.ts';
import { scansCheckName } from '../review/external-id.ts';
import type { OpenedChange } from '../review/open-review.ts';
import type { ReviewSession } from '../review/review-session.ts';

/**
 * Has the scanners' results of a change compared, by a job of its own, when its policy names some, or is `repaired` by it, which its check
 * then says. Why not in the review: nobody knows when workflows end, and the findings of this head may not wait for them.
 */
export const enqueueComparison = async (
  session: Pick<ReviewSession, 'tools' | 'repository' | 'run'>,
  job: ReviewJob | MergeGroupJob,
  opened: Pick<OpenedChange, 'request'> | 'repaired',
): Promise<void> => {
  if (opened === 'repaired' || opened.request.policy.scans.results.length > 0) await enqueueCheck(session, job, scansCheckName);
};
