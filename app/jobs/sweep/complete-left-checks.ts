import { readCheckRuns } from '../../../src/github/publish/latest-check-run.ts';
import type { PullRequestTarget } from '../../../src/github/pull-request/pull-request-target.ts';
import { closedCheckRun, supersededCheckRun } from '../../../src/reports/check-run/other-check-runs.ts';
import { type CheckName, checkName, parseExternalId, pullRequestKey } from '../review/external-id.ts';
import { abandonCheck } from '../review/review-check.ts';
import type { ReviewSession } from '../review/review-session.ts';

/**
 * Completes what reviews of earlier heads left in progress. Why there are any: of the jobs of a pull request only the newest waits, so that
 * one whose process died, or that was to be tried again, gives way to a later push and never comes back to its check. `newest` is the head
 * as GitHub told it, undefined when the pull request is closed; it must not be among `heads`. Throws `GitHubError`.
 */
export const completeLeftChecks = async (
  session: ReviewSession,
  target: PullRequestTarget,
  heads: readonly string[],
  newest: string | undefined,
  name: CheckName = checkName,
): Promise<void> => {
  const { client, log, tools, repository } = session;
  const report = newest === undefined ? closedCheckRun() : supersededCheckRun(newest);
  for (const head of heads) {
    const key = pullRequestKey({ ...target, head }, tools.settings.appId, name);
    const runs = await readCheckRuns(client, repository, key);
    for (const run of runs.filter(({ completed, externalId }) => !completed && isAbout(externalId, target))) {
      await abandonCheck(session, { key: { ...key, externalId: run.externalId }, run }, report, runs.length === 1);
      log.info({ sha: head, newHead: newest, checkRunId: run.id }, 'completed the check of an earlier head');
    }
  }
};

/** Against whichever base branch. */
const isAbout = (externalId: string, { number }: PullRequestTarget): boolean => {
  const subject = parseExternalId(externalId);
  return subject?.kind === 'pull-request' && subject.number === number;
};
