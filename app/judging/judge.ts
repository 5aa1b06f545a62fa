import { type ChildProcess, fork } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { Socket } from 'node:net';
import { platform, setPriority } from 'node:os';
import type { Lane } from '../queue/lanes.ts';
import type { StopReason } from './judging-stopped.ts';
import type { FromJudge, ToJudge } from './messages.ts';
import { processorMilliseconds } from './processor-time.ts';

/** How a process that judges ended by itself. */
export interface JudgeEnd {
  readonly reason: Exclude<StopReason, 'time'>;
  readonly cause: Error;
}

/** Who is told of what a process says and of its end: the task that it does. */
export interface JudgeListener {
  take(message: FromJudge): void;
  ended(end: JudgeEnd): void;
}

/** Of the heap's young generation; three of them are taken. */
const semiSpaceMb = 8;

/** Characters of what a process wrote last to its standard error, which says why it ended. */
const maxWords = 8_000;

/** A process that judges, seen from the one that started it. */
export class Judge {
  readonly #child: ChildProcess;
  #lane: Lane;
  /** Resolves when it is gone and all that it said was heard. */
  readonly gone: Promise<void>;
  /** False while it loads its program, which no task is to blame for. */
  isReady = false;
  #listener: JudgeListener | undefined;
  #end: JudgeEnd | undefined;
  #words = '';

  /** `heapMb`: of the JavaScript heap. Throws when the system gives no process. */
  constructor(heapMb: number, program: URL, lane: Lane = 'ordinary') {
    this.#lane = lane;
    const cache = process.env['NODE_COMPILE_CACHE'];
    this.#child = fork(program, [lane], {
      execArgv: [`--max-old-space-size=${heapMb}`, `--max-semi-space-size=${semiSpaceMb}`],
      // Why not the App's: what reads hostile texts needs none of its secrets.
      env: cache === undefined ? {} : { NODE_COMPILE_CACHE: cache },
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    const { promise, resolve } = Promise.withResolvers<void>();
    this.gone = promise;
    const end = (code: number | null, signal: string | null, error?: Error): void => {
      const cause = error ?? new Error(`Its process ended with ${signal ?? code}.${this.#words && ` It wrote: ${this.#words}`}`);
      this.#end = { reason: reasonOf(signal, this.#words), cause };
      this.#listener?.ended(this.#end);
      resolve();
    };
    this.#child
      .on('message', (message: FromJudge) => {
        if (message.type === 'ready') this.isReady = true;
        this.#listener?.take(message);
      })
      // Why not 'exit': what it said last may not have been heard by then.
      .once('close', end)
      // What can't be sent, or killed, has ended, which is told above; what was never there ends here.
      .on('error', error => {
        if (this.#child.pid === undefined) end(null, null, error);
      });
    this.#child.stderr?.setEncoding('utf8').on('data', (words: string) => {
      this.#words = (this.#words + words).slice(-maxWords);
    });
    // Why: who has nothing but that left to wait for is at its end.
    if (this.#child.stderr instanceof Socket) this.#child.stderr.unref();
  }

  /** Who is told from now on; of an end that has been, at once. */
  listen(listener: JudgeListener | undefined): void {
    this.#listener = listener;
    if (this.#end) listener?.ended(this.#end);
  }

  send(message: ToJudge): void {
    // Why nothing on failure: it has ended then, which its listener is told.
    this.#child.send(message, () => undefined);
  }

  /** Milliseconds of processor time that it has had since it started; undefined where the system does not tell. */
  get processorMs(): number | undefined {
    return this.#child.pid === undefined ? undefined : processorMilliseconds(this.#child.pid);
  }

  /** What it judges. */
  get lane(): Lane {
    return this.#lane;
  }

  /** From now on it judges large changes, and comes last with all of its threads: there is no way back. */
  turnToLarge(): void {
    this.#lane = 'large';
    const { pid } = this.#child;
    if (pid !== undefined) comeLast(pid);
  }

  /** Ends it, whatever it does. */
  kill(): void {
    // Why: it is gone in a moment, and whoever waits for that would wait for nothing.
    this.busy();
    this.#child.kill('SIGKILL');
  }

  /** From now on the App's process need not stay for it. */
  idle(): void {
    this.#child.unref();
    this.#child.channel?.unref();
  }

  /** From now on the App's process stays for it. */
  busy(): void {
    this.#child.ref();
    this.#child.channel?.ref();
  }
}

/** The least priority that there is: what large changes are judged with. */
const mostNice = 19;

const comeLast = (pid: number): void => {
  try {
    // As in `judging-process.ts`: on Linux niceness is each thread's own.
    const threads = platform() === 'linux' ? readdirSync(`/proc/${pid}/task`).map(Number) : [pid];
    for (const thread of threads) setPriority(thread, mostNice);
  } catch {
    // It has ended, or the system does not allow it: then it has the priority that it had.
  }
};

/**
 * V8 says so when it finds no memory, and ends the process by a signal. Any other that nobody here has sent comes from outside: as a rule from the
 * kernel, when all memory of the machine or the container is taken.
 */
const reasonOf = (signal: string | null, words: string): JudgeEnd['reason'] => {
  if (signal === null) return 'crashed';
  if (words.includes('out of memory')) return 'memory';
  return signal === 'SIGKILL' ? 'killed' : 'crashed';
};
