import { GitHubError } from '../../src/github/call/errors.ts';
import type { Job, JobRepository, JobRun } from '../queue/job.ts';
import type { JobTools } from './job-tools.ts';
import { openSession, type ReviewSession } from './review/review-session.ts';

/** A session, and whether it may commit to the repository. */
export interface WritingSession {
  readonly session: ReviewSession;
  readonly mayCommit: boolean;
}

/** A session that may commit; where the installation does not grant that, one that can tell so. Throws `GitHubError`. */
export const openWritingSession = async (tools: JobTools, job: Extract<Job, JobRepository>, run: JobRun): Promise<WritingSession> => {
  try {
    return { session: await openSession(tools, job, run, 'fix'), mayCommit: true };
  } catch (error) {
    if (!(error instanceof GitHubError) || error.code !== 'forbidden') throw error;
    return { session: await openSession(tools, job, run, 'review'), mayCommit: false };
  }
};
