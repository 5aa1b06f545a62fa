import { readCall } from './calls.ts';
import type { CheckRunKey } from './check-run-publisher.ts';
import type { CheckRunRepository } from './check-run-update.ts';
import type { GitHubClient } from './client.ts';
import { cutShort } from './errors.ts';

/** A check run of ours as it stands. */
export interface FoundCheckRun {
  readonly id: number;
  readonly completed: boolean;
  readonly conclusion: string | undefined;
  readonly title: string;
  readonly summary: string;
  /** How many annotations it has. */
  readonly annotations: number;
}

/** REST reference, "List check runs for a Git reference": 100 a page. More runs than this of one commit have the latest ones first. */
const runsPerPage = 100;

/** The newest check run of ours on a commit, whatever became of it: the one that counts. Throws `GitHubError`. */
export const readLatestCheckRun = (
  client: GitHubClient,
  { owner, repo }: CheckRunRepository,
  { name, headSha, externalId }: CheckRunKey,
): Promise<FoundCheckRun | undefined> =>
  readCall('Looking for the check run', async () => {
    const { data } = await client.rest.checks.listForRef({
      owner,
      repo,
      ref: headSha,
      check_name: name,
      filter: 'all',
      per_page: runsPerPage,
    });
    if (!Array.isArray(data.check_runs)) throw cutShort('Looking for the check run');
    const own = data.check_runs.filter(run => run.external_id === externalId);
    const latest = own.toSorted((one, other) => other.id - one.id)[0];
    if (!latest) return undefined;
    return {
      id: latest.id,
      completed: latest.status === 'completed',
      conclusion: latest.conclusion ?? undefined,
      title: latest.output.title ?? '',
      summary: latest.output.summary ?? '',
      annotations: latest.output.annotations_count,
    };
  });
