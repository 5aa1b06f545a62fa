import type { ReviewTarget } from '../../../src/github/pull-request/review-target.ts';
import type { CheckRunReport } from '../../../src/reports/check-run/check-run-report.ts';
import {
  closedCheckRun,
  neutralCheckRun,
  policyFailureCheckRun,
  supersededCheckRun,
} from '../../../src/reports/check-run/other-check-runs.ts';
import { policyRepaired } from '../../../src/review/policy/policy-change.ts';
import { asCheckName, checkName, scansCheckName, signingCheckName } from './external-id.ts';
import type { MergeGroupOpening, OpenedChange, PullRequestOpening } from './open-review.ts';
import { ReviewNotRecordedError } from './record-review.ts';
import { abandonCheck, type ReviewCheck, settleCheck } from './review-check.ts';
import type { ReviewSession } from './review-session.ts';

/** What the audit log calls the work of a check. */
const subjects = { [checkName]: 'review', [signingCheckName]: 'images', [scansCheckName]: 'scans' } as const;

/** What becomes of a change without a review. */
type NoReview = Exclude<PullRequestOpening | MergeGroupOpening, OpenedChange>;

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
export const isOver = ({ state }: Pick<PullRequestOpening, 'state'>): boolean => state === 'moved' || state === 'closed';

/**
 * Completes the check of a change that is not reviewed with the reason, and writes the decision down. `isAlone` as `settleCheck` has it.
 * Throws `GitHubError` and `ReviewNotRecordedError`.
 */
export const tellUnreviewed = async (
  session: ReviewSession,
  target: ReviewTarget,
  check: ReviewCheck,
  opening: NoReview,
  isAlone = false,
): Promise<void> => {
  const { tools, repository, run, calls, log } = session;
  const { number, head } = target;
  const { report, detail } = wordsFor(opening);
  const { id: checkRunId, conclusion } = isOver(opening)
    ? await endCheck(session, check, report, isAlone)
    : await concludeCheck(session, check, report, isAlone);
  try {
    await tools.store.audit({
      action: `${subjects[asCheckName(check.key.name)]}.${opening.state === 'invalid' ? 'policy-invalid' : opening.state}`,
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

interface ToldCheck {
  readonly id: number;
  readonly conclusion: string | undefined;
}

const concludeCheck = async (...given: Parameters<typeof settleCheck>): Promise<ToldCheck> => {
  const { id, report } = await settleCheck(...given);
  return { id, conclusion: report.conclusion };
};

/** A check that is completed stays as it is. */
const endCheck = async (session: ReviewSession, check: ReviewCheck, report: CheckRunReport, isAlone: boolean): Promise<ToldCheck> => {
  const { id, completed, conclusion } = check.run;
  if (completed) return { id, conclusion };
  await abandonCheck(session, check, report, isAlone);
  return { id, conclusion: report.conclusion };
};
