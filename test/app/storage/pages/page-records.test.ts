import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bypassedAction } from '../../../../app/storage/bypassed-merge.ts';
import type { StoredSession } from '../../../../app/storage/pages/sessions.ts';
import { startMs } from '../../../support/app/databases.ts';
import { openPageTables, type PageTables, seen } from '../../../support/app/page-tables.ts';

let tables: PageTables;
beforeAll(async () => {
  tables = await openPageTables();
}, startMs);
afterAll(() => tables[Symbol.asyncDispose]());

const at = (minute: number): Date => new Date(Date.UTC(2026, 10, 24, 12, minute));

describe('sessions', () => {
  const session = (idDigest: string, changes: Partial<StoredSession> = {}): StoredSession => ({
    idDigest,
    userId: 1,
    login: 'ann',
    sealed: Buffer.from('sealed'),
    visible: { installations: [{ id: 1, owner: 'acme', repositories: [{ id: 11, name: 'app' }], complete: true }], complete: false },
    visibleAt: at(0),
    madeAt: at(0),
    signedInAt: at(0),
    expiresAt: at(30),
    ...changes,
  });
  const isThere = async (idDigest: string): Promise<boolean> => (await tables.records.session(idDigest, at(1))) !== undefined;

  test('are found by the digest of their id, as they were stored, until they end', async () => {
    const own = session('own');
    await tables.records.saveSession(own);
    const found = await tables.records.session('own', at(29));
    expect({ ...found, sealed: Buffer.from(found?.sealed ?? []).toString() }).toEqual({ ...own, sealed: 'sealed' });
    expect(await tables.records.session('own', at(30))).toBeUndefined();
    expect(await tables.records.session('other', at(1))).toBeUndefined();
    await tables.records.saveSession(session('second', { userId: 2 }));
    await tables.records.endSession('own');
    expect([await isThere('own'), await isThere('second')]).toEqual([false, true]);
  });

  test('keep what changed of them, and only of that one', async () => {
    await tables.records.saveSession(session('changed'));
    await tables.records.saveSession(session('left'));
    const visible = { installations: [], complete: true };
    await tables.records.changeSession('changed', { visible, visibleAt: at(5) });
    expect(await tables.records.session('changed', at(1))).toMatchObject({ visible, visibleAt: at(5), expiresAt: at(30), login: 'ann' });
    await tables.records.changeSession('changed', { expiresAt: at(59) });
    expect(await tables.records.session('changed', at(58))).toMatchObject({ visible, visibleAt: at(5) });
    expect(await tables.records.session('left', at(1))).toMatchObject({ visible: { complete: false }, expiresAt: at(30) });
  });

  test('of one person are twenty at most: the ones that began first end', async () => {
    await tables.records.saveSession(session('of-bob', { userId: 8, signedInAt: at(0) }));
    for (let minute = 21; minute > 0; minute -= 1)
      await tables.records.saveSession(session(`s${minute}`, { userId: 9, signedInAt: at(minute), expiresAt: at(59) }));
    expect([await isThere('s1'), await isThere('s2'), await isThere('s21'), await isThere('of-bob')]).toEqual([false, true, true, true]);
  });
});

