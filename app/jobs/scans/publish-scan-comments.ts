import { GitHubError } from '../../../src/github/call/errors.ts';
import { publishReviewComments } from '../../../src/github/publish/review-publisher.ts';
import { readReviewThreads } from '../../../src/github/publish/review-threads.ts';
import type { SuggestionOffer } from '../../../src/reports/comments/suggestion-offer.ts';
import { planScanComments } from '../../../src/reports/scans/scan-comments.ts';
import type { OpenedPullRequest } from '../review/open-review.ts';
import { resolverOf } from '../review/publish-review.ts';
import type { ReviewSession } from '../review/review-session.ts';

/** Posts what scans say at lines. What GitHub does not take is an annotation of the check, too, so that nothing waits for a comment. */
export const publishScanComments = async (
  session: ReviewSession,
  { target, threads }: OpenedPullRequest,
  comments: readonly SuggestionOffer[],
): Promise<void> => {
  const { client, log } = session;
  const { number, head } = target;
  if (comments.length === 0) return;
  try {
    const plan = planScanComments(comments, await readReviewThreads(client, target, number, threads));
    const { posted } = await publishReviewComments(client, target, number, plan, { resolver: () => resolverOf(session) });
    if (posted.status === 'refused') log.warn({ sha: head, reason: posted.reason }, 'comments of scans were refused');
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    log.warn({ err: error, sha: head }, 'comments of scans could not be posted');
  }
};
