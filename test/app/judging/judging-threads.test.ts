import { afterAll, describe, expect, test } from 'vitest';
import { JudgingStoppedError } from '../../../app/judging/judging-stopped.ts';
import { JudgingThreads, type ThreadLimits } from '../../../app/judging/judging-threads.ts';
import type { JudgedBy, MadeReview, TaskPorts } from '../../../app/judging/task.ts';
import { GitHubError } from '../../../src/github/call/errors.ts';
import { tenMegabytes } from '../../support/hostile-changes.ts';
import { type Change, InMemoryRepository } from '../../support/in-memory-repository.ts';

const by: JudgedBy = {
  policy: {
    file: { path: '.github/tidewaiter.yml', text: { state: 'absent' } },
    repository: { fullName: 'acme/app' },
  },
  today: '2026-11-24',
  patience: 60_000,
};

const started: JudgingThreads[] = [];
const threadsOf = (limits: Partial<ThreadLimits> = {}): JudgingThreads => {
  const threads = new JudgingThreads({ milliseconds: 60_000, memoryMb: 256, ...limits });
  started.push(threads);
  return threads;
};
afterAll(() => Promise.all(started.map(threads => threads.close())));

const ordinary: Change = { base: {}, head: { Dockerfile: 'FROM debian:12\nRUN sudo true\n' } };

const review = (threads: JudgingThreads, change: Change | TaskPorts, patience = by.patience): Promise<MadeReview> => {
  const ports = 'reader' in change ? change : { reader: new InMemoryRepository(change) };
  return threads.run('review', { ...by, patience }, ports, { signal: new AbortController().signal, size: 'ordinary' });
};

const stopOf = async (work: Promise<unknown>): Promise<JudgingStoppedError> => {
  const error: unknown = await work.then(
    () => undefined,
    reason => reason,
  );
  if (!(error instanceof JudgingStoppedError)) throw new Error(`It was not stopped: ${String(error)}`);
  return error;
};

