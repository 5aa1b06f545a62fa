import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { mergeGroupId, pullRequestId } from '../../../../app/jobs/review/external-id.ts';
import { reviewMergeGroup } from '../../../../app/jobs/review/review-merge-group.ts';
import { reviewPullRequest } from '../../../../app/jobs/review/review-pull-request.ts';
import { mayShareHead } from '../../../../app/jobs/review/shared-head.ts';
import type { MergeGroupJob, ReviewJob } from '../../../../app/queue/job.ts';
import { hostNetworkPod } from '../../../e2e/sample-files.ts';
import { type FakeGitHub, startFakeGitHub } from '../../../fake-github/fake-github.ts';
import { type CheckRun, createCheckRun } from '../../../fake-github/state/checks.ts';
import type { MergeGroup } from '../../../fake-github/state/merge-group.ts';
import type { FakePullRequest } from '../../../fake-github/state/pull-request.ts';
import type { FakeRepository } from '../../../fake-github/state/repository.ts';
import { createJobWorkplace, type JobWorkplace, jobRun, reviewJob } from '../../../support/app/job-workplace.ts';

let github: FakeGitHub;
let workplace: JobWorkplace;
let repository: FakeRepository;
/** Brings a finding into `main`. */
let strict: FakePullRequest;
/** The same head, against a branch that has the finding already. */
let lax: FakePullRequest;
let names = 0;

beforeAll(async () => {
  github = await startFakeGitHub({ rateLimits: false });
});
beforeEach(() => {
  names += 1;
  workplace = createJobWorkplace(github, `acme${names}`);
  repository = github.repository(`acme${names}/app`, { base: { 'README.md': '# app\n' }, private: true });
  repository.requiredChecks.set('main', [{ context: 'tidewaiter' }]);
  repository.commit({ files: { 'pod.yaml': hostNetworkPod() } }, { branch: 'lax' });
  lax = repository.pullRequest({ files: { a: '1' }, base: 'lax' });
  strict = repository.pullRequest({ files: { b: '2' } });
  strict.moveHead(lax.head.sha);
  github.forgetRequests();
});
afterEach(() => {
  const errors = [...github.contractErrors];
  github.forgetContractErrors();
  expect(errors).toEqual([]);
});
afterAll(() => github.close());

const run = (pull: FakePullRequest, change: Partial<ReviewJob> = {}): Promise<void> =>
  reviewPullRequest(workplace.tools)(reviewJob(workplace, pull, change), jobRun());

const runEnqueued = async (): Promise<void> => {
  for (const job of workplace.enqueued.splice(0))
    if (job.kind === 'review-pull-request') await reviewPullRequest(workplace.tools)(job, jobRun());
};

const begin = (pull: FakePullRequest): CheckRun =>
  createCheckRun(github.world, repository, workplace.app, pull.head.sha, {
    name: 'tidewaiter',
    status: 'in_progress',
    externalId: pullRequestId({ owner: `acme${names}`, repo: 'app', number: pull.number, head: pull.head.sha, baseRef: pull.base.ref }),
  });

/** The one that counts, for GitHub. */
const newest = (): CheckRun | undefined => repository.checkRuns.toSorted((one, other) => other.id - one.id)[0];

test('a pull request does not open the gate of another one with the same head', async () => {
  await run(strict);
  await run(lax);
  expect(newest()).toMatchObject({
    conclusion: 'failure',
    externalId: expect.stringContaining(`#${lax.number}@`),
    output: { title: expect.stringContaining(`#${strict.number}`) },
  });
  expect(strict.mergeableState()).toBe('blocked');
});

test('a report that only warns, and so lets merge, is held for the other pull request as well', async () => {
  repository.commit({ files: { '.github/tidewaiter.yml': 'thresholds: {block: none}\n' } }, { branch: 'warned' });
  repository.requiredChecks.set('warned', [{ context: 'tidewaiter' }]);
  const warned = repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() }, base: 'warned' });
  await run(warned);
  expect(newest()).toMatchObject({ conclusion: 'neutral' });
  strict.moveHead(warned.head.sha);
  await run(strict);
  await run(warned, { reason: 'check_run.rerequested' });
  expect(newest()).toMatchObject({
    conclusion: 'failure',
    externalId: expect.stringContaining(`#${warned.number}@`),
    output: { title: expect.stringContaining(`#${strict.number}`) },
  });
  expect(strict.mergeableState()).toBe('blocked');
});

