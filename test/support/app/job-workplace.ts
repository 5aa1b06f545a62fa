import { pino } from 'pino';
import type { TokenAccess } from '../../../app/github/installation-clients.ts';
import type { JobTools } from '../../../app/jobs/job-tools.ts';
import type { Confirmation, LoadedOrgPolicy } from '../../../app/org-policy/org-policy-source.ts';
import type { Job, JobRepository, JobRun, ReviewJob, SeenPullRequest } from '../../../app/queue/job.ts';
import type { ImageVerifications } from '../../../app/verification/image-verifications.ts';
import type { GitHubClient } from '../../../src/github/call/client.ts';
import { GitHubError } from '../../../src/github/call/errors.ts';
import { BlobCache } from '../../../src/github/read/blob-cache.ts';
import { clientOf } from '../../fake-github/client.ts';
import type { FakeGitHub } from '../../fake-github/fake-github.ts';
import { createInstallationToken, type FakeApp, type Installation } from '../../fake-github/state/app.ts';
import type { FakePullRequest } from '../../fake-github/state/pull-request.ts';
import type { Permissions } from '../../fake-github/state/token.ts';
import { judgingHere } from './judging-here.ts';
import { createMemoryStore, type MemoryStore } from './memory-store.ts';

/** Permissions of the App as its manifest asks for them; `contents` is `write` only with the second one. */
const usualPermissions: Permissions = {
  contents: 'read',
  pull_requests: 'write',
  checks: 'write',
  members: 'read',
  attestations: 'read',
  actions: 'read',
};

/** Permissions of an App whose *Fix all* may commit. */
export const fixPermissions: Permissions = { ...usualPermissions, contents: 'write' };

/** What jobs are run with in tests: the fake GitHub with our App on it, and everything else in memory. */
export interface JobWorkplace {
  readonly tools: JobTools;
  readonly app: FakeApp;
  readonly installation: Installation;
  readonly store: MemoryStore;
  readonly enqueued: Job[];
  /** Where the enqueued jobs came from, in their order. */
  readonly origins: { readonly correlationId: string; readonly deliveryId?: string }[];
  readonly forgotten: string[];
  /** Checks that had not passed when their pull request was merged, as they were counted. */
  readonly bypassed: (readonly [check: string, state: string])[];
  readonly counted: { readonly conclusion: string; readonly apiCalls: number }[];
  /** Lines of the log, as JSON. */
  readonly lines: string[];
  /** What reviews get; a test may change it, or make it throw. */
  orgPolicy: () => LoadedOrgPolicy;
  /** What comes of somebody's word on where the policy lies. */
  onConfirm: (repository: string | undefined) => Confirmation;
  /** Told of each request before it is sent, and may hold it up: its place among those of the job's client, from 1. */
  onRequest: ((count: number, route: string) => void | Promise<void>) | undefined;
  /** Told of each token that a job gets, and may throw what GitHub answers instead of one. */
  onToken: ((access: TokenAccess) => void) | undefined;
  /** How the repository of jobs is called by now, for those who ask. */
  presentName: string | undefined;
  mayFix: boolean;
  today: string;
}

/** For jobs that verify no image. */
export const noVerifications: ImageVerifications = {
  use: () => Promise.reject(new Error('Nothing is verified here.')),
  close: () => Promise.resolve(),
};

