import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { ImageReference } from '../../src/artifacts/images/image-reference.ts';
import { JudgingStoppedError, type StopReason } from './judging-stopped.ts';
import type { FromThread, PortGroups, PortName, ToThread } from './messages.ts';
import type { ImagePorts, JudgingTask, JudgingTasks, TaskKind, TaskPorts, TaskRunner, TaskTerms } from './task.ts';
import { Turns } from './turns.ts';
import { WatchedFile } from './watched-file.ts';

/** What a thread may take. */
export interface ThreadLimits {
  /** Milliseconds on the clock that a task may work, without what it waits for; then its thread is stopped. */
  readonly milliseconds: number;
  /** Of the JavaScript heap. */
  readonly memoryMb: number;
}

const program = new URL('judging-thread.ts', import.meta.url);

/** A thread that used more than this for a task is ended after it: what is idle collects no garbage, and would keep it. */
const maxIdleHeapBytes = 160 * 1_048_576;

/** Of the heap's young generation, twice of which is taken. */
const youngGenerationMb = 16;

/**
 * Milliseconds that a task waits for a thread that works, before another one is started. Most tasks are done in less, and each thread costs
 * a second of processor time to start and to become quick; those behind a hostile one must not wait for it.
 */
const patienceMs = 250;

/** A running thread, and what became of it. */
interface Thread {
  readonly worker: Worker;
  readonly watched: WatchedFile;
  /** False while it loads its program, which no task is to blame for. */
  isReady: boolean;
}

const post = (worker: Worker, message: ToThread): void => worker.postMessage(message);

/**
 * Threads that judge: as many as there are processors, and more when tasks take long, up to as many as there are tasks at a time, which the
 * queue's `WORKERS` bound. A task that is hostile takes its time, and none behind it is to wait for that; the system shares the processors
 * out among threads. Only of large changes few are judged at a time, because of the memory that they take.
 */
export class JudgingThreads implements TaskRunner {
  readonly #limits: ThreadLimits;
  readonly #idle: Thread[] = [];
  /** Tasks that wait for a thread, the first one first. */
  readonly #waiting: ((thread: Thread) => void)[] = [];
  readonly #all = new Map<Worker, Thread>();
  readonly #large = new Turns(Math.max(1, availableParallelism() >> 1));
  #closed = false;

  constructor(limits: ThreadLimits) {
    this.#limits = limits;
  }

  async run<K extends TaskKind>(
    kind: K,
    input: JudgingTasks[K]['input'],
    ports: TaskPorts,
    { signal, size }: TaskTerms,
  ): Promise<JudgingTasks[K]['output']> {
    signal.throwIfAborted();
    const end = size === 'large' ? await this.#large.take(signal) : undefined;
    try {
      return await this.#run({ kind, input } as JudgingTask, ports, signal);
    } finally {
      end?.();
    }
  }

  /** Starts a thread, so that the first task need not wait for it. */
  warmUp(): void {
    this.#keep(this.#start(), 0);
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#all.keys()].map(worker => worker.terminate()));
  }

  async #run<K extends TaskKind>(given: JudgingTask, ports: TaskPorts, signal: AbortSignal): Promise<JudgingTasks[K]['output']> {
    const thread = await this.#thread(signal);
    if (signal.aborted) this.#keep(thread, 0);
    signal.throwIfAborted();
    thread.worker.ref();
    const task = new RunningTask(thread, ports, this.#limits.milliseconds);
    const stop = (): void => task.fail(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    try {
      const { output, heapBytes } = await task.run(given);
      this.#keep(thread, heapBytes);
      return output as JudgingTasks[K]['output'];
    } catch (error) {
      if (task.heapBytes === undefined) this.#end(thread);
      else this.#keep(thread, task.heapBytes);
      throw error;
    } finally {
      signal.removeEventListener('abort', stop);
    }
  }

  #thread(signal: AbortSignal): Promise<Thread> {
    const idle = this.#idle.pop();
    if (idle) return Promise.resolve(idle);
    if (this.#all.size < availableParallelism()) return Promise.resolve(this.#start());
    const { promise, resolve, reject } = Promise.withResolvers<Thread>();
    const leave = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
      const at = this.#waiting.indexOf(take);
      if (at !== -1) this.#waiting.splice(at, 1);
    };
    const take = (thread: Thread): void => {
      leave();
      resolve(thread);
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
        resolve(this.#start());
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
    return this.#all.values().some(({ isReady }) => !isReady);
  }

  #start(): Thread {
    if (this.#closed) throw new Error('The threads that judge are closed.');
    const watched = new WatchedFile();
    const cache = process.env['NODE_COMPILE_CACHE'];
    const worker = new Worker(program, {
      workerData: watched.memory,
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.memoryMb, maxYoungGenerationSizeMb: youngGenerationMb },
      execArgv: [],
      // Why not the process's: what reads hostile texts needs none of its secrets.
      env: cache === undefined ? {} : { NODE_COMPILE_CACHE: cache },
    });
    worker.once('exit', () => {
      this.#all.delete(worker);
      const at = this.#idle.findIndex(one => one.worker === worker);
      if (at !== -1) this.#idle.splice(at, 1);
    });
    // Why: an idle thread that fails is replaced; a task's own listener tells of one that works.
    worker.on('error', () => undefined);
    const thread: Thread = { worker, watched, isReady: false };
    this.#all.set(worker, thread);
    worker.once('message', () => {
      thread.isReady = true;
    });
    return thread;
  }

  #keep(thread: Thread, heapBytes: number): void {
    const isKept = !this.#closed && heapBytes <= maxIdleHeapBytes;
    const next = isKept ? this.#waiting.shift() : undefined;
    if (next) next(thread);
    else if (isKept && this.#idle.length < availableParallelism()) {
      thread.worker.unref();
      this.#idle.push(thread);
    } else this.#end(thread);
  }

