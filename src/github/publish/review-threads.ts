import type { ReviewThread } from '../../reports/comments/review-thread.ts';
import type { GitHubClient } from '../call/client.ts';
import { queryRepository } from '../call/repository-query.ts';
import type { ReviewTarget } from '../pull-request/review-target.ts';

/** What `reviewThreadPage` asks for. */
export interface ReviewThreadPage {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly (ThreadNode | null)[] | null;
}

interface ThreadNode {
  readonly id: string;
  readonly isResolved: boolean;
  readonly viewerCanResolve: boolean;
  readonly comments: {
    readonly totalCount: number;
    readonly nodes:
      | readonly ({
          readonly id: string;
          readonly databaseId: number | null;
          readonly body: string;
          readonly viewerDidAuthor: boolean;
        } | null)[]
      | null;
  };
}

/**
 * The fragment `reviewThreadPage`, for a query of one's own: `pullRequest(number: $number) { reviewThreads(first: 100) {
 * ...reviewThreadPage } }`. Hand the answer to `readReviewThreads` as its first page.
 */
export const reviewThreadPage = `fragment reviewThreadPage on PullRequestReviewThreadConnection {
  pageInfo { hasNextPage endCursor }
  nodes { id isResolved viewerCanResolve comments(first: 1) { totalCount nodes { id databaseId body viewerDidAuthor } } }
}`;

/** Threads with a comment, as GitHub's answer has them. */
const decodeReviewThreads = ({ nodes }: ReviewThreadPage): readonly ReviewThread[] =>
  (nodes ?? []).flatMap(thread => {
    const first = thread?.comments.nodes?.[0];
    if (!thread || !first || first.databaseId === null) return [];
    const { id, isResolved, viewerCanResolve, comments } = thread;
    return {
      id,
      isResolved,
      viewerCanResolve,
      commentNodeId: first.id,
      commentId: first.databaseId,
      body: first.body,
      isOurs: first.viewerDidAuthor,
      hasReplies: comments.totalCount > 1,
    };
  });

const threadsQuery = `query Threads($owner: String!, $repo: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) { reviewThreads(first: 100, after: $after) { ...reviewThreadPage } }
  }
}
${reviewThreadPage}`;

/** Pages of 100 threads that are read. */
const maxThreadPages = 20;

const noThreads: ReviewThreadPage = { pageInfo: { hasNextPage: false, endCursor: null }, nodes: [] };

const readPage = async (client: GitHubClient, target: ReviewTarget, number: number, after: string | null): Promise<ReviewThreadPage> => {
  const answer = await queryRepository<{ readonly pullRequest: { readonly reviewThreads: ReviewThreadPage } | null }>(
    client,
    target,
    'Reading the review threads',
    threadsQuery,
    { number, after },
  );
  return answer.pullRequest?.reviewThreads ?? noThreads;
};

/**
 * All threads of a pull request, the oldest first. `first` is the first page when a query of the caller has asked for it already: without
 * more than 100 threads no call is made then. Throws `GitHubError`.
 */
export const readReviewThreads = async (
  client: GitHubClient,
  target: ReviewTarget,
  number: number,
  first?: ReviewThreadPage,
): Promise<readonly ReviewThread[]> => {
  const threads: ReviewThread[] = [];
  let page = first ?? (await readPage(client, target, number, null));
  for (let pages = 1; ; pages += 1) {
    threads.push(...decodeReviewThreads(page));
    if (!page.pageInfo.hasNextPage || pages >= maxThreadPages) return threads;
    page = await readPage(client, target, number, page.pageInfo.endCursor);
  }
};