/** Installs the App on an owner. */
export const createJobWorkplace = (github: FakeGitHub, owner = 'acme', permissions: Permissions = usualPermissions): JobWorkplace => {
  const app = github.app({ slug: 'tidewaiter', permissions });
  const installation = app.install(owner);
  const store = createMemoryStore();
  const enqueued: Job[] = [];
  const origins: JobWorkplace['origins'] = [];
  const forgotten: string[] = [];
  const counted: { readonly conclusion: string; readonly apiCalls: number }[] = [];
  const bypassed: JobWorkplace['bypassed'] = [];
  const lines: string[] = [];
  const connect = (count: (route: string) => void | Promise<void>, access: TokenAccess = 'review'): GitHubClient => {
    const token = createInstallationToken(github.world, installation, access === 'fix' ? { permissions: fixPermissions } : {});
    if (!token) throw new GitHubError('forbidden', 'The installation does not grant the access.', undefined);
    const client = clientOf(github, token.value);
    client.hook.before('request', options => count(options.url));
    return client;
  };
  const connectForReading = (permission: 'members' | 'attestations'): GitHubClient => {
    const token = createInstallationToken(github.world, installation, { permissions: { [permission]: 'read' } });
    if (!token) throw new GitHubError('forbidden', 'The installation does not grant the access.', undefined);
    return clientOf(github, token.value);
  };
  const forJob = async (_repository: JobRepository, access: TokenAccess, signal: AbortSignal) => {
    signal.throwIfAborted();
    workplace.onToken?.(access);
    let calls = 0;
    const client = connect(route => {
      calls += 1;
      return workplace.onRequest?.(calls, route);
    }, access);
    return { client, calls: () => calls, mayFix: workplace.mayFix };
  };
  const tools: JobTools = {
    settings: {
      appId: app.id,
      privateKey: '',
      webhookSecret: '',
      host: '127.0.0.1',
      port: 0,
      apiUrl: github.apiUrl,
      rateLimits: true,
      storage: { kind: 'embedded', folder: '' },
      orgPolicy: { repositories: ['.github-private', '.github'], path: 'tidewaiter/policy.yml' },
      registry: { credentials: { kind: 'none' }, proxy: {}, authorities: [], allowedPrivate: [] },
      trustRoots: { updates: 'off', folder: '', hosts: [] },
      workers: 1,
      jobsPerInstallation: 1,
      reviewSeconds: 60,
      reviewMemoryMb: 512,
      retentionDays: 1,
      sweepMinutes: 60,
      logLevel: 'info',
    },
    clients: {
      secondsLimited: () => 0,
      forJob,
      presentName: async () => workplace.presentName,
      forInstallation: async () => connect(() => undefined),
      forTeams: async () => connectForReading('members'),
      forAttestations: async () => connectForReading('attestations'),
      forApp: () => clientOf(github, undefined),
    },
    orgPolicies: {
      load: async () => workplace.orgPolicy(),
      confirm: async (_installation, _owner, repository) => workplace.onConfirm(repository),
      forget: async name => void forgotten.push(name),
    },
    blobs: new BlobCache(1 << 20),
    queue: {
      enqueue: async (job, origin) => {
        enqueued.push(job);
        origins.push(origin);
      },
      work: async () => undefined,
      counts: async () => [],
      ping: async () => undefined,
      stop: async () => undefined,
    },
    store,
    metrics: {
      delivery: () => undefined,
      job: () => undefined,
      review: review => void counted.push(review),
      bypassed: (check, state) => void bypassed.push([check, state]),
      judgingStopped: () => undefined,
      images: () => undefined,
    },
    judging: judgingHere(),
    verifications: noVerifications,
    clock: { today: () => workplace.today, now: () => new Date(`${workplace.today}T12:00:00Z`) },
    logger: pino({ level: 'info' }, { write: line => void lines.push(line) }),
  };
  const workplace: JobWorkplace = {
    tools,
    app,
    installation,
    store,
    enqueued,
    origins,
    forgotten,
    counted,
    bypassed,
    lines,
    orgPolicy: () => ({ state: 'none' }),
    onConfirm: () => ({ state: 'confirmed' }),
    onRequest: undefined,
    onToken: undefined,
    presentName: undefined,
    mayFix: false,
    today: '2026-11-24',
  };
  return workplace;
};

/** A pull request as a webhook tells of it. */
export const seenOf = (pull: FakePullRequest): SeenPullRequest => ({
  head: pull.head.sha,
  base: pull.base.sha,
  baseRef: pull.base.ref,
  changedFiles: pull.files().length,
});

/** The job that a webhook about the pull request makes. */
export const reviewJob = (workplace: JobWorkplace, pull: FakePullRequest, change: Partial<ReviewJob> = {}): ReviewJob => ({
  kind: 'review-pull-request',
  installationId: workplace.installation.id,
  owner: pull.repository.owner.login,
  repo: pull.repository.name,
  number: pull.number,
  reason: 'pull_request.opened',
  seen: seenOf(pull),
  ...change,
});

/** A try of a job. */
export const jobRun = (attempt = 1, signal: AbortSignal = new AbortController().signal): JobRun => ({
  correlationId: 'correlation-1',
  attempt,
  signal,
});
