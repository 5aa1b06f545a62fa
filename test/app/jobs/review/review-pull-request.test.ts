import { describe, expect, test } from 'vitest';
import { reviewPullRequest } from '../../../../app/jobs/review/review-pull-request.ts';
import { readComment } from '../../../../src/reports/comments/comment-markers.ts';
import { version } from '../../../../src/version.ts';
import { hostNetworkPod, pod } from '../../../e2e/sample-files.ts';
import { jobRun, reviewJob, seenOf } from '../../../support/app/job-workplace.ts';
import { policyPath, useReviews } from '../../../support/app/review-scene.ts';

const scene = useReviews();
const { checks, fail, logged, onlyCheck, operations, run } = scene;

describe('a pull request', () => {
  test('with findings gets a failed check, comments and a record, in seven calls', async () => {
    const pull = scene.repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
    await run(pull);
    expect(operations()).toEqual([
      'checks/create',
      'pulls/list-files',
      'ReviewedPullRequest',
      'git/get-tree',
      'pulls/create-review',
      'checks/update',
      'Threads',
    ]);
    const check = onlyCheck(pull);
    expect(check).toMatchObject({
      name: 'tidewaiter',
      headSha: pull.head.sha,
      status: 'completed',
      conclusion: 'failure',
      externalId: `${scene.repository.fullName}#${pull.number}@${pull.head.sha}@main`,
    });
    expect(pull.reviews).toHaveLength(1);
    expect(pull.threads).not.toHaveLength(0);
    const [record] = scene.workplace.store.reviews;
    expect(record).toMatchObject({
      owner: `${scene.owner}`,
      repo: 'app',
      number: pull.number,
      headSha: pull.head.sha,
      checkRunId: check.id,
      engineVersion: version,
      policyDigest: expect.stringMatching(/^[0-9a-f]{64}$/u),
      inputs: { 'pod.yaml': scene.repository.git.resolve(`${pull.head.sha}:pod.yaml`) },
      verdict: 'block',
      conclusion: 'failure',
      counts: { 'new.high': 1 },
      apiCalls: 7,
      correlationId: 'correlation-1',
      findings: [{ ruleId: 'kubernetes/host-network', path: 'pod.yaml', state: 'new', severity: 'high' }],
    });
    expect(scene.workplace.store.audits).toMatchObject([
      { action: 'review.decided', actor: 'tidewaiter', sha: pull.head.sha, detail: { conclusion: 'failure', checkRunId: check.id } },
    ]);
    expect(scene.workplace.counted).toMatchObject([{ conclusion: 'failure', apiCalls: 7 }]);
    expect(JSON.parse(scene.workplace.lines.at(-1) ?? '')).toMatchObject({
      correlationId: 'correlation-1',
      job: 'review-pull-request',
      attempt: 1,
      installationId: scene.workplace.installation.id,
      repository: pull.repository.fullName,
      pullRequest: pull.number,
      msg: 'reviewed',
    });
  });

  test('without findings passes in five calls and gets no comment', async () => {
    const pull = scene.repository.pullRequest({ files: { 'pod.yaml': pod() } });
    await run(pull);
    expect(operations()).toEqual(['checks/create', 'pulls/list-files', 'ReviewedPullRequest', 'git/get-tree', 'checks/update']);
    expect(onlyCheck(pull).conclusion).toBe('success');
    expect([pull.reviews, pull.comments]).toEqual([[], []]);
  });

  test('with nothing to review passes at once, and the ledger says so', async () => {
    const pull = scene.repository.pullRequest({ files: { 'a.ts': 'x\n' } });
    await run(pull);
    // The one call more asks whether the file lies in a chart, whose templates may read it.
    expect(operations()).toEqual(['checks/create', 'pulls/list-files', 'ReviewedPullRequest', 'Blobs', 'checks/update']);
    expect(onlyCheck(pull)).toMatchObject({ conclusion: 'success' });
    expect(scene.workplace.store.reviews).toMatchObject([{ verdict: 'pass', inputs: {} }]);
  });

  test('has its check in progress before anything is read', async () => {
    const pull = scene.repository.pullRequest({ files: { 'pod.yaml': pod() } });
    const seen: (string | undefined)[] = [];
    scene.workplace.onRequest = () => void seen.push(checks(pull)[0]?.status);
    await run(pull);
    expect(seen).toEqual([undefined, 'in_progress', 'in_progress', 'in_progress', 'in_progress']);
  });

  test('that nobody told the head of costs one call more', async () => {
    const pull = scene.repository.pullRequest({ files: { 'pod.yaml': pod() } });
    const { seen: _, ...job } = reviewJob(scene.workplace, pull);
    await reviewPullRequest(scene.workplace.tools)(job, jobRun());
    expect(operations()).toEqual([
      'pulls/get',
      'checks/create',
      'pulls/list-files',
      'ReviewedPullRequest',
      'git/get-tree',
      'checks/update',
    ]);
    expect(onlyCheck(pull)).toMatchObject({ headSha: pull.head.sha, conclusion: 'success' });
  });

  test.each([
    ['a draft', { draft: true }],
    ['one of a bot', { author: 'dependabot[bot]' }],
    ['one of a fork', { fork: true }],
  ])('that is %s is reviewed as all others', async (_, options) => {
    scene.workplace.mayFix = true;
    const pull = scene.repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() }, ...options });
    await run(pull);
    expect(onlyCheck(pull)).toMatchObject({ headSha: pull.head.sha, conclusion: 'failure' });
    expect(pull.reviews).toHaveLength(1);
  });

  test('offers to commit the fixes only where the App may, and where the branch is ours', async () => {
    const buttons = async (mayFix: boolean, fork: boolean): Promise<readonly string[]> => {
      scene.workplace.mayFix = mayFix;
      const pull = scene.repository.pullRequest({
        files: { 'pod.yaml': pod('web', '  hostNetwork: true\n').replace('          drop:\n            - ALL\n', '          drop: []\n') },
        fork,
      });
      await run(pull);
      const check = checks(pull).find(({ headSha }) => headSha === pull.head.sha);
      return (check?.actions ?? []).map(({ identifier }) => identifier);
    };
    expect(await buttons(true, false)).toContain('fix-all');
    expect(await buttons(true, true)).not.toContain('fix-all');
    expect(await buttons(false, false)).not.toContain('fix-all');
  });

  describe('with 120 findings', () => {
    const files = Object.fromEntries(Array.from({ length: 120 }, (_, at) => [`pod${at}.yaml`, hostNetworkPod(`web${at}`)]));

    test('has all of them in verdict, store and comments', async () => {
      const pull = scene.repository.pullRequest({ files });
      await run(pull);
      expect(onlyCheck(pull).conclusion).toBe('failure');
      expect(scene.workplace.store.reviews[0]).toMatchObject({ counts: { 'new.high': 120 } });
      expect(scene.workplace.store.reviews[0]?.findings).toHaveLength(120);
      const comments = pull.threads.flatMap(thread => thread.comments);
      expect(comments.length).toBeLessThanOrEqual(25);
      const told = comments.flatMap(({ body }) => readComment(body).marks).length;
      expect(told + onlyCheck(pull).annotations.length).toBe(120);
      // The list of files has two pages, and their texts three batches; the tree and the ids of the comments are one more each.
      expect(scene.github.requests.length).toBeLessThanOrEqual(10);
    });

    test('has them as annotations, fifty a request, when comments are refused', async () => {
      fail({ route: 'pulls/create-review', status: 403, times: 1 });
      const pull = scene.repository.pullRequest({ files });
      await run(pull);
      expect(new Set(onlyCheck(pull).annotations.map(({ path }) => path)).size).toBe(120);
      expect(onlyCheck(pull).annotations).toHaveLength(120);
      expect(operations().filter(operation => operation === 'checks/update')).toHaveLength(3);
    });

    test.each([{ performed: true, connection: 'reset' as const }, { status: 502 }])(
      'has each annotation once when a request for them fails (%o)',
      async how => {
        const pull = scene.repository.pullRequest({ files });
        fail({ route: 'pulls/create-review', status: 403 });
        const fault = fail({ route: 'checks/update', after: 1, times: 1, ...how });
        const lost = fail({ route: 'checks/get', status: 500, times: 3 });
        await expect(run(pull)).rejects.toMatchObject({ retryable: true });
        expect([fault.hits, lost.hits]).toEqual([1, 3]);
        expect(onlyCheck(pull)).toMatchObject({ status: 'completed', conclusion: 'failure' });
        await run(pull, {}, 2);
        expect(onlyCheck(pull).annotations).toHaveLength(120);
      },
    );
  });

  describe('whose comment a person deletes', () => {
    const commented = async () => {
      const pull = scene.repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
      await run(pull);
      const [thread] = pull.threads.splice(0);
      expect(thread).toBeDefined();
      return pull;
    };

    test('is not told the same again by the next push; the check still says it, at its line', async () => {
      const pull = await commented();
      for (const text of ['1\n', '2\n']) {
        pull.push({ files: { 'notes.md': text } });
        await run(pull, { reason: 'pull_request.synchronize' });
        expect([pull.threads, pull.reviews.length]).toEqual([[], 1]);
        expect(checks(pull).at(-1)).toMatchObject({ conclusion: 'failure', annotations: [{ path: 'pod.yaml', startLine: 6 }] });
      }
    });

    test('is told of it when the finding was gone, and comes back', async () => {
      const pull = await commented();
      for (const files of [{ 'pod.yaml': pod() }, { 'pod.yaml': hostNetworkPod() }]) {
        pull.push({ files });
        await run(pull, { reason: 'pull_request.synchronize' });
      }
      expect(pull.threads).toHaveLength(1);
    });

    test('is told of another finding', async () => {
      const pull = await commented();
      pull.push({ files: { 'other.yaml': hostNetworkPod('other') } });
      await run(pull, { reason: 'pull_request.synchronize' });
      expect(pull.threads.map(({ path }) => path)).toEqual(['other.yaml']);
    });

    test('is told of it again where nothing is remembered: a comment too many is better than none', async () => {
      const pull = await commented();
      scene.workplace.store.broken.add('comments');
      pull.push({ files: { 'notes.md': 'x\n' } });
      await run(pull, { reason: 'pull_request.synchronize' });
      expect(pull.threads).toHaveLength(1);
      expect(logged()).toContain('warn the earlier comments could not be looked up');
    });
  });

  test('that is closed gets no check', async () => {
    const pull = scene.repository.pullRequest({ files: { 'pod.yaml': pod() } });
    pull.close();
    const { seen: _, ...job } = reviewJob(scene.workplace, pull);
    await reviewPullRequest(scene.workplace.tools)(job, jobRun());
    expect(operations()).toEqual(['pulls/get']);
    expect(checks(pull)).toEqual([]);
    expect(logged()).toEqual(['info the pull request is closed: nothing to review']);
  });

  test('that is closed while it is reviewed keeps no check in progress', async () => {
    const pull = scene.repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
    scene.workplace.onRequest = count => {
      if (count === 2) pull.close();
    };
    await run(pull);
    expect(onlyCheck(pull)).toMatchObject({ status: 'completed', conclusion: 'cancelled' });
    expect(pull.reviews).toEqual([]);
  });

  test('whose base branch was changed since is reviewed against the new one', async () => {
    scene.repository.commit({ files: { [policyPath]: 'rules:\n  kubernetes/host-network: off\n' } }, { branch: 'release' });
    scene.repository.requiredChecks.set('release', [{ context: 'tidewaiter' }]);
    const pull = scene.repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() }, base: 'release' });
    await run(pull, { seen: { head: pull.head.sha, base: scene.repository.head(), baseRef: 'main' } });
    expect(onlyCheck(pull).conclusion).toBe('success');
  });
});

