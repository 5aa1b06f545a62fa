import type { Logger } from 'pino';
import { jobLogger } from '../observability/job-logger.ts';
import { attributesOf, inTrace } from '../observability/traces.ts';
import type { JobRun } from './job.ts';
import { type Claim, maxRunSeconds } from './job-table.ts';
import { LargeWorkError } from './lanes.ts';
import { decideNextStep, type NextStep, type RetryPace } from './next-step.ts';
import type { StoredJob } from './stored-job.ts';

/** A job of which this process runs one try. */
export interface ClaimedJob {
  readonly claim: Claim;
  readonly stored: StoredJob;
  /** 1 for the first try; those that a crash ended count. */
  readonly attempt: number;
}

/**
 * What becomes of a claim after its run: a next step; `moved` to the lane of large changes; `released` by a process that ends; or nothing,
 * because somebody else has the job.
 */
export type Ending = NextStep | { readonly kind: 'moved' } | { readonly kind: 'released' } | { readonly kind: 'lost' };

/** Reason of an abort: somebody else has the job now. */
export class ClaimLostError extends Error {
  override readonly name = 'ClaimLostError';
}

/** Reason of an abort: the process ends. */
export class DrainError extends Error {
  override readonly name = 'DrainError';
}

/** A job failed for good because no run of it ended: it may be what ends its process. */
class WorkerLostError extends Error {
  override readonly name = 'WorkerLostError';
}

/** Runs of one job that may be lost, by crashes of their process or for taking too long, before the job is dead. */
const maxLostRuns = 3;

/** A run is told to end somewhat before pg-boss takes it away, so that its error is the one that counts. */
const runMs = (maxRunSeconds - 15) * 1_000;

/** Spreads the waits of jobs that failed together: their ids are random. */
const jitterOf = ({ id }: Claim): number => Number.parseInt(id.slice(-8), 16) / 0xff_ff_ff_ff;

/** Runs a job once. `signal` is aborted with a `ClaimLostError` or a `DrainError`. Never rejects. */
export const runClaim = async (
  { claim, stored, attempt }: ClaimedJob,
  work: (stored: StoredJob, run: JobRun) => Promise<void>,
  { signal, logger, pace }: { readonly signal: AbortSignal; readonly logger: Logger; readonly pace: RetryPace },
): Promise<Ending> => {
  if (claim.retryCount > maxLostRuns) {
    const error = new WorkerLostError(`The job was started ${claim.retryCount} times and never ended.`);
    return decideNextStep(stored, stored.failure ? Number.POSITIVE_INFINITY : attempt, error, jitterOf(claim), Date.now(), pace);
  }
  try {
    const runSignal = AbortSignal.any([signal, AbortSignal.timeout(runMs)]);
    const { correlationId, lane } = stored;
    const attributes = { ...attributesOf(stored.job), 'tidewaiter.attempt': attempt };
    await inTrace(correlationId, { name: `job ${stored.job.kind}`, kind: 'consumer', attributes }, () =>
      work(stored, { correlationId, attempt, signal: runSignal, ...(lane && { lane }) }),
    );
    return { kind: 'done' };
  } catch (error) {
    if (signal.reason instanceof ClaimLostError) return { kind: 'lost' };
    if (signal.reason instanceof DrainError) return { kind: 'released' };
    const log = jobLogger(logger, stored.job, { correlationId: stored.correlationId, attempt });
    if (error instanceof LargeWorkError && stored.lane === undefined) {
      log.info({ why: error.message }, 'A job goes on among those about large changes.');
      return { kind: 'moved' };
    }
    const step = decideNextStep(stored, attempt, error, jitterOf(claim), Date.now(), pace);
    log.warn({ err: error, next: step.kind }, 'A job failed.');
    return step;
  }
};
