import { GitHubError } from '../../src/github/call/errors.ts';
import { jobLogger } from '../observability/job-logger.ts';
import type { Job, JobRepository, JobRun } from '../queue/job.ts';
import type { JobTools } from './job-tools.ts';
import { RepositoryRenamedError } from './review/review-session.ts';

type RepositoryJob = Extract<Job, JobRepository>;
type Clients = Pick<JobTools['clients'], 'presentName'>;

/**
 * Does a job under the name that its repository has now. Jobs wait, an hour when GitHub wants no requests, and are named when they are
 * stored. A token tells the name as of when it was made, at most an hour ago; when GitHub does not know a repository, or does not let us
 * in, it is asked for its name once. Another owner is another installation's business: its sweep finds the pull requests.
 */
export const byPresentName =
  <J extends RepositoryJob, T>(
    { clients, logger }: { readonly clients: Clients; readonly logger: JobTools['logger'] },
    handle: (job: J, run: JobRun) => Promise<T>,
  ): ((job: J, run: JobRun) => Promise<T>) =>
  async (job, run) => {
    try {
      return await handle(job, run);
    } catch (error) {
      const repo = await renamedTo(clients, job, error);
      if (repo === undefined || repo.toLowerCase() === job.repo.toLowerCase()) throw error;
      jobLogger(logger, job, run).info({ name: `${job.owner}/${repo}` }, 'the repository was renamed');
      return handle({ ...job, repo }, run);
    }
  };

const renamedTo = async (clients: Clients, job: RepositoryJob, error: unknown): Promise<string | undefined> => {
  if (error instanceof RepositoryRenamedError) return error.repo;
  if (!(error instanceof GitHubError) || (error.code !== 'forbidden' && error.code !== 'not-found')) return undefined;
  try {
    return await clients.presentName(job);
  } catch (failure) {
    // What the job failed with says more.
    if (failure instanceof GitHubError) return undefined;
    throw failure;
  }
};
