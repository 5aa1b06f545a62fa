import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { ReviewNotRecordedError } from '../../../../app/jobs/review/record-review.ts';
import { reviewPullRequest } from '../../../../app/jobs/review/review-pull-request.ts';
import { deadLetter } from '../../../../app/jobs/sweep/dead-letter.ts';
import type { Job } from '../../../../app/queue/job.ts';
import { hostNetworkPod } from '../../../e2e/sample-files.ts';
import { type FakeGitHub, startFakeGitHub } from '../../../fake-github/fake-github.ts';
import type { FakePullRequest } from '../../../fake-github/state/pull-request.ts';
import type { FakeRepository } from '../../../fake-github/state/repository.ts';
import { createJobWorkplace, type JobWorkplace, jobRun, reviewJob } from '../../../support/app/job-workplace.ts';

let github: FakeGitHub;
let workplace: JobWorkplace;
let repository: FakeRepository;
let pull: FakePullRequest;
let names = 0;
beforeAll(async () => {
  github = await startFakeGitHub({ rateLimits: false });
});
beforeEach(() => {
  names += 1;
  workplace = createJobWorkplace(github, `acme${names}`);
  repository = github.repository(`acme${names}/app`, { private: true });
  pull = repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
});
afterAll(async () => {
  await github.close();
  github.assertContract();
});

const gitHubFailure = { name: 'GitHubError', message: 'Reading the pull request failed with HTTP 403: <b>@acme/owners</b> refused' };
const bury = (job: Job, failure = gitHubFailure): Promise<void> => deadLetter(workplace.tools)(job, failure, jobRun(5));

test('a review that failed for good ends the check that it left in progress, with reason, remedy and a button', async () => {
  const fault = github.fail({ route: 'graphql:ReviewedPullRequest', graphqlErrors: [{ type: 'FORBIDDEN', message: 'no' }] });
  const failed = reviewPullRequest(workplace.tools)(reviewJob(workplace, pull), jobRun());
  await expect(failed).rejects.toMatchObject({ code: 'forbidden' });
  fault.remove();
  await bury(reviewJob(workplace, pull));
  expect(repository.checkRuns).toMatchObject([
    { status: 'completed', conclusion: 'failure', headSha: pull.head.sha, actions: [{ identifier: 're-run' }] },
  ]);
  const output = repository.checkRuns[0]?.output;
  expect(output?.title).toBe('Tidewaiter could not review this change');
  expect(output?.summary).toContain('HTTP 403');
  expect(output?.summary).not.toContain('<b>');
  expect(output?.summary).toContain('correlation-1');
  expect(workplace.store.audits).toMatchObject([{ action: 'job.failed', number: pull.number, detail: { shown: true } }]);
});

test('done twice it leaves one check', async () => {
  await bury(reviewJob(workplace, pull));
  await bury(reviewJob(workplace, pull));
  expect(repository.checkRuns).toHaveLength(1);
});

test('a job that nobody told the head of asks for it', async () => {
  const { seen: _, ...job } = reviewJob(workplace, pull);
  await bury(job);
  expect(repository.checkRuns).toMatchObject([{ headSha: pull.head.sha, conclusion: 'failure' }]);
});

test('what nobody foresaw is told without its words, which may hold secrets', async () => {
  await bury(reviewJob(workplace, pull), { name: 'Error', message: 'connect postgres://tidewaiter:hunter2@db' });
  expect(JSON.stringify(repository.checkRuns[0]?.output)).not.toContain('hunter2');
  expect(repository.checkRuns).toMatchObject([{ conclusion: 'failure' }]);
});

test('a merge group gets the check on its own commit', async () => {
  const { baseSha: base, headSha: head, baseRef } = repository.mergeGroup(pull);
  await bury({
    kind: 'review-merge-group',
    installationId: workplace.installation.id,
    owner: `acme${names}`,
    repo: 'app',
    base,
    head,
    baseRef,
  });
  expect(repository.checkRuns).toMatchObject([{ headSha: head, conclusion: 'failure' }]);
});

test('a review that is published but not stored keeps its check', async () => {
  workplace.store.broken.add('saveReview');
  const job = reviewJob(workplace, pull);
  const failure = await reviewPullRequest(workplace.tools)(job, jobRun()).catch((error: unknown) => error);
  if (!(failure instanceof ReviewNotRecordedError)) throw new Error('The review was stored.');
  const before = repository.checkRuns.map(({ output }) => output.summary);
  await bury(job, failure);
  expect(repository.checkRuns.map(({ output }) => output.summary)).toEqual(before);
  expect(workplace.store.audits).toMatchObject([{ action: 'job.failed', detail: { shown: false } }]);
});

test('what has no place to be shown at is written down', async () => {
  const job = { ...reviewJob(workplace, pull), seen: { head: '0'.repeat(40), base: pull.base.sha, baseRef: 'main' } };
  await bury(job);
  expect(repository.checkRuns).toEqual([]);
  expect(workplace.store.audits).toMatchObject([{ action: 'job.failed', detail: { shown: false } }]);
});

test('a failure that may pass is thrown, so that it is shown later', async () => {
  const fault = github.fail({ route: 'checks/create', status: 503, times: 1 });
  await expect(bury(reviewJob(workplace, pull))).rejects.toMatchObject({ retryable: true });
  expect(fault.hits).toBe(1);
  expect(workplace.store.audits).toEqual([]);
});

test('any other job is written down', async () => {
  await bury({ kind: 'sweep' }, { name: 'Error', message: 'x' });
  expect(workplace.store.audits).toMatchObject([{ action: 'job.failed', detail: { kind: 'sweep', name: 'Error', shown: false } }]);
  expect(workplace.lines.join('')).toContain('a job failed for good');
});