  #end({ worker }: Thread): void {
    worker.unref();
    void worker.terminate();
  }
}

interface Done {
  readonly output: unknown;
  readonly heapBytes: number;
}

/** A task in its thread. The clock stands while the task waits for GitHub. */
class RunningTask {
  readonly #thread: Thread;
  readonly #ports: TaskPorts;
  readonly #done = Promise.withResolvers<Done>();
  readonly #refusals = new Map<number, unknown>();
  #pending = 0;
  #left: number;
  #since = 0;
  #timer: NodeJS.Timeout | undefined;
  /** Of a thread that ended the task itself, and can do another one. */
  heapBytes: number | undefined;

  constructor(thread: Thread, ports: TaskPorts, milliseconds: number) {
    this.#thread = thread;
    this.#ports = ports;
    this.#left = milliseconds;
  }

  async run(task: JudgingTask): Promise<Done> {
    const { worker } = this.#thread;
    const take = (message: FromThread): void => this.#take(message);
    const fail = (error: unknown): void => this.#stopped(isOutOfMemory(error) ? 'memory' : 'crashed', error);
    const exit = (): void => this.#stopped('crashed');
    worker.on('message', take).on('error', fail).on('exit', exit);
    try {
      if (this.#thread.isReady) this.#startClock();
      post(worker, { type: 'task', task, has: groupsOf(this.#ports) });
      return await this.#done.promise;
    } finally {
      this.#stopClock();
      worker.off('message', take).off('error', fail).off('exit', exit);
    }
  }

  fail(error: unknown): void {
    this.#done.reject(error);
  }

  #stopped(reason: StopReason, cause?: unknown): void {
    this.#done.reject(new JudgingStoppedError(reason, this.#thread.watched.path, cause));
  }

  #take(message: FromThread): void {
    switch (message.type) {
      case 'ready':
        this.#startClock();
        break;
      case 'call':
        void this.#answer(message.call, message.port, message.args);
        break;
      case 'done':
        this.heapBytes = message.heapBytes;
        this.#done.resolve(message);
        break;
      case 'failed':
        this.heapBytes = message.heapBytes;
        this.#done.reject(message.call === undefined ? message.error : this.#refusals.get(message.call));
        break;
    }
  }

  async #answer(call: number, port: PortName, args: readonly unknown[]): Promise<void> {
    this.#pending += 1;
    this.#stopClock();
    const answer = await this.#ask(call, port, args);
    this.#pending -= 1;
    if (this.#pending === 0) this.#startClock();
    post(this.#thread.worker, answer);
  }

  async #ask(call: number, port: PortName, args: readonly unknown[]): Promise<ToThread> {
    // Why unchecked: both sides are ours, and `judging-thread.ts` calls each port as its type says.
    const asked = portsOf(this.#ports) as unknown as Record<PortName, (...args: readonly unknown[]) => Promise<unknown>>;
    try {
      return { type: 'answer', call, value: await asked[port](...args) };
    } catch (error) {
      this.#refusals.set(call, error);
      return { type: 'refusal', call };
    }
  }

  #startClock(): void {
    this.#since = performance.now();
    this.#timer = setTimeout(() => this.#stopped('time'), this.#left);
  }

  #stopClock(): void {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#left = Math.max(0, this.#left - (performance.now() - this.#since));
  }
}

const groupsOf = ({ readTeams, verification }: TaskPorts): PortGroups => ({
  teams: readTeams !== undefined,
  verification: verification !== undefined,
  digests: verification?.images.resolveDigest !== undefined,
});

/** Ports by their names. Why functions of our own: those of a class need their object. */
const portsOf = ({ reader, readTeams, verification }: TaskPorts) => ({
  readChanges: () => reader.readChanges(),
  readFiles: (...given: Parameters<typeof reader.readFiles>) => reader.readFiles(...given),
  readChangedFiles: (...given: Parameters<typeof reader.readChangedFiles>) => reader.readChangedFiles(...given),
  readBytes: (...given: Parameters<typeof reader.readBytes>) => reader.readBytes(...given),
  listFiles: (...given: Parameters<typeof reader.listFiles>) => reader.listFiles(...given),
  listSpecial: () => reader.listSpecial(),
  readTeams,
  ...(verification && imagePortsOf(verification)),
});

const imagePortsOf = ({ images, revocation, remembered }: ImagePorts) => ({
  fetchImage: (...given: Parameters<typeof images.fetchImage>) => images.fetchImage(...given),
  resolveDigest: (reference: ImageReference) => images.resolveDigest?.(reference),
  fetchRevocation: (...given: Parameters<typeof revocation.fetchRevocation>) => revocation.fetchRevocation(...given),
  readRemembered: (...given: Parameters<typeof remembered.readRemembered>) => remembered.readRemembered(...given),
  remember: (...given: Parameters<typeof remembered.remember>) => remembered.remember(...given),
});

const isOutOfMemory = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
