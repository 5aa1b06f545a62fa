import { jobLogger } from '../../observability/job-logger.ts';
import type { JobHandler } from '../../queue/job.ts';
import type { JobTools } from '../job-tools.ts';

/** Milliseconds that one run deletes for; what is left then is the next one's, so that nothing is taken away from its worker. */
const runsFor = 240_000;

/** Deletes what is older than the retention period. */
export const retention =
  ({ store, queue, settings, logger }: JobTools): JobHandler<'retention'> =>
  async (job, run) => {
    const { rows, done } = await store.prune(settings.retentionDays, AbortSignal.any([run.signal, AbortSignal.timeout(runsFor)]));
    run.signal.throwIfAborted();
    if (!done) await queue.enqueue({ kind: 'retention' }, { correlationId: run.correlationId });
    jobLogger(logger, job, run).info({ rows, done, days: settings.retentionDays }, 'old records deleted');
  };
