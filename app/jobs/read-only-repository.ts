import { GitHubError } from '../../src/github/call/errors.ts';
import { jobLogger } from '../observability/job-logger.ts';
import type { Job, JobRun } from '../queue/job.ts';
import type { JobTools } from './job-tools.ts';

/** "Repository was archived so is read-only.", with 403 and nothing else to tell it by. */
const archived = /\barchived\b.{0,40}\bread-only\b/u;

/**
 * Ends the job of a repository that was archived meanwhile: nothing can be merged there, nor written, so that there is neither a check to
 * make nor a failure to tell. When it is brought back, the sweep finds what lacks its check.
 */
export const unlessReadOnly =
  <J extends Job>(
    { logger }: Pick<JobTools, 'logger'>,
    handler: (job: J, run: JobRun) => Promise<void>,
  ): ((job: J, run: JobRun) => Promise<void>) =>
  async (job, run) => {
    try {
      await handler(job, run);
    } catch (error) {
      if (!(error instanceof GitHubError) || error.code !== 'forbidden' || !archived.test(error.message)) throw error;
      jobLogger(logger, job, run).info({ reason: error.message }, 'the repository is archived: nothing to do');
    }
  };
