import { type PullRequestTarget, readPullRequestTarget } from '../../../src/github/pull-request/pull-request-target.ts';
import { asksAgain } from '../../queue/asks-again.ts';
import type { GroupJob, PullJob } from '../../queue/job.ts';
import type { BegunReviews, BegunWork } from '../../storage/store.ts';
import { completeLeftChecks } from '../sweep/complete-left-checks.ts';
import { type CheckName, mergeGroupKey, pullRequestKey } from './external-id.ts';
import { type OpenedChange, type OpenedPullRequest, openMergeGroup, openPullRequest, type PullRequestOpening } from './open-review.ts';
import { continueCheck, openCheck, type ReviewCheck } from './review-check.ts';
import type { ReviewSession } from './review-session.ts';
import { isOver, tellUnreviewed } from './tell-unreviewed.ts';

/** What one kind of look at a pull request does of its own: a review, a verification of its images. */
export interface PullRequestWork {
  readonly checkName: CheckName;
  /** What the store remembers its heads as. */
  readonly work: BegunWork;
  /** Whether a completed check of the same subject is followed by another one; otherwise it keeps its word until there is another. */
  readonly startsAnew: boolean;
  /** Whether what was done for the head stands, so that there is nothing to look at. */
  readonly isDone?: (target: PullRequestTarget, begun: BegunReviews['head']) => Promise<boolean>;
  /** The pull request has another head by now. */
  readonly onMoved: () => Promise<void>;
  /** Judges, and ends the check. `isAlone` as `settleCheck` has it. `waits`: the check stays in progress until there is more. */
  readonly publish: (opened: OpenedPullRequest, check: ReviewCheck, isAlone: boolean) => Promise<unknown>;
  /** What follows when the change repairs the policy and is not looked at. */
  readonly onRepaired?: () => Promise<void>;
  /** What follows when this head is still the newest. */
  readonly afterwards?: () => Promise<void>;
}

/**
 * Looks at a pull request: check in progress, change and policy, judgement, check completed. Whatever ends it in between, what stands on
 * GitHub is true, and another try completes it without saying anything twice. Resolves to false when the pull request is closed.
 */
export const lookAtPullRequest = async (session: ReviewSession, job: PullJob, what: PullRequestWork): Promise<boolean> => {
  const { store } = session.tools;
  const target = await targetOf(session, job);
  if (!target) return false;
  const begun = await store.beginReview(target, target.head, what.work);
  const { newest, waits } = (await what.isDone?.(target, begun.head))
    ? { newest: target.head, waits: false }
    : await look(session, job, { target, begun: begun.head }, what);
  // Why not of another head than this job's: the job that is about it will ask.
  if (newest === target.head) await what.afterwards?.();
  // Why not the newest head's: the next job, which is about it, takes up what was left there.
  const left = begun.left.filter(head => head !== newest);
  await completeLeftChecks(session, target, left, newest, what.checkName);
  await store.endReviews(target, waits ? left : [target.head, ...left], what.work);
  return true;
};

const targetOf = async ({ client, repository }: ReviewSession, { number, seen }: PullJob): Promise<PullRequestTarget | undefined> => {
  const { owner, repo } = repository;
  return seen ? { owner, repo, number, ...seen } : readPullRequestTarget(client, repository, number);
};

interface BegunTarget {
  readonly target: PullRequestTarget;
  readonly begun: BegunReviews['head'];
}

/** What a look came to. */
interface Look {
  /** The head that the pull request has by now; undefined when it is closed. */
  readonly newest: string | undefined;
  readonly waits: boolean;
}

const look = async (
  session: ReviewSession,
  job: PullJob,
  { target, begun }: BegunTarget,
  { checkName, startsAnew, onMoved, onRepaired, publish }: PullRequestWork,
): Promise<Look> => {
  const { appId } = session.tools.settings;
  const first = await openCheck(session, pullRequestKey(target, appId, checkName), { begun, asked: asksAgain(job) });
  const opening = await openPullRequest(session, target);
  session.run.signal.throwIfAborted();
  if (opening.state === 'moved') await onMoved();
  const { mayShareHead } = opening;
  const key = pullRequestKey(opening.target, appId, checkName);
  const isAnother = first.run.completed && ((startsAnew && begun === 'ended') || first.run.externalId !== key.externalId);
  const newest = newestHead(opening, target);
  if (opening.state === 'ready') {
    const check = await continueCheck(session, first, key, { isAnother, mayShareHead });
    // Why not for a run that was started since: it may come after another one that nobody has seen.
    return { newest, waits: (await publish(opening, check, !mayShareHead && check.run === first.run)) === 'waits' };
  }
  if (!(isAnother && isOver(opening))) await tellUnreviewed(session, opening.target, { ...first, key }, opening, !mayShareHead);
  if (opening.state === 'policy-repaired') await onRepaired?.();
  return { newest, waits: false };
};

const newestHead = (opening: PullRequestOpening, target: PullRequestTarget): string | undefined => {
  if (opening.state === 'moved') return opening.head;
  return opening.state === 'closed' ? undefined : target.head;
};

/** As `PullRequestWork`, for a merge group. */
interface MergeGroupWork extends Pick<PullRequestWork, 'checkName' | 'onRepaired'> {
  readonly publish: (opened: OpenedChange, check: ReviewCheck) => Promise<unknown>;
}

/** Looks at what a merge group brings in, all pull requests that it combines: the check alone tells. */
export const lookAtMergeGroup = async (
  session: ReviewSession,
  job: GroupJob,
  { checkName, publish, onRepaired }: MergeGroupWork,
): Promise<void> => {
  const { tools, run } = session;
  const key = mergeGroupKey(job, tools.settings.appId, checkName);
  const check = await openCheck(session, key, {
    begun: run.attempt > 1 || run.lane === 'large' || job.kind === 'compare-merge-group' ? 'left' : 'new',
    asked: false,
  });
  const opening = await openMergeGroup(session, job);
  run.signal.throwIfAborted();
  if (opening.state === 'ready') await publish(opening, check);
  else await tellUnreviewed(session, job, check, opening);
  if (opening.state === 'policy-repaired') await onRepaired?.();
};
