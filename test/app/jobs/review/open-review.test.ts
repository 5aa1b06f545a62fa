import { describe, expect, test } from 'vitest';
import { openPullRequest } from '../../../../app/jobs/review/open-review.ts';
import { reviewMergeGroup } from '../../../../app/jobs/review/review-merge-group.ts';
import { openSession } from '../../../../app/jobs/review/review-session.ts';
import type { MergeGroupJob } from '../../../../app/queue/job.ts';
import { GitHubError } from '../../../../src/github/call/errors.ts';
import { hostNetworkPod, pod } from '../../../e2e/sample-files.ts';
import type { FakePullRequest } from '../../../fake-github/state/pull-request.ts';
import { jobRun, reviewJob } from '../../../support/app/job-workplace.ts';
import { policyPath, useReviews } from '../../../support/app/review-scene.ts';

const scene = useReviews();
const { onlyCheck, orgPolicyOf, run } = scene;

describe('policy', () => {
  test('of the base branch decides', async () => {
    scene.repository.commit({ files: { [policyPath]: 'rules:\n  kubernetes/host-network: off\n' } });
    const pull = scene.repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
    await run(pull);
    expect(onlyCheck(pull).conclusion).toBe('success');
  });

  test('with an error fails the check with file and line, and nothing is judged', async () => {
    scene.repository.commit({ files: { [policyPath]: 'report: new\nblok: high\n' } });
    const pull = scene.repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
    await run(pull);
    const check = onlyCheck(pull);
    expect(check).toMatchObject({ conclusion: 'failure', annotations: [{ path: policyPath, startLine: 2 }] });
    expect(check.output.summary).toContain(`${policyPath}:2:1`);
    expect(pull.reviews).toEqual([]);
    expect(scene.workplace.store.audits).toMatchObject([{ action: 'review.policy-invalid' }]);
  });

  test('that is not text fails the check with the reason, and nothing is judged', async () => {
    scene.repository.commit({ files: { [policyPath]: new Uint8Array([0x76, 0x3a, 0x20, 0xff, 0xfe, 0x0a]) } });
    const pull = scene.repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
    await run(pull);
    const check = onlyCheck(pull);
    expect(check).toMatchObject({ conclusion: 'failure' });
    expect(check.output.summary).toContain('not valid UTF-8');
    expect(pull.reviews).toEqual([]);
  });

  test('with an error does not hold up the change that repairs it', async () => {
    scene.repository.commit({ files: { [policyPath]: 'blok: high\n' } });
    const pull = scene.repository.pullRequest({ files: { [policyPath]: 'thresholds:\n  block: critical\n' } });
    await run(pull);
    expect(onlyCheck(pull)).toMatchObject({ status: 'completed', conclusion: 'neutral' });
    expect(onlyCheck(pull).output.summary).toContain('repairs it');
    expect(scene.workplace.store.audits).toMatchObject([{ action: 'review.policy-repaired' }]);
  });

  test('that the change itself edits counts only once it is merged, and errors in it fail the check', async () => {
    const pull = scene.repository.pullRequest({ files: { [policyPath]: 'blok: high\n', 'pod.yaml': pod() } });
    await run(pull);
    expect(onlyCheck(pull).conclusion).toBe('failure');
    expect(onlyCheck(pull).annotations).toMatchObject([{ path: policyPath, startLine: 1 }]);
  });

  test('of the organization in the repository that holds it is watched, too', async () => {
    const holder = scene.github.repository(`${scene.owner}/.github`, { base: { 'tidewaiter/policy.yml': 'report: high\n' } });
    orgPolicyOf('thresholds:\n  report: high\n');
    const pull = holder.pullRequest({ files: { 'tidewaiter/policy.yml': 'blok: high\n' } });
    await run(pull);
    expect(onlyCheck(pull)).toMatchObject({ conclusion: 'failure', annotations: [{ path: 'tidewaiter/policy.yml' }] });
  });

  test('of the organization with an error fails the check and names its repository', async () => {
    scene.workplace.orgPolicy = () => ({
      state: 'invalid',
      repository: 'acme/.github',
      errors: [{ path: 'tidewaiter/policy.yml', range: { start: 0, end: 1 }, line: 3, column: 1, message: 'Unknown key "blok".' }],
    });
    const pull = scene.repository.pullRequest({ files: { 'pod.yaml': pod() } });
    await run(pull);
    expect(onlyCheck(pull)).toMatchObject({ conclusion: 'failure', annotations: [] });
    expect(onlyCheck(pull).output.summary).toContain('acme/.github');
    expect(onlyCheck(pull).output.summary).toContain('tidewaiter/policy.yml:3:1');
  });

  test('of the organization that leaves the repository out gives a neutral check with the reason', async () => {
    orgPolicyOf('repositories:\n  mode: opt-in\n  include: [payments-*]\n');
    const pull = scene.repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
    await run(pull);
    expect(onlyCheck(pull)).toMatchObject({ status: 'completed', conclusion: 'neutral' });
    expect(onlyCheck(pull).output.summary).toContain('opt-in');
    expect(pull.reviews).toEqual([]);
    expect(scene.workplace.store.audits).toMatchObject([{ action: 'review.left-out' }]);
  });

  test('of the organization can take repositories in by topic', async () => {
    orgPolicyOf('repositories:\n  mode: opt-in\n  topics: [payments]\n');
    const wanted = scene.github.repository(`${scene.owner}/wanted`, { private: true, topics: ['payments'] });
    const pull = wanted.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
    await run(pull);
    expect(onlyCheck(pull).conclusion).toBe('failure');
  });

  test('of the organization that cannot be read is a failure to be tried again, never none', async () => {
    scene.workplace.orgPolicy = () => {
      throw new GitHubError('unavailable', 'Reading the organization policy failed.', undefined);
    };
    const pull = scene.repository.pullRequest({ files: { 'pod.yaml': pod() } });
    await expect(run(pull)).rejects.toMatchObject({ code: 'unavailable', retryable: true });
    expect(onlyCheck(pull).status).toBe('in_progress');
  });

  test('that the App does not see is told in the check', async () => {
    scene.workplace.orgPolicy = () => ({ state: 'none', note: 'The App is not installed on acme/.github.' });
    const pull = scene.repository.pullRequest({ files: { 'pod.yaml': pod() } });
    await run(pull);
    expect(onlyCheck(pull).output.summary).toContain('The App is not installed on');
  });
});

