import { jobLogger } from '../../observability/job-logger.ts';
import type { JobHandler } from '../../queue/job.ts';
import type { JobTools } from '../job-tools.ts';
import { lookAgain } from '../review/look-again.ts';

/** The trust roots that an organization's images are verified by are others now: those of every open pull request are verified again. */
export const refreshTrust =
  (tools: JobTools): JobHandler<'refresh-trust'> =>
  async (job, run) => {
    const { store, logger } = tools;
    const { installationId, owner } = job;
    const { repositories: _, ...detail } = await lookAgain(
      tools,
      installationId,
      { kind: 'verify-pull-request', reason: 'trust-changed' },
      run,
    );
    const { correlationId } = run;
    await store.audit({ action: 'trust-roots.changed', actor: 'tidewaiter', installationId, owner, correlationId, detail });
    jobLogger(logger, job, run).info({ owner, ...detail }, 'verifying the images of open pull requests by other trust roots');
  };
