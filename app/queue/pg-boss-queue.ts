import { sql } from 'drizzle-orm';
import { PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import type { Metrics } from '../observability/metrics.ts';
import type { AppSettings } from '../settings.ts';
import type { Database } from '../storage/database.ts';
import { toStorageError } from '../storage/storage-error.ts';
import { queueName } from './boss-jobs.ts';
import { type DeadLetterHandler, handleJob, type Job, type JobHandlers, type JobKind, type JobRun } from './job.ts';
import { deliveryJobId, jobPriority } from './job-identity.ts';
import type { JobQueue, QueueCounts } from './job-queue.ts';
import { heartbeatSecondsFor, JobTable, queueOptionsFor } from './job-table.ts';
import { JobWorker, type WorkerWaits } from './job-worker.ts';
import { largePlaces } from './lanes.ts';
import { type RetryPace, usualRetries } from './next-step.ts';
import { Schedule, type Scheduled } from './schedule.ts';
import type { StoredJob } from './stored-job.ts';

/** What the queue works with. */
export interface QueueTools {
  readonly database: Database;
  readonly settings: Pick<AppSettings, 'workers' | 'jobsPerInstallation' | 'sweepMinutes'>;
  readonly metrics: Pick<Metrics, 'job'>;
  readonly logger: Logger;
  /** Takes secrets out of what is stored of failures. */
  readonly redact: (text: string) => string;
  readonly retries?: RetryPace;
  /** How long its worker waits; left out: as in production. */
  readonly waits?: Partial<WorkerWaits>;
}

/**
 * How often runs without heartbeat are looked for, in seconds: with the heartbeat's 10 seconds a killed worker's job runs again within 15.
 */
const superviseSeconds = 2;

/** Processes that start together sweep once. */
const startTogetherSeconds = 60;

const secondsPerDay = 86_400;

/** How often it is looked whether something has waited for scans for too long. */
const lateScansSeconds = 120;

const kinds = Object.keys(jobPriority).filter((kind): kind is JobKind => kind in jobPriority);

const schedulesOf = (sweepMinutes: number): readonly Scheduled[] => [
  { job: { kind: 'sweep' }, everySeconds: sweepMinutes * 60, atStartSeconds: Math.min(startTogetherSeconds, sweepMinutes * 60) },
  { job: { kind: 'retention' }, everySeconds: secondsPerDay },
  { job: { kind: 'late-scans' }, everySeconds: lateScansSeconds },
];

const runStored = async (handlers: JobHandlers, deadLetter: DeadLetterHandler, { job, failure }: StoredJob, run: JobRun): Promise<void> =>
  failure ? deadLetter(job, failure, run) : handleJob(handlers, job, run);

class PgBossQueue implements JobQueue {
  readonly #boss: PgBoss;
  readonly #table: JobTable;
  readonly #tools: QueueTools;
  #worker: JobWorker | undefined;
  #schedule: Schedule | undefined;

  constructor(boss: PgBoss, table: JobTable, tools: QueueTools) {
    this.#boss = boss;
    this.#table = table;
    this.#tools = tools;
  }

  async enqueue(job: Job, { correlationId, deliveryId }: { readonly correlationId: string; readonly deliveryId?: string }): Promise<void> {
    await this.#table.enqueue({ job, correlationId, attempt: 1 }, deliveryId === undefined ? undefined : deliveryJobId(deliveryId, job));
    this.#worker?.wake();
  }

  async work(handlers: JobHandlers, deadLetter: DeadLetterHandler): Promise<void> {
    const { database, settings, metrics, logger, redact, retries = usualRetries, waits } = this.#tools;
    if (database.users === 'one-process') await this.#table.giveBackActive();
    const work = {
      run: (stored: StoredJob, run: JobRun) => runStored(handlers, deadLetter, stored, run),
      outcome: ({ job }: StoredJob, outcome: 'done' | 'retried' | 'dead', durationMs: number) => metrics.job(job.kind, outcome, durationMs),
    };
    const worker = new JobWorker(this.#table, work, {
      workers: settings.workers,
      largeWorkers: largePlaces,
      heartbeatSeconds: heartbeatSecondsFor(database.users),
      pace: retries,
      logger,
      redact,
      waits,
    });
    this.#worker = worker;
    this.#schedule = new Schedule(this.#table, schedulesOf(settings.sweepMinutes), () => worker.wake(), logger);
  }

  async counts(): Promise<readonly QueueCounts[]> {
    const rows = await this.#table.count();
    const sum = (kind: JobKind, matches: (row: (typeof rows)[number]) => boolean): number =>
      rows.filter(row => row.kind === kind && matches(row)).reduce((total, row) => total + row.jobs, 0);
    return kinds.map(kind => ({
      kind,
      queued: sum(kind, row => row.state === 'queued' && !row.dead),
      active: sum(kind, row => row.state === 'active' && !row.dead),
      failed: sum(kind, row => row.dead),
    }));
  }

  async ping(): Promise<void> {
    await this.#tools.database.run('Reaching the queue', statements => statements.execute(sql`SELECT 1`));
  }

  async stop(graceMs: number): Promise<void> {
    await this.#schedule?.stop();
    await this.#worker?.drain(graceMs);
    await this.#boss.stop({ graceful: false });
  }
}

/** Opens the queue in the database: from then on jobs can be stored. Throws `StorageError`. `stop` it before the database is closed. */
export const openJobQueue = async (tools: QueueTools): Promise<JobQueue> => {
  const { database, settings, logger } = tools;
  const boss = new PgBoss({
    ...database.bossConnection,
    superviseIntervalSeconds: superviseSeconds,
    monitorIntervalSeconds: superviseSeconds,
    // Schedules are ours: pg-boss knows only whole minutes. Flows and its registry of instances are not used.
    schedule: false,
    registerInstance: false,
    flowIntervalSeconds: 60,
  });
  boss.on('error', error => logger.error({ err: error }, 'pg-boss failed at its upkeep.'));
  boss.on('warning', ({ message }) => logger.warn({ warning: message }, 'pg-boss warns.'));
  try {
    await boss.start();
    const options = queueOptionsFor(database.users);
    await boss.createQueue(queueName, options);
    const { policy: _policy, ...changeable } = options;
    await boss.updateQueue(queueName, changeable);
  } catch (error) {
    await boss.stop({ graceful: false });
    throw toStorageError(error, 'Opening the queue');
  }
  return new PgBossQueue(boss, new JobTable(database, boss, settings.jobsPerInstallation), tools);
};
