import type { Copy } from './checkout.ts';
import type { Mutant } from './mutant.ts';
import type { Outcome, TestRunner } from './test-runner.ts';

/**
 * What became of a mutant. `not reached`: no test that it was shown to runs the place. `refused`: no test noticed it, and the type checker would
 * not have let it pass.
 */
export type Fate =
  | { readonly fate: 'survived' | 'not reached' | 'refused' | 'equivalent' }
  | { readonly fate: 'killed'; readonly by: string };

/** The nearest test file kills most mutants. Those further off are met a few at a time. */
const rings = [3, 8, 20, 40, Number.POSITIVE_INFINITY];

/** How many of the nearest test files are asked for each that may be met. */
const askedForEach = 2;

/** Test files that run in one worker, which loads what they share once. */
const batchSize = 24;

/** Shows compiled mutants to the tests that reach them in a copy of the checkout: first one at a time, then those that are left together. */
export class Judge {
  readonly #copy: Copy;
  readonly #runner: TestRunner;
  readonly #testsOf: (file: string) => readonly string[];
  readonly #most: number;
  /** What test files reach that have passed. */
  readonly #reached = new Map<string, ReadonlySet<Mutant>>();
  /** The test files that each mutant alive has met, which let it live. */
  readonly #met = new Map<Mutant, Set<string>>();
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
    for (const mutant of mutants) this.#met.set(mutant, new Set());
    const nearest = (mutant: Mutant): readonly string[] => this.#testsWithin(mutant, 1);
    await this.#learn([...new Set(mutants.flatMap(nearest))]);
    for (const mutant of mutants) for (const test of nearest(mutant)) if (this.#wants(mutant, test)) yield* this.#killers(test, [mutant]);
    for (const end of rings)
      for (const group of groupsOf([...this.#met.keys()].filter(mutant => this.#isLeft(mutant)))) yield* this.#meet(group, end);
    for (const [mutant, { size }] of this.#met) yield [mutant, { fate: size === 0 ? 'not reached' : 'survived' }];
  }

  #testsWithin({ file }: Mutant, end: number): readonly string[] {
    return this.#testsOf(file).slice(0, Math.min(end, askedForEach * this.#most));
  }

  #isLeft(mutant: Mutant): boolean {
    const met = this.#met.get(mutant);
    return met !== undefined && met.size < this.#most;
  }

  /** Whether a test may still tell something of a mutant: it was not seen to leave it out, nor to let it live. */
  #wants(mutant: Mutant, test: string): boolean {
    const reached = this.#reached.get(test);
    return !this.broken.has(test) && !this.#met.get(mutant)?.has(test) && (reached === undefined || reached.has(mutant));
  }

  /**
   * Shows mutants together to tests. A test that all of them let pass is one that lets each of them live, but for one mutant that hides the
   * other, which is why they are of different files; it then counts as alive, never as killed. A test that fails meets them in halves.
   */
  async *#meet(group: readonly Mutant[], end: number): AsyncGenerator<readonly [Mutant, Fate]> {
    let tests = [...new Set(group.flatMap(mutant => this.#testsWithin(mutant, end)))];
    while (true) {
      const left = group.filter(mutant => this.#isLeft(mutant));
      tests = tests.filter(test => left.some(mutant => this.#testsWithin(mutant, end).includes(test) && this.#wants(mutant, test)));
      if (tests.length === 0) return;
      const batch = tests.slice(0, batchSize);
      const { outcome, passed } = await this.#run(batch, left);
      const reached = this.#copy.reached();
      const noticed = new Set([...reached.values()].flatMap(({ loading, testing }) => [...loading, ...testing]));
      this.#survive(passed, left);
      tests = tests.slice(passed.length);
      if (outcome.result === 'passed') continue;
      tests = tests.filter(test => test !== outcome.file);
      await this.#learn([outcome.file]);
      if (this.broken.has(outcome.file)) continue;
      const suspects = left.filter(mutant => this.#wants(mutant, outcome.file) || noticed.has(mutant));
      // The test that failed has mostly reached whom it kills, and few others. Once these are known, its file is shown to those that are left.
      const isClose = (mutant: Mutant): boolean => reached.get(outcome.file)?.last.has(mutant) === true;
      const alive = this.#met.size;
      yield* this.#killers(outcome.file, suspects.filter(isClose));
      if (this.#met.size === alive)
        yield* this.#killers(
          outcome.file,
          suspects.filter(mutant => !isClose(mutant)),
        );
      if (this.#met.size < alive) tests = [outcome.file, ...tests];
    }
  }

  /** The mutants among some that a test notices. */
  async *#killers(test: string, suspects: readonly Mutant[]): AsyncGenerator<readonly [Mutant, Fate]> {
    if (suspects.length === 0) return;
    const { outcome } = await this.#run([test], suspects);
    const [only] = suspects;
    if (outcome.result === 'passed') this.#survive([test], suspects);
    else if (only && suspects.length === 1) {
      this.#met.delete(only);
      yield [only, { fate: 'killed', by: outcome.result === 'failed' ? `${outcome.file}, ${outcome.reason}` : 'a run without end' }];
    } else {
      const half = Math.ceil(suspects.length / 2);
      yield* this.#killers(test, suspects.slice(0, half));
      yield* this.#killers(test, suspects.slice(half));
    }
  }

  #survive(tests: readonly string[], mutants: readonly Mutant[]): void {
    for (const test of tests) for (const mutant of mutants) if (this.#reached.get(test)?.has(mutant)) this.#met.get(mutant)?.add(test);
  }

  /** Runs test files without a mutant that were not yet. */
  async #learn(tests: readonly string[]): Promise<void> {
    const left = tests.filter(test => !this.#reached.has(test) && !this.broken.has(test));
    while (left.length > 0) {
      const { outcome, passed } = await this.#run(left.slice(0, batchSize), []);
      left.splice(0, passed.length);
      if (outcome.result !== 'passed') this.broken.add(left.shift() ?? outcome.file);
    }
  }

  /** Runs test files in one worker until the first fails, and notes what those reach that pass. */
  async #run(
    tests: readonly string[],
    mutants: readonly Mutant[],
  ): Promise<{ readonly outcome: Outcome; readonly passed: readonly string[] }> {
    this.#copy.activate(mutants);
    const outcome = await this.#runner.run(tests);
    const passed = outcome.result === 'passed' ? tests : tests.slice(0, Math.max(0, tests.indexOf(outcome.file)));
    const reached = this.#copy.reached();
    const loaded = new Set([...reached.values()].flatMap(({ loading }) => [...loading]));
    for (const test of passed) {
      if (this.#reached.has(test)) continue;
      // What one file loads, the others of its worker find loaded.
      const shared = [...loaded].filter(({ file }) => this.#testsOf(file).includes(test));
      this.#reached.set(test, new Set([...shared, ...(reached.get(test)?.testing ?? [])]));
    }
    return { outcome, passed };
  }
}

/** Mutants of which no two are of one file. */
const groupsOf = (mutants: readonly Mutant[]): readonly (readonly Mutant[])[] => {
  const files = [...Map.groupBy(mutants, ({ file }) => file).values()];
  const most = Math.max(0, ...files.map(({ length }) => length));
  return Array.from({ length: most }, (_, turn) => files.flatMap(own => own.slice(turn, turn + 1)));
};
