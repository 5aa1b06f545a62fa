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

/** How many of the nearest test files are asked whether they reach a mutant, a few at a time: most mutants are killed by the first. */
const rings = [1, 3, 8, 20, 40, 80];

/** What a test file does without a mutant. */
interface Usual {
  readonly passes: boolean;
  readonly reaches: ReadonlySet<Mutant>;
}

/** Shows compiled mutants to the tests that reach them, one at a time, in a copy of the checkout. */
export class Judge {
  readonly #copy: Copy;
  readonly #runner: TestRunner;
  readonly #testsOf: (file: string) => readonly string[];
  readonly #most: number;
  readonly #usual = new Map<string, Usual>();

  /** `testsOf`: the test files that a source file's mutants may meet, the nearest first. A mutant that `most` of them let live has survived. */
  constructor(copy: Copy, runner: TestRunner, testsOf: (file: string) => readonly string[], most: number) {
    this.#copy = copy;
    this.#runner = runner;
    this.#testsOf = testsOf;
    this.#most = most;
  }

  /** Tests that fail without a mutant as well, here. */
  get broken(): readonly string[] {
    return [...this.#usual].filter(([, { passes }]) => !passes).map(([test]) => test);
  }

  async fateOf(mutant: Mutant): Promise<Fate> {
    const tests = this.#testsOf(mutant.file);
    let met = 0;
    for (const [index, end] of rings.entries()) {
      const reaching: string[] = [];
      for (const test of tests.slice(rings[index - 1] ?? 0, end))
        if (met + reaching.length < this.#most && (await this.#reaches(test, mutant))) reaching.push(test);
      met += reaching.length;
      const by = await this.#killer(mutant, reaching);
      if (by !== undefined) return { fate: 'killed', by };
    }
    return { fate: met === 0 ? 'not reached' : 'survived' };
  }

  async #reaches(test: string, mutant: Mutant): Promise<boolean> {
    const usual = this.#usual.get(test) ?? (await this.#usualOf(test));
    this.#usual.set(test, usual);
    return usual.passes && usual.reaches.has(mutant);
  }

  async #usualOf(test: string): Promise<Usual> {
    this.#copy.activate(undefined);
    const { result } = await this.#runner.run([test]);
    return { passes: result === 'passed', reaches: this.#copy.reached() };
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
