import { describe, expect, test } from 'vitest';
import { decideNextStep } from '../../../app/queue/next-step.ts';
import { withoutSecrets } from '../../../app/queue/stored-job.ts';
import { GitHubError } from '../../../src/github/call/errors.ts';

const stored = { job: { kind: 'sweep' }, correlationId: 'c', attempt: 1 } as const;
const unavailable = new GitHubError('unavailable', 'GitHub is away.', undefined);
const limited = (headers: Readonly<Record<string, string>>) =>
  new GitHubError('rate-limited', 'Too much.', { status: 429, response: { headers }, message: 'limit' });

const waitAfter = (attempt: number, error: unknown, jitter = 1): number => {
  const step = decideNextStep(stored, attempt, error, jitter, 1_000_000);
  return step.kind === 'again' ? step.waitSeconds : -1;
};

describe('a job whose run threw', () => {
  test('waits twice as long each time, up to two minutes, and is dead after the twelfth try', () => {
    const waits = Array.from({ length: 12 }, (_, tries) => waitAfter(tries + 1, unavailable));
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 120, 120, 120, 120, -1]);
    expect(decideNextStep(stored, 12, unavailable, 1, 0)).toEqual({
      kind: 'dead',
      stored: { ...stored, attempt: 1, failure: { name: 'GitHubError', message: 'GitHub is away.' } },
    });
  });

  test('waits and tries as a test or a demonstration wants it', () => {
    const pace = { attempts: 2, deadLetterAttempts: 1, firstSeconds: 0, longestSeconds: 0 };
    expect(decideNextStep(stored, 1, unavailable, 1, 0, pace)).toMatchObject({ kind: 'again', waitSeconds: 0 });
    expect(decideNextStep(stored, 1, limited({ 'retry-after': '3' }), 1, 0, pace)).toMatchObject({ kind: 'again', waitSeconds: 3 });
    expect(decideNextStep(stored, 2, unavailable, 1, 0, pace)).toMatchObject({ kind: 'dead' });
    const dead = { ...stored, failure: { name: 'E', message: 'm' } };
    expect(decideNextStep(dead, 1, unavailable, 1, 0, pace)).toEqual({ kind: 'given-up' });
  });

  test('waits between half and all of that, by its jitter', () => {
    expect([waitAfter(5, unavailable, 0), waitAfter(5, unavailable, 0.5), waitAfter(5, unavailable, 1)]).toEqual([8, 12, 16]);
  });

  test('is tried no sooner than GitHub asks, within two hours', () => {
    expect(waitAfter(1, limited({ 'retry-after': '90' }))).toBe(90);
    expect(waitAfter(9, limited({ 'retry-after': '5' }))).toBe(120);
    expect(waitAfter(1, limited({ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '4000' }))).toBe(3_001);
    expect(waitAfter(1, limited({ 'retry-after': '99999999' }))).toBe(7_200);
  });

  test('counts its tries', () => {
    expect(decideNextStep(stored, 3, unavailable, 1, 0)).toMatchObject({ kind: 'again', stored: { attempt: 4 } });
  });

  test.each([
    new GitHubError('forbidden', 'No.', undefined),
    new TypeError('A mistake.'),
    'a thrown text',
    undefined,
    { retryable: 'yes' },
  ])('is dead at once after what will not pass: %s', error => {
    expect(decideNextStep(stored, 1, error, 1, 0)).toMatchObject({
      kind: 'dead',
      stored: { attempt: 1, failure: { name: expect.any(String) } },
    });
  });

  test('any error that says so is retryable, and a failure’s message is bounded', () => {
    expect(decideNextStep(stored, 1, { retryable: true }, 1, 0)).toMatchObject({ kind: 'again' });
    const step = decideNextStep(stored, 1, new Error('x'.repeat(1e6)), 1, 0);
    expect(step.kind === 'dead' && withoutSecrets(step.stored, text => text).failure?.message.length).toBe(2_000);
  });

  test('a dead letter is tried again whatever went wrong, and given up in the end', () => {
    const dead = { ...stored, failure: { name: 'E', message: 'm' } };
    expect(decideNextStep(dead, 1, new TypeError('A mistake.'), 1, 0)).toEqual({
      kind: 'again',
      stored: { ...dead, attempt: 2 },
      waitSeconds: 1,
    });
    expect(decideNextStep(dead, 35, new TypeError('A mistake.'), 1, 0)).toEqual({ kind: 'given-up' });
  });
});
