import { readCall } from '../call/calls.ts';
import type { GitHubClient } from '../call/client.ts';
import { cutShort } from '../call/errors.ts';
import type { RepositoryName } from '../pull-request/review-target.ts';
import type { CheckRunKey } from './check-run-publisher.ts';

/** A check run of ours as it stands. */
export interface FoundCheckRun {
  readonly id: number;
  /** What it is about, as we said when we started it. */
  readonly externalId: string;
  readonly completed: boolean;
  readonly conclusion: string | undefined;
  readonly title: string;
  readonly summary: string;
  /** How many annotations it has. */
  readonly annotations: number;
}

/** REST reference, "List check runs for a Git reference": 100 a page. */
const runsPerPage = 100;
/** REST reference, "Check runs": of one name, a suite keeps 1,000. */
const maxPages = 10;
/** Check runs of one name that are read of a commit: of one that has as many, older ones may be gone. */
export const maxReadRuns = runsPerPage * maxPages;

/** Those of our check runs that a commit has by a name, whatever they are about. */
export type CheckRunName = Omit<CheckRunKey, 'externalId'>;

/** How our newest check run of a name on a commit stands. */
export interface CheckRunEnd {
  readonly id: number;
  readonly name: string;
  /** Undefined while it is not completed. */
  readonly conclusion: string | undefined;
  /** When it was completed, milliseconds since the epoch. */
  readonly completedAt: number | undefined;
}

/** The newest of our check runs of each name on a commit, in one call; none where GitHub knows no such commit. Throws `GitHubError`. */
export const readCheckRunEnds = async (
  client: GitHubClient,
  { owner, repo }: RepositoryName,
  ref: string,
  appId: number,
): Promise<readonly CheckRunEnd[]> => {
  const runs = await readCall('Looking for check runs', async () => {
    const { data } = await client.rest.checks.listForRef({ owner, repo, ref, app_id: appId, filter: 'latest', per_page: runsPerPage });
    if (!Array.isArray(data.check_runs)) throw cutShort('Looking for check runs');
    return data.check_runs;
  });
  const newest = new Map<string, CheckRunEnd>();
  for (const { id, name, status, conclusion, completed_at: at } of runs.toSorted((one, other) => one.id - other.id))
    newest.set(name, {
      id,
      name,
      conclusion: status === 'completed' ? (conclusion ?? undefined) : undefined,
      completedAt: at === null ? undefined : Date.parse(at),
    });
  return [...newest.values()];
};

const readPage = (client: GitHubClient, { owner, repo }: RepositoryName, { name, headSha, appId }: CheckRunName, page: number) =>
  readCall('Looking for check runs', async () => {
    const { data } = await client.rest.checks.listForRef({
      owner,
      repo,
      ref: headSha,
      check_name: name,
      app_id: appId,
      filter: 'all',
      per_page: runsPerPage,
      page,
    });
    if (!Array.isArray(data.check_runs)) throw cutShort('Looking for check runs');
    return data.check_runs;
  });

/** All of our check runs on a commit, the newest first. Throws `GitHubError`. */
export const readCheckRuns = async (
  client: GitHubClient,
  repository: RepositoryName,
  name: CheckRunName,
): Promise<readonly FoundCheckRun[]> => {
  const found: FoundCheckRun[] = [];
  for (let page = 1; page <= maxPages; page += 1) {
    const runs = await readPage(client, repository, name, page);
    for (const { id, external_id: externalId, status, conclusion, output } of runs)
      found.push({
        id,
        externalId: externalId ?? '',
        completed: status === 'completed',
        conclusion: conclusion ?? undefined,
        title: output.title ?? '',
        summary: output.summary ?? '',
        annotations: output.annotations_count,
      });
    if (runs.length < runsPerPage) break;
  }
  return found.toSorted((one, other) => other.id - one.id);
};
