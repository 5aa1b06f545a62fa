import type { ReviewCommentPlan } from '../../reports/comments/review-comment-plan.ts';
import type { ReviewComment } from '../../reports/comments/review-comments.ts';
import { GitHubError } from '../call/errors.ts';
import { type Published, refusal } from './published.ts';

/** One comment in both of its forms. */
interface TwoForms {
  readonly full: ReviewComment;
  /** Without suggestions, and on one line. */
  readonly plain: ReviewComment;
}

/** Some of a plan's comments, to be posted in one review. */
interface Batch {
  readonly comments: readonly TwoForms[];
  readonly form: keyof TwoForms;
}

/** How a plan's comments are posted. */
export interface ReviewPoster {
  /** Posts one review. Throws `GitHubError`. */
  readonly create: (comments: readonly ReviewComment[]) => Promise<void>;
  /** Whether comments are there although GitHub's answer was lost. */
  readonly isPosted: (comments: readonly ReviewComment[]) => Promise<boolean>;
}

/** What came of it. */
export interface PostedReview {
  readonly posted: Published;
  readonly comments: readonly ReviewComment[];
}

/** Reviews of one plan: each is a request of the kind that GitHub allows the fewest of. So many find one comment among the 25 of a plan. */
const maxReviews = 12;

/**
 * Posts the comments of a plan in one review. When GitHub finds fault with it, which it does not say of which comment, its halves are
 * posted by themselves, so that one comment takes the suggestions from no other: the one at fault stands alone in the end, and is posted in
 * its plain form. Throws `GitHubError` for failures that may pass.
 */
export const postReview = async (plan: Pick<ReviewCommentPlan, 'post' | 'plain'>, poster: ReviewPoster): Promise<PostedReview> => {
  if (plan.post.length === 0) return { posted: { status: 'nothing-new' }, comments: [] };
  const comments: ReviewComment[] = [];
  const faults: GitHubError[] = [];
  let waiting: Batch[] = [{ form: 'full', comments: plan.post.map((full, index) => ({ full, plain: plan.plain[index] ?? full })) }];
  for (let reviews = 1; waiting.length > 0; reviews += 1) {
    if (reviews === maxReviews) waiting = [{ form: 'plain', comments: waiting.flatMap(batch => batch.comments) }];
    const [batch, ...others] = waiting;
    if (!batch) break;
    const outcome = await postBatch(batch, poster);
    waiting = others;
    if (outcome === 'posted') comments.push(...batch.comments.map(forms => forms[batch.form]));
    else if (outcome.code !== 'refused') return { posted: refusal(outcome, 'review comments'), comments };
    else {
      const smaller = reviews < maxReviews ? smallerThan(batch) : [];
      if (smaller.length === 0) faults.push(outcome);
      waiting = [...smaller, ...others];
    }
  }
  const [fault] = faults;
  if (comments.length === 0 && fault) return { posted: refusal(fault, 'review comments'), comments };
  return { posted: { status: 'published', ...(fault && { problems: faults.map(({ message }) => message) }) }, comments };
};

const smallerThan = ({ comments, form }: Batch): readonly Batch[] => {
  if (comments.length > 1) {
    const middle = Math.ceil(comments.length / 2);
    return [comments.slice(0, middle), comments.slice(middle)].map(half => ({ comments: half, form }));
  }
  return form === 'full' ? [{ comments, form: 'plain' }] : [];
};

const postBatch = async ({ comments, form }: Batch, { create, isPosted }: ReviewPoster): Promise<'posted' | GitHubError> => {
  const texts = comments.map(forms => forms[form]);
  try {
    await create(texts);
    return 'posted';
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    // Why only when it is not known whether it was posted: an answer that is lost on the way is no reason to post again.
    if (error.code === 'unavailable' && (await isPosted(texts))) return 'posted';
    if (error.retryable) throw error;
    return error;
  }
};
