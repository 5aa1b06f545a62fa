import { type PullRequestTarget, readPullRequestTarget } from '../../src/github/pull-request-target.ts';
import type { JobHandler, ReviewJob } from '../queue/job.ts';
import { completeLeftChecks } from './complete-left-checks.ts';
import { pullRequestKey } from './external-id.ts';
import type { JobTools } from './job-tools.ts';
import { openPullRequest } from './open-review.ts';
import { publishReview } from './publish-review.ts';
import { openCheck, type ReviewCheck } from './review-check.ts';
import { openSession, type ReviewSession } from './review-session.ts';
import { asksAgain, isReviewedAlready } from './reviewed-already.ts';
import { tellUnreviewed } from './tell-unreviewed.ts';

/**
 * Reviews a pull request: check in progress, change and policy, comments, check completed, record. Whatever ends it in between, what stands
 * on GitHub is true, and another try completes it without saying anything twice.
 */
export const reviewPullRequest =
  (tools: JobTools): JobHandler<'review-pull-request'> =>
  async (job, run) => {
    const session = await openSession(tools, job, run, 'review');
    const target = await targetOf(session, job);
    if (!target) return session.log.info('the pull request is closed: nothing to review');
    const begun = await tools.store.beginReview(target, target.head);
    await reviewUnlessDone(session, job, target, run.attempt > 1 || begun.includes(target.head));
    await completeLeftChecks(session, target, begun);
    await tools.store.endReviews(target, [target.head, ...begun]);
  };

const targetOf = async ({ client, repository }: ReviewSession, { number, seen }: ReviewJob): Promise<PullRequestTarget | undefined> => {
  const { owner, repo } = repository;
  return seen ? { owner, repo, number, ...seen } : readPullRequestTarget(client, repository, number);
};

const reviewUnlessDone = async (session: ReviewSession, job: ReviewJob, target: PullRequestTarget, begun: boolean): Promise<void> => {
  const asked = asksAgain(job);
  if (!asked && !begun && (await isReviewedAlready(session, target))) return session.log.info({ sha: target.head }, 'reviewed already');
  const key = pullRequestKey(target, session.tools.settings.appId);
  await finish(session, job, target, await openCheck(session.client, session.repository, key, { begun, asked }));
};

const finish = async (session: ReviewSession, job: ReviewJob, target: PullRequestTarget, check: ReviewCheck): Promise<void> => {
  const opening = await openPullRequest(session, target);
  session.run.signal.throwIfAborted();
  if (opening.state === 'ready') return publishReview(session, opening, check);
  if (opening.state === 'moved') await enqueueAgain(session, job);
  await tellUnreviewed(session, target, check, opening);
};

/** What was seen is out of date, or GitHub's answers are: the next job asks for the head itself. */
const enqueueAgain = ({ tools, run }: ReviewSession, job: ReviewJob): Promise<void> => {
  const { seen: _, ...unseen } = job;
  return tools.queue.enqueue({ ...unseen, reason: 'superseded' }, { correlationId: run.correlationId });
};
