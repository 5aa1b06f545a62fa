import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkAuditChain } from '../../../app/storage/audit-chain.ts';
import type { Database } from '../../../app/storage/database.ts';
import { openDatabase } from '../../../app/storage/open-database.ts';
import { sqlStore } from '../../../app/storage/sql-store.ts';
import { databaseKinds, keepLog, startDatabases, startMs, type TestDatabases } from '../../support/app/databases.ts';

describe.each(databaseKinds)('the chain of the audit log on %s', kind => {
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

  const check = (installationId: number) => database.run('Checking', statements => checkAuditChain(statements, installationId));
  const change = (statement: ReturnType<typeof sql>) => database.run('Changing', statements => statements.execute(statement));

  const filled = async (installationId: number): Promise<void> => {
    const store = sqlStore(database);
    const entries = Array.from({ length: 6 }, (_, index) => ({
      action: 'waived',
      actor: 'ann',
      installationId,
      detail: { b: index, a: [1.5, 'ä'] },
    }));
    await Promise.all(entries.map(entry => store.audit(entry)));
    await store.audit({ action: 'of another', actor: 'bob', installationId: installationId + 1, detail: {} });
  };
  const nth = (installationId: number, index: number) =>
    sql`id = (SELECT id FROM tidewaiter.audit_log WHERE installation_id = ${installationId} ORDER BY id OFFSET ${index} LIMIT 1)`;

  test('is whole when entries were only added, at the same time, too', async () => {
    await filled(10);
    expect(await check(10)).toEqual({ entries: 6, head: expect.stringMatching(/^[0-9a-f]{64}$/u) });
    expect(await check(99)).toEqual({ entries: 0 });
  });

  test('stays whole when its beginning has aged out', async () => {
    await filled(20);
    await change(sql`DELETE FROM tidewaiter.audit_log WHERE installation_id = 20 AND (${nth(20, 0)} OR ${nth(20, 1)})`);
    expect(await check(20)).toMatchObject({ entries: 4 });
    expect(await check(20)).not.toHaveProperty('broken');
  });

  test.each<readonly [string, (installationId: number) => ReturnType<typeof sql>]>([
    ['another actor', id => sql`UPDATE tidewaiter.audit_log SET actor = 'eve' WHERE ${nth(id, 2)}`],
    ['another detail', id => sql`UPDATE tidewaiter.audit_log SET detail = '{"a": 1}' WHERE ${nth(id, 5)}`],
    ['another time', id => sql`UPDATE tidewaiter.audit_log SET at = at - interval '1 hour' WHERE ${nth(id, 2)}`],
    ['another repository', id => sql`UPDATE tidewaiter.audit_log SET repository_id = 5 WHERE ${nth(id, 2)}`],
    ['no hash', id => sql`UPDATE tidewaiter.audit_log SET hash = NULL WHERE ${nth(id, 2)}`],
    ['no entry', id => sql`DELETE FROM tidewaiter.audit_log WHERE ${nth(id, 2)}`],
  ])('is broken by %s', async (_, statement) => {
    const id = 1_000 + Math.floor(Math.random() * 1_000_000) * 2;
    await filled(id);
    await change(statement(id));
    expect(await check(id)).toHaveProperty('broken');
    expect(await check(id + 1)).not.toHaveProperty('broken');
  });
});