test('a pull request that passes alone is told so once the other one is closed, or has another head', async () => {
  await run(strict);
  await run(lax);
  strict.close();
  await run(lax, { reason: 'check_run.rerequested' });
  expect(newest()).toMatchObject({ conclusion: 'success' });
});

test('a pull request that is opened again is judged again, for the check that stands is of the other one', async () => {
  await run(strict);
  strict.close();
  await run(lax);
  expect(newest()).toMatchObject({ conclusion: 'success' });
  strict.reopen();
  await run(strict, { reason: 'pull_request.reopened' });
  expect(newest()).toMatchObject({ conclusion: 'failure' });
  expect(strict.mergeableState()).toBe('blocked');
});

test('a pull request that is opened again is judged again, although the first job about it was cut off before it began', async () => {
  await run(strict);
  strict.close();
  await run(lax);
  strict.reopen();
  workplace.onRequest = (_, route) => {
    if (route === '/graphql') throw new Error('The process is dead.');
  };
  await expect(run(strict, { reason: 'pull_request.reopened' })).rejects.toThrow();
  workplace.onRequest = undefined;
  expect(newest()).toMatchObject({ status: 'in_progress', externalId: expect.stringContaining(`#${strict.number}@`) });
  await run(strict, { reason: 'pull_request.reopened' });
  expect(newest()).toMatchObject({ conclusion: 'failure', externalId: expect.stringContaining(`#${strict.number}@`) });
});

test('a review that is still running is waited for, and has the last word', async () => {
  const running = begin(strict);
  await run(lax);
  expect(newest()).toMatchObject({ conclusion: 'failure', externalId: expect.stringContaining(`#${lax.number}@`) });
  expect(workplace.enqueued).toMatchObject([{ number: strict.number, reason: 'shared-head' }]);
  Object.assign(running, { status: 'completed', conclusion: 'failure' });
  await runEnqueued();
  expect(newest()).toMatchObject({ conclusion: 'failure', externalId: expect.stringContaining(`#${strict.number}@`) });
  expect(workplace.enqueued).toEqual([]);
});

test('a review that began later is not waited for: it looks at this one', async () => {
  workplace.onRequest = count => {
    if (count === 2) begin(strict);
  };
  await run(lax);
  expect(workplace.enqueued).toEqual([]);
  expect(repository.checkRuns[0]).toMatchObject({ conclusion: 'success' });
});

test('a check that is held says nothing against the pull request that it is held for', async () => {
  await run(strict);
  await run(lax);
  repository.commit({ files: { '.github/tidewaiter.yml': 'rules:\n  kubernetes/host-network: off\n' } });
  await run(strict, { reason: 'policy-changed' });
  expect(newest()).toMatchObject({ conclusion: 'success', externalId: expect.stringContaining(`#${strict.number}@`) });
});

test('a pull request that does not pass itself asks for no other one', async () => {
  await run(lax);
  github.forgetRequests();
  await run(strict);
  expect(github.requests.map(({ operation }) => operation)).not.toContain('pulls/get');
  expect(newest()).toMatchObject({ conclusion: 'failure' });
});

