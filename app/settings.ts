/** A database that outlives the process. */
export type LastingStorage =
  /** PostgreSQL: any number of processes. */
  | { readonly kind: 'postgres'; readonly url: string }
  /** PGlite in a folder: one process, guarded by a lock file. */
  | { readonly kind: 'embedded'; readonly folder: string };

/** Where jobs and records are kept. */
export type StorageSettings =
  | LastingStorage
  /** PGlite that forgets everything with the process: for tests and demonstrations. No setting leads to it. */
  | { readonly kind: 'memory' };

/** All that the App is told from outside. Read once, in `readSettings`; nothing else looks at the environment. */
export interface AppSettings {
  readonly appId: number;
  /** PEM text. */
  readonly privateKey: string;
  readonly webhookSecret: string;
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  /** Base URL of the REST API: `https://api.github.com`, or `https://HOST/api/v3` of an Enterprise Server. */
  readonly apiUrl: string;
  /** Whether requests are spread so that they stay within GitHub's rate limits; false for an Enterprise Server that has none. */
  readonly rateLimits: boolean;
  readonly storage: StorageSettings;
  readonly orgPolicy: {
    /** Names of the organization's repositories in which the policy is looked for; the first that has it counts. */
    readonly repositories: readonly string[];
    readonly path: string;
  };
  /** Jobs at a time in this process. */
  readonly workers: number;
  /** Jobs at a time of one installation, over all processes. */
  readonly jobsPerInstallation: number;
  /** Days that reviews, findings, deliveries and the audit log are kept. */
  readonly retentionDays: number;
  readonly sweepMinutes: number;
  readonly logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal';
}
