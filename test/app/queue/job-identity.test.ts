import { expect, test } from 'vitest';
import type { Job } from '../../../app/queue/job.ts';
import { deliveryJobId, jobGroup, jobKey, jobPriority } from '../../../app/queue/job-identity.ts';

const repository = { installationId: 7, owner: 'Acme', repo: 'Web' };
const review: Job = { kind: 'review-pull-request', ...repository, number: 5, reason: 'pull_request.opened' };

test('reviews of one pull request share a key, whatever the reason and the case of names', () => {
  expect(jobKey({ ...review, owner: 'acme', reason: 'sweep' })).toBe(jobKey(review));
  expect(jobKey({ ...review, number: 6 })).not.toBe(jobKey(review));
});

test('jobs that must not replace each other have keys of their own', () => {
  const jobs: readonly Job[] = [
    review,
    { ...review, number: 51 },
    { kind: 'review-merge-group', ...repository, base: 'b', head: 'h1', baseRef: 'main' },
    { kind: 'review-merge-group', ...repository, base: 'b', head: 'h2', baseRef: 'main' },
    { kind: 'verify-pull-request', ...repository, number: 5, reason: 'sweep' },
    { kind: 'verify-merge-group', ...repository, base: 'b', head: 'h1', baseRef: 'main' },
    { kind: 'refresh-trust', installationId: 7, owner: 'acme' },
    { kind: 'fix-all', ...repository, number: 5, actor: 'ann', commentId: 1 },
    { kind: 'fix-all', ...repository, number: 5, actor: 'bob', commentId: 2 },
    { kind: 'fix-all', ...repository, number: 5, actor: 'ann', head: 'h1' },
    { kind: 'fix-all', ...repository, number: 5, actor: 'ann', head: 'h2' },
    { kind: 'fix-all', ...repository, number: 5, actor: 'ann' },
    { kind: 'command', ...repository, number: 5, actor: 'ann', commentId: 1, text: '/tidewaiter fix' },
    { kind: 'command', ...repository, number: 5, actor: 'ann', commentId: 2, text: '/tidewaiter fix' },
    { kind: 'refresh-org-policy', installationId: 7, owner: 'acme' },
    { kind: 'refresh-org-policy', installationId: 8, owner: 'acme' },
    { kind: 'sweep-installation', installationId: 7 },
    { kind: 'sweep-installation', installationId: 7, repositories: ['acme/web'] },
    { kind: 'sweep-installation', installationId: 7, repositories: ['acme/api'] },
    { kind: 'sweep' },
    { kind: 'retention' },
  ];
  expect(new Set(jobs.map(jobKey)).size).toBe(jobs.length);
  expect(new Set(jobs.map(job => deliveryJobId('guid', job))).size).toBe(jobs.length);
});

test('a comment that asks for all fixes is one request, whatever the head was when it was written, and is asked of one pull request', () => {
  const asked: Job = { kind: 'fix-all', ...repository, number: 5, actor: 'ann', commentId: 1 };
  expect(jobKey({ ...asked, head: 'h1' })).toBe(jobKey({ ...asked, head: 'h2' }));
  expect(jobKey({ ...asked, number: 6 })).not.toBe(jobKey(asked));
  expect(jobKey({ ...asked, repo: 'api' })).not.toBe(jobKey(asked));
  expect(jobKey({ ...asked, commentId: 7 })).not.toBe(
    jobKey({ kind: 'command', ...repository, number: 5, actor: 'ann', commentId: 7, text: '' }),
  );
});

test('a job of a delivery has one id, which is a UUID, and another one in another delivery', () => {
  expect(deliveryJobId('guid', { ...review })).toBe(deliveryJobId('guid', review));
  expect(deliveryJobId('guid', review)).toMatch(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-a[\da-f]{3}-[\da-f]{12}$/u);
  expect(deliveryJobId('other', review)).not.toBe(deliveryJobId('guid', review));
});

test('jobs count for their installation, housekeeping for none', () => {
  expect(jobGroup(review)).toEqual({ id: '7' });
  expect(jobGroup({ kind: 'sweep' })).toBeUndefined();
});

test('what asks registries is limited apart from the other jobs of its installation', () => {
  const verify: Job = { kind: 'verify-pull-request', ...repository, number: 5, reason: 'sweep' };
  const group: Job = { kind: 'verify-merge-group', ...repository, base: 'b', head: 'h', baseRef: 'main' };
  expect(jobGroup(verify)).toEqual(jobGroup(group));
  expect(jobGroup(verify)?.id).not.toBe(jobGroup(review)?.id);
  expect(jobGroup({ ...verify, installationId: 8 })?.id).not.toBe(jobGroup(verify)?.id);
});

test('a merge group waits for no pull request of its installation', () => {
  const group: Job = { kind: 'review-merge-group', ...repository, base: 'b', head: 'h', baseRef: 'main' };
  expect(jobGroup(group)?.id).not.toBe(jobGroup(review)?.id);
  expect(jobGroup({ ...group, installationId: 8 })?.id).not.toBe(jobGroup(group)?.id);
});

