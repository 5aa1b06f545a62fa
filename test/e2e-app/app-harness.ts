import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { AppParts } from '../../app/app-parts.ts';
import type { DrainPatience } from '../../app/drain.ts';
import { createJudging } from '../../app/judging/create-judging.ts';
import { createLogger } from '../../app/observability/create-logger.ts';
import { productionParts } from '../../app/production-parts.ts';
import type { Job } from '../../app/queue/job.ts';
import type { JobQueue } from '../../app/queue/job-queue.ts';
import type { RetryPace } from '../../app/queue/next-step.ts';
import type { AppSettings } from '../../app/settings.ts';
import { type RunningApp, type StartOptions, startApp } from '../../app/start.ts';
import type { Store } from '../../app/storage/store.ts';
import { type FakeGitHub, startFakeGitHub } from '../fake-github/fake-github.ts';
import type { FileMap } from '../fake-github/git/file-tree.ts';
import type { Delivery, FakeApp, Installation } from '../fake-github/state/app.ts';
import type { FakeRepository, RepositoryOptions } from '../fake-github/state/repository.ts';
import type { Permissions } from '../fake-github/state/token.ts';
import type { WebhookEvent } from '../fake-github/webhooks/webhook-event.ts';
import { appProgram } from '../support/app/app-programs.ts';
import { appPermissions, settingsFor, webhookSecret } from '../support/app/app-settings.ts';
import { startDatabases, type TestDatabases } from '../support/app/databases.ts';

/** The App as it runs in production, on a GitHub of its own; only the day, and the waits of the queue and between writes, are the test's. */
export interface AppHarness {
  readonly github: FakeGitHub;
  readonly app: FakeApp;
  readonly store: Store;
  /** Where the App listens. */
  readonly url: string;
  /** `YYYY-MM-DD`; set back after each test. */
  today: string;
  /** Installs the App on an organization that no other test has: with its own budget and its own policy. */
  readonly organization: (options?: OrganizationOptions) => Organization;
  /** Delivers a webhook over HTTP, and leaves its jobs to the App. */
  readonly deliver: (event: WebhookEvent, guid?: string) => Promise<Delivery>;
  /** Delivers webhooks, and waits until all that comes of them is done. */
  readonly play: (...events: readonly WebhookEvent[]) => Promise<void>;
  /** As a schedule does. */
  readonly enqueue: (job: Job) => Promise<void>;
  /** Waits until no job is queued or active. */
  readonly settle: () => Promise<void>;
  /** Lines of the log at `warn` and above since the test began. */
  readonly complaints: readonly Readonly<Record<string, unknown>>[];
}

export interface OrganizationOptions {
  /** Text of `tidewaiter/policy.yml` in its `.github-private`. */
  readonly policy?: string;
  /** Files beside it, by their paths in the repository. */
  readonly files?: FileMap;
  readonly permissions?: Permissions;
}

export interface Organization {
  readonly name: string;
  readonly installation: Installation;
  /** A repository in which `maria` may write; `app` when no name is said. */
  readonly repository: (options?: RepositoryOptions & { readonly name?: string }) => FakeRepository;
  /** Where its policy lies. */
  readonly policies: FakeRepository | undefined;
}

/** The day of all tests that name no other. */
const usualDay = '2026-11-24';
export const orgPolicyPath = 'tidewaiter/policy.yml';

/** As often as it takes to see that something is tried again, and without waits of our own. */
const quickRetries: RetryPace = { attempts: 3, deadLetterAttempts: 2, firstSeconds: 0, longestSeconds: 0 };

/** Milliseconds after which a queue that is not idle is a failure. */
const patience = 300_000;
const betweenLooks = 40;

const waitUntilIdle = async (queue: JobQueue): Promise<void> => {
  const deadline = performance.now() + patience;
  for (;;) {
    const busy = (await queue.counts()).filter(({ queued, active, failed }) => queued + active + failed > 0);
    if (busy.length === 0) return;
    if (performance.now() > deadline) throw new Error(`The queue is still busy: ${JSON.stringify(busy)}`);
    await wait(betweenLooks);
  }
};

/** The sweep at the start is out of the way of all tests: it would review what they have just opened. */
const putOffSweep = async ({ storage }: AppSettings): Promise<void> => {
  if (storage.kind !== 'postgres') throw new Error('The harness runs on PostgreSQL.');
  const client = new pg.Client({ connectionString: storage.url });
  await client.connect();
  try {
    await client.query("INSERT INTO tidewaiter.schedules (name) VALUES ('sweep'), ('retention'), ('late-scans')");
  } finally {
    await client.end();
  }
};

