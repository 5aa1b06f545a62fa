import { type AuditChain, checkAuditChain } from '../audit-chain.ts';
import type { Database } from '../database.ts';
import type { StoredPage } from '../store.ts';
import { type AuditFilter, type ShownEntry, selectEntries } from './audit-entries.ts';
import { type BypassedMerge, selectBypassed } from './bypassed.ts';
import { type DayFigures, type RepositoryFigures, type RuleFigures, selectDays, selectRepositories, selectRules } from './figures.ts';
import {
  type ListedFinding,
  type ListedReview,
  type QueueFigures,
  selectFindings,
  selectIncomplete,
  selectPage,
  selectPolicies,
  selectPulls,
  selectQueue,
  selectReviewsOf,
  selectWaived,
  type WaivedFinding,
} from './lists.ts';
import { selectVisiblePulls, type VisiblePull } from './recent-pulls.ts';
import type { Scope } from './scope.ts';
import { deleteSession, endOldest, insertSession, type StoredSession, selectSession, updateSession } from './sessions.ts';
import { type StandingFinding, selectStanding } from './standing.ts';

/** What the pages are made of, and who is signed in to them. All throw `StorageError`. */
export interface PageRecords {
  saveSession(session: StoredSession): Promise<void>;
  session(idDigest: string, now: Date): Promise<StoredSession | undefined>;
  changeSession(idDigest: string, change: Parameters<typeof updateSession>[2]): Promise<void>;
  endSession(idDigest: string): Promise<void>;
  days(scope: Scope): Promise<readonly DayFigures[]>;
  repositories(scope: Scope): Promise<readonly RepositoryFigures[]>;
  rules(scope: Scope): Promise<readonly RuleFigures[]>;
  waived(scope: Scope): Promise<readonly WaivedFinding[]>;
  incomplete(scope: Scope): Promise<readonly ListedReview[]>;
  standing(scope: Scope, ruleIds: readonly string[]): Promise<readonly StandingFinding[]>;
  bypassed(scope: Scope): Promise<readonly BypassedMerge[]>;
  policies(scope: Scope): Promise<readonly ListedReview[]>;
  recentPulls(scope: Scope): Promise<readonly VisiblePull[]>;
  queue(scope: Scope): Promise<QueueFigures>;
  pulls(scope: Scope): Promise<readonly ListedReview[]>;
  reviewsOf(scope: Scope, number: number): Promise<readonly ListedReview[]>;
  findings(scope: Scope, number: number): Promise<readonly ListedFinding[]>;
  page(scope: Scope, checkRunId: number): Promise<StoredPage | 'none' | undefined>;
  audit(scope: Scope, filter: AuditFilter, limit: number): Promise<readonly ShownEntry[]>;
  checkAudit(scope: Scope): Promise<AuditChain>;
}

/** The records in the database. */
export const sqlPageRecords = (database: Database): PageRecords => ({
  saveSession: session =>
    database.transaction('Signing in', async statements => {
      await insertSession(statements, session);
      await endOldest(statements, session.userId);
    }),
  session: (idDigest, now) => database.run('Looking who is signed in', statements => selectSession(statements, idDigest, now)),
  changeSession: (idDigest, change) => database.run('Keeping a session', statements => updateSession(statements, idDigest, change)),
  endSession: idDigest => database.run('Signing out', statements => deleteSession(statements, idDigest)),
  days: scope => database.run('Counting reviews by day', statements => selectDays(statements, scope)),
  repositories: scope => database.run('Counting by repository', statements => selectRepositories(statements, scope)),
  rules: scope => database.run('Counting by rule', statements => selectRules(statements, scope)),
  waived: scope => database.run('Listing waivers', statements => selectWaived(statements, scope)),
  incomplete: scope => database.run('Listing incomplete reviews', statements => selectIncomplete(statements, scope)),
  standing: (scope, ruleIds) => database.run('Listing what stands', statements => selectStanding(statements, scope, ruleIds)),
  bypassed: scope => database.run('Listing merges without a passing check', statements => selectBypassed(statements, scope)),
  policies: scope => database.run('Listing policies', statements => selectPolicies(statements, scope)),
  recentPulls: scope => database.transaction('Reading findings of recent reviews', statements => selectVisiblePulls(statements, scope)),
  queue: scope => database.run('Counting jobs', statements => selectQueue(statements, scope)),
  pulls: scope => database.run('Listing pull requests', statements => selectPulls(statements, scope)),
  reviewsOf: (scope, number) => database.run('Listing reviews', statements => selectReviewsOf(statements, scope, number)),
  findings: (scope, number) => database.run('Listing findings', statements => selectFindings(statements, scope, number)),
  page: (scope, checkRunId) => database.run('Reading a page', statements => selectPage(statements, scope, checkRunId)),
  audit: (scope, filter, limit) => database.run('Reading the audit log', statements => selectEntries(statements, scope, filter, limit)),
  checkAudit: scope => database.run('Checking the audit log', statements => checkAuditChain(statements, scope.installation.id)),
});
