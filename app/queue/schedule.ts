import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { Job } from './job.ts';
import type { JobTable } from './job-table.ts';

/** A job that runs every so often, once over all processes. */
export interface Scheduled {
  readonly job: Job;
  readonly everySeconds: number;
  /** A process that starts does not wait for its turn, unless another one enqueued the job in the last so many seconds. */
  readonly atStartSeconds?: number;
}

/** How often it is looked whether something is due, in seconds. */
const lookSeconds = 30;

/** Enqueues jobs when they are due. Which process does is decided in the database, by its clock. */
export class Schedule {
  readonly #table: JobTable;
  readonly #jobs: readonly Scheduled[];
  readonly #enqueued: () => void;
  readonly #logger: Logger;
  readonly #timer: NodeJS.Timeout;
  #looking: Promise<void>;

  constructor(table: JobTable, jobs: readonly Scheduled[], enqueued: () => void, logger: Logger) {
    this.#table = table;
    this.#jobs = jobs;
    this.#enqueued = enqueued;
    this.#logger = logger;
    this.#looking = this.#look(true);
    const seconds = Math.min(lookSeconds, ...jobs.map(({ everySeconds }) => everySeconds / 4));
    this.#timer = setInterval(() => {
      this.#looking = this.#looking.then(() => this.#look(false));
    }, seconds * 1_000);
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#looking;
  }

  async #look(atStart: boolean): Promise<void> {
    for (const { job, everySeconds, atStartSeconds } of this.#jobs) {
      const stored = { job, correlationId: `${job.kind}-${randomUUID()}`, attempt: 1 };
      try {
        const seconds = atStart ? (atStartSeconds ?? everySeconds) : everySeconds;
        if (await this.#table.enqueueScheduled(stored, job.kind, seconds)) this.#enqueued();
      } catch (error) {
        this.#logger.error({ err: error, job: job.kind }, 'A scheduled job could not be enqueued; it is tried again.');
      }
    }
  }
}
