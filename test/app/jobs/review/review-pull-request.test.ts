import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { reviewPullRequest } from '../../../../app/jobs/review/review-pull-request.ts';
import type { ReviewJob } from '../../../../app/queue/job.ts';
import { LargeWorkError } from '../../../../app/queue/lanes.ts';
import { GitHubError } from '../../../../src/github/call/errors.ts';
import { parseOrgPolicy } from '../../../../src/policy/parse-org-policy.ts';
import { readComment } from '../../../../src/reports/comments/comment-markers.ts';
import { allRules } from '../../../../src/rules/catalog.ts';
import { version } from '../../../../src/version.ts';
import { hostNetworkPod, pod, untaggedDockerfile } from '../../../e2e/sample-files.ts';
import { type FakeGitHub, startFakeGitHub } from '../../../fake-github/fake-github.ts';
import type { ActiveFault, Fault } from '../../../fake-github/server/faults.ts';
import type { CheckRun } from '../../../fake-github/state/checks.ts';
import type { FakePullRequest } from '../../../fake-github/state/pull-request.ts';
import type { FakeRepository } from '../../../fake-github/state/repository.ts';
import { createJobWorkplace, type JobWorkplace, jobRun, reviewJob, seenOf } from '../../../support/app/job-workplace.ts';

let github: FakeGitHub;
let workplace: JobWorkplace;
let repository: FakeRepository;
let names = 0;

const policyPath = '.github/tidewaiter.yml';

beforeAll(async () => {
  github = await startFakeGitHub({ rateLimits: false });
});
beforeEach(() => {
  names += 1;
  workplace = createJobWorkplace(github, `acme${names}`);
  repository = github.repository(`acme${names}/app`, { base: { 'README.md': '# app\n' }, private: true });
  github.forgetRequests();
});
afterEach(() => {
  const errors = [...github.contractErrors];
  github.forgetContractErrors();
  expect(errors).toEqual([]);
});
afterAll(() => github.close());

/** Faults of a test end with it. */
const fail = (fault: Fault): ActiveFault => {
  const active = github.fail(fault);
  onTestFinished(active.remove);
  return active;
};
const operations = (): readonly string[] => github.requests.map(({ operation }) => operation);
const checks = (pull: FakePullRequest): readonly CheckRun[] => pull.repository.checkRuns.filter(run => run.app.id === workplace.app.id);
const onlyCheck = (pull: FakePullRequest): CheckRun => {
  const [check, ...more] = checks(pull);
  expect(more).toEqual([]);
  if (!check) throw new Error('There is no check run.');
  return check;
};
const run = (pull: FakePullRequest, change: Partial<ReviewJob> = {}, attempt = 1): Promise<void> =>
  reviewPullRequest(workplace.tools)(reviewJob(workplace, pull, change), jobRun(attempt));

/** As the queue has it done when it turned out large: nothing of it was told by then. */
const runAsLarge = async (pull: FakePullRequest): Promise<void> => {
  await expect(run(pull)).rejects.toBeInstanceOf(LargeWorkError);
  expect(pull.repository.checkRuns.every(({ status }) => status === 'in_progress')).toBe(true);
  await reviewPullRequest(workplace.tools)(reviewJob(workplace, pull), { ...jobRun(), lane: 'large' });
};

const levels: Readonly<Record<number, string>> = { 30: 'info', 40: 'warn', 50: 'error' };
/** What the log says since the test began, each line with its level. */
const logged = (): readonly string[] =>
  workplace.lines
    .map(line => JSON.parse(line))
    .map(({ level, msg }: { readonly level: number; readonly msg: string }) => `${levels[level]} ${msg}`);

const orgPolicyOf = (text: string): void => {
  const parsed = parseOrgPolicy(
    text,
    'tidewaiter/policy.yml',
    `acme${names}/.github`,
    allRules.map(({ meta }) => meta),
  );
  if (parsed.errors) throw new Error(parsed.errors[0]?.message);
  const { policy } = parsed;
  workplace.orgPolicy = () => ({ state: 'policy', policy });
};

