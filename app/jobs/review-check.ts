import { type CheckRunKey, completeCheckRun, startCheckRun } from '../../src/github/check-run-publisher.ts';
import type { GitHubClient } from '../../src/github/client.ts';
import { type FoundCheckRun, readCheckRuns } from '../../src/github/latest-check-run.ts';
import { type RepositoryName, repositoryOf } from '../../src/github/review-target.ts';
import type { CheckRunReport } from '../../src/reports/check-run-report.ts';

/** The check run that a job writes. */
export interface ReviewCheck {
  /** The base's, also for pull requests of forks. */
  readonly repository: RepositoryName;
  readonly key: CheckRunKey;
  readonly run: FoundCheckRun;
  /** A newer run on the commit is about another pull request: that one counts, so that a verdict of ours takes a new run. */
  readonly isOutdone: boolean;
}

export interface CheckOptions {
  /** An earlier try, or another job, may have started a run already. */
  readonly begun: boolean;
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

/**
 * Starts the check run of a job, first of all: until it is there, a required check is "expected". A later try of the job takes up what an
 * earlier one left, be it in progress or completed: the answer to any request may have been lost, and nothing may be there twice.
 */
export const openCheck = async (
  client: GitHubClient,
  given: RepositoryName,
  key: CheckRunKey,
  { begun, asked }: CheckOptions,
): Promise<ReviewCheck> => {
  const repository = repositoryOf(given);
  const runs = begun ? await readCheckRuns(client, repository, key) : [];
  const left = runs.find(({ externalId }) => externalId === key.externalId);
  if (left && !(left.completed && asked)) return { repository, key, run: left, isOutdone: left !== runs[0] };
  return { repository, key, run: inProgress(await startCheckRun(client, repository, key), key), isOutdone: false };
};

/**
 * Completes the check run with a report, and resolves to its id. One that says the same already gets only the annotations that it lacks; one
 * that says something else, or does not count any more, is followed by a new one, since annotations can't be taken away.
 */
export const settleCheck = async (client: GitHubClient, check: ReviewCheck, report: CheckRunReport): Promise<number> => {
  const { repository, key, run, isOutdone } = check;
  if (!run.completed || (!isOutdone && saysTheSame(run, report))) {
    await completeCheckRun(client, repository, run.id, report, run);
    return run.id;
  }
  const id = await startCheckRun(client, repository, key);
  await completeCheckRun(client, repository, id, report);
  return id;
};

const saysTheSame = ({ conclusion, title, summary, annotations }: FoundCheckRun, report: CheckRunReport): boolean =>
  conclusion === report.conclusion &&
  title === report.title &&
  summary.trim() === report.summary.trim() &&
  annotations <= report.annotations.length;
