import { type FoundCheckRun, maxReadRuns } from '../../../src/github/publish/latest-check-run.ts';
import type { CheckRunReport } from '../../../src/reports/check-run/check-run-report.ts';
import { crowdedCheckRun, heldCheckRun } from '../../../src/reports/check-run/held-check-run.ts';
import { followedCheckRun } from '../../../src/reports/check-run/other-check-runs.ts';
import type { CheckSubject } from './external-id.ts';
import { lastWordsOfOthers, letsMerge, type RunOrder, runOrder, type SubjectRun, stateOf } from './runs-on-commit.ts';

/** The check runs of one name on one commit, and what their subjects are by now: GitHub, or a model of it. Throws `GitHubError`. */
export interface CommitRuns {
  /** What this job is about, as its runs say it. */
  readonly externalId: string;
  /** All runs, the newest first. */
  read(): Promise<readonly FoundCheckRun[]>;
  /** Starts a run of this job's subject, in progress. */
  start(): Promise<FoundCheckRun>;
  /** Completes a run with a report, as that of this job's subject; one that is completed gets only the annotations that it lacks. */
  complete(run: FoundCheckRun, report: CheckRunReport): Promise<void>;
  /** Whether something is open, or queued, with this commit as its head. */
  isLive(subject: CheckSubject): Promise<boolean>;
  /** Has something reviewed again. */
  lookAgain(subject: CheckSubject): Promise<void>;
}

/** Others that are asked about one after the other; with more, the next one is taken for live. */
const maxAsked = 20;

/** Others that are told when a run is ended without a verdict: the sweep finds the rest. */
const maxTold = 5;

/**
 * The run that a job goes on with: its own, when it is the newest of the commit; else one that it starts, and its older ones that are in
 * progress are ended. `runs` is undefined when the commit can't have any of this subject.
 */
export const beginRun = async (
  commit: CommitRuns,
  runs: readonly FoundCheckRun[] | undefined,
  asked: boolean,
  order: RunOrder = runOrder,
): Promise<FoundCheckRun> => {
  const standing = runs && order.standing(runs, commit.externalId, asked);
  if (standing) return standing;
  const run = await commit.start();
  await endOlder(
    commit,
    (runs ?? []).filter(({ externalId }) => externalId === commit.externalId),
  );
  return run;
};

/** Starts the run that comes after one that can't be written any more, or does not count. */
const followRun = async (commit: CommitRuns, run: FoundCheckRun): Promise<FoundCheckRun> => {
  const next = await commit.start();
  await endOlder(commit, [run]);
  return next;
};

/** What is known of a run when its change has been looked at, and is about to be reviewed. */
export interface RunFacts {
  /** It has ended, and another verdict is to come: it is of an earlier review, or of the change against another base branch. */
  readonly isAnother: boolean;
  /** The commit may have runs of others. */
  readonly mayShareHead: boolean;
}

/**
 * The run that a review goes on with. Why it looks at the commit once more: who has begun while this pull request was closed was not held
 * for it, and may have passed since.
 */
export const continueRun = async (
  commit: CommitRuns,
  run: FoundCheckRun,
  { isAnother, mayShareHead }: RunFacts,
  order: RunOrder = runOrder,
): Promise<FoundCheckRun> => {
  const isFollowed = isAnother || (mayShareHead && order.takesNewRun(await commit.read(), run, true));
  return isFollowed ? followRun(commit, run) : run;
};

const endOlder = async (commit: CommitRuns, runs: readonly FoundCheckRun[]): Promise<void> => {
  for (const run of runs) if (!run.completed) await commit.complete(run, followedCheckRun());
};

/** What stands on the commit. */
export interface SettledRun {
  readonly id: number;
  /** The one that was given, or its held form. */
  readonly report: CheckRunReport;
}

/**
 * Ends a run with a verdict. `isAlone`: when the run was there already, the commit had runs of no other subject; whatever came since is
 * newer, and looks at this one. Why the others are looked at only when a run of ours is in progress, and is the newest or older than what
 * is in progress: between a look and the start of a run, another job could start one that nobody sees.
 */
export const settleRun = async (
  commit: CommitRuns,
  given: FoundCheckRun,
  own: CheckRunReport,
  isAlone: boolean,
  order: RunOrder = runOrder,
): Promise<SettledRun> => {
  const isSaid = (by: FoundCheckRun, report: CheckRunReport): boolean => by.externalId === commit.externalId && saysTheSame(by, report);
  if (isAlone && (!given.completed || isSaid(given, own))) return complete(commit, given, own);
  let run = given;
  let runs = await commit.read();
  if (order.takesNewRun(runs, run, isSaid(run, own))) {
    run = await followRun(commit, run);
    runs = await commit.read();
  }
  const other = letsMerge(own) ? await firstLive(commit, order.inTheWay(runs, run)) : undefined;
  const report = other ? heldCheckRun(own, other.subject) : uncrowded(own, runs);
  if (run.completed && !isSaid(run, report)) run = await followRun(commit, run);
  const settled = await complete(commit, run, report);
  if (other && stateOf(other.run) !== 'failed') await commit.lookAgain(other.subject);
  return settled;
};

/** Why: who makes a thousand runs about one pull request would have the word on another one forgotten. */
const uncrowded = (own: CheckRunReport, runs: readonly FoundCheckRun[]): CheckRunReport =>
  letsMerge(own) && runs.length >= maxReadRuns ? crowdedCheckRun(own, maxReadRuns) : own;

const complete = async (commit: CommitRuns, run: FoundCheckRun, report: CheckRunReport): Promise<SettledRun> => {
  await commit.complete(run, report);
  return { id: run.id, report };
};

/** Whether a run says what a report says, but for annotations that it lacks: those can be added, and not taken away. */
const saysTheSame = ({ completed, conclusion, title, summary, annotations }: FoundCheckRun, report: CheckRunReport): boolean =>
  completed &&
  conclusion === report.conclusion &&
  title === report.title &&
  summary.trim() === report.summary.trim() &&
  annotations <= report.annotations.length;

const firstLive = async (commit: CommitRuns, others: readonly SubjectRun[]): Promise<SubjectRun | undefined> => {
  for (const [index, other] of others.entries()) if (index >= maxAsked || (await commit.isLive(other.subject))) return other;
  return undefined;
};

/**
 * Ends a run in progress without a verdict, because its pull request is over or has another head. When it is the newest, it shuts the gate
 * of all others with this head: they are reviewed again.
 */
export const abandonRun = async (commit: CommitRuns, run: FoundCheckRun, report: CheckRunReport, isAlone: boolean): Promise<void> => {
  await commit.complete(run, report);
  if (isAlone) return;
  const runs = await commit.read();
  if (runs[0]?.id !== run.id) return;
  for (const { subject } of lastWordsOfOthers(runs, run.externalId).slice(0, maxTold))
    if (await commit.isLive(subject)) await commit.lookAgain(subject);
};
