import { describe, expect, test } from 'vitest';
import { reviewPullRequest } from '../../../../app/jobs/review/review-pull-request.ts';
import { hostNetworkPod, pod, untaggedDockerfile } from '../../../e2e/sample-files.ts';
import { jobRun, reviewJob, seenOf } from '../../../support/app/job-workplace.ts';
import { policyPath, useReviews } from '../../../support/app/review-scene.ts';

const scene = useReviews();
const { checks, logged, onlyCheck, operations, orgPolicyOf, run } = scene;

describe('a second job', () => {
  test('about a head that was reviewed already posts nothing', async () => {
    const pull = scene.repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
    await run(pull);
    scene.github.forgetRequests();
    await run(pull, { reason: 'pull_request.ready_for_review' });
    expect(operations()).toEqual(['checks/list-for-ref', 'ReviewedPullRequest']);
    expect(logged()).toEqual(['info reviewed', 'info reviewed already']);
    expect(checks(pull)).toHaveLength(1);
    expect(pull.reviews).toHaveLength(1);
    expect(scene.workplace.store.reviews).toHaveLength(1);
  });

  test.each(['check_run.rerequested', 'command'])(
    'that a person asked for (%s) reviews again, and comments on nothing twice',
    async reason => {
      const pull = scene.repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
      await run(pull);
      scene.github.forgetRequests();
      await run(pull, { reason });
      expect(operations()).toEqual(['checks/create', 'pulls/list-files', 'ReviewedPullRequest', 'git/get-tree', 'checks/update']);
      expect(checks(pull).map(({ conclusion }) => conclusion)).toEqual(['failure', 'failure']);
      expect(pull.reviews).toHaveLength(1);
    },
  );

  test('after the policy changed reviews again', async () => {
    const pull = scene.repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
    await run(pull);
    scene.repository.commit({ files: { [policyPath]: 'rules:\n  kubernetes/host-network: off\n' } });
    await run(pull, { reason: 'policy-changed' });
    expect(checks(pull).map(({ conclusion }) => conclusion)).toEqual(['failure', 'success']);
  });

  test.each(['pull_request.synchronize', 'superseded'])(
    'after the base branch changed reviews again, although another event (%s) took the place of the one that told so',
    async reason => {
      scene.repository.commit({ files: { 'pod.yaml': hostNetworkPod() } }, { branch: 'lax' });
      const pull = scene.repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod(), 'README.md': 'new\n' }, base: 'lax' });
      await run(pull);
      expect(onlyCheck(pull).conclusion).toBe('success');
      pull.retarget('main');
      await run(pull, { reason });
      expect(checks(pull).map(({ conclusion }) => conclusion)).toEqual(['success', 'failure']);
    },
  );

  test('of a stack is judged by the policy of its base, whatever the layer below has made of it', async () => {
    scene.repository.commit({ files: { [policyPath]: 'thresholds: {block: none}\n' } }, { branch: 'layer-1' });
    const pull = scene.repository.pullRequest({ base: 'layer-1', files: { 'pod.yaml': hostNetworkPod() } });
    pull.stack = { base: 'main', number: 3, position: 2, size: 2 };
    await run(pull, { reason: 'pull_request.stacked', seen: { ...seenOf(pull), stackBase: 'main' } });
    expect(onlyCheck(pull)).toMatchObject({
      conclusion: 'failure',
      output: { summary: expect.stringContaining('The policy is that of "main", which this stacked pull request goes to in the end.') },
    });
  });

  test('into a branch that anyone may push to is judged by the policy of the default branch, also where nothing told of a stack', async () => {
    scene.repository.commit({ files: { [policyPath]: 'thresholds: {block: none}\n' } }, { branch: 'feature' });
    const pull = scene.repository.pullRequest({ base: 'feature', files: { 'pod.yaml': hostNetworkPod() } });
    await run(pull);
    expect(onlyCheck(pull)).toMatchObject({
      conclusion: 'failure',
      output: { summary: expect.stringContaining('since "feature" is not protected') },
    });
    expect(operations().slice(0, 6).toSorted()).toContain('repos/get-branch');
  });

  test('into a protected branch is judged by the policy of that branch', async () => {
    scene.repository.commit({ files: { [policyPath]: 'thresholds: {block: none}\n' } }, { branch: 'release' });
    scene.repository.requiredChecks.set('release', [{ context: 'tidewaiter' }]);
    const pull = scene.repository.pullRequest({ base: 'release', files: { 'pod.yaml': hostNetworkPod() } });
    await run(pull);
    expect(onlyCheck(pull).conclusion).toBe('neutral');
  });

  test('that was reviewed by the policy of the default branch is reviewed again when that is another one by now', async () => {
    scene.repository.commit({ files: { [policyPath]: 'thresholds: {block: none}\n' } }, { branch: 'feature' });
    scene.repository.commit({ files: { [policyPath]: 'thresholds: {block: none}\n' } });
    const pull = scene.repository.pullRequest({ base: 'feature', files: { 'pod.yaml': hostNetworkPod() } });
    await run(pull);
    scene.repository.commit({ files: { [policyPath]: 'thresholds: {block: low}\n' } });
    await run(pull, { reason: 'pull_request.reopened' });
    expect(checks(pull).map(({ conclusion }) => conclusion)).toEqual(['neutral', 'failure']);
  });

  test('on a later day reviews again: a waiver may have expired', async () => {
    const pull = scene.repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
    await run(pull);
    scene.workplace.today = '2026-11-25';
    await run(pull, { reason: 'pull_request.reopened' });
    expect(checks(pull)).toHaveLength(2);
  });

  test('about a head whose policy has dates is none the less one too many', async () => {
    orgPolicyOf('modes:\n  kubernetes/*: {mode: warn, enforce-from: 2026-11-01}\n');
    const pull = scene.repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
    await run(pull);
    await run(pull, { reason: 'pull_request.ready_for_review' });
    expect(checks(pull)).toHaveLength(1);
  });

  test('whose check is gone, or says something else, reviews again', async () => {
    const pull = scene.repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
    await run(pull);
    scene.repository.checkRuns.splice(0);
    await run(pull, { reason: 'sweep' });
    expect(onlyCheck(pull)).toMatchObject({ conclusion: 'failure' });
  });

  test('about an old head does not hide that there is a new one', async () => {
    const pull = scene.repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
    const job = reviewJob(scene.workplace, pull);
    await reviewPullRequest(scene.workplace.tools)(job, jobRun());
    pull.push({ files: { 'pod.yaml': pod() } });
    await reviewPullRequest(scene.workplace.tools)(job, jobRun());
    expect(scene.workplace.enqueued).toMatchObject([{ number: pull.number, reason: 'superseded' }]);
  });

  test('with a new push marks what is gone as fixed, and says nothing twice', async () => {
    const pull = scene.repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod(), Dockerfile: untaggedDockerfile } });
    await run(pull);
    const before = pull.threads.length;
    pull.push({ files: { 'pod.yaml': pod() } });
    await run(pull, { reason: 'pull_request.synchronize' });
    expect(pull.threads).toHaveLength(before);
    expect(pull.threads[0]?.comments[0]?.body).toContain('tidewaiter:fixed');
    expect(await scene.workplace.store.comments({ owner: `${scene.owner}`, repo: 'app', number: pull.number })).toMatchObject([
      { ruleId: 'kubernetes/host-network', state: 'fixed' },
      { state: 'open' },
    ]);
  });
});
