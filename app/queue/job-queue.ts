import type { DeadLetterHandler, Job, JobHandlers, JobKind } from './job.ts';

/** Jobs by state, for metrics. */
export interface QueueCounts {
  readonly kind: JobKind;
  readonly queued: number;
  readonly active: number;
  readonly failed: number;
}

/** Where webhooks leave their work. */
export interface JobQueue {
  /**
   * Resolves once the job is stored. A review of a pull request that is queued already is replaced; one that is active gets one successor.
   * The same job of the same delivery twice is stored once.
   */
  enqueue(job: Job, origin: { readonly correlationId: string; readonly deliveryId?: string }): Promise<void>;
  /** Starts to work; until then (and in processes that only take webhooks) jobs wait. */
  work(handlers: JobHandlers, deadLetter: DeadLetterHandler): Promise<void>;
  counts(): Promise<readonly QueueCounts[]>;
  /** Throws when the queue can't be reached: for `/readyz`. */
  ping(): Promise<void>;
  /** Takes no more jobs, waits up to `graceMs` for those that run, then gives them back. */
  stop(graceMs: number): Promise<void>;
}
