import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startMs } from '../../../support/app/databases.ts';
import { finding, headOf, openPageTables, type PageTables, seen } from '../../../support/app/page-tables.ts';

let tables: PageTables;
beforeAll(async () => {
  tables = await openPageTables();
}, startMs);
afterAll(() => tables[Symbol.asyncDispose]());

describe('lists', () => {
  test('of waived findings name who answers and until when; those that end first come first, those without end last', async () => {
    const waiver = { by: 'policy', owner: 'ann', reason: 'Old image.', path: '.tidewaiter.yml' } as const;
    await tables.reviewed(10, 101, {
      findings: [
        finding({ state: 'waived', fingerprint: '1', line: 1, waiver: { by: 'comment' } }),
        finding({ state: 'waived', fingerprint: '2', line: 2, waiver: { ...waiver, until: '2027-05-01' } }),
        finding({ state: 'waived', fingerprint: '3', line: 3, waiver: { ...waiver, until: '2027-01-01' } }),
        finding({ state: 'new', fingerprint: '4', line: 4 }),
      ],
    });
    const found = await tables.records.waived(seen(10, 101));
    expect(found.map(({ line, until }) => [line, until])).toEqual([
      [3, '2027-01-01'],
      [2, '2027-05-01'],
      [1, null],
    ]);
    expect(found[0]).toEqual({
      repositoryId: 101,
      number: 1,
      ruleId: 'dockerfile/root-user',
      path: 'Dockerfile',
      line: 3,
      by: 'policy',
      owner: 'ann',
      reason: 'Old image.',
      until: '2027-01-01',
      place: '.tidewaiter.yml',
    });
    expect(found[2]).toMatchObject({ by: 'comment', owner: null, reason: null, place: null });
  });

  test('of pull requests hold the latest review of each with why it came out so, the newest first, and no merge group', async () => {
    const reasons = [{ gate: 'findings', status: 'block', reason: 'One counts.' }];
    await tables.reviewed(11, 111, { verdict: 'pass', hours: 9 });
    const old = await tables.reviewed(11, 111, { verdict: 'incomplete', hours: 5, reasons, policy: 'strict', counts: { 'new.high': 1 } });
    const newer = await tables.reviewed(11, 111, { number: 2, hours: 1, verdict: 'block' });
    const aged = await tables.reviewed(11, 111, { number: 3, hours: 24 * 40, verdict: 'incomplete' });
    await tables.reviewed(11, 111, { number: 'merge group' });
    expect((await tables.records.pulls(seen(11, 111))).map(({ checkRunId }) => checkRunId)).toEqual([newer, old, aged]);
    expect(await tables.records.incomplete(seen(11, 111))).toEqual([
      {
        repositoryId: 111,
        number: 1,
        checkRunId: old,
        headSha: headOf(old),
        verdict: 'incomplete',
        counts: { 'new.high': 1 },
        reasons,
        policy: 'strict',
        at: expect.any(Date),
      },
    ]);
  });

  test('of the reviews of one pull request hold all of them, the newest first', async () => {
    const first = await tables.reviewed(12, 121, { hours: 3 });
    await tables.reviewed(12, 121, { number: 2, hours: 2 });
    const second = await tables.reviewed(12, 121, { hours: 1 });
    expect((await tables.records.reviewsOf(seen(12, 121), 1)).map(({ checkRunId }) => checkRunId)).toEqual([second, first]);
    expect(await tables.records.reviewsOf(seen(12, 122), 1)).toEqual([]);
  });

  test('of policies have the newest review of each repository that is seen', async () => {
    await tables.reviewed(13, 131, { hours: 3, policy: 'old' });
    await tables.reviewed(13, 131, { hours: 1, policy: 'new', number: 2 });
    await tables.reviewed(13, 132, { hours: 2 });
    await tables.reviewed(13, 133, { policy: 'unseen' });
    await tables.reviewed(14, 131, { policy: 'of another installation' });
    const found = await tables.records.policies(seen(13, 131, 132, 139));
    expect(found.map(({ repositoryId, policy }) => [repositoryId, policy] as const).toSorted(([one], [other]) => one - other)).toEqual([
      [131, 'new'],
      [132, null],
    ]);
  });

  test('of findings are those of one pull request, in the order in which the review has them', async () => {
    const states = ['waived', 'new', 'fixed'] as const;
    await tables.reviewed(15, 151, { findings: states.map((state, line) => finding({ state, line, fingerprint: state })) });
    await tables.reviewed(15, 151, { number: 2, findings: [finding()] });
    expect((await tables.records.findings(seen(15, 151), 1)).map(({ state }) => state)).toEqual(states);
    expect(await tables.records.findings(seen(15, 151), 2)).toEqual([
      { ruleId: 'dockerfile/root-user', severity: 'high', path: 'Dockerfile', line: 3, message: 'It runs as root.', state: 'new' },
    ]);
    expect(await tables.records.findings(seen(15, 152), 2)).toEqual([]);
  });

  test('of recent pull requests carry what may count of each, the latest first', async () => {
    await tables.reviewed(16, 161, {
      hours: 2,
      findings: (['new', 'waived', 'observed', 'fixed'] as const).map(state => finding({ state, path: state })),
    });
    await tables.reviewed(16, 161, { number: 2 });
    await tables.reviewed(16, 161, { number: 3, hours: 24 * 31, findings: [finding()] });
    const [newest, other, ...more] = await tables.records.recentPulls(seen(16, 161));
    expect([newest, more]).toEqual([{ owner: 'acme16', repo: 'r161', number: 2, repositoryId: 161, findings: [] }, []]);
    expect(other).toMatchObject({ owner: 'acme16', repo: 'r161', number: 1, repositoryId: 161 });
    const kept = { ruleId: 'dockerfile/root-user', severity: 'high' };
    expect(other?.findings.toSorted((one, next) => (one.path < next.path ? -1 : 1))).toEqual([
      { ...kept, path: 'new', state: 'new' },
      { ...kept, path: 'observed', state: 'observed' },
    ]);
  });
});
