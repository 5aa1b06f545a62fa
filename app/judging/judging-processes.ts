import { availableParallelism } from 'node:os';
import type { Lane } from '../queue/lanes.ts';
import { Judge } from './judge.ts';
import { NoJudgeError, RunningTask } from './running-task.ts';
import type { JudgingTask, JudgingTasks, TaskKind, TaskPorts, TaskRunner, TaskTerms } from './task.ts';

/** What a process that judges may take. */
export interface JudgeLimits {
  /**
   * Milliseconds of processor time that a task may take, with all threads of its process; then that is stopped. On the clock, without what it
   * waits for, where the system does not tell.
   */
  readonly milliseconds: number;
  /** Milliseconds on the clock that it may work however little of the processors it is given; as many as of processor time if left out. */
  readonly clockMilliseconds?: number;
  /** Of the JavaScript heap. */
  readonly memoryMb: number;
  /** Milliseconds for loading the program: it takes one second, and a machine may be busy. */
  readonly loadingMilliseconds?: number;
}

/** A process that takes more than this after a task is ended: what is idle collects no garbage, and would keep it. */
const maxIdleBytes = 300 * 1_048_576;

/** Why one for large changes: a review is followed by its reports, and days may go by until the next. */
const maxIdle: Readonly<Record<Lane, number>> = { ordinary: availableParallelism(), large: 1 };

const usualLoadingMs = 60_000;

/**
 * Milliseconds that a task waits for a process that works, before another one is started. Most tasks are done in less, and each process costs
 * a second of processor time to start and to become quick; those behind a hostile one must not wait for it.
 */
const patienceMs = 250;

/**
 * Processes that judge: as many as there are processors, and more when tasks take long, up to as many as there are tasks at a time, which the
 * queue's `WORKERS` bound. A task that is hostile takes its time, and none behind it is to wait for that; the system shares the processors
 * out among processes. Large changes have processes of their own, which come behind the others; the queue bounds how many of them there are.
 */
export class JudgingProcesses implements TaskRunner {
  readonly #limits: JudgeLimits;
  readonly #program: URL;
  readonly #idle: Readonly<Record<Lane, Judge[]>> = { ordinary: [], large: [] };
  /** Tasks that wait for a process, the first one first. */
  readonly #waiting: ((judge: Judge) => void)[] = [];
  readonly #all = new Set<Judge>();
  /** Tasks that run. */
  readonly #tasks = new Set<RunningTask>();
  #closed = false;

  constructor(limits: JudgeLimits, program = new URL('judging-process.ts', import.meta.url)) {
    this.#limits = limits;
    this.#program = program;
  }

  async run<K extends TaskKind>(
    kind: K,
    input: JudgingTasks[K]['input'],
    ports: TaskPorts,
    terms: TaskTerms,
  ): Promise<JudgingTasks[K]['output']> {
    terms.signal.throwIfAborted();
    return await this.#run({ kind, input } as JudgingTask, ports, terms);
  }

  /** Starts a process, so that the first task need not wait for it. */
  warmUp(): void {
    this.#keep(this.#start('ordinary'), 0);
  }

  /** Resolves when no process is left. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const task of this.#tasks) task.fail(closed());
    const all = [...this.#all];
    for (const judge of all) judge.kill();
    await Promise.all(all.map(({ gone }) => gone));
  }

  async #run<K extends TaskKind>(
    given: JudgingTask,
    ports: TaskPorts,
    { signal, lane, ordinaryMs }: TaskTerms,
  ): Promise<JudgingTasks[K]['output']> {
    const judge = await (lane === 'large' ? this.#largeJudge() : this.#judge(signal));
    if (signal.aborted) this.#keep(judge, 0);
    signal.throwIfAborted();
    judge.busy();
    const { milliseconds, clockMilliseconds = milliseconds, loadingMilliseconds = usualLoadingMs } = this.#limits;
    const task = new RunningTask(judge, given, ports, {
      loading: loadingMilliseconds,
      ordinary: ordinaryMs,
      work: milliseconds,
      longest: clockMilliseconds,
    });
    this.#tasks.add(task);
    const stop = (): void => task.fail(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    try {
      const { output, residentBytes } = await task.run();
      this.#keep(judge, residentBytes);
      return output as JudgingTasks[K]['output'];
    } catch (error) {
      if (task.residentBytes === undefined) judge.kill();
      else this.#keep(judge, task.residentBytes);
      throw error;
    } finally {
      this.#tasks.delete(task);
      signal.removeEventListener('abort', stop);
    }
  }

  #largeJudge(): Judge {
    const known = this.#idle.large.pop();
    if (known) return known;
    // Why not another one beside it: it takes ninety megabytes, and a second to start.
    const idle = this.#idle.ordinary.pop();
    idle?.turnToLarge();
    return idle ?? this.#start('large');
  }

  async #judge(signal: AbortSignal): Promise<Judge> {
    const idle = this.#idle.ordinary.pop();
    if (idle) return idle;
    if (this.#ordinary.length < availableParallelism()) return this.#start('ordinary');
    const { promise, resolve, reject } = Promise.withResolvers<Judge>();
    const leave = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
      const at = this.#waiting.indexOf(take);
      if (at !== -1) this.#waiting.splice(at, 1);
    };
    const take = (judge: Judge): void => {
      leave();
      resolve(judge);
    };
    const abort = (): void => {
      leave();
      reject(signal.reason);
    };
    // Why not while another one loads: the processors are busy with that, and it will be free soon.
    const startOne = (): void => {
      if (this.#isLoading) return void timer.refresh();
      leave();
      try {
        resolve(this.#start('ordinary'));
      } catch (error) {
        reject(error);
      }
    };
    const timer = setTimeout(startOne, patienceMs);
    signal.addEventListener('abort', abort, { once: true });
    this.#waiting.push(take);
    return promise;
  }

  get #isLoading(): boolean {
    return this.#ordinary.some(({ isReady }) => !isReady);
  }

  get #ordinary(): readonly Judge[] {
    return [...this.#all].filter(({ lane }) => lane === 'ordinary');
  }

  #start(lane: Lane): Judge {
    if (this.#closed) throw closed();
    const judge = new Judge(this.#limits.memoryMb, this.#program, lane);
    this.#all.add(judge);
    void judge.gone.then(() => this.#forget(judge));
    return judge;
  }

  /** Keeps a process for further tasks, unless it takes too much memory. */
  #keep(judge: Judge, residentBytes: number): void {
    const isKept = !this.#closed && residentBytes <= maxIdleBytes;
    const next = isKept && judge.lane === 'ordinary' ? this.#waiting.shift() : undefined;
    const idle = this.#idle[judge.lane];
    if (next) next(judge);
    else if (isKept && idle.length < maxIdle[judge.lane]) {
      judge.idle();
      idle.push(judge);
    } else judge.kill();
  }

  #forget(judge: Judge): void {
    this.#all.delete(judge);
    const idle = this.#idle[judge.lane];
    const at = idle.indexOf(judge);
    if (at !== -1) idle.splice(at, 1);
  }
}

const closed = (): NoJudgeError => new NoJudgeError('The processes that judge are closed.');
