import { sql } from 'drizzle-orm';
import type pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { inTransaction, openPool } from '../../../../app/storage/connection/postgres-pool.ts';
import { keepLog, startMs } from '../../../support/app/databases.ts';
import { startPostgres, type TestPostgres } from '../../../support/app/postgres.ts';

let postgres: TestPostgres;
let pool: pg.Pool;
beforeAll(async () => {
  postgres = await startPostgres();
  pool = openPool(await postgres.freshDatabase(), keepLog().logger);
  await pool.query('CREATE TABLE kept (id int PRIMARY KEY)');
}, startMs);
beforeEach(async () => void (await pool.query('TRUNCATE kept')));
afterAll(async () => {
  await pool.end();
  await postgres.stop();
}, startMs);

test('a connection that the server cuts while it idles is told in the log, and another one takes its place', async () => {
  const { logger, lines } = keepLog();
  const idle = openPool(await postgres.freshDatabase(), logger);
  try {
    const { rows: own } = await idle.query<{ readonly pid: number }>('SELECT pg_backend_pid() AS pid');
    await pool.query('SELECT pg_terminate_backend($1)', [own[0]?.pid]);
    await expect.poll(() => lines.length).toBeGreaterThan(0);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 40, msg: 'A connection to PostgreSQL was lost.', err: { code: '57P01' } });
    expect((await idle.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  } finally {
    await idle.end();
  }
});

const rows = async () => (await pool.query('SELECT id FROM kept ORDER BY id')).rows;

test('keeps all of a transaction or nothing', async () => {
  await inTransaction(pool, statements => statements.execute(sql`INSERT INTO kept VALUES (1)`));
  const failing = inTransaction(pool, async statements => {
    await statements.execute(sql`INSERT INTO kept VALUES (2)`);
    throw new RangeError('no');
  });
  await expect(failing).rejects.toThrow(RangeError);
  expect(await rows()).toEqual([{ id: 1 }]);
});

test('a transaction in which a statement failed never seems to be kept', async () => {
  const swallowing = inTransaction(pool, async statements => {
    await statements.execute(sql`INSERT INTO kept VALUES (3)`);
    await statements.execute(sql`INSERT INTO kept VALUES (3)`).catch(() => undefined);
  });
  await expect(swallowing).rejects.toMatchObject({ name: 'StorageError', code: 'refused' });
  expect(await rows()).toEqual([]);
});

test('connections that are cut in a transaction are replaced, and the error that cut them is told', async () => {
  for (let times = 0; times < 12; times += 1) {
    const cut = inTransaction(pool, statements => statements.execute(sql`SELECT pg_terminate_backend(pg_backend_pid())`));
    await expect(cut).rejects.toMatchObject({ cause: { code: '57P01' } });
  }
  await inTransaction(pool, statements => statements.execute(sql`INSERT INTO kept VALUES (4)`));
  expect(await rows()).toEqual([{ id: 4 }]);
});

test('a connection that is cut before its transaction begins is replaced', async () => {
  for (let times = 0; times < 12; times += 1) {
    const client = await pool.connect();
    // Ends the connection under the pool's eyes only at the next turn: the BEGIN that follows meets it.
    client.release();
    const transaction = inTransaction(pool, statements => statements.execute(sql`SELECT 1`));
    Reflect.get(client, 'connection').stream.destroy();
    await expect(transaction).rejects.toThrow();
  }
  await inTransaction(pool, statements => statements.execute(sql`INSERT INTO kept VALUES (5)`));
  expect(await rows()).toEqual([{ id: 5 }]);
});
