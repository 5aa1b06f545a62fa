import { describe, expect, test } from 'vitest';
import { hostNetworkPod, pod } from '../../../e2e/sample-files.ts';
import { useReviews } from '../../../support/app/review-scene.ts';

const scene = useReviews();
const { checks, fail, logged, onlyCheck, operations, run, runAsLarge } = scene;

describe('what GitHub refuses', () => {
  test('comments without permission become annotations, and the check says so', async () => {
    scene.workplace.installation.permissions = { contents: 'read', checks: 'write', pull_requests: 'read' };
    const pull = scene.repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
    await run(pull);
    const check = onlyCheck(pull);
    expect(check.conclusion).toBe('failure');
    expect(check.annotations).toHaveLength(1);
    expect(check.output.summary).toContain('The findings are annotations instead');
  });

  test('comments with an anchor that is refused become annotations, and the check says so', async () => {
    fail({ route: 'pulls/create-review', status: 422, times: 2 });
    const pull = scene.repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
    await run(pull);
    expect(onlyCheck(pull)).toMatchObject({ conclusion: 'failure', annotations: [{ path: 'pod.yaml' }] });
    expect(onlyCheck(pull).output.summary).toContain('The findings are annotations instead');
  });

  test('comments that GitHub cannot take are tried again, and told otherwise in the end', async () => {
    const fault = fail({ route: 'pulls/create-review', status: 503 });
    const pull = scene.repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
    await expect(run(pull)).rejects.toMatchObject({ retryable: true });
    expect(onlyCheck(pull).status).toBe('in_progress');
    await expect(run(pull, {}, 2)).rejects.toMatchObject({ retryable: true });
    await run(pull, {}, 3);
    fault.remove();
    expect(onlyCheck(pull)).toMatchObject({ conclusion: 'failure', annotations: [{ path: 'pod.yaml' }] });
    expect(pull.reviews).toEqual([]);
  });

  test('comments that cannot be marked as fixed are tried once more, after the check, and then left to the next review', async () => {
    const pull = scene.repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
    await run(pull);
    pull.push({ files: { 'pod.yaml': pod() } });
    const fault = fail({ route: 'graphql:MarkFixed', status: 503 });
    const recorded = scene.workplace.store.reviews.length;
    for (const attempt of [1, 2]) await expect(run(pull, {}, attempt)).rejects.toMatchObject({ code: 'unavailable', retryable: true });
    expect(scene.workplace.store.reviews).toHaveLength(recorded);
    await run(pull, {}, 3);
    fault.remove();
    expect(scene.workplace.store.reviews).toHaveLength(recorded + 1);
    expect(logged().filter(line => line.startsWith('warn'))).toEqual(Array(3).fill('warn comments could not be marked as fixed'));
    expect(checks(pull).at(-1)).toMatchObject({ headSha: pull.head.sha, conclusion: 'success' });
  });

  test('comments for which there is room in two minutes are waited for', async () => {
    fail({ route: 'pulls/create-review', rateLimit: 'secondary', retryAfter: 120, times: 1 });
    const pull = scene.repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
    await expect(run(pull)).rejects.toMatchObject({ code: 'rate-limited', retryable: true });
  });

  test('comments for which there is no room for a long while do not keep the check waiting', async () => {
    fail({ route: 'pulls/create-review', rateLimit: 'secondary', retryAfter: 121, times: 1 });
    const pull = scene.repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
    await run(pull);
    expect(onlyCheck(pull)).toMatchObject({ conclusion: 'failure', annotations: [{ path: 'pod.yaml' }] });
    expect(onlyCheck(pull).output.summary).toContain('The findings are annotations instead');
    expect(pull.reviews).toEqual([]);
    expect(logged()).toEqual(['warn the findings have no comments', 'info reviewed']);
  });

  test('comments whose ids GitHub does not tell are recorded by the next review, which the log says', async () => {
    const fault = fail({ route: 'graphql:Threads', status: 503 });
    const pull = scene.repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
    await run(pull);
    fault.remove();
    expect(pull.reviews).toHaveLength(1);
    expect(onlyCheck(pull).conclusion).toBe('failure');
    expect(logged()).toEqual(['warn the ids of the comments could not be read', 'info reviewed']);
  });

  test('a pull request that the App may not read is an error that no waiting mends', async () => {
    fail({
      route: 'graphql:ReviewedPullRequest',
      graphqlErrors: [{ type: 'FORBIDDEN', message: 'Resource not accessible' }],
      times: 1,
    });
    const pull = scene.repository.pullRequest({ files: { 'pod.yaml': pod() } });
    await expect(run(pull)).rejects.toMatchObject({ code: 'forbidden', retryable: false });
  });

  test('a secondary limit that names a second is waited for', async () => {
    fail({ route: 'pulls/create-review', rateLimit: 'secondary', retryAfter: 1, times: 1 });
    const pull = scene.repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
    await run(pull);
    expect(pull.reviews).toHaveLength(1);
    expect(onlyCheck(pull).conclusion).toBe('failure');
  });

  test('a file without a patch is judged all the same', async () => {
    scene.repository.commit({ files: { 'pod.yaml': pod() } });
    scene.repository.hidePatch('pod.yaml');
    const pull = scene.repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
    await runAsLarge(pull);
    expect(onlyCheck(pull)).toMatchObject({ conclusion: 'failure', annotations: [{ path: 'pod.yaml' }] });
    expect(pull.reviews).toEqual([]);
  });

  test('a file over the limits is named, and the check fails', async () => {
    const pull = scene.repository.pullRequest({ files: { 'pod.yaml': `${pod()}# ${'x'.repeat(8 << 20)}\n` } });
    await runAsLarge(pull);
    expect(onlyCheck(pull).conclusion).toBe('failure');
    expect(onlyCheck(pull).output.summary).toContain('over 8 MiB');
    expect(scene.workplace.store.reviews).toMatchObject([{ verdict: 'incomplete' }]);
  });
});

describe('a store that fails', () => {
  test.each(['saveReview', 'saveComments', 'audit'] as const)('in %s is tried again without anything posted twice', async method => {
    const pull = scene.repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
    scene.workplace.store.broken.add(method);
    await expect(run(pull)).rejects.toMatchObject({ name: 'ReviewNotRecordedError', retryable: true });
    expect(onlyCheck(pull).conclusion).toBe('failure');
    const summary = onlyCheck(pull).output.summary;
    scene.workplace.store.broken.clear();
    scene.github.forgetRequests();
    await run(pull, {}, 2);
    expect(operations()).toEqual(['checks/list-for-ref', 'pulls/list-files', 'ReviewedPullRequest', 'git/get-tree']);
    expect(onlyCheck(pull)).toMatchObject({ conclusion: 'failure', output: { summary } });
    expect(pull.reviews).toHaveLength(1);
    expect(scene.workplace.store.reviews).toHaveLength(1);
    expect(scene.workplace.store.audits).toHaveLength(1);
  });

  test('when it is asked does not keep a review from being made', async () => {
    scene.workplace.store.broken.add('latestReview');
    const pull = scene.repository.pullRequest({ files: { 'pod.yaml': pod() } });
    await run(pull);
    expect(onlyCheck(pull).conclusion).toBe('success');
    expect(logged()).toEqual(['warn the earlier review could not be looked up', 'info reviewed']);
  });
});
