import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { GitHubClient } from '../../../src/github/call/client.ts';
import { completeCheckRun, startCheckRun } from '../../../src/github/publish/check-run-publisher.ts';
import { readCheckRuns } from '../../../src/github/publish/latest-check-run.ts';
import { renderCheckRun } from '../../../src/reports/check-run/check-run.ts';
import type { CheckRunReport } from '../../../src/reports/check-run/check-run-report.ts';
import { supersededCheckRun } from '../../../src/reports/check-run/other-check-runs.ts';
import { type FakeGitHub, startFakeGitHub } from '../../fake-github/fake-github.ts';
import type { FakeApp } from '../../fake-github/state/app.ts';
import { type CheckRun, createCheckRun } from '../../fake-github/state/checks.ts';
import type { FakePullRequest } from '../../fake-github/state/pull-request.ts';
import { manyServices } from '../../support/generated-changes.ts';
import { reviewChange } from '../../support/in-memory-repository.ts';
import { appPermissions, clientOfApp, retryingClient } from '../review-pull.ts';

let github: FakeGitHub;
let app: FakeApp;
let pull: FakePullRequest;
let client: GitHubClient;
beforeEach(async () => {
  github = await startFakeGitHub();
  pull = github.repository('acme/app').pullRequest({ files: { Dockerfile: 'FROM alpine\n' } });
  app = github.app({ slug: 'tidewaiter', permissions: appPermissions });
  client = clientOfApp(github, app);
});
afterEach(async () => {
  await github.close();
  github.assertContract();
});

const repository = { owner: 'acme', repo: 'app' };
const key = () => ({ name: 'tidewaiter', appId: app.id, headSha: pull.head.sha, externalId: `acme/app#${pull.number}@${pull.head.sha}` });
const runs = (): readonly CheckRun[] => pull.repository.checkRuns;
const start = (): Promise<number> => startCheckRun(client, repository, key());
const latest = async () => (await readCheckRuns(client, repository, key())).find(({ externalId }) => externalId === key().externalId);

const onlyRun = (): CheckRun => {
  const [run, ...others] = runs();
  if (!run || others.length > 0) throw new Error(`There are ${runs().length} check runs.`);
  return run;
};

/** A report with as many annotations, each with a message of its own. */
const reportOf = (count: number, more: Partial<CheckRunReport> = {}): CheckRunReport => ({
  conclusion: 'failure',
  title: 'Blocked',
  summary: 'Summary',
  annotations: Array.from({ length: count }, (_, index) => ({
    path: 'Dockerfile',
    startLine: index + 1,
    endLine: index + 1,
    level: 'failure' as const,
    title: 'high: dockerfile/a',
    message: `message ${index}`,
  })),
  actions: [],
  ...more,
});

const messagesOf = ({ annotations }: CheckRun): readonly string[] => annotations.map(({ message }) => message);
const expectWhole = (run: CheckRun, report: CheckRunReport): void => {
  expect([run.status, run.conclusion, run.output.summary]).toEqual(['completed', report.conclusion, report.summary]);
  expect(messagesOf(run)).toEqual(report.annotations.map(({ message }) => message));
};

