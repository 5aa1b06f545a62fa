import pino from 'pino';
import { afterEach, describe, expect, test } from 'vitest';
import { byPresentName } from '../../../app/jobs/by-present-name.ts';
import { RefusedPeople } from '../../../app/jobs/refused-people.ts';
import { RepositoryRenamedError } from '../../../app/jobs/review/review-session.ts';
import { readFailedDeliveries } from '../../../app/jobs/sweep/failed-deliveries.ts';
import type { Job, JobRun } from '../../../app/queue/job.ts';
import { GitHubError } from '../../../src/github/call/errors.ts';
import { Answer, ScriptedGitHub } from '../../support/scripted-github.ts';

describe('people who were refused', () => {
  const alice = { owner: 'acme', repo: 'app', actor: 'alice' };

  test('are known for ten minutes, in their repository, however the names are written', () => {
    let now = 1_000;
    const people = new RefusedPeople({ now: () => new Date(now) });
    expect(people.has(alice)).toBe(false);
    people.add(alice);
    expect(people.has({ owner: 'ACME', repo: 'App', actor: 'Alice' })).toBe(true);
    expect(
      [
        { ...alice, actor: 'bob' },
        { ...alice, repo: 'other' },
        { ...alice, owner: 'other' },
      ].some(other => people.has(other)),
    ).toBe(false);
    now += 599_999;
    expect(people.has(alice)).toBe(true);
    now += 1;
    expect(people.has(alice)).toBe(false);
  });

  test('are ten thousand at most: who was refused first is forgotten first', () => {
    const people = new RefusedPeople({ now: () => new Date(0) });
    const number = (index: number) => ({ ...alice, actor: `a${index}` });
    for (let index = 0; index < 10_000; index += 1) people.add(number(index));
    expect([0, 1, 9_999].map(index => people.has(number(index)))).toEqual([true, true, true]);
    people.add(number(0));
    people.add(number(10_000));
    expect([0, 1, 2, 10_000].map(index => people.has(number(index)))).toEqual([true, false, true, true]);
  });
});

describe('failed deliveries', () => {
  let github: ScriptedGitHub | undefined;
  afterEach(() => github?.close());

  const now = Date.UTC(2027, 0, 10);
  const hour = 3_600_000;
  /** An attempt so many hours ago. */
  const attempt = (id: number, guid: string, hoursAgo: number, more: Readonly<Record<string, unknown>> = {}) => ({
    id,
    guid,
    delivered_at: new Date(now - hoursAgo * hour).toISOString(),
    redelivery: false,
    event: 'push',
    status_code: 500,
    ...more,
  });
  type Attempt = ReturnType<typeof attempt>;
  const again = { redelivery: true };

  /** The ids of what is to be delivered again, by GitHub's two lists, each of pages. */
  const due = async (failed: readonly (readonly Attempt[])[], all = failed) => {
    github = await ScriptedGitHub.start(({ url }) => {
      const { searchParams } = new URL(url, 'http://x');
      const pages = searchParams.get('status') === 'failure' ? failed : all;
      const page = Number(searchParams.get('cursor') ?? 0);
      const link = `<http://x/?cursor=${page - 1}>; rel="prev", <http://x/?cursor=${page + 1}&a=b>; rel="next"`;
      return new Answer(pages[page] ?? [], page + 1 < pages.length ? { link } : {});
    });
    const found = await readFailedDeliveries(github.client, now);
    const asked = github.requests.map(({ url }) => Object.fromEntries(new URL(url, 'http://x').searchParams));
    await github.close();
    return { ids: found.map(({ id }) => id), asked };
  };
  const ids = async (...attempts: readonly Attempt[]) => (await due([attempts])).ids;

  test('are none when GitHub tells of none, which costs one request', async () => {
    expect(await due([[]])).toEqual({ ids: [], asked: [{ per_page: '100', status: 'failure' }] });
  });

  test('are delivered again at once the first time, then after growing waits', async () => {
    expect(await ids(attempt(1, 'a', 0))).toEqual([1]);
    expect(await ids(attempt(2, 'a', 0.49, again), attempt(1, 'a', 3))).toEqual([]);
    expect(await ids(attempt(2, 'a', 0.5, again), attempt(1, 'a', 3))).toEqual([2]);
    const three = [attempt(2, 'a', 5, again), attempt(1, 'a', 9)] as const;
    expect(await ids(attempt(3, 'a', 0.99, again), ...three)).toEqual([]);
    expect(await ids(attempt(3, 'a', 1, again), ...three)).toEqual([3]);
    const many = Array.from({ length: 15 }, (_, index) => attempt(index + 10, 'a', 20 + index, index === 14 ? {} : again));
    expect(await ids(attempt(1, 'a', 11.9, again), ...many)).toEqual([]);
    expect(await ids(attempt(1, 'a', 12, again), ...many)).toEqual([1]);
  });

  test('are told by their newest attempts, whatever the order', async () => {
    expect(await ids(attempt(1, 'a', 3), attempt(2, 'a', 1, again), attempt(3, 'b', 2))).toEqual([2, 3]);
  });

  test('are those of three days whose first attempt GitHub still keeps, and of events that are read', async () => {
    expect(await ids(attempt(1, 'a', 72))).toEqual([1]);
    expect(await ids(attempt(1, 'a', 72.01))).toEqual([]);
    expect(await ids(attempt(2, 'a', 5, again), attempt(1, 'a', 73))).toEqual([]);
    expect(await ids(attempt(1, 'a', 1, { event: 'sponsorship' }))).toEqual([]);
  });

  test('are not those that came through in another attempt, which are looked for since the oldest failure', async () => {
    const failed = [attempt(1, 'a', 5), attempt(3, 'b', 4)];
    const all = [attempt(2, 'a', 3, { ...again, status_code: 200 }), ...failed.toReversed(), attempt(9, 'c', 6)];
    expect(await due([failed], [all])).toEqual({ ids: [3], asked: [{ per_page: '100', status: 'failure' }, { per_page: '100' }] });
    const afterAnother = async (status: number) =>
      (await due([[attempt(1, 'a', 5)]], [[attempt(2, 'a', 4, { ...again, status_code: status }), attempt(1, 'a', 5)]])).ids;
    expect([await afterAnother(199), await afterAnother(200), await afterAnother(299), await afterAnother(300)]).toEqual([
      [2],
      [],
      [],
      [2],
    ]);
  });

  test('are read page by page, until they are older than what is asked for', async () => {
    const { ids: found, asked } = await due([[attempt(1, 'a', 1)], [attempt(2, 'b', 2)]], [[attempt(1, 'a', 1)], [attempt(2, 'b', 2)], []]);
    expect(found).toEqual([1, 2]);
    expect(asked.map(({ cursor, status }) => [status, cursor])).toEqual([
      ['failure', undefined],
      ['failure', '1'],
      [undefined, undefined],
      [undefined, '1'],
      [undefined, '2'],
    ]);
    const old = await due([[attempt(1, 'a', 1), attempt(2, 'b', 80)], [attempt(3, 'c', 81)]], [[attempt(1, 'a', 1)]]);
    expect([old.ids, old.asked.length]).toEqual([[1], 2]);
  });

  test('are read no further back than the oldest failure that is due: others do not count', async () => {
    const failed = [attempt(1, 'a', 1), attempt(2, 'b', 70, { event: 'sponsorship' })];
    const all = [[attempt(1, 'a', 1), attempt(8, 'c', 2, { status_code: 200 })], [attempt(2, 'b', 70, { event: 'sponsorship' })]];
    const { ids: found, asked } = await due([failed], all);
    expect([found, asked.length]).toEqual([[1], 2]);
  });
});

