import { pino } from 'pino';
import type { TokenAccess } from '../../app/github/installation-clients.ts';
import type { JobTools } from '../../app/jobs/job-tools.ts';
import type { LoadedOrgPolicy } from '../../app/org-policy/org-policy-source.ts';
import type { Job, JobRun } from '../../app/queue/job.ts';
import type { AuditEntry } from '../../app/storage/store.ts';
import { GitHubError } from '../../src/github/errors.ts';
import { clientOf } from '../fake-github/client.ts';
import type { FakeGitHub } from '../fake-github/fake-github.ts';
import { createInstallationToken, type FakeApp, type Installation } from '../fake-github/state/app.ts';
import type { FakeRepository } from '../fake-github/state/repository.ts';
import type { Permissions } from '../fake-github/state/token.ts';

/** What jobs work with in tests: the fake GitHub behind real tokens, and lists in place of queue and store. */
export interface JobBench {
  readonly tools: JobTools;
  readonly app: FakeApp;
  readonly installation: Installation;
  readonly audit: AuditEntry[];
  readonly enqueued: { readonly job: Job; readonly origin: { readonly correlationId: string; readonly deliveryId?: string } }[];
  /** A run of a job. */
  readonly run: (attempt?: number) => JobRun;
}

const access: Readonly<Record<TokenAccess, Permissions>> = {
  review: { contents: 'read', checks: 'write', pull_requests: 'write' },
  fix: { contents: 'write', checks: 'write', pull_requests: 'write' },
};

/** Permissions of the App with the manifest that *Fix all* needs. */
export const withContentsWrite: Permissions = access.fix;

const unused = (): never => {
  throw new Error('The job was not expected to ask for this.');
};

/** Installs an App on the owner of a repository. `policy` is the organization's. */
export const jobBench = (
  github: FakeGitHub,
  repository: FakeRepository,
  permissions: Permissions = withContentsWrite,
  policy: () => LoadedOrgPolicy = () => ({ state: 'none' }),
): JobBench => {
  const app = github.app({ slug: 'tidewaiter', permissions });
  const installation = app.install(repository.owner.login);
  const audit: AuditEntry[] = [];
  const enqueued: JobBench['enqueued'] = [];
  const tools: JobTools = {
    settings: {
      appId: app.id,
      privateKey: '',
      webhookSecret: '',
      host: '127.0.0.1',
      port: 0,
      apiUrl: 'https://api.github.com',
      storage: { kind: 'embedded', folder: '' },
      orgPolicy: { repositories: [], path: '' },
      workers: 1,
      jobsPerInstallation: 1,
      retentionDays: 1,
      sweepMinutes: 60,
      logLevel: 'fatal',
    },
    clients: {
      forJob: async ({ owner, repo }, wanted) => {
        const reached = [...github.world.repositories.values()].filter(({ fullName }) => fullName === `${owner}/${repo}`);
        const token = createInstallationToken(github.world, installation, { permissions: access[wanted], repositories: reached });
        if (!token) throw new GitHubError('forbidden', 'The installation does not grant it.', undefined);
        return { client: clientOf(github, token.value), calls: () => 0 };
      },
      forInstallation: unused,
      forApp: unused,
    },
    orgPolicies: { load: async () => policy(), forget: unused },
    queue: {
      enqueue: async (job, origin) => void enqueued.push({ job, origin }),
      work: unused,
      counts: unused,
      ping: unused,
      stop: unused,
    },
    store: {
      recordDelivery: unused,
      saveReview: unused,
      latestReview: unused,
      saveComments: unused,
      comments: unused,
      audit: async entry => void audit.push(entry),
      auditLog: unused,
      prune: unused,
    },
    metrics: { delivery: unused, job: unused, review: unused },
    clock: { today: () => '2026-11-24' },
    logger: pino({ level: 'silent' }),
  };
  const run = (attempt = 1): JobRun => ({ correlationId: 'delivery-1', attempt, signal: new AbortController().signal });
  return { tools, app, installation, audit, enqueued, run };
};
