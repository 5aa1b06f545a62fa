import { describe, expect, test } from 'vitest';
import { cutShort, GitHubError, secondsToWait, toGitHubError } from '../../../src/github/call/errors.ts';

/** As `@octokit/request` throws them. */
const answered = (status: number, headers: Readonly<Record<string, string>> = {}, message = 'Said no'): Error =>
  Object.assign(new Error(message), { name: 'HttpError', status, response: { status, headers, data: {} } });

/** As `@octokit/graphql` throws them. */
const graphqlError = (errors: readonly object[], headers: Readonly<Record<string, string>> = {}): Error =>
  Object.assign(new Error('Request failed due to following response errors'), { name: 'GraphqlResponseError', errors, headers });

const codeOf = (error: unknown): string => toGitHubError(error, 'Reading').code;

describe('an error of GitHub', () => {
  test.each([
    [answered(401), 'unauthorized'],
    [answered(403), 'forbidden'],
    [answered(404), 'not-found'],
    [answered(422), 'refused'],
    [answered(418), 'unexpected'],
    [answered(500), 'unavailable'],
    [answered(503), 'unavailable'],
    [answered(429), 'rate-limited'],
    [answered(403, { 'retry-after': '5' }), 'rate-limited'],
    [answered(403, { 'x-ratelimit-remaining': '0' }), 'rate-limited'],
    [answered(403, { 'x-ratelimit-remaining': '7' }), 'forbidden'],
    [answered(403, {}, 'You have exceeded a secondary rate limit.'), 'rate-limited'],
    [answered(403, {}, 'You have triggered an abuse detection mechanism.'), 'rate-limited'],
    [graphqlError([{ type: 'RATE_LIMITED', message: 'API rate limit exceeded' }]), 'rate-limited'],
    [graphqlError([{ type: 'NOT_FOUND', message: 'Could not resolve' }]), 'not-found'],
    [graphqlError([{ type: 'FORBIDDEN', message: 'No' }]), 'forbidden'],
    [graphqlError([{ type: 'STALE_DATA', message: 'Expected branch to point to another' }]), 'stale'],
    [graphqlError([{ type: 'BRANCH_PROTECTION_RULE_VIOLATION', message: 'No' }]), 'protected'],
    [graphqlError([{ type: 'UNPROCESSABLE', message: 'Too long' }]), 'refused'],
    [graphqlError([{ message: 'Something went wrong while executing your query.' }]), 'unavailable'],
    [graphqlError([{ type: 'MAX_NODE_LIMIT_EXCEEDED', message: 'Too much' }]), 'unexpected'],
    [graphqlError([]), 'unexpected'],
    // No answer came: Octokit makes up a 500.
    [Object.assign(new Error('read ECONNRESET'), { name: 'HttpError', status: 500 }), 'unavailable'],
    [new TypeError('fetch failed'), 'unavailable'],
    ['a text', 'unavailable'],
    [null, 'unavailable'],
  ])('%s is told as %s', (error, code) => {
    expect(codeOf(error)).toBe(code);
  });

  test('is worth another try only when it may pass', () => {
    const retryable = [
      answered(502),
      answered(429),
      answered(401),
      answered(404),
      answered(422),
      graphqlError([{ type: 'STALE_DATA', message: '' }]),
    ].map(error => toGitHubError(error, '').retryable);
    expect(retryable).toEqual([true, true, false, false, false, false]);
  });

  test('is told by the first of several', () => {
    const several = graphqlError([{ message: 'Field is missing.' }, { message: 'So is another.' }]);
    expect(toGitHubError(several, 'Reading').message).toContain('Field is missing.');
  });

  test('says what was tried and the first line of why', () => {
    expect(toGitHubError(answered(404, {}, 'Not Found\nand more'), 'Reading files').message).toBe(
      'Reading files failed with HTTP 404: Not Found',
    );
    expect(toGitHubError(answered(502, {}, '  <!DOCTYPE html>\n<html>'), 'Reading files').message).toBe(
      'Reading files failed with HTTP 502: the server gave an error page',
    );
    expect(toGitHubError(answered(500, {}, '\n\n  Oops \nat line 1'), 'Reading files').message).toBe(
      'Reading files failed with HTTP 500: Oops',
    );
    expect(toGitHubError(answered(500, {}, 'x'.repeat(5_000)), '').message.length).toBeLessThan(350);
    expect(toGitHubError(graphqlError([{ type: 'NOT_FOUND', message: 'Could not resolve' }]), 'Reading files').message).toBe(
      'Reading files failed: Could not resolve',
    );
  });

  test('stays what it is', () => {
    const error = new GitHubError('refused', 'x', undefined);
    expect(toGitHubError(error, 'y')).toBe(error);
  });
});

describe('seconds to wait', () => {
  const now = Date.UTC(2026, 0, 1);
  const seconds = (error: unknown): number | undefined => secondsToWait(toGitHubError(error, ''), now);

  test('are what the answer asks for', () => {
    expect(seconds(answered(429, { 'retry-after': '30' }))).toBe(30);
    expect(seconds(answered(503, { 'retry-after': '2' }))).toBe(2);
    expect(seconds(answered(429, { 'retry-after': '0' }))).toBe(0);
    expect(seconds(answered(429, { 'retry-after': '-1' }))).toBe(60);
  });

  test('last until a spent quota starts anew', () => {
    const headers = (reset: number) => ({ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(now / 1_000 + reset) });
    expect(seconds(answered(403, headers(20)))).toBe(21);
    expect(seconds(answered(403, headers(-20)))).toBe(1);
    expect(seconds(graphqlError([{ type: 'RATE_LIMITED', message: '' }], headers(20)))).toBe(21);
  });

  test('are a minute for a secondary limit without a word', () => {
    expect(seconds(answered(403, {}, 'secondary rate limit'))).toBe(60);
    expect(seconds(answered(429, { 'retry-after': 'soon' }))).toBe(60);
  });

  test('are up to the caller for all else', () => {
    expect(seconds(answered(502))).toBeUndefined();
    expect(secondsToWait(cutShort('Reading'), now)).toBeUndefined();
  });
});
