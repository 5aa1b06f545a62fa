import type { ProxySettings } from '../src/registry/http/dispatchers.ts';

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

/** How registries are asked about images. */
export interface RegistrySettings {
  /** A Docker configuration, as its text or as a file that may be replaced while the App runs. */
  readonly credentials:
    | { readonly kind: 'none' }
    | { readonly kind: 'text'; readonly text: string }
    | { readonly kind: 'file'; readonly path: string };
  /** As `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY` name them. */
  readonly proxy: ProxySettings;
  /** Certificates (PEM) that are trusted beside the machine's. */
  readonly authorities: readonly string[];
  /** Hosts, with their port, in lower case: policies may let them have private addresses, or be asked without TLS. */
  readonly allowedPrivate: readonly string[];
}

/** How trust roots are kept up to date. */
export interface TrustRootSettings {
  readonly updates: 'on' | 'off';
  /** Where they are kept. */
  readonly folder: string;
  /** Hosts that may be asked for them. */
  readonly hosts: readonly string[];
}

/** The pages that people look at, and how they sign in. */
export interface PageSettings {
  /** Where people and GitHub reach the App, without a slash at the end: `https://tidewaiter.example.com`. */
  readonly publicUrl: string;
  /** The App's, for signing in. */
  readonly clientId: string;
  readonly clientSecret: string;
  /** Proxies in front of the App, each of which adds an address to `X-Forwarded-For`. */
  readonly proxyHops: number;
}

/** Where traces of the App's work go: a collector of OpenTelemetry. */
export interface TraceSettings {
  /** Takes OTLP as JSON: `http://collector.example:4318/v1/traces`. */
  readonly url: string;
  /** Sent with each batch; their values are secrets. */
  readonly headers: Readonly<Record<string, string>>;
  readonly serviceName: string;
  /** What else the traces are told to come from. */
  readonly resource: Readonly<Record<string, string>>;
  /** Of all traces, from above 0 to 1. */
  readonly share: number;
}

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
  /** Undefined: there are none. */
  readonly pages?: PageSettings;
  /** Undefined: nowhere. */
  readonly traces?: TraceSettings;
  readonly registry: RegistrySettings;
  readonly trustRoots: TrustRootSettings;
  /** Jobs at a time in this process. */
  readonly workers: number;
  /** Jobs at a time of one installation, over all processes. */
  readonly jobsPerInstallation: number;
  /** Seconds of processor time that judging one change may take. */
  readonly reviewSeconds: number;
  /** Megabytes of JavaScript heap that judging one change may take. */
  readonly reviewMemoryMb: number;
  /** Days that reviews, findings, deliveries and the audit log are kept. */
  readonly retentionDays: number;
  readonly sweepMinutes: number;
  readonly logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal';
}
