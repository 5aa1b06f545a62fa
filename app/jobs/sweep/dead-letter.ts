import { GitHubError } from '../../../src/github/call/errors.ts';
import type { CheckRunKey } from '../../../src/github/publish/check-run-publisher.ts';
import { readPullRequestTarget } from '../../../src/github/pull-request/pull-request-target.ts';
import { failedCheckRun } from '../../../src/reports/check-run/other-check-runs.ts';
import { jobLogger } from '../../observability/job-logger.ts';
import type { DeadLetterHandler, GroupJob, Job, JobRepository, PullJob } from '../../queue/job.ts';
import { byPresentName } from '../by-present-name.ts';
import type { JobTools } from '../job-tools.ts';
import { checkOfJob, mergeGroupKey, pullRequestKey } from '../review/external-id.ts';
import { ReviewNotRecordedError } from '../review/record-review.ts';
import { openCheck, settleCheck } from '../review/review-check.ts';
import { openSession, type ReviewSession } from '../review/review-session.ts';
import { enqueueComparison } from '../scans/enqueue-comparison.ts';
import { enqueueVerification } from '../verify/enqueue-verification.ts';

type ReviewingJob = PullJob | GroupJob;
type JobFailure = Parameters<DeadLetterHandler>[1];
type JobRun = Parameters<DeadLetterHandler>[2];

/**
 * Makes a job that failed for good visible. A change that could not be reviewed gets a check that fails and can be run again: a required
 * check that stays in progress would hold the pull request up without a word. All other jobs are written down.
 */
export const deadLetter =
  (tools: JobTools): DeadLetterHandler =>
  async (job, failure, run) => {
    const { logger, store } = tools;
    const { correlationId } = run;
    jobLogger(logger, job, run).error({ failure }, 'a job failed for good');
    const show = byPresentName(tools, (named: ReviewingJob, same) => showFailure(tools, named, failure, same));
    const shown = isReview(job) ? await show(job, run) : false;
    await store.audit({
      action: 'job.failed',
      actor: 'tidewaiter',
      ...subjectOf(job),
      correlationId,
      detail: { kind: job.kind, ...failure, shown },
    });
  };

const isReview = (job: Job): job is ReviewingJob => checkOfJob(job.kind) !== undefined;

const subjectOf = (job: Job): Partial<JobRepository> & { readonly number?: number } => ({
  ...('installationId' in job && { installationId: job.installationId }),
  ...('owner' in job && { owner: job.owner }),
  ...('repo' in job && { repo: job.repo }),
  ...('number' in job && { number: job.number }),
});

/**
 * Resolves to false when nothing is shown: the repository, the pull request or the commit is gone, or access to them is; or the check says what
 * was found, and only our record of it is missing. What follows a review follows then, too: the other checks may be required, and would never
 * come.
 */
const showFailure = async (tools: JobTools, job: ReviewingJob, failure: JobFailure, run: JobRun): Promise<boolean> => {
  try {
    const session = await openSession(tools, job, run, 'review');
    const key = await keyOf(session, job);
    if (!key) return false;
    const isShown = failure.name !== ReviewNotRecordedError.errorName;
    if (isShown) {
      // As for a later try: what the job left in progress is completed.
      const check = await openCheck(session, key, { begun: 'left', asked: false });
      await settleCheck(session, check, failedCheckRun(reasonOf(failure), remedyFor(job), run.correlationId));
    }
    if (job.kind === 'review-pull-request' || job.kind === 'review-merge-group') {
      await enqueueVerification(session, job);
      // Why not after a failure: nobody knows whether scans were asked for, and the review that is made anew asks for them.
      if (!isShown) await enqueueComparison(session, job, 'unknown');
    }
    return isShown;
  } catch (error) {
    if (!(error instanceof GitHubError) || error.retryable) throw error;
    jobLogger(tools.logger, job, run).error({ err: error }, 'the failure could not be shown');
    return false;
  }
};

const keyOf = async ({ client, tools }: ReviewSession, job: ReviewingJob): Promise<CheckRunKey | undefined> => {
  const { appId } = tools.settings;
  const name = checkOfJob(job.kind);
  if (!('number' in job)) return mergeGroupKey(job, appId, name);
  const { owner, repo, number, seen } = job;
  const target = seen ? { owner, repo, number, ...seen } : await readPullRequestTarget(client, job, number);
  return target && pullRequestKey(target, appId, name);
};

/** Words of GitHub's answers may be shown; what else went wrong may hold what is nobody's business. */
const reasonOf = ({ name, message }: JobFailure): string =>
  name === 'GitHubError' ? message : 'An error that nobody foresaw ended the review.';

const askOthers = 'If it fails again, ask those who run Tidewaiter and name them the reference.';

/** Why another one for groups: the sweep looks for pull requests, and a group whose check has failed leaves the queue. */
const remedyFor = (job: ReviewingJob): string =>
  !('number' in job)
    ? `Put the pull requests into the merge queue again, which makes another group; while this group is still in the queue, running the check again does. ${askOthers}`
    : `Run the check again, or wait: the hourly sweep does. ${askOthers}`;
