import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { JobQueue } from './queue/job-queue.ts';

/** How an outage is waited out, in milliseconds. */
export interface OutagePace {
  /** Between two looks whether the database answers again. */
  readonly look: number;
  /** Between two sweeps, however often it comes and goes. */
  readonly sweeps: number;
  /** After bodies had to make room, until it is swept for GitHub's among them; anybody can bring that about. */
  readonly dropped: number;
}

export const usualOutagePace: OutagePace = { look: 1_000, sweeps: 60_000, dropped: 600_000 };

/** What the watch works with. */
export interface OutageNeeds {
  /** Throws while nothing can be stored. */
  readonly reach: () => Promise<void>;
  readonly queue: Pick<JobQueue, 'enqueue'>;
  readonly logger: Logger;
  readonly pace: OutagePace;
}

/** Knows when webhooks were refused, and has made up for it as soon as they could be taken again. */
export interface OutageWatch {
  /** A delivery could not be stored. */
  readonly noteRefusal: () => void;
  /** The body of a request had to make room; it may have been a delivery. */
  readonly noteDropped: () => void;
  readonly stop: () => void;
}

/**
 * Once something was refused and can be stored again, sweeps: GitHub delivers nothing again by itself (docs.github.com, "Handling failed
 * webhook deliveries"), and a required check must not be missing until the next hour.
 */
export const watchOutages = ({ reach, queue, logger, pace }: OutageNeeds): OutageWatch => {
  let due: { readonly at: number; readonly timer: NodeJS.Timeout } | undefined;
  let isStopped = false;
  let sweptAt = Number.NEGATIVE_INFINITY;
  /** Looks at that time (of `performance.now()`), unless it is to look earlier. */
  const lookAt = (at: number): void => {
    if (isStopped || (due && due.at <= at)) return;
    clearTimeout(due?.timer);
    due = { at, timer: setTimeout(() => void look(), at - performance.now()).unref() };
  };
  const look = async (): Promise<void> => {
    try {
      await reach();
      await queue.enqueue({ kind: 'sweep' }, { correlationId: `sweep-${randomUUID()}` });
      sweptAt = performance.now();
      due = undefined;
      logger.info('deliveries can be stored again: sweeping for what was refused');
    } catch {
      // Whoever could not store a delivery has logged why.
      due = undefined;
      lookAt(performance.now() + pace.look);
    }
  };
  return {
    noteRefusal: () => lookAt(Math.max(performance.now() + pace.look, sweptAt + pace.sweeps)),
    noteDropped: () => lookAt(performance.now() + pace.dropped),
    stop: () => {
      isStopped = true;
      clearTimeout(due?.timer);
    },
  };
};
