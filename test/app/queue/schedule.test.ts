import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { JobTable } from '../../../app/queue/job-table.ts';
import { Schedule, type Scheduled } from '../../../app/queue/schedule.ts';
import type { StoredJob } from '../../../app/queue/stored-job.ts';

const sweep: Scheduled = { job: { kind: 'sweep' }, everySeconds: 600, atStartSeconds: 60 };
const retention: Scheduled = { job: { kind: 'retention' }, everySeconds: 86_400 };

interface Asked {
  readonly stored: StoredJob;
  readonly name: string;
  readonly seconds: number;
}

/** A schedule over a table that says by turns whether a job was due. */
const scheduleOf = (jobs: readonly Scheduled[], due: (asked: Asked) => boolean | Error = () => true) => {
  const asked: Asked[] = [];
  const lines: { readonly level: number; readonly job?: string; readonly msg: string; readonly err?: { readonly message: string } }[] = [];
  const enqueued = vi.fn<() => void>();
  const table: Pick<JobTable, 'enqueueScheduled'> = {
    enqueueScheduled: async (stored, name, seconds) => {
      asked.push({ stored, name, seconds });
      const is = due({ stored, name, seconds });
      if (is instanceof Error) throw is;
      return is;
    },
  };
  const logger = pino({ base: null }, { write: line => lines.push(JSON.parse(line)) });
  const schedule = new Schedule(table as JobTable, jobs, enqueued, logger);
  return { schedule, asked, lines, enqueued, names: () => asked.map(({ name, seconds }) => `${name} ${seconds}`) };
};

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('a schedule', () => {
  test('asks at its start whether a job was enqueued lately, where that is said, and afterwards whether it is due', async () => {
    const { schedule, names } = scheduleOf([sweep, retention]);
    await vi.advanceTimersByTimeAsync(0);
    expect(names()).toEqual(['sweep 60', 'retention 86400']);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(names().slice(2)).toEqual(['sweep 600', 'retention 86400']);
    await schedule.stop();
  });

  test('looks every thirty seconds, or four times as often as its most frequent job', async () => {
    const usual = scheduleOf([sweep]);
    const often = scheduleOf([sweep, { ...retention, everySeconds: 8 }]);
    await vi.advanceTimersByTimeAsync(29_999);
    expect([usual.asked.length, often.asked.length]).toEqual([1, 2 * 15]);
    await vi.advanceTimersByTimeAsync(1);
    expect([usual.asked.length, often.asked.length]).toEqual([2, 2 * 16]);
    await Promise.all([usual.schedule.stop(), often.schedule.stop()]);
  });

  test('wakes the worker only for what it has enqueued', async () => {
    const { schedule, enqueued } = scheduleOf([sweep, retention], ({ name }) => name === 'retention');
    await vi.advanceTimersByTimeAsync(0);
    expect(enqueued).toHaveBeenCalledTimes(1);
    await schedule.stop();
    const idle = scheduleOf([sweep], () => false);
    await vi.advanceTimersByTimeAsync(0);
    expect(idle.enqueued).not.toHaveBeenCalled();
    await idle.schedule.stop();
  });

  test('gives each job a mark of its own, by which its lines in the log are found', async () => {
    const { schedule, asked } = scheduleOf([sweep]);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(asked.map(({ stored: { job, attempt } }) => [job, attempt])).toEqual([
      [sweep.job, 1],
      [sweep.job, 1],
    ]);
    const marks = asked.map(({ stored }) => stored.correlationId);
    for (const mark of marks) expect(mark).toMatch(/^sweep-[\da-f-]{36}$/u);
    expect(new Set(marks).size).toBe(2);
    await schedule.stop();
  });

  test('tells of a job that could not be enqueued, goes on with the next, and tries it again', async () => {
    let attempts = 0;
    const { schedule, names, lines, enqueued } = scheduleOf([sweep, retention], ({ name }) =>
      name === 'sweep' && attempts++ === 0 ? new Error('no database') : true,
    );
    await vi.advanceTimersByTimeAsync(0);
    expect(lines).toMatchObject([
      { level: 50, job: 'sweep', err: { message: 'no database' }, msg: 'A scheduled job could not be enqueued; it is tried again.' },
    ]);
    expect(enqueued).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(names()).toEqual(['sweep 60', 'retention 86400', 'sweep 600', 'retention 86400']);
    expect(lines).toHaveLength(1);
    await schedule.stop();
  });

  test('asks nothing any more once it is stopped, which waits for what was begun', async () => {
    const { schedule, asked } = scheduleOf([sweep, retention]);
    await schedule.stop();
    expect(asked).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(asked).toHaveLength(2);
  });
});
