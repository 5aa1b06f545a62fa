import type { Logger } from 'pino';
import type { Job, JobRun } from '../queue/job.ts';

/** Fields of a job by which its lines are found, and those of its pull request. */
const fieldsOf = (job: Job): Readonly<Record<string, unknown>> => ({
  job: job.kind,
  ...('installationId' in job && { installationId: job.installationId }),
  ...('repo' in job && { repository: `${job.owner}/${job.repo}` }),
  ...('number' in job && { pullRequest: job.number }),
});

/** The log of one run of a job. Why not the job itself in its lines: it may hold what somebody wrote. */
export const jobLogger = (logger: Logger, job: Job, { correlationId, attempt }: Pick<JobRun, 'correlationId' | 'attempt'>): Logger =>
  logger.child({ correlationId, ...fieldsOf(job), attempt });
