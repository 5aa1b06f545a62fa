import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Copy } from './checkout.ts';

/** What a run of test files says, as `test-process.ts` tells it. */
export interface TestAnswer {
  /** The first failure: after it, no test is begun. */
  readonly failed: { readonly file: string; readonly reason: string } | undefined;
  /** Files, and how long their tests took in milliseconds. */
  readonly passed: readonly (readonly [string, number])[];
}

/** How a run ended: `endless` when it had to be ended. */
export type Outcome =
  | { readonly result: 'passed' | 'endless' }
  | { readonly result: 'failed'; readonly file: string; readonly reason: string };

const program = fileURLToPath(new URL('test-process.ts', import.meta.url));

/** Runs test files of a copy, in a process that is started again when it had to be ended. */
export class TestRunner {
  readonly #copy: Copy;
  readonly #patience: number;
  readonly #usual = new Map<string, number>();
  #child: ChildProcess | undefined;

  /** `patience`: milliseconds for a test file that was never seen to end, and for what a run has beside its files. */
  constructor(copy: Copy, patience: number) {
    this.#copy = copy;
    this.#patience = patience;
  }

  /** Runs the tests until the first fails, with the files as they are now. */
  async run(tests: readonly string[]): Promise<Outcome> {
    if (tests.length === 0) return { result: 'passed' };
    const child = this.#child ?? (await this.#start());
    const answer = next(child);
    child.send({ changed: this.#copy.takeWritten(), tests });
    const limit = tests.reduce((sum, test) => sum + 3 * (this.#usual.get(test) ?? this.#patience), this.#patience);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<undefined>(resolve => {
      timer = setTimeout(resolve, limit, undefined);
    });
    const told = await Promise.race([answer, late]);
    clearTimeout(timer);
    if (told === undefined) {
      this.close();
      return { result: 'endless' };
    }
    for (const [test, milliseconds] of told.passed) this.#usual.set(test, Math.max(milliseconds, this.#usual.get(test) ?? 0));
    return told.failed === undefined ? { result: 'passed' } : { result: 'failed', ...told.failed };
  }

  close(): void {
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
    await once(child, 'message');
    return child;
  }
}

/** The next answer; none when the process ends first. */
const next = (child: ChildProcess): Promise<TestAnswer | undefined> =>
  new Promise(resolve => {
    const ended = (): void => {
      child.off('message', answered);
      resolve(undefined);
    };
    const answered = (answer: TestAnswer): void => {
      child.off('exit', ended);
      resolve(answer);
    };
    child.once('message', answered);
    child.once('exit', ended);
  });
