import { completeCheckRun } from '../../src/github/check-run-publisher.ts';
import { readLatestCheckRun } from '../../src/github/latest-check-run.ts';
import type { PullRequestTarget } from '../../src/github/pull-request-target.ts';
import { closedCheckRun, supersededCheckRun } from '../../src/reports/other-check-runs.ts';
import { type CheckName, checkName, pullRequestKey } from './external-id.ts';
import type { ReviewSession } from './review-session.ts';

/**
 * Completes what reviews of earlier heads left in progress. Why there are any: of the jobs of a pull request only the newest waits, so that one
 * whose process died, or that was to be tried again, gives way to a later push and never comes back to its check. `newest` is the head as GitHub
 * told it, undefined when the pull request is closed; it must not be among `heads`. Throws `GitHubError`.
 */
export const completeLeftChecks = async (
  { client, log, tools }: ReviewSession,
  target: PullRequestTarget,
  heads: readonly string[],
  newest: string | undefined,
  name: CheckName = checkName,
): Promise<void> => {
  const { owner, repo } = target;
  const report = newest === undefined ? closedCheckRun() : supersededCheckRun(newest);
  for (const head of heads) {
    const left = await readLatestCheckRun(client, { owner, repo }, pullRequestKey({ ...target, head }, tools.settings.appId, name));
    if (!left || left.completed) continue;
    await completeCheckRun(client, { owner, repo }, left.id, report, left);
    log.info({ sha: head, newHead: newest, checkRunId: left.id }, 'completed the check of an earlier head');
  }
};
