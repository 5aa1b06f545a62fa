import { GitHubError } from '../../../src/github/call/errors.ts';
import { publishReviewComments } from '../../../src/github/publish/review-publisher.ts';
import { readReviewThreads } from '../../../src/github/publish/review-threads.ts';
import type { SuggestionOffer } from '../../../src/reports/comments/suggestion-offer.ts';
import { planBumpComments } from '../../../src/reports/scans/bump-comments.ts';
import type { OpenedPullRequest } from '../review/open-review.ts';
import { resolverOf } from '../review/publish-review.ts';
import type { ReviewSession } from '../review/review-session.ts';

/** Posts offers of another base image. What GitHub does not take is an annotation of the check, too, so that nothing waits for an offer. */
export const publishBumpComments = async (
  session: ReviewSession,
  { target, threads }: OpenedPullRequest,
  offers: readonly SuggestionOffer[],
): Promise<void> => {
  const { client, log } = session;
  const { number, head } = target;
  if (offers.length === 0) return;
  try {
    const plan = planBumpComments(offers, await readReviewThreads(client, target, number, threads));
    const { posted } = await publishReviewComments(client, target, number, plan, { resolver: () => resolverOf(session) });
    if (posted.status === 'refused') log.warn({ sha: head, reason: posted.reason }, 'offers of another base image were refused');
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    log.warn({ err: error, sha: head }, 'offers of another base image could not be posted');
  }
};
