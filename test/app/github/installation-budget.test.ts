import { beforeEach, expect, test } from 'vitest';
import { type BudgetPace, gitHubPace, InstallationBudget, unlimitedPace } from '../../../app/github/installation-budget.ts';
import type { RequestCost } from '../../../app/github/request-cost.ts';
import { secondsToWait, toGitHubError } from '../../../src/github/call/errors.ts';

const read: RequestCost = { resource: 'rest', points: 1, writes: false, createsContent: false };
const write: RequestCost = { resource: 'rest', points: 5, writes: true, createsContent: false };
const comment: RequestCost = { ...write, createsContent: true };
const query: RequestCost = { ...read, resource: 'graphql' };

let now: number;
let budget: InstallationBudget;
beforeEach(() => {
  now = 1_800_000_000_000;
  budget = budgetWith(gitHubPace);
});

const budgetWith = (pace: BudgetPace): InstallationBudget =>
  new InstallationBudget({
    ...pace,
    now: () => now,
    wait: milliseconds => {
      now += milliseconds;
      return Promise.resolve();
    },
  });

const spend = async (cost: RequestCost, times: number): Promise<void> => {
  for (let time = 0; time < times; time += 1) await budget.spend(cost);
};

/** Seconds that the budget asks to wait; undefined when the request may be made. */
const refused = async (request: Promise<void>): Promise<number | undefined> => {
  const failure = await request.then(
    () => undefined,
    (error: unknown) => toGitHubError(error, ''),
  );
  if (!failure) return undefined;
  expect(failure).toMatchObject({ code: 'rate-limited', retryable: true });
  return secondsToWait(failure, now);
};

test('writes are a second apart, reads are not', async () => {
  const started = now;
  await spend(read, 10);
  expect(now).toBe(started);
  await spend(write, 4);
  expect(now).toBe(started + 3_000);
});

test('900 points a minute are spent, and then a job is told to come back', async () => {
  await spend(read, 900);
  expect(await refused(budget.spend(read))).toBe(61);
  expect(await refused(budget.spend(query))).toBeUndefined();
  now += 52_000;
  await budget.spend(read); // It waits for the rest of the minute.
  expect(await refused(budget.spend(read))).toBeUndefined();
});

test.each([
  ['80 a minute', 80, 60],
  ['500 an hour', 500, 3_600],
])('content is created %s at most', async (_, limit, period) => {
  budget = budgetWith({ ...gitHubPace, betweenWrites: 0 });
  const started = now;
  for (let made = 0; made < limit; made += 1) {
    const seconds = await refused(budget.spend(comment));
    if (seconds === undefined) continue;
    now += seconds * 1_000;
    await budget.spend(comment);
  }
  const seconds = (await refused(budget.spend(comment))) ?? 0;
  expect((now - started) / 1_000 + seconds).toBeGreaterThanOrEqual(period);
  expect(await refused(budget.spend(write))).toBeUndefined();
});

test('an hourly limit that is spent stops its API until it starts anew, and jobs fail before they begin', async () => {
  budget.noteAnswer('rest', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(now / 1_000 + 1_200) });
  expect(await refused(budget.spend(read))).toBe(1_201);
  expect(await refused(budget.spend(query))).toBeUndefined();
  expect(() => budget.assertOpen()).toThrow(/has to wait for 1201 seconds/);
  now += 1_201_000;
  expect(await refused(budget.spend(read))).toBeUndefined();
  budget.assertOpen();
});

test('a secondary limit stops both APIs for as long as GitHub says', async () => {
  const answer = { status: 403, response: { headers: { 'retry-after': '90' } } };
  budget.noteFailure('rest', toGitHubError(Object.assign(new Error('secondary rate limit'), answer), 'Writing'));
  expect(await refused(budget.spend(read))).toBe(90);
  expect(await refused(budget.spend(query))).toBe(90);
});

test('a failure that is not a limit stops nothing', async () => {
  const answer = { status: 403, response: { headers: { 'x-ratelimit-remaining': '4000' } } };
  budget.noteFailure('rest', toGitHubError(Object.assign(new Error('Resource not accessible by integration'), answer), 'Writing'));
  expect(await refused(budget.spend(read))).toBeUndefined();
});

test('of requests that wait, the most urgent comes first, then the one that came first, and nobody is forgotten', async () => {
  const real = new InstallationBudget({ ...gitHubPace, betweenWrites: 40 });
  const done: string[] = [];
  const ask = async (name: string, urgency: number, cost = write): Promise<void> => {
    await real.spend(cost, undefined, urgency);
    done.push(name);
  };
  await ask('begun', 0);
  const all = [ask('help 1', 7), ask('help 2', 7, comment), ask('review 1', 10), ask('review 2', 10), ask('group', 20), ask('help 3', 7)];
  // What costs no turn waits for nobody.
  await ask('read', 0, read);
  await Promise.all(all);
  expect(done).toEqual(['begun', 'read', 'group', 'review 1', 'review 2', 'help 1', 'help 2', 'help 3']);
});

test('a request that is stopped while it waits holds up nobody', async () => {
  const real = new InstallationBudget({ ...gitHubPace, betweenWrites: 40 });
  await real.spend(write);
  const ending = new AbortController();
  const stopped = real.spend(write, ending.signal, 20);
  const later = real.spend(write, undefined, 0);
  ending.abort();
  await expect(stopped).rejects.toThrow(/abort/u);
  await later;
});

test('a job that is stopped waits no longer', async () => {
  await expect(budget.spend(read, AbortSignal.abort())).rejects.toThrow(/aborted/);
});

test('a server without limits is asked without pause, until it says otherwise', async () => {
  const started = now;
  budget = budgetWith(unlimitedPace);
  await spend(comment, 1_200);
  await spend(query, 2_500);
  expect(now).toBe(started);
  budget.noteAnswer('rest', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(started / 1_000 + 300) });
  expect(await refused(budget.spend(read))).toBe(301);
});
