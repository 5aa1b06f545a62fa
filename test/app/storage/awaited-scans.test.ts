import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Job } from '../../../app/queue/job.ts';
import type { Database } from '../../../app/storage/database.ts';
import { openDatabase } from '../../../app/storage/open-database.ts';
import { sqlStore } from '../../../app/storage/sql-store.ts';
import type { AwaitedScans, Store } from '../../../app/storage/store.ts';
import { databaseKinds, keepLog, startDatabases, startMs, type TestDatabases } from '../../support/app/databases.ts';

const job = (number: number): Job => ({
  kind: 'compare-pull-request',
  installationId: 7,
  owner: 'acme',
  repo: 'app',
  number,
  reason: 'workflow_run.completed',
});

const awaited = (number: number, changes: Partial<AwaitedScans> = {}): AwaitedScans => ({
  owner: 'acme',
  repo: 'app',
  place: `#${number}`,
  head: 'a'.repeat(40),
  workflows: ['scans.yml', 'more.yml'],
  job: job(number),
  minutes: 60,
  ...changes,
});

const run = { owner: 'acme', repo: 'app', head: 'a'.repeat(40), workflow: 'scans.yml' };

describe.each(databaseKinds)('waiting for scans, on %s', kind => {
  let databases: TestDatabases;
  let database: Database;
  let store: Store;
  beforeAll(async () => {
    databases = await startDatabases(kind);
    database = await openDatabase(await databases.prepared(), keepLog().logger);
    store = sqlStore(database);
  }, startMs);
  afterAll(async () => {
    await database.close();
    await databases.stop();
  });

  test('who waits for a workflow about a head is found by these alone', async () => {
    expect(await store.awaitScans(awaited(1))).toBe(false);
    await store.awaitScans(awaited(2));
    expect(await store.awaitedScans(run)).toEqual([job(1), job(2)]);
    for (const other of [{ workflow: 'tests.yml' }, { head: 'b'.repeat(40) }, { repo: 'web' }, { owner: 'evil' }])
      expect(await store.awaitedScans({ ...run, ...other }), JSON.stringify(other)).toEqual([]);
  });

  test('whoever waits no more is found all the same, so that what comes later is judged', async () => {
    await store.awaitScans(awaited(3, { head: 'c'.repeat(40) }));
    await store.endAwaitedScans({ owner: 'acme', repo: 'app', place: '#3' });
    expect(await store.awaitedScans({ ...run, head: 'c'.repeat(40) })).toEqual([job(3)]);
  });

  test('is over for who has waited for so long, is told once an hour, and is nobody’s business when it has ended', async () => {
    expect(await store.lateScans()).toEqual([]);
    expect(await store.awaitScans(awaited(4, { minutes: 0 }))).toBe(true);
    await store.awaitScans(awaited(5, { minutes: 0 }));
    await store.endAwaitedScans({ owner: 'acme', repo: 'app', place: '#5' });
    expect(await store.lateScans()).toEqual([job(4)]);
    expect(await store.lateScans()).toEqual([]);
    await database.run('Turning the clock', statements =>
      statements.execute(sql`UPDATE tidewaiter.awaited_scans SET told_at = now() - interval '61 minutes'`),
    );
    expect(await store.lateScans()).toEqual([job(4)]);
  });

  test('a head keeps its time however often it is looked at, and another one has its own', async () => {
    expect(await store.awaitScans(awaited(6, { minutes: 0 }))).toBe(true);
    expect(await store.awaitScans(awaited(6, { minutes: 60 }))).toBe(true);
    expect(await store.awaitScans(awaited(6, { head: 'd'.repeat(40) }))).toBe(false);
    expect(await store.awaitedScans({ ...run, head: 'd'.repeat(40) })).toEqual([job(6)]);
  });

  test('ages with the rest', async () => {
    await database.run('Turning the clock', statements =>
      statements.execute(sql`UPDATE tidewaiter.awaited_scans SET begun_at = now() - interval '31 days'`),
    );
    await store.prune(30, new AbortController().signal);
    expect(await store.awaitedScans(run)).toEqual([]);
  });
});
