import type { Logger } from 'pino';
import { jobLogger } from '../observability/job-logger.ts';
import type { JobRun } from './job.ts';
import type { Claim, JobTable } from './job-table.ts';
import type { Lane, Places } from './lanes.ts';
import type { RetryPace } from './next-step.ts';
import { type ClaimedJob, ClaimLostError, DrainError, type Ending, runClaim } from './run-claim.ts';
import { parseStoredJob, type StoredJob, withoutSecrets } from './stored-job.ts';

/** What the worker does with a job; `outcome` is told of each run that ended in this process. */
export interface JobWork {
  run(stored: StoredJob, run: JobRun): Promise<void>;
  outcome(stored: StoredJob, outcome: 'done' | 'retried' | 'dead', durationMs: number): void;
}

export interface WorkerOptions {
  /** Ordinary jobs at a time. */
  readonly workers: number;
  /** Jobs about large changes at a time, beside those. */
  readonly largeWorkers: number;
  /** A run without heartbeats for so long is taken for dead by the table. */
  readonly heartbeatSeconds: number;
  readonly pace: RetryPace;
  readonly logger: Logger;
  /** Takes secrets out of what is stored. */
  readonly redact: (text: string) => string;
  /** Left out: those of production. */
  readonly waits?: Partial<WorkerWaits> | undefined;
}

/** The table as a worker needs it. */
export type ClaimTable = Pick<JobTable, 'claim' | 'finish' | 'putBack' | 'touch'>;

/** How long a worker waits, in milliseconds. */
export interface WorkerWaits {
  /** How often the table is asked when nothing tells of a new job: other processes store jobs, too, and groups become free. */
  readonly poll: number;
  /** After the database failed. */
  readonly outage: number;
  /** Between two tries to store the ending of a job, doubled from the first to the longest. */
  readonly settleFirst: number;
  readonly settleLongest: number;
  /** Between two heartbeats: three fit into the shortest time after which a run is taken for dead. */
  readonly beat: number;
}

const usualWaits: WorkerWaits = { poll: 500, outage: 1_000, settleFirst: 250, settleLongest: 5_000, beat: 3_200 };

/** Times, a lost heartbeat apart, that a job which is not understood is left to a process of another version before it is dropped. */
const maxNotUnderstood = 60;

interface Run extends ClaimedJob {
  readonly controller: AbortController;
  readonly ended: Promise<void>;
  /** When the table was last told that it lives, on the clock of `performance.now()`. */
  aliveAt: number;
}

/** Waits for the work, but not longer than that. */
const within = async (work: Promise<unknown>, ms: number): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise(resolve => {
    // Node warns of a negative time.
    timer = setTimeout(resolve, Math.max(0, ms));
  });
  await Promise.race([work, over]);
  clearTimeout(timer);
};

/** Takes jobs and runs them, as many at a time as it is told. */
export class JobWorker {
  readonly #table: ClaimTable;
  readonly #work: JobWork;
  readonly #places: Places;
  readonly #pace: RetryPace;
  readonly #logger: Logger;
  readonly #redact: (text: string) => string;
  readonly #lostAfterMs: number;
  readonly #waits: WorkerWaits;
  /** By the id of their job. */
  readonly #runs = new Map<string, Run>();
  readonly #beat: NodeJS.Timeout;
  readonly #taking: Promise<void>;
  readonly #drainBegun = Promise.withResolvers<void>();
  #draining = false;
  #woken = false;
  #wake: () => void = () => undefined;

