import { type SQL, sql } from 'drizzle-orm';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../../app/storage/database.ts';
import { openDatabase } from '../../../app/storage/open-database.ts';
import { sqlSeenPolicies } from '../../../app/storage/sql-seen-policies.ts';
import { sqlStore } from '../../../app/storage/sql-store.ts';
import { maxStoredFindings, type ReviewRecord, type Store, type StoredFinding } from '../../../app/storage/store.ts';
import type { ImageJudgement } from '../../../src/signing/image-judgement.ts';
import { databaseKinds, keepLog, startDatabases, startMs, type TestDatabases } from '../../support/app/databases.ts';
import { signed } from '../../support/image-reviews.ts';

const finding = (changes: Partial<StoredFinding> = {}): StoredFinding => ({
  fingerprint: 'f1',
  ruleId: 'dockerfile/unpinned-image',
  severity: 'high',
  path: 'Dockerfile',
  line: 3,
  subject: 'stage:build',
  message: 'Image "alpine" has no digest.',
  state: 'new',
  ...changes,
});

const review = (repo: string, changes: Partial<ReviewRecord> = {}): ReviewRecord => ({
  installationId: 7,
  owner: 'acme',
  repo,
  number: 12,
  baseSha: 'b'.repeat(40),
  baseRef: 'main',
  headSha: 'a'.repeat(40),
  checkRunId: 900_719_925_474,
  engineVersion: '0.1.0',
  policyDigest: 'd'.repeat(64),
  judgedOn: '2026-11-24',
  inputs: { Dockerfile: 'e'.repeat(40) },
  verdict: 'block',
  conclusion: 'failure',
  counts: { 'new high': 1 },
  durationMs: 1_200,
  apiCalls: 4,
  correlationId: 'c-1',
  findings: [finding()],
  ...changes,
});

const hostile = `nul \0, half \ud800, quote ' " \\ \\u0000, ${'\u202e'} and 💥`;
const tamed = `nul \uFFFD, half \uFFFD, quote ' " \\ \\u0000, ${'\u202e'} and 💥`;

const never = new AbortController().signal;

