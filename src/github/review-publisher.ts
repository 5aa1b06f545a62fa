import { readComment } from '../reports/comment-markers.ts';
import { type CommentRecord, joinPlans, planReviewComments, type ReviewCommentPlan } from '../reports/review-comment-plan.ts';
import type { ReviewComment } from '../reports/review-comments.ts';
import type { ReviewThread } from '../reports/review-thread.ts';
import type { ReviewResult } from '../review/result.ts';
import { once, writeCall } from './calls.ts';
import type { GitHubClient } from './client.ts';
import { cutShort, GitHubError } from './errors.ts';
import { publishFixedComments } from './fixed-comments.ts';
import { type Published, refusal } from './published.ts';
import { type ReviewTarget, repositoryOf } from './review-target.ts';
import { readReviewThreads } from './review-threads.ts';

/** What stands on the pull request now. */
export interface PublishedComments {
  /** `refused`: the comments could not be written; `reason` is a sentence for the check. */
  readonly posted: Published;
  /** Marks (`markOf`) of the findings that have a comment, for `renderCheckRun`. */
  readonly commented: ReadonlySet<string>;
  /** For the store: every finding that our comments speak of; what was posted just now only when `withIds` was asked for. */
  readonly records: readonly CommentRecord[];
  /** Comments that were marked as fixed, and those that wait for the next run. */
  readonly fixed: number;
  readonly postponed: number;
  /** Why comments could not be marked as fixed; the next run tries again. For logs. */
  readonly problems: readonly GitHubError[];
}

export interface PublishOptions {
  /** Asks GitHub for the ids of comments that were posted: one call, only made after a review was posted. */
  readonly withIds?: boolean;
  /** Gives the client that resolves threads, where that takes a wider token; asked only when there is one to resolve. */
  readonly resolver?: () => Promise<GitHubClient>;
}

/**
 * Carries out a plan: posts the one review, then marks what is fixed. A review that GitHub finds fault with is posted once more in its plain
 * form; after that, and without the permission, the findings have no comments. Throws `GitHubError` for failures that may pass: when the job
 * runs again, it plans anew from the threads that are there, so that nothing is posted twice.
 */
export const publishReviewComments = async (
  client: GitHubClient,
  target: ReviewTarget,
  number: number,
  plan: Omit<ReviewCommentPlan, 'omitted'>,
  { withIds = false, resolver = () => Promise.resolve(client) }: PublishOptions = {},
): Promise<PublishedComments> => {
  const posted = await postReview(client, target, number, plan);
  const problems = await publishFixedComments(client, plan.markFixed, resolver);
  const isPosted = posted.status === 'published';
  const fresh = isPosted && withIds ? await readRecords(client, target, number, plan.post) : [];
  return {
    posted,
    commented: isPosted ? new Set([...plan.commented, ...plan.post.flatMap(({ fingerprints }) => fingerprints)]) : plan.commented,
    records: [...plan.records, ...fresh],
    fixed: problems.length > 0 ? 0 : plan.markFixed.length,
    postponed: plan.postponed,
    problems,
  };
};

const postReview = async (
  client: GitHubClient,
  target: ReviewTarget,
  number: number,
  plan: Omit<ReviewCommentPlan, 'omitted'>,
): Promise<Published> => {
  if (plan.post.length === 0) return { status: 'nothing-new' };
  const forms = [plan.post, plan.plain];
  for (const [index, comments] of forms.entries()) {
    try {
      await createReview(client, target, number, comments);
      return { status: 'published' };
    } catch (error) {
      if (!(error instanceof GitHubError)) throw error;
      // Why only when it is not known whether it was posted: an answer that is lost on the way is no reason to post again.
      if (error.code === 'unavailable' && (await isPosted(client, target, number, plan.post))) return { status: 'published' };
      if (error.retryable) throw error;
      if (error.code !== 'refused' || index === forms.length - 1) return refusal(error, 'review comments');
    }
  }
  return { status: 'nothing-new' };
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

/** What our comments that speak of these findings are, by what stands on the pull request. */
const readRecords = async (
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
  (await readRecords(client, target, number, comments)).length > 0;

/** What else is to be said in the review, given the threads that are there. */
export type PlanMore = (threads: readonly ReviewThread[]) => ReviewCommentPlan;

/**
 * Reads the threads, plans and publishes; what fails is told as refused. No thread is read when there is nothing to say about a pull request
 * that was just opened.
 */
export const publishReview = async (
  client: GitHubClient,
  target: ReviewTarget,
  number: number,
  result: ReviewResult,
  planMore?: PlanMore,
): Promise<Published> => {
  const plan = (threads: readonly ReviewThread[]): ReviewCommentPlan => {
    const own = planReviewComments(result, threads);
    return planMore ? joinPlans(own, planMore(threads)) : own;
  };
  if (target.isNew && plan([]).post.length === 0) return { status: 'nothing-new' };
  try {
    const planned = plan(await readReviewThreads(client, target, number));
    const { posted, fixed, problems } = await publishReviewComments(client, target, number, planned);
    if (posted.status === 'refused') return posted;
    return { status: fixed > 0 ? 'published' : posted.status, problems: problems.map(({ message }) => message) };
  } catch (error) {
    return refusal(error, 'review comments');
  }
};