describe('a pull request', () => {
  test('with findings gets a failed check, comments and a record, in seven calls', async () => {
    const pull = repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
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
      externalId: `${repository.fullName}#${pull.number}@${pull.head.sha}@main`,
    });
    expect(pull.reviews).toHaveLength(1);
    expect(pull.threads).not.toHaveLength(0);
    const [record] = workplace.store.reviews;
    expect(record).toMatchObject({
      owner: `acme${names}`,
      repo: 'app',
      number: pull.number,
      headSha: pull.head.sha,
      checkRunId: check.id,
      engineVersion: version,
      policyDigest: expect.stringMatching(/^[0-9a-f]{64}$/u),
      inputs: { 'pod.yaml': repository.git.resolve(`${pull.head.sha}:pod.yaml`) },
      verdict: 'block',
      conclusion: 'failure',
      counts: { 'new.high': 1 },
      apiCalls: 7,
      correlationId: 'correlation-1',
      findings: [{ ruleId: 'kubernetes/host-network', path: 'pod.yaml', state: 'new', severity: 'high' }],
    });
    expect(workplace.store.audits).toMatchObject([
      { action: 'review.decided', actor: 'tidewaiter', sha: pull.head.sha, detail: { conclusion: 'failure', checkRunId: check.id } },
    ]);
    expect(workplace.counted).toMatchObject([{ conclusion: 'failure', apiCalls: 7 }]);
    expect(JSON.parse(workplace.lines.at(-1) ?? '')).toMatchObject({
      correlationId: 'correlation-1',
      job: 'review-pull-request',
      attempt: 1,
      installationId: workplace.installation.id,
      repository: pull.repository.fullName,
      pullRequest: pull.number,
      msg: 'reviewed',
    });
  });

  test('without findings passes in five calls and gets no comment', async () => {
    const pull = repository.pullRequest({ files: { 'pod.yaml': pod() } });
    await run(pull);
    expect(operations()).toEqual(['checks/create', 'pulls/list-files', 'ReviewedPullRequest', 'git/get-tree', 'checks/update']);
    expect(onlyCheck(pull).conclusion).toBe('success');
    expect([pull.reviews, pull.comments]).toEqual([[], []]);
  });

  test('with nothing to review passes at once, and the ledger says so', async () => {
    const pull = repository.pullRequest({ files: { 'a.ts': 'x\n' } });
    await run(pull);
    // The one call more asks whether the file lies in a chart, whose templates may read it.
    expect(operations()).toEqual(['checks/create', 'pulls/list-files', 'ReviewedPullRequest', 'Blobs', 'checks/update']);
    expect(onlyCheck(pull)).toMatchObject({ conclusion: 'success' });
    expect(workplace.store.reviews).toMatchObject([{ verdict: 'pass', inputs: {} }]);
  });

  test('has its check in progress before anything is read', async () => {
    const pull = repository.pullRequest({ files: { 'pod.yaml': pod() } });
    const seen: (string | undefined)[] = [];
    workplace.onRequest = () => void seen.push(checks(pull)[0]?.status);
    await run(pull);
    expect(seen).toEqual([undefined, 'in_progress', 'in_progress', 'in_progress', 'in_progress']);
  });

  test('that nobody told the head of costs one call more', async () => {
    const pull = repository.pullRequest({ files: { 'pod.yaml': pod() } });
    const { seen: _, ...job } = reviewJob(workplace, pull);
    await reviewPullRequest(workplace.tools)(job, jobRun());
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
    workplace.mayFix = true;
    const pull = repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() }, ...options });
    await run(pull);
    expect(onlyCheck(pull)).toMatchObject({ headSha: pull.head.sha, conclusion: 'failure' });
    expect(pull.reviews).toHaveLength(1);
  });

  test('offers to commit the fixes only where the App may, and where the branch is ours', async () => {
    const buttons = async (mayFix: boolean, fork: boolean): Promise<readonly string[]> => {
      workplace.mayFix = mayFix;
      const pull = repository.pullRequest({
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
      const pull = repository.pullRequest({ files });
      await run(pull);
      expect(onlyCheck(pull).conclusion).toBe('failure');
      expect(workplace.store.reviews[0]).toMatchObject({ counts: { 'new.high': 120 } });
      expect(workplace.store.reviews[0]?.findings).toHaveLength(120);
      const comments = pull.threads.flatMap(thread => thread.comments);
      expect(comments.length).toBeLessThanOrEqual(25);
      const told = comments.flatMap(({ body }) => readComment(body).marks).length;
      expect(told + onlyCheck(pull).annotations.length).toBe(120);
      // The list of files has two pages, and their texts three batches; the tree and the ids of the comments are one more each.
      expect(github.requests.length).toBeLessThanOrEqual(10);
    });

    test('has them as annotations, fifty a request, when comments are refused', async () => {
      fail({ route: 'pulls/create-review', status: 403, times: 1 });
      const pull = repository.pullRequest({ files });
      await run(pull);
      expect(new Set(onlyCheck(pull).annotations.map(({ path }) => path)).size).toBe(120);
      expect(onlyCheck(pull).annotations).toHaveLength(120);
      expect(operations().filter(operation => operation === 'checks/update')).toHaveLength(3);
    });

    test.each([{ performed: true, connection: 'reset' as const }, { status: 502 }])(
      'has each annotation once when a request for them fails (%o)',
      async how => {
        const pull = repository.pullRequest({ files });
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
      const pull = repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
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
      workplace.store.broken.add('comments');
      pull.push({ files: { 'notes.md': 'x\n' } });
      await run(pull, { reason: 'pull_request.synchronize' });
      expect(pull.threads).toHaveLength(1);
      expect(logged()).toContain('warn the earlier comments could not be looked up');
    });
  });

  test('that is closed gets no check', async () => {
    const pull = repository.pullRequest({ files: { 'pod.yaml': pod() } });
    pull.close();
    const { seen: _, ...job } = reviewJob(workplace, pull);
    await reviewPullRequest(workplace.tools)(job, jobRun());
    expect(operations()).toEqual(['pulls/get']);
    expect(checks(pull)).toEqual([]);
    expect(logged()).toEqual(['info the pull request is closed: nothing to review']);
  });

  test('that is closed while it is reviewed keeps no check in progress', async () => {
    const pull = repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
    workplace.onRequest = count => {
      if (count === 2) pull.close();
    };
    await run(pull);
    expect(onlyCheck(pull)).toMatchObject({ status: 'completed', conclusion: 'cancelled' });
    expect(pull.reviews).toEqual([]);
  });

  test('whose base branch was changed since is reviewed against the new one', async () => {
    repository.commit({ files: { [policyPath]: 'rules:\n  kubernetes/host-network: off\n' } }, { branch: 'release' });
    repository.requiredChecks.set('release', [{ context: 'tidewaiter' }]);
    const pull = repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() }, base: 'release' });
    await run(pull, { seen: { head: pull.head.sha, base: repository.head(), baseRef: 'main' } });
    expect(onlyCheck(pull).conclusion).toBe('success');
  });
});

