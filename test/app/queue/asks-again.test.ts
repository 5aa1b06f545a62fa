import { describe, expect, test } from 'vitest';
import { asksAgain, keepAsking } from '../../../app/queue/asks-again.ts';
import type { Job, ReviewJob } from '../../../app/queue/job.ts';
import type { StoredJob } from '../../../app/queue/stored-job.ts';

const review = (reason: string): ReviewJob => ({
  kind: 'review-pull-request',
  installationId: 7,
  owner: 'acme',
  repo: 'web',
  number: 1,
  reason,
});
const stored = (job: Job, correlationId = 'c'): StoredJob => ({ job, correlationId, attempt: 1 });

test.each(['check_run.rerequested', 'check_run.requested_action', 'command', 'pull_request.edited', 'shared-head'])(
  '%s asks for a review although there is one',
  reason => expect(asksAgain(review(reason))).toBe(true),
);

test.each([
  'pull_request.opened',
  'pull_request.reopened',
  'pull_request.ready_for_review',
  'pull_request.synchronize',
  'policy-changed',
  'trust-changed',
  'workflow_run.completed',
  'superseded',
  'sweep',
])('%s is content with the review that there is', reason => expect(asksAgain(review(reason))).toBe(false));

describe('a job that takes the place of one that waits', () => {
  const push = stored({ ...review('pull_request.synchronize'), seen: { head: 'b', base: 'a', baseRef: 'main' } }, 'newer');

  test('goes on asking for whoever asked for another review', () => {
    expect(keepAsking(stored(review('command')), push)).toEqual({ ...push, job: { ...push.job, reason: 'command' } });
  });

  test('goes on asking for whoever asked for another verification', () => {
    const verify: Job = { ...review('sweep'), kind: 'verify-pull-request' };
    const newer = stored(verify, 'newer');
    expect(keepAsking(stored({ ...verify, reason: 'check_run.rerequested' }), newer).job).toEqual({
      ...verify,
      reason: 'check_run.rerequested',
    });
  });

  test('is as it is when nobody asked, when it asks itself, and when nothing waits', () => {
    const command = stored(review('command'));
    expect(keepAsking(stored(review('sweep')), push)).toBe(push);
    expect(keepAsking(stored(review('check_run.rerequested')), command)).toBe(command);
    expect(keepAsking(undefined, push)).toBe(push);
    const sweep = stored({ kind: 'sweep' });
    expect(keepAsking(sweep, sweep)).toBe(sweep);
    expect(keepAsking(sweep, push)).toBe(push);
    expect(keepAsking(stored(review('command')), sweep)).toBe(sweep);
  });
});
