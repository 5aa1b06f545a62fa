import { readMergeQueueHeads } from '../../../src/github/pull-request/merge-queue-heads.ts';
import { readInstallationRepositories, readOpenPullRequests } from '../../../src/github/pull-request/open-pull-requests.ts';
import type { JobRun } from '../../queue/job.ts';
import type { JobTools } from '../job-tools.ts';
import { placeOfPull } from './open-pull-request-job.ts';

/** How much of an installation is looked at again. */
export interface LookedAgain {
  readonly repositories: number;
  readonly pullRequests: number;
  readonly mergeGroups: number;
}

/** What is to be done with each open pull request, and as that of a job why. */
export interface Again {
  readonly kind: 'review-pull-request' | 'verify-pull-request';
  readonly reason: string;
}

/**
 * Has all open pull requests of an installation reviewed or verified again, because what they were judged by has changed, and the merge
 * groups in queues reviewed: a group that waits for those before it may have passed by then. Throws `GitHubError`.
 */
export const lookAgain = async (
  { clients, queue }: Pick<JobTools, 'clients' | 'queue'>,
  installationId: number,
  { kind, reason }: Again,
  { correlationId, signal }: JobRun,
): Promise<LookedAgain> => {
  const client = await clients.forInstallation(installationId);
  const repositories = await readInstallationRepositories(client);
  const pulls = await readOpenPullRequests(client, repositories);
  for (const pull of pulls) {
    signal.throwIfAborted();
    await queue.enqueue({ kind, ...placeOfPull(installationId, pull), reason }, { correlationId });
  }
  const queued = await readMergeQueueHeads(client, repositories);
  for (const { owner, repo, head } of queued)
    await queue.enqueue({ kind: 'review-head', installationId, owner, repo, head, reason, numbers: [] }, { correlationId });
  return { repositories: repositories.length, pullRequests: pulls.length, mergeGroups: queued.length };
};