describe('a list of files that GitHub gave too short', () => {
  test.each([0, undefined])('is not taken for the whole change, although the webhook counted %s files', async changedFiles => {
    fail({ route: 'pulls/list-files', status: 200, body: [], times: 1 });
    const pull = repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
    const { changedFiles: _, ...seen } = seenOf(pull);
    await run(pull, { seen: { ...seen, ...(changedFiles !== undefined && { changedFiles }) } });
    expect(onlyCheck(pull).conclusion).toBe('failure');
    expect(workplace.store.reviews).toMatchObject([{ counts: { 'new.high': 1 } }]);
  });

  test('is completed by comparing the commits when it stays too short', async () => {
    fail({ route: 'pulls/list-files', status: 200, body: [] });
    const pull = repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
    await run(pull, { seen: { ...seenOf(pull), changedFiles: 0 } });
    expect(onlyCheck(pull).conclusion).toBe('failure');
  });
});

describe('a head that moved', () => {
  test.each([1, 2, 3])('before call %i ends the review as superseded, and another one is asked for', async at => {
    const pull = repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
    const old = pull.head.sha;
    workplace.onRequest = count => {
      if (count === at) pull.push({ files: { 'pod.yaml': pod() } });
    };
    await run(pull);
    expect(onlyCheck(pull)).toMatchObject({ headSha: old, status: 'completed', conclusion: 'cancelled' });
    expect(onlyCheck(pull).output.summary).toContain(pull.head.sha);
    expect(pull.reviews).toEqual([]);
    expect(workplace.store.reviews).toEqual([]);
    expect(workplace.enqueued).toEqual([
      {
        kind: 'review-pull-request',
        installationId: workplace.installation.id,
        owner: `acme${names}`,
        repo: 'app',
        number: pull.number,
        reason: 'superseded',
      },
    ]);
    const [next] = workplace.enqueued;
    if (next?.kind !== 'review-pull-request') throw new Error('No review was asked for.');
    workplace.onRequest = undefined;
    await reviewPullRequest(workplace.tools)(next, jobRun());
    expect(checks(pull).find(({ headSha }) => headSha === pull.head.sha)).toMatchObject({ conclusion: 'success' });
  });

  test('while its review was cut off leaves no check in progress behind, whoever reviews the new one', async () => {
    const pull = repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
    const old = pull.head.sha;
    const killed = new AbortController();
    workplace.onRequest = count => {
      if (count === 3) killed.abort();
    };
    await expect(reviewPullRequest(workplace.tools)(reviewJob(workplace, pull), jobRun(1, killed.signal))).rejects.toThrow();
    expect(onlyCheck(pull)).toMatchObject({ headSha: old, status: 'in_progress' });
    workplace.onRequest = undefined;
    pull.push({ files: { 'pod.yaml': pod() } });
    await run(pull);
    expect(checks(pull)).toMatchObject([
      { headSha: old, status: 'completed', conclusion: 'cancelled' },
      { headSha: pull.head.sha, status: 'completed', conclusion: 'success' },
    ]);
  });

  test('back and forth while its review was cut off gets one check, whichever job comes', async () => {
    const pull = repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
    const killed = new AbortController();
    workplace.onRequest = count => {
      if (count === 3) killed.abort();
    };
    await expect(reviewPullRequest(workplace.tools)(reviewJob(workplace, pull), jobRun(1, killed.signal))).rejects.toThrow();
    workplace.onRequest = undefined;
    await run(pull);
    expect(onlyCheck(pull)).toMatchObject({ status: 'completed', conclusion: 'failure' });
  });

  test('after everything was read changes nothing: the review is about the old head', async () => {
    const pull = repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
    const old = pull.head.sha;
    workplace.onRequest = count => {
      if (count === 4) pull.push({ files: { 'pod.yaml': pod() } });
    };
    await run(pull);
    expect(onlyCheck(pull)).toMatchObject({ headSha: old, conclusion: 'failure' });
  });
});

