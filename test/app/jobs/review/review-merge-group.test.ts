import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { reviewMergeGroup } from '../../../../app/jobs/review/review-merge-group.ts';
import type { MergeGroupJob } from '../../../../app/queue/job.ts';
import { parseOrgPolicy } from '../../../../src/policy/parse-org-policy.ts';
import { hostNetworkPod, pod } from '../../../e2e/sample-files.ts';
import { type FakeGitHub, startFakeGitHub } from '../../../fake-github/fake-github.ts';
import type { MergeGroup } from '../../../fake-github/state/merge-group.ts';
import type { FakeRepository } from '../../../fake-github/state/repository.ts';
import { createJobWorkplace, type JobWorkplace, jobRun } from '../../../support/app/job-workplace.ts';

let github: FakeGitHub;
let workplace: JobWorkplace;
let repository: FakeRepository;
let names = 0;
beforeAll(async () => {
  github = await startFakeGitHub({ rateLimits: false });
});
beforeEach(() => {
  names += 1;
  workplace = createJobWorkplace(github, `acme${names}`);
  repository = github.repository(`acme${names}/app`, { private: true, topics: ['internal'] });
  github.forgetRequests();
});
afterAll(async () => {
  await github.close();
  github.assertContract();
});

const jobOf = (group: MergeGroup): MergeGroupJob => ({
  kind: 'review-merge-group',
  installationId: workplace.installation.id,
  owner: `acme${names}`,
  repo: 'app',
  base: group.baseSha,
  head: group.headSha,
  baseRef: group.baseRef,
});

const orgPolicyOf = (text: string): void => {
  const { policy } = parseOrgPolicy(text, 'tidewaiter/policy.yml', `acme${names}/.github`, []);
  if (!policy) throw new Error('The policy has errors.');
  workplace.orgPolicy = () => ({ state: 'policy', policy });
};

const operations = (): readonly string[] => github.requests.map(({ operation }) => operation);

test('what pull requests bring in together is judged on the group, and nobody is commented at', async () => {
  const clean = repository.pullRequest({ files: { 'a.yaml': pod('a') } });
  const bad = repository.pullRequest({ files: { 'b.yaml': hostNetworkPod('b') } });
  const group = repository.mergeGroup(clean, bad);
  github.forgetRequests();
  await reviewMergeGroup(workplace.tools)(jobOf(group), jobRun());
  expect(repository.checkRuns).toMatchObject([
    { name: 'tidewaiter', headSha: group.headSha, status: 'completed', conclusion: 'failure', annotations: [{ path: 'b.yaml' }] },
  ]);
  expect(operations().toSorted()).toEqual(
    [
      'checks/create',
      'repos/compare-commits-with-basehead',
      'BaseFile',
      'Blobs',
      'git/get-tree',
      'checks/list-for-ref',
      'checks/update',
    ].toSorted(),
  );
  expect([clean.reviews, bad.reviews]).toEqual([[], []]);
  expect(workplace.store.reviews).toMatchObject([{ headSha: group.headSha, verdict: 'block' }]);
  expect(workplace.store.reviews[0]).not.toHaveProperty('number');
});

test('the policy of the base branch counts', async () => {
  repository.commit({ files: { '.github/tidewaiter.yml': 'rules:\n  kubernetes/host-network: off\n' } });
  const group = repository.mergeGroup(repository.pullRequest({ files: { 'b.yaml': hostNetworkPod('b') } }));
  await reviewMergeGroup(workplace.tools)(jobOf(group), jobRun());
  expect(repository.checkRuns).toMatchObject([{ conclusion: 'success' }]);
});

test('an invalid policy fails the group', async () => {
  repository.commit({ files: { '.github/tidewaiter.yml': 'blok: high\n' } });
  const group = repository.mergeGroup(repository.pullRequest({ files: { 'b.yaml': pod('b') } }));
  await reviewMergeGroup(workplace.tools)(jobOf(group), jobRun());
  expect(repository.checkRuns).toMatchObject([{ status: 'completed', conclusion: 'failure' }]);
  expect(workplace.store.audits).toMatchObject([{ action: 'review.policy-invalid', sha: group.headSha }]);
});

test('a repository that is left out by topic gets a neutral check; its topics are asked for only then', async () => {
  const group = repository.mergeGroup(repository.pullRequest({ files: { 'b.yaml': hostNetworkPod('b') } }));
  orgPolicyOf('repositories:\n  mode: opt-out\n  topics: [internal]\n');
  await reviewMergeGroup(workplace.tools)(jobOf(group), jobRun());
  expect(repository.checkRuns).toMatchObject([{ status: 'completed', conclusion: 'neutral' }]);
  expect(operations()).toContain('repos/get');
});

test('a second try after a lost answer leaves one check', async () => {
  const group = repository.mergeGroup(repository.pullRequest({ files: { 'b.yaml': hostNetworkPod('b') } }));
  const fault = github.fail({ route: 'checks/create', performed: true, connection: 'reset', times: 1 });
  await expect(reviewMergeGroup(workplace.tools)(jobOf(group), jobRun())).rejects.toMatchObject({ retryable: true });
  expect(fault.hits).toBe(1);
  await reviewMergeGroup(workplace.tools)(jobOf(group), jobRun(2));
  expect(repository.checkRuns).toMatchObject([{ status: 'completed', conclusion: 'failure' }]);
});
