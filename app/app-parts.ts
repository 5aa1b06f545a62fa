import type { Logger } from 'pino';
import type { InstallationClients } from './github/installation-clients.ts';
import type { JobTools } from './jobs/job-tools.ts';
import type { Judging } from './judging/judging.ts';
import type { Metrics } from './observability/metrics.ts';
import type { OrgPolicySource } from './org-policy/org-policy-source.ts';
import type { SeenPolicies } from './org-policy/seen-policies.ts';
import type { DeadLetterHandler, JobHandlers } from './queue/job.ts';
import type { JobQueue } from './queue/job-queue.ts';
import type { RetryPace } from './queue/next-step.ts';
import type { AppSettings } from './settings.ts';
import type { PageRecords } from './storage/pages/page-records.ts';
import type { Store } from './storage/store.ts';
import type { ImageVerifications } from './verification/image-verifications.ts';

/** What every part is told. */
export interface PartNeeds {
  readonly settings: AppSettings;
  readonly logger: Logger;
  readonly metrics: Metrics;
}

/** The database, open and migrated. */
export interface OpenStorage {
  readonly store: Store;
  readonly queue: JobQueue;
  readonly seenPolicies: SeenPolicies;
  readonly pageRecords: PageRecords;
  /** Throws when the database can't be reached, or stores nothing: for `/readyz`. */
  ping(): Promise<void>;
  /** After the queue has stopped. */
  close(): Promise<void>;
}

/** What the reading of organizations' policies needs besides. */
export interface OrgPolicyParts extends PartNeeds {
  readonly clients: InstallationClients;
  readonly seen: SeenPolicies;
  readonly store: Store;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** What the verification of images needs besides. */
export interface VerificationParts extends PartNeeds {
  readonly clients: InstallationClients;
  readonly store: Store;
  readonly queue: JobQueue;
}

/** Jobs that the parts do; sweeps are done by `startApp` itself. */
export type PartHandlers = Omit<JobHandlers, 'sweep' | 'sweep-installation'>;

/** What the database and its queue need besides. */
export interface StorageParts extends PartNeeds {
  /** As often as usual when absent. */
  readonly retries?: RetryPace;
}

/** The parts that `startApp` puts together. */
export interface AppParts {
  /** Throws when the database can't be opened: the App does not start then. */
  openStorage(needs: StorageParts): Promise<OpenStorage>;
  createOrgPolicies(needs: OrgPolicyParts): OrgPolicySource;
  createJudging(needs: PartNeeds): Judging;
  createVerifications(needs: VerificationParts): ImageVerifications;
  createHandlers(tools: JobTools): PartHandlers;
  createDeadLetter(tools: JobTools): DeadLetterHandler;
}
