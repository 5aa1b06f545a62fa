import { jobLogger } from '../observability/job-logger.ts';
import type { JobHandler } from '../queue/job.ts';
import type { JobTools } from './job-tools.ts';
import { lookAgain } from './review/look-again.ts';

/**
 * The organization's policy has changed: the next review reads it anew, and every open pull request is reviewed again, since its verdict
 * may be another one now, as is every merge group in a queue.
 */
export const refreshOrgPolicy =
  (tools: JobTools): JobHandler<'refresh-org-policy'> =>
  async (job, run) => {
    const { orgPolicies, store, logger } = tools;
    const { installationId, owner, push } = job;
    await orgPolicies.forget(owner);
    // Why now: where it lies, and whether it counts, is written down next to who pushed it.
    const { state } = await orgPolicies.load(installationId, owner);
    const looked = await lookAgain(tools, installationId, { kind: 'review-pull-request', reason: 'policy-changed' }, run);
    await store.audit({
      action: 'org-policy.changed',
      actor: push?.sender ?? 'tidewaiter',
      installationId,
      owner,
      ...(push && { repo: push.repository, sha: push.commit }),
      ...(push?.repositoryId !== undefined && { repositoryId: push.repositoryId }),
      correlationId: run.correlationId,
      detail: { state, ...looked },
    });
    jobLogger(logger, job, run).info(
      { owner, repositories: looked.repositories, pullRequests: looked.pullRequests },
      'reviewing open pull requests by the new organization policy',
    );
  };
