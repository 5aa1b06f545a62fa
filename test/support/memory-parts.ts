import type { AppParts, PartHandlers } from '../../app/app-parts.ts';
import { SeenPoliciesInMemory } from '../../app/org-policy/seen-policies.ts';
import type { DeadLetterHandler } from '../../app/queue/job.ts';
import { MemoryQueue } from './memory-queue.ts';
import { MemoryStore } from './memory-store.ts';

/** Parts of the App in memory, and what became of them. */
export interface MemoryParts {
  readonly parts: AppParts;
  readonly queue: MemoryQueue;
  readonly store: MemoryStore;
  readonly isClosed: () => boolean;
}

const nothing = (): Promise<void> => Promise.resolve();

/** Parts that keep everything in memory. `handlers` do the jobs that a test is about; the others are done without anything. */
export const createMemoryParts = (handlers: Partial<PartHandlers> = {}, deadLetter: DeadLetterHandler = nothing): MemoryParts => {
  const queue = new MemoryQueue();
  const store = new MemoryStore();
  let closed = false;
  const close = (): Promise<void> => {
    closed = true;
    return Promise.resolve();
  };
  const parts: AppParts = {
    openStorage: () => Promise.resolve({ store, queue, seenPolicies: new SeenPoliciesInMemory(), ping: () => store.ping(), close }),
    createOrgPolicies: () => ({ load: () => Promise.resolve({ state: 'none' }), forget: () => undefined }),
    createHandlers: () => ({
      'review-pull-request': nothing,
      'review-merge-group': nothing,
      'fix-all': nothing,
      command: nothing,
      'refresh-org-policy': nothing,
      retention: nothing,
      ...handlers,
    }),
    createDeadLetter: () => deadLetter,
  };
  return { parts, queue, store, isClosed: () => closed };
};