describe('the audit log', () => {
  const entry = (installationId: number, repositoryId: number | undefined, changes: object = {}) =>
    tables.store.audit({
      action: 'command.taken',
      actor: 'Ann',
      installationId,
      owner: 'acme',
      repo: 'app',
      ...(repositoryId !== undefined && { repositoryId }),
      detail: {},
      ...changes,
    });
  const day = (ago: number): string => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);

  test('is shown as far as it is of repositories that the person sees, the newest first, page by page', async () => {
    await entry(20, 201, { number: 3, sha: 'abc', correlationId: 'c', detail: { rule: 'x' } });
    await entry(20, 202);
    await entry(20, undefined);
    await entry(20, 209);
    await entry(21, 201);
    const scope = seen(20, 201, 202);
    const all = await tables.records.audit(scope, {}, 10);
    expect(all.map(({ repositoryId }) => repositoryId)).toEqual([202, 201]);
    expect(all[1]).toEqual({
      id: expect.any(Number),
      at: expect.any(Date),
      action: 'command.taken',
      actor: 'Ann',
      repositoryId: 201,
      repo: 'app',
      number: 3,
      sha: 'abc',
      correlationId: 'c',
      detail: { rule: 'x' },
      previous: null,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/u),
    });
    expect(await tables.records.audit(scope, {}, 1)).toEqual(all.slice(0, 1));
    expect(await tables.records.audit(scope, { before: all[0]?.id ?? 0 }, 10)).toEqual(all.slice(1));
    expect(await tables.records.audit(scope, { before: all[1]?.id ?? 0 }, 10)).toEqual([]);
    expect(await tables.records.checkAudit(scope)).toMatchObject({ entries: 4 });
  });

  test('is searched by repository, person in any case, beginning of the action, and days, both of which count', async () => {
    await entry(22, 221, { actor: 'Bob', action: 'waiver.approved' });
    await entry(22, 222, { actor: 'Ann', action: 'waiver.asked' });
    await entry(22, 222, { actor: 'Ann', action: 'command.waiver' });
    await tables.change(
      sql`UPDATE tidewaiter.audit_log SET at = ${day(3)}::date AT TIME ZONE 'UTC' WHERE installation_id = 22 AND actor = 'Bob'`,
    );
    await tables.change(sql`UPDATE tidewaiter.audit_log SET at = (${day(2)}::date + 1) AT TIME ZONE 'UTC' - interval '1 second'
      WHERE installation_id = 22 AND action = 'waiver.asked'`);
    const found = async (filter: Parameters<typeof tables.records.audit>[1]) =>
      (await tables.records.audit(seen(22, 221, 222), filter, 10)).map(({ action }) => action);
    const [command, asked, approved] = ['command.waiver', 'waiver.asked', 'waiver.approved'];
    expect(await found({})).toEqual([command, asked, approved]);
    expect(await found({ repositoryId: 222 })).toEqual([command, asked]);
    expect(await found({ actor: 'bOB' })).toEqual([approved]);
    expect(await found({ action: 'waiver' })).toEqual([asked, approved]);
    expect(await found({ from: day(3), until: day(3) })).toEqual([approved]);
    expect(await found({ from: day(2) })).toEqual([command, asked]);
    expect(await found({ until: day(2) })).toEqual([asked, approved]);
    expect(await found({ until: day(4) })).toEqual([]);
  });

  test('tells merges without a passing check of the last thirty days, the newest first', async () => {
    const detail = (baseRef: string) => ({ checks: { Tidewaiter: 'failed' }, baseRef, mergedAt: '2026-11-24T12:00:00Z' });
    for (const baseRef of ['old', 'main', 'release']) await entry(23, 231, { action: bypassedAction, number: 5, detail: detail(baseRef) });
    await entry(23, 231, { number: 5, detail: detail('no bypass') });
    await entry(23, 239, { action: bypassedAction, number: 5, detail: detail('unseen') });
    await tables.change(sql`UPDATE tidewaiter.audit_log SET at = now() - interval '31 days' WHERE detail->>'baseRef' = 'old'`);
    expect(await tables.records.bypassed(seen(23, 231))).toEqual(
      ['release', 'main'].map(baseRef => ({ repositoryId: 231, number: 5, actor: 'Ann', at: expect.any(Date), detail: detail(baseRef) })),
    );
  });
});

test('the page of a review is given to those who see its repository, of a check run that was told twice the later one', async () => {
  const page = (text: string) => ({ page: Buffer.from(text), contentPolicy: `policy of ${text}` });
  await tables.reviewed(30, 301, { checkRunId: 9_001, page: page('first') });
  await tables.reviewed(30, 301, { checkRunId: 9_001, page: page('second') });
  await tables.reviewed(30, 301, { checkRunId: 9_002 });
  const scope = seen(30, 301);
  const found = await tables.records.page(scope, 9_001);
  expect(typeof found === 'object' && [Buffer.from(found.page).toString(), found.contentPolicy]).toEqual(['second', 'policy of second']);
  expect(await tables.records.page(scope, 9_002)).toBe('none');
  expect([await tables.records.page(scope, 9_003), await tables.records.page(seen(30, 302), 9_001)]).toEqual([undefined, undefined]);
});

describe('the queue of an installation', () => {
  test('without jobs is empty', async () => {
    expect(await tables.records.queue(seen(40, 401))).toEqual({ queued: 0, active: 0, failed: 0, oldest: null });
  });

  test('tells what waits and since when, what runs, and what failed and waits to be told of', async () => {
    await tables.change(sql`SELECT pgboss.create_queue(name, '{"policy": "standard"}') FROM unnest('{jobs,others}'::text[]) AS name`);
    const add = (state: string, minute: number, data: object, name = 'jobs') =>
      tables.change(
        sql`INSERT INTO pgboss.job (name, state, created_on, data) VALUES (${name}, ${state}, ${at(minute)}, ${JSON.stringify(data)}::jsonb)`,
      );
    const own = { job: { installationId: 40 } };
    await add('created', 9, own);
    await add('retry', 7, own);
    await add('active', 3, own);
    await add('created', 8, { ...own, failure: 'x' });
    await add('completed', 1, own);
    await add('created', 1, { job: { installationId: 41 } });
    await add('created', 1, own, 'others');
    expect(await tables.records.queue(seen(40, 401))).toEqual({ queued: 2, active: 1, failed: 1, oldest: at(7) });
  });
});
