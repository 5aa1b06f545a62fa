import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { GitHubOrgPolicies } from '../../../app/org-policy/github-org-policies.ts';
import type { PolicyHome } from '../../../app/org-policy/policy-home.ts';
import { openDatabase } from '../../../app/storage/open-database.ts';
import { sqlSeenPolicies } from '../../../app/storage/sql-seen-policies.ts';
import { sqlStore } from '../../../app/storage/sql-store.ts';
import { allRules } from '../../../src/rules/catalog.ts';
import { clientOf } from '../../fake-github/client.ts';
import { startFakeGitHub } from '../../fake-github/fake-github.ts';
import { databaseKinds, keepLog, startDatabases, startMs, type TestDatabases } from '../../support/app/databases.ts';

const path = 'tidewaiter/policy.yml';

describe.each(databaseKinds)('policies seen, on %s', kind => {
  let databases: TestDatabases;
  beforeAll(async () => {
    databases = await startDatabases(kind);
  }, startMs);
  afterAll(() => databases.stop());

  test('are remembered by owner, and replaced', async () => {
    const database = await openDatabase(await databases.prepared(), keepLog().logger);
    const seen = sqlSeenPolicies(database);
    expect(await seen.lookUp('acme')).toBeUndefined();
    const home: PolicyHome = { repository: '.github', id: 7, places: [7, 9_007_199_254_740_991], claim: { id: 8, beside: true } };
    await seen.remember('acme', home);
    await seen.remember('other', { ...home, claim: undefined });
    expect([await seen.lookUp('acme'), await seen.lookUp('other')]).toEqual([home, { ...home, claim: undefined }]);
    const nowhere: PolicyHome = { repository: undefined, id: undefined, places: [7], claim: { id: 9, beside: false } };
    await seen.remember('acme', nowhere);
    expect([await seen.lookUp('acme'), await seen.lookUp('other')]).toEqual([nowhere, { ...home, claim: undefined }]);
    await database.close();
    await expect(seen.lookUp('other')).rejects.toMatchObject({ name: 'StorageError' });
  });

  test('have each change counted, also when several are told at once', async () => {
    const database = await openDatabase(await databases.prepared(), keepLog().logger);
    const seen = sqlSeenPolicies(database);
    expect(await seen.changes('acme')).toBe(0);
    await Promise.all([seen.noteChange('acme'), seen.noteChange('acme'), sqlSeenPolicies(database).noteChange('acme')]);
    expect([await seen.changes('acme'), await seen.changes('other')]).toEqual([3, 0]);
    await database.close();
  });

  test('outlive the process: a policy out of sight after a restart is not taken for none', async () => {
    const settings = await databases.prepared();
    const github = await startFakeGitHub({ rateLimits: false });
    github.repository('acme/.github-private', { private: true, base: { [path]: 'thresholds: {block: low}\n' } });
    const app = github.repository('acme/app', { private: true });
    /** What a process that starts with this token makes of the policy. */
    const loadAnew = async (token: string) => {
      const database = await openDatabase(settings, keepLog().logger);
      const policies = new GitHubOrgPolicies({
        clients: { forInstallation: async () => clientOf(github, token) },
        settings: { repositories: ['.github-private', '.github'], path },
        rules: allRules.map(({ meta }) => meta),
        seen: sqlSeenPolicies(database),
        store: sqlStore(database),
        now: () => 0,
      });
      const loaded = await policies.load(1, 'Acme');
      await database.close();
      return loaded;
    };
    const blind = github.token({ permissions: { contents: 'read' }, repository: app });
    expect(await loadAnew(github.token({ permissions: { contents: 'read' } }))).toMatchObject({ state: 'policy' });
    expect(await loadAnew(blind)).toMatchObject({ state: 'invalid', repository: 'Acme/.github-private' });
    await github.close();
    github.assertContract();
  });
});
