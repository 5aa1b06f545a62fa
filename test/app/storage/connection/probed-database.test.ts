import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ProbedDatabase, probed } from '../../../../app/storage/connection/probed-database.ts';
import type { Database } from '../../../../app/storage/database.ts';
import { openDatabase } from '../../../../app/storage/open-database.ts';
import { sqlStore } from '../../../../app/storage/sql-store.ts';
import { databaseKinds, keepLog, startDatabases, startMs, type TestDatabases } from '../../../support/app/databases.ts';

describe.each(databaseKinds)('whether the database takes what is stored, on %s', kind => {
  let databases: TestDatabases;
  let database: Database;
  beforeAll(async () => {
    databases = await startDatabases(kind);
    database = await openDatabase(await databases.prepared(), keepLog().logger);
  }, startMs);
  afterAll(async () => {
    await database.close();
    await databases.stop();
  });

  /** The database, and the statements that a probe makes of it; `refuse` says which fail. */
  const watch = (refuse: (what: string) => boolean = () => false) => {
    const statements: string[] = [];
    const note = (what: string): Promise<void> => {
      statements.push(what);
      return refuse(what) ? Promise.reject(new Error('No space left on device')) : Promise.resolve();
    };
    const watched = probed({
      ...database,
      run: async (what, body) => {
        await note(what);
        return database.run(what, body);
      },
      transaction: async (what, body) => {
        await note(what);
        return database.transaction(what, body);
      },
    });
    return { watched, statements };
  };
  const read = (from: Database): Promise<unknown> => from.run('Reading', statements => statements.execute(sql`SELECT 1`));

  test('is asked by reading as long as nothing was refused', async () => {
    const { watched, statements } = watch();
    await read(watched);
    await watched.probe();
    await watched.probe();
    expect(statements).toEqual(['Reading', 'Reaching the database', 'Reaching the database']);
  });

  test('is asked by writing once something was refused, until it takes that, and leaves nothing behind', async () => {
    let isFull = true;
    const { watched, statements } = watch(what => isFull && (what === 'Storing' || what.startsWith('Writing')));
    await expect(watched.transaction('Storing', async () => undefined)).rejects.toThrow('No space left');
    await expect(watched.probe()).rejects.toThrow('No space left');
    await expect(watched.probe()).rejects.toThrow('No space left');
    isFull = false;
    await watched.probe();
    statements.splice(0);
    await watched.probe();
    expect(statements).toEqual(['Reaching the database']);
    const left = await database.run('Looking', all => all.execute(sql`SELECT count(*)::int AS n FROM pg_tables WHERE tablename = 'probe'`));
    expect(left).toMatchObject({ rows: [{ n: 0 }] });
  });

  test('is asked by writing, too, after a statement that is wrong: that costs one write and no readiness', async () => {
    const { watched, statements } = watch();
    await expect(watched.run('Wrong', all => all.execute(sql`SELECT nothing`))).rejects.toMatchObject({ name: 'StorageError' });
    await watched.probe();
    await watched.probe();
    expect(statements).toEqual(['Wrong', 'Reaching the database', 'Writing to the database', 'Reaching the database']);
  });
});

/** A disk of its own that can be filled; undefined where that is not allowed. */
const mountDisk = (): string | undefined => {
  const folder = mkdtempSync(join(tmpdir(), 'small-disk-'));
  if (process.platform === 'linux' && spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=96m', 'tmpfs', folder]).status === 0) return folder;
  rmSync(folder, { recursive: true });
  return undefined;
};

/** Takes all that is left of a disk; resolves to what gives it back. */
const fill = (folder: string): (() => void) => {
  const path = join(folder, 'filling');
  const file = openSync(path, 'w');
  for (const size of [1 << 20, 4_096, 1]) {
    try {
      for (;;) writeSync(file, Buffer.alloc(size));
    } catch {
      // It is full, but for less than that.
    }
  }
  closeSync(file);
  return () => rmSync(path);
};

const disk = mountDisk();

describe.runIf(disk !== undefined)('a full disk', () => {
  afterAll(() => {
    spawnSync('umount', [disk ?? '']);
  });

  test('makes the embedded database not ready once it has refused a write, and ready when there is room again', {
    timeout: 60_000,
  }, async () => {
    const folder = join(disk ?? '', 'data');
    mkdirSync(folder);
    const database: ProbedDatabase = probed(await openDatabase({ kind: 'embedded', folder }, keepLog().logger));
    const store = sqlStore(database);
    const record = (id: string): Promise<void> =>
      store.recordDelivery({ id, event: `pull_request${'x'.repeat(400)}`, repository: 'r'.repeat(400), jobs: 0 });
    await record('first');
    await database.probe();
    const giveBack = fill(disk ?? '');
    let taken = 0;
    const untilRefused = async (): Promise<void> => {
      for (; taken < 20_000; taken += 1) await record(`next-${taken}`);
    };
    await expect(untilRefused()).rejects.toMatchObject({ name: 'StorageError' });
    for (let look = 0; look < 3; look += 1) await expect(database.probe()).rejects.toMatchObject({ name: 'StorageError' });
    giveBack();
    await database.probe();
    await record('last');
    const kept = await database.run('Counting', all => all.execute(sql`SELECT count(*)::int AS n FROM tidewaiter.deliveries`));
    expect(kept).toMatchObject({ rows: [{ n: taken + 2 }] });
    await database.close();
  });
});