describe('runs of others on a head', () => {
  const [head, own] = ['a'.repeat(40), `acme/app#1@${'a'.repeat(40)}@main`];
  const listed = (oid: string, externalIds: readonly (string | null)[], totalCount = externalIds.length) => ({
    nodes: [
      { commit: { oid, checkSuites: { nodes: [{ checkRuns: { totalCount, nodes: externalIds.map(externalId => ({ externalId })) } }] } } },
    ],
  });
  test.each([
    ['there are none', listed(head, [own, own.replace('main', 'easy')]), false],
    ['another pull request has one', listed(head, [own, own.replace('#1', '#11')]), true],
    ['a merge group has one', listed(head, [`acme/app@${'b'.repeat(40)}...${head}@x#1@${head}@main`, own]), true],
    ['some are not listed', listed(head, [own], 101), true],
    ['one does not tell what it is about', listed(head, [own, null]), true],
    ['another commit is listed last', listed('b'.repeat(40), [own]), true],
    ['no commit is listed', { nodes: [] }, true],
  ])('are known: %s', (_, runs, expected) => {
    expect(mayShareHead(runs, { number: 1, head })).toBe(expected);
  });
});

test('a late job about a pull request that has moved away shuts the gate of the other one, and has it reviewed again', async () => {
  const late = reviewJob(workplace, strict);
  strict.push({ files: { c: '3' } });
  await run(lax);
  await reviewPullRequest(workplace.tools)(late, jobRun());
  expect(newest()).toMatchObject({ conclusion: 'cancelled', externalId: expect.stringContaining(`#${strict.number}@`) });
  expect(workplace.enqueued).toMatchObject([
    { number: strict.number, reason: 'superseded' },
    { number: lax.number, reason: 'shared-head' },
  ]);
  await runEnqueued();
  const counts = repository.checkRuns.filter(({ headSha }) => headSha === lax.head.sha).at(-1);
  expect(counts).toMatchObject({ conclusion: 'success', externalId: expect.stringContaining(`#${lax.number}@`) });
});

test('whoever leaves very many failed runs on a commit makes the App ask for twenty pull requests, and hold', async () => {
  const fail = (number: number): CheckRun =>
    createCheckRun(github.world, repository, workplace.app, lax.head.sha, {
      name: 'tidewaiter',
      conclusion: 'failure',
      externalId: pullRequestId({ owner: `acme${names}`, repo: 'app', number, head: lax.head.sha, baseRef: 'main' }),
    });
  for (let number = 100; number < 119; number += 1) fail(number);
  await run(lax);
  expect(newest()).toMatchObject({ conclusion: 'success' });
  for (let number = 119; number < 400; number += 1) fail(number);
  github.forgetRequests();
  await run(lax, { reason: 'check_run.rerequested' });
  const asked = github.requests.filter(({ operation, path }) => operation === 'pulls/get' && !path.endsWith(`/${lax.number}`));
  expect(asked).toHaveLength(20);
  expect(newest()).toMatchObject({ conclusion: 'failure', output: { title: expect.stringMatching(/^Held by another pull request/u) } });
});

test('whoever makes so many runs about one pull request that the word on another one is gone lets neither through', async () => {
  await run(strict);
  for (let count = 0; count < 1_000; count += 1)
    createCheckRun(github.world, repository, workplace.app, lax.head.sha, {
      name: 'tidewaiter',
      conclusion: 'failure',
      externalId: pullRequestId({ owner: `acme${names}`, repo: 'app', number: lax.number, head: lax.head.sha, baseRef: 'lax' }),
    });
  repository.checkRuns.splice(0, 1);
  await run(lax, { reason: 'pull_request.edited' });
  expect(newest()).toMatchObject({ conclusion: 'failure', output: { title: 'This commit has too many checks' } });
});

