import { readInstallationRepositories, readOpenPullRequests } from '../../../src/github/pull-request/open-pull-requests.ts';
import { jobLogger } from '../../observability/job-logger.ts';
import type { JobHandler } from '../../queue/job.ts';
import type { JobTools } from '../job-tools.ts';
import { placeOfPull } from '../review/open-pull-request-job.ts';
import { reviewQueuedGroups } from '../review/review-queued-groups.ts';

/** The trust roots that an organization's images are verified by are others now: those of every open pull request are verified again. */
export const refreshTrust =
  ({ clients, queue, store, logger }: JobTools): JobHandler<'refresh-trust'> =>
  async (job, run) => {
    const { installationId, owner } = job;
    const { correlationId, signal } = run;
    const client = await clients.forInstallation(installationId);
    const repositories = await readInstallationRepositories(client);
    const pulls = await readOpenPullRequests(client, repositories);
    for (const pull of pulls) {
      signal.throwIfAborted();
      await queue.enqueue(
        { kind: 'verify-pull-request', ...placeOfPull(installationId, pull), reason: 'trust-changed' },
        { correlationId },
      );
    }
    const mergeGroups = await reviewQueuedGroups(client, queue, { installationId, repositories, reason: 'trust-changed', correlationId });
    const detail = { pullRequests: pulls.length, mergeGroups };
    await store.audit({ action: 'trust-roots.changed', actor: 'tidewaiter', installationId, owner, correlationId, detail });
    jobLogger(logger, job, run).info({ owner, ...detail }, 'verifying the images of open pull requests by other trust roots');
  };
