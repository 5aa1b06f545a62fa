import { pino } from 'pino';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSchedule } from '../../app/schedule.ts';
import { MemoryQueue } from '../support/memory-queue.ts';

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2026-11-24T10:20:00Z') }));
afterEach(() => void vi.useRealTimers());

const logger = pino({ level: 'silent' });
const scheduleOf = (queue: MemoryQueue) => createSchedule({ queue, sweepMinutes: 60, logger, now: Date.now });
const kinds = (queue: MemoryQueue): readonly string[] => queue.stored.map(({ job }) => job.kind);

test('each process sweeps as it starts, and all together once in an hour', async () => {
  const queue = new MemoryQueue();
  const [one, two] = [scheduleOf(queue), scheduleOf(queue)];
  await one.start();
  vi.advanceTimersByTime(60_000);
  await two.start();
  expect(kinds(queue)).toEqual(['sweep', 'retention', 'sweep']);
  await vi.advanceTimersByTimeAsync(3 * 3_600_000);
  expect(kinds(queue).filter(kind => kind === 'sweep')).toHaveLength(5);
  expect(kinds(queue).filter(kind => kind === 'retention')).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(24 * 3_600_000);
  expect(kinds(queue).filter(kind => kind === 'retention')).toHaveLength(2);
  for (const { origin } of queue.stored)
    expect(origin.deliveryId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  one.stop();
  two.stop();
});

test('a queue that is away is asked again the next time, and nothing after the end', async () => {
  const queue = new MemoryQueue();
  const schedule = scheduleOf(queue);
  queue.outage = new Error('no database');
  await schedule.start();
  expect(kinds(queue)).toEqual([]);
  queue.outage = undefined;
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(kinds(queue)).toEqual(['sweep']);
  schedule.stop();
  await vi.advanceTimersByTimeAsync(86_400_000);
  expect(kinds(queue)).toEqual(['sweep']);
});
