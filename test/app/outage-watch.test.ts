import { pino } from 'pino';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type OutageWatch, watchOutages } from '../../app/outage-watch.ts';

const pace = { look: 1_000, sweeps: 60_000, dropped: 600_000 };

let isReachable: boolean;
let looks: number[];
let sweeps: { readonly at: number; readonly correlationId: string }[];
let lines: string[];
let watch: OutageWatch;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'], now: 0 });
  [isReachable, looks, sweeps, lines] = [true, [], [], []];
  watch = watchOutages({
    reach: async () => {
      looks.push(performance.now());
      if (!isReachable) throw new Error('away');
    },
    queue: {
      enqueue: async (job, { correlationId }) => {
        expect(job).toEqual({ kind: 'sweep' });
        sweeps.push({ at: performance.now(), correlationId });
      },
    },
    logger: pino({ base: null }, { write: line => lines.push(JSON.parse(line).msg) }),
    pace,
  });
});
afterEach(() => {
  watch.stop();
  vi.useRealTimers();
});

const pass = (milliseconds: number): Promise<unknown> => vi.advanceTimersByTimeAsync(milliseconds);

test('what was refused is swept for once it can be stored again, and never twice', async () => {
  watch.noteRefusal();
  watch.noteRefusal();
  await pass(999);
  expect(looks).toEqual([]);
  await pass(1);
  expect([looks, sweeps.map(({ at }) => at)]).toEqual([[1_000], [1_000]]);
  expect(sweeps[0]?.correlationId).toMatch(/^sweep-[\da-f-]{36}$/u);
  expect(lines).toEqual(['deliveries can be stored again: sweeping for what was refused']);
  await pass(1_000_000);
  expect(looks).toHaveLength(1);
});

test('while nothing can be stored, it looks again each second', async () => {
  isReachable = false;
  watch.noteRefusal();
  await pass(3_500);
  expect([looks, sweeps, lines]).toEqual([[1_000, 2_000, 3_000], [], []]);
  isReachable = true;
  await pass(500);
  expect(sweeps.map(({ at }) => at)).toEqual([4_000]);
});

test('however often it comes and goes, a sweep waits for a minute after the last one', async () => {
  watch.noteRefusal();
  await pass(1_000);
  await pass(500);
  watch.noteRefusal();
  await pass(59_499);
  expect(sweeps).toHaveLength(1);
  await pass(1);
  expect(sweeps.map(({ at }) => at)).toEqual([1_000, 61_000]);
  await pass(100_000);
  watch.noteRefusal();
  await pass(1_000);
  expect(sweeps.map(({ at }) => at)).toEqual([1_000, 61_000, 162_000]);
});

test('bodies that had to make room are swept for after ten minutes, and with what was refused meanwhile', async () => {
  watch.noteDropped();
  await pass(600_000);
  expect(sweeps.map(({ at }) => at)).toEqual([600_000]);
  watch.noteDropped();
  await pass(100_000);
  watch.noteRefusal();
  watch.noteDropped();
  await pass(1_000);
  expect(sweeps.map(({ at }) => at)).toEqual([600_000, 701_000]);
  await pass(1_000_000);
  expect(sweeps).toHaveLength(2);
});

test('once it is stopped, it looks no more, whatever is noted', async () => {
  watch.noteRefusal();
  watch.stop();
  watch.noteRefusal();
  watch.noteDropped();
  await pass(1_000_000);
  expect(looks).toEqual([]);
});
