import type { Logger } from 'pino';
import type { JobRun } from './job.ts';
import { type Claim, heartbeatSeconds, type JobTable, maxRunSeconds } from './job-table.ts';
import { decideNextStep, type NextStep } from './next-step.ts';
import { parseStoredJob, type StoredJob } from './stored-job.ts';

/** What the worker does with a job; `outcome` is told of each run that ended in this process. */
export interface JobWork {
  run(stored: StoredJob, run: JobRun): Promise<void>;
  outcome(stored: StoredJob, outcome: 'done' | 'retried' | 'dead', durationMs: number): void;
}

/** How often the table is asked when nothing tells of a new job: other processes store jobs, too, and groups become free. */
const pollMs = 500;

/** Wait after the database failed. */
const outageMs = 1_000;

/** Three heartbeats fit into the time after which a run is taken for dead. */
const beatMs = (heartbeatSeconds * 1_000) / 3 - 100;

/** Runs of one job that may be lost, by crashes of their process or for taking too long, before the job is dead: it may be what ends the process. */
const maxLostRuns = 3;

/** Somebody else has the job now, or it took too long: what the handler still does counts for nothing. */
class ClaimLostError extends Error {
  override readonly name = 'ClaimLostError';
}

/** The run is to end because the process does. */
class DrainError extends Error {
  override readonly name = 'DrainError';
}

/** A job failed for good because its process died each time that it ran. */
class WorkerLostError extends Error {
  override readonly name = 'WorkerLostError';
}

interface Run {
  readonly claim: Claim;
  readonly stored: StoredJob;
  readonly attempt: number;
  readonly controller: AbortController;
  readonly ended: Promise<void>;
}

/** Spreads the waits of jobs that failed together: their ids are random. */
const jitterOf = ({ id }: Claim): number => Number.parseInt(id.slice(-8), 16) / 0xff_ff_ff_ff;

/** Waits for the work, but not longer than that. */
const within = async (work: Promise<unknown>, ms: number): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise(resolve => {
    timer = setTimeout(resolve, Math.max(0, ms));
  });
  await Promise.race([work, over]);
  clearTimeout(timer);
};

/** Takes jobs and runs them, as many at a time as it is told. */
export class JobWorker {
  readonly #table: JobTable;
  readonly #work: JobWork;
  readonly #workers: number;
  readonly #logger: Logger;
  readonly #runs = new Map<string, Run>();
  readonly #beat: NodeJS.Timeout;
  readonly #taking: Promise<void>;
  #draining = false;
  #woken = false;
  #wake: () => void = () => undefined;

  constructor(table: JobTable, work: JobWork, workers: number, logger: Logger) {
    this.#table = table;
    this.#work = work;
    this.#workers = workers;
    this.#logger = logger;
    this.#beat = setInterval(() => void this.#sendHeartbeats(), beatMs);
    this.#taking = this.#takeJobs();
  }

  /** A job may have come: the table is asked at once. */
  wake(): void {
    this.#woken = true;
    this.#wake();
  }

