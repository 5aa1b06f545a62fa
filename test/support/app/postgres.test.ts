import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPostgres, type TestPostgres } from './postgres.ts';

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
}, 60_000);
afterAll(() => postgres.stop());

test('each database is empty and of its own', async () => {
  const [first, second] = await Promise.all([postgres.freshDatabase(), postgres.freshDatabase()]);
  expect(first).not.toBe(second);
  const client = new pg.Client({ connectionString: first });
  await client.connect();
  await client.query('CREATE TABLE here (id int)');
  await client.end();
  const other = new pg.Client({ connectionString: second });
  await other.connect();
  const { rows } = await other.query("SELECT to_regclass('public.here') AS found");
  await other.end();
  expect(rows).toEqual([{ found: null }]);
});
