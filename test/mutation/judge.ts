import type { Copy } from './checkout.ts';
import type { Mutant } from './mutant.ts';
import { TestQueue } from './test-queue.ts';
import type { Outcome, TestRunner } from './test-runner.ts';

/**
 * What became of a mutant. `not reached`: no test that it was shown to runs the place. `refused`: no test noticed it, and the type checker would
 * not have let it pass. `met`: the test files that reach it and let it live.
 */
export type Fate =
  | { readonly fate: 'survived'; readonly met: number }
  | { readonly fate: 'not reached' | 'refused' | 'equivalent' }
  | { readonly fate: 'killed'; readonly by: string };

/** A copy of the checkout with all mutants in it, and what runs its tests. */
export interface Bench {
  readonly copy: Copy;
  readonly runner: TestRunner;
}

/** How far mutants are followed. */
export interface Bounds {
  /** A mutant that so many test files let live has survived. */
  readonly most: number;
  /** Milliseconds that a test file takes, as far as it is known. */
  readonly costOf: (test: string) => number;
  /** True when no more tests are to be begun but the nearest one of each mutant. */
  readonly isOver?: () => boolean;
}

/** The nearest test file kills most mutants. Those further off are met a few at a time. */
const rings = [3, 8, 20, 40, Number.POSITIVE_INFINITY];

/** How many of the nearest test files are asked for each that may be met. */
const askedForEach = 2;

/** Shows compiled mutants to the tests that reach them, on several benches: first one at a time, then those that are left together. */
export class Judge {
  readonly #benches: readonly Bench[];
  readonly #testsOf: (file: string) => readonly string[];
  readonly #bounds: Bounds;
  /** What test files reach that have passed. */
  readonly #reached = new Map<string, ReadonlySet<Mutant>>();
  /** The test files that each mutant alive has met, which let it live. */
  readonly #met = new Map<Mutant, Set<string>>();
  /** Tests that fail without a mutant as well, here. */
  readonly broken = new Set<string>();

  /** `testsOf`: the test files that a source file's mutants may meet, the nearest first. All benches have the same mutants. */
  constructor(benches: readonly Bench[], testsOf: (file: string) => readonly string[], bounds: Bounds) {
    this.#benches = benches;
    this.#testsOf = testsOf;
    this.#bounds = bounds;
  }

