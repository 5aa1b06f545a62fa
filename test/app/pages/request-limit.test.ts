import { describe, expect, test } from 'vitest';
import { clientAddress } from '../../../app/pages/client-address.ts';
import { RequestLimit } from '../../../app/pages/request-limit.ts';

describe('a limit', () => {
  test('lets a burst through, then says how long to wait, and lets through what has become free', () => {
    let now = 0;
    const limit = new RequestLimit(3, 60, () => now);
    expect([1, 2, 3].map(() => limit.take('ann'))).toEqual([0, 0, 0]);
    expect(limit.take('ann')).toBe(1);
    expect(limit.take('bob')).toBe(0);
    now = 2_000;
    expect([limit.take('ann'), limit.take('ann'), limit.take('ann')]).toEqual([0, 0, 1]);
    now = 1_000_000;
    expect([1, 2, 3, 4].map(() => limit.take('ann'))).toEqual([0, 0, 0, 1]);
  });

  test('gives nothing back when the clock is turned back', () => {
    let now = 1_000_000;
    const limit = new RequestLimit(1, 1, () => now);
    expect(limit.take('ann')).toBe(0);
    now = 0;
    expect(limit.take('ann')).toBe(60);
  });

  test('remembers a bounded number of people', () => {
    const limit = new RequestLimit(1, 1, () => 0);
    for (let count = 0; count < 20_001; count += 1) limit.take(`n${count}`);
    expect(limit.take('n20000')).toBe(60);
    expect(limit.take('n0')).toBe(0);
  });
});

describe('who asks', () => {
  const request = (told: string | undefined) => ({ headers: { 'x-forwarded-for': told }, socket: { remoteAddress: '10.0.0.1' } }) as never;

  test.each([
    ['without a proxy, whoever is connected, whatever he writes', '1.1.1.1', 0, '10.0.0.1'],
    ['behind one proxy, whom that has seen, and not whom the client names', '1.1.1.1, 2.2.2.2', 1, '2.2.2.2'],
    ['behind two', '1.1.1.1, 2.2.2.2, 3.3.3.3', 2, '2.2.2.2'],
    ['where fewer have told than there should be, whoever is connected', '2.2.2.2', 3, '10.0.0.1'],
    ['where none has told, whoever is connected', undefined, 1, '10.0.0.1'],
  ])('is, %s', (_, told, hops, who) => {
    expect(clientAddress(request(told), hops)).toBe(who);
  });
});
