import type { MergeGroupJob, ReviewJob } from '../../queue/job.ts';
import { type CheckName, jobsOfCheck } from './external-id.ts';
import type { ReviewSession } from './review-session.ts';

/** Has another check of what is reviewed made, by a job of its own. */
export const enqueueCheck = (
  { tools, repository, run }: Pick<ReviewSession, 'tools' | 'repository' | 'run'>,
  job: ReviewJob | MergeGroupJob,
  name: CheckName,
): Promise<void> => {
  const { correlationId } = run;
  const { pull, group } = jobsOfCheck[name];
  if (job.kind === 'review-merge-group') {
    const { base, head, baseRef } = job;
    return tools.queue.enqueue({ kind: group, ...repository, base, head, baseRef }, { correlationId });
  }
  const { number, reason, seen } = job;
  return tools.queue.enqueue({ kind: pull, ...repository, number, reason, ...(seen && { seen }) }, { correlationId });
};
