import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { JobTools } from '../../../../app/jobs/job-tools.ts';
import { reviewPullRequest } from '../../../../app/jobs/review/review-pull-request.ts';
import { deadLetter } from '../../../../app/jobs/sweep/dead-letter.ts';
import { refreshTrust } from '../../../../app/jobs/verify/refresh-trust.ts';
import { verifyMergeGroup } from '../../../../app/jobs/verify/verify-merge-group.ts';
import { verifyPullRequest } from '../../../../app/jobs/verify/verify-pull-request.ts';
import type { VerifyJob } from '../../../../app/queue/job.ts';
import type { ImageFacts } from '../../../../src/signing/evidence.ts';
import { type FakeGitHub, startFakeGitHub } from '../../../fake-github/fake-github.ts';
import type { FakePullRequest } from '../../../fake-github/state/pull-request.ts';
import { createJobWorkplace, type JobWorkplace, jobRun, reviewJob } from '../../../support/app/job-workplace.ts';
import { goodImagesOnly, knownImage, scriptedVerifications } from '../../../support/app/scripted-verifications.ts';

const gate = 'tidewaiter/image-signing';
let github: FakeGitHub;
let workplace: JobWorkplace;
let tools: JobTools;
let facts: (text: string) => ImageFacts;
let names = 0;
beforeAll(async () => {
  github = await startFakeGitHub({ rateLimits: false });
});
const prepare = (): void => {
  names += 1;
  workplace = createJobWorkplace(github, `acme${names}`);
  workplace.orgPolicy = () => ({ state: 'none', images: goodImagesOnly(`acme${names}`) });
  facts = knownImage;
  tools = { ...workplace.tools, verifications: scriptedVerifications(text => facts(text)) };
};
beforeEach(prepare);
afterAll(async () => {
  await github.close();
  github.assertContract();
});

const from = (image: string) => ({ Dockerfile: `FROM ghcr.io/acme/${image}\nUSER 1\n` });
const pullOf = (image: string): FakePullRequest =>
  github.repository(`acme${names}/app`, { private: true }).pullRequest({ files: from(image) });
const verifyJob = (pull: FakePullRequest, change: Partial<VerifyJob> = {}): VerifyJob => ({
  ...reviewJob(workplace, pull),
  kind: 'verify-pull-request',
  ...change,
});
const verify = (job: VerifyJob, attempt = 1): Promise<void> => verifyPullRequest(tools)(job, jobRun(attempt));
const gates = (pull: FakePullRequest) =>
  pull.repository.checkRuns.filter(({ name }) => name === gate).map(({ headSha, status, conclusion }) => [headSha, status, conclusion]);

describe('a review', () => {
  test('has the images of its pull request verified when it has ended, for the same head and the same reason', async () => {
    const pull = pullOf('good:1');
    await reviewPullRequest(tools)(reviewJob(workplace, pull, { reason: 'command' }), jobRun());
    expect(workplace.enqueued).toEqual([verifyJob(pull, { reason: 'command' })]);
    expect(gates(pull)).toEqual([]);
  });

  test('has them verified although there was nothing new to review: the image policies may be others', async () => {
    const pull = pullOf('good:1');
    await reviewPullRequest(tools)(reviewJob(workplace, pull), jobRun());
    await reviewPullRequest(tools)(reviewJob(workplace, pull, { reason: 'policy-changed' }), jobRun());
    expect(workplace.enqueued.map(({ kind }) => kind)).toEqual(['verify-pull-request', 'verify-pull-request']);
    expect(pull.repository.checkRuns).toHaveLength(1);
  });

  test('does not where there are no image policies, nor for a head that is not the newest any more', async () => {
    const pull = pullOf('good:1');
    const old = reviewJob(workplace, pull);
    pull.push({ files: from('good:2') });
    await reviewPullRequest(tools)(old, jobRun());
    expect(workplace.enqueued.map(({ kind }) => kind)).toEqual(['review-pull-request']);
    workplace.enqueued.splice(0);
    workplace.orgPolicy = () => ({ state: 'none' });
    await reviewPullRequest(tools)(reviewJob(workplace, pull), jobRun());
    await verify(verifyJob(pull));
    expect(workplace.enqueued).toEqual([]);
    expect(gates(pull)).toEqual([]);
  });

  test('that failed for good has them verified all the same', async () => {
    const pull = pullOf('good:1');
    await deadLetter(tools)(reviewJob(workplace, pull), { name: 'Error', message: 'x' }, jobRun());
    expect(workplace.enqueued).toEqual([verifyJob(pull)]);
  });
});

