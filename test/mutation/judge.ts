import type { Copy } from './checkout.ts';
import type { Mutant } from './mutant.ts';
import type { TestRunner } from './test-runner.ts';

/**
 * What became of a mutant. `not reached`: no test that it was shown to runs the place. `refused`: no test noticed it, and the type checker would
 * not have let it pass.
 */
export type Fate =
  | { readonly fate: 'survived' | 'not reached' | 'refused' | 'equivalent' }
  | { readonly fate: 'killed'; readonly by: string };

/** Test files are asked a few at a time whether they reach a mutant: most mutants are killed by the first. */
const rings = [1, 3, 8, 20, 40, Number.POSITIVE_INFINITY];

/** How many of the nearest test files are asked for each that may be met. */
const askedForEach = 2;

/** Shows compiled mutants to the tests that reach them, one at a time, in a copy of the checkout. */
export class Judge {
  readonly #copy: Copy;
  readonly #runner: TestRunner;
  readonly #testsOf: (file: string) => readonly string[];
  readonly #most: number;
  /** What test files reach without a mutant. */
  readonly #reached = new Map<string, ReadonlySet<Mutant>>();
  /** Tests that fail without a mutant as well, here. */
  readonly broken = new Set<string>();

  /** `testsOf`: the test files that a source file's mutants may meet, the nearest first. A mutant that `most` of them let live has survived. */
  constructor(copy: Copy, runner: TestRunner, testsOf: (file: string) => readonly string[], most: number) {
    this.#copy = copy;
    this.#runner = runner;
    this.#testsOf = testsOf;
    this.#most = most;
  }

  /** The fates of mutants, as they are known: all meet their nearest tests before any meets those that lie further off. */
  async *fatesOf(mutants: readonly Mutant[]): AsyncGenerator<readonly [Mutant, Fate]> {
    const met = new Map(mutants.map(mutant => [mutant, 0]));
    for (const [index, end] of rings.entries()) {
      for (const [mutant, earlier] of met) {
        const ring = this.#testsOf(mutant.file).slice(rings[index - 1] ?? 0, Math.min(end, askedForEach * this.#most));
        await this.#learn(ring);
        const reaching = ring.filter(test => this.#reached.get(test)?.has(mutant)).slice(0, this.#most - earlier);
        const by = await this.#killer(mutant, reaching);
        met.set(mutant, earlier + reaching.length);
        if (by === undefined) continue;
        met.delete(mutant);
        yield [mutant, { fate: 'killed', by }];
      }
    }
    for (const [mutant, count] of met) yield [mutant, { fate: count === 0 ? 'not reached' : 'survived' }];
  }

  /** Runs test files without a mutant that were not yet, all in one worker. */
  async #learn(tests: readonly string[]): Promise<void> {
    const left = tests.filter(test => !this.#reached.has(test) && !this.broken.has(test));
    while (left.length > 0) {
      this.#copy.activate(undefined);
      const outcome = await this.#runner.run(left);
      const passed = left.splice(0, outcome.result === 'passed' ? left.length : Math.max(0, left.indexOf(outcome.file)));
      if (outcome.result !== 'passed') this.broken.add(left.shift() ?? outcome.file);
      const reached = this.#copy.reached();
      const loaded = new Set([...reached.values()].flatMap(({ loading }) => [...loading]));
      for (const test of passed) {
        // What one file loads, the others of its worker find loaded.
        const shared = [...loaded].filter(({ file }) => this.#testsOf(file).includes(test));
        this.#reached.set(test, new Set([...shared, ...(reached.get(test)?.testing ?? [])]));
      }
    }
  }

  /** The test that notices a mutant. */
  async #killer(mutant: Mutant, tests: readonly string[]): Promise<string | undefined> {
    if (tests.length === 0) return undefined;
    this.#copy.activate(mutant);
    const outcome = await this.#runner.run(tests);
    if (outcome.result === 'passed') return undefined;
    return outcome.result === 'failed' ? `${outcome.file}, ${outcome.reason}` : 'a run without end';
  }
}