describe('policy', () => {
  test('of the base branch decides', async () => {
    repository.commit({ files: { [policyPath]: 'rules:\n  kubernetes/host-network: off\n' } });
    const pull = repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
    await run(pull);
    expect(onlyCheck(pull).conclusion).toBe('success');
  });

  test('with an error fails the check with file and line, and nothing is judged', async () => {
    repository.commit({ files: { [policyPath]: 'report: new\nblok: high\n' } });
    const pull = repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
    await run(pull);
    const check = onlyCheck(pull);
    expect(check).toMatchObject({ conclusion: 'failure', annotations: [{ path: policyPath, startLine: 2 }] });
    expect(check.output.summary).toContain(`${policyPath}:2:1`);
    expect(pull.reviews).toEqual([]);
    expect(workplace.store.audits).toMatchObject([{ action: 'review.policy-invalid' }]);
  });

  test('that is not text fails the check with the reason, and nothing is judged', async () => {
    repository.commit({ files: { [policyPath]: new Uint8Array([0x76, 0x3a, 0x20, 0xff, 0xfe, 0x0a]) } });
    const pull = repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
    await run(pull);
    const check = onlyCheck(pull);
    expect(check).toMatchObject({ conclusion: 'failure' });
    expect(check.output.summary).toContain('not valid UTF-8');
    expect(pull.reviews).toEqual([]);
  });

  test('with an error does not hold up the change that repairs it', async () => {
    repository.commit({ files: { [policyPath]: 'blok: high\n' } });
    const pull = repository.pullRequest({ files: { [policyPath]: 'thresholds:\n  block: critical\n' } });
    await run(pull);
    expect(onlyCheck(pull)).toMatchObject({ status: 'completed', conclusion: 'neutral' });
    expect(onlyCheck(pull).output.summary).toContain('repairs it');
    expect(workplace.store.audits).toMatchObject([{ action: 'review.policy-repaired' }]);
  });

  test('that the change itself edits counts only once it is merged, and errors in it fail the check', async () => {
    const pull = repository.pullRequest({ files: { [policyPath]: 'blok: high\n', 'pod.yaml': pod() } });
    await run(pull);
    expect(onlyCheck(pull).conclusion).toBe('failure');
    expect(onlyCheck(pull).annotations).toMatchObject([{ path: policyPath, startLine: 1 }]);
  });

  test('of the organization in the repository that holds it is watched, too', async () => {
    const holder = github.repository(`acme${names}/.github`, { base: { 'tidewaiter/policy.yml': 'report: high\n' } });
    orgPolicyOf('thresholds:\n  report: high\n');
    const pull = holder.pullRequest({ files: { 'tidewaiter/policy.yml': 'blok: high\n' } });
    await run(pull);
    expect(onlyCheck(pull)).toMatchObject({ conclusion: 'failure', annotations: [{ path: 'tidewaiter/policy.yml' }] });
  });

  test('of the organization with an error fails the check and names its repository', async () => {
    workplace.orgPolicy = () => ({
      state: 'invalid',
      repository: 'acme/.github',
      errors: [{ path: 'tidewaiter/policy.yml', range: { start: 0, end: 1 }, line: 3, column: 1, message: 'Unknown key "blok".' }],
    });
    const pull = repository.pullRequest({ files: { 'pod.yaml': pod() } });
    await run(pull);
    expect(onlyCheck(pull)).toMatchObject({ conclusion: 'failure', annotations: [] });
    expect(onlyCheck(pull).output.summary).toContain('acme/.github');
    expect(onlyCheck(pull).output.summary).toContain('tidewaiter/policy.yml:3:1');
  });

  test('of the organization that leaves the repository out gives a neutral check with the reason', async () => {
    orgPolicyOf('repositories:\n  mode: opt-in\n  include: [payments-*]\n');
    const pull = repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
    await run(pull);
    expect(onlyCheck(pull)).toMatchObject({ status: 'completed', conclusion: 'neutral' });
    expect(onlyCheck(pull).output.summary).toContain('opt-in');
    expect(pull.reviews).toEqual([]);
    expect(workplace.store.audits).toMatchObject([{ action: 'review.left-out' }]);
  });

  test('of the organization can take repositories in by topic', async () => {
    orgPolicyOf('repositories:\n  mode: opt-in\n  topics: [payments]\n');
    const wanted = github.repository(`acme${names}/wanted`, { private: true, topics: ['payments'] });
    const pull = wanted.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
    await run(pull);
    expect(onlyCheck(pull).conclusion).toBe('failure');
  });

  test('of the organization that cannot be read is a failure to be tried again, never none', async () => {
    workplace.orgPolicy = () => {
      throw new GitHubError('unavailable', 'Reading the organization policy failed.', undefined);
    };
    const pull = repository.pullRequest({ files: { 'pod.yaml': pod() } });
    await expect(run(pull)).rejects.toMatchObject({ code: 'unavailable', retryable: true });
    expect(onlyCheck(pull).status).toBe('in_progress');
  });

  test('that the App does not see is told in the check', async () => {
    workplace.orgPolicy = () => ({ state: 'none', note: 'The App is not installed on acme/.github.' });
    const pull = repository.pullRequest({ files: { 'pod.yaml': pod() } });
    await run(pull);
    expect(onlyCheck(pull).output.summary).toContain('The App is not installed on');
  });
});

