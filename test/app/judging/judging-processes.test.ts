import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { getPriority } from 'node:os';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type JudgeLimits, JudgingProcesses } from '../../../app/judging/judging-processes.ts';
import { JudgingStoppedError } from '../../../app/judging/judging-stopped.ts';
import { processorMilliseconds } from '../../../app/judging/processor-time.ts';
import { NoJudgeError } from '../../../app/judging/running-task.ts';
import type { MadeReview, TaskPorts, TaskRunner } from '../../../app/judging/task.ts';
import { LargeWorkError } from '../../../app/queue/lanes.ts';
import { GitHubError } from '../../../src/github/call/errors.ts';
import { appProgram } from '../../support/app/app-programs.ts';
import { judgedAs } from '../../support/app/judges/judged-as.ts';
import type { Misdeed } from '../../support/app/judges/misdeeds.ts';
import { RunnerHere } from '../../support/app/judging-here.ts';
import { callsOf } from '../../support/calls-of.ts';
import { compileCache } from '../../support/compile-cache.ts';
import { tenMegabytes } from '../../support/hostile-changes.ts';
import { type Change, InMemoryRepository } from '../../support/in-memory-repository.ts';
import { childrenOf, isHalted, isRunning, nicenessOf } from '../../support/processes/process-tree.ts';

const by = judgedAs();

/** Whether the system tells of the processor time of others. */
const isTold = processorMilliseconds(process.pid) !== undefined;

const started: JudgingProcesses[] = [];
const programs = {
  judging: await appProgram('judging-process'),
  misbehaving: await appProgram('misbehaving'),
  'ends-at-once': new URL('../../support/app/judges/ends-at-once.ts', import.meta.url),
  'never-ready': new URL('../../support/app/judges/never-ready.ts', import.meta.url),
  owner: await appProgram('owner'),
};
const processesOf = (limits: Partial<JudgeLimits> = {}, program = programs.judging): JudgingProcesses => {
  const processes = new JudgingProcesses({ milliseconds: 60_000, memoryMb: 256, ...limits }, program);
  started.push(processes);
  return processes;
};
afterEach(() => Promise.all(started.splice(0).map(processes => processes.close())));

const ordinary: Change = { base: {}, head: { Dockerfile: 'FROM debian:12\nRUN sudo true\n' } };

const review = (processes: JudgingProcesses, change: Change | TaskPorts, patience = by.patience): Promise<MadeReview> => {
  const ports = 'reader' in change ? change : { reader: new InMemoryRepository(change) };
  return processes.run('review', { ...by, patience }, ports, { signal: new AbortController().signal, lane: 'ordinary' });
};

const stopOf = async (work: Promise<unknown>): Promise<JudgingStoppedError> => {
  const error: unknown = await work.then(
    () => undefined,
    reason => reason,
  );
  if (!(error instanceof JudgingStoppedError)) throw new Error(`It was not stopped: ${String(error)}`);
  return error;
};

