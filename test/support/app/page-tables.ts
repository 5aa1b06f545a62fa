import { type SQL, sql } from 'drizzle-orm';
import { openDatabase } from '../../../app/storage/open-database.ts';
import { type PageRecords, sqlPageRecords } from '../../../app/storage/pages/page-records.ts';
import { Scope } from '../../../app/storage/pages/scope.ts';
import { sqlStore } from '../../../app/storage/sql-store.ts';
import type { ReviewRecord, Store, StoredFinding } from '../../../app/storage/store.ts';
import { keepLog, startDatabases } from './databases.ts';

/** A database with the App's tables, and what the pages read of it. */
export interface PageTables extends AsyncDisposable {
  readonly store: Store;
  readonly records: PageRecords;
  change(statement: SQL): Promise<unknown>;
  /** Stores a review that ended so many `hours` ago, of pull request 1 when nothing is said, and gives the number of its check run. */
  reviewed(installationId: number, repositoryId: number, changes?: ReviewChanges): Promise<number>;
}

type ReviewChanges = Omit<Partial<ReviewRecord>, 'number'> & { readonly hours?: number; readonly number?: number | 'merge group' };

/** Somebody who sees these repositories of an installation. */
export const seen = (installation: number, ...repositories: readonly number[]): Scope => {
  const visible = {
    installations: [
      { id: installation + 500, owner: 'else', repositories: [], complete: true },
      { id: installation, owner: 'acme', repositories: repositories.map(id => ({ id, name: `r${id}` })), complete: true },
    ],
    complete: true,
  };
  const scope = Scope.of(visible, installation);
  if (!scope) throw new Error('not seen');
  return scope;
};

/** A finding to store. */
export const finding = (changes: Partial<StoredFinding> = {}): StoredFinding => ({
  fingerprint: 'f1',
  ruleId: 'dockerfile/root-user',
  severity: 'high',
  path: 'Dockerfile',
  line: 3,
  subject: 'stage:build',
  message: 'It runs as root.',
  state: 'new',
  ...changes,
});

/** The commit of the review with a check run. */
export const headOf = (checkRunId: number): string => `${checkRunId}`.padStart(40, '0');

/** Opens an embedded one. */
export const openPageTables = async (): Promise<PageTables> => {
  const databases = await startDatabases('embedded');
  const database = await openDatabase(await databases.prepared(), keepLog().logger);
  const store = sqlStore(database);
  const change = (statement: SQL): Promise<unknown> => database.run('Changing', statements => statements.execute(statement));
  let checkRuns = 0;
  return {
    store,
    records: sqlPageRecords(database),
    change,
    reviewed: async (installationId, repositoryId, { hours = 0, number = 1, ...changes } = {}) => {
      checkRuns += 1;
      const checkRunId = changes.checkRunId ?? checkRuns;
      await store.saveReview({
        installationId,
        repositoryId,
        owner: `acme${installationId}`,
        repo: `r${repositoryId}`,
        ...(number !== 'merge group' && { number }),
        baseSha: 'b'.repeat(40),
        headSha: headOf(checkRunId),
        engineVersion: '0.1.0',
        policyDigest: 'd'.repeat(64),
        judgedOn: '2026-11-24',
        inputs: {},
        verdict: 'pass',
        conclusion: 'success',
        counts: {},
        durationMs: 0,
        apiCalls: 4,
        correlationId: 'c',
        findings: [],
        ...changes,
        checkRunId,
      });
      await change(
        sql`UPDATE tidewaiter.reviews SET finished_at = now() - ${hours} * interval '1 hour' WHERE check_run_id = ${checkRunId}`,
      );
      return checkRunId;
    },
    async [Symbol.asyncDispose]() {
      await database.close();
      await databases.stop();
    },
  };
};
