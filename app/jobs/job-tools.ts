import type { Logger } from 'pino';
import type { BlobCache } from '../../src/github/read/blob-cache.ts';
import type { InstallationClients } from '../github/installation-clients.ts';
import type { Judging } from '../judging/judging.ts';
import type { Metrics } from '../observability/metrics.ts';
import type { OrgPolicySource } from '../org-policy/org-policy-source.ts';
import type { JobQueue } from '../queue/job-queue.ts';
import type { AppSettings } from '../settings.ts';
import type { Store } from '../storage/store.ts';
import type { AppClock } from '../system-clock.ts';
import type { ImageVerifications } from '../verification/image-verifications.ts';

/** What jobs work with. Each job is a function `(tools) => JobHandler`. */
export interface JobTools {
  readonly settings: AppSettings;
  readonly clients: InstallationClients;
  readonly orgPolicies: OrgPolicySource;
  /** Texts of this process's reviews, so that a push does not read every file again. */
  readonly blobs: BlobCache;
  readonly queue: JobQueue;
  readonly store: Store;
  readonly metrics: Metrics;
  readonly clock: AppClock;
  readonly verifications: ImageVerifications;
  /** What works on the texts of pull requests. */
  readonly judging: Judging;
  readonly logger: Logger;
}
