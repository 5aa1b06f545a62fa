import type { GitHubClient } from '../../../src/github/call/client.ts';
import { readMergeQueueHeads } from '../../../src/github/pull-request/merge-queue-heads.ts';
import type { JobQueue } from '../../queue/job-queue.ts';

/** What groups are reviewed again for. */
export interface GroupsToReview {
  readonly installationId: number;
  /** `owner/repo`. */
  readonly repositories: readonly string[];
  /** As that of a review. */
  readonly reason: string;
  readonly correlationId: string;
}

/**
 * Has the merge groups reviewed again that are in the queues of repositories, because what they were judged by has changed: a group that waits
 * for those before it may have passed by then. Resolves to how many there are. Throws `GitHubError`.
 */
export const reviewQueuedGroups = async (
  client: GitHubClient,
  queue: Pick<JobQueue, 'enqueue'>,
  { installationId, repositories, reason, correlationId }: GroupsToReview,
): Promise<number> => {
  const queued = await readMergeQueueHeads(client, repositories);
  for (const { owner, repo, head } of queued)
    await queue.enqueue({ kind: 'review-head', installationId, owner, repo, head, reason, numbers: [] }, { correlationId });
  return queued.length;
};
