import type { Job, JobHandlers, JobRun } from '../../../app/queue/job.ts';

/** Handlers of all kinds that do the same. */
export const sameHandlers = (handle: (job: Job, run: JobRun) => Promise<void>): JobHandlers => ({
  'review-pull-request': handle,
  'review-merge-group': handle,
  'review-head': handle,
  'verify-pull-request': handle,
  'verify-merge-group': handle,
  'compare-pull-request': handle,
  'compare-merge-group': handle,
  'scans-arrived': handle,
  'late-scans': handle,
  'fix-all': handle,
  'ask-waiver': handle,
  'waiver-decided': handle,
  'look-at-merge': handle,
  command: handle,
  'refresh-org-policy': handle,
  'refresh-trust': handle,
  'sweep-installation': handle,
  'forget-owner': handle,
  sweep: handle,
  retention: handle,
});

/** A promise that the test settles. */
export interface Gate {
  readonly opened: Promise<void>;
  open(): void;
}

export const gate = (): Gate => {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { opened: promise, open: () => resolve() };
};

/** Rejects as soon as the run is to end. */
export const untilAborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    const end = () => reject(new Error('aborted'));
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });
