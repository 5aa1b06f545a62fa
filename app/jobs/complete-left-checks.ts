import { completeCheckRun } from '../../src/github/check-run-publisher.ts';
import { readLatestCheckRun } from '../../src/github/latest-check-run.ts';
import type { PullRequestTarget } from '../../src/github/pull-request-target.ts';
import { supersededCheckRun } from '../../src/reports/other-check-runs.ts';
import { pullRequestKey } from './external-id.ts';
import type { ReviewSession } from './review-session.ts';

/**
 * Completes what reviews of other heads left in progress. Why there are any: of the jobs of a pull request only the newest waits, so that one
 * whose process died, or that was to be tried again, gives way to a later push and never comes back to its check. Throws `GitHubError`.
 */
export const completeLeftChecks = async (
  { client, log, tools }: ReviewSession,
  target: PullRequestTarget,
  begun: readonly string[],
): Promise<void> => {
  const { owner, repo } = target;
  for (const head of begun) {
    if (head === target.head) continue;
    const left = await readLatestCheckRun(client, { owner, repo }, pullRequestKey({ ...target, head }, tools.settings.appId));
    if (!left || left.completed) continue;
    await completeCheckRun(client, { owner, repo }, left.id, supersededCheckRun(target.head), left);
    log.info({ sha: head, newHead: target.head, checkRunId: left.id }, 'completed the check of an earlier head');
  }
};
