import { jobLogger } from '../../observability/job-logger.ts';
import type { JobHandler } from '../../queue/job.ts';
import type { JobTools } from '../job-tools.ts';

/** Has compared what is judged by the results of a workflow's run. Most runs are nobody's business, which costs no request. */
export const scansArrived =
  ({ store, queue, logger }: Pick<JobTools, 'store' | 'queue' | 'logger'>): JobHandler<'scans-arrived'> =>
  async (job, run) => {
    const { owner, repo, head, workflow } = job;
    const { correlationId } = run;
    const jobs = await store.awaitedScans({ owner, repo, head, workflow });
    for (const next of jobs) await queue.enqueue(next, { correlationId });
    jobLogger(logger, job, run).info({ sha: head, workflow, jobs: jobs.length }, 'a workflow has ended');
  };

/** Has compared what has waited for results for too long. */
export const lateScans =
  ({ store, queue, logger }: Pick<JobTools, 'store' | 'queue' | 'logger'>): JobHandler<'late-scans'> =>
  async (job, run) => {
    const { correlationId } = run;
    const jobs = await store.lateScans();
    for (const next of jobs) await queue.enqueue(next, { correlationId });
    if (jobs.length > 0) jobLogger(logger, job, run).info({ jobs: jobs.length }, 'scans are late');
  };
