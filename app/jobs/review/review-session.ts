import type { Logger } from 'pino';
import type { GitHubClient } from '../../../src/github/call/client.ts';
import type { TokenAccess } from '../../github/installation-clients.ts';
import { jobLogger } from '../../observability/job-logger.ts';
import type { Job, JobRepository, JobRun } from '../../queue/job.ts';
import { jobPriority } from '../../queue/job-identity.ts';
import type { JobTools } from '../job-tools.ts';

/** What the parts of one job that reads a change share. */
export interface ReviewSession {
  readonly tools: JobTools;
  readonly repository: JobRepository;
  readonly run: JobRun;
  readonly client: GitHubClient;
  /** Requests made so far. */
  readonly calls: () => number;
  /** Whether *Fix all* could commit. */
  readonly mayFix: boolean;
  /** Says in each line the correlation id, and what the job is about. */
  readonly log: Logger;
  /** When the job began, on the clock of `performance.now()`. */
  readonly startedAt: number;
  /** The day (`YYYY-MM-DD`, UTC) on which the job began. */
  readonly today: string;
}

/** Jobs about one repository. */
type RepositoryJob = Extract<Job, JobRepository>;

/** The job's repository has another name by now: the job begins anew under that one. */
export class RepositoryRenamedError extends Error {
  override readonly name = 'RepositoryRenamedError';
  /** The present name, without the owner. */
  readonly repo: string;

  constructor({ owner, repo }: JobRepository, present: string) {
    super(`${owner}/${repo} is called ${owner}/${present} by now.`);
    this.repo = present;
  }
}

/** Opens a session with a token for the job's repository alone. Throws `GitHubError` and `RepositoryRenamedError`. */
export const openSession = async (tools: JobTools, job: RepositoryJob, run: JobRun, access: TokenAccess): Promise<ReviewSession> => {
  const startedAt = performance.now();
  const { installationId, owner, repo, repositoryId } = job;
  const repository = { installationId, owner, repo, ...(repositoryId !== undefined && { repositoryId }) };
  const opened = await tools.clients.forJob(repository, access, run.signal, jobPriority[job.kind]);
  const { client, calls, mayFix = false, repo: present = repo } = opened;
  if (present.toLowerCase() !== repo.toLowerCase()) throw new RepositoryRenamedError(repository, present);
  const log = jobLogger(tools.logger, job, run);
  return { tools, repository, run, client, calls, mayFix, log, startedAt, today: tools.clock.today() };
};