  /** Tells the fates of mutants as they are known: all meet their nearest tests before any meets those that lie further off. */
  async judge(mutants: readonly Mutant[], tell: (mutant: Mutant, fate: Fate) => void): Promise<void> {
    for (const mutant of mutants) this.#met.set(mutant, new Set());
    const kill = (mutant: Mutant, by: string): void => {
      if (this.#met.delete(mutant)) tell(mutant, { fate: 'killed', by });
    };
    const nearest = (mutant: Mutant): readonly string[] => this.#testsWithin(mutant, 1);
    const queue = new TestQueue([...new Set(mutants.flatMap(nearest))], this.#bounds.costOf);
    await this.#onEach(async bench => {
      for (let batch = queue.take(); batch.length > 0; batch = queue.take()) await this.#learn(bench, batch);
    });
    const waiting = mutants.flatMap(mutant => nearest(mutant).map(test => ({ mutant, test })));
    await this.#onEach(async bench => {
      for (let next = waiting.shift(); next; next = waiting.shift())
        if (this.#wants(next.mutant, next.test)) await this.#findKillers(bench, next.test, [next.mutant], kill);
    });
    for (const end of rings)
      for (const group of groupsOf([...this.#met.keys()].filter(mutant => this.#isLeft(mutant)))) await this.#meet(group, end, kill);
    for (const [mutant, { size }] of this.#met) tell(mutant, size === 0 ? { fate: 'not reached' } : { fate: 'survived', met: size });
  }

  #onEach(work: (bench: Bench) => Promise<void>): Promise<unknown> {
    return Promise.all(this.#benches.map(work));
  }

  #testsWithin({ file }: Mutant, end: number): readonly string[] {
    return this.#testsOf(file).slice(0, Math.min(end, askedForEach * this.#bounds.most));
  }

  #isLeft(mutant: Mutant): boolean {
    const met = this.#met.get(mutant);
    return met !== undefined && met.size < this.#bounds.most;
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
  async #meet(group: readonly Mutant[], end: number, kill: (mutant: Mutant, by: string) => void): Promise<void> {
    const within = new Map(group.map(mutant => [mutant, new Set(this.#testsWithin(mutant, end))]));
    const isWanted = (mutant: Mutant, test: string): boolean =>
      this.#isLeft(mutant) && within.get(mutant)?.has(test) === true && this.#wants(mutant, test);
    const tests = [...new Set([...within.values()].flatMap(own => [...own]))];
    const wanted = new Map(tests.map(test => [test, group.filter(mutant => isWanted(mutant, test)).length]));
    // What takes long and is wanted by few is mostly not needed in the end: until then they have met enough others.
    const queue = new TestQueue(tests, this.#bounds.costOf, test => wanted.get(test) ?? 0);
    await this.#onEach(async bench => {
      while (this.#bounds.isOver?.() !== true) {
        const batch = queue.take(test => group.some(mutant => isWanted(mutant, test)));
        if (batch.length === 0) return;
        const left = group.filter(mutant => this.#isLeft(mutant));
        const { outcome, passed } = await this.#run(bench, batch, left);
        this.#survive(passed, left);
        if (outcome.result === 'passed') continue;
        const { file } = outcome;
        const reached = bench.copy.reached();
        queue.putBack(batch.filter(test => test !== file && !passed.includes(test)));
        await this.#learn(bench, [file]);
        if (this.broken.has(file)) continue;
        const noticed = new Set([...reached.values()].flatMap(({ loading, testing }) => [...loading, ...testing]));
        const suspects = left.filter(mutant => this.#met.has(mutant) && (this.#wants(mutant, file) || noticed.has(mutant)));
        // The test that failed has mostly reached whom it kills, and few others. Once these are known, its file is shown to those that are left.
        const isClose = (mutant: Mutant): boolean => reached.get(file)?.last.has(mutant) === true;
        const found = await this.#findKillers(bench, file, suspects.filter(isClose), kill);
        if (!found)
          await this.#findKillers(
            bench,
            file,
            suspects.filter(mutant => !isClose(mutant)),
            kill,
          );
        if (left.some(mutant => !this.#met.has(mutant))) queue.putBack([file]);
      }
    });
  }

  /** Finds the mutants among some that a test notices; false when there is none. */
  async #findKillers(
    bench: Bench,
    test: string,
    suspects: readonly Mutant[],
    kill: (mutant: Mutant, by: string) => void,
  ): Promise<boolean> {
    if (suspects.length === 0) return false;
    const { outcome } = await this.#run(bench, [test], suspects);
    const [only] = suspects;
    if (outcome.result === 'passed') this.#survive([test], suspects);
    else if (only && suspects.length === 1) {
      kill(only, outcome.result === 'failed' ? `${outcome.file}, ${outcome.reason}` : 'a run without end');
      return true;
    } else {
      const half = Math.ceil(suspects.length / 2);
      const first = await this.#findKillers(bench, test, suspects.slice(0, half), kill);
      const second = await this.#findKillers(bench, test, suspects.slice(half), kill);
      return first || second;
    }
    return false;
  }

  #survive(tests: readonly string[], mutants: readonly Mutant[]): void {
    for (const test of tests) for (const mutant of mutants) if (this.#reached.get(test)?.has(mutant)) this.#met.get(mutant)?.add(test);
  }

  /** Runs test files without a mutant that were not yet. */
  async #learn(bench: Bench, tests: readonly string[]): Promise<void> {
    const left = tests.filter(test => !this.#reached.has(test) && !this.broken.has(test));
    while (left.length > 0) {
      const { outcome, passed } = await this.#run(bench, left, []);
      left.splice(0, passed.length);
      if (outcome.result !== 'passed') this.broken.add(left.shift() ?? outcome.file);
    }
  }

  /** Runs test files in one worker until the first fails, and notes what those reach that pass. */
  async #run(
    { copy, runner }: Bench,
    tests: readonly string[],
    mutants: readonly Mutant[],
  ): Promise<{ readonly outcome: Outcome; readonly passed: readonly string[] }> {
    copy.activate(mutants);
    const outcome = await runner.run(tests);
    const passed = outcome.result === 'passed' ? tests : tests.slice(0, Math.max(0, tests.indexOf(outcome.file)));
    const reached = copy.reached();
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