test('what people ask for is done one after the other, and comes after every check that a merge waits for', () => {
  const command: Job = { kind: 'command', ...repository, number: 5, commentId: 1, actor: 'maria', text: '/tidewaiter help' };
  const fix: Job = { kind: 'fix-all', ...repository, number: 5, actor: 'maria' };
  expect(jobGroup(command)).toEqual(jobGroup(fix));
  expect(jobGroup(command)?.tier).toBe('one-at-a-time');
  expect(jobGroup(command)?.id).not.toBe(jobGroup(review)?.id);
  const order = ['review-merge-group', 'verify-merge-group', 'review-pull-request', 'command'] as const;
  expect(order.toSorted((one, other) => jobPriority[other] - jobPriority[one])).toEqual(order);
});

// Why as they are: jobs that another release has stored are told by them.
test('each kind of job has its key, with the names of the repository in lower case', () => {
  const group = { ...repository, base: 'b', head: 'h1', baseRef: 'main' };
  const jobs: readonly Job[] = [
    review,
    { kind: 'verify-pull-request', ...repository, number: 5, reason: 'sweep' },
    { kind: 'compare-pull-request', ...repository, number: 5, reason: 'sweep' },
    { kind: 'review-merge-group', ...group },
    { kind: 'verify-merge-group', ...group },
    { kind: 'compare-merge-group', ...group },
    { kind: 'fix-all', ...repository, number: 5, actor: 'ann', commentId: 1, head: 'h1' },
    { kind: 'fix-all', ...repository, number: 5, actor: 'ann', head: 'h1' },
    { kind: 'fix-all', ...repository, number: 5, actor: 'ann' },
    { kind: 'command', ...repository, number: 5, actor: 'ann', commentId: 1, text: '/tidewaiter fix' },
    {
      kind: 'ask-waiver',
      ...repository,
      number: 5,
      actor: 'ann',
      commentId: 1,
      wish: { rule: 'image/*', path: 'Dockerfile', until: '2027-01-31', reason: 'Old.' },
    },
    { kind: 'waiver-decided', ...repository, number: 6, actor: 'bob', request: { number: 5, commentId: 1 } },
    { kind: 'look-at-merge', ...repository, number: 5, head: 'h1', baseRef: 'main', at: '2026-11-28T12:00:00Z', actor: 'bob' },
    { kind: 'refresh-org-policy', installationId: 7, owner: 'Acme' },
    { kind: 'refresh-trust', installationId: 7, owner: 'Acme' },
    { kind: 'forget-owner', installationId: 7, owner: 'Acme' },
    { kind: 'sweep-installation', installationId: 7 },
    { kind: 'review-head', ...repository, head: 'h1', reason: 'sweep', numbers: [] },
    { kind: 'scans-arrived', ...repository, head: 'h1', workflow: 'scans.yml' },
    { kind: 'sweep' },
    { kind: 'late-scans' },
    { kind: 'retention' },
  ];
  expect(jobs.map(jobKey)).toEqual([
    'review-pull-request acme/web#5',
    'verify-pull-request acme/web#5',
    'compare-pull-request acme/web#5',
    'review-merge-group acme/web@h1',
    'verify-merge-group acme/web@h1',
    'compare-merge-group acme/web@h1',
    'fix-all acme/web#5 1',
    'fix-all acme/web#5 h1',
    'fix-all acme/web#5 ',
    'command acme/web#5 1',
    'ask-waiver acme/web#5 1',
    'waiver-decided acme/web#6',
    'look-at-merge acme/web#5',
    'refresh-org-policy 7 acme',
    'refresh-trust 7 acme',
    'forget-owner 7 acme',
    'sweep-installation 7 all',
    'review-head acme/web@h1',
    'scans-arrived acme/web@h1 scans.yml',
    'sweep',
    'late-scans',
    'retention',
  ]);
  expect(jobs.map(job => jobGroup(job)?.id)).toEqual([
    '7',
    '7 images',
    '7 scans',
    '7 groups',
    '7 images',
    '7 scans',
    '7 people',
    '7 people',
    '7 people',
    '7 people',
    '7 people',
    '7',
    '7',
    '7',
    '7',
    '7',
    '7',
    '7',
    '7 scans',
    undefined,
    undefined,
    undefined,
  ]);
  expect(new Set(jobs.map(job => jobGroup(job)?.tier))).toEqual(new Set([undefined, 'one-at-a-time']));
});

test('what a merge queue waits for runs first, then pull requests, then what people ask for, then images and scans, and housekeeping last', () => {
  const byPriority = Map.groupBy(Object.entries(jobPriority), ([, priority]) => priority);
  const tiers = [...byPriority].toSorted(([one], [other]) => other - one).map(([, jobs]) => jobs.map(([kind]) => kind).toSorted());
  expect(tiers).toEqual([
    ['review-merge-group'],
    ['compare-merge-group', 'verify-merge-group'],
    ['refresh-org-policy', 'review-head', 'review-pull-request'],
    ['ask-waiver', 'command', 'fix-all'],
    ['compare-pull-request', 'late-scans', 'refresh-trust', 'scans-arrived', 'verify-pull-request', 'waiver-decided'],
    ['forget-owner', 'look-at-merge', 'retention', 'sweep', 'sweep-installation'],
  ]);
});
