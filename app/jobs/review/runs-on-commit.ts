import type { FoundCheckRun } from '../../../src/github/publish/latest-check-run.ts';
import { isHeld } from '../../../src/reports/check-run/held-check-run.ts';
import { type CheckSubject, parseExternalId } from './external-id.ts';

/**
 * What a check run says of its subject. `held`: its own review lets merge, something else with the same head does not. `ended`: there is no
 * verdict, because the pull request had another head, or was closed, by the time of its review.
 */
export type RunState = 'in-progress' | 'passed' | 'held' | 'failed' | 'ended';

/** Conclusions that let merge (docs.github.com, "Troubleshooting required status checks"). */
const passing: ReadonlySet<string | undefined> = new Set(['success', 'neutral', 'skipped']);

/** `stale` is what GitHub makes of a run that was in progress for two weeks (REST reference, "Check runs"). */
const undecided: ReadonlySet<string | undefined> = new Set(['cancelled', 'stale']);

/** Whether a conclusion lets merge. */
export const letsMerge = ({ conclusion }: { readonly conclusion: string | undefined }): boolean => passing.has(conclusion);

/** The state of a check run of ours. */
export const stateOf = (run: Pick<FoundCheckRun, 'completed' | 'conclusion' | 'title'>): RunState => {
  if (!run.completed) return 'in-progress';
  if (letsMerge(run)) return 'passed';
  if (undecided.has(run.conclusion)) return 'ended';
  return isHeld(run) ? 'held' : 'failed';
};

/**
 * The order of our check runs on one commit (docs/adr/0015-runs-on-one-commit.md). GitHub counts the newest run of a name on a commit, for
 * every pull request and merge group whose head it is. All functions are given the runs of one name on one commit, the newest first.
 */
export interface RunOrder {
  /**
   * The run that a job about `externalId` goes on with: its own, when that is the newest. Undefined: it starts one before it does anything
   * else, so that what is said of another subject lets nothing merge meanwhile. `asked`: a verdict that stands is no answer.
   */
  readonly standing: (runs: readonly FoundCheckRun[], externalId: string, asked: boolean) => FoundCheckRun | undefined;
  /**
   * Whether a verdict takes a run of its own in place of `own`: because the newest run has ended and is another one, so that ours would not
   * count, or because `own` has ended and says something else. A newer run in progress is let be: what writes it looks at ours.
   */
  readonly takesNewRun: (runs: readonly FoundCheckRun[], own: FoundCheckRun, saysTheSame: boolean) => boolean;
  /**
   * The last words of other subjects that do not let merge, so that a verdict that does, in the run `own`, is held. Of two that are in
   * progress only the newer waits for the older.
   */
  readonly inTheWay: (runs: readonly FoundCheckRun[], own: FoundCheckRun) => readonly SubjectRun[];
}

/** The last word about a subject. */
export interface SubjectRun {
  readonly subject: CheckSubject;
  readonly run: FoundCheckRun;
}

/** A pull request is the same one against whichever base branch: only its last word counts, and it is in its own way never. */
const nameOf = (subject: CheckSubject, externalId: string): string => (subject.kind === 'pull-request' ? `#${subject.number}` : externalId);

/**
 * The last words of all subjects but that of `externalId`, the newest first. Runs that do not tell what they are about are none of ours.
 */
export const lastWordsOfOthers = (runs: readonly FoundCheckRun[], externalId: string): readonly SubjectRun[] => {
  const own = parseExternalId(externalId);
  const seen = new Set(own && [nameOf(own, externalId)]);
  return runs.flatMap(run => {
    const subject = parseExternalId(run.externalId);
    const name = subject && nameOf(subject, run.externalId);
    if (!subject || name === undefined || seen.has(name)) return [];
    seen.add(name);
    return [{ subject, run }];
  });
};

export const runOrder: RunOrder = {
  standing: ([newest], externalId, asked) => (newest?.externalId === externalId && !(newest.completed && asked) ? newest : undefined),
  takesNewRun: ([newest], own, saysTheSame) => {
    const counts = newest === undefined || newest.id <= own.id || !newest.completed;
    return !counts || (own.completed && !saysTheSame);
  },
  inTheWay: (runs, own) =>
    lastWordsOfOthers(runs, own.externalId).filter(({ run }) => {
      const state = stateOf(run);
      return state === 'in-progress' ? run.id < own.id : state === 'failed' || state === 'ended';
    }),
};