describe('a check run', () => {
  test('is in progress from the start, with what finds it again', async () => {
    const id = await start();
    expect(onlyRun()).toMatchObject({
      id,
      status: 'in_progress',
      headSha: pull.head.sha,
      externalId: key().externalId,
      conclusion: undefined,
    });
    expect(await latest()).toMatchObject({ id, completed: false });
  });

  test('is completed in one request with up to 50 annotations, then 50 a request', async () => {
    for (const [count, requests] of [
      [0, 1],
      [50, 1],
      [51, 2],
      [500, 10],
    ] as const) {
      const id = await start();
      github.forgetRequests();
      const report = reportOf(count);
      expect(await completeCheckRun(client, repository, id, report)).toEqual({ annotations: count, refused: false });
      expect(github.totals().byOperation).toEqual({ 'checks/update': requests });
      expectWhole(runs().at(-1) ?? onlyRun(), report);
    }
  });

  test('takes a real review with 120 findings and more, and its buttons', async () => {
    const result = await reviewChange(manyServices(120, () => '    image: acme/a:1.2.3\n    privileged: true\n'));
    const report = renderCheckRun(result, { canFix: true }).payload;
    await completeCheckRun(client, repository, await start(), report);
    expect(report.annotations.length).toBeGreaterThanOrEqual(120);
    expectWhole(onlyRun(), report);
    expect(onlyRun().actions.map(({ identifier }) => identifier)).toContain('re-run');
  });

  test('has its conclusion with the first request: what ends the process later costs annotations at most', async () => {
    const id = await start();
    const fault = github.fail({ route: 'checks/update', status: 403, after: 1 });
    await expect(completeCheckRun(client, repository, id, reportOf(120))).rejects.toMatchObject({ code: 'forbidden' });
    expect(onlyRun()).toMatchObject({ status: 'completed', conclusion: 'failure' });
    expect(onlyRun().annotations).toHaveLength(50);
    fault.remove();
    // The job's next try starts anew: nothing is in progress, so a new run takes the old one's place.
    const report = reportOf(120);
    await completeCheckRun(client, repository, await start(), report);
    expect(runs().map(({ status }) => status)).toEqual(['completed', 'completed']);
    expectWhole(runs().at(-1) ?? onlyRun(), report);
  });

  test.each([0, 1, 2])('loses and doubles no annotation when page %d fails, whether it arrived or not', async page => {
    for (const performed of [true, false]) {
      const id = await start();
      const fault = github.fail({
        route: 'checks/update',
        after: page,
        times: 1,
        ...(performed ? { connection: 'reset', performed } : { status: 502 }),
      });
      const report = reportOf(120);
      expect(await completeCheckRun(client, repository, id, report)).toEqual({ annotations: 120, refused: false });
      expect(fault.hits).toBe(1);
      expectWhole(runs().at(-1) ?? onlyRun(), report);
    }
  });

  test('is written once a try also by a client that retries on its own, as the App’s does', async () => {
    const id = await start();
    client = retryingClient(github, app);
    const fault = github.fail({ route: 'checks/update', connection: 'reset', performed: true, times: 1 });
    const report = reportOf(60);
    await completeCheckRun(client, repository, id, report);
    expect(fault.hits).toBe(1);
    expectWhole(onlyRun(), report);
    const creation = github.fail({ route: 'checks/create', status: 502, times: 2 });
    await expect(start()).rejects.toMatchObject({ retryable: true });
    expect(creation.hits).toBe(1);
  });

  test('gives up after three failures, so that the job is tried again later', async () => {
    const id = await start();
    const fault = github.fail({ route: 'checks/update', status: 502 });
    await expect(completeCheckRun(client, repository, id, reportOf(1))).rejects.toMatchObject({ code: 'unavailable', retryable: true });
    expect(fault.hits).toBe(3);
    expect(onlyRun().status).toBe('in_progress');
  });

  test('waits for a rate limit that is short', async () => {
    const id = await start();
    github.fail({ route: 'checks/update', rateLimit: 'secondary', retryAfter: 1, times: 1 });
    const report = reportOf(2);
    await completeCheckRun(client, repository, id, report);
    expectWhole(onlyRun(), report);
  });

  test('still concludes when GitHub refuses its annotations, and says so', async () => {
    const id = await start();
    const [good, bad] = [reportOf(50).annotations, { ...reportOf(1).annotations[0], startLine: 0 }];
    const report = reportOf(0, { annotations: [...good, { path: 'a', level: 'notice', title: 't', message: 'm', endLine: 1, ...bad }] });
    expect(await completeCheckRun(client, repository, id, report)).toEqual({ annotations: 50, refused: true });
    expect(onlyRun()).toMatchObject({ status: 'completed', conclusion: 'failure' });
    expect(onlyRun().output.summary).toBe(
      'Summary\n> GitHub refused annotations of this check: findings that are not shown in the files are listed here.\n',
    );
    github.forgetContractErrors();
  });

  test('of an old head does not let merge', async () => {
    pull.repository.requiredChecks.set('main', [{ context: 'tidewaiter' }]);
    await completeCheckRun(client, repository, await start(), supersededCheckRun('b'.repeat(40)));
    expect([onlyRun().conclusion, pull.mergeableState()]).toEqual(['cancelled', 'blocked']);
  });
});

describe('a second try of a job', () => {
  test('finds the run whose answer was lost', async () => {
    github.fail({ route: 'checks/create', connection: 'reset', performed: true, times: 1 });
    await expect(start()).rejects.toMatchObject({ code: 'unavailable', retryable: true });
    expect(await latest()).toMatchObject({ id: onlyRun().id, completed: false });
  });

  test('finds no run of another App, another pull request or another head', async () => {
    const stranger = github.app({ slug: 'other', permissions: appPermissions });
    await startCheckRun(clientOfApp(github, stranger), repository, key());
    await startCheckRun(client, repository, { ...key(), externalId: 'acme/app#99@x' });
    expect(await latest()).toBeUndefined();
    const id = await start();
    expect(await latest()).toMatchObject({ id });
    pull.push({ files: { a: 'b\n' } });
    expect(await latest()).toBeUndefined();
  });

  test('finds the newest of more runs than a page holds', async () => {
    for (let at = 0; at < 101; at += 1) createCheckRun(github.world, pull.repository, app, pull.head.sha, key());
    expect(await readCheckRuns(client, repository, key())).toHaveLength(101);
    expect(await latest()).toMatchObject({ id: runs().at(-1)?.id });
  });

  test('makes no call more than it has to', async () => {
    await start();
    expect(github.totals().byOperation).toEqual({ 'checks/create': 1 });
  });
});

test('a token that may not write checks is told at once', async () => {
  client = clientOfApp(github, app, { contents: 'read' });
  await expect(start()).rejects.toMatchObject({ code: 'forbidden', retryable: false });
});
