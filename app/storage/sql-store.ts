import { and, asc, desc, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import * as v from 'valibot';
import { insertAuditEntry } from './audit-chain.ts';
import { endAwaited, selectAwaited, takeLate, upsertAwaited } from './awaited-scans.ts';
import { deleteBegunRun, insertBegunRun } from './begun-runs.ts';
import { belongsTo, insertParts, integerValue, keyValue, nameValue, optionalNameValue } from './column-values.ts';
import type { Database, Statements } from './database.ts';
import { deleteOld } from './delete-old.ts';
import { deleteOwned } from './delete-owned.ts';
import { replaceTrust, selectJudgement, upsertJudgement } from './image-judgements.ts';
import { selectRecentReviews } from './recent-reviews.ts';
import { insertReviewRecord, selectLatestReview } from './review-records.ts';
import { selectRecentObjects } from './reviewed-objects.ts';
import { auditLog, begunComparisons, begunReviews, begunVerifications, comments, deliveries } from './schema.ts';
import type { AuditEntry, BegunReviews, BegunWork, DeliveryRecord, PostedComment, PullRequestKey, Store } from './store.ts';
import { storedRecord } from './stored-record.ts';

const upsertDelivery = async (statements: Statements, delivery: DeliveryRecord): Promise<void> => {
  const values = {
    event: nameValue(delivery.event),
    action: optionalNameValue(delivery.action),
    installationId: delivery.installationId ?? null,
    repository: optionalNameValue(delivery.repository),
    jobs: integerValue(delivery.jobs),
  };
  await statements
    .insert(deliveries)
    .values({ id: nameValue(delivery.id), ...values })
    .onConflictDoUpdate({ target: deliveries.id, set: { ...values, receivedAt: sql`now()` } });
};

const begunTables = { review: begunReviews, images: begunVerifications, scans: begunComparisons } as const satisfies Record<
  BegunWork,
  unknown
>;

const upsertBegunReview = async (statements: Statements, pull: PullRequestKey, head: string, work: BegunWork): Promise<BegunReviews> => {
  const begun = begunTables[work];
  const own = { ...keyValue(pull), headSha: nameValue(head) };
  const rows = await statements
    .select({ head: begun.headSha, endedAt: begun.endedAt })
    .from(begun)
    .where(and(belongsTo(begun, pull), or(isNull(begun.endedAt), eq(begun.headSha, own.headSha))));
  await statements
    .insert(begun)
    .values(own)
    .onConflictDoUpdate({
      target: [begun.owner, begun.repo, begun.number, begun.headSha],
      set: { begunAt: sql`now()`, endedAt: null },
    });
  const known = rows.find(row => row.head === own.headSha);
  return {
    head: known ? (known.endedAt ? 'ended' : 'left') : 'new',
    left: rows.filter(row => row !== known).map(row => row.head),
  };
};

const endBegunReviews = async (statements: Statements, pull: PullRequestKey, heads: readonly string[], work: BegunWork): Promise<void> => {
  const begun = begunTables[work];
  await statements
    .update(begun)
    .set({ endedAt: sql`now()` })
    .where(and(belongsTo(begun, pull), inArray(begun.headSha, heads.map(nameValue))));
};

const upsertComments = async (statements: Statements, pull: PullRequestKey, posted: readonly PostedComment[]): Promise<void> => {
  // Why a map: one INSERT may not touch the same row twice.
  const rows = new Map(
    posted.map(({ fingerprint, ruleId, commentId, state }) => [
      `${commentId} ${nameValue(fingerprint)}`,
      { ...keyValue(pull), commentId, fingerprint: nameValue(fingerprint), ruleId: nameValue(ruleId), state },
    ]),
  );
  for (const part of insertParts([...rows.values()])) {
    await statements
      .insert(comments)
      .values(part)
      .onConflictDoUpdate({
        target: [comments.owner, comments.repo, comments.number, comments.commentId, comments.fingerprint],
        set: { ruleId: sql`excluded.rule_id`, state: sql`excluded.state`, updatedAt: sql`now()` },
      });
  }
};

const selectComments = (statements: Statements, pull: PullRequestKey): Promise<readonly PostedComment[]> =>
  statements
    .select({ fingerprint: comments.fingerprint, ruleId: comments.ruleId, commentId: comments.commentId, state: comments.state })
    .from(comments)
    .where(belongsTo(comments, pull))
    .orderBy(asc(comments.commentId), asc(comments.fingerprint));

const detailSchema = storedRecord((value): value is unknown => value !== undefined);

const asAuditEntry = (row: typeof auditLog.$inferSelect): AuditEntry & { readonly at: Date } => ({
  at: row.at,
  action: row.action,
  actor: row.actor,
  ...(row.installationId !== null && { installationId: row.installationId }),
  ...(row.owner !== null && { owner: row.owner }),
  ...(row.repo !== null && { repo: row.repo }),
  ...(row.repositoryId !== null && { repositoryId: row.repositoryId }),
  ...(row.number !== null && { number: row.number }),
  ...(row.sha !== null && { sha: row.sha }),
  ...(row.correlationId !== null && { correlationId: row.correlationId }),
  detail: v.parse(detailSchema, row.detail),
});

/**
 * The store in the database. Texts are cut to what is sensible, and characters that PostgreSQL refuses are replaced. Throws `StorageError`.
 */
export const sqlStore = (database: Database): Store => ({
  recordDelivery: delivery => database.run('Recording a delivery', statements => upsertDelivery(statements, delivery)),
  beginReview: (pull, head, work = 'review') =>
    database.transaction('Beginning a review', statements => upsertBegunReview(statements, pull, head, work)),
  endReviews: (pull, heads, work = 'review') =>
    database.run('Ending reviews', statements => endBegunReviews(statements, pull, heads, work)),
  beginRun: key => database.run('Beginning a run', statements => insertBegunRun(statements, key)),
  endRun: (key, how) => database.transaction('Ending a run', statements => deleteBegunRun(statements, key, how)),
  awaitScans: awaited => database.run('Waiting for scans', statements => upsertAwaited(statements, awaited)),
  endAwaitedScans: place => database.run('Ending a wait for scans', statements => endAwaited(statements, place)),
  awaitedScans: run => database.run('Looking who waits for scans', statements => selectAwaited(statements, run)),
  lateScans: () => database.run('Looking which scans are late', statements => takeLate(statements)),
  saveReview: review => database.transaction('Saving a review', statements => insertReviewRecord(statements, review)),
  latestReview: pull => database.transaction('Reading the latest review', statements => selectLatestReview(statements, pull)),
  recentReviews: (owner, days) =>
    database.transaction('Reading recent reviews', statements => selectRecentReviews(statements, owner, days)),
  recentObjects: (installationId, owner, days) =>
    database.run('Reading recent objects', statements => selectRecentObjects(statements, installationId, owner, days)),
  saveComments: (pull, posted) =>
    posted.length === 0
      ? Promise.resolve()
      : database.transaction('Saving comments', statements => upsertComments(statements, pull, posted)),
  comments: pull => database.run('Reading comments', statements => selectComments(statements, pull)),
  saveJudgement: (owner, key, judgement) =>
    database.run('Remembering an image', statements => upsertJudgement(statements, owner, key, judgement)),
  judgement: (owner, key) => database.run('Looking up an image', statements => selectJudgement(statements, owner, key)),
  noteTrust: (owner, digest) => database.transaction('Noting trust roots', statements => replaceTrust(statements, owner, digest)),
  audit: entry => database.transaction('Writing to the audit log', statements => insertAuditEntry(statements, entry)),
  auditLog: ({ owner, repo, limit }) =>
    database.run('Reading the audit log', async statements => {
      const matches = and(eq(auditLog.owner, nameValue(owner)), repo === undefined ? undefined : eq(auditLog.repo, nameValue(repo)));
      const rows = await statements.select().from(auditLog).where(matches).orderBy(desc(auditLog.id)).limit(limit);
      return rows.map(asAuditEntry);
    }),
  forget: (owner, until) => deleteOwned(database, owner, until),
  prune: (days, until) => deleteOld(database, days, until),
});
