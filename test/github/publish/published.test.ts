import { expect, test } from 'vitest';
import { GitHubError, type GitHubErrorCode } from '../../../src/github/call/errors.ts';
import { refusal } from '../../../src/github/publish/published.ts';

test.each<readonly [GitHubErrorCode, string]>([
  ['forbidden', 'The token may not write comments.'],
  ['not-found', 'The token may not write comments.'],
  ['unauthorized', 'The token may not write comments.'],
  ['refused', 'GitHub refused comments.'],
  ['stale', 'GitHub did not take comments: It failed.'],
  ['unexpected', 'GitHub did not take comments: It failed.'],
])('what is %s is refused, and says why', (code, reason) => {
  expect(refusal(new GitHubError(code, 'It failed.', undefined), 'comments')).toEqual({ status: 'refused', reason });
});

test('a fault of ours is no refusal', () => {
  const fault = new TypeError('x is undefined');
  expect(() => refusal(fault, 'comments')).toThrow(fault);
});