describe('a change that is opened', () => {
  const target = (pull: FakePullRequest, changes: object = {}) => ({
    owner: scene.owner,
    repo: 'app',
    number: pull.number,
    base: pull.base.sha,
    head: pull.head.sha,
    baseRef: 'main',
    ...changes,
  });
  const open = async (pull: FakePullRequest, changes: object = {}) => {
    const session = await openSession(scene.workplace.tools, reviewJob(scene.workplace, pull), jobRun(), 'review');
    return openPullRequest(session, target(pull, changes));
  };

  test('is judged as the change of its author, here and where it is handed to', async () => {
    const pull = scene.repository.pullRequest({ files: { 'pod.yaml': pod() }, author: 'mallory' });
    const author = { login: 'mallory' };
    expect(await open(pull)).toMatchObject({
      state: 'ready',
      mayShareHead: false,
      request: { author },
      judgedBy: { author, today: '2026-11-24' },
      facts: { head: pull.head.sha },
    });
  });

  test('has no page where nobody could look at it, and proposes no policy of the organization', async () => {
    const opened = await open(scene.repository.pullRequest({ files: { 'pod.yaml': pod() } }));
    expect(opened).not.toHaveProperty('newOrgPolicy');
    expect(opened).toHaveProperty('judgedBy');
    expect('judgedBy' in opened && 'forPage' in opened.judgedBy).toBe(false);
  });

  test('is another one by now when it is closed, or has another head', async () => {
    const pull = scene.repository.pullRequest({ files: { 'pod.yaml': pod() } });
    const old = pull.head.sha;
    pull.push({ files: { 'b.txt': 'b\n' } });
    expect(await open(pull, { head: old })).toMatchObject({ state: 'moved', head: pull.head.sha });
    pull.close();
    expect(await open(pull)).toMatchObject({ state: 'closed' });
  });

  test('is that against the branch to which it goes by now', async () => {
    scene.repository.commit({ files: { a: 'a\n' } }, { branch: 'release' });
    const pull = scene.repository.pullRequest({ files: { 'pod.yaml': pod() }, base: 'release' });
    expect(await open(pull)).toMatchObject({ state: 'ready', target: { baseRef: 'release', base: pull.base.sha } });
  });
});

test('a merge group that a process does not come to review any more has its check left in progress', async () => {
  const group = scene.repository.mergeGroup(scene.repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } }));
  const drain = new AbortController();
  scene.workplace.onRequest = count => {
    if (count === 2) drain.abort();
  };
  const { installation, tools } = scene.workplace;
  const job: MergeGroupJob = {
    kind: 'review-merge-group',
    installationId: installation.id,
    owner: scene.owner,
    repo: 'app',
    base: group.baseSha,
    head: group.headSha,
    baseRef: group.baseRef,
  };
  await expect(reviewMergeGroup(tools)(job, jobRun(1, drain.signal))).rejects.toThrow();
  expect(scene.repository.checkRuns.map(({ status }) => status)).toEqual(['in_progress']);
});
