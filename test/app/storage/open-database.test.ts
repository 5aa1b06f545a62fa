import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../../app/storage/database.ts';
import { migrate } from '../../../app/storage/migrate.ts';
import { openDatabase } from '../../../app/storage/open-database.ts';
import { databaseKinds, keepLog, startDatabases, startMs, type TestDatabases } from '../../support/app/databases.ts';
import { startQueueProcess } from '../../support/app/queue/start-queue-process.ts';

const refusalOf = (url: string, waitMs?: number) =>
  openDatabase({ kind: 'postgres', url }, keepLog().logger, waitMs).then(
    () => 'opened',
    (error: unknown) => error,
  );

/** How many connections a database of PostgreSQL has besides the one that asks. */
const sessionsOf = async (url: string): Promise<unknown> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ readonly count: number }>(
    'SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
  );
  await client.end();
  return rows[0]?.count;
};

describe.each(databaseKinds)('the database on %s', kind => {
  let databases: TestDatabases;
  beforeAll(async () => {
    databases = await startDatabases(kind);
  }, startMs);
  afterAll(() => databases.stop());

  test('comes up from empty, again, and migrates no table twice', { timeout: 60_000 }, async () => {
    const storage = await databases.fresh();
    const { logger, lines } = keepLog();
    const first = await openDatabase(storage, logger);
    expect(await migrate(first)).toEqual([]);
    await first.run('Writing', statements => statements.execute(sql`INSERT INTO tidewaiter.schedules (name) VALUES ('kept')`));
    await first.close();
    const second = await openDatabase(storage, logger);
    expect(await migrate(second)).toEqual([]);
    const kept = await second.run('Reading', statements => statements.execute(sql`SELECT name FROM tidewaiter.schedules`));
    expect(kept).toMatchObject({ rows: [{ name: 'kept' }] });
    const recorded = await second.run('Reading', statements =>
      statements.execute(sql`SELECT name FROM tidewaiter.migrations ORDER BY name`),
    );
    expect(recorded).toMatchObject({
      rows: [
        { name: '0001-first-tables.sql' },
        { name: '0002-begun-reviews.sql' },
        { name: '0003-ended-reviews.sql' },
        { name: '0004-image-verifications.sql' },
        { name: '0005-policy-homes.sql' },
        { name: '0006-begun-runs.sql' },
        { name: '0007-awaited-scans.sql' },
        { name: '0008-reviewed-objects.sql' },
        { name: '0009-pages.sql' },
        { name: '0010-audit-chain.sql' },
        { name: '0011-bypassed-merges.sql' },
      ],
    });
    // The embedded one lives within the App's process, and is to take little of its memory.
    const buffers = await second.run('Reading', statements => statements.execute(sql`SHOW shared_buffers`));
    expect(buffers).toMatchObject({ rows: [{ shared_buffers: kind === 'embedded' ? '16MB' : '128MB' }] });
    await second.close();
    const told = lines.filter(line => line.includes('brought up to date'));
    expect(told.map(line => line.includes('0001-first-tables.sql'))).toEqual([true]);
    expect(lines.some(line => line.includes('EMBEDDED DATABASE'))).toBe(kind === 'embedded');
  });

  test('that cannot be brought up to date is closed again', { timeout: 60_000 }, async () => {
    const storage = await databases.prepared();
    const spoilt = await openDatabase(storage, keepLog().logger);
    await spoilt.run('Spoiling', statements => statements.execute(sql`DELETE FROM tidewaiter.migrations`));
    await spoilt.close();
    // The embedded one says that it is locked when the first attempt has left it open.
    for (const _ of ['first', 'again'])
      await expect(openDatabase(storage, keepLog().logger)).rejects.toMatchObject({
        name: 'StorageError',
        message: expect.stringContaining('already exists'),
      });
    // Why asked again: the server ends a session some moments after it was closed here; one that is left open it never ends.
    if (storage.kind === 'postgres') await expect.poll(() => sessionsOf(storage.url)).toBe(0);
  });
});

