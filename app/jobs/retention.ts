import { jobLogger } from '../observability/job-logger.ts';
import type { JobHandler } from '../queue/job.ts';
import type { JobTools } from './job-tools.ts';

/** Deletes what is older than the retention period. */
export const retention =
  ({ store, settings, logger }: JobTools): JobHandler<'retention'> =>
  async (job, run) => {
    const rows = await store.prune(settings.retentionDays);
    jobLogger(logger, job, run).info({ rows, days: settings.retentionDays }, 'old records deleted');
  };
