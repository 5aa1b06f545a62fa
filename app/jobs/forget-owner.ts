import { jobLogger } from '../observability/job-logger.ts';
import type { JobHandler } from '../queue/job.ts';
import type { JobTools } from './job-tools.ts';
import { deletionTime } from './sweep/deletion-time.ts';
import { listInstallations } from './sweep/list-installations.ts';

/**
 * Deletes what is kept of an owner who has uninstalled the App, but for the audit log, which ages out. Why it asks first: whoever has installed
 * it again meanwhile begins with what is known.
 */
export const forgetOwner =
  ({ clients, store, queue, logger }: JobTools): JobHandler<'forget-owner'> =>
  async (job, run) => {
    const { installationId, owner } = job;
    const log = jobLogger(logger, job, run);
    const { correlationId, signal } = run;
    const installations = await listInstallations(clients.forApp());
    if (installations.some(({ login }) => login?.toLowerCase() === owner.toLowerCase()))
      return log.info({ owner }, 'the App is installed again: nothing is deleted');
    const { rows, done } = await store.forget(owner, deletionTime(signal));
    signal.throwIfAborted();
    if (!done) return queue.enqueue(job, { correlationId });
    await store.audit({ action: 'owner.forgotten', actor: 'tidewaiter', installationId, owner, correlationId, detail: { rows } });
    log.info({ owner, rows }, 'what was kept of an owner is deleted');
  };
