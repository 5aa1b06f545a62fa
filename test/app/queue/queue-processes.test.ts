import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { openJobQueue } from '../../../app/queue/pg-boss-queue.ts';
import type { Database } from '../../../app/storage/database.ts';
import { openDatabase } from '../../../app/storage/open-database.ts';
import { databaseKinds, keepLog, startDatabases, startMs, type TestDatabases } from '../../support/app/databases.ts';
import type { QueueProcessTask } from '../../support/app/queue/queue-process.ts';
import { type QueueProcess, startQueueProcess } from '../../support/app/queue/start-queue-process.ts';

const databases: Partial<Record<(typeof databaseKinds)[number], TestDatabases>> = {};
const storageOf = async (kind: (typeof databaseKinds)[number], how: 'fresh' | 'prepared') => {
  const storage = await databases[kind]?.[how]();
  if (!storage) throw new Error('not started');
  return storage;
};
const started: QueueProcess[] = [];
const start = async (task: QueueProcessTask): Promise<QueueProcess> => {
  const process = await startQueueProcess(task);
  started.push(process);
  return process;
};
const execute = (database: Database, query: ReturnType<typeof sql>) => database.run('Testing', statements => statements.execute(query));

beforeAll(async () => {
  for (const kind of databaseKinds) databases[kind] = await startDatabases(kind);
}, startMs);
afterEach(async () => {
  for (const { child } of started) child.kill('SIGKILL');
  await Promise.all(started.splice(0).map(({ exited }) => exited));
});
afterAll(async () => {
  for (const kind of databaseKinds) await databases[kind]?.stop();
}, startMs);

describe('processes with a queue', { timeout: 60_000 }, () => {
  test('a job of a worker that was killed runs again elsewhere within 15 seconds', async () => {
    const storage = await storageOf('postgres', 'prepared');
    const database = await openDatabase(storage, keepLog().logger);
    const queue = await openJobQueue({
      database,
      settings: { workers: 1, jobsPerInstallation: 1, sweepMinutes: 600 },
      metrics: { job: () => undefined },
      logger: keepLog().logger,
      redact: text => text,
    });
    await queue.enqueue(
      { kind: 'review-pull-request', installationId: 9, owner: 'acme', repo: 'web', number: 77, reason: 'test' },
      { correlationId: 'c' },
    );
    const doomed = await start({ storage, role: 'hang', workers: 1 });
    await doomed.told(message => message.kind === 'started' && message.number === 77);
    const heir = await start({ storage, role: 'hang' });
    await heir.told(message => message.kind === 'ready');
    doomed.child.kill('SIGKILL');
    const killed = performance.now();
    const again = await heir.told(message => message.kind === 'started' && message.number === 77);
    expect(performance.now() - killed).toBeLessThan(15_000);
    expect(again).toMatchObject({ attempt: 2 });
    await queue.stop(0);
    await database.close();
  });

  test.each(databaseKinds)('what was acknowledged before a kill -9 is there afterwards, on %s', async kind => {
    const storage = await storageOf(kind, 'prepared');
    const process = await start({ storage, role: 'enqueue', jobs: 1_000_000 });
    await process.told(message => message.kind === 'stored' && message.number === 40);
    process.child.kill('SIGKILL');
    await process.exited;
    const acknowledged = process.messages.flatMap(message => (message.kind === 'stored' ? [message.number] : []));
    // The embedded folder still has the dead process's lock.
    const database = await openDatabase(storage, keepLog().logger);
    const missing = await execute(
      database,
      sql`SELECT n FROM json_array_elements_text(${JSON.stringify(acknowledged)}::json) AS n
        WHERE NOT EXISTS (SELECT FROM pgboss.job WHERE data #>> '{job,number}' = n)`,
    );
    await database.close();
    expect(acknowledged.length).toBeGreaterThanOrEqual(40);
    expect(missing).toMatchObject({ rows: [] });
  });

  test('several workers start on an empty database, never run two jobs of one pull request, nor more than its share of an installation, and lose nothing', async () => {
    const storage = await storageOf('postgres', 'fresh');
    // On an empty database all at once: each finds or makes the tables. Why two jobs each: one alone would take all that may run at once.
    const workers = await Promise.all(Array.from({ length: 3 }, () => start({ storage, role: 'work', workers: 2 })));
    const told = await Promise.all(workers.map(worker => worker.told(message => message.kind === 'ready' || message.kind === 'failed')));
    expect(told).toEqual([{ kind: 'ready' }, { kind: 'ready' }, { kind: 'ready' }]);
    const database = await openDatabase(storage, keepLog().logger);
    await execute(database, sql`CREATE TABLE public.gauge (name text PRIMARY KEY, inside int, most int)`);
    const webhooks = await Promise.all(Array.from({ length: 2 }, () => start({ storage, role: 'enqueue', jobs: 60, pulls: 9 })));
    await Promise.all(webhooks.map(({ exited }) => exited));
    for (const webhook of webhooks) expect(webhook.messages.filter(message => message.kind === 'stored')).toHaveLength(60);
    await vi.waitFor(
      async () =>
        expect(await execute(database, sql`SELECT count(*)::int AS n FROM pgboss.job WHERE state < 'completed'`)).toMatchObject({
          rows: [{ n: 0 }],
        }),
      { timeout: 30_000, interval: 100 },
    );
    const most = await execute(
      database,
      sql`SELECT split_part(name, ' ', 1) AS of, max(most) AS most, max(inside) AS inside, count(*)::int AS names FROM public.gauge GROUP BY 1 ORDER BY 1`,
    );
    await database.close();
    expect(most).toMatchObject({
      rows: [
        { of: 'installation', most: 2, inside: 0, names: 3 },
        { of: 'pull', most: 1, inside: 0, names: 9 },
      ],
    });
    expect(workers.filter(worker => worker.messages.some(message => message.kind === 'ended')).length).toBeGreaterThan(1);
  });
});
