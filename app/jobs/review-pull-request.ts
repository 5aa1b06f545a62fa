import { type PullRequestTarget, readPullRequestTarget } from '../../src/github/pull-request-target.ts';
import type { CheckRunReport } from '../../src/reports/check-run-report.ts';
import { closedCheckRun, neutralCheckRun, policyFailureCheckRun, supersededCheckRun } from '../../src/reports/other-check-runs.ts';
import type { JobHandler, ReviewJob } from '../queue/job.ts';
import { auditUnreviewed } from './audit-unreviewed.ts';
import { pullRequestKey } from './external-id.ts';
import type { JobTools } from './job-tools.ts';
import { openPullRequest } from './open-review.ts';
import { publishReview } from './publish-review.ts';
import { openCheck, type ReviewCheck, settleCheck } from './review-check.ts';
import { openSession, type ReviewSession } from './review-session.ts';
import { asksAgain, isReviewedAlready } from './reviewed-already.ts';

/**
 * Reviews a pull request: check in progress, change and policy, comments, check completed, record. Whatever ends it in between, what stands
 * on GitHub is true, and another try completes it without saying anything twice.
 */
export const reviewPullRequest =
  (tools: JobTools): JobHandler<'review-pull-request'> =>
  async (job, run) => {
    const session = await openSession(tools, job, run, 'review');
    const target = await targetOf(session, job);
    if (!target) return session.log.info({ number: job.number }, 'the pull request is closed: nothing to review');
    if (!asksAgain(job) && run.attempt === 1 && (await isReviewedAlready(session, target)))
      return session.log.info({ number: job.number, sha: target.head }, 'reviewed already');
    const check = await openCheck(session.client, session.repository, pullRequestKey(target), {
      attempt: run.attempt,
      asked: asksAgain(job),
    });
    await finish(session, job, target, check);
  };

const targetOf = async ({ client, repository }: ReviewSession, { number, seen }: ReviewJob): Promise<PullRequestTarget | undefined> => {
  const { owner, repo } = repository;
  return seen ? { owner, repo, number, ...seen } : readPullRequestTarget(client, repository, number);
};

const finish = async (session: ReviewSession, job: ReviewJob, target: PullRequestTarget, check: ReviewCheck): Promise<void> => {
  const opening = await openPullRequest(session, target);
  session.run.signal.throwIfAborted();
  const settle = (report: CheckRunReport): Promise<number> => settleCheck(session.client, check, report);
  switch (opening.state) {
    case 'ready':
      return publishReview(session, opening, settle);
    case 'closed':
      await settle(closedCheckRun());
      return auditUnreviewed(session, target, 'closed');
    case 'moved':
      await enqueueAgain(session, job);
      await settle(supersededCheckRun(opening.head));
      return auditUnreviewed(session, target, 'superseded', { by: opening.head });
    case 'left-out':
      await settle(neutralCheckRun(opening.reason));
      return auditUnreviewed(session, target, 'left-out', { reason: opening.reason });
    case 'invalid':
      await settle(policyFailureCheckRun(opening.failure));
      return auditUnreviewed(session, target, 'policy-invalid', { errors: opening.failure.errors.length });
  }
};

/** What was seen is out of date, or GitHub's answers are: the next job asks for the head itself. */
const enqueueAgain = ({ tools, run }: ReviewSession, { seen: _, ...job }: ReviewJob): Promise<void> =>
  tools.queue.enqueue({ ...job, reason: 'superseded' }, { correlationId: run.correlationId });
