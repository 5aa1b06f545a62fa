import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ImageJudgement } from '../../../src/signing/image-judgement.ts';
import { startMs } from '../../support/app/databases.ts';
import { finding, openPageTables, type PageTables } from '../../support/app/page-tables.ts';

let tables: PageTables;
beforeAll(async () => {
  tables = await openPageTables();
}, startMs);
afterAll(() => tables[Symbol.asyncDispose]());

/** What ages, by table and column. */
const ageing = {
  deliveries: 'received_at',
  reviews: 'finished_at',
  comments: 'updated_at',
  audit_log: 'at',
  begun_reviews: 'begun_at',
  begun_runs: 'begun_at',
  begun_comparisons: 'begun_at',
  awaited_scans: 'begun_at',
  begun_verifications: 'begun_at',
  image_judgements: 'judged_at',
  sessions: 'expires_at',
  enqueued_jobs: 'at',
} as const;
const names = Object.keys(ageing) as (keyof typeof ageing)[];

let count = 0;
/** Puts a row into each table, which is so many days old, or ends in so many. */
const fill = async (days: number): Promise<void> => {
  const { store, records } = tables;
  count += 1;
  const pull = { owner: 'acme', repo: `r${count}`, number: 1 };
  await store.recordDelivery({ id: `d${count}`, event: 'push', jobs: 0 });
  await tables.reviewed(1, count, { findings: [finding()] });
  await store.saveComments(pull, [{ fingerprint: 'f', ruleId: 'r', commentId: count, state: 'open' }]);
  await store.audit({ action: 'x', actor: 'ann', detail: {} });
  for (const work of ['review', 'images', 'scans'] as const) await store.beginReview(pull, 'a', work);
  await store.beginRun(`run ${count}`);
  const job = { kind: 'compare-pull-request', installationId: 7, ...pull, reason: 'sweep' } as const;
  await store.awaitScans({ ...pull, place: '#1', head: 'a', workflows: [], job, minutes: 5 });
  await store.saveJudgement('acme', `k${count}`, { image: 'a', state: 'admitted' } as unknown as ImageJudgement);
  const moment = new Date();
  const visible = { installations: [], complete: true };
  const times = { visibleAt: moment, madeAt: moment, signedInAt: moment, expiresAt: moment };
  await records.saveSession({ idDigest: `s${count}`, userId: count, login: 'ann', sealed: Buffer.from('x'), visible, ...times });
  await tables.change(sql`INSERT INTO tidewaiter.enqueued_jobs (id, at) VALUES (gen_random_uuid(), now())`);
  for (const name of names)
    await tables.change(
      sql`UPDATE tidewaiter.${sql.identifier(name)} SET ${sql.identifier(ageing[name])} = now() - ${days} * interval '1 day'
        WHERE ${sql.identifier(ageing[name])} > now() - interval '1 minute'`,
    );
};
/** The tables that still have a row. */
const left = async (): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const name of names) {
    const answer = await tables.change(sql`SELECT 1 FROM tidewaiter.${sql.identifier(name)}`);
    if (typeof answer === 'object' && answer !== null && 'rows' in answer && Array.isArray(answer.rows) && answer.rows.length > 0)
      found.push(name);
  }
  return found;
};
const prune = (days: number) => tables.store.prune(days, new AbortController().signal);

test('what is older than the days that are kept goes from every table, and nothing that is younger', async () => {
  await fill(29);
  expect(await left()).toEqual(names);
  // Sessions end by themselves, and a judgement counts on its own day.
  const { rows, done } = await prune(30);
  expect([rows, done, await left()]).toEqual([2, true, names.filter(name => name !== 'sessions' && name !== 'image_judgements')]);
  expect(await prune(28)).toEqual({ rows: 10, done: true });
  expect(await left()).toEqual([]);
});

test('judgements of images are kept for two days, sessions until they end, ids of jobs as long as GitHub may deliver again', async () => {
  await fill(1);
  await tables.change(sql`UPDATE tidewaiter.sessions SET expires_at = now() + interval '1 hour'`);
  await prune(0);
  expect(await left()).toEqual(['image_judgements', 'sessions', 'enqueued_jobs']);
  await tables.change(sql`UPDATE tidewaiter.image_judgements SET judged_at = now() - interval '49 hours'`);
  await tables.change(sql`UPDATE tidewaiter.enqueued_jobs SET at = now() - interval '167 hours'`);
  await prune(0);
  expect(await left()).toEqual(['sessions', 'enqueued_jobs']);
  await tables.change(sql`UPDATE tidewaiter.enqueued_jobs SET at = now() - interval '169 hours'`);
  await tables.change(sql`UPDATE tidewaiter.sessions SET expires_at = now() - interval '1 second'`);
  expect([await prune(0), await left()]).toEqual([{ rows: 2, done: true }, []]);
});
