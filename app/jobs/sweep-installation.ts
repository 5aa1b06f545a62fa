import { type CheckState, readCheckStates } from '../../src/github/check-states.ts';
import { readInstallationRepositories, readOpenPullRequests } from '../../src/github/open-pull-requests.ts';
import { isHeld } from '../../src/reports/held-check-run.ts';
import { failedTitle } from '../../src/reports/other-check-runs.ts';
import { jobLogger } from '../observability/job-logger.ts';
import type { JobHandler } from '../queue/job.ts';
import { checkName, pullRequestSubject } from './external-id.ts';
import type { JobTools } from './job-tools.ts';

/** Milliseconds after which a check run that is still in progress has lost its worker: no review takes so long. */
const abandonedAfter = 900_000;

/**
 * Why a pull request is to be reviewed, by what is known of our check on its head; undefined when it is not. `isAlone`: no other open one has its
 * head. Why the reason of the webhook for
 * those who asked again: a review that stands already is no answer to them.
 */
const reasonFor = (check: CheckState | undefined, isAlone: boolean, now: number): string | undefined => {
  if (!check || check.state === 'absent' || check.state === 'undecided') return 'sweep';
  // Why another reason: the check that stands is what somebody wants to be made anew.
  if (check.state === 'asked-again') return 'check_suite.rerequested';
  // The other pull request is closed by now, or has another head.
  if (check.state === 'completed') return check.subject === 'shared' && isAlone ? 'shared-head' : undefined;
  return check.state === 'running' && now - check.startedAt > abandonedAfter ? 'sweep' : undefined;
};

const placeOf = ({ owner, repo, head }: { readonly owner: string; readonly repo: string; readonly head: string }): string =>
  `${owner}/${repo}@${head}`;

/** What a sweep needs beside the tools of all jobs. */
export type SweepTools = Pick<JobTools, 'settings' | 'clients' | 'queue' | 'logger'> & {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
};

/**
 * Finds open pull requests whose head lacks our check, or a verdict: what webhooks have lost, what was open before the App was installed. A review that is
 * enqueued although one is on its way already replaces it. Costs for 600 repositories with 300 open pull requests: 6 REST requests for the
 * repositories, 12 GraphQL queries for the pull requests and 6 for the checks, of one point each. Why no conditional requests: there is
 * nothing left to save.
 */
export const sweepInstallation =
  ({ settings, clients, queue, logger, now }: SweepTools): JobHandler<'sweep-installation'> =>
  async (job, run) => {
    const { installationId } = job;
    const { correlationId, signal } = run;
    const client = await clients.forInstallation(installationId);
    const repositories = job.repositories ?? (await readInstallationRepositories(client));
    const pulls = await readOpenPullRequests(client, repositories);
    const heads = pulls.map(({ owner, repo, number, head }) => ({ owner, repo, head, subject: pullRequestSubject(number, head) }));
    const checks = await readCheckStates(client, heads, { appId: settings.appId, name: checkName, failedTitle, isHeld });
    const sharing = Map.groupBy(heads, placeOf);
    const lost = pulls.flatMap((pull, index) => {
      const reason = reasonFor(checks[index], (sharing.get(placeOf(pull))?.length ?? 0) < 2, now());
      return reason === undefined ? [] : [{ ...pull, reason }];
    });
    for (const { owner, repo, number, reason, ...seen } of lost) {
      signal.throwIfAborted();
      await queue.enqueue({ kind: 'review-pull-request', installationId, owner, repo, number, reason, seen }, { correlationId });
    }
    const counts = { repositories: repositories.length, pullRequests: pulls.length, reviews: lost.length };
    jobLogger(logger, job, run).info(counts, 'swept the installation');
  };