describe('a process', () => {
  test('judges a change, and its report can be rendered by another one', async () => {
    const processes = processesOf();
    const [{ facts, sealed }] = await Promise.all([review(processes, ordinary), review(processes, ordinary)]);
    expect(facts).toMatchObject({ verdict: 'warn', headSha: 'head', shown: facts.findings.filter(({ state }) => state === 'new').length });
    const terms = { signal: new AbortController().signal, lane: 'ordinary' } as const;
    const ports = { reader: new InMemoryRepository(ordinary) };
    const rendered = await processes.run('render-check', { sealed, options: { notes: ['A note.'] } }, ports, terms);
    expect(rendered).toMatchObject({ conclusion: 'neutral', summary: expect.stringContaining('A note.') });
    expect(rendered.annotations.map(({ startLine }) => startLine)).toContain(2);
  });

  test('is stopped when it works for too long, and tells at which file; the next change is judged', async () => {
    const change = tenMegabytes(2_000_000);
    const stops: JudgingStoppedError[] = [];
    // Why several: how long it takes to come to the first file, and to be done with all of them, is the machine's business; mostly one is enough.
    for (let milliseconds = 400; milliseconds < 12_000; milliseconds *= 1.5) {
      const processes = processesOf({ milliseconds });
      const stopped = await review(processes, change).catch((error: unknown) => error);
      if (stopped instanceof JudgingStoppedError) stops.push(stopped);
      if (stops.some(({ path }) => path !== '')) break;
    }
    expect(new Set(stops.map(({ reason }) => reason))).toEqual(new Set(['time']));
    expect(stops.at(-1)?.path).toMatch(/^stack-\d+\/compose\.yaml$/u);
    expect((await review(processesOf(), ordinary)).facts.verdict).toBe('warn');
  });

  test('does not pay for what it waits for', async () => {
    const processes = processesOf({ milliseconds: 3_000 });
    class Slow extends InMemoryRepository {
      override async readChanges() {
        await new Promise(resolve => setTimeout(resolve, 3_500));
        return super.readChanges();
      }
    }
    expect((await review(processes, { reader: new Slow(ordinary) })).facts.verdict).toBe('warn');
  });

  test('is stopped when it takes too much memory; the process and other tasks go on', async () => {
    const processes = processesOf({ memoryMb: 48 });
    const quiet = processesOf();
    const stopped = stopOf(review(processes, tenMegabytes(1_000_000)));
    const others = Promise.all(Array.from({ length: 3 }, () => review(quiet, ordinary)));
    expect((await stopped).reason).toBe('memory');
    expect((await others).map(({ facts }) => facts.verdict)).toEqual(['warn', 'warn', 'warn']);
  });

  test('that is closed in the middle of a task is no reason to say anything of the change', async () => {
    const processes = processesOf();
    let closing: Promise<void> | undefined;
    class Closing extends InMemoryRepository {
      override readChanges() {
        closing = processes.close();
        return super.readChanges();
      }
    }
    await expect(review(processes, { reader: new Closing(ordinary) })).rejects.toThrow(NoJudgeError);
    await closing;
  });

  test('leaves the one that answers GitHub next to nothing to do', { timeout: 120_000 }, async () => {
    // Why one of its files: on a machine that is busy, the processes that judge have their turn last.
    const [[path, text] = ['', '']] = Object.entries(tenMegabytes(100_000).head);
    const change = { base: {}, head: { [path]: text } };
    const terms = { signal: new AbortController().signal, lane: 'ordinary' } as const;
    const callsBy = (runner: TaskRunner) =>
      callsOf(async () => {
        const reader = new InMemoryRepository(change);
        const { sealed } = await runner.run('review', by, { reader }, terms);
        const { annotations } = await runner.run('render-check', { sealed, options: {} }, { reader }, terms);
        expect(annotations.length).toBeGreaterThan(100);
      });
    const sum = (calls: readonly (readonly [string, number])[]): number => calls.reduce((all, [, count]) => all + count, 0);
    const isJudging = ([url]: readonly [string, number]): boolean =>
      /\/src\/(?:artifacts|delta|engine|review|rules|units|verdict)\//u.test(url);
    const [there, here] = [await callsBy(processesOf()), await callsBy(new RunnerHere())];
    expect(there.filter(isJudging)).toEqual([]);
    expect(sum(here.filter(isJudging))).toBeGreaterThan(500_000);
    expect(sum(there) * 5_000).toBeLessThan(sum(here));
  });

  test('ends by itself when its processor time is used up: what was not judged is named', async () => {
    const { facts } = await review(processesOf(), tenMegabytes(2_000_000), 0);
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
    await expect(review(processesOf(), { reader: new Broken(ordinary) })).rejects.toBe(error);
  });

  test('is stopped with its job', async () => {
    const processes = processesOf();
    const controller = new AbortController();
    class Ending extends InMemoryRepository {
      override readChanges() {
        controller.abort(new Error('The process ends.'));
        return super.readChanges();
      }
    }
    const ports = { reader: new Ending(ordinary) };
    const work = processes.run('review', by, ports, { signal: controller.signal, lane: 'ordinary' });
    await expect(work).rejects.toThrow('The process ends.');
  });
});