  /** Takes no more jobs, tells those that run to end, waits for them up to `graceMs`, and gives back what has not ended. */
  async drain(graceMs: number): Promise<void> {
    const deadline = performance.now() + graceMs;
    this.#draining = true;
    this.wake();
    await within(this.#taking, graceMs);
    for (const run of this.#runs.values()) run.controller.abort(new DrainError('The process ends; the job goes back to the queue.'));
    await within(Promise.all([...this.#runs.values()].map(run => run.ended)), deadline - performance.now());
    await Promise.all([...this.#runs.values()].map(run => this.#giveBack(run)));
    clearInterval(this.#beat);
  }

  async #takeJobs(): Promise<void> {
    while (!this.#draining) {
      this.#woken = false;
      const idleMs = await this.#takeSome();
      if (idleMs > 0) await this.#idle(idleMs);
    }
  }

  /** Resolves to how long to wait before the next try. */
  async #takeSome(): Promise<number> {
    const free = this.#workers - this.#runs.size;
    if (free <= 0) return pollMs;
    try {
      const claims = await this.#table.claim(free);
      for (const claim of claims) this.#start(claim);
      return claims.length > 0 ? 0 : pollMs;
    } catch (error) {
      this.#logger.error({ err: error }, 'No jobs can be taken from the queue.');
      return outageMs;
    }
  }

  #idle(ms: number): Promise<void> {
    return new Promise(resolve => {
      const timer = setTimeout(resolve, ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
      if (this.#woken) this.#wake();
    });
  }

  #start(claim: Claim): void {
    const stored = parseStoredJob(claim.data);
    if (!stored) {
      this.#logger.error({ jobId: claim.id }, 'A job in the queue is not understood; it is dropped.');
      void this.#settle(claim, { kind: 'given-up' }, undefined);
      return;
    }
    const controller = new AbortController();
    const attempt = stored.attempt + claim.retryCount;
    const run: Run = { claim, stored, attempt, controller, ended: this.#runToEnd(claim, stored, attempt, controller.signal) };
    this.#runs.set(claim.id, run);
    void run.ended.then(() => {
      this.#runs.delete(claim.id);
      this.wake();
    });
  }

  async #runToEnd(claim: Claim, stored: StoredJob, attempt: number, signal: AbortSignal): Promise<void> {
    const began = performance.now();
    const step = await this.#runOnce(claim, stored, attempt, signal);
    if (!step) return;
    const settled = await this.#settle(claim, step, stored);
    if (!settled) return;
    const outcome = step.kind === 'again' ? 'retried' : step.kind === 'done' ? 'done' : 'dead';
    if (!signal.aborted || step.kind === 'done') this.#work.outcome(stored, outcome, performance.now() - began);
  }

  /** Undefined: the claim was lost, nothing is to be done. */
  async #runOnce(claim: Claim, stored: StoredJob, attempt: number, signal: AbortSignal): Promise<NextStep | undefined> {
    const jitter = jitterOf(claim);
    if (claim.retryCount > maxLostRuns) {
      const error = new WorkerLostError(`The job was started ${claim.retryCount} times and never ended.`);
      return decideNextStep(stored, stored.failure ? Number.POSITIVE_INFINITY : attempt, error, jitter, Date.now());
    }
    try {
      await this.#work.run(stored, {
        correlationId: stored.correlationId,
        attempt,
        signal: AbortSignal.any([signal, AbortSignal.timeout(maxRunSeconds * 1_000)]),
      });
      return { kind: 'done' };
    } catch (error) {
      if (signal.reason instanceof ClaimLostError) return undefined;
      if (signal.reason instanceof DrainError) return { kind: 'again', stored: { ...stored, attempt }, waitSeconds: 0 };
      const step = decideNextStep(stored, attempt, error, jitter, Date.now());
      this.#logger.warn(
        { err: error, job: stored.job.kind, correlationId: stored.correlationId, attempt, next: step.kind },
        'A job failed.',
      );
      return step;
    }
  }

  /** Resolves to whether the step was stored. When it can't be, the heartbeats end and the job is run again. */
  async #settle(claim: Claim, step: NextStep, stored: StoredJob | undefined): Promise<boolean> {
    try {
      if (step.kind === 'again') return await this.#table.putBack(claim, step.stored, step.waitSeconds);
      if (step.kind === 'dead') return await this.#table.putBack(claim, step.stored, 0);
      if (step.kind === 'given-up')
        this.#logger.error(
          { job: stored?.job, correlationId: stored?.correlationId, failure: stored?.failure },
          'A failed job could not be made visible.',
        );
      return await this.#table.finish(claim);
    } catch (error) {
      this.#logger.error(
        { err: error, jobId: claim.id, correlationId: stored?.correlationId },
        'The end of a job could not be stored; it will run again.',
      );
      return false;
    }
  }

  async #giveBack({ claim, stored, attempt }: Run): Promise<void> {
    this.#logger.warn(
      { job: stored.job.kind, correlationId: stored.correlationId },
      'A job did not end in time; it goes back to the queue.',
    );
    await this.#settle(claim, { kind: 'again', stored: { ...stored, attempt }, waitSeconds: 0 }, stored);
  }

  async #sendHeartbeats(): Promise<void> {
    const runs = [...this.#runs.values()];
    if (runs.length === 0) return;
    try {
      const ours = await this.#table.touch(runs.map(run => run.claim));
      for (const run of runs) {
        if (!ours.has(run.claim.id)) run.controller.abort(new ClaimLostError('Another worker has the job now.'));
      }
    } catch (error) {
      this.#logger.error({ err: error }, 'Heartbeats of the running jobs could not be stored.');
    }
  }
}
