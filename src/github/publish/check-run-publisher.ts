import type { CheckRunReport } from '../../reports/check-run/check-run-report.ts';
import { maxAnnotationsPerRequest } from '../../reports/limits.ts';
import { once, readCall, writeCall } from '../call/calls.ts';
import type { GitHubClient } from '../call/client.ts';
import { cutShort, GitHubError } from '../call/errors.ts';
import type { RepositoryName } from '../pull-request/review-target.ts';
import { type CheckRunNames, updateCheckRun } from './check-run-update.ts';

/** A check run of ours by what we gave it. */
export interface CheckRunKey {
  readonly name: string;
  readonly headSha: string;
  /** What the run is about: events of check runs of forks name no pull request, so that this has to. */
  readonly externalId: string;
  /** Id of our App: any App, and any workflow, may make a check run of this name and with this `externalId`. */
  readonly appId: number;
}

/**
 * Starts a check run in progress and resolves to its id. Each review has a run of its own, since annotations of a run can't be taken away:
 * the latest run of a name on a commit is the one that counts. Throws `GitHubError`.
 */
export const startCheckRun = (
  client: GitHubClient,
  repository: RepositoryName,
  { name, headSha, externalId }: CheckRunKey,
): Promise<number> =>
  writeCall('Starting the check run', async () => {
    const { data } = await client.rest.checks.create({
      ...repository,
      name,
      head_sha: headSha,
      external_id: externalId,
      status: 'in_progress',
      ...once,
    });
    const id: number | undefined = data.id;
    if (id === undefined) throw cutShort('Starting the check run');
    return id;
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
 * request is made again whose answer was lost, the check run tells how many have arrived. `arrived` is what an earlier try brought;
 * `externalId` is set when the run turned out to be about something else, `detailsUrl` when there is a page of it. Throws `GitHubError`.
 */
export const completeCheckRun = async (
  client: GitHubClient,
  repository: RepositoryName,
  id: number,
  report: CheckRunReport,
  { externalId, detailsUrl, ...arrived }: ArrivedReport & CheckRunNames = { completed: false, annotations: 0 },
): Promise<CompletedCheckRun> => {
  let state: ArrivedReport = arrived;
  let failures = 0;
  while (!state.completed || state.annotations < report.annotations.length) {
    const page = report.annotations.slice(state.annotations, state.annotations + maxAnnotationsPerRequest);
    try {
      const names = { ...(externalId !== undefined && { externalId }), ...(detailsUrl !== undefined && { detailsUrl }) };
      await updateCheckRun(client, repository, id, report, page, names);
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

const readArrived = (client: GitHubClient, repository: RepositoryName, id: number): Promise<ArrivedReport> =>
  readCall('Reading the check run', async () => {
    const { data } = await client.rest.checks.get({ ...repository, check_run_id: id });
    const status: string | undefined = data.status;
    if (status === undefined) throw cutShort('Reading the check run');
    return { completed: status === 'completed', annotations: data.output.annotations_count };
  });

const refusedNote = '\n> GitHub refused annotations of this check: findings that are not shown in the files are listed here.\n';

const withoutMore = async (
  client: GitHubClient,
  repository: RepositoryName,
  id: number,
  report: CheckRunReport,
  annotations: number,
): Promise<CompletedCheckRun> => {
  await updateCheckRun(client, repository, id, { ...report, summary: `${report.summary}${refusedNote}` }, []);
  return { annotations, refused: true };
};
