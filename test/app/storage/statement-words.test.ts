import { expect, test } from 'vitest';
import type { Database } from '../../../app/storage/database.ts';
import { sqlSeenPolicies } from '../../../app/storage/sql-seen-policies.ts';
import { sqlStore } from '../../../app/storage/sql-store.ts';
import type { AuditEntry, DeliveryRecord, ReviewRecord } from '../../../app/storage/store.ts';
import { admitted } from '../../support/image-reviews.ts';

/** A database that is gone: whatever is asked of it fails, with what it was for. */
const gone = {
  run: (what: string) => Promise.reject(new Error(what)),
  transaction: (what: string) => Promise.reject(new Error(what)),
} as unknown as Database;

const store = sqlStore(gone);
const seen = sqlSeenPolicies(gone);
const pull = { owner: 'acme', repo: 'app', number: 1 };
const home = { repository: '.github', id: 1, places: [], claim: undefined };

test.each<readonly [string, () => Promise<unknown>]>([
  ['Recording a delivery', () => store.recordDelivery({} as DeliveryRecord)],
  ['Beginning a review', () => store.beginReview(pull, 'h')],
  ['Ending reviews', () => store.endReviews(pull, ['h'])],
  ['Beginning a run', () => store.beginRun('k')],
  ['Ending a run', () => store.endRun('k', 'done')],
  ['Saving a review', () => store.saveReview({} as ReviewRecord)],
  ['Reading the latest review', () => store.latestReview(pull)],
  ['Reading recent reviews', () => store.recentReviews('acme', 7)],
  ['Reading recent objects', () => store.recentObjects(1, 'acme', 7)],
  ['Saving comments', () => store.saveComments(pull, [{ commentId: 1, fingerprints: [] } as never])],
  ['Reading comments', () => store.comments(pull)],
  ['Remembering an image', () => store.saveJudgement('acme', 'k', admitted())],
  ['Looking up an image', () => store.judgement('acme', 'k')],
  ['Noting trust roots', () => store.noteTrust('acme', 'd')],
  ['Writing to the audit log', () => store.audit({} as AuditEntry)],
  ['Reading the audit log', () => store.auditLog({ owner: 'acme', limit: 1 })],
  ['Deleting old records', () => store.prune(7, new AbortController().signal)],
  ['Looking up where a policy was seen', () => seen.lookUp('acme')],
  ['Remembering where a policy was seen', () => seen.remember('acme', home)],
  ['Asking whether a policy changed', () => seen.changes('acme')],
  ['Noting that a policy changed', () => seen.noteChange('acme')],
])('an outage is told with what the database was asked for: %s', async (words, ask) => {
  await expect(ask()).rejects.toThrow(new RegExp(`^${words}$`, 'u'));
});

test('no comments are no reason to ask the database', async () => {
  await expect(store.saveComments(pull, [])).resolves.toBeUndefined();
});
