import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Copy } from './checkout.ts';

interface TestFailure {
  readonly file: string;
  readonly reason: string;
}

/** What `test-process.ts` tells of a run: each file that has passed, and in the end the first failure, after which no test is begun. */
export type TestAnswer = { readonly passed: string } | { readonly failed: TestFailure | null };

/** How a run ended: `endless` when it had to be ended, in a file; `stopped` when its runner was closed meanwhile, which says nothing. */
export type Outcome =
  | { readonly result: 'passed' }
  | { readonly result: 'stopped' }
  | { readonly result: 'endless'; readonly file: string }
  | ({ readonly result: 'failed' } & TestFailure);

const program = fileURLToPath(new URL('test-process.ts', import.meta.url));

/** Runs test files of a copy, in a process that is started again when it had to be ended. */
export class TestRunner {
  readonly #copy: Copy;
  readonly #patience: number;
  readonly #usual = new Map<string, number>();
  #child: ChildProcess | undefined;
  #isClosed = false;

  /** `patience`: milliseconds for a test file beyond three times what it usually takes, and that of one that was never seen to end. */
  constructor(copy: Copy, patience: number) {
    this.#copy = copy;
    this.#patience = patience;
  }

  /** Runs the tests in this order until the first fails, with the files as they are now. */
  async run(tests: readonly string[]): Promise<Outcome> {
    if (this.#isClosed) return { result: 'stopped' };
    const child = this.#child ?? (await this.#start());
    if (child.exitCode !== null || child.signalCode !== null) {
      if (this.#isClosed) return { result: 'stopped' };
      throw new Error(`What runs tests ended before it was ready: ${program}`);
    }
    const ended = Promise.withResolvers<Outcome>();
    const left = new Set(tests);
    let since = performance.now();
    let timer: NodeJS.Timeout | undefined;
    const giveUp = (): void => {
      const [file = tests.at(-1) ?? ''] = left;
      ended.resolve(this.#isClosed ? { result: 'stopped' } : { result: 'endless', file });
    };
    const wait = (): void => {
      const [next = ''] = left;
      clearTimeout(timer);
      timer = setTimeout(giveUp, 3 * (this.#usual.get(next) ?? this.#patience) + this.#patience);
    };
    const listen = (answer: TestAnswer): void => {
      if ('failed' in answer) {
        ended.resolve(answer.failed ? { result: 'failed', ...answer.failed } : { result: 'passed' });
        return;
      }
      const now = performance.now();
      this.#usual.set(answer.passed, Math.max(now - since, this.#usual.get(answer.passed) ?? 0));
      since = now;
      left.delete(answer.passed);
      wait();
    };
    child.on('message', listen);
    child.once('exit', giveUp);
    child.send({ tests });
    wait();
    const outcome = await ended.promise;
    clearTimeout(timer);
    child.off('message', listen);
    child.off('exit', giveUp);
    if (outcome.result === 'endless') this.#endProcess();
    return outcome;
  }

  /** Ends what is run, for good. */
  close(): void {
    this.#isClosed = true;
    this.#endProcess();
  }

  #endProcess(): void {
    const { pid } = this.#child ?? {};
    this.#child = undefined;
    if (pid === undefined) return;
    // Why the group: vitest's workers, and what tests have started, end with it.
    try {
      process.kill(-pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  }

  async #start(): Promise<ChildProcess> {
    const child = fork(program, { cwd: this.#copy.folder, detached: true, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    this.#child = child;
    child.once('exit', () => {
      if (this.#child === child) this.#child = undefined;
    });
    await Promise.race([once(child, 'message'), once(child, 'exit')]);
    return child;
  }
}
