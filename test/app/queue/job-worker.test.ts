import pino from 'pino';
import { afterEach, describe, expect, test } from 'vitest';
import type { Job, JobRun } from '../../../app/queue/job.ts';
import type { Claim } from '../../../app/queue/job-table.ts';
import { type ClaimTable, JobWorker, type WorkerWaits } from '../../../app/queue/job-worker.ts';
import { LargeWorkError } from '../../../app/queue/lanes.ts';
import { ClaimLostError, DrainError } from '../../../app/queue/run-claim.ts';
import type { StoredJob } from '../../../app/queue/stored-job.ts';

const job: Job = { kind: 'sweep-installation', installationId: 5 };
const claimOf = (id: string, retryCount = 0, more: Partial<StoredJob> = {}): Claim => ({
  id: id.padEnd(8, '0'),
  retryCount,
  data: { job, correlationId: `c-${id}`, attempt: 1, ...more },
});

/** Polls so rarely, and sends heartbeats so rarely, that a test sees only what it asks for. */
const still: WorkerWaits = { poll: 60_000, outage: 60_000, settleFirst: 5, settleLongest: 20, beat: 60_000 };

interface Setting {
  readonly workers?: number;
  readonly largeWorkers?: number;
  readonly waits?: Partial<WorkerWaits>;
  readonly heartbeatSeconds?: number;
  /** What the table does when it is asked to store something. */
  readonly settle?: (what: string) => Promise<boolean>;
  readonly touch?: (claims: readonly Claim[]) => Promise<ReadonlySet<string>>;
  readonly run?: (stored: StoredJob, run: JobRun) => Promise<void>;
}

const workers: JobWorker[] = [];
afterEach(async () => {
  await Promise.all(workers.splice(0).map(worker => worker.drain(0)));
});

/** A worker over a table that gives out what is pushed into `waiting`. */
const working = ({ waits, settle = async () => true, run = async () => undefined, ...setting }: Setting = {}) => {
  const waiting: (Claim[] | Error)[] = [];
  const limits: number[] = [];
  const largeLimits: number[] = [];
  const settled: string[] = [];
  const outcomes: string[] = [];
  const lines: { level: number; msg: string }[] = [];
  const runs: JobRun[] = [];
  const told = (what: string): Promise<boolean> => {
    settled.push(what);
    return settle(what);
  };
  const table: ClaimTable = {
    async claim(places) {
      limits.push(places.ordinary);
      largeLimits.push(places.large);
      const next = waiting.shift() ?? [];
      if (next instanceof Error) throw next;
      return next;
    },
    finish: ({ id }) => told(`finish ${id}`),
    putBack: ({ id }, { attempt, failure, lane = 'ordinary' }, seconds) =>
      told(`put back ${id}, try ${attempt}, in ${seconds} s${lane === 'large' ? ', large' : ''}${failure ? `, ${failure.message}` : ''}`),
    touch: setting.touch ?? (async claims => new Set(claims.map(({ id }) => id))),
  };
  const worker = new JobWorker(
    table,
    {
      run(stored, own) {
        runs.push(own);
        return run(stored, own);
      },
      outcome: (stored, outcome, ms) => outcomes.push(`${stored.correlationId} ${outcome} ${ms >= 0 && ms < 60_000}`),
    },
    {
      workers: setting.workers ?? 2,
      largeWorkers: setting.largeWorkers ?? 0,
      heartbeatSeconds: setting.heartbeatSeconds ?? 60,
      pace: { attempts: 3, deadLetterAttempts: 3, firstSeconds: 8, longestSeconds: 8 },
      logger: pino({ level: 'debug' }, { write: (line: string) => lines.push(JSON.parse(line)) }),
      redact: text => text.replaceAll('secret', '***'),
      waits: { ...still, ...waits },
    },
  );
  workers.push(worker);
  const give = (...claims: Claim[]): void => {
    waiting.push(claims);
    worker.wake();
  };
  return { worker, waiting, give, limits, largeLimits, settled, outcomes, lines, runs };
};

/** Work that goes on until its signal is aborted, and ends then with the reason. */
const untilAborted = (_: unknown, { signal }: JobRun): Promise<void> =>
  new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));

const eventually = (read: () => unknown) => expect.poll(read, { interval: 2, timeout: 5_000 });
const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms));
const temporary = (): Error => Object.assign(new Error('A secret failed.'), { retryable: true });

