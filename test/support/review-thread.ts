import type { ReviewComment } from '../../src/reports/comments/review-comments.ts';
import type { ReviewThread } from '../../src/reports/comments/review-thread.ts';

let ids = 0;

/** The thread that a comment becomes. */
export const threadOf = ({ body }: Pick<ReviewComment, 'body'>, more: Partial<ReviewThread> = {}): ReviewThread => {
  ids += 1;
  return {
    id: `thread${ids}`,
    commentNodeId: `comment${ids}`,
    commentId: ids,
    body,
    isResolved: false,
    viewerCanResolve: true,
    isOurs: true,
    hasReplies: false,
    ...more,
  };
};
