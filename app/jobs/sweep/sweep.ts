import type { GitHubClient } from '../../../src/github/call/client.ts';
import { toGitHubError } from '../../../src/github/call/errors.ts';
import { jobLogger } from '../../observability/job-logger.ts';
import type { JobHandler } from '../../queue/job.ts';
import { readFailedDeliveries } from './failed-deliveries.ts';
import { listInstallations } from './list-installations.ts';
import type { SweepTools } from './sweep-installation.ts';

/** Why a failed attempt is not a failed sweep: GitHub may have forgotten the delivery meanwhile, and the others still count. */
const redeliver = async (app: GitHubClient, id: number): Promise<boolean> => {
  try {
    await app.rest.apps.redeliverWebhookDelivery({ delivery_id: id });
    return true;
  } catch (error) {
    const failure = toGitHubError(error, 'Redelivering a webhook');
    if (failure.code === 'not-found' || failure.code === 'refused') return false;
    throw failure;
  }
};

/**
 * Has failed webhooks delivered once more, and each installation swept by a job of its own: one that is slow or limited holds up no other.
 */
export const sweep =
  ({ clients, queue, logger, now }: SweepTools): JobHandler<'sweep'> =>
  async (job, run) => {
    const { correlationId, signal } = run;
    const app = clients.forApp();
    let redelivered = 0;
    for (const { id } of await readFailedDeliveries(app, now())) {
      signal.throwIfAborted();
      if (await redeliver(app, id)) redelivered += 1;
    }
    const installations = (await listInstallations(app)).filter(({ isSuspended }) => !isSuspended);
    for (const { id: installationId } of installations) {
      signal.throwIfAborted();
      await queue.enqueue({ kind: 'sweep-installation', installationId }, { correlationId });
    }
    jobLogger(logger, job, run).info({ redelivered, installations: installations.length }, 'swept');
  };
