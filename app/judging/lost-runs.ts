import { asksAgain, isOfPull } from '../queue/asks-again.ts';
import type { Job, JobHandler, JobHandlers, JobKind, JobOf } from '../queue/job.ts';
import { jobKey } from '../queue/job-identity.ts';
import type { Store } from '../storage/store.ts';

/** Runs about one head that may be lost, one after the other, before it is not judged any more. */
export const maxLostRuns = 3;

/** Why twice as many: a run that does not judge and is lost all the same is not to be begun at all. */
const maxBegunRuns = 2 * maxLostRuns;

/** All runs about a head were lost. The job fails for good, which its check says. */
export class RunsLostError extends Error {
  static readonly errorName = 'RunsLostError';
  override readonly name = RunsLostError.errorName;

  constructor(runs: number) {
    super(
      `Tidewaiter was ended ${runs} times in the middle of this work on this commit, so that it is not begun again by itself. Push a commit with a smaller change, or ask those who run Tidewaiter: its process is killed, as for want of memory.`,
    );
  }
}

/** Kinds of jobs that work on what a pull request holds. */
const counted = [
  'review-pull-request',
  'review-merge-group',
  'verify-pull-request',
  'verify-merge-group',
  'compare-pull-request',
  'compare-merge-group',
  'fix-all',
  'ask-waiver',
  'command',
] as const satisfies readonly JobKind[];

type CountedKind = (typeof counted)[number];

/** Of a pull request's own head, as far as the job names one: a new head is not to blame for an earlier one. */
const lostRunsKey = (job: JobOf<CountedKind>): string => {
  const head = 'seen' in job ? job.seen?.head : 'head' in job ? job.head : undefined;
  return head === undefined ? jobKey(job) : `${jobKey(job)}@${head}`;
};

const isAsked = (job: Job): boolean => isOfPull(job) && asksAgain(job);

/**
 * Counts the runs of jobs that end neither well nor with an error, because their process was killed: by pull request and head, whichever
 * job they belong to. After too many a run is told so, and judges nothing. A click on *Re-run* gets one more try.
 */
const countLost =
  <K extends CountedKind>(store: Pick<Store, 'beginRun' | 'endRun'>, handler: JobHandler<K>): JobHandler<K> =>
  async (job, run) => {
    const key = lostRunsKey(job);
    const lost = await store.beginRun(key);
    const isTriedOnceMore = isAsked(job) && run.attempt === 1;
    const isGivenUp = lost >= maxLostRuns && !isTriedOnceMore;
    let end: 'done' | 'undone' = 'undone';
    try {
      if (isGivenUp && (lost >= maxBegunRuns || !tellsItself(job))) throw new RunsLostError(lost);
      await handler(job, isGivenUp ? { ...run, lostRuns: lost } : run);
      if (!isGivenUp) end = 'done';
    } finally {
      await store.endRun(key, end);
    }
  };

/** Jobs whose own end says that nothing was judged. */
const tellsItself = ({ kind }: Job): boolean => kind !== 'command';

/** The handlers, with lost runs counted. */
export const countLostRuns = <H extends Pick<JobHandlers, CountedKind>>(store: Pick<Store, 'beginRun' | 'endRun'>, handlers: H): H => ({
  ...handlers,
  'review-pull-request': countLost(store, handlers['review-pull-request']),
  'review-merge-group': countLost(store, handlers['review-merge-group']),
  'verify-pull-request': countLost(store, handlers['verify-pull-request']),
  'verify-merge-group': countLost(store, handlers['verify-merge-group']),
  'compare-pull-request': countLost(store, handlers['compare-pull-request']),
  'compare-merge-group': countLost(store, handlers['compare-merge-group']),
  'fix-all': countLost(store, handlers['fix-all']),
  'ask-waiver': countLost(store, handlers['ask-waiver']),
  command: countLost(store, handlers.command),
});
