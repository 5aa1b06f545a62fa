import type { GitHubClient } from '../../src/github/client.ts';
import { GitHubError, secondsToWait } from '../../src/github/errors.ts';
import { refusal } from '../../src/github/published.ts';
import { type PublishedComments, publishReviewComments } from '../../src/github/review-publisher.ts';
import { readReviewThreads } from '../../src/github/review-threads.ts';
import { renderCheckRun } from '../../src/reports/check-run.ts';
import { planReviewComments } from '../../src/reports/review-comment-plan.ts';
import type { ReviewResult } from '../../src/review/result.ts';
import { reviewPullRequest } from '../../src/review/review.ts';
import type { OpenedPullRequest } from './open-review.ts';
import { previewImpact } from './preview-impact.ts';
import { recordReview } from './record-review.ts';
import { type ReviewCheck, settleCheck } from './review-check.ts';
import type { ReviewSession } from './review-session.ts';

/** Tries of the job in which comments that GitHub does not take make it fail; later tries tell the findings without them. */
const triesForComments = 2;

/**
 * Judges a pull request and tells it: comments, then the check, then the record. Why in this order: who waits for the check finds the comments,
 * and what is recorded stands on GitHub. `isAlone` as `settleCheck` has it.
 */
export const publishReview = async (
  session: ReviewSession,
  opened: OpenedPullRequest,
  check: ReviewCheck,
  isAlone: boolean,
): Promise<void> => {
  const { request, ports, target, facts, notes } = opened;
  const result = await reviewPullRequest(request, ports);
  session.run.signal.throwIfAborted();
  const { comments, note } = await publishComments(session, opened, result);
  const impact = await previewImpact(session, opened);
  const own = renderCheckRun(result, {
    ...(comments && { commented: comments.commented }),
    canFix: session.mayFix && !facts.fromFork,
    notes: [note, impact, ...notes].filter(sentence => sentence !== undefined),
  }).payload;
  const { id, report } = await settleCheck(session, check, own, isAlone);
  const passing = comments?.problems.find(({ retryable }) => retryable);
  if (passing && session.run.attempt <= triesForComments) throw passing;
  await recordReview(session, {
    target,
    result,
    checkRunId: id,
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
  result: ReviewResult,
): Promise<CommentOutcome> => {
  const { client, run, log, mayFix } = session;
  const { number, head } = target;
  try {
    const plan = planReviewComments(result, await readReviewThreads(client, target, number, threads), { mayResolve: mayFix });
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