describe('the check of the gate', () => {
  test('stands in progress before any registry is asked', async () => {
    const pull = pullOf('bad:1');
    const seen: unknown[] = [];
    facts = text => {
      seen.push(...gates(pull));
      return knownImage(text);
    };
    await verify(verifyJob(pull));
    expect(seen).toEqual([[pull.head.sha, 'in_progress', undefined]]);
    expect(gates(pull)).toEqual([[pull.head.sha, 'completed', 'failure']]);
  });

  test('keeps its word while nothing else is to be said, and is followed by another one when there is, or when somebody asked', async () => {
    const pull = pullOf('good:1');
    await verify(verifyJob(pull));
    await verify(verifyJob(pull, { reason: 'sweep' }));
    expect(gates(pull)).toHaveLength(1);
    workplace.orgPolicy = () => ({
      state: 'none',
      images: goodImagesOnly(`acme${names}`, 'fail'),
    });
    await verify(verifyJob(pull, { reason: 'policy-changed' }));
    await verify(verifyJob(pull, { reason: 'check_run.rerequested' }));
    expect(gates(pull).map(([, , conclusion]) => conclusion)).toEqual(['success', 'failure', 'failure']);
  });

  test('of a pull request with another head by now is ended, and the new head reviewed', async () => {
    const pull = pullOf('good:1');
    const [job, old] = [verifyJob(pull), pull.head.sha];
    pull.push({ files: from('good:2') });
    await verify(job);
    expect(gates(pull)).toEqual([[old, 'completed', 'cancelled']]);
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
  });

  test('that a process left on an earlier head is completed with the next', async () => {
    const pull = pullOf('good:1');
    workplace.onRequest = count => {
      if (count > 1) throw new Error('The process is dead.');
    };
    await expect(verify(verifyJob(pull))).rejects.toThrow();
    workplace.onRequest = undefined;
    const old = pull.head.sha;
    expect(gates(pull)).toEqual([[old, 'in_progress', undefined]]);
    pull.push({ files: from('good:2') });
    await verify(verifyJob(pull));
    expect(gates(pull)).toEqual([
      [old, 'completed', 'cancelled'],
      [pull.head.sha, 'completed', 'success'],
    ]);
  });

  test('of a process that is told to stop while it verifies says nothing more', async () => {
    const pull = pullOf('good:1');
    const stopped = new AbortController();
    facts = text => {
      stopped.abort();
      return knownImage(text);
    };
    await expect(verifyPullRequest(tools)(verifyJob(pull), jobRun(1, stopped.signal))).rejects.toThrow('aborted');
    expect(gates(pull)).toEqual([[pull.head.sha, 'in_progress', undefined]]);
    expect(workplace.store.audits).toEqual([]);
  });

  test('of a job that failed for good says so', async () => {
    const pull = pullOf('good:1');
    await deadLetter(tools)(verifyJob(pull), { name: 'Error', message: 'x' }, jobRun());
    expect(gates(pull)).toEqual([[pull.head.sha, 'completed', 'failure']]);
    expect(pull.repository.checkRuns).toMatchObject([{ name: gate, output: { title: 'Tidewaiter could not review this change' } }]);
    expect(workplace.enqueued).toEqual([]);
  });
});

test('other trust roots have the images of every open pull request verified', async () => {
  const one = pullOf('good:1');
  const two = one.repository.pullRequest({ files: from('good:2') });
  one.repository.pullRequest({ files: from('good:3') }).close();
  await refreshTrust(tools)({ kind: 'refresh-trust', installationId: workplace.installation.id, owner: `acme${names}` }, jobRun());
  expect(workplace.enqueued).toEqual([one, two].map(pull => verifyJob(pull, { reason: 'trust-changed', repositoryId: one.repository.id })));
  expect(workplace.store.audits).toMatchObject([{ action: 'trust-roots.changed', actor: 'tidewaiter', detail: { pullRequests: 2 } }]);
});

describe('with another pull request of the same head, whose base branch has the image already,', () => {
  let strict: FakePullRequest;
  let lax: FakePullRequest;
  beforeEach(() => {
    const repository = github.repository(`acme${names}/app`, { private: true });
    repository.requiredChecks.set('main', [{ context: gate }]);
    repository.commit({ files: from('bad:1') }, { branch: 'lax' });
    lax = repository.pullRequest({ files: { a: '1' }, base: 'lax' });
    strict = repository.pullRequest({ files: { b: '2' } });
    strict.moveHead(lax.head.sha);
  });
  const both = async (pull: FakePullRequest, reason = 'pull_request.opened'): Promise<void> => {
    await reviewPullRequest(tools)(reviewJob(workplace, pull, { reason }), jobRun());
    await verify(verifyJob(pull, { reason }));
  };

  test('the gate is shut before any registry is asked, and stays so', async () => {
    await both(strict);
    strict.close();
    await both(lax);
    expect(gates(lax).at(-1)).toEqual([lax.head.sha, 'completed', 'success']);
    strict.reopen();
    await reviewPullRequest(tools)(reviewJob(workplace, strict, { reason: 'pull_request.reopened' }), jobRun());
    const states: string[] = [];
    facts = text => {
      states.push(strict.mergeableState());
      return knownImage(text);
    };
    await verify(verifyJob(strict, { reason: 'pull_request.reopened' }));
    expect(states).toEqual(['blocked']);
    expect(gates(strict).at(-1)).toEqual([strict.head.sha, 'completed', 'failure']);
  });

  test('neither lets the other through, whichever is verified last', async () => {
    await both(strict);
    await both(lax);
    expect(strict.mergeableState()).toBe('blocked');
    await both(strict, 'sweep');
    await both(lax, 'sweep');
    expect(strict.mergeableState()).toBe('blocked');
    strict.close();
    await both(lax, 'shared-head');
    expect(gates(lax).at(-1)).toEqual([lax.head.sha, 'completed', 'success']);
  });

  test('a merge group with the head that does not pass holds it, and is not let through', async () => {
    strict.close();
    const group = {
      ...reviewJob(workplace, lax),
      kind: 'verify-merge-group',
      base: strict.base.sha,
      head: lax.head.sha,
      baseRef: 'main',
    } as const;
    lax.repository.git.setRef(`refs/heads/gh-readonly-queue/main/pr-1-${strict.base.sha}`, lax.head.sha);
    await verifyMergeGroup(tools)(group, jobRun());
    await both(lax);
    await verifyMergeGroup(tools)(group, jobRun());
    expect(gates(lax).map(([, , conclusion]) => conclusion)).toEqual(['failure', 'failure', 'failure']);
  });
});
