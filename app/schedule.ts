import { createHash, randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { Job } from './queue/job.ts';
import type { JobQueue } from './queue/job-queue.ts';

/** What is enqueued again and again. */
export interface Schedule {
  /** Enqueues a sweep at once: what webhooks were lost while no process was there is found now. */
  readonly start: () => Promise<void>;
  readonly stop: () => void;
}

export interface ScheduleNeeds {
  readonly queue: Pick<JobQueue, 'enqueue'>;
  readonly sweepMinutes: number;
  readonly logger: Logger;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

const minute = 60_000;
const day = 86_400_000;

/** A GUID that all processes make of the same period: the queue stores the same job of the same delivery once, however many ask for it. */
const guidOf = (kind: string, period: number, now: number): string => {
  const hex = createHash('sha256')
    .update(`${kind} ${period} ${Math.floor(now / period)}`)
    .digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
};

/** Sweeps and retention, in time, once for all processes. */
export const createSchedule = ({ queue, sweepMinutes, logger, now }: ScheduleNeeds): Schedule => {
  const timers: NodeJS.Timeout[] = [];
  const enqueue = async (job: Job, deliveryId: string): Promise<void> => {
    try {
      await queue.enqueue(job, { correlationId: deliveryId, deliveryId });
    } catch (error) {
      // The next time comes; a database that is away is told by `/readyz` too.
      logger.error({ err: error, job: job.kind }, 'scheduled job could not be enqueued');
    }
  };
  const every = (job: Job, period: number): void => {
    const repeat = (): void => void enqueue(job, guidOf(job.kind, period, now()));
    timers.push(setInterval(repeat, period).unref());
  };
  return {
    start: async () => {
      every({ kind: 'sweep' }, sweepMinutes * minute);
      every({ kind: 'retention' }, day);
      await enqueue({ kind: 'sweep' }, randomUUID());
      await enqueue({ kind: 'retention' }, guidOf('retention', day, now()));
    },
    stop: () => {
      for (const timer of timers) clearInterval(timer);
    },
  };
};