describe('a worker', () => {
  test('runs what it is given and ends it, and asks at once for more', async () => {
    const { give, settled, outcomes, limits, runs } = working();
    give(claimOf('a'), claimOf('b'));
    await eventually(() => outcomes).toEqual(['c-a done true', 'c-b done true']);
    expect(settled).toEqual(['finish a0000000', 'finish b0000000']);
    expect(runs.map(({ correlationId, attempt }) => [correlationId, attempt])).toEqual([
      ['c-a', 1],
      ['c-b', 1],
    ]);
    await eventually(() => limits.at(-1)).toBe(2);
  });

  test('asks for as many jobs as it has room for, and for none when it has none', async () => {
    const ends = Promise.withResolvers<void>();
    const { worker, give, limits } = working({ run: () => ends.promise });
    await eventually(() => limits).toEqual([2]);
    give(claimOf('a'));
    await eventually(() => limits).toEqual([2, 2, 1]);
    give(claimOf('b'));
    await eventually(() => limits).toEqual([2, 2, 1, 1]);
    worker.wake();
    await pause(20);
    expect(limits).toEqual([2, 2, 1, 1]);
    ends.resolve();
    await eventually(() => limits.at(-1)).toBe(2);
  });

  test('puts a job back that turns out large, which is no try, no failure and no ending of it', async () => {
    const { give, settled, outcomes, lines } = working({ run: () => Promise.reject(new LargeWorkError('The files are large.')) });
    give(claimOf('a'));
    await eventually(() => settled).toEqual(['put back a0000000, try 1, in 0 s, large']);
    expect(outcomes).toEqual([]);
    expect(lines.map(({ level, msg }) => [level, msg])).toEqual([[30, 'A job goes on among those about large changes.']]);
  });

  test('fails a job that turns out large a second time: nobody is to take it round for ever', async () => {
    const { give, outcomes } = working({ largeWorkers: 1, run: () => Promise.reject(new LargeWorkError('The files are large.')) });
    give(claimOf('a', 0, { lane: 'large' }));
    await eventually(() => outcomes).toEqual(['c-a dead true']);
  });

  test('has places for large ones beside those of the others, and tells each run of its lane', async () => {
    const ends = Promise.withResolvers<void>();
    const { give, limits, largeLimits, runs } = working({ workers: 1, largeWorkers: 2, run: () => ends.promise });
    give(claimOf('a', 0, { lane: 'large' }));
    await eventually(() => [limits.at(-1), largeLimits.at(-1)]).toEqual([1, 1]);
    give(claimOf('b'));
    await eventually(() => [limits.at(-1), largeLimits.at(-1)]).toEqual([0, 1]);
    give(claimOf('c', 0, { lane: 'large' }));
    await eventually(() => runs.map(({ lane }) => lane)).toEqual(['large', undefined, 'large']);
    ends.resolve();
    await eventually(() => [limits.at(-1), largeLimits.at(-1)]).toEqual([1, 2]);
  });

  test('asks again after a while, without being told', async () => {
    const { limits } = working({ waits: { poll: 5 } });
    await eventually(() => limits.length).toBeGreaterThan(3);
  });

  test('waits between two questions', async () => {
    const { limits } = working();
    await pause(30);
    expect(limits).toEqual([2]);
  });

  test('is woken also while it asks', async () => {
    const { worker, limits } = working();
    worker.wake();
    await eventually(() => limits).toEqual([2, 2]);
  });

  test('waits when the database fails, and says so', async () => {
    const { waiting, limits, lines, worker } = working({ waits: { outage: 40 } });
    await eventually(() => limits.length).toBe(1);
    waiting.push(new Error('No database.'));
    worker.wake();
    await eventually(() => limits.length).toBe(2);
    await pause(10);
    expect(limits).toHaveLength(2);
    expect(lines).toMatchObject([{ level: 50, msg: 'No jobs can be taken from the queue.', err: { message: 'No database.' } }]);
    await eventually(() => limits.length).toBe(3);
  });

  test('leaves a job that it does not understand to others, and drops it at last', async () => {
    const { give, settled, lines, runs } = working();
    give({ id: 'x', retryCount: 59, data: { job: { kind: 'dance' } } });
    await eventually(() => lines.length).toBe(1);
    expect(lines[0]).toMatchObject({ level: 50, msg: 'A job in the queue is not understood.', jobId: 'x', times: 59 });
    expect(settled).toEqual([]);
    give({ id: 'x', retryCount: 60, data: {} });
    await eventually(() => settled).toEqual(['finish x']);
    expect(runs).toEqual([]);
  });
});

