import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../../app/storage/database.ts';
import { openDatabase } from '../../../app/storage/open-database.ts';
import { sqlSeenPolicies } from '../../../app/storage/sql-seen-policies.ts';
import { databaseKinds, keepLog, startDatabases, startMs, type TestDatabases } from '../../support/databases.ts';

describe.each(databaseKinds)('what processes share about policies, on %s', kind => {
  let databases: TestDatabases;
  let database: Database;
  beforeAll(async () => {
    databases = await startDatabases(kind);
    database = await openDatabase(await databases.fresh(), keepLog().logger);
  }, startMs);
  afterAll(async () => {
    await database.close();
    await databases.stop();
  });

  test('each change is counted, also when several are told at once', async () => {
    const seen = sqlSeenPolicies(database);
    expect(await seen.changes('acme')).toBe(0);
    await Promise.all([seen.noteChange('acme'), seen.noteChange('acme'), sqlSeenPolicies(database).noteChange('acme')]);
    expect([await seen.changes('acme'), await seen.changes('other')]).toEqual([3, 0]);
  });

  test('where a policy was seen is remembered until it is said to be gone', async () => {
    const seen = sqlSeenPolicies(database);
    await seen.remember('acme', '.github');
    await seen.remember('acme', '.github-private');
    expect(await seen.lookUp('acme')).toBe('.github-private');
    await seen.remember('acme', undefined);
    expect(await seen.lookUp('acme')).toBeUndefined();
  });
});
