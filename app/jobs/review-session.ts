import type { Logger } from 'pino';
import type { GitHubClient } from '../../src/github/client.ts';
import type { TokenAccess } from '../github/installation-clients.ts';
import type { JobRepository, JobRun } from '../queue/job.ts';
import type { JobTools } from './job-tools.ts';

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
  /** Says the correlation id and the repository in each line. */
  readonly log: Logger;
  /** When the job began, on the clock of `performance.now()`. */
  readonly startedAt: number;
  /** The day (`YYYY-MM-DD`, UTC) on which the job began. */
  readonly today: string;
}

/** Opens a session with a token for the job's repository alone. Throws `GitHubError`. */
export const openSession = async (
  tools: JobTools,
  { installationId, owner, repo }: JobRepository,
  run: JobRun,
  access: TokenAccess,
): Promise<ReviewSession> => {
  const startedAt = performance.now();
  const repository = { installationId, owner, repo };
  const { client, calls, mayFix = false } = await tools.clients.forJob(repository, access, run.signal);
  const log = tools.logger.child({ correlationId: run.correlationId, installationId, repository: `${owner}/${repo}` });
  return { tools, repository, run, client, calls, mayFix, log, startedAt, today: tools.clock.today() };
};