interface Opened {
  readonly harness: AppHarness;
  readonly databases: TestDatabases;
  readonly running: RunningApp;
  readonly complaints: Readonly<Record<string, unknown>>[];
}

/** Whether an App ends well is asked here, not how fast a busy machine lets it. */
const patientDrain: DrainPatience = {
  requests: 20_000,
  jobs: 20_000,
  release: 20_000,
  registries: 20_000,
  judges: 20_000,
  database: 20_000,
  traces: 20_000,
};

const open = async (
  change: (app: FakeApp) => Partial<AppSettings> | Promise<Partial<AppSettings>>,
  options: StartOptions,
): Promise<Opened> => {
  const github = await startFakeGitHub();
  const app = github.app({ slug: 'tidewaiter', permissions: appPermissions });
  const databases = await startDatabases('postgres');
  const usual = { logLevel: 'warn', workers: 16, jobsPerInstallation: 4, storage: await databases.prepared() } as const;
  const settings = settingsFor(github, app, { ...usual, ...(await change(app)) });
  await putOffSweep(settings);
  const complaints: Readonly<Record<string, unknown>>[] = [];
  const storage = Promise.withResolvers<{ readonly store: Store; readonly queue: JobQueue }>();
  const judge = await appProgram('judging-process');
  const parts: AppParts = {
    ...productionParts,
    createJudging: needs => createJudging(needs, judge),
    openStorage: async needs => {
      const opened = await productionParts.openStorage(needs);
      storage.resolve(opened);
      return opened;
    },
  };
  let organizations = 0;
  const state = { today: usualDay };
  const running = await startApp(settings, parts, {
    logger: createLogger(settings, { write: line => void complaints.push(JSON.parse(line)) }),
    pace: { betweenWrites: 0 },
    retries: quickRetries,
    drainPatience: patientDrain,
    clock: { today: () => state.today, now: () => new Date(`${state.today}T12:00:00Z`) },
    ...options,
  });
  app.webhook = { url: `${running.url}/api/github/webhooks`, secret: webhookSecret };
  const { store, queue } = await storage.promise;
  const settle = (): Promise<void> => waitUntilIdle(queue);
  const deliver = async (event: WebhookEvent, guid?: string): Promise<Delivery> => {
    const delivery = await github.deliver(app, event, guid);
    expect(delivery.statusCode, 'the answer to the webhook').toBe(200);
    return delivery;
  };
  const harness: AppHarness = {
    github,
    app,
    store,
    url: running.url,
    complaints,
    get today() {
      return state.today;
    },
    set today(day) {
      state.today = day;
    },
    organization: ({ policy, files = {}, permissions } = {}) => {
      organizations += 1;
      const name = `acme${organizations}`;
      const installation = app.install(name, { ...(permissions && { permissions }) });
      const policies =
        policy === undefined && Object.keys(files).length === 0
          ? undefined
          : github.repository(`${name}/.github-private`, {
              private: true,
              base: { ...(policy !== undefined && { [orgPolicyPath]: policy }), ...files },
            });
      return {
        name,
        installation,
        policies,
        repository: ({ name: repository = 'app', ...options } = {}) => {
          const made = github.repository(`${name}/${repository}`, options);
          made.collaborator('maria', 'write');
          return made;
        },
      };
    },
    deliver,
    play: async (...events) => {
      for (const event of events) await deliver(event);
      await settle();
    },
    enqueue: job => queue.enqueue(job, { correlationId: 'test' }),
    settle,
  };
  await settle();
  // What the App says of its database at its start is not a complaint of a test.
  complaints.splice(0);
  return { harness, databases, running, complaints };
};

/** Starts one App for the tests of a file, with what `change` and `options` say in place of what is usual. Every test ends with GitHub's contract. */
export const useApp = (
  change: (app: FakeApp) => Partial<AppSettings> | Promise<Partial<AppSettings>> = () => ({}),
  options: StartOptions = {},
): (() => AppHarness) => {
  let opened: Opened | undefined;
  const present = (): Opened => {
    if (!opened) throw new Error('The App runs in tests only.');
    return opened;
  };
  beforeAll(async () => {
    opened = await open(change, options);
  }, 120_000);
  afterEach(() => {
    const { harness, complaints } = present();
    harness.today = usualDay;
    complaints.splice(0);
    const errors = [...harness.github.contractErrors];
    harness.github.forgetContractErrors();
    expect(errors).toEqual([]);
  });
  afterAll(async () => {
    expect(await opened?.running.stop()).toBe(true);
    await opened?.databases.stop();
    await opened?.harness.github.close();
  }, 60_000);
  return () => present().harness;
};
