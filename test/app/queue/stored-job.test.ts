import { expect, test } from 'vitest';
import type { Job } from '../../../app/queue/job.ts';
import { asJobData, parseStoredJob } from '../../../app/queue/stored-job.ts';

const repository = { installationId: 7, owner: 'acme', repo: 'web' };
const seen = { head: 'a'.repeat(40), base: 'b'.repeat(40), baseRef: 'main', changedFiles: 3 };

const jobs: readonly Job[] = [
  { kind: 'review-pull-request', ...repository, number: 1, reason: 'pull_request.opened', seen },
  { kind: 'review-pull-request', ...repository, number: 1, reason: 'command' },
  { kind: 'review-merge-group', ...repository, base: 'b'.repeat(40), head: 'a'.repeat(40), baseRef: 'main' },
  { kind: 'fix-all', ...repository, number: 1, head: 'a'.repeat(40), actor: 'ann', commentId: 3 },
  { kind: 'command', ...repository, number: 1, commentId: 3, actor: 'ann', text: '/tidewaiter help' },
  { kind: 'refresh-org-policy', installationId: 7, owner: 'acme' },
  { kind: 'sweep-installation', installationId: 7, repositories: ['acme/web'] },
  { kind: 'sweep' },
  { kind: 'retention' },
];

test.each(jobs)('a job comes out of the queue as it went in: $kind', job => {
  const stored = { job, correlationId: 'c-1', attempt: 1 };
  expect(parseStoredJob(asJobData(stored))).toEqual(stored);
});

test('what no version of this App stored is not understood', () => {
  expect(parseStoredJob({ job: { kind: 'dance' }, correlationId: 'c-1', attempt: 1 })).toBeUndefined();
});
