import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { pullRequestId } from '../../../../app/jobs/review/external-id.ts';
import { reviewPullRequest } from '../../../../app/jobs/review/review-pull-request.ts';
import type { ReviewJob } from '../../../../app/queue/job.ts';
import { hostNetworkPod, pod } from '../../../e2e/sample-files.ts';
import { type FakeGitHub, startFakeGitHub } from '../../../fake-github/fake-github.ts';
import { type CheckRun, createCheckRun } from '../../../fake-github/state/checks.ts';
import type { FakePullRequest } from '../../../fake-github/state/pull-request.ts';
import { createJobWorkplace, type JobWorkplace, jobRun, reviewJob } from '../../../support/app/job-workplace.ts';

let github: FakeGitHub;
let workplace: JobWorkplace;
let pull: FakePullRequest;
let names = 0;

beforeAll(async () => {
  github = await startFakeGitHub({ rateLimits: false });
});
beforeEach(() => {
  names += 1;
  workplace = createJobWorkplace(github, `acme${names}`);
  pull = github.repository(`acme${names}/app`, { private: true }).pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
});
afterAll(async () => {
  await github.close();
  github.assertContract();
});

const run = (job: ReviewJob = reviewJob(workplace, pull)): Promise<void> => reviewPullRequest(workplace.tools)(job, jobRun());

/** Runs the reviews that were asked for, until none is. */
const runEnqueued = async (): Promise<void> => {
  for (let job = workplace.enqueued.shift(); job; job = workplace.enqueued.shift()) if (job.kind === 'review-pull-request') await run(job);
};

/** A review whose process is gone before its request `at`: after the first there is a check in progress. */
const cutOff = async (at = 3): Promise<void> => {
  const killed = new AbortController();
  workplace.onRequest = count => {
    if (count === at) killed.abort(new Error('The process is dead.'));
    killed.signal.throwIfAborted();
  };
  await expect(reviewPullRequest(workplace.tools)(reviewJob(workplace, pull), jobRun(1, killed.signal))).rejects.toThrow();
  workplace.onRequest = undefined;
};

const push = (): string => pull.push({ files: { 'pod.yaml': pod(`web${pull.commits().length}`) } });
const checksOf = (sha: string): readonly Partial<CheckRun>[] =>
  pull.repository.checkRuns.filter(({ headSha }) => headSha === sha).map(({ status, conclusion }) => ({ status, conclusion }));
const completed = (conclusion: string): Partial<CheckRun> => ({ status: 'completed', conclusion });

test.each([1, 3])(
  'a job that comes late leaves the newest head, whose review was cut off before call %i, to the job about it',
  async at => {
    const late = reviewJob(workplace, pull);
    const newest = push();
    await cutOff(at);
    const left = checksOf(newest);
    await run(late);
    expect(checksOf(late.seen?.head ?? '')).toEqual([completed('cancelled')]);
    expect(checksOf(newest)).toEqual(left);
    await runEnqueued();
    expect(checksOf(newest)).toEqual([completed('success')]);
  },
);

test('what was left on several earlier heads is completed by the review of the newest, each once', async () => {
  const heads = [pull.head.sha];
  await cutOff();
  heads.push(push());
  await cutOff();
  const newest = push();
  await run();
  await run(reviewJob(workplace, pull, { reason: 'pull_request.ready_for_review' }));
  expect(heads.map(checksOf)).toEqual([[completed('cancelled')], [completed('cancelled')]]);
  expect(checksOf(newest)).toEqual([completed('success')]);
  const told = workplace.lines.map(line => JSON.parse(line)).filter(({ msg }) => msg === 'completed the check of an earlier head');
  expect(new Set(told.map(({ level, sha, newHead }) => `${level} ${sha} ${newHead}`))).toEqual(
    new Set(heads.map(head => `30 ${head} ${newest}`)),
  );
  expect(told).toHaveLength(2);
});

test('what has ended on an earlier head, and what is about another pull request with that head, is left as it is', async () => {
  const { repository } = pull;
  const head = pull.head.sha;
  await run();
  const ended = checksOf(head);
  createCheckRun(github.world, repository, workplace.app, head, {
    name: 'tidewaiter',
    status: 'in_progress',
    externalId: pullRequestId({ owner: repository.owner.login, repo: repository.name, number: pull.number + 1, head, baseRef: 'main' }),
  });
  await workplace.store.beginReview({ owner: repository.owner.login, repo: repository.name, number: pull.number }, head);
  push();
  await run();
  expect(checksOf(head)).toEqual([...ended, { status: 'in_progress', conclusion: undefined }]);
});

test('what was left on a head that is still the newest is completed by whatever job about it comes next', async () => {
  await cutOff();
  await run(reviewJob(workplace, pull, { reason: 'sweep' }));
  expect(checksOf(pull.head.sha)).toEqual([completed('failure')]);
});

test('what was left is completed when the pull request is closed, and judged when it is opened again', async () => {
  const [first] = [pull.head.sha];
  await cutOff();
  const late = reviewJob(workplace, pull);
  const newest = push();
  await cutOff();
  pull.close();
  await run(late);
  expect([first, newest].map(checksOf)).toEqual([[completed('cancelled')], [completed('cancelled')]]);
  pull.reopen();
  await run(reviewJob(workplace, pull, { reason: 'pull_request.reopened' }));
  expect(checksOf(newest).at(-1)).toEqual(completed('success'));
});

test('a check of an earlier head stays as it is, whatever comes late, and is not followed by another', async () => {
  const late = reviewJob(workplace, pull);
  await run();
  push();
  await run();
  await run(late);
  await run({ ...late, reason: 'sweep' });
  expect(checksOf(late.seen?.head ?? '')).toEqual([completed('failure')]);
  expect(workplace.enqueued).toMatchObject([{ reason: 'superseded' }, { reason: 'superseded' }]);
});

test('a head that was superseded is judged when a push makes it the newest again', async () => {
  const first = pull.head.sha;
  const late = reviewJob(workplace, pull);
  push();
  await run(late);
  expect(checksOf(first)).toEqual([completed('cancelled')]);
  pull.moveHead(first);
  await runEnqueued();
  expect(checksOf(first)).toEqual([completed('cancelled'), completed('failure')]);
});
