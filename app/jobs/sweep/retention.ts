import { jobLogger } from '../../observability/job-logger.ts';
import type { JobHandler } from '../../queue/job.ts';
import type { JobTools } from '../job-tools.ts';
import { deletionTime } from './deletion-time.ts';

/** Deletes what is older than the retention period. */
export const retention =
  ({ store, queue, settings, logger }: JobTools): JobHandler<'retention'> =>
  async (job, run) => {
    const { rows, done } = await store.prune(settings.retentionDays, deletionTime(run.signal));
    run.signal.throwIfAborted();
    if (!done) await queue.enqueue({ kind: 'retention' }, { correlationId: run.correlationId });
    jobLogger(logger, job, run).info({ rows, done, days: settings.retentionDays }, 'old records deleted');
  };
