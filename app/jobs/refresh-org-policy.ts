import { readInstallationRepositories, readOpenPullRequests } from '../../src/github/pull-request/open-pull-requests.ts';
import { jobLogger } from '../observability/job-logger.ts';
import type { JobHandler } from '../queue/job.ts';
import type { JobTools } from './job-tools.ts';
import { placeOfPull } from './review/open-pull-request-job.ts';
import { reviewQueuedGroups } from './review/review-queued-groups.ts';

/**
 * The organization's policy has changed: the next review reads it anew, and every open pull request is reviewed again, since its verdict may
 * be another one now, as is every merge group in a queue.
 */
export const refreshOrgPolicy =
  ({ clients, orgPolicies, queue, store, logger }: JobTools): JobHandler<'refresh-org-policy'> =>
  async (job, run) => {
    const { installationId, owner, push } = job;
    const { correlationId, signal } = run;
    await orgPolicies.forget(owner);
    // Why now: where it lies, and whether it counts, is written down next to who pushed it.
    const { state } = await orgPolicies.load(installationId, owner);
    const client = await clients.forInstallation(installationId);
    const repositories = await readInstallationRepositories(client);
    const pulls = await readOpenPullRequests(client, repositories);
    for (const pull of pulls) {
      signal.throwIfAborted();
      await queue.enqueue(
        { kind: 'review-pull-request', ...placeOfPull(installationId, pull), reason: 'policy-changed' },
        { correlationId },
      );
    }
    const mergeGroups = await reviewQueuedGroups(client, queue, { installationId, repositories, reason: 'policy-changed', correlationId });
    await store.audit({
      action: 'org-policy.changed',
      actor: push?.sender ?? 'tidewaiter',
      installationId,
      owner,
      ...(push && { repo: push.repository, sha: push.commit }),
      correlationId,
      detail: { state, repositories: repositories.length, pullRequests: pulls.length, mergeGroups },
    });
    jobLogger(logger, job, run).info(
      { owner, repositories: repositories.length, pullRequests: pulls.length },
      'reviewing open pull requests by the new organization policy',
    );
  };
