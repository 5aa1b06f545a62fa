import type { GitHubClient } from '../../../src/github/call/client.ts';
import { GitHubError, secondsToWait } from '../../../src/github/call/errors.ts';
import { refusal } from '../../../src/github/publish/published.ts';
import { type PublishedComments, publishReviewComments, readPostedRecords } from '../../../src/github/publish/review-publisher.ts';
import { readReviewThreads } from '../../../src/github/publish/review-threads.ts';
import type { CommentRecord } from '../../../src/reports/comments/review-comment-plan.ts';
import type { ReviewThread } from '../../../src/reports/comments/review-thread.ts';
import type { JudgedReview } from '../../judging/judging.ts';
import type { OpenedPullRequest } from './open-review.ts';
import { previewImpact } from './preview-impact.ts';
import { previewRules } from './preview-rules.ts';
import { recordReview } from './record-review.ts';
import { type ReviewCheck, settleCheck } from './review-check.ts';
import { pageOf } from './review-page.ts';
import type { ReviewSession } from './review-session.ts';

/** Tries of the job in which comments that GitHub does not take make it fail; later tries tell the findings without them. */
const triesForComments = 2;

/**
 * Judges a pull request and tells it: comments, then the check, then the record. Why in this order: who waits for the check finds the
 * comments, and what is recorded stands on GitHub. `isAlone` as `settleCheck` has it.
 */
export const publishReview = async (
  session: ReviewSession,
  opened: OpenedPullRequest,
  check: ReviewCheck,
  isAlone: boolean,
): Promise<void> => {
  const { target, facts, notes } = opened;
  const { judging } = session.tools;
  const review = await judging.review(session, opened);
  session.run.signal.throwIfAborted();
  const { comments, note } = await publishComments(session, opened, review);
  const impact = await previewImpact(session, opened);
  const rulesImpact = await previewRules(session, opened);
  const own = await judging.renderCheck(session, review, {
    ...(comments && { commented: comments.commented }),
    canFix: session.mayFix && !facts.fromFork,
    notes: [note, rulesImpact, impact, ...notes].filter(sentence => sentence !== undefined),
  });
  const { id, report } = await settleCheck(session, check, own, isAlone);
  const passing = comments?.problems.find(({ retryable }) => retryable);
  if (passing && session.run.attempt <= triesForComments) throw passing;
  await recordReview(session, {
    target,
    review: review.facts,
    checkRunId: id,
    conclusion: report.conclusion,
    page: await pageOf(session, review),
    ...(comments && { comments: [...comments.records, ...(await postedRecords(session, target, comments))] }),
  });
};

/**
 * Seconds that the check waits for comments: who floods a repository with commands must not be able to hold up every gate of the
 * organization by spending what it may write in an hour.
 */
const maxWaitForComments = 120;

interface CommentOutcome {
  readonly comments?: PublishedComments;
  /** Why findings have no comments: a sentence for the check, which has them as annotations. */
  readonly note?: string;
}

const publishComments = async (
  session: ReviewSession,
  { target, threads }: OpenedPullRequest,
  review: JudgedReview,
): Promise<CommentOutcome> => {
  const { tools, client, run, log, mayFix } = session;
  const { number, head } = target;
  try {
    const present = await readReviewThreads(client, target, number, threads);
    const withdrawn = withdrawnOf(await knownComments(session, target), present);
    const plan = await tools.judging.planComments(session, review, present, {
      mayResolve: mayFix,
      withdrawn: new Set(withdrawn.map(({ fingerprint }) => fingerprint)),
    });
    const published = await publishReviewComments(client, target, number, plan, { resolver: () => resolverOf(session) });
    const comments = { ...published, records: [...published.records, ...withdrawn.map(afterReview(plan.withdrawnGone))] };
    for (const reason of comments.posted.status === 'refused' ? [] : (comments.posted.problems ?? []))
      log.warn({ reason, sha: head }, 'GitHub refused some comments');
    for (const problem of comments.problems) log.warn({ err: problem, sha: head }, 'comments could not be marked as fixed');
    return { comments, ...(comments.posted.status === 'refused' && { note: instead(comments.posted.reason) }) };
  } catch (error) {
    if (!(error instanceof GitHubError) || (isWaitedFor(error) && run.attempt <= triesForComments)) throw error;
    const refused = refusal(error, 'review comments');
    log.warn({ err: error, sha: head }, 'the findings have no comments');
    return refused.status === 'refused' ? { note: instead(refused.reason) } : {};
  }
};

/**
 * What was posted just now, with GitHub's ids: by them it is known next time that a person has deleted a comment. Why after the check:
 * nobody waits for it. Why nothing when GitHub can't be asked: the next review reads them with the threads.
 */
const postedRecords = async (
  { client, log }: ReviewSession,
  target: OpenedPullRequest['target'],
  { fresh }: PublishedComments,
): Promise<readonly CommentRecord[]> => {
  if (fresh.length === 0) return [];
  try {
    return await readPostedRecords(client, target, target.number, fresh);
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    log.warn({ err: error }, 'the ids of the comments could not be read');
    return [];
  }
};

/** What the store knows of our comments. Why nothing when it can't be asked: a comment too many is better than no review. */
const knownComments = async ({ tools, log }: ReviewSession, target: OpenedPullRequest['target']): Promise<readonly CommentRecord[]> => {
  try {
    return await tools.store.comments(target);
  } catch (error) {
    log.warn({ err: error }, 'the earlier comments could not be looked up');
    return [];
  }
};

/** Comments that we have posted and did not take back ourselves, and that are not there any more. */
const withdrawnOf = (known: readonly CommentRecord[], threads: readonly ReviewThread[]): readonly CommentRecord[] => {
  const ids = new Set(threads.map(({ commentId }) => commentId));
  return known.filter(({ state, commentId }) => state === 'open' && !ids.has(commentId));
};

/**
 * What is remembered further of a comment that people took away. Once its finding is gone, another one is news, which nobody has taken
 * away.
 */
const afterReview =
  (gone: ReadonlySet<string>): ((record: CommentRecord) => CommentRecord) =>
  record =>
    gone.has(record.fingerprint) ? { ...record, state: 'fixed' } : record;

/** Whether it is better to try again than to do without comments. */
const isWaitedFor = (error: GitHubError): boolean => error.retryable && (secondsToWait(error, Date.now()) ?? 0) <= maxWaitForComments;

/** Why another client: resolving a thread takes write access to contents, which the token of a review does not have. */
export const resolverOf = async ({ tools, repository, run, client, mayFix }: ReviewSession): Promise<GitHubClient> =>
  mayFix ? (await tools.clients.forJob(repository, 'fix', run.signal)).client : client;

const instead = (reason: string): string => `${reason} The findings are annotations instead.`;
