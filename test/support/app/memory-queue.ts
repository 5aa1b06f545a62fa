import { type DeadLetterHandler, handleJob, type Job, type JobHandlers, type JobRun } from '../../../app/queue/job.ts';
import type { JobQueue, QueueCounts } from '../../../app/queue/job-queue.ts';
import { LargeWorkError } from '../../../app/queue/lanes.ts';

type Origin = Parameters<JobQueue['enqueue']>[1];

/** A job as it was stored. */
export interface QueuedJob {
  readonly job: Job;
  readonly origin: Origin;
}

/** A queue in memory that keeps its promises in one process: the same job of a delivery is stored once, jobs run when it works, and it drains. */
export class MemoryQueue implements JobQueue {
  /** All jobs ever stored, oldest first. */
  readonly stored: QueuedJob[] = [];
  /** While set, the queue can't be reached. */
  outage: Error | undefined;
  readonly #known = new Set<string>();
  readonly #waiting: QueuedJob[] = [];
  readonly #active = new Set<Promise<void>>();
  readonly #stop = new AbortController();
  #handlers: JobHandlers | undefined;
  #deadLetter: DeadLetterHandler | undefined;
  #isStopped = false;

  async enqueue(job: Job, origin: Origin): Promise<void> {
    await this.ping();
    const key = `${origin.deliveryId} ${JSON.stringify(job)}`;
    if (origin.deliveryId !== undefined && this.#known.has(key)) return;
    this.#known.add(key);
    this.stored.push({ job, origin });
    this.#waiting.push({ job, origin });
    this.#runNext();
  }

  work(handlers: JobHandlers, deadLetter: DeadLetterHandler): Promise<void> {
    this.#handlers = handlers;
    this.#deadLetter = deadLetter;
    for (const _ of [...this.#waiting]) this.#runNext();
    return Promise.resolve();
  }

  counts(): Promise<readonly QueueCounts[]> {
    return Promise.resolve([{ kind: 'review-pull-request', queued: this.#waiting.length, active: this.#active.size, failed: 0 }]);
  }

  ping(): Promise<void> {
    return this.outage ? Promise.reject(this.outage) : Promise.resolve();
  }

  /** Resolves when nothing waits and nothing runs. */
  async idle(): Promise<void> {
    while (this.#active.size > 0) await Promise.all(this.#active);
  }

  async stop(graceMs: number): Promise<void> {
    this.#isStopped = true;
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, graceMs);
    await Promise.race([this.idle(), promise]);
    clearTimeout(timer);
    this.#stop.abort();
  }

  #runNext(): void {
    const handlers = this.#handlers;
    const next = handlers && !this.#isStopped ? this.#waiting.shift() : undefined;
    if (!handlers || !next) return;
    const run: Promise<void> = this.#run(handlers, next).finally(() => this.#active.delete(run));
    this.#active.add(run);
  }

  async #run(handlers: JobHandlers, { job, origin }: QueuedJob): Promise<void> {
    const run: JobRun = { correlationId: origin.correlationId, attempt: 1, signal: this.#stop.signal };
    try {
      await handleJob(handlers, job, run).catch((error: unknown) => {
        if (error instanceof LargeWorkError) return handleJob(handlers, job, { ...run, lane: 'large' });
        throw error;
      });
    } catch (error) {
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      await this.#deadLetter?.(job, { name, message }, run);
    }
  }
}