describe('a list of files that GitHub gave too short', () => {
  test.each([0, undefined])('is not taken for the whole change, although the webhook counted %s files', async changedFiles => {
    fail({ route: 'pulls/list-files', status: 200, body: [], times: 1 });
    const pull = scene.repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
    const { changedFiles: _, ...seen } = seenOf(pull);
    await run(pull, { seen: { ...seen, ...(changedFiles !== undefined && { changedFiles }) } });
    expect(onlyCheck(pull).conclusion).toBe('failure');
    expect(scene.workplace.store.reviews).toMatchObject([{ counts: { 'new.high': 1 } }]);
  });

  test('is completed by comparing the commits when it stays too short', async () => {
    fail({ route: 'pulls/list-files', status: 200, body: [] });
    const pull = scene.repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
    await run(pull, { seen: { ...seenOf(pull), changedFiles: 0 } });
    expect(onlyCheck(pull).conclusion).toBe('failure');
  });
});

test('a process that drains gives the job back before it publishes', async () => {
  const pull = scene.repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
  const drain = new AbortController();
  scene.workplace.onRequest = count => {
    if (count === 3) drain.abort();
  };
  await expect(reviewPullRequest(scene.workplace.tools)(reviewJob(scene.workplace, pull), jobRun(1, drain.signal))).rejects.toThrow();
  expect(pull.reviews).toEqual([]);
  scene.workplace.onRequest = undefined;
  await run(pull, {}, 2);
  expect(onlyCheck(pull).conclusion).toBe('failure');
  expect(pull.reviews).toHaveLength(1);
});