describe('a job of a repository that has another name now', () => {
  const job: Extract<Job, { kind: 'review-pull-request' }> = {
    kind: 'review-pull-request',
    installationId: 5,
    owner: 'acme',
    repo: 'old',
    number: 3,
    reason: 'x',
  };
  const run: JobRun = { correlationId: 'c', attempt: 1, signal: new AbortController().signal };
  /** What becomes of a job that fails under its old name, and how often GitHub was asked for the name. */
  const doing = async (error: unknown, name: string | undefined | Error) => {
    let asked = 0;
    const lines: { msg: string; name: string }[] = [];
    const presentName = async (): Promise<string | undefined> => {
      asked += 1;
      if (name instanceof Error) throw name;
      return name;
    };
    const handle = byPresentName<typeof job, string>(
      {
        clients: { presentName },
        logger: pino({}, { write: (line: string) => lines.push(JSON.parse(line)) }),
      },
      ({ repo }) => (repo === 'old' ? Promise.reject(error) : Promise.resolve(`done in ${repo}`)),
    );
    const outcome = await handle(job, run).catch((failure: unknown) => failure);
    return { outcome, asked, told: lines.map(({ msg, name: to }) => `${msg}: ${to}`) };
  };
  const gone = new GitHubError('not-found', 'Not found.', 404);

  test('is done under that name, when GitHub does not know the old one or does not let us in', async () => {
    const done = { outcome: 'done in new', asked: 1, told: ['the repository was renamed: acme/new'] };
    expect(await doing(gone, 'new')).toEqual(done);
    expect(await doing(new GitHubError('forbidden', 'No.', 403), 'new')).toEqual(done);
    expect(await doing(new RepositoryRenamedError(job, 'new'), undefined)).toEqual({ ...done, asked: 0 });
  });

  test('fails as it did, when it has no other name', async () => {
    for (const name of [undefined, 'OLD', new GitHubError('unavailable', 'Down.', 502)])
      expect(await doing(gone, name)).toEqual({ outcome: gone, asked: 1, told: [] });
    const broken = new Error('broken');
    expect(await doing(gone, broken)).toEqual({ outcome: broken, asked: 1, told: [] });
  });

  test('fails as it did for any other reason, without a question', async () => {
    const down = new GitHubError('unavailable', 'Down.', 502);
    expect(await doing(down, 'new')).toEqual({ outcome: down, asked: 0, told: [] });
    const other = new Error('other');
    expect(await doing(other, 'new')).toEqual({ outcome: other, asked: 0, told: [] });
  });
});
