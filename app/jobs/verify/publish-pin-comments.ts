import { GitHubError } from '../../../src/github/call/errors.ts';
import { publishReviewComments } from '../../../src/github/publish/review-publisher.ts';
import { readReviewThreads } from '../../../src/github/publish/review-threads.ts';
import type { OpenedPullRequest } from '../review/open-review.ts';
import { resolverOf } from '../review/publish-review.ts';
import type { ReviewSession } from '../review/review-session.ts';
import type { VerifiedChange } from './verify-change.ts';

/**
 * Posts the offers to pin what was verified, in one review, and marks those that were taken. Resolves to a sentence for the check when
 * GitHub does not take them. Throws `GitHubError` for what may pass, at the first tries: no check waits long for an offer.
 */
export const publishPinComments = async (
  session: ReviewSession,
  { target, threads }: OpenedPullRequest,
  { verification }: VerifiedChange,
): Promise<string | undefined> => {
  const { tools, client, run, log, mayFix } = session;
  const { number, head } = target;
  try {
    const known = await readReviewThreads(client, target, number, threads);
    const plan = await tools.judging.planPins(session, verification, known, { mayResolve: mayFix });
    const { posted, problems } = await publishReviewComments(client, target, number, plan, { resolver: () => resolverOf(session) });
    for (const problem of problems) log.warn({ err: problem, sha: head }, 'offers to pin images could not be marked as taken');
    return posted.status === 'refused' ? posted.reason : undefined;
  } catch (error) {
    if (!(error instanceof GitHubError) || (error.retryable && run.attempt === 1)) throw error;
    log.warn({ err: error, sha: head }, 'offers to pin images could not be posted');
    return 'Offers to pin images could not be posted as comments.';
  }
};
