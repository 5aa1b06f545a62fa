import type { MergeGroupJob, ReviewJob } from '../../queue/job.ts';
import type { OpenedChange } from '../review/open-review.ts';
import type { ReviewSession } from '../review/review-session.ts';

/**
 * Has the scanners' results of a change compared, by a job of its own, when its policy names some, or is `repaired` by it, which its check
 * then says. Why not in the review: nobody knows when
 * workflows end, and the findings of this head may not wait for them.
 */
export const enqueueComparison = async (
  { tools, repository, run }: Pick<ReviewSession, 'tools' | 'repository' | 'run'>,
  job: ReviewJob | MergeGroupJob,
  opened: Pick<OpenedChange, 'request'> | 'repaired',
): Promise<void> => {
  if (opened !== 'repaired' && opened.request.policy.scans.results.length === 0) return;
  const { correlationId } = run;
  if (job.kind === 'review-merge-group') {
    const { base, head, baseRef } = job;
    return tools.queue.enqueue({ kind: 'compare-merge-group', ...repository, base, head, baseRef }, { correlationId });
  }
  const { number, reason, seen } = job;
  await tools.queue.enqueue({ kind: 'compare-pull-request', ...repository, number, reason, ...(seen && { seen }) }, { correlationId });
};
