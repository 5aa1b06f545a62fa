/** A process of its own that enqueues or works, told by `QueueProcessTask` in its first argument; tells its parent what it does. */
import { sql } from 'drizzle-orm';
import { pino } from 'pino';
import type { Job } from '../../../../app/queue/job.ts';
import { openJobQueue } from '../../../../app/queue/pg-boss-queue.ts';
import type { StorageSettings } from '../../../../app/settings.ts';
import { openDatabase } from '../../../../app/storage/open-database.ts';
import { sameHandlers } from '../job-handlers.ts';

export interface QueueProcessTask {
  readonly storage: StorageSettings;
  /** `open`: only opens the database. `hang`: works and never ends a job. */
  readonly role: 'open' | 'enqueue' | 'work' | 'hang';
  /** Enqueues so many jobs, over so many pull requests of three installations. */
  readonly jobs?: number;
  readonly pulls?: number;
  readonly workers?: number;
}

/** What the process tells. */
export type QueueProcessMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'stored'; readonly number: number }
  | { readonly kind: 'started' | 'ended'; readonly number: number; readonly attempt: number };

const tell = (message: QueueProcessMessage): void => void process.send?.(message);

const task: QueueProcessTask = JSON.parse(process.argv[2] ?? '{}');
const logger = pino({ level: 'silent' });

const numberOf = (job: Job): number => ('number' in job ? job.number : 0);

const run = async (): Promise<void> => {
  const database = await openDatabase(task.storage, logger);
  const queue = await openJobQueue({
    database,
    settings: { workers: task.workers ?? 8, jobsPerInstallation: 2, sweepMinutes: 600 },
    metrics: { job: () => undefined },
    logger,
    redact: text => text,
  });
  /** Counts who is in the gauge at once, in the database that all processes share. */
  const enter = (name: string) =>
    database.run('Entering', statements =>
      statements.execute(
        sql`INSERT INTO public.gauge (name, inside, most) VALUES (${name}, 1, 1) ON CONFLICT (name) DO UPDATE SET inside = gauge.inside + 1, most = greatest(gauge.most, gauge.inside + 1)`,
      ),
    );
  const leave = (name: string) =>
    database.run('Leaving', statements => statements.execute(sql`UPDATE public.gauge SET inside = inside - 1 WHERE name = ${name}`));
  process.on('message', () => void queue.stop(500).then(() => process.exit()));
  tell({ kind: 'ready' });

  if (task.role === 'enqueue') {
    for (let index = 0; index < (task.jobs ?? 0); index += 1) {
      const number = (index % (task.pulls ?? 1_000_000)) + 1;
      await queue.enqueue(
        { kind: 'review-pull-request', installationId: number % 3, owner: 'acme', repo: 'web', number, reason: 'test' },
        { correlationId: `c-${number}` },
      );
      tell({ kind: 'stored', number });
    }
    await queue.stop(0);
    process.exit();
  }
  if (task.role === 'open') return;
  const handlers = sameHandlers(async (job, { attempt }) => {
    tell({ kind: 'started', number: numberOf(job), attempt });
    if (task.role === 'hang') await new Promise(() => undefined);
    const gauges = 'installationId' in job ? [`installation ${job.installationId}`, `pull ${numberOf(job)}`] : [];
    for (const name of gauges) await enter(name);
    // Long enough for others to come in if they could, also where jobs come more slowly than they are done.
    await new Promise(resolve => setTimeout(resolve, 75));
    for (const name of gauges) await leave(name);
    tell({ kind: 'ended', number: numberOf(job), attempt });
  });
  await queue.work(handlers, async () => undefined);
};

run().catch((error: unknown) => {
  tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  process.exitCode = 1;
  process.disconnect();
});
