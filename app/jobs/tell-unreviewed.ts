import type { PullRequestTarget } from '../../src/github/pull-request-target.ts';
import type { ReviewTarget } from '../../src/github/review-target.ts';
import type { CheckRunReport } from '../../src/reports/check-run-report.ts';
import { closedCheckRun, neutralCheckRun, policyFailureCheckRun, supersededCheckRun } from '../../src/reports/other-check-runs.ts';
import { policyRepaired } from '../../src/review/policy-change.ts';
import { signingCheckName } from './external-id.ts';
import type { OpenedChange, PullRequestOpening } from './open-review.ts';
import { ReviewNotRecordedError } from './record-review.ts';
import { type ReviewCheck, settleCheck } from './review-check.ts';
import type { ReviewSession } from './review-session.ts';
import { holdForOthers } from './shared-head.ts';

/** What becomes of a change without a review. */
type NoReview = Exclude<PullRequestOpening, OpenedChange>;

/** What its check says, and what the audit log says besides the state. */
const wordsFor = (opening: NoReview): { readonly report: CheckRunReport; readonly detail: Readonly<Record<string, unknown>> } => {
  switch (opening.state) {
    case 'closed':
      return { report: closedCheckRun(), detail: {} };
    case 'moved':
      return { report: supersededCheckRun(opening.head), detail: { newHead: opening.head } };
    case 'left-out':
      return { report: neutralCheckRun(opening.reason), detail: { reason: opening.reason } };
    case 'policy-repaired':
      return { report: neutralCheckRun(policyRepaired), detail: {} };
    case 'invalid':
      return { report: policyFailureCheckRun(opening.failure), detail: { errors: opening.failure.errors.length } };
  }
};

/** Whether nobody looks at this head any more, so that nothing is to be said of it: a check that is completed stays as it is. */
export const isOver = ({ state }: PullRequestOpening): boolean => state === 'moved' || state === 'closed';

const isPullRequest = (target: ReviewTarget): target is PullRequestTarget => target.number !== undefined && target.baseRef !== undefined;

/**
 * Completes the check of a change that is not reviewed with the reason, and writes the decision down. Throws `GitHubError` and
 * `ReviewNotRecordedError`.
 */
export const tellUnreviewed = async (
  session: ReviewSession,
  target: ReviewTarget,
  check: ReviewCheck,
  opening: NoReview,
): Promise<void> => {
  const { tools, repository, run, client, calls, log } = session;
  const { number, head } = target;
  const { report: own, detail } = wordsFor(opening);
  // Why not for a repository that is left out: all its pull requests are.
  const report = opening.state === 'policy-repaired' && isPullRequest(target) ? await holdForOthers(session, target, check, own) : own;
  const stands = check.run.completed && isOver(opening);
  const checkRunId = stands ? check.run.id : await settleCheck(client, check, report);
  const conclusion = stands ? check.run.conclusion : report.conclusion;
  try {
    await tools.store.audit({
      action: `${check.key.name === signingCheckName ? 'images' : 'review'}.${opening.state === 'invalid' ? 'policy-invalid' : opening.state}`,
      actor: 'tidewaiter',
      ...repository,
      ...(number !== undefined && { number }),
      sha: head,
      correlationId: run.correlationId,
      detail: { ...detail, conclusion, checkRunId },
    });
  } catch (error) {
    throw new ReviewNotRecordedError(error);
  }
  log.info({ sha: head, ...detail, conclusion, apiCalls: calls() }, `not reviewed: ${opening.state}`);
};
