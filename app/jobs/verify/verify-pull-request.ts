import { type PullRequestTarget, readPullRequestTarget } from '../../../src/github/pull-request/pull-request-target.ts';
import { asksAgain } from '../../queue/asks-again.ts';
import type { JobHandler, VerifyJob } from '../../queue/job.ts';
import type { JobTools } from '../job-tools.ts';
import { pullRequestKey, signingCheckName } from '../review/external-id.ts';
import { openPullRequest, type PullRequestOpening } from '../review/open-review.ts';
import { continueCheck, openCheck } from '../review/review-check.ts';
import { openSession, type ReviewSession } from '../review/review-session.ts';
import { tellUnreviewed } from '../review/tell-unreviewed.ts';
import { completeLeftChecks } from '../sweep/complete-left-checks.ts';
import { publishVerification } from './publish-verification.ts';

/**
 * Verifies the images that a pull request brings in. It goes as a review does: whatever ends it in between, what stands on GitHub is true, and
 * another try says nothing twice. A check that stands already keeps its word until there is another one, unless somebody asked for a new look:
 * what is verified every hour, because a registry was down, is no new check every hour.
 */
export const verifyPullRequest =
  (tools: JobTools): JobHandler<'verify-pull-request'> =>
  async (job, run) => {
    const session = await openSession(tools, job, run, 'review');
    const { images } = await tools.orgPolicies.load(job.installationId, job.owner);
    if (!images) return session.log.info('the organization has no image policies: nothing to verify');
    const target = await targetOf(session, job);
    if (!target) return session.log.info('the pull request is closed: nothing to verify');
    const begun = await tools.store.beginReview(target, target.head, 'images');
    const { appId } = tools.settings;
    const first = await openCheck(session, pullRequestKey(target, appId, signingCheckName), { begun: begun.head, asked: asksAgain(job) });
    const opening = await openPullRequest(session, target);
    run.signal.throwIfAborted();
    if (opening.state === 'moved') await reviewNewHead(session, job);
    const { mayShareHead } = opening;
    const key = pullRequestKey(opening.target, appId, signingCheckName);
    if (opening.state === 'ready') {
      const isAnother = first.run.completed && first.run.externalId !== key.externalId;
      const check = await continueCheck(session, first, key, { isAnother, mayShareHead });
      await publishVerification(session, opening, check, { images, isAlone: !mayShareHead && check.run === first.run });
    } else await tellUnreviewed(session, opening.target, { ...first, key }, opening, !mayShareHead);
    const newest = newestHead(opening, target);
    const left = begun.left.filter(head => head !== newest);
    await completeLeftChecks(session, target, left, newest, signingCheckName);
    await tools.store.endReviews(target, [target.head, ...left], 'images');
  };

const targetOf = async ({ client, repository }: ReviewSession, { number, seen }: VerifyJob): Promise<PullRequestTarget | undefined> => {
  const { owner, repo } = repository;
  return seen ? { owner, repo, number, ...seen } : readPullRequestTarget(client, repository, number);
};

const newestHead = (opening: PullRequestOpening, target: PullRequestTarget): string | undefined => {
  if (opening.state === 'moved') return opening.head;
  return opening.state === 'closed' ? undefined : target.head;
};

/** Its review may not have been asked for yet; when it ends, its images are verified. */
const reviewNewHead = ({ tools, repository, run }: ReviewSession, { number }: VerifyJob): Promise<void> =>
  tools.queue.enqueue({ kind: 'review-pull-request', ...repository, number, reason: 'superseded' }, { correlationId: run.correlationId });
