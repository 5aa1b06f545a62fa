import type { Copy } from './checkout.ts';
import { equivalentMutants } from './equivalent-mutants.ts';
import { type Mutant, mutated, viewOf } from './mutant.ts';
import type { Imports } from './nearest-tests.ts';
import type { TestRunner } from './test-runner.ts';
import { typesAreRight } from './type-check.ts';

/** What became of a mutant. `refused`: none of the nearest tests noticed it, and the type checker would not have let it pass. */
export type Fate = { readonly fate: 'survived' | 'refused' | 'equivalent' } | { readonly fate: 'killed'; readonly by: string };

/**
 * A mutant meets the two nearest test files, when it survives them the four that come next, then the type checker, which costs less than tests
 * that lie far off, and then two dozen more: what survives those is news.
 */
const rings = [2, 6, 30];
/** How many rings come before the type checker. */
const near = 2;

/** Shows mutants to the tests, one at a time, in a copy of the checkout. */
export class Judge {
  readonly #copy: Copy;
  readonly #runner: TestRunner;
  readonly #testsOf: (file: string) => readonly (readonly string[])[];
  readonly #right = new Set<string>();
  #typesWereRight = false;
  /** Tests that fail without a mutant as well, here. */
  readonly broken = new Set<string>();

  /** `tests` are met by every mutant, instead of the nearest, when there are any; `most`: no more than so many of the nearest. */
  constructor(copy: Copy, runner: TestRunner, imports: Imports, tests: readonly string[], most = Number.POSITIVE_INFINITY) {
    this.#copy = copy;
    this.#runner = runner;
    this.#testsOf = file => {
      if (tests.length > 0) return [tests];
      const all = imports.nearestTests(file).slice(0, most);
      return rings.map((end, index) => all.slice(rings[index - 1] ?? 0, end));
    };
  }

  async fateOf(mutant: Mutant): Promise<Fate> {
    const text = this.#copy.read(mutant.file);
    const { before, after } = viewOf(text, mutant);
    if (equivalentMutants.some(one => one.file === mutant.file && one.before === before && one.after === after))
      return { fate: 'equivalent' };
    const tests = this.#testsOf(mutant.file);
    const by =
      (await this.#firstKiller(mutant, text, tests.slice(0, near))) ??
      ((await this.#refused(mutant, text)) ? 'types' : await this.#firstKiller(mutant, text, tests.slice(near)));
    if (by === undefined) return { fate: 'survived' };
    return by === 'types' ? { fate: 'refused' } : { fate: 'killed', by };
  }

  async #firstKiller(mutant: Mutant, text: string, rings: readonly (readonly string[])[]): Promise<string | undefined> {
    for (const tests of rings) {
      const by = await this.#killer(mutant, text, tests);
      if (by !== undefined) return by;
    }
    return undefined;
  }

  async #refused(mutant: Mutant, text: string): Promise<boolean> {
    this.#typesWereRight ||= await typesAreRight(this.#copy.folder);
    if (!this.#typesWereRight) throw new Error('The type checker refuses the files as they are: npm run types');
    this.#copy.write(mutant.file, mutated(text, mutant));
    const right = await typesAreRight(this.#copy.folder);
    this.#copy.write(mutant.file, text);
    return !right;
  }

  /** The test that notices a mutant and is content without it. */
  async #killer(mutant: Mutant, text: string, tests: readonly string[]): Promise<string | undefined> {
    const usable = tests.filter(test => !this.broken.has(test));
    this.#copy.write(mutant.file, mutated(text, mutant));
    const outcome = await this.#runner.run(usable);
    this.#copy.write(mutant.file, text);
    if (outcome.result === 'passed') return undefined;
    const suspects = outcome.result === 'failed' ? [outcome.file] : usable;
    await this.#acquit(suspects);
    if (suspects.every(test => this.#right.has(test)))
      return outcome.result === 'failed' ? `${outcome.file}, ${outcome.reason}` : 'a run without end';
    return this.#killer(mutant, text, usable);
  }

  async #acquit(tests: readonly string[]): Promise<void> {
    for (const test of tests) {
      if (this.#right.has(test)) continue;
      const { result } = await this.#runner.run([test]);
      if (result === 'passed') this.#right.add(test);
      else this.broken.add(test);
    }
  }
}