describe('a second job', () => {
  test('about a head that was reviewed already posts nothing', async () => {
    const pull = repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
    await run(pull);
    github.forgetRequests();
    await run(pull, { reason: 'pull_request.ready_for_review' });
    expect(operations()).toEqual(['checks/list-for-ref', 'ReviewedPullRequest']);
    expect(logged()).toEqual(['info reviewed', 'info reviewed already']);
    expect(checks(pull)).toHaveLength(1);
    expect(pull.reviews).toHaveLength(1);
    expect(workplace.store.reviews).toHaveLength(1);
  });

  test.each(['check_run.rerequested', 'command'])(
    'that a person asked for (%s) reviews again, and comments on nothing twice',
    async reason => {
      const pull = repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
      await run(pull);
      github.forgetRequests();
      await run(pull, { reason });
      expect(operations()).toEqual(['checks/create', 'pulls/list-files', 'ReviewedPullRequest', 'git/get-tree', 'checks/update']);
      expect(checks(pull).map(({ conclusion }) => conclusion)).toEqual(['failure', 'failure']);
      expect(pull.reviews).toHaveLength(1);
    },
  );

  test('after the policy changed reviews again', async () => {
    const pull = repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
    await run(pull);
    repository.commit({ files: { [policyPath]: 'rules:\n  kubernetes/host-network: off\n' } });
    await run(pull, { reason: 'policy-changed' });
    expect(checks(pull).map(({ conclusion }) => conclusion)).toEqual(['failure', 'success']);
  });

  test.each(['pull_request.synchronize', 'superseded'])(
    'after the base branch changed reviews again, although another event (%s) took the place of the one that told so',
    async reason => {
      repository.commit({ files: { 'pod.yaml': hostNetworkPod() } }, { branch: 'lax' });
      const pull = repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod(), 'README.md': 'new\n' }, base: 'lax' });
      await run(pull);
      expect(onlyCheck(pull).conclusion).toBe('success');
      pull.retarget('main');
      await run(pull, { reason });
      expect(checks(pull).map(({ conclusion }) => conclusion)).toEqual(['success', 'failure']);
    },
  );

  test('of a stack is judged by the policy of its base, whatever the layer below has made of it', async () => {
    repository.commit({ files: { [policyPath]: 'thresholds: {block: none}\n' } }, { branch: 'layer-1' });
    const pull = repository.pullRequest({ base: 'layer-1', files: { 'pod.yaml': hostNetworkPod() } });
    pull.stack = { base: 'main', number: 3, position: 2, size: 2 };
    await run(pull, { reason: 'pull_request.stacked', seen: { ...seenOf(pull), stackBase: 'main' } });
    expect(onlyCheck(pull)).toMatchObject({
      conclusion: 'failure',
      output: { summary: expect.stringContaining('The policy is that of "main", which this stacked pull request goes to in the end.') },
    });
  });

  test('into a branch that anyone may push to is judged by the policy of the default branch, also where nothing told of a stack', async () => {
    repository.commit({ files: { [policyPath]: 'thresholds: {block: none}\n' } }, { branch: 'feature' });
    const pull = repository.pullRequest({ base: 'feature', files: { 'pod.yaml': hostNetworkPod() } });
    await run(pull);
    expect(onlyCheck(pull)).toMatchObject({
      conclusion: 'failure',
      output: { summary: expect.stringContaining('since "feature" is not protected') },
    });
    expect(operations().slice(0, 6).toSorted()).toContain('repos/get-branch');
  });

  test('into a protected branch is judged by the policy of that branch', async () => {
    repository.commit({ files: { [policyPath]: 'thresholds: {block: none}\n' } }, { branch: 'release' });
    repository.requiredChecks.set('release', [{ context: 'tidewaiter' }]);
    const pull = repository.pullRequest({ base: 'release', files: { 'pod.yaml': hostNetworkPod() } });
    await run(pull);
    expect(onlyCheck(pull).conclusion).toBe('neutral');
  });

  test('that was reviewed by the policy of the default branch is reviewed again when that is another one by now', async () => {
    repository.commit({ files: { [policyPath]: 'thresholds: {block: none}\n' } }, { branch: 'feature' });
    repository.commit({ files: { [policyPath]: 'thresholds: {block: none}\n' } });
    const pull = repository.pullRequest({ base: 'feature', files: { 'pod.yaml': hostNetworkPod() } });
    await run(pull);
    repository.commit({ files: { [policyPath]: 'thresholds: {block: low}\n' } });
    await run(pull, { reason: 'pull_request.reopened' });
    expect(checks(pull).map(({ conclusion }) => conclusion)).toEqual(['neutral', 'failure']);
  });

  test('on a later day reviews again: a waiver may have expired', async () => {
    const pull = repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
    await run(pull);
    workplace.today = '2026-11-25';
    await run(pull, { reason: 'pull_request.reopened' });
    expect(checks(pull)).toHaveLength(2);
  });

  test('about a head whose policy has dates is none the less one too many', async () => {
    orgPolicyOf('modes:\n  kubernetes/*: {mode: warn, enforce-from: 2026-11-01}\n');
    const pull = repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
    await run(pull);
    await run(pull, { reason: 'pull_request.ready_for_review' });
    expect(checks(pull)).toHaveLength(1);
  });

  test('whose check is gone, or says something else, reviews again', async () => {
    const pull = repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
    await run(pull);
    repository.checkRuns.splice(0);
    await run(pull, { reason: 'sweep' });
    expect(onlyCheck(pull)).toMatchObject({ conclusion: 'failure' });
  });

  test('about an old head does not hide that there is a new one', async () => {
    const pull = repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
    const job = reviewJob(workplace, pull);
    await reviewPullRequest(workplace.tools)(job, jobRun());
    pull.push({ files: { 'pod.yaml': pod() } });
    await reviewPullRequest(workplace.tools)(job, jobRun());
    expect(workplace.enqueued).toMatchObject([{ number: pull.number, reason: 'superseded' }]);
  });

  test('with a new push marks what is gone as fixed, and says nothing twice', async () => {
    const pull = repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod(), Dockerfile: untaggedDockerfile } });
    await run(pull);
    const before = pull.threads.length;
    pull.push({ files: { 'pod.yaml': pod() } });
    await run(pull, { reason: 'pull_request.synchronize' });
    expect(pull.threads).toHaveLength(before);
    expect(pull.threads[0]?.comments[0]?.body).toContain('tidewaiter:fixed');
    expect(await workplace.store.comments({ owner: `acme${names}`, repo: 'app', number: pull.number })).toMatchObject([
      { ruleId: 'kubernetes/host-network', state: 'fixed' },
      { state: 'open' },
    ]);
  });
});