describe('large changes', () => {
  test('have processes of their own, which come behind all others: no ordinary change waits for them', async () => {
    const processes = processesOf();
    const before = new Set(childrenOf(process.pid));
    const gate = Promise.withResolvers<void>();
    class Held extends InMemoryRepository {
      override async readChanges() {
        await gate.promise;
        return super.readChanges();
      }
    }
    const { signal } = new AbortController();
    const large = processes.run('review', by, { reader: new Held(ordinary) }, { signal, lane: 'large' });
    const own = (): readonly number[] => childrenOf(process.pid).filter(pid => !before.has(pid));
    await expect.poll(() => new Set(own().flatMap(nicenessOf)), { timeout: 30_000 }).toEqual(new Set([19]));
    const behind = new Set(own());
    expect((await review(processes, ordinary)).facts.verdict).toBe('warn');
    gate.resolve();
    expect((await large).facts.verdict).toBe('warn');
    expect(own().filter(pid => !behind.has(pid)).length).toBeGreaterThan(0);
    // What judged a large one is kept for the next, and judges no ordinary one.
    await processes.run('review', by, { reader: new InMemoryRepository(ordinary) }, { signal, lane: 'large' });
    expect(own().filter(pid => nicenessOf(pid).includes(19))).toEqual([...behind]);
  });

  test.runIf(isTold)('are told by the processor time that they take: they are to begin anew among their like', async () => {
    // Why so long on the clock: on a busy machine it passes before the processor time does.
    const processes = processesOf({ milliseconds: 500, clockMilliseconds: 600_000 }, programs.misbehaving);
    const run = (lane: 'ordinary' | 'large', ordinaryMs?: number): Promise<MadeReview> => {
      const terms = { signal: new AbortController().signal, lane, ...(ordinaryMs !== undefined && { ordinaryMs }) };
      return processes.run('review', judgedAs('loops'), { reader: new InMemoryRepository(ordinary) }, terms);
    };
    await expect(run('ordinary', 150)).rejects.toThrow(LargeWorkError);
    await expect(run('large')).rejects.toThrow(JudgingStoppedError);
    expect((await review(processes, ordinary)).facts.verdict).toBe('warn');
  });

  test.runIf(isTold)('are none for sleeping, nor for being starved: only their own work counts', async () => {
    const processes = processesOf({ milliseconds: 700 }, programs.misbehaving);
    const terms = { signal: new AbortController().signal, lane: 'ordinary', ordinaryMs: 200 } as const;
    const work = processes.run('review', judgedAs('hangs'), { reader: new InMemoryRepository(ordinary) }, terms);
    expect((await stopOf(work)).reason).toBe('time');
  });
});

