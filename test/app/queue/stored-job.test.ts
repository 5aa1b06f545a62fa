import { describe, expect, test } from 'vitest';
import type { Job, JobKind, JobOf } from '../../../app/queue/job.ts';
import { asJobData, parseStoredJob, type StoredJob } from '../../../app/queue/stored-job.ts';

const repository = { installationId: 1, owner: 'acme', repo: 'app', repositoryId: 2 };
const head = 'a'.repeat(40);
const base = 'b'.repeat(40);

/** A job of each kind with all that it may have: the type asks for what is added later, too. */
const wholeJobs: { readonly [K in JobKind]: Required<JobOf<K>> } = {
  'review-pull-request': {
    kind: 'review-pull-request',
    ...repository,
    number: 7,
    reason: 'pull_request.opened',
    seen: { head, base, baseRef: 'main', changedFiles: 3 },
  },
  'review-merge-group': { kind: 'review-merge-group', ...repository, base, head, baseRef: 'main' },
  'review-head': { kind: 'review-head', ...repository, head, reason: 'check_suite.rerequested', numbers: [7] },
  'verify-pull-request': {
    kind: 'verify-pull-request',
    ...repository,
    number: 7,
    reason: 'trust-changed',
    seen: { head, base, baseRef: 'main', changedFiles: 3 },
  },
  'verify-merge-group': { kind: 'verify-merge-group', ...repository, base, head, baseRef: 'main' },
  'compare-pull-request': {
    kind: 'compare-pull-request',
    ...repository,
    number: 7,
    reason: 'workflow_run.completed',
    seen: { head, base, baseRef: 'main', changedFiles: 3 },
  },
  'compare-merge-group': { kind: 'compare-merge-group', ...repository, base, head, baseRef: 'main' },
  'scans-arrived': { kind: 'scans-arrived', ...repository, head, workflow: 'scans.yml' },
  'late-scans': { kind: 'late-scans' },
  'fix-all': { kind: 'fix-all', ...repository, number: 7, head, actor: 'maria', commentId: 9 },
  'ask-waiver': {
    kind: 'ask-waiver',
    ...repository,
    number: 7,
    commentId: 9,
    actor: 'maria',
    wish: { rule: 'image/*', path: 'Dockerfile', subject: 'stage:build', until: '2027-01-31', reason: 'Old images.' },
  },
  'look-at-merge': {
    kind: 'look-at-merge',
    ...repository,
    number: 8,
    head: 'a'.repeat(40),
    baseRef: 'main',
    commit: 'b'.repeat(40),
    at: '2026-11-28T12:00:00Z',
    actor: 'maria',
  },
  'waiver-decided': { kind: 'waiver-decided', ...repository, number: 8, actor: 'maria', request: { number: 7, commentId: 9 } },
  command: { kind: 'command', ...repository, number: 7, commentId: 9, actor: 'maria', text: '/tidewaiter help' },
  'refresh-org-policy': {
    kind: 'refresh-org-policy',
    installationId: 1,
    owner: 'acme',
    push: { repository: '.github', commit: head, sender: 'maria' },
  },
  'refresh-trust': { kind: 'refresh-trust', installationId: 1, owner: 'acme' },
  'forget-owner': { kind: 'forget-owner', installationId: 1, owner: 'acme' },
  'sweep-installation': { kind: 'sweep-installation', installationId: 1, repositories: ['acme/app'] },
  sweep: { kind: 'sweep' },
  retention: { kind: 'retention' },
};

const bareJobs: readonly Job[] = [
  { kind: 'review-pull-request', ...repository, number: 7, reason: 'command' },
  { kind: 'review-pull-request', ...repository, number: 7, reason: 'sweep', seen: { head, base, baseRef: 'main' } },
  { kind: 'fix-all', ...repository, number: 7, actor: 'maria' },
  { kind: 'sweep-installation', installationId: 1 },
  { kind: 'refresh-org-policy', installationId: 1, owner: 'acme' },
];

describe('a stored job', () => {
  test.each([...Object.values(wholeJobs), ...bareJobs])('comes back as it was: %j', job => {
    const stored: StoredJob = { job, correlationId: 'c-1', attempt: 2, failure: { name: 'GitHubError', message: 'gone' } };
    expect(parseStoredJob(JSON.parse(JSON.stringify(asJobData(stored))))).toEqual(stored);
  });

  test.each([{}, { job: { kind: 'dance' }, correlationId: 'c-1', attempt: 1 }, null])(
    'that another version wrote is not understood: %j',
    data => {
      expect(parseStoredJob(data)).toBeUndefined();
    },
  );
});