describe('what GitHub refuses', () => {
  test('comments without permission become annotations, and the check says so', async () => {
    workplace.installation.permissions = { contents: 'read', checks: 'write', pull_requests: 'read' };
    const pull = repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
    await run(pull);
    const check = onlyCheck(pull);
    expect(check.conclusion).toBe('failure');
    expect(check.annotations).toHaveLength(1);
    expect(check.output.summary).toContain('The findings are annotations instead');
  });

  test('comments with an anchor that is refused become annotations, and the check says so', async () => {
    fail({ route: 'pulls/create-review', status: 422, times: 2 });
    const pull = repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
    await run(pull);
    expect(onlyCheck(pull)).toMatchObject({ conclusion: 'failure', annotations: [{ path: 'pod.yaml' }] });
    expect(onlyCheck(pull).output.summary).toContain('The findings are annotations instead');
  });

  test('comments that GitHub cannot take are tried again, and told otherwise in the end', async () => {
    const fault = fail({ route: 'pulls/create-review', status: 503 });
    const pull = repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
    await expect(run(pull)).rejects.toMatchObject({ retryable: true });
    expect(onlyCheck(pull).status).toBe('in_progress');
    await expect(run(pull, {}, 2)).rejects.toMatchObject({ retryable: true });
    await run(pull, {}, 3);
    fault.remove();
    expect(onlyCheck(pull)).toMatchObject({ conclusion: 'failure', annotations: [{ path: 'pod.yaml' }] });
    expect(pull.reviews).toEqual([]);
  });

  test('comments that cannot be marked as fixed are tried once more, after the check, and then left to the next review', async () => {
    const pull = repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
    await run(pull);
    pull.push({ files: { 'pod.yaml': pod() } });
    const fault = fail({ route: 'graphql:MarkFixed', status: 503 });
    const recorded = workplace.store.reviews.length;
    for (const attempt of [1, 2]) await expect(run(pull, {}, attempt)).rejects.toMatchObject({ code: 'unavailable', retryable: true });
    expect(workplace.store.reviews).toHaveLength(recorded);
    await run(pull, {}, 3);
    fault.remove();
    expect(workplace.store.reviews).toHaveLength(recorded + 1);
    expect(logged().filter(line => line.startsWith('warn'))).toEqual(Array(3).fill('warn comments could not be marked as fixed'));
    expect(checks(pull).at(-1)).toMatchObject({ headSha: pull.head.sha, conclusion: 'success' });
  });

  test('comments for which there is room in two minutes are waited for', async () => {
    fail({ route: 'pulls/create-review', rateLimit: 'secondary', retryAfter: 120, times: 1 });
    const pull = repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
    await expect(run(pull)).rejects.toMatchObject({ code: 'rate-limited', retryable: true });
  });

  test('comments for which there is no room for a long while do not keep the check waiting', async () => {
    fail({ route: 'pulls/create-review', rateLimit: 'secondary', retryAfter: 121, times: 1 });
    const pull = repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
    await run(pull);
    expect(onlyCheck(pull)).toMatchObject({ conclusion: 'failure', annotations: [{ path: 'pod.yaml' }] });
    expect(onlyCheck(pull).output.summary).toContain('The findings are annotations instead');
    expect(pull.reviews).toEqual([]);
    expect(logged()).toEqual(['warn the findings have no comments', 'info reviewed']);
  });

  test('comments whose ids GitHub does not tell are recorded by the next review, which the log says', async () => {
    const fault = fail({ route: 'graphql:Threads', status: 503 });
    const pull = repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
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
    const pull = repository.pullRequest({ files: { 'pod.yaml': pod() } });
    await expect(run(pull)).rejects.toMatchObject({ code: 'forbidden', retryable: false });
  });

  test('a secondary limit that names a second is waited for', async () => {
    fail({ route: 'pulls/create-review', rateLimit: 'secondary', retryAfter: 1, times: 1 });
    const pull = repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
    await run(pull);
    expect(pull.reviews).toHaveLength(1);
    expect(onlyCheck(pull).conclusion).toBe('failure');
  });

  test('a file without a patch is judged all the same', async () => {
    repository.commit({ files: { 'pod.yaml': pod() } });
    repository.hidePatch('pod.yaml');
    const pull = repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
    await runAsLarge(pull);
    expect(onlyCheck(pull)).toMatchObject({ conclusion: 'failure', annotations: [{ path: 'pod.yaml' }] });
    expect(pull.reviews).toEqual([]);
  });

  test('a file over the limits is named, and the check fails', async () => {
    const pull = repository.pullRequest({ files: { 'pod.yaml': `${pod()}# ${'x'.repeat(8 << 20)}\n` } });
    await runAsLarge(pull);
    expect(onlyCheck(pull).conclusion).toBe('failure');
    expect(onlyCheck(pull).output.summary).toContain('over 8 MiB');
    expect(workplace.store.reviews).toMatchObject([{ verdict: 'incomplete' }]);
  });
});

