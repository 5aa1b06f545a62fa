import { expect, test } from 'vitest';
import { parseRetryAfter } from '../../../src/registry/http/retry-after.ts';

const now = Date.UTC(2030, 0, 1, 12);

test('seconds and dates are read; a date that is over asks for no wait', () => {
  expect(parseRetryAfter('120', now)).toBe(120_000);
  expect([parseRetryAfter(' 7 ', now), parseRetryAfter('0', now)]).toEqual([7_000, 0]);
  expect([parseRetryAfter('0'.repeat(63).concat('9'), now), parseRetryAfter('0'.repeat(64).concat('9'), now)]).toEqual([9_000, undefined]);
  expect(parseRetryAfter('Tue, 01 Jan 2030 12:00:30 GMT', now)).toBe(30_000);
  expect(parseRetryAfter('Tue, 01 Jan 2030 11:00:00 GMT', now)).toBe(0);
});

test('what says nothing is nothing', () => {
  for (const header of [undefined, '', 'soon', '-5x', '1.5.2.9', 'x'.repeat(100)])
    expect(parseRetryAfter(header, now), header).toBeUndefined();
});