describe('a PostgreSQL', () => {
  let databases: TestDatabases;
  beforeAll(async () => {
    databases = await startDatabases('postgres');
  }, startMs);
  afterAll(() => databases.stop());

  test('has its tables made once by processes that start together', async () => {
    const storage = await databases.fresh();
    const { logger, lines } = keepLog();
    const opened = await Promise.all(Array.from({ length: 4 }, () => openDatabase(storage, logger)));
    for (const database of opened) await database.close();
    expect(lines.filter(line => line.includes('brought up to date'))).toHaveLength(1);
  });

  test('serves several processes: each takes three of its hundred connections for upkeep, and ten for its statements', async () => {
    const storage = await databases.prepared();
    if (storage.kind !== 'postgres') throw new Error('It is PostgreSQL.');
    const database = await openDatabase(storage, keepLog().logger);
    try {
      expect(database.bossConnection).toEqual({ connectionString: storage.url, max: 3, connectionTimeoutMillis: 5_000 });
      await Promise.all(
        Array.from({ length: 12 }, () => database.run('Waiting', statements => statements.execute(sql`SELECT pg_sleep(0.05)`))),
      );
      expect(await sessionsOf(storage.url)).toBe(10);
    } finally {
      await database.close();
    }
  });
});

describe('an embedded database', () => {
  let databases: TestDatabases;
  beforeAll(async () => {
    databases = await startDatabases('embedded');
  }, startMs);
  afterAll(() => databases.stop());

  test('is refused to a second process, which is told who has it, and taken over when that one was killed', {
    timeout: 60_000,
  }, async () => {
    const storage = await databases.prepared();
    const first = await startQueueProcess({ storage, role: 'open' });
    await first.told(message => message.kind === 'ready');
    await expect(openDatabase(storage, keepLog().logger)).rejects.toMatchObject({
      code: 'locked',
      retryable: false,
      message: expect.stringContaining(`in use by process ${first.child.pid}`),
    });
    first.child.kill('SIGKILL');
    await first.exited;
    const database: Database = await openDatabase(storage, keepLog().logger);
    await database.close();
  });

  test('a folder that cannot be one is named', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tidewaiter-no-folder-'));
    writeFileSync(join(folder, 'file'), '');
    await expect(openDatabase({ kind: 'embedded', folder: join(folder, 'file') }, keepLog().logger)).rejects.toMatchObject({
      name: 'StorageError',
      message: expect.stringContaining(`The data folder ${join(folder, 'file')} can't be written`),
    });
    rmSync(folder, { recursive: true });
  });
});

describe('a PostgreSQL that does not answer', () => {
  test('is named without its password when nothing listens', async () => {
    const error = await refusalOf('postgres://tide:s3cret@127.0.0.1:1/jobs?password=s3cret');
    expect(error).toMatchObject({ name: 'StorageError', code: 'unreachable', retryable: true });
    expect(String(error)).toContain('Connecting to PostgreSQL at postgres://tide@127.0.0.1:1/jobs failed: connect ECONNREFUSED');
    expect(String(error)).not.toContain('s3cret');
  });

  test('is given up after a while when it never answers', { timeout: 30_000 }, async () => {
    const silent = createServer(() => undefined).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const address = silent.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const started = performance.now();
    expect(await refusalOf(`postgres://tide@127.0.0.1:${port}/jobs`, 500)).toMatchObject({ code: 'unreachable' });
    expect(performance.now() - started).toBeGreaterThanOrEqual(499);
    silent.close();
  });

  test.each(['not a url', ''])('a setting that is not a URL is not repeated: %j', async url => {
    expect(String(await refusalOf(url))).toBe('StorageError: DATABASE_URL is not a URL like postgres://user:password@host:5432/database.');
  });
});
