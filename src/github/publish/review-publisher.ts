import { readComment } from '../../reports/comments/comment-markers.ts';
import type { CommentRecord, ReviewCommentPlan } from '../../reports/comments/review-comment-plan.ts';
import type { ReviewComment } from '../../reports/comments/review-comments.ts';
import type { ReviewThread } from '../../reports/comments/review-thread.ts';
import { lookAndWrite, once, type Pace, writeCall } from '../call/calls.ts';
import type { GitHubClient } from '../call/client.ts';
import { cutShort, type GitHubError } from '../call/errors.ts';
import { type ReviewTarget, repositoryOf } from '../pull-request/review-target.ts';
import { publishFixedComments } from './fixed-comments.ts';
import { type Published, refusal } from './published.ts';
import { postReview } from './review-post.ts';
import { type ReviewThreadPage, readReviewThreads } from './review-threads.ts';

/** What stands on the pull request now. */
export interface PublishedComments {
  /** `refused`: the comments could not be written; `reason` is a sentence for the check. */
  readonly posted: Published;
  /** Marks (`markOf`) of the findings that have a comment, for `renderCheckRun`. */
  readonly commented: ReadonlySet<string>;
  /** For the store: every finding that our comments speak of, but for those that were posted just now: GitHub does not tell their ids. */
  readonly records: readonly CommentRecord[];
  /** What was posted just now, for `readPostedRecords`. */
  readonly fresh: readonly ReviewComment[];
  /** Comments that were marked as fixed, and those that wait for the next run. */
  readonly fixed: number;
  readonly postponed: number;
  /** Why comments could not be marked as fixed; the next run tries again. For logs. */
  readonly problems: readonly GitHubError[];
}

export interface PublishOptions {
  /** Gives the client that resolves threads, where that takes a wider token; asked only when there is one to resolve. */
  readonly resolver?: () => Promise<GitHubClient>;
}

/**
 * Carries out a plan: posts the one review, then marks what is fixed. A comment that GitHub finds fault with is posted once more in its
 * plain form; after that, and without the permission, the findings have no comments. Throws `GitHubError` for failures that may pass: when
 * the job runs again, it plans anew from the threads that are there, so that nothing is posted twice.
 */
export const publishReviewComments = async (
  client: GitHubClient,
  target: ReviewTarget,
  number: number,
  plan: Omit<ReviewCommentPlan, 'omitted'>,
  { resolver = () => Promise.resolve(client) }: PublishOptions = {},
): Promise<PublishedComments> => {
  const { posted, comments } = await postReview(plan, {
    create: some => createReview(client, target, number, some),
    isPosted: some => isPosted(client, target, number, some),
  });
  const problems = await publishFixedComments(client, plan.markFixed, resolver);
  return {
    posted,
    commented: new Set([...plan.commented, ...comments.flatMap(({ fingerprints }) => fingerprints)]),
    records: plan.records,
    fresh: comments,
    fixed: problems.length > 0 ? 0 : plan.markFixed.length,
    postponed: plan.postponed,
    problems,
  };
};

const createReview = (client: GitHubClient, target: ReviewTarget, number: number, comments: readonly ReviewComment[]): Promise<void> =>
  writeCall('Posting the review', async () => {
    const { data } = await client.rest.pulls.createReview({
      ...repositoryOf(target),
      pull_number: number,
      commit_id: target.head,
      event: 'COMMENT',
      body: '',
      comments: comments.map(({ path, line, startLine, side, body }) => ({
        path,
        line,
        side,
        body,
        ...(startLine !== undefined && { start_line: startLine, start_side: side }),
      })),
      ...once,
    });
    // Why: an answer that was cut off has a good status, and the review may not have been made.
    const answered: number | undefined = data.id;
    if (answered === undefined) throw cutShort('Posting the review');
  });

/** What our comments that speak of these findings are, by what stands on the pull request: one call. Throws `GitHubError`. */
export const readPostedRecords = async (
  client: GitHubClient,
  target: ReviewTarget,
  number: number,
  comments: readonly ReviewComment[],
): Promise<readonly CommentRecord[]> => {
  const wanted = new Set(comments.flatMap(({ fingerprints }) => fingerprints));
  const threads = (await readReviewThreads(client, target, number)).filter(({ isOurs }) => isOurs);
  return threads.flatMap(({ body, commentId }) => {
    const { marks, fixed } = readComment(body);
    const fresh = fixed ? [] : marks.filter(({ mark }) => wanted.has(mark));
    return fresh.map(({ fingerprint, ruleId }) => ({ fingerprint, ruleId, commentId, state: 'open' as const }));
  });
};

const isPosted = async (client: GitHubClient, target: ReviewTarget, number: number, comments: readonly ReviewComment[]): Promise<boolean> =>
  (await readPostedRecords(client, target, number, comments)).length > 0;

/** What is to be said in the review, given the threads that are there. */
type Plan = (threads: readonly ReviewThread[]) => ReviewCommentPlan;

/**
 * Reads the threads, plans and publishes, all of it once more when GitHub broke down meanwhile; what fails is told as refused. No thread is read when
 * there is nothing to say about a pull request that was just opened. `first` is the first page of the threads, when they were read already.
 */
export const publishReview = async (
  client: GitHubClient,
  target: ReviewTarget,
  number: number,
  plan: Plan,
  first?: ReviewThreadPage,
  pace?: Pick<Pace, 'wait'>,
): Promise<Published> => {
  if (target.isNew && plan([]).post.length === 0) return { status: 'nothing-new' };
  try {
    const { posted, fixed, problems } = await lookAndWrite(async isAgain => {
      const threads = await readReviewThreads(client, target, number, isAgain ? undefined : first);
      return publishReviewComments(client, target, number, plan(threads));
    }, pace);
    if (posted.status === 'refused') return posted;
    return {
      status: fixed > 0 ? 'published' : posted.status,
      problems: [...(posted.problems ?? []), ...problems.map(({ message }) => message)],
    };
  } catch (error) {
    return refusal(error, 'review comments');
  }
};
