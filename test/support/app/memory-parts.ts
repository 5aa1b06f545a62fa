import type { AppParts, PartHandlers } from '../../../app/app-parts.ts';
import { SeenPoliciesInMemory } from '../../../app/org-policy/seen-policies.ts';
import type { DeadLetterHandler } from '../../../app/queue/job.ts';
import type { PageRecords } from '../../../app/storage/pages/page-records.ts';
import { StorageError } from '../../../app/storage/storage-error.ts';
import { noVerifications } from './job-workplace.ts';
import { judgingHere } from './judging-here.ts';
import { MemoryQueue } from './memory-queue.ts';
import { createMemoryStore, type MemoryStore } from './memory-store.ts';

/** Parts of the App in memory, and what became of them. */
export interface MemoryParts {
  readonly parts: AppParts;
  readonly queue: MemoryQueue;
  readonly store: MemoryStore;
  readonly isClosed: () => boolean;
}

const nothing = (): Promise<void> => Promise.resolve();

/** Records of a database that is away. */
const away = (): Promise<never> => Promise.reject(new StorageError('unreachable', 'connect ECONNREFUSED'));
const noPageRecords: PageRecords = {
  saveSession: away,
  session: away,
  changeSession: away,
  endSession: away,
  days: away,
  repositories: away,
  rules: away,
  waived: away,
  incomplete: away,
  standing: away,
  bypassed: away,
  recentPulls: away,
  policies: away,
  queue: away,
  pulls: away,
  reviewsOf: away,
  findings: away,
  page: away,
  audit: away,
  checkAudit: away,
};

export interface MemoryPartsOptions {
  /** Do the jobs that a test is about; the others are done without anything. */
  readonly handlers?: Partial<PartHandlers>;
  readonly deadLetter?: DeadLetterHandler;
  /** Reaches the database. */
  readonly ping?: () => Promise<void>;
}

/** Parts that keep everything in memory. */
export const createMemoryParts = ({ handlers = {}, deadLetter = nothing, ping = nothing }: MemoryPartsOptions = {}): MemoryParts => {
  const queue = new MemoryQueue();
  const store = createMemoryStore();
  let closed = false;
  const close = (): Promise<void> => {
    closed = true;
    return Promise.resolve();
  };
  const parts: AppParts = {
    openStorage: () => Promise.resolve({ store, queue, pageRecords: noPageRecords, seenPolicies: new SeenPoliciesInMemory(), ping, close }),
    createOrgPolicies: () => ({
      load: () => Promise.resolve({ state: 'none' }),
      confirm: () => Promise.resolve({ state: 'confirmed' }),
      forget: () => Promise.resolve(),
    }),
    createJudging: () => judgingHere(),
    createVerifications: () => noVerifications,
    createHandlers: () => ({
      'review-pull-request': nothing,
      'review-merge-group': nothing,
      'review-head': nothing,
      'verify-pull-request': nothing,
      'verify-merge-group': nothing,
      'compare-pull-request': nothing,
      'compare-merge-group': nothing,
      'scans-arrived': nothing,
      'late-scans': nothing,
      'fix-all': nothing,
      'ask-waiver': nothing,
      'waiver-decided': nothing,
      'look-at-merge': nothing,
      command: nothing,
      'refresh-org-policy': nothing,
      'refresh-trust': nothing,
      'forget-owner': nothing,
      retention: nothing,
      ...handlers,
    }),
    createDeadLetter: () => deadLetter,
  };
  return { parts, queue, store, isClosed: () => closed };
};
