import type { JobHandler } from '../queue/job.ts';
import type { JobTools } from './job-tools.ts';

/** Deletes what is older than the retention period. */
export const retention =
  ({ store, settings, logger }: JobTools): JobHandler<'retention'> =>
  async (_job, { correlationId }) => {
    const rows = await store.prune(settings.retentionDays);
    logger.info({ correlationId, rows, days: settings.retentionDays }, 'old records deleted');
  };