describe('while a review of a pull request that is opened again is under way', () => {
  /** What the gate of `main` says before each call of the job but the first ones, which start its run. */
  const statesDuring = async (change: Partial<ReviewJob>): Promise<readonly string[]> => {
    const states: string[] = [];
    workplace.onRequest = (_, route) => {
      if (route.includes('check-runs') && states.length === 0) return;
      states.push(strict.mergeableState());
    };
    await run(strict, change);
    workplace.onRequest = undefined;
    return states;
  };

  test('the word on another one with its head opens no gate', async () => {
    await run(strict);
    strict.close();
    await run(lax);
    expect(newest()).toMatchObject({ conclusion: 'success' });
    strict.reopen();
    const states = await statesDuring({ reason: 'pull_request.reopened' });
    expect(states.length).toBeGreaterThan(2);
    expect(new Set(states)).toEqual(new Set(['blocked']));
  });

  test('nor when GitHub turns away all that comes after its first calls, for an hour', async () => {
    await run(strict);
    strict.close();
    await run(lax);
    strict.reopen();
    const fault = github.fail({ route: 'graphql:ReviewedPullRequest', status: 429, headers: { 'retry-after': '3600' } });
    await expect(run(strict, { reason: 'pull_request.reopened' })).rejects.toMatchObject({ code: 'rate-limited' });
    fault.remove();
    expect(strict.mergeableState()).toBe('blocked');
  });

  test('nor does its own run in progress that another one came after', async () => {
    const left = begin(strict);
    await workplace.store.beginReview({ owner: `acme${names}`, repo: 'app', number: strict.number }, strict.head.sha);
    strict.close();
    await run(lax);
    expect(newest()).toMatchObject({ conclusion: 'success' });
    strict.reopen();
    await run(strict, { reason: 'pull_request.reopened' });
    expect(newest()).toMatchObject({ conclusion: 'failure', externalId: expect.stringContaining(`#${strict.number}@`) });
    expect(left).toMatchObject({ status: 'completed', conclusion: 'cancelled' });
  });

  test.each([
    ['as the webhook tells', 'pull_request.edited'],
    ['of which no webhook told', 'sweep'],
  ])('nor does what was said of it against another base branch, %s', async (_, reason) => {
    await run(lax);
    strict.close();
    repository.requiredChecks.set('lax', [{ context: 'tidewaiter' }]);
    lax.retarget('main');
    expect(lax.mergeableState()).toBe('clean');
    const earlier = repository.checkRuns.length;
    const seen: (readonly unknown[])[] = [];
    workplace.onRequest = (_request, route) => {
      const { status, conclusion, externalId } = newest() ?? {};
      if (!route.includes('check-runs')) seen.push([lax.mergeableState(), status, conclusion, externalId?.endsWith('@main')]);
    };
    await run(lax, { reason });
    expect(repository.checkRuns).toHaveLength(earlier + 1);
    expect(seen[0]).toEqual(['blocked', 'in_progress', undefined, true]);
    const isShut = ([merge, , conclusion, isOfMain]: readonly unknown[]): boolean =>
      merge === 'blocked' && conclusion !== 'success' && isOfMain === true;
    expect(seen.filter(state => !isShut(state))).toEqual([]);
    expect(newest()).toMatchObject({ conclusion: 'failure', externalId: expect.stringContaining('@main') });
  });
});

