import { asksAgain } from '../../queue/asks-again.ts';
import type { JobHandler, ReviewJob } from '../../queue/job.ts';
import type { JobTools } from '../job-tools.ts';
import { enqueueComparison } from '../scans/enqueue-comparison.ts';
import { enqueueVerification } from '../verify/enqueue-verification.ts';
import { checkName } from './external-id.ts';
import { lookAtPullRequest } from './look-at-change.ts';
import { publishReview } from './publish-review.ts';
import { openSession, type ReviewSession } from './review-session.ts';
import { isReviewedAlready } from './reviewed-already.ts';

/** Reviews a pull request: comments, check, record; then its images are verified. */
export const reviewPullRequest =
  (tools: JobTools): JobHandler<'review-pull-request'> =>
  async (job, run) => {
    const session = await openSession(tools, job, run, 'review');
    const isOpen = await lookAtPullRequest(session, job, {
      checkName,
      work: 'review',
      startsAnew: true,
      isDone: async (target, begun) => {
        const isDone = !asksAgain(job) && begun !== 'left' && (await isReviewedAlready(session, target));
        if (isDone) session.log.info({ sha: target.head }, 'reviewed already');
        return isDone;
      },
      onMoved: () => enqueueAgain(session, job),
      publish: async (opened, check, isAlone) => {
        await publishReview(session, opened, check, isAlone);
        await enqueueComparison(session, job, opened);
      },
      // Why although nobody knows whether it names results: a required check that never comes would hold up the repair.
      onRepaired: () => enqueueComparison(session, job, 'unknown'),
      afterwards: () => enqueueVerification(session, job),
    });
    if (!isOpen) session.log.info('the pull request is closed: nothing to review');
  };

/** What was seen is out of date, or GitHub's answers are: the next job asks for the head itself. */
const enqueueAgain = ({ tools, run }: ReviewSession, job: ReviewJob): Promise<void> => {
  const { seen: _, ...unseen } = job;
  return tools.queue.enqueue({ ...unseen, reason: 'superseded' }, { correlationId: run.correlationId });
};
