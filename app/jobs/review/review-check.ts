import { type CheckRunKey, completeCheckRun, startCheckRun } from '../../../src/github/publish/check-run-publisher.ts';
import { type FoundCheckRun, readCheckRuns } from '../../../src/github/publish/latest-check-run.ts';
import { repositoryOf } from '../../../src/github/pull-request/review-target.ts';
import type { CheckRunReport } from '../../../src/reports/check-run/check-run-report.ts';
import type { BegunReviews } from '../../storage/store.ts';
import { detailsUrlOf } from './review-page.ts';
import type { ReviewSession } from './review-session.ts';
import { abandonRun, beginRun, type CommitRuns, continueRun, type RunFacts, type SettledRun, settleRun } from './run-steps.ts';
import { isLive, lookAgain } from './shared-head.ts';

/** The check run that a job writes. */
export interface ReviewCheck {
  readonly key: CheckRunKey;
  readonly run: FoundCheckRun;
}

export interface CheckOptions {
  /**
   * `new`: no run of this subject can be there. `left`: an earlier try, or another job, has begun and may have left one, in progress or
   * completed. `ended`: one has ended, and its verdict stands as long as nobody asked for another.
   */
  readonly begun: BegunReviews['head'];
  /** A person asked for another look: a run that is completed already is none. */
  readonly asked: boolean;
}

const inProgress = (id: number, { externalId }: CheckRunKey): FoundCheckRun => ({
  id,
  externalId,
  completed: false,
  conclusion: undefined,
  title: '',
  summary: '',
  annotations: 0,
});

/** The runs of a job's commit. Why the base's repository: a fork's head is there as well, and only the base's checks gate. */
const commitOf = (session: ReviewSession, key: CheckRunKey): CommitRuns => {
  const { client } = session;
  const repository = repositoryOf(session.repository);
  const { externalId } = key;
  return {
    externalId,
    read: () => readCheckRuns(client, repository, key),
    start: async () => inProgress(await startCheckRun(client, repository, key), key),
    complete: async (run, report) => {
      const { id, completed, annotations } = run;
      // Why of reviews only: the other checks, and those that say why nothing was reviewed, have no page.
      const detailsUrl = report.hasPage ? detailsUrlOf(session.tools.settings, id) : undefined;
      await completeCheckRun(client, repository, id, report, {
        completed,
        annotations,
        ...(run.externalId !== externalId && { externalId }),
        ...(detailsUrl !== undefined && { detailsUrl }),
      });
    },
    isLive: subject => isLive(session, subject, key.headSha),
    lookAgain: subject => lookAgain(session, subject, key.name),
  };
};

/**
 * The check run of a job, started or taken up first of all: until it is there, a required check is "expected", or another subject's. A
 * later try of the job takes up what an earlier one left: the answer to any request may have been lost, and nothing may be there twice.
 */
export const openCheck = async (session: ReviewSession, key: CheckRunKey, { begun, asked }: CheckOptions): Promise<ReviewCheck> => {
  const commit = commitOf(session, key);
  const runs = begun === 'new' || (begun === 'ended' && asked) ? undefined : await commit.read();
  return { key, run: await beginRun(commit, runs, asked) };
};

/** The check that a review goes on with when its change has been looked at; see `continueRun`. `key`: of what is reviewed. */
export const continueCheck = async (
  session: ReviewSession,
  { run }: ReviewCheck,
  key: CheckRunKey,
  facts: RunFacts,
): Promise<ReviewCheck> => ({ key, run: await continueRun(commitOf(session, key), run, facts) });

/** Ends the check with a verdict, or with why there is none, which may be held for something else with the same head; see `settleRun`. */
export const settleCheck = (
  session: ReviewSession,
  { key, run }: ReviewCheck,
  report: CheckRunReport,
  isAlone = false,
): Promise<SettledRun> => settleRun(commitOf(session, key), run, report, isAlone);

/** Ends the check of a head that nobody looks at any more; see `abandonRun`. */
export const abandonCheck = (session: ReviewSession, { key, run }: ReviewCheck, report: CheckRunReport, isAlone: boolean): Promise<void> =>
  abandonRun(commitOf(session, key), run, report, isAlone);
