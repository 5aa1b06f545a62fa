import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StoredFinding } from '../../../../app/storage/store.ts';
import { startMs } from '../../../support/app/databases.ts';
import { finding, openPageTables, type PageTables, seen } from '../../../support/app/page-tables.ts';

let tables: PageTables;
beforeAll(async () => {
  tables = await openPageTables();
}, startMs);
afterAll(() => tables[Symbol.asyncDispose]());

describe('figures', () => {
  test('of a repository are sums over the latest reviews of its pull requests, by weight, with what is waived of any weight', async () => {
    await tables.reviewed(1, 11, { verdict: 'block', counts: { 'new.critical': 100, 'waived.info': 100 } });
    await tables.reviewed(1, 11, {
      verdict: 'block',
      counts: {
        'new.critical': 1,
        'new.high': 2,
        'new.medium': 4,
        'new.low': 8,
        'new.info': 16,
        'waived.critical': 32,
        'waived.high': 64,
        'waived.medium': 128,
        'waived.low': 256,
        'waived.info': 512,
        'fixed.critical': 1_024,
        'pre-existing.high': 1_024,
      },
    });
    await tables.reviewed(1, 11, { number: 2, verdict: 'incomplete', counts: { 'new.critical': 10 } });
    const [found, ...others] = await tables.records.repositories(seen(1, 11));
    expect(found).toEqual({
      repositoryId: 11,
      pulls: 2,
      blocked: 1,
      incomplete: 1,
      critical: 11,
      high: 2,
      others: 28,
      waived: 992,
      at: expect.any(Date),
    });
    expect(others).toEqual([]);
  });

  test('put the worst repository first: by critical findings, then high ones, blocked pull requests, others', async () => {
    await tables.reviewed(2, 21, {});
    await tables.reviewed(2, 22, { counts: { 'new.low': 1 } });
    await tables.reviewed(2, 23, { verdict: 'block' });
    await tables.reviewed(2, 24, { counts: { 'new.high': 1 } });
    await tables.reviewed(2, 25, { counts: { 'new.critical': 1 } });
    await tables.reviewed(2, 20, {});
    const found = await tables.records.repositories(seen(2, 20, 21, 22, 23, 24, 25));
    expect(found.map(({ repositoryId }) => repositoryId)).toEqual([25, 24, 23, 22, 20, 21]);
  });

  test('are of thirty days, of repositories that the person sees, of this installation alone', async () => {
    await tables.reviewed(3, 31, { hours: 24 * 31, verdict: 'incomplete', findings: [finding({ state: 'waived' })] });
    await tables.reviewed(3, 32, { verdict: 'incomplete', findings: [finding()] });
    await tables.reviewed(4, 31, { verdict: 'incomplete', findings: [finding()] });
    const scope = seen(3, 31);
    expect(
      await Promise.all([
        tables.records.repositories(scope),
        tables.records.rules(scope),
        tables.records.days(scope),
        tables.records.waived(scope),
      ]),
    ).toEqual([[], [], [], []]);
    expect([await tables.records.incomplete(scope), await tables.records.recentPulls(scope)]).toEqual([[], []]);
    expect((await tables.records.repositories(seen(3, 31, 32))).map(({ repositoryId }) => repositoryId)).toEqual([32]);
    expect((await tables.records.days(seen(3, 31, 32))).map(({ reviews }) => reviews)).toEqual([1]);
  });

  test('of days count each review, by the day of UTC on which it ended and by verdict, the oldest first', async () => {
    for (const verdict of ['pass', 'block', 'pass', 'warn'] as const) await tables.reviewed(5, 51, { verdict });
    await tables.change(sql`UPDATE tidewaiter.reviews SET finished_at = date_trunc('day', now(), 'UTC') - interval '1 second'
      WHERE installation_id = 5 AND verdict = 'warn'`);
    await tables.change(
      sql`UPDATE tidewaiter.reviews SET finished_at = date_trunc('day', now(), 'UTC') WHERE installation_id = 5 AND verdict <> 'warn'`,
    );
    const today = Math.floor(Date.now() / 86_400_000) * 86_400_000;
    const day = (ago: number): string => new Date(today - ago * 86_400_000).toISOString().slice(0, 10);
    expect(await tables.records.days(seen(5, 51))).toEqual([
      { day: day(1), verdict: 'warn', reviews: 1 },
      { day: day(0), verdict: 'block', reviews: 1 },
      { day: day(0), verdict: 'pass', reviews: 2 },
    ]);
  });

  test('of rules count by state, those that count for most first; of a pull request that is reviewed again only what is found now', async () => {
    await tables.reviewed(6, 61, { findings: [finding({ ruleId: 'r/old' })] });
    const states = (ruleId: string, ...of: readonly StoredFinding['state'][]) =>
      of.map((state, index) => finding({ ruleId, state, fingerprint: `${ruleId}${index}` }));
    await tables.reviewed(6, 61, {
      findings: [
        ...states('r/b', 'new', 'observed', 'observed', 'waived', 'fixed', 'below-threshold', 'pre-existing'),
        ...states('r/c', 'new', 'waived', 'waived'),
        ...states('r/a', 'new', 'waived'),
        ...states('r/gone', 'fixed'),
        ...states('r/most', 'new', 'new'),
      ],
    });
    expect(await tables.records.rules(seen(6, 61))).toEqual([
      { ruleId: 'r/most', counting: 2, observed: 0, waived: 0 },
      { ruleId: 'r/c', counting: 1, observed: 0, waived: 2 },
      { ruleId: 'r/a', counting: 1, observed: 0, waived: 1 },
      { ruleId: 'r/b', counting: 1, observed: 2, waived: 1 },
    ]);
  });
});