describe('a merge group and a pull request with its head', () => {
  const easy = 'rules:\n  kubernetes/host-network: off\n';
  let group: MergeGroup;
  /** Someone else's, against a branch whose policy is easier. */
  let twin: FakePullRequest;

  const groupJob = (): MergeGroupJob => ({
    kind: 'review-merge-group',
    installationId: workplace.installation.id,
    owner: `acme${names}`,
    repo: 'app',
    base: group.baseSha,
    head: group.headSha,
    baseRef: 'main',
  });
  const runGroup = (): Promise<void> => reviewMergeGroup(workplace.tools)(groupJob(), jobRun());
  const runAll = async (): Promise<void> => {
    for (const job of workplace.enqueued.splice(0)) {
      if (job.kind === 'review-pull-request') await reviewPullRequest(workplace.tools)(job, jobRun());
      if (job.kind === 'review-merge-group') await reviewMergeGroup(workplace.tools)(job, jobRun());
    }
  };
  const isOpen = (): boolean => ['success', 'neutral', 'skipped'].includes(newest()?.conclusion ?? '');
  const groupId = (): string =>
    mergeGroupId({ owner: `acme${names}`, repo: 'app' }, { base: group.baseSha, head: group.headSha, baseRef: 'main' });

  const prepareGroup = (files: Readonly<Record<string, string>>): void => {
    for (const pull of [strict, lax]) pull.close();
    repository.commit({ files: { '.github/tidewaiter.yml': easy } }, { branch: 'easy' });
    repository.requiredChecks.set('easy', [{ context: 'tidewaiter' }]);
    group = repository.mergeGroup(repository.pullRequest({ files }));
    twin = repository.pullRequest({ files: { c: '3' }, base: 'easy' });
    twin.moveHead(group.headSha);
  };

  test('that blocks is not let through by the pull request, whichever of them ends first', async () => {
    prepareGroup({ 'pod.yaml': hostNetworkPod() });
    await runGroup();
    await run(twin);
    expect(newest()).toMatchObject({ conclusion: 'failure', output: { title: 'Held by a merge group with the same head' } });
    await run(twin, { reason: 'check_run.rerequested' });
    await runGroup();
    expect(isOpen()).toBe(false);
  });

  test('that blocks is not let through while its review is under way, nor when that has ended', async () => {
    prepareGroup({ 'pod.yaml': hostNetworkPod() });
    let isBegun = false;
    const open: boolean[] = [];
    workplace.onRequest = async (_, route) => {
      open.push(isOpen());
      if (isBegun || route.includes('check-runs')) return;
      isBegun = true;
      await run(twin);
    };
    await runGroup();
    workplace.onRequest = undefined;
    expect(isBegun).toBe(true);
    await runAll();
    expect([...open, isOpen()]).not.toContain(true);
    expect(newest()).toMatchObject({ conclusion: 'failure', externalId: groupId() });
  });

  test('that passes is held for a pull request that does not, and let go once that is closed', async () => {
    repository.commit({ files: { z: '4' } }, { branch: 'strict' });
    repository.requiredChecks.set('strict', [{ context: 'tidewaiter' }]);
    repository.commit({ files: { '.github/tidewaiter.yml': easy } });
    prepareGroup({ 'pod.yaml': hostNetworkPod() });
    const blocked = repository.pullRequest({ files: { d: '4' }, base: 'strict' });
    blocked.moveHead(group.headSha);
    await run(blocked);
    expect(newest()).toMatchObject({ conclusion: 'failure' });
    await runGroup();
    expect(newest()).toMatchObject({
      conclusion: 'failure',
      externalId: groupId(),
      output: { title: expect.stringContaining(`#${blocked.number}`) },
    });
    blocked.close();
    await runGroup();
    expect(newest()).toMatchObject({ conclusion: 'success', externalId: groupId() });
  });

  test('that passes lets the pull request pass as well, in progress or ended', async () => {
    prepareGroup({ a: '5' });
    const running = createCheckRun(github.world, repository, workplace.app, group.headSha, {
      name: 'tidewaiter',
      status: 'in_progress',
      externalId: groupId(),
    });
    await run(twin);
    expect(newest()).toMatchObject({ conclusion: 'failure' });
    expect(workplace.enqueued).toEqual([groupJob()]);
    Object.assign(running, { status: 'completed', conclusion: 'success' });
    await runAll();
    expect(newest()).toMatchObject({ conclusion: 'success', externalId: groupId() });
    await run(twin, { reason: 'check_run.rerequested' });
    expect(newest()).toMatchObject({ conclusion: 'success', externalId: expect.stringContaining(`#${twin.number}@`) });
  });

  test('that blocks and has left the queue holds nothing any more', async () => {
    prepareGroup({ 'pod.yaml': hostNetworkPod() });
    await runGroup();
    group.leave();
    await run(twin);
    expect(newest()).toMatchObject({ conclusion: 'success', externalId: expect.stringContaining(`#${twin.number}@`) });
  });

  test('that blocks holds while GitHub does not tell what is queued', async () => {
    prepareGroup({ 'pod.yaml': hostNetworkPod() });
    await runGroup();
    const fault = github.fail({ route: 'graphql:QueuedHead', graphqlErrors: [{ type: 'FORBIDDEN', message: 'no' }] });
    await expect(run(twin)).rejects.toThrow();
    fault.remove();
    expect(isOpen()).toBe(false);
  });
});
