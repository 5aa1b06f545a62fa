import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { pullRequestId } from '../../../app/jobs/external-id.ts';
import { reviewPullRequest } from '../../../app/jobs/review-pull-request.ts';
import type { ReviewJob } from '../../../app/queue/job.ts';
import { hostNetworkPod } from '../../e2e/sample-files.ts';
import { type FakeGitHub, startFakeGitHub } from '../../fake-github/fake-github.ts';
import { type CheckRun, createCheckRun } from '../../fake-github/state/checks.ts';
import type { FakePullRequest } from '../../fake-github/state/pull-request.ts';
import type { FakeRepository } from '../../fake-github/state/repository.ts';
import { createJobWorkplace, type JobWorkplace, jobRun, reviewJob } from '../../support/app/job-workplace.ts';

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
    externalId: pullRequestId({ owner: `acme${names}`, repo: 'app' }, pull.number, pull.head.sha),
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
  expect(newest()).toMatchObject({ conclusion: 'success' });
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

test('a pull request that does not pass itself asks nobody', async () => {
  await run(lax);
  github.forgetRequests();
  await run(strict);
  expect(github.requests.map(({ operation }) => operation)).not.toContain('checks/list-for-ref');
  expect(newest()).toMatchObject({ conclusion: 'failure' });
});