describe('a thread', () => {
  test('judges a change, and its report can be rendered by another one', async () => {
    const threads = threadsOf();
    const [{ facts, sealed }] = await Promise.all([review(threads, ordinary), review(threads, ordinary)]);
    expect(facts).toMatchObject({ verdict: 'warn', headSha: 'head', shown: facts.findings.filter(({ state }) => state === 'new').length });
    const terms = { signal: new AbortController().signal, size: 'ordinary' } as const;
    const ports = { reader: new InMemoryRepository(ordinary) };
    const rendered = await threads.run('render-check', { sealed, options: { notes: ['A note.'] } }, ports, terms);
    expect(rendered).toMatchObject({ conclusion: 'neutral', summary: expect.stringContaining('A note.') });
    expect(rendered.annotations.map(({ startLine }) => startLine)).toContain(2);
  });

  test('is stopped when it works for too long, and tells at which file; the next change is judged', async () => {
    const change = tenMegabytes(2_000_000);
    const stops: JudgingStoppedError[] = [];
    // Why several: how long it takes to come to the first file, and to be done with all of them, is the machine's business.
    for (let milliseconds = 150; milliseconds < 12_000; milliseconds *= 1.4) {
      const threads = threadsOf({ milliseconds });
      const stopped = await review(threads, change).catch((error: unknown) => error);
      if (stopped instanceof JudgingStoppedError) stops.push(stopped);
      if (stops.some(({ path }) => path !== '')) break;
    }
    expect(new Set(stops.map(({ reason }) => reason))).toEqual(new Set(['time']));
    expect(stops.at(-1)?.path).toMatch(/^stack-\d+\/compose\.yaml$/u);
    expect((await review(threadsOf(), ordinary)).facts.verdict).toBe('warn');
  });

  test('does not pay for what it waits for', async () => {
    const threads = threadsOf({ milliseconds: 1_000 });
    class Slow extends InMemoryRepository {
      override async readChanges() {
        await new Promise(resolve => setTimeout(resolve, 1_500));
        return super.readChanges();
      }
    }
    expect((await review(threads, { reader: new Slow(ordinary) })).facts.verdict).toBe('warn');
  });

  test('is stopped when it takes too much memory; the process and other tasks go on', async () => {
    const threads = threadsOf({ memoryMb: 48 });
    const stopped = stopOf(review(threads, tenMegabytes(4_000_000)));
    const others = Promise.all(Array.from({ length: 3 }, () => review(threadsOf(), ordinary)));
    expect((await stopped).reason).toBe('memory');
    expect((await others).map(({ facts }) => facts.verdict)).toEqual(['warn', 'warn', 'warn']);
  });

  test('that ends in the middle of a task fails only this one', async () => {
    const threads = threadsOf();
    class Killing extends InMemoryRepository {
      override readChanges() {
        void threads.close();
        return super.readChanges();
      }
    }
    expect((await stopOf(review(threads, { reader: new Killing(ordinary) }))).reason).toBe('crashed');
  });

  test('leaves the thread that answers GitHub next to nothing to do', async () => {
    const threads = threadsOf();
    const change = tenMegabytes(3_000_000);
    const terms = { signal: new AbortController().signal, size: 'ordinary' } as const;
    const reader = new InMemoryRepository(change);
    const [own, all] = [process.threadCpuUsage(), process.cpuUsage()];
    const { sealed } = await threads.run('review', by, { reader }, terms);
    const { annotations } = await threads.run('render-check', { sealed, options: {} }, { reader }, terms);
    const [spent, together] = [process.threadCpuUsage(own), process.cpuUsage(all)];
    expect(annotations.length).toBeGreaterThan(100);
    // Processor time against processor time: a busy machine changes nothing. It is a fiftieth.
    expect((spent.user + spent.system) * 10).toBeLessThan(together.user + together.system);
  });

  test('ends by itself when its processor time is used up: what was not judged is named', async () => {
    const { facts } = await review(threadsOf(), tenMegabytes(2_000_000), 0);
    expect(facts).toMatchObject({ verdict: 'incomplete', shown: 0 });
    expect(facts.reasons.map(({ reason }) => reason).join(' ')).toContain('12 changed files could not be evaluated');
  });

  test('hands back what a port threw, the same error', async () => {
    const error = new GitHubError('unavailable', 'GitHub is down.', undefined);
    class Broken extends InMemoryRepository {
      override readChangedFiles(): never {
        throw error;
      }
    }
    await expect(review(threadsOf(), { reader: new Broken(ordinary) })).rejects.toBe(error);
  });

  test('is stopped with its job', async () => {
    const threads = threadsOf();
    const controller = new AbortController();
    class Ending extends InMemoryRepository {
      override readChanges() {
        controller.abort(new Error('The process ends.'));
        return super.readChanges();
      }
    }
    const ports = { reader: new Ending(ordinary) };
    const work = threads.run('review', by, ports, { signal: controller.signal, size: 'ordinary' });
    await expect(work).rejects.toThrow('The process ends.');
  });
});

describe('large changes', () => {
  test('wait for each other, and not the ordinary ones for them', async () => {
    const threads = threadsOf();
    const order: string[] = [];
    const gate = Promise.withResolvers<void>();
    const named = (name: string, until: Promise<void> = Promise.resolve()): TaskPorts => {
      class Named extends InMemoryRepository {
        override async readChanges() {
          order.push(name);
          await until;
          return super.readChanges();
        }
      }
      return { reader: new Named(ordinary) };
    };
    const { signal } = new AbortController();
    const large = Array.from({ length: 20 }, (_, index) =>
      threads.run('review', by, named(`large ${index}`, gate.promise), { signal, size: 'large' }),
    );
    await threads.run('review', by, named('ordinary'), { signal, size: 'ordinary' });
    expect(order).toContain('ordinary');
    expect(order).not.toContain('large 19');
    gate.resolve();
    await Promise.all(large);
    expect(order).toHaveLength(21);
  });
});
