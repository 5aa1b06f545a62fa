import { describe, expect, test } from 'vitest';
import { reviewPullRequest } from '../../../../app/jobs/review/review-pull-request.ts';
import { hostNetworkPod, pod } from '../../../e2e/sample-files.ts';
import { jobRun, reviewJob } from '../../../support/app/job-workplace.ts';
import { useReviews } from '../../../support/app/review-scene.ts';

const scene = useReviews();
const { checks, onlyCheck, run } = scene;

describe('a head that moved', () => {
  test.each([1, 2, 3])('before call %i ends the review as superseded, and another one is asked for', async at => {
    const pull = scene.repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
    const old = pull.head.sha;
    scene.workplace.onRequest = count => {
      if (count === at) pull.push({ files: { 'pod.yaml': pod() } });
    };
    await run(pull);
    expect(onlyCheck(pull)).toMatchObject({ headSha: old, status: 'completed', conclusion: 'cancelled' });
    expect(onlyCheck(pull).output.summary).toContain(pull.head.sha);
    expect(pull.reviews).toEqual([]);
    expect(scene.workplace.store.reviews).toEqual([]);
    expect(scene.workplace.enqueued).toEqual([
      {
        kind: 'review-pull-request',
        installationId: scene.workplace.installation.id,
        owner: `${scene.owner}`,
        repo: 'app',
        number: pull.number,
        reason: 'superseded',
      },
    ]);
    const [next] = scene.workplace.enqueued;
    if (next?.kind !== 'review-pull-request') throw new Error('No review was asked for.');
    scene.workplace.onRequest = undefined;
    await reviewPullRequest(scene.workplace.tools)(next, jobRun());
    expect(checks(pull).find(({ headSha }) => headSha === pull.head.sha)).toMatchObject({ conclusion: 'success' });
  });

  test('while its review was cut off leaves no check in progress behind, whoever reviews the new one', async () => {
    const pull = scene.repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
    const old = pull.head.sha;
    const killed = new AbortController();
    scene.workplace.onRequest = count => {
      if (count === 3) killed.abort();
    };
    await expect(reviewPullRequest(scene.workplace.tools)(reviewJob(scene.workplace, pull), jobRun(1, killed.signal))).rejects.toThrow();
    expect(onlyCheck(pull)).toMatchObject({ headSha: old, status: 'in_progress' });
    scene.workplace.onRequest = undefined;
    pull.push({ files: { 'pod.yaml': pod() } });
    await run(pull);
    expect(checks(pull)).toMatchObject([
      { headSha: old, status: 'completed', conclusion: 'cancelled' },
      { headSha: pull.head.sha, status: 'completed', conclusion: 'success' },
    ]);
  });

  test('back and forth while its review was cut off gets one check, whichever job comes', async () => {
    const pull = scene.repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
    const killed = new AbortController();
    scene.workplace.onRequest = count => {
      if (count === 3) killed.abort();
    };
    await expect(reviewPullRequest(scene.workplace.tools)(reviewJob(scene.workplace, pull), jobRun(1, killed.signal))).rejects.toThrow();
    scene.workplace.onRequest = undefined;
    await run(pull);
    expect(onlyCheck(pull)).toMatchObject({ status: 'completed', conclusion: 'failure' });
  });

  test('after everything was read changes nothing: the review is about the old head', async () => {
    const pull = scene.repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
    const old = pull.head.sha;
    scene.workplace.onRequest = count => {
      if (count === 4) pull.push({ files: { 'pod.yaml': pod() } });
    };
    await run(pull);
    expect(onlyCheck(pull)).toMatchObject({ headSha: old, conclusion: 'failure' });
  });
});
