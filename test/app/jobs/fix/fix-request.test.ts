import { describe, expect, test } from 'vitest';
import { commitOfRequest, commitRequesterOf, fixRequestKey } from '../../../../app/jobs/fix/fix-request.ts';
import type { FixJob } from '../../../../app/queue/job.ts';

const job: FixJob = { kind: 'fix-all', installationId: 1, owner: 'acme', repo: 'app', number: 7, actor: 'maria' };

describe('a request to fix', () => {
  test('is told from others by its comment, or by the head that was clicked on', () => {
    expect(fixRequestKey({ ...job, commentId: 5, head: 'abc' }, 'tip')).toBe('comment-5');
    expect(fixRequestKey({ ...job, head: 'abc' }, 'tip')).toBe('click-abc');
    expect(fixRequestKey(job, 'tip')).toBe('click-tip');
  });

  test('knows its commit by the last line alone', () => {
    const commits = [
      { oid: '1', message: 'Tidewaiter-Request: comment-5\n\nA quote of it above' },
      { oid: '2', message: 'Fix\n\nTidewaiter-Request: comment-55\n' },
      { oid: '3', message: 'Fix\n\nTidewaiter-Request: comment-5\n' },
    ];
    expect(commitOfRequest(commits, 'comment-5')).toBe('3');
    expect(commitOfRequest(commits, 'comment-6')).toBeUndefined();
  });

  test.each([
    ['maria', 9, 'https://api.github.com', { name: 'maria', email: '9+maria@users.noreply.github.com' }],
    ['maria_acme', 9, 'https://api.acme.ghe.com', { name: 'maria_acme', email: '9+maria_acme@users.noreply.acme.ghe.com' }],
    ['maria', 9, 'https://github.acme.example/api/v3', { name: 'maria', email: '9+maria@users.noreply.github.acme.example' }],
    ['maria', undefined, 'https://api.github.com', undefined],
    ['x <a@b>\nSigned-off-by: y', 9, 'https://api.github.com', undefined],
    ['helper[bot]', 9, 'https://api.github.com', undefined],
  ])('credits %s with the address that GitHub keeps for the account', (login, id, apiUrl, requester) => {
    expect(commitRequesterOf({ login, id, mayWrite: true }, apiUrl)).toEqual(requester);
  });
});