describe('a store that fails', () => {
  test.each(['saveReview', 'saveComments', 'audit'] as const)('in %s is tried again without anything posted twice', async method => {
    const pull = repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
    workplace.store.broken.add(method);
    await expect(run(pull)).rejects.toMatchObject({ name: 'ReviewNotRecordedError', retryable: true });
    expect(onlyCheck(pull).conclusion).toBe('failure');
    const summary = onlyCheck(pull).output.summary;
    workplace.store.broken.clear();
    github.forgetRequests();
    await run(pull, {}, 2);
    expect(operations()).toEqual(['checks/list-for-ref', 'pulls/list-files', 'ReviewedPullRequest', 'git/get-tree']);
    expect(onlyCheck(pull)).toMatchObject({ conclusion: 'failure', output: { summary } });
    expect(pull.reviews).toHaveLength(1);
    expect(workplace.store.reviews).toHaveLength(1);
    expect(workplace.store.audits).toHaveLength(1);
  });

  test('when it is asked does not keep a review from being made', async () => {
    workplace.store.broken.add('latestReview');
    const pull = repository.pullRequest({ files: { 'pod.yaml': pod() } });
    await run(pull);
    expect(onlyCheck(pull).conclusion).toBe('success');
    expect(logged()).toEqual(['warn the earlier review could not be looked up', 'info reviewed']);
  });
});

test('a process that drains gives the job back before it publishes', async () => {
  const pull = repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
  const drain = new AbortController();
  workplace.onRequest = count => {
    if (count === 3) drain.abort();
  };
  await expect(reviewPullRequest(workplace.tools)(reviewJob(workplace, pull), jobRun(1, drain.signal))).rejects.toThrow();
  expect(pull.reviews).toEqual([]);
  workplace.onRequest = undefined;
  await run(pull, {}, 2);
  expect(onlyCheck(pull).conclusion).toBe('failure');
  expect(pull.reviews).toHaveLength(1);
});
