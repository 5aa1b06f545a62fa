import { type FoundCheckRun, readCheckRuns } from '../../src/github/latest-check-run.ts';
import { type PullRequestTarget, readPullRequestTarget } from '../../src/github/pull-request-target.ts';
import type { CheckRunReport } from '../../src/reports/check-run-report.ts';
import { heldCheckRun, isHeld } from '../../src/reports/held-check-run.ts';
import { checkName, parseExternalId, pullRequestId, signingCheckName } from './external-id.ts';
import type { ReviewCheck } from './review-check.ts';
import type { ReviewSession } from './review-session.ts';

/** Our check runs on the commit of a pull request's head, as its query tells. */
export interface HeadCheckRuns {
  readonly nodes: readonly ({
    readonly commit: {
      readonly checkSuites: {
        readonly nodes:
          | readonly ({
              readonly checkRuns: {
                readonly totalCount: number;
                readonly nodes: readonly ({ readonly externalId: string | null } | null)[] | null;
              } | null;
            } | null)[]
          | null;
      } | null;
    };
  } | null)[];
}

/** The field of `PullRequest` that is answered with `HeadCheckRuns`; it costs no call, and no point. */
export const headCheckRuns = (appId: number): string => `headCheckRuns: commits(last: 1) {
  nodes { commit { checkSuites(last: 1, filterBy: { appId: ${appId}, checkName: "${checkName}" }) { nodes {
    checkRuns(last: 100, filterBy: { checkName: "${checkName}", checkType: ALL }) { totalCount nodes { externalId } }
  } } } }
}`;

/** Whether another pull request may have a check on the same commit. */
export const mayShareHead = ({ nodes }: HeadCheckRuns, target: PullRequestTarget): boolean => {
  const own = pullRequestId(target, target.number, target.head);
  const runs = nodes.flatMap(node => node?.commit.checkSuites?.nodes ?? []).map(suite => suite?.checkRuns);
  return runs.some(list => {
    const known = list?.nodes ?? [];
    return (list?.totalCount ?? 0) > known.length || known.some(run => run !== null && run.externalId !== own);
  });
};

/** Conclusions that let merge (docs.github.com, "Troubleshooting required status checks"). */
const passing: ReadonlySet<string | undefined> = new Set(['success', 'neutral', 'skipped']);

/**
 * What a check may say when other open pull requests have the same head. Why: GitHub counts the newest run of a name on a commit, for whichever
 * pull request it was made, so that a second pull request against an easier base branch would open the gate of the first. A report that lets
 * merge is held while another one's last word does not. One whose word is still to come (its run is older, or was ended without a verdict) is
 * reviewed again, and its new run then counts for both.
 */
export const holdForOthers = async (
  session: ReviewSession,
  target: PullRequestTarget,
  check: ReviewCheck,
  report: CheckRunReport,
): Promise<CheckRunReport> => {
  if (!passing.has(report.conclusion)) return report;
  const runs = await readCheckRuns(session.client, check.repository, check.key);
  for (const [externalId, [latest]] of Map.groupBy(runs, run => run.externalId)) {
    const subject = parseExternalId(externalId);
    if (!latest || subject?.kind !== 'pull-request' || subject.number === target.number || !standsInTheWay(latest, check)) continue;
    const other = await readPullRequestTarget(session.client, session.repository, subject.number);
    if (other?.head !== target.head) continue;
    if (!isDecided(latest)) await lookAgain(session, other.number, check);
    return heldCheckRun(report, other.number);
  }
  return report;
};

const isDecided = ({ completed, conclusion }: FoundCheckRun): boolean => completed && conclusion !== 'cancelled';

/**
 * A newer run that is in progress is let be: it will look at ours. So of two that run at once only one waits for the other. A job that finds its
 * own run completed starts a new one, which is the newest then.
 */
const standsInTheWay = (other: FoundCheckRun, { run }: ReviewCheck): boolean =>
  other.completed ? !passing.has(other.conclusion) && !isHeld(other) : run.completed || other.id < run.id;

const lookAgain = ({ tools, repository, run }: ReviewSession, number: number, { key }: ReviewCheck): Promise<void> => {
  const kind = key.name === signingCheckName ? 'verify-pull-request' : 'review-pull-request';
  return tools.queue.enqueue({ kind, ...repository, number, reason: 'shared-head' }, { correlationId: run.correlationId });
};
