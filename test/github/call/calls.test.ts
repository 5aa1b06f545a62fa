import { describe, expect, test } from 'vitest';
import { lookAndWrite, type Pace, readCall, writeCall } from '../../../src/github/call/calls.ts';
import { cutShort, GitHubError } from '../../../src/github/call/errors.ts';

/** A pace that only notes how long it would wait, in milliseconds. */
const notedPace = (): Pace & { readonly waits: number[] } => {
  const waits: number[] = [];
  return {
    tries: 3,
    firstWait: 250,
    longestWait: 61,
    waits,
    wait: milliseconds => Promise.resolve(waits.push(milliseconds)),
    now: () => 0,
  };
};

const error = (status: number, headers: Readonly<Record<string, string>> = {}): Error =>
  Object.assign(new Error('no'), { status, response: { headers } });

/** A call that fails with these, one after the other, and then gives 'done'. */
const failing = (...failures: readonly Error[]) => {
  let made = 0;
  const call = async (): Promise<string> => {
    const failure = failures[made];
    made += 1;
    if (failure) throw failure;
    return 'done';
  };
  return { call, count: () => made };
};

describe('a call that reads', () => {
  test('is made again after failures that may pass, with longer and longer waits', async () => {
    const pace = notedPace();
    expect(await readCall('Reading', failing(error(502), cutShort('Reading')).call, pace)).toBe('done');
    expect(pace.waits).toEqual([250, 500]);
  });

  test('is made three times at most', async () => {
    const { call, count } = failing(error(502), error(503), error(504), error(500));
    await expect(readCall('Reading', call, notedPace())).rejects.toThrow('Reading failed with HTTP 504');
    expect(count()).toBe(3);
  });

  test('is not made again after a failure that will stay', async () => {
    for (const status of [401, 403, 404, 422]) {
      const { call, count } = failing(error(status));
      await expect(readCall('Reading', call, notedPace())).rejects.toBeInstanceOf(GitHubError);
      expect(count()).toBe(1);
    }
  });

  test('waits as long as it is asked to, but no longer than a minute', async () => {
    const pace = notedPace();
    await readCall('Reading', failing(error(403, { 'retry-after': '60' })).call, pace);
    expect(pace.waits).toEqual([60_000]);
    const longest = notedPace();
    expect(await readCall('Reading', failing(error(403, { 'retry-after': '61' })).call, longest)).toBe('done');
    expect(longest.waits).toEqual([61_000]);
    const { call, count } = failing(error(403, { 'retry-after': '62' }));
    await expect(readCall('Reading', call, pace)).rejects.toMatchObject({ code: 'rate-limited' });
    expect(count()).toBe(1);
  });
});

describe('a call that writes', () => {
  test('is made again only when GitHub turned it away for its rate', async () => {
    const pace = notedPace();
    expect(await writeCall('Writing', failing(error(403, { 'retry-after': '3' })).call, pace)).toBe('done');
    expect(pace.waits).toEqual([3_000]);
    for (const failure of [error(502), new TypeError('fetch failed'), error(422)]) {
      const { call, count } = failing(failure);
      await expect(writeCall('Writing', call, pace)).rejects.toBeInstanceOf(GitHubError);
      expect(count()).toBe(1);
    }
  });
});

describe('what looks first and then writes', () => {
  test('is done once more, after GitHub has ended the first request for sure, when nobody knows what became of it', async () => {
    const pace = notedPace();
    const again: boolean[] = [];
    const { call } = failing(cutShort('Writing'));
    const done = await lookAndWrite(isAgain => {
      again.push(isAgain);
      return call();
    }, pace);
    expect([done, again]).toEqual(['done', [false, true]]);
    expect(pace.waits).toHaveLength(1);
    expect(pace.waits[0]).toBeGreaterThan(10_000);
  });

  test('is done twice at most, and once when GitHub said no or its rate limit lasts', async () => {
    const lasting = failing(cutShort('One'), cutShort('Two'), cutShort('Three'));
    await expect(lookAndWrite(lasting.call, notedPace())).rejects.toThrow('Two failed');
    for (const failure of [
      ...(['forbidden', 'refused', 'rate-limited'] as const).map(code => new GitHubError(code, 'No.', undefined)),
      new Error('a bug'),
    ]) {
      const { call, count } = failing(failure);
      await expect(lookAndWrite(call, notedPace())).rejects.toBe(failure);
      expect(count()).toBe(1);
    }
  });
});
