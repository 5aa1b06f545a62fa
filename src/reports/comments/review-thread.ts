/** What is known of a thread of review comments before a review is published. */
export interface ReviewThread {
  /** GraphQL node ids of the thread and of its first comment. */
  readonly id: string;
  readonly commentNodeId: string;
  /** Database id of the first comment, as REST and the store have it. */
  readonly commentId: number;
  /** The first comment's text. */
  readonly body: string;
  readonly isResolved: boolean;
  /** Whether our token may resolve it: Apps need write access to contents for that. */
  readonly viewerCanResolve: boolean;
  /** True when the first comment is ours. */
  readonly isOurs: boolean;
  /** Somebody answered: we never do. */
  readonly hasReplies: boolean;
}