describe('a process that judges and', () => {
  const misbehaving = (limits?: Partial<JudgeLimits>): JudgingProcesses => processesOf(limits, programs.misbehaving);
  const misdeed = (processes: JudgingProcesses, what: Misdeed): Promise<JudgingStoppedError> =>
    stopOf(
      processes.run(
        'review',
        judgedAs(what),
        { reader: new InMemoryRepository(ordinary) },
        { signal: new AbortController().signal, lane: 'ordinary' },
      ),
    );

  describe('dies', () => {
    // Why one for all: what judges the next change is there for the one after it.
    let processes: JudgingProcesses;
    beforeAll(() => {
      processes = new JudgingProcesses({ milliseconds: 60_000, memoryMb: 64 }, programs.misbehaving);
    });
    afterAll(() => processes.close());

    test.each([
      ['is killed', 'killed', /SIGKILL/u],
      ['ends in the middle of a message', 'crashed', /ended with 0/u],
      ['throws where nobody catches it', 'crashed', /Nobody foresaw this/u],
      ['takes all memory', 'memory', /heap out of memory/u],
    ] as const)('since it %s: that is told as %s, with the file that it was at; the next change is judged', async (what, reason, cause) => {
      const stopped = await misdeed(processes, what);
      expect(stopped).toMatchObject({ reason, path: expect.stringMatching(/^\d+\.yaml$/u) });
      expect(String(stopped.cause)).toMatch(cause);
      expect((await review(processes, ordinary)).facts.verdict).toBe('warn');
    });
  });

  test.runIf(isTold)('loops is stopped when its processor time is used up, long before its time on the clock', async () => {
    const processes = misbehaving({ milliseconds: 300, clockMilliseconds: 600_000 });
    expect((await misdeed(processes, 'loops')).reason).toBe('time');
  });

  test.runIf(isTold)('gets nothing of the processors is not stopped for that: it is judged when it gets some', async () => {
    const processes = misbehaving({ milliseconds: 3_000, clockMilliseconds: 600_000 });
    const before = new Set(childrenOf(process.pid));
    const ports = { reader: new InMemoryRepository(ordinary) };
    const work = processes.run('review', judgedAs('is starved'), ports, { signal: new AbortController().signal, lane: 'ordinary' });
    const stopped = (): number | undefined => childrenOf(process.pid).find(pid => !before.has(pid) && isHalted(pid));
    await expect.poll(stopped, { timeout: 30_000 }).toBeDefined();
    await new Promise(resolve => setTimeout(resolve, 3_500));
    process.kill(stopped() ?? 0, 'SIGCONT');
    expect((await work).facts.verdict).toBe('warn');
  });

  test('sleeps all the time is stopped by the clock', async () => {
    const processes = misbehaving({ milliseconds: 200, clockMilliseconds: 600 });
    const began = performance.now();
    expect((await misdeed(processes, 'hangs')).reason).toBe('time');
    expect(performance.now() - began).toBeGreaterThan(600);
  });

  test('hangs is stopped, and not there any more', async () => {
    const processes = misbehaving({ milliseconds: 500 });
    const { reason, path } = await misdeed(processes, 'hangs');
    expect(reason).toBe('time');
    await expect.poll(() => isRunning(Number.parseInt(path, 10)), { timeout: 10_000 }).toBe(false);
    await processes.close();
  });

  test('six that hang, are killed, and take all memory at once hold up no ordinary change', { timeout: 120_000 }, async () => {
    const processes = misbehaving({ milliseconds: 600_000, memoryMb: 64 });
    const controller = new AbortController();
    let ended = 0;
    const hanging = Array.from({ length: 3 }, async () => {
      const terms = { signal: controller.signal, lane: 'ordinary' } as const;
      await expect(processes.run('review', judgedAs('hangs'), { reader: new InMemoryRepository(ordinary) }, terms)).rejects.toThrow(
        'Enough.',
      );
      ended += 1;
    });
    const others = (['is killed', 'takes all memory', 'ends in the middle of a message'] as const).map(what => misdeed(processes, what));
    const reviews = Array.from({ length: 6 }, () => review(processes, ordinary));
    expect((await Promise.all(reviews)).map(({ facts }) => facts.verdict)).toEqual(Array.from({ length: 6 }, () => 'warn'));
    expect((await Promise.all(others)).map(({ reason }) => reason)).toEqual(['killed', 'memory', 'crashed']);
    expect(ended).toBe(0);
    controller.abort(new Error('Enough.'));
    await Promise.all(hanging);
  });

  test.each([
    ['ends before it is ready', 'ends-at-once', 'This can not be loaded.'],
    ['is never ready', 'never-ready', ''],
  ] as const)('%s says nothing of the change: the job fails, and is tried again', async (_, program, cause) => {
    const error: unknown = await review(processesOf({ loadingMilliseconds: 1_500 }, programs[program]), ordinary).catch(
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(NoJudgeError);
    if (cause !== '') expect(String((error as NoJudgeError).cause)).toContain(cause);
  });

  test('works comes behind the App with all of its threads, and has none of its variables', async () => {
    const before = new Set(childrenOf(process.pid));
    const processes = processesOf();
    await review(processes, ordinary);
    const own = childrenOf(process.pid).filter(pid => !before.has(pid));
    expect(own.length).toBeGreaterThan(0);
    const nicer = Math.min(19, getPriority() + 10);
    for (const pid of own) expect(new Set(nicenessOf(pid))).toEqual(new Set([nicer]));
    const names = own.flatMap(pid =>
      readFileSync(`/proc/${pid}/environ`, 'utf8')
        .split('\0')
        .map(pair => pair.split('=')[0]),
    );
    expect(new Set(names.filter(Boolean))).toEqual(new Set(['NODE_COMPILE_CACHE', 'NODE_CHANNEL_FD', 'NODE_CHANNEL_SERIALIZATION_MODE']));
  });
});

describe('when the App ends, no process is left', () => {
  const owner = async () => {
    const child = fork(programs.owner, {
      env: { ...compileCache },
      execArgv: [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    await once(child, 'message');
    const judges = childrenOf(child.pid ?? 0);
    return { child, judges };
  };

  // One hangs, one is in the middle of ten megabytes, and one is idle.
  test.each(['SIGKILL', 'SIGTERM'] as const)('although some are busy: %s', { timeout: 120_000 }, async signal => {
    const { child, judges } = await owner();
    expect(judges.filter(isRunning).length).toBeGreaterThanOrEqual(3);
    child.kill(signal);
    await expect.poll(() => judges.filter(isRunning), { timeout: 30_000, interval: 100 }).toEqual([]);
  });

  test('by a signal to all of its processes, such as of a terminal, the App decides when: they go on', async () => {
    const processes = processesOf();
    const before = new Set(childrenOf(process.pid));
    class Signalled extends InMemoryRepository {
      override readChanges() {
        for (const pid of childrenOf(process.pid)) if (!before.has(pid)) process.kill(pid, 'SIGINT');
        for (const pid of childrenOf(process.pid)) if (!before.has(pid)) process.kill(pid, 'SIGTERM');
        return super.readChanges();
      }
    }
    expect((await review(processes, { reader: new Signalled(ordinary) })).facts.verdict).toBe('warn');
  });
});
