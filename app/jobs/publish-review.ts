import type { GitHubClient } from '../../src/github/client.ts';
import { GitHubError, secondsToWait } from '../../src/github/errors.ts';
import { refusal } from '../../src/github/published.ts';
import { type PublishedComments, publishReviewComments } from '../../src/github/review-publisher.ts';
import { readReviewThreads } from '../../src/github/review-threads.ts';
import type { JudgedReview } from '../judging/judging.ts';
import type { OpenedPullRequest } from './open-review.ts';
import { previewImpact } from './preview-impact.ts';
import { recordReview } from './record-review.ts';
import { type ReviewCheck, settleCheck } from './review-check.ts';
import type { ReviewSession } from './review-session.ts';
import { holdForOthers } from './shared-head.ts';

/** Tries of the job in which comments that GitHub does not take make it fail; later tries tell the findings without them. */
const triesForComments = 2;

/**
 * Judges a pull request and tells it: comments, then the check, then the record. Why in this order: who waits for the check finds the comments,
 * and what is recorded stands on GitHub.
 */
export const publishReview = async (session: ReviewSession, opened: OpenedPullRequest, check: ReviewCheck): Promise<void> => {
  const { target, facts, notes } = opened;
  const { judging } = session.tools;
  const review = await judging.review(session, opened);
  session.run.signal.throwIfAborted();
  const { comments, note } = await publishComments(session, opened, review);
  const impact = await previewImpact(session, opened);
  const own = await judging.renderCheck(session, review, {
    ...(comments && { commented: comments.commented }),
    canFix: session.mayFix && !facts.fromFork,
    notes: [note, impact, ...notes].filter(sentence => sentence !== undefined),
  });
  const report = opened.mayShareHead ? await holdForOthers(session, target, check, own) : own;
  const checkRunId = await settleCheck(session.client, check, report);
  const passing = comments?.problems.find(({ retryable }) => retryable);
  if (passing && session.run.attempt <= triesForComments) throw passing;
  await recordReview(session, {
    target,
    review: review.facts,
    checkRunId,
    conclusion: report.conclusion,
    ...(comments && { comments: comments.records }),
  });
};

/**
 * Seconds that the check waits for comments: who floods a repository with commands must not be able to hold up every gate of the organization by
 * spending what it may write in an hour.
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
    const known = await readReviewThreads(client, target, number, threads);
    const plan = await tools.judging.planComments(session, review, known, { mayResolve: mayFix });
    const comments = await publishReviewComments(client, target, number, plan, { resolver: () => resolverOf(session) });
    for (const problem of comments.problems) log.warn({ err: problem, sha: head }, 'comments could not be marked as fixed');
    return { comments, ...(comments.posted.status === 'refused' && { note: instead(comments.posted.reason) }) };
  } catch (error) {
    if (!(error instanceof GitHubError) || (isWaitedFor(error) && run.attempt <= triesForComments)) throw error;
    const refused = refusal(error, 'review comments');
    log.warn({ err: error, sha: head }, 'the findings have no comments');
    return refused.status === 'refused' ? { note: instead(refused.reason) } : {};
  }
};

/** Whether it is better to try again than to do without comments. */
const isWaitedFor = (error: GitHubError): boolean => error.retryable && (secondsToWait(error, Date.now()) ?? 0) <= maxWaitForComments;

/** Why another client: resolving a thread takes write access to contents, which the token of a review does not have. */
export const resolverOf = async ({ tools, repository, run, client, mayFix }: ReviewSession): Promise<GitHubClient> =>
  mayFix ? (await tools.clients.forJob(repository, 'fix', run.signal)).client : client;

const instead = (reason: string): string => `${reason} The findings are annotations instead.`;