  constructor(table: ClaimTable, work: JobWork, { workers, largeWorkers, heartbeatSeconds, pace, logger, redact, waits }: WorkerOptions) {
    this.#table = table;
    this.#work = work;
    this.#places = { ordinary: workers, large: largeWorkers };
    this.#pace = pace;
    this.#logger = logger;
    this.#redact = redact;
    this.#lostAfterMs = heartbeatSeconds * 1_000;
    this.#waits = { ...usualWaits, ...waits };
    this.#beat = setInterval(() => void this.#sendHeartbeats(), this.#waits.beat);
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
    this.#drainBegun.resolve();
    this.wake();
    await within(this.#taking, graceMs);
    for (const run of this.#runs.values()) run.controller.abort(new DrainError('The process ends; the job goes back to the queue.'));
    await within(Promise.all([...this.#runs.values()].map(run => run.ended)), deadline - performance.now());
    await Promise.all([...this.#runs.values()].map(run => this.#settle(run, { kind: 'released' })));
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
    const free: Places = { ordinary: this.#free('ordinary'), large: this.#free('large') };
    if (free.ordinary <= 0 && free.large <= 0) return this.#waits.poll;
    try {
      const claims = await this.#table.claim(free);
      for (const claim of claims) await this.#start(claim);
      return claims.length > 0 ? 0 : this.#waits.poll;
    } catch (error) {
      this.#logger.error({ err: error }, 'No jobs can be taken from the queue.');
      return this.#waits.outage;
    }
  }

  #free(lane: Lane): number {
    let taken = 0;
    for (const { stored } of this.#runs.values()) if ((stored.lane ?? 'ordinary') === lane) taken += 1;
    return this.#places[lane] - taken;
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

  async #start(claim: Claim): Promise<void> {
    const stored = parseStoredJob(claim.data);
    if (!stored) return this.#leave(claim);
    // A run that was taken for dead may still go on here: it ends before the job is run again.
    const earlier = this.#runs.get(claim.id);
    earlier?.controller.abort(new ClaimLostError('The run was taken for dead.'));
    const controller = new AbortController();
    const claimed = { claim, stored, attempt: stored.attempt + claim.retryCount };
    const ended = this.#runToEnd(claimed, controller.signal, earlier?.ended);
    this.#runs.set(claim.id, { ...claimed, controller, ended, aliveAt: performance.now() });
  }

  /** Without heartbeats the job goes to the next process, which may be of the version that stored it. */
  async #leave(claim: Claim): Promise<void> {
    this.#logger.error({ jobId: claim.id, times: claim.retryCount }, 'A job in the queue is not understood.');
    if (claim.retryCount >= maxNotUnderstood) await this.#table.finish(claim);
  }

  async #runToEnd(claimed: ClaimedJob, signal: AbortSignal, earlier: Promise<void> | undefined): Promise<void> {
    await earlier;
    const began = performance.now();
    const ending = await runClaim(claimed, (stored, run) => this.#work.run(stored, run), {
      signal,
      logger: this.#logger,
      pace: this.#pace,
    });
    const settled = await this.#settle(claimed, ending);
    if (this.#runs.get(claimed.claim.id)?.claim === claimed.claim) this.#runs.delete(claimed.claim.id);
    this.wake();
    if (!settled || ending.kind === 'released' || ending.kind === 'moved') return;
    const outcome = ending.kind === 'again' ? 'retried' : ending.kind === 'done' ? 'done' : 'dead';
    this.#work.outcome(claimed.stored, outcome, performance.now() - began);
  }

  /**
   * Resolves to whether the ending was stored. What can't be stored now is tried again while the process lives, and keeps its heartbeats: a
   * job that has ended must neither run again nor hold its installation's place. It ends at the latest when the run has had its time.
   */
  async #settle(claimed: ClaimedJob, ending: Ending): Promise<boolean> {
    const { stored, attempt } = claimed;
    const log = jobLogger(this.#logger, stored.job, { correlationId: stored.correlationId, attempt });
    if (ending.kind === 'released') log.info('A job goes back to the queue, because the process ends.');
    if (ending.kind === 'given-up') log.error({ failure: stored.failure }, 'A failed job could not be made visible.');
    const { settleFirst, settleLongest } = this.#waits;
    for (let wait = settleFirst; ; wait = Math.min(2 * wait, settleLongest)) {
      const isLast = this.#draining;
      try {
        return await this.#storeEnding(claimed, ending);
      } catch (error) {
        log.error({ err: error }, `The end of a job could not be stored; ${isLast ? 'it will run again.' : 'that is tried again.'}`);
        if (isLast) return false;
      }
      await within(this.#drainBegun.promise, wait);
    }
  }

  async #storeEnding({ claim, stored, attempt }: ClaimedJob, ending: Ending): Promise<boolean> {
    switch (ending.kind) {
      case 'again':
        return this.#table.putBack(claim, ending.stored, ending.waitSeconds);
      case 'dead':
        return this.#table.putBack(claim, withoutSecrets(ending.stored, this.#redact), 0);
      case 'moved':
        return this.#table.putBack(claim, { ...stored, attempt, lane: 'large' }, 0);
      case 'released':
        return this.#table.putBack(claim, { ...stored, attempt }, 0);
      case 'given-up':
      case 'done':
        return this.#table.finish(claim);
      case 'lost':
        return false;
    }
  }

  async #sendHeartbeats(): Promise<void> {
    const now = performance.now();
    for (const run of this.#runs.values()) {
      // Why not left to the table's answer: a process that was halted goes on with what it was about to write.
      if (now - run.aliveAt > this.#lostAfterMs) run.controller.abort(new ClaimLostError('No heartbeat was stored for too long.'));
    }
    const runs = [...this.#runs.values()].filter(run => !run.controller.signal.aborted);
    if (runs.length === 0) return;
    try {
      const ours = await this.#table.touch(runs.map(run => run.claim));
      for (const run of runs) {
        if (ours.has(run.claim.id)) run.aliveAt = performance.now();
        else run.controller.abort(new ClaimLostError('Another worker has the job now.'));
      }
    } catch (error) {
      this.#logger.error({ err: error }, 'Heartbeats of the running jobs could not be stored.');
    }
  }
}
