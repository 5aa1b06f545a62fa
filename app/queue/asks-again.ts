import type { Job, PullJob } from './job.ts';
import type { StoredJob } from './stored-job.ts';

/**
 * Reasons that call for a review only when there is none yet. All others ask for another look, whatever there is: a person clicked *Re-run*
 * or wrote a command, or the base branch is another one.
 */
const contentWithOne: ReadonlySet<string> = new Set([
  'pull_request.opened',
  'pull_request.reopened',
  'pull_request.ready_for_review',
  'pull_request.synchronize',
  'policy-changed',
  'trust-changed',
  'workflow_run.completed',
  'superseded',
  'sweep',
]);

/** True when somebody wants another review, not only one. */
export const asksAgain = ({ reason }: Pick<PullJob, 'reason'>): boolean => !contentWithOne.has(reason);

/** True for a job that makes a check of a pull request. */
export const isOfPull = (job: Job): job is PullJob =>
  job.kind === 'review-pull-request' || job.kind === 'verify-pull-request' || job.kind === 'compare-pull-request';

/**
 * What is queued when a newer job takes the place of one that waits: the newer, but for the reason of somebody who asked for another
 * review. A webhook of the same pull request, which may find that all is done, must not swallow a click on *Re-run*.
 */
export const keepAsking = (waiting: StoredJob | undefined, newer: StoredJob): StoredJob => {
  const [asked, next] = [waiting?.job, newer.job];
  if (!asked || !isOfPull(asked) || !isOfPull(next)) return newer;
  return asksAgain(asked) && !asksAgain(next) ? { ...newer, job: { ...next, reason: asked.reason } } : newer;
};
