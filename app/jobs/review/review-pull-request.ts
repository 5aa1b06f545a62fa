import { type PullRequestTarget, readPullRequestTarget } from '../../../src/github/pull-request/pull-request-target.ts';
import { asksAgain } from '../../queue/asks-again.ts';
import type { JobHandler, ReviewJob } from '../../queue/job.ts';
import type { BegunReviews } from '../../storage/store.ts';
import type { JobTools } from '../job-tools.ts';
import { completeLeftChecks } from '../sweep/complete-left-checks.ts';
import { enqueueVerification } from '../verify/enqueue-verification.ts';
import { pullRequestKey } from './external-id.ts';
import { openPullRequest, type PullRequestOpening } from './open-review.ts';
import { publishReview } from './publish-review.ts';
import { continueCheck, openCheck } from './review-check.ts';
import { openSession, type ReviewSession } from './review-session.ts';
import { isReviewedAlready } from './reviewed-already.ts';
import { isOver, tellUnreviewed } from './tell-unreviewed.ts';

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
    const newest = await reviewUnlessDone(session, job, target, begun.head);
    // Why not of another head than this job's: the job that is about it will ask.
    if (newest === target.head) await enqueueVerification(session, job);
    // Why not the newest head's: the next job, which is about it, takes up what was left there.
    const left = begun.left.filter(head => head !== newest);
    await completeLeftChecks(session, target, left, newest);
    await tools.store.endReviews(target, [target.head, ...left]);
  };

const targetOf = async ({ client, repository }: ReviewSession, { number, seen }: ReviewJob): Promise<PullRequestTarget | undefined> => {
  const { owner, repo } = repository;
  return seen ? { owner, repo, number, ...seen } : readPullRequestTarget(client, repository, number);
};

/** Resolves to the head that the pull request has by now; to undefined when it is closed. */
const reviewUnlessDone = async (
  session: ReviewSession,
  job: ReviewJob,
  target: PullRequestTarget,
  earlier: BegunReviews['head'],
): Promise<string | undefined> => {
  const asked = asksAgain(job);
  if (!asked && earlier !== 'left' && (await isReviewedAlready(session, target))) {
    session.log.info({ sha: target.head }, 'reviewed already');
    return target.head;
  }
  const { appId } = session.tools.settings;
  const first = await openCheck(session, pullRequestKey(target, appId), { begun: earlier, asked });
  const opening = await openPullRequest(session, target);
  session.run.signal.throwIfAborted();
  if (opening.state === 'moved') await enqueueAgain(session, job);
  const { mayShareHead } = opening;
  const key = pullRequestKey(opening.target, appId);
  const isAnother = first.run.completed && (earlier === 'ended' || first.run.externalId !== key.externalId);
  if (opening.state === 'ready') {
    const check = await continueCheck(session, first, key, { isAnother, mayShareHead });
    // Why not for a run that was started since: it may come after another one that nobody has seen.
    await publishReview(session, opening, check, !mayShareHead && check.run === first.run);
  } else if (!(isAnother && isOver(opening))) await tellUnreviewed(session, opening.target, { ...first, key }, opening, !mayShareHead);
  return newestHead(opening, target);
};

const newestHead = (opening: PullRequestOpening, target: PullRequestTarget): string | undefined => {
  if (opening.state === 'moved') return opening.head;
  return opening.state === 'closed' ? undefined : target.head;
};

/** What was seen is out of date, or GitHub's answers are: the next job asks for the head itself. */
const enqueueAgain = ({ tools, run }: ReviewSession, job: ReviewJob): Promise<void> => {
  const { seen: _, ...unseen } = job;
  return tools.queue.enqueue({ ...unseen, reason: 'superseded' }, { correlationId: run.correlationId });
};
