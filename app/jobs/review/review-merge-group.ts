import type { JobHandler } from '../../queue/job.ts';
import type { JobTools } from '../job-tools.ts';
import { enqueueComparison } from '../scans/enqueue-comparison.ts';
import { enqueueVerification } from '../verify/enqueue-verification.ts';
import { checkName } from './external-id.ts';
import { lookAtMergeGroup } from './look-at-change.ts';
import type { OpenedChange } from './open-review.ts';
import { recordReview } from './record-review.ts';
import { type ReviewCheck, settleCheck } from './review-check.ts';
import { pageOf } from './review-page.ts';
import { openSession, type ReviewSession } from './review-session.ts';

/** Reviews what a merge group brings in, compared with the commit that it is built on. There is nobody to comment for. */
export const reviewMergeGroup =
  (tools: JobTools): JobHandler<'review-merge-group'> =>
  async (job, run) => {
    const session = await openSession(tools, job, run, 'review');
    await lookAtMergeGroup(session, job, {
      checkName,
      publish: async (opened, check) => {
        await publish(session, opened, check);
        await enqueueComparison(session, job, opened);
      },
      // As for a pull request: a required check that never comes would hold up the repair.
      onRepaired: () => enqueueComparison(session, job, 'unknown'),
    });
    await enqueueVerification(session, job);
  };

const publish = async (session: ReviewSession, opened: OpenedChange, check: ReviewCheck): Promise<void> => {
  const { target, notes } = opened;
  const { judging } = session.tools;
  const review = await judging.review(session, opened);
  session.run.signal.throwIfAborted();
  const { id, report } = await settleCheck(session, check, await judging.renderCheck(session, review, { notes }));
  const page = await pageOf(session, review);
  await recordReview(session, { target, review: review.facts, checkRunId: id, conclusion: report.conclusion, page });
};