describe('a run that fails', () => {
  test('is put back for later, with what was counted', async () => {
    const { give, settled, outcomes, lines } = working({ run: () => Promise.reject(temporary()) });
    give(claimOf('a'));
    await eventually(() => outcomes).toEqual(['c-a retried true']);
    expect(settled).toEqual([expect.stringMatching(/^put back a0000000, try 2, in [4-8] s$/u)]);
    expect(lines.map(({ msg }) => msg)).toEqual(['A job failed.']);
  });

  test('counts the runs that were lost', async () => {
    const { give, settled, runs } = working({ run: () => Promise.reject(temporary()) });
    give(claimOf('a', 1));
    await eventually(() => settled).toEqual([expect.stringContaining('try 3')]);
    expect(runs[0]?.attempt).toBe(2);
  });

  test('for good is put back at once for the one who tells of it, without its secrets', async () => {
    const { give, settled, outcomes } = working({ run: () => Promise.reject(new Error('A secret failed.')) });
    give(claimOf('a'));
    await eventually(() => outcomes).toEqual(['c-a dead true']);
    expect(settled).toEqual(['put back a0000000, try 1, in 0 s, A *** failed.']);
  });

  test('and cannot be told of either is ended, and said in the log', async () => {
    const failure = { name: 'Error', message: 'x' };
    const { give, settled, outcomes, lines } = working({ run: () => Promise.reject(temporary()) });
    give(claimOf('a', 0, { failure, attempt: 3 }));
    await eventually(() => outcomes).toEqual(['c-a dead true']);
    expect(settled).toEqual(['finish a0000000']);
    expect(lines.at(-1)).toMatchObject({ level: 50, msg: 'A failed job could not be made visible.', failure });
  });

  test('was lost too often is not begun again', async () => {
    const { give, settled, runs } = working();
    give(claimOf('a', 3));
    await eventually(() => settled).toEqual(['finish a0000000']);
    expect(runs).toHaveLength(1);
    give(claimOf('b', 4));
    await eventually(() => settled.at(-1)).toBe('put back b0000000, try 1, in 0 s, The job was started 4 times and never ended.');
    give(claimOf('c', 4, { failure: { name: 'Error', message: 'x' } }));
    await eventually(() => settled.at(-1)).toBe('finish c0000000');
    expect(runs).toHaveLength(1);
  });
});

describe('an ending that cannot be stored', () => {
  test('is tried again until it can, and the job keeps its place meanwhile', async () => {
    let left = 3;
    const { give, settled, outcomes, lines, limits } = working({
      workers: 1,
      settle: async () => {
        left -= 1;
        if (left > 0) throw new Error('No database.');
        return true;
      },
    });
    give(claimOf('a'));
    await eventually(() => outcomes).toEqual(['c-a done true']);
    expect(settled).toEqual(['finish a0000000', 'finish a0000000', 'finish a0000000']);
    expect(lines.map(({ level, msg }) => [level, msg])).toEqual(
      Array.from({ length: 2 }, () => [50, 'The end of a job could not be stored; that is tried again.']),
    );
    expect(limits.slice(0, 2)).toEqual([1, 1]);
    await eventually(() => limits.length).toBe(3);
  });

  test('is tried no more when the process ends', async () => {
    const { worker, give, settled, outcomes, lines } = working({
      waits: { settleFirst: 60_000, settleLongest: 60_000 },
      settle: () => Promise.reject(new Error('No database.')),
    });
    give(claimOf('a'));
    await eventually(() => settled.length).toBe(1);
    const began = performance.now();
    await worker.drain(5_000);
    expect(performance.now() - began).toBeLessThan(4_000);
    expect(lines.at(-1)?.msg).toBe('The end of a job could not be stored; it will run again.');
    expect(outcomes).toEqual([]);
  });

  test('is not told of when another worker has the job', async () => {
    const { give, settled, outcomes, limits } = working({ settle: async () => false });
    give(claimOf('a'));
    await eventually(() => settled.length).toBe(1);
    await eventually(() => limits.at(-1)).toBe(2);
    expect(outcomes).toEqual([]);
  });
});

describe('a job whose run was taken for dead', () => {
  test('ends in the earlier run before it is run again', async () => {
    const order: string[] = [];
    const { give, settled, runs } = working({
      async run(stored, own) {
        order.push(`begin ${own.attempt}`);
        if (own.attempt === 1)
          await untilAborted(stored, own)
            .catch(() => pause(15))
            .then(() => order.push('end 1'));
        if (own.attempt === 1) throw own.signal.reason;
      },
    });
    give(claimOf('a'));
    await eventually(() => order).toEqual(['begin 1']);
    give(claimOf('a', 1));
    await eventually(() => order).toEqual(['begin 1', 'end 1', 'begin 2']);
    expect(runs[0]?.signal.reason).toEqual(new ClaimLostError('The run was taken for dead.'));
    await eventually(() => settled).toEqual(['finish a0000000']);
  });
});

