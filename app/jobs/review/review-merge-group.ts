import type { JobHandler } from '../../queue/job.ts';
import type { JobTools } from '../job-tools.ts';
import { enqueueVerification } from '../verify/enqueue-verification.ts';
import { mergeGroupKey } from './external-id.ts';
import { type OpenedChange, openMergeGroup } from './open-review.ts';
import { recordReview } from './record-review.ts';
import { openCheck, type ReviewCheck, settleCheck } from './review-check.ts';
import { openSession, type ReviewSession } from './review-session.ts';
import { tellUnreviewed } from './tell-unreviewed.ts';

/**
 * Reviews what a merge group brings in: all pull requests that it combines, compared with the commit that it is built on. There is nobody to
 * comment for; the check alone tells.
 */
export const reviewMergeGroup =
  (tools: JobTools): JobHandler<'review-merge-group'> =>
  async (job, run) => {
    const session = await openSession(tools, job, run, 'review');
    const key = mergeGroupKey(job, tools.settings.appId);
    const check = await openCheck(session, key, { begun: run.attempt > 1 ? 'left' : 'new', asked: false });
    const opening = await openMergeGroup(session, job);
    run.signal.throwIfAborted();
    if (opening.state === 'ready') await publish(session, opening, check);
    else await tellUnreviewed(session, job, check, opening);
    await enqueueVerification(session, job);
  };

const publish = async (session: ReviewSession, opened: OpenedChange, check: ReviewCheck): Promise<void> => {
  const { target, notes } = opened;
  const { judging } = session.tools;
  const review = await judging.review(session, opened);
  session.run.signal.throwIfAborted();
  const { id, report } = await settleCheck(session, check, await judging.renderCheck(session, review, { notes }));
  await recordReview(session, { target, review: review.facts, checkRunId: id, conclusion: report.conclusion });
};
