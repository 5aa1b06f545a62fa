import type { CheckRunReport } from '../reports/check-run-report.ts';
import { maxAnnotationsPerRequest } from '../reports/limits.ts';
import { readCall, writeCall } from './calls.ts';
import { type CheckRunRepository, once, updateCheckRun } from './check-run-update.ts';
import type { GitHubClient } from './client.ts';
import { cutShort, GitHubError } from './errors.ts';

/** A check run of ours by what we gave it. */
export interface CheckRunKey {
  readonly name: string;
  readonly headSha: string;
  /** `owner/repo#number@sha`: events of check runs of forks name no pull request, so that this has to. */
  readonly externalId: string;
  /** Id of our App, so that a check run of another App with the same name is never taken for ours. */
  readonly appId?: number;
}

export interface CheckRunStart extends CheckRunKey {
  /** Where *Details* leads; the App's own page when absent. */
  readonly detailsUrl?: string;
  /**
   * An earlier try of the job, or a run that a person saw hang, may have left one in progress: it is taken up again. Costs one call, so it is
   * for second tries and re-runs only.
   */
  readonly resume?: boolean;
}

/**
 * Starts a check run in progress and resolves to its id. Each review has a run of its own, since annotations of a run can't be taken away:
 * the latest run of a name on a commit is the one that counts. Throws `GitHubError`.
 */
export const startCheckRun = async (client: GitHubClient, repository: CheckRunRepository, start: CheckRunStart): Promise<number> => {
  const { name, headSha, externalId, detailsUrl, resume = false } = start;
  const left = resume ? await findCheckRun(client, repository, start) : undefined;
  if (left !== undefined) return left;
  return writeCall('Starting the check run', async () => {
    const { data } = await client.rest.checks.create({
      ...repository,
      name,
      head_sha: headSha,
      external_id: externalId,
      status: 'in_progress',
      ...(detailsUrl !== undefined && { details_url: detailsUrl }),
      ...once,
    });
    const id: number | undefined = data.id;
    if (id === undefined) throw cutShort('Starting the check run');
    return id;
  });
};

/** The newest run of ours that is still in progress on a commit. Throws `GitHubError`. */
export const findCheckRun = (
  client: GitHubClient,
  repository: CheckRunRepository,
  { name, headSha, externalId, appId }: CheckRunKey,
): Promise<number | undefined> =>
  readCall('Looking for the check run', async () => {
    const { data } = await client.rest.checks.listForRef({
      ...repository,
      ref: headSha,
      check_name: name,
      status: 'in_progress',
      filter: 'all',
      per_page: 100,
      ...(appId !== undefined && { app_id: appId }),
    });
    if (!Array.isArray(data.check_runs)) throw cutShort('Looking for the check run');
    const own = data.check_runs.filter(run => run.external_id === externalId && run.output.annotations_count === 0);
    return own.length === 0 ? undefined : Math.max(...own.map(run => run.id));
  });

/** What became of a report. */
export interface CompletedCheckRun {
  /** How many annotations are on the check run. */
  readonly annotations: number;
  /** GitHub found fault with annotations: the summary says that they are missing. */
  readonly refused: boolean;
}

/** Tries of one page whose answer was lost. */
const maxTries = 3;

/**
 * Completes a check run. The conclusion comes with the first request, further annotations with the next ones: whatever ends the process in
 * between, the verdict is there and right, and only annotations are missing. GitHub adds annotations to those that are there; so before a
 * request is made again whose answer was lost, the check run tells how many have arrived. `arrived` is what an earlier try brought. Throws
 * `GitHubError`.
 */
export const completeCheckRun = async (
  client: GitHubClient,
  repository: CheckRunRepository,
  id: number,
  report: CheckRunReport,
  arrived: ArrivedReport = { completed: false, annotations: 0 },
): Promise<CompletedCheckRun> => {
  let state = arrived;
  let failures = 0;
  while (!state.completed || state.annotations < report.annotations.length) {
    const page = report.annotations.slice(state.annotations, state.annotations + maxAnnotationsPerRequest);
    try {
      await updateCheckRun(client, repository, id, report, page);
      state = { completed: true, annotations: state.annotations + page.length };
    } catch (error) {
      if (!(error instanceof GitHubError)) throw error;
      if (error.code === 'refused' && page.length > 0) return withoutMore(client, repository, id, report, state.annotations);
      failures += 1;
      if (error.code !== 'unavailable' || failures >= maxTries) throw error;
      state = await readArrived(client, repository, id);
    }
  }
  return { annotations: state.annotations, refused: false };
};

/** How much of a report is on its check run already. */
export interface ArrivedReport {
  readonly completed: boolean;
  readonly annotations: number;
}

const readArrived = (client: GitHubClient, repository: CheckRunRepository, id: number): Promise<ArrivedReport> =>
  readCall('Reading the check run', async () => {
    const { data } = await client.rest.checks.get({ ...repository, check_run_id: id });
    const status: string | undefined = data.status;
    if (status === undefined) throw cutShort('Reading the check run');
    return { completed: status === 'completed', annotations: data.output.annotations_count };
  });

const refusedNote = '\n> GitHub refused annotations of this check: findings that are not shown in the files are listed here.\n';

const withoutMore = async (
  client: GitHubClient,
  repository: CheckRunRepository,
  id: number,
  report: CheckRunReport,
  annotations: number,
): Promise<CompletedCheckRun> => {
  await updateCheckRun(client, repository, id, { ...report, summary: `${report.summary}${refusedNote}` }, []);
  return { annotations, refused: true };
};