describe.each(databaseKinds)('the store on %s', kind => {
  let databases: TestDatabases;
  let database: Database;
  let store: Store;
  beforeAll(async () => {
    databases = await startDatabases(kind);
    database = await openDatabase(await databases.prepared(), keepLog().logger);
    store = sqlStore(database);
  }, startMs);
  afterAll(async () => {
    await database.close();
    await databases.stop();
  });

  const age = (days: number) =>
    database.run('Ageing', async statements => {
      const past = sql`now() - ${days} * interval '1 day'`;
      await statements.execute(sql`UPDATE tidewaiter.deliveries SET received_at = ${past}`);
      await statements.execute(sql`UPDATE tidewaiter.reviews SET finished_at = ${past}`);
      await statements.execute(sql`UPDATE tidewaiter.comments SET updated_at = ${past}`);
      await statements.execute(sql`UPDATE tidewaiter.audit_log SET at = ${past}`);
    });

  test('tells which reviews of a pull request have begun and not ended', async () => {
    const pull = { owner: 'acme', repo: 'begun', number: 1 };
    expect(await store.beginReview(pull, 'a')).toEqual({ head: 'new', left: [] });
    expect(await store.beginReview(pull, 'b')).toEqual({ head: 'new', left: ['a'] });
    expect(await store.beginReview({ ...pull, number: 2 }, 'c')).toEqual({ head: 'new', left: [] });
    expect(await store.beginReview(pull, 'b')).toEqual({ head: 'left', left: ['a'] });
    await store.endReviews(pull, ['a', 'c']);
    expect(await store.beginReview(pull, 'd')).toEqual({ head: 'new', left: ['b'] });
    expect(await store.beginReview({ ...pull, number: 2 }, 'c')).toEqual({ head: 'left', left: [] });
    expect(await store.beginReview(pull, 'a')).toEqual({ head: 'ended', left: expect.arrayContaining(['b', 'd']) });
    expect(await store.beginReview(pull, 'a')).toMatchObject({ head: 'left' });
  });

  test('counts runs that have begun and not ended, until one is done', async () => {
    expect(await store.beginRun('review acme/app#1@a')).toBe(0);
    expect(await store.beginRun('review acme/app#1@a')).toBe(1);
    expect(await store.beginRun('review acme/app#1@b')).toBe(0);
    await store.endRun('review acme/app#1@a', 'undone');
    expect(await store.beginRun('review acme/app#1@a')).toBe(1);
    await store.endRun('review acme/app#1@a', 'done');
    expect(await store.beginRun('review acme/app#1@a')).toBe(0);
    await store.endRun('review acme/app#1@b', 'undone');
    expect(await store.beginRun('review acme/app#1@b')).toBe(0);
  });

  test('tells verifications of images that have begun from reviews', async () => {
    const pull = { owner: 'acme', repo: 'begun-images', number: 1 };
    expect(await store.beginReview(pull, 'a')).toEqual({ head: 'new', left: [] });
    expect(await store.beginReview(pull, 'a', 'images')).toEqual({ head: 'new', left: [] });
    await store.endReviews(pull, ['a'], 'images');
    expect(await store.beginReview(pull, 'a')).toEqual({ head: 'left', left: [] });
    expect(await store.beginReview(pull, 'b', 'images')).toEqual({ head: 'new', left: [] });
    expect(await store.beginReview(pull, 'a', 'images')).toEqual({ head: 'ended', left: ['b'] });
  });

  test('remembers images by owner and key, the latest judgement of each, and lets go of them after two days', async () => {
    const admitted: ImageJudgement = {
      image: `ghcr.io/acme/app:${hostile}`,
      digest: `sha256:${'d'.repeat(64)}`,
      state: 'admitted',
      mode: 'enforce',
      reason: 'It is signed.',
      policies: [],
      signatures: [signed()],
      remarks: [],
      trace: [],
    };
    await store.saveJudgement('acme', 'k', { ...admitted, reason: 'Earlier.' });
    await store.saveJudgement('acme', 'k', admitted);
    expect(await store.judgement('acme', 'k')).toEqual({ ...admitted, image: `ghcr.io/acme/app:${tamed}` });
    expect(await store.judgement('other', 'k')).toBeUndefined();
    await store.saveJudgement('acme', 'large', { ...admitted, remarks: ['x'.repeat(300_000)] });
    expect(await store.judgement('acme', 'large')).toBeUndefined();
    await database.run('Breaking', statements =>
      statements.execute(sql`UPDATE tidewaiter.image_judgements SET judgement = '{"state": "admitted"}'`),
    );
    expect(await store.judgement('acme', 'k')).toBeUndefined();
    await store.saveJudgement('acme', 'k', admitted);
    await store.prune(30, never);
    expect(await store.judgement('acme', 'k')).toBeDefined();
    await database.run('Ageing', statements =>
      statements.execute(sql`UPDATE tidewaiter.image_judgements SET judged_at = now() - interval '3 days'`),
    );
    await store.prune(30, never);
    expect(await store.judgement('acme', 'k')).toBeUndefined();
  });

  test('tells by which trust roots an owner was verified before', async () => {
    expect(await store.noteTrust('acme', 'one')).toBeUndefined();
    expect(await store.noteTrust('acme', 'two')).toBe('one');
    expect(await store.noteTrust('acme', 'two')).toBe('two');
    expect(await store.noteTrust('other', 'two')).toBeUndefined();
  });

  test('gives a review back as it was saved', async () => {
    await store.saveReview(review('round-trip'));
    const { finishedAt, ...read } = (await store.latestReview({ owner: 'acme', repo: 'round-trip', number: 12 })) ?? {};
    expect(read).toEqual(review('round-trip'));
    expect(Math.abs(Date.now() - (finishedAt?.getTime() ?? 0))).toBeLessThan(60_000);
    expect(await store.latestReview({ owner: 'acme', repo: 'round-trip', number: 13 })).toBeUndefined();
  });

  test('replaces the findings of the earlier review', async () => {
    await store.saveReview(review('replaces', { findings: [finding(), finding({ fingerprint: 'f2' })] }));
    await store.saveReview(review('replaces', { headSha: '1'.repeat(40), verdict: 'pass', findings: [finding({ fingerprint: 'f3' })] }));
    const latest = await store.latestReview({ owner: 'acme', repo: 'replaces', number: 12 });
    expect(latest).toMatchObject({ headSha: '1'.repeat(40), verdict: 'pass', findings: [finding({ fingerprint: 'f3' })] });
  });

  test('a review that began earlier and ends later leaves the newer findings alone', async () => {
    await store.saveReview(review('late', { headSha: '2'.repeat(40), findings: [finding({ fingerprint: 'newer' })] }));
    await store.saveReview(review('late', { headSha: '1'.repeat(40), durationMs: 60_000, findings: [finding({ fingerprint: 'older' })] }));
    const latest = await store.latestReview({ owner: 'acme', repo: 'late', number: 12 });
    expect(latest?.headSha).toBe('2'.repeat(40));
    expect(latest?.findings.map(found => found.fingerprint)).toEqual(['newer']);
  });

  test('a review that cannot be saved as a whole leaves what was there', async () => {
    await store.saveReview(review('whole'));
    const broken = review('whole', { headSha: '3'.repeat(40), findings: [finding(), finding({ line: Number.NaN })] });
    await expect(store.saveReview(broken)).rejects.toMatchObject({ name: 'StorageError', retryable: false });
    const latest = await store.latestReview({ owner: 'acme', repo: 'whole', number: 12 });
    expect(latest).toMatchObject({ headSha: 'a'.repeat(40), findings: [finding()] });
  });

  test('concurrent reviews of one pull request never mix their findings', async () => {
    const batches = Array.from({ length: 8 }, (_, batch) =>
      review('mixed', {
        correlationId: `batch-${batch}`,
        findings: Array.from({ length: 30 }, (_unused, line) => finding({ fingerprint: `batch-${batch}`, line })),
      }),
    );
    await Promise.all(batches.map(batch => store.saveReview(batch)));
    const latest = await store.latestReview({ owner: 'acme', repo: 'mixed', number: 12 });
    expect(latest?.findings).toHaveLength(30);
    expect(new Set(latest?.findings.map(found => found.fingerprint))).toEqual(new Set([latest?.correlationId]));
  });

  test('stores thousands of findings, and not more than its bound', async () => {
    const many = Array.from({ length: 5_500 }, (_, line) => finding({ fingerprint: `f${line}`, line }));
    await store.saveReview(review('many', { findings: many }));
    const latest = await store.latestReview({ owner: 'acme', repo: 'many', number: 12 });
    expect(latest?.findings).toEqual(many.slice(0, maxStoredFindings));
  });

  test('tells of an owner’s recent reviews what may count, the latest first', async () => {
    const owner = 'recent';
    const states = ['new', 'waived', 'observed', 'below-threshold', 'pre-existing', 'fixed'] as const;
    await store.saveReview(review('app', { owner, durationMs: 60_000, findings: states.map(state => finding({ state, path: state })) }));
    await store.saveReview(review('web', { owner, findings: [] }));
    await store.saveReview(review('web', { owner: 'else' }));
    const { number: _, ...group } = review('group', { owner });
    await store.saveReview(group);
    const kept = (state: StoredFinding['state']) => ({ ruleId: 'dockerfile/unpinned-image', severity: 'high', path: state, state });
    const recent = await store.recentReviews(owner, 30);
    expect(recent).toEqual({
      days: 30,
      pulls: [
        { owner, repo: 'web', number: 12, findings: [] },
        { owner, repo: 'app', number: 12, findings: expect.any(Array) },
      ],
    });
    expect(recent.pulls[1]?.findings.toSorted((a, b) => a.path.localeCompare(b.path))).toEqual([
      kept('below-threshold'),
      kept('new'),
      kept('observed'),
      kept('pre-existing'),
    ]);
    await database.run('Ageing', statements =>
      statements.execute(
        sql`UPDATE tidewaiter.latest_reviews SET started_at = now() - interval '31 days' WHERE owner = ${owner} AND repo = 'app'`,
      ),
    );
    expect((await store.recentReviews(owner, 30)).pulls.map(({ repo }) => repo)).toEqual(['web']);
  });

  test('keeps the objects of the latest review of a pull request, and tells them to their own installation alone', async () => {
    const owner = 'objects';
    await store.saveReview(review('app', { owner, installationId: 7, objects: '{"first":1}' }));
    await store.saveReview(review('app', { owner, installationId: 7, objects: '{"second":2}' }));
    await store.saveReview(review('web', { owner, installationId: 8, objects: '{"foreign":3}' }));
    await store.saveReview(review('none', { owner, installationId: 7 }));
    expect(await store.recentObjects(7, owner, 30)).toEqual([{ repository: 'objects/app', facts: '{"second":2}' }]);
    expect(await store.recentObjects(8, owner, 30)).toEqual([{ repository: 'objects/web', facts: '{"foreign":3}' }]);
    expect(await store.recentObjects(8, 'else', 30)).toEqual([]);
    await store.saveReview(review('app', { owner, installationId: 7 }));
    expect(await store.recentObjects(7, owner, 30)).toEqual([]);
  });

  test('reads no more objects than its bound, the newest', async () => {
    const owner = 'large';
    const facts = 'x'.repeat(20 << 20);
    await store.saveReview(review('older', { owner, installationId: 7, durationMs: 60_000, objects: facts }));
    await store.saveReview(review('newer', { owner, installationId: 7, objects: facts }));
    expect((await store.recentObjects(7, owner, 30)).map(({ repository }) => repository)).toEqual(['large/newer']);
    // Why: later tests read every table, and forty megabytes take them seconds.
    await store.forget(owner, never);
  });

  test('a merge group is recorded and is not a pull request’s latest review', async () => {
    const { number: _, ...group } = review('merge-group');
    await store.saveReview(group);
    expect(await store.latestReview({ owner: 'acme', repo: 'merge-group', number: 0 })).toBeUndefined();
  });

  test('keeps hostile text, cut to its bounds', async () => {
    const hostileReview = review('hostile', {
      conclusion: hostile,
      inputs: { [hostile]: hostile, __proto__: 'x', constructor: 'y' },
      findings: [finding({ path: hostile, message: hostile.repeat(10_000), line: 1e12 })],
    });
    await store.saveReview(hostileReview);
    const latest = await store.latestReview({ owner: 'acme', repo: 'hostile', number: 12 });
    expect(latest?.conclusion).toBe(tamed);
    expect(latest?.inputs).toEqual({ [tamed]: tamed, constructor: 'y' });
    expect(latest?.findings[0]).toMatchObject({ path: tamed, line: 2_147_483_647 });
    expect(latest?.findings[0]?.message.length).toBeLessThanOrEqual(4_096);
    await store.audit({ action: hostile, actor: hostile, owner: 'hostile', detail: { [hostile]: [hostile, { deep: hostile }] } });
    const [entry] = await store.auditLog({ owner: 'hostile', limit: 10 });
    expect(entry).toMatchObject({ action: tamed, actor: tamed, detail: { [tamed]: [tamed, { deep: tamed }] } });
  });

  test('comments keep one row per comment and finding, with the last state', async () => {
    const pull = { owner: 'acme', repo: 'comments', number: 1 };
    await store.saveComments(pull, [
      { fingerprint: 'f1', ruleId: 'r', commentId: 5_000_000_000, state: 'open' },
      { fingerprint: 'f2', ruleId: 'r', commentId: 5_000_000_000, state: 'open' },
    ]);
    await store.saveComments(pull, [{ fingerprint: 'f1', ruleId: 'r', commentId: 5_000_000_000, state: 'fixed' }]);
    await store.saveComments(pull, []);
    expect(await store.comments(pull)).toEqual([
      { fingerprint: 'f1', ruleId: 'r', commentId: 5_000_000_000, state: 'fixed' },
      { fingerprint: 'f2', ruleId: 'r', commentId: 5_000_000_000, state: 'open' },
    ]);
    expect(await store.comments({ ...pull, number: 2 })).toEqual([]);
  });

  test('the audit log gives the newest entries of an owner or a repository first', async () => {
    for (const [repo, actor] of [
      ['one', 'ann'],
      ['two', 'bob'],
      ['one', 'cid'],
    ] as const) {
      await store.audit({
        action: 'waived',
        actor,
        owner: 'auditors',
        repo,
        number: 3,
        sha: 'a',
        correlationId: 'c',
        detail: { rule: 'x' },
      });
    }
    const ofOwner = await store.auditLog({ owner: 'auditors', limit: 2 });
    expect(ofOwner.map(entry => entry.actor)).toEqual(['cid', 'bob']);
    const ofRepo = await store.auditLog({ owner: 'auditors', repo: 'one', limit: 10 });
    expect(ofRepo.map(entry => entry.actor)).toEqual(['cid', 'ann']);
    expect(ofRepo[1]).toEqual({
      action: 'waived',
      actor: 'ann',
      owner: 'auditors',
      repo: 'one',
      number: 3,
      sha: 'a',
      correlationId: 'c',
      detail: { rule: 'x' },
      at: expect.any(Date),
    });
  });

  test('a delivery that comes again is one record', async () => {
    const delivery = { id: 'guid-1', event: 'pull_request', action: 'opened', installationId: 7, repository: 'acme/web', jobs: 0 };
    await store.recordDelivery(delivery);
    await store.recordDelivery({ ...delivery, jobs: 2 });
    const rows = await database.run('Counting', statements =>
      statements.execute(sql`SELECT id, jobs FROM tidewaiter.deliveries WHERE id = 'guid-1'`),
    );
    expect(rows).toMatchObject({ rows: [{ id: 'guid-1', jobs: 2 }] });
  });

  test('a delivery that comes again is recorded as it came last, also in what it does not name any more', async () => {
    await store.recordDelivery({ id: 'guid-2', event: 'push', action: 'x', installationId: 7, repository: 'acme/web', jobs: 1 });
    await store.recordDelivery({ id: 'guid-2', event: 'ping', jobs: 0 });
    const rows = await database.run('Reading', statements =>
      statements.execute(sql`SELECT event, action, installation_id, repository, jobs FROM tidewaiter.deliveries WHERE id = 'guid-2'`),
    );
    expect(rows).toMatchObject({ rows: [{ event: 'ping', action: null, installation_id: null, repository: null, jobs: 0 }] });
  });

  test('forget deletes what is kept of an owner in every table but the audit log, and nothing of others', async () => {
    const judgementOf = (owner: string): ImageJudgement => ({
      image: `ghcr.io/${owner}/app:1`,
      digest: `sha256:${'d'.repeat(64)}`,
      state: 'admitted',
      mode: 'enforce',
      reason: 'It is signed.',
      policies: [],
      signatures: [],
      remarks: [],
      trace: [],
    });
    const fill = async (owner: string): Promise<void> => {
      const pull = { owner, repo: 'app', number: 1 };
      await store.recordDelivery({ id: `of-${owner}`, event: 'push', repository: `${owner}/app`, jobs: 1 });
      await store.saveReview({ ...review('app'), ...pull, objects: '{}' });
      for (const work of ['review', 'images', 'scans'] as const) await store.beginReview(pull, 'a', work);
      await store.beginRun(`review-pull-request ${owner.toLowerCase()}/app#1@a`);
      const job = { kind: 'compare-pull-request', installationId: 7, ...pull, reason: 'sweep' } as const;
      await store.awaitScans({ owner, repo: 'app', place: '#1', head: 'a', workflows: ['scan.yml'], job, minutes: 5 });
      await store.saveComments(pull, [{ fingerprint: 'f1', ruleId: 'dockerfile/root-user', commentId: 1, state: 'open' }]);
      await store.saveJudgement(owner, 'k', judgementOf(owner));
      await store.noteTrust(owner, 'digest');
      await store.audit({ action: 'command.taken', actor: 'ann', owner, detail: {} });
      const seen = sqlSeenPolicies(database);
      await seen.noteChange(owner.toLowerCase());
      await seen.remember(owner.toLowerCase(), { repository: undefined, id: undefined, places: [], claim: undefined });
    };
    const tablesWith = async (owner: string): Promise<readonly string[]> => {
      const named = v.object({ rows: v.array(v.object({ name: v.string() })) });
      const rowsOf = async (query: SQL) => v.parse(named, await database.run('Reading', statements => statements.execute(query))).rows;
      const tables = await rowsOf(
        sql`SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'tidewaiter' ORDER BY 1`,
      );
      const found = await Promise.all(
        tables.map(({ name }) =>
          rowsOf(sql`SELECT DISTINCT ${name}::text AS name FROM tidewaiter.${sql.identifier(name)} t WHERE t::text ~* ${`\\m${owner}\\M`}`),
        ),
      );
      return found.flat().map(({ name }) => name);
    };
    await fill('Leaver');
    await fill('Stays');
    const filled = await tablesWith('leaver');
    expect(filled.length).toBeGreaterThan(13);
    expect(await store.forget('Leaver', AbortSignal.abort())).toEqual({ rows: 0, done: false });
    const { rows, done } = await store.forget('Leaver', never);
    expect([rows > 10, done]).toEqual([true, true]);
    expect(await tablesWith('leaver')).toEqual(['audit_log']);
    expect(await tablesWith('stays')).toEqual(filled);
    expect(await store.forget('Leaver', never)).toEqual({ rows: 0, done: true });
  });

  test('prune keeps the ids of jobs as long as GitHub may deliver again, however short the period is', async () => {
    const [young, old] = ['00000000-0000-4000-8000-000000000003', '00000000-0000-4000-8000-000000000008'];
    await database.run('Enqueueing', statements =>
      statements.execute(
        sql`INSERT INTO tidewaiter.enqueued_jobs (id, at) VALUES (${young}, now() - interval '3 days'), (${old}, now() - interval '8 days')`,
      ),
    );
    const kept = () =>
      database.run('Reading', statements =>
        statements.execute(sql`SELECT id::text AS id FROM tidewaiter.enqueued_jobs WHERE id IN (${young}, ${old}) ORDER BY id`),
      );
    await store.prune(30, never);
    expect(await kept()).toMatchObject({ rows: [{ id: young }, { id: old }] });
    await store.prune(1, never);
    expect(await kept()).toMatchObject({ rows: [{ id: young }] });
  });

  test('prune deletes what is older than the period, findings included, and nothing else', async () => {
    await store.saveReview(review('pruned'));
    await age(31);
    await store.saveReview(review('kept'));
    await store.audit({ action: 'kept', actor: 'ann', owner: 'prune', detail: {} });
    const { rows, done } = await store.prune(30, never);
    expect([rows > 10, done]).toEqual([true, true]);
    expect(await store.latestReview({ owner: 'acme', repo: 'pruned', number: 12 })).toBeUndefined();
    expect(await store.latestReview({ owner: 'acme', repo: 'kept', number: 12 })).toMatchObject({ findings: [finding()] });
    expect(await store.auditLog({ owner: 'auditors', limit: 10 })).toEqual([]);
    expect(await store.auditLog({ owner: 'prune', limit: 10 })).toHaveLength(1);
    const left = await database.run('Counting', statements => statements.execute(sql`SELECT count(*)::int AS n FROM tidewaiter.findings`));
    expect(left).toMatchObject({ rows: [{ n: 1 }] });
    expect(await store.prune(30, never)).toEqual({ rows: 0, done: true });
  });

  test('prune deletes very many rows in small parts, and goes on another time when it is told to end', async () => {
    await database.run('Filling', statements =>
      statements.execute(
        sql`INSERT INTO tidewaiter.deliveries (id, event, jobs, received_at) SELECT 'old-' || n, 'push', 0, now() - interval '40 days' FROM generate_series(1, 12345) AS n`,
      ),
    );
    const ending = new AbortController();
    ending.abort();
    expect(await store.prune(30, ending.signal)).toEqual({ rows: 0, done: false });
    const soon = new AbortController();
    const statements: string[] = [];
    const watched = sqlStore({
      ...database,
      run: (what, body) => {
        statements.push(what);
        if (statements.length === 5) soon.abort();
        return database.run(what, body);
      },
    });
    expect(await watched.prune(30, soon.signal)).toEqual({ rows: 5_000, done: false });
    let turns = 0;
    const others = setInterval(() => {
      turns += 1;
    }, 1);
    expect(await watched.prune(30, never)).toEqual({ rows: 7_345, done: true });
    clearInterval(others);
    // Whoever asks for something meanwhile is answered.
    expect(turns).toBeGreaterThanOrEqual(5);
  });
});