describe('heartbeats', () => {
  test('are sent for what runs, and a job that another worker has is ended here', async () => {
    const touched: string[][] = [];
    const { give, runs, settled, outcomes } = working({
      waits: { beat: 5 },
      run: untilAborted,
      touch: async claims => {
        touched.push(claims.map(({ id }) => id));
        return new Set(['a0000000']);
      },
    });
    await pause(15);
    expect(touched).toEqual([]);
    give(claimOf('a'), claimOf('b'));
    await eventually(() => runs[1]?.signal.reason?.message).toBe('Another worker has the job now.');
    expect(touched[0]).toEqual(['a0000000', 'b0000000']);
    await eventually(() => touched.at(-1)).toEqual(['a0000000']);
    expect([runs[0]?.signal.aborted, settled, outcomes]).toEqual([false, [], []]);
  });

  test('that were not stored for too long end the run', async () => {
    const { give, runs, lines, settled } = working({
      waits: { beat: 5 },
      heartbeatSeconds: 0.03,
      run: untilAborted,
      touch: () => Promise.reject(new Error('No database.')),
    });
    give(claimOf('a'));
    await eventually(() => runs[0]?.signal.reason?.message).toBe('No heartbeat was stored for too long.');
    expect(lines[0]).toMatchObject({ level: 50, msg: 'Heartbeats of the running jobs could not be stored.' });
    expect(settled).toEqual([]);
  });

  test('that are stored keep it going', async () => {
    // A busy machine may let them wait for nearly a second.
    const { give, runs } = working({ waits: { beat: 5 }, heartbeatSeconds: 1, run: untilAborted });
    give(claimOf('a'));
    await pause(1_200);
    expect(runs[0]?.signal.aborted).toBe(false);
  });

  test('end with the worker', async () => {
    let touches = 0;
    const { worker, give, runs } = working({
      waits: { beat: 5 },
      run: untilAborted,
      touch: async claims => {
        touches += 1;
        return new Set(claims.map(({ id }) => id));
      },
    });
    give(claimOf('a'));
    await eventually(() => runs.length).toBe(1);
    await worker.drain(100);
    const before = touches;
    give(claimOf('b'));
    await pause(25);
    expect([touches, runs.length]).toEqual([before, 1]);
  });
});

describe('a worker that ends', () => {
  test('tells the runs to end, and puts back what has not, as often as it was begun', async () => {
    const { worker, give, runs, settled, outcomes, lines } = working({ run: untilAborted });
    give(claimOf('a', 1));
    await eventually(() => runs.length).toBe(1);
    await worker.drain(1_000);
    expect(runs[0]?.signal.reason).toBeInstanceOf(DrainError);
    expect(runs[0]?.signal.reason.message).toBe('The process ends; the job goes back to the queue.');
    expect(settled).toEqual(['put back a0000000, try 2, in 0 s']);
    expect(outcomes).toEqual([]);
    expect(lines).toMatchObject([{ level: 30, msg: 'A job goes back to the queue, because the process ends.', correlationId: 'c-a' }]);
  });

  test('waits no longer than it may for a run that does not listen', async () => {
    const { worker, give, runs, settled } = working({ run: () => Promise.withResolvers<void>().promise });
    give(claimOf('a'));
    await eventually(() => runs.length).toBe(1);
    const began = performance.now();
    await worker.drain(40);
    expect(performance.now() - began).toBeGreaterThanOrEqual(35);
    expect(settled).toEqual(['put back a0000000, try 1, in 0 s']);
  });

  test('waits for a run that still comes to its end', async () => {
    const { worker, give, runs, settled, outcomes } = working({
      run: (stored, own) => untilAborted(stored, own).catch(() => pause(20)),
    });
    give(claimOf('a'));
    await eventually(() => runs.length).toBe(1);
    await worker.drain(5_000);
    expect([settled, outcomes]).toEqual([['finish a0000000'], ['c-a done true']]);
  });

  test('asks for no more jobs', async () => {
    const { worker, give, limits } = working({ waits: { poll: 2 } });
    await eventually(() => limits.length).toBeGreaterThan(1);
    await worker.drain(100);
    const before = limits.length;
    give(claimOf('a'));
    await pause(15);
    expect(limits).toHaveLength(before);
  });
});
