import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { within } from '../../app/within.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

test('work that ends in time gives its result, or fails as it does, and leaves no timer', async () => {
  expect(await within('Asking', 1_000, Promise.resolve(7))).toBe(7);
  await expect(within('Asking', 1_000, Promise.reject(new Error('away')))).rejects.toThrow('away');
  expect(vi.getTimerCount()).toBe(0);
});

test('work that takes longer is given up by a word that can be filtered by', async () => {
  const late = within('Asking', 1_000, new Promise(() => undefined));
  const told = expect(late).rejects.toMatchObject({ name: 'DeadlineError', code: 'deadline', message: 'Asking took longer than 1000 ms.' });
  vi.advanceTimersByTime(999);
  expect(vi.getTimerCount()).toBe(1);
  vi.advanceTimersByTime(1);
  await told;
});
