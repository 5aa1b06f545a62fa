import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { pino } from 'pino';
import type { LastingStorage } from '../../app/settings.ts';
import { openDatabase } from '../../app/storage/open-database.ts';
import { type FakeGitHub, startFakeGitHub } from '../../test/fake-github/fake-github.ts';
import type { FakeApp } from '../../test/fake-github/state/app.ts';
import type { FakePullRequest } from '../../test/fake-github/state/pull-request.ts';
import { appPermissions } from '../../test/support/app/app-settings.ts';
import { startPostgres } from '../../test/support/app/postgres.ts';
import { type AppProcess, startAppProcess } from '../../test/support/app/start-app-process.ts';

/** Sweeps would review what is about to be measured. */
const neverSweep = async (storage: LastingStorage): Promise<void> => {
  const database = await openDatabase(storage, pino({ level: 'silent' }));
  await database.run('Preparing', statements =>
    statements.execute(sql`INSERT INTO tidewaiter.schedules (name, enqueued_at) VALUES ('sweep', now() + interval '1 day')`),
  );
  await database.close();
};

const program = fileURLToPath(new URL('app-program.ts', import.meta.url));

/** Where the App is measured: a fake GitHub in this process, a PostgreSQL, and processes of the App. */
export interface Workplace extends AsyncDisposable {
  readonly github: FakeGitHub;
  readonly app: FakeApp;
  /** A database of its own, in which no sweep is due. */
  freshStorage(): Promise<LastingStorage>;
  /** Starts a process; `role` says whether it reviews, too. */
  start(storage: LastingStorage, role: 'webhooks' | 'works', workers?: number): Promise<AppProcess>;
  /** Opens pull requests in a repository of their own, with what the fake finds out only once already found out. */
  pullRequests(count: number, text: (index: number) => string): readonly FakePullRequest[];
}

/** Starts the fake GitHub and PostgreSQL. */
export const createWorkplace = async (): Promise<Workplace> => {
  const [github, postgres] = await Promise.all([startFakeGitHub({ rateLimits: false }), startPostgres()]);
  github.warmUp();
  const app = github.app({ slug: 'tidewaiter', permissions: appPermissions });
  app.install('acme');
  const processes: AppProcess[] = [];
  let repositories = 0;
  return {
    github,
    app,
    freshStorage: async () => {
      const storage: LastingStorage = { kind: 'postgres', url: await postgres.freshDatabase() };
      await neverSweep(storage);
      return storage;
    },
    start: async (storage, role, workers = 4) => {
      const environment = { GITHUB_RATE_LIMITS: 'off', WORKERS: String(workers), JOBS_PER_INSTALLATION: '100', LOG_LEVEL: 'info' };
      const started = await startAppProcess({ github, app, storage, environment, command: ['--expose-gc', program, role] });
      processes.push(started);
      return started;
    },
    pullRequests: (count, text) => {
      repositories += 1;
      const repository = github.repository(`acme/app-${repositories}`);
      return Array.from({ length: count }, (_, index) => {
        const pull = repository.pullRequest({ files: { [`services/${index}/Dockerfile`]: text(index) } });
        pull.mergeabilityUnknown = true;
        pull.files();
        return pull;
      });
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all(processes.map(process => process.end('SIGKILL')));
      await postgres.stop();
      await github.close();
      github.assertContract();
    },
  };
};

/** A number among an App's metrics: the sum over all labels. */
export const readMetric = async ({ url }: AppProcess, name: string): Promise<number> => {
  const lines = (await (await fetch(`${url}/metrics`)).text()).split('\n');
  const values = lines
    .filter(line => line.startsWith(`${name} `) || line.startsWith(`${name}{`))
    .map(line => Number(line.split(' ').at(-1)));
  return values.reduce((sum, value) => sum + value, 0);
};

/** Milliseconds between two looks. */
const lookEvery = 100;

/** Waits until a process has finished so many reviews since it started. */
export const untilReviewed = async (process: AppProcess, reviews: number): Promise<void> => {
  while ((await readMetric(process, 'tidewaiter_review_duration_seconds_count')) < reviews)
    await new Promise(resolve => setTimeout(resolve, lookEvery));
};

/** Milliseconds between two looks for checks, which are in this process. */
const lookForChecksEvery = 20;

/** Milliseconds from the first delivery to the completed check of each pull request. */
export const untilChecked = async (pulls: readonly FakePullRequest[], started: number): Promise<readonly number[]> => {
  const times = new Map<FakePullRequest, number>();
  while (times.size < pulls.length) {
    for (const pull of pulls) {
      const isDone = pull.repository.checkRuns.some(({ headSha, status }) => headSha === pull.head.sha && status === 'completed');
      if (isDone && !times.has(pull)) times.set(pull, performance.now() - started);
    }
    await new Promise(resolve => setTimeout(resolve, lookForChecksEvery));
  }
  return pulls.map(pull => times.get(pull) ?? 0);
};
