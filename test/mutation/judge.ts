import { Benches } from './benches.ts';
import type { Copy } from './checkout.ts';
import type { Mutant } from './mutant.ts';
import { TestQueue } from './test-queue.ts';
import type { Outcome, TestRunner } from './test-runner.ts';

/**
 * What became of a mutant. `not reached`: no test that it was shown to runs the place. `refused`: no test noticed it, and the type checker would
 * not have let it pass. `undecided`: time was over before it had met all tests that it was to meet. `met`: the test files that reach it and let
 * it live.
 */
export type Fate =
  | { readonly fate: 'survived' | 'undecided'; readonly met: number }
  | { readonly fate: 'not reached' | 'refused' | 'equivalent' }
  | { readonly fate: 'killed'; readonly by: string };

/** A copy of the checkout with all mutants in it, and what runs its tests. */
export interface Bench {
  readonly copy: Pick<Copy, 'activate' | 'reached'>;
  readonly runner: Pick<TestRunner, 'run'>;
}

/** How far mutants are followed. */
export interface Bounds {
  /** A mutant that so many test files let live has survived. */
  readonly most: number;
  /** Milliseconds that a test file takes, as far as it is known. */
  readonly costOf: (test: string) => number;
  /** True when no more tests are to be begun. */
  readonly isOver?: () => boolean;
}

/** The nearest test file kills most mutants. Those further off are met a few at a time. */
const rings = [3, 8, 20, 40, Number.POSITIVE_INFINITY];

/** How many of the nearest test files are asked for each that may be met. */
const askedForEach = 2;

/** Shows compiled mutants to the tests that reach them, on several benches: first one at a time, then those that are left together. */
export class Judge {
  readonly #benches: Benches<Bench>;
  readonly #testsOf: (file: string) => readonly string[];
  readonly #bounds: Bounds;
  /** What test files reach that have passed. */
  readonly #reached = new Map<string, ReadonlySet<Mutant>>();
  /** The test files that each mutant alive has met, which let it live. */
  readonly #met = new Map<Mutant, Set<string>>();
  readonly #running = new Map<Bench, string>();
  #tell: ((mutant: Mutant, fate: Fate) => void) | undefined;
  /** Tests that fail without a mutant as well, here. */
  readonly broken = new Set<string>();

  /** `testsOf`: the test files that a source file's mutants may meet, the nearest first. All benches have the same mutants. */
  constructor(benches: readonly Bench[], testsOf: (file: string) => readonly string[], bounds: Bounds) {
    this.#benches = new Benches(benches);
    this.#testsOf = testsOf;
    this.#bounds = bounds;
  }

  /** What the benches do at this moment, in words. */
  get running(): readonly string[] {
    return [...this.#running.values()];
  }

  /** Tells the fates of mutants as they are known: all meet their nearest tests before any meets those that lie further off. */
  async judge(mutants: readonly Mutant[], tell: (mutant: Mutant, fate: Fate) => void): Promise<void> {
    this.#tell = tell;
    for (const mutant of mutants) this.#met.set(mutant, new Set());
    const nearest = (mutant: Mutant): readonly string[] => this.#testsWithin(mutant, 1);
    const queue = new TestQueue([...new Set(mutants.flatMap(nearest))], this.#bounds.costOf);
    const learn = async (): Promise<void> => {
      for (let batch = queue.take(); batch.length > 0; batch = queue.take()) await this.#learn(batch);
    };
    await Promise.all(Array.from({ length: this.#benches.size }, learn));
    const waiting = mutants.flatMap(mutant => nearest(mutant).map(test => ({ mutant, test })));
    const wanting = waiting.filter(({ mutant, test }) => this.#wants(mutant, test));
    await Promise.all(wanting.map(({ mutant, test }) => this.#findKillers(test, [mutant])));
    for (const end of rings) {
      const left = [...this.#met.keys()].filter(mutant => this.#isLeft(mutant));
      await Promise.all(groupsOf(left).map(group => this.#meet(group, end)));
    }
    for (const [mutant, { size }] of this.#met) {
      const isDecided = !this.#isLeft(mutant) || !this.#testsWithin(mutant).some(test => this.#wants(mutant, test));
      if (!isDecided) tell(mutant, { fate: 'undecided', met: size });
      else tell(mutant, size === 0 ? { fate: 'not reached' } : { fate: 'survived', met: size });
    }
  }

  get #isOver(): boolean {
    return this.#bounds.isOver?.() === true;
  }

  #kill(mutant: Mutant, by: string): void {
    if (this.#met.delete(mutant)) this.#tell?.(mutant, { fate: 'killed', by });
  }

  #testsWithin({ file }: Mutant, end = Number.POSITIVE_INFINITY): readonly string[] {
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
  async #meet(group: readonly Mutant[], end: number): Promise<void> {
    const within = new Map(group.map(mutant => [mutant, new Set(this.#testsWithin(mutant, end))]));
    const isWanted = (mutant: Mutant, test: string): boolean =>
      this.#isLeft(mutant) && within.get(mutant)?.has(test) === true && this.#wants(mutant, test);
    const tests = [...new Set([...within.values()].flatMap(own => [...own]))];
    const wanted = new Map(tests.map(test => [test, group.filter(mutant => isWanted(mutant, test)).length]));
    // What takes long and is wanted by few is mostly not needed in the end: until then they have met enough others.
    const queue = new TestQueue(tests, this.#bounds.costOf, test => wanted.get(test) ?? 0);
    const step = async (): Promise<boolean> => {
      let left: readonly Mutant[] = [];
      const { tests, outcome, passed, reached } = await this.#run(() => {
        left = group.filter(mutant => this.#isLeft(mutant));
        return { tests: queue.take(test => left.some(mutant => isWanted(mutant, test))), mutants: left };
      });
      if (outcome.result === 'stopped') return false;
      this.#survive(passed, left);
      if (outcome.result === 'passed') return true;
      const { file } = outcome;
      await this.#settle(file, left, reached);
      queue.putBack(tests.filter(test => test !== file && !passed.includes(test)));
      if (left.some(mutant => !this.#met.has(mutant))) queue.putBack([file]);
      return true;
    };
    // After each step there may be work again for lanes that had found none.
    let lanes = 0;
    const lane = async (): Promise<void> => {
      lanes += 1;
      const mayBeMore = await step();
      lanes -= 1;
      if (mayBeMore) await fill();
    };
    const fill = (): Promise<unknown> => Promise.all(Array.from({ length: this.#benches.size - lanes }, lane));
    await fill();
  }

  /** Finds out whom a test file kills that failed with mutants. */
  async #settle(file: string, mutants: readonly Mutant[], reached: Run['reached']): Promise<void> {
    await this.#learn([file]);
    if (this.broken.has(file)) return;
    const noticed = new Set([...reached.values()].flatMap(({ loading, testing }) => [...loading, ...testing]));
    const suspects = mutants.filter(mutant => this.#met.has(mutant) && (this.#wants(mutant, file) || noticed.has(mutant)));
    // The test that failed has mostly reached whom it kills, and few others. Once these are known, its file is shown to those that are left.
    const isClose = (mutant: Mutant): boolean => reached.get(file)?.last.has(mutant) === true;
    const { close = [], far = [] } = Object.groupBy(suspects, mutant => (isClose(mutant) ? 'close' : 'far'));
    if (!(await this.#findKillers(file, close))) await this.#findKillers(file, far);
  }

  /** Finds the mutants among some that a test notices, the halves on a bench each; false when there is none. */
  async #findKillers(test: string, suspects: readonly Mutant[]): Promise<boolean> {
    if (suspects.length === 0) return false;
    const isAlive = (mutant: Mutant): boolean => this.#met.has(mutant);
    const { mutants, outcome } = await this.#run(() => ({ tests: [test], mutants: suspects.filter(isAlive) }), 'urgent');
    const [only] = mutants;
    if (only === undefined) return true;
    if (outcome.result === 'passed') this.#survive([test], mutants);
    if (outcome.result === 'passed' || outcome.result === 'stopped') return false;
    if (mutants.length === 1) {
      this.#kill(only, outcome.result === 'failed' ? `${outcome.file}, ${outcome.reason}` : 'a run without end');
      return true;
    }
    const half = Math.ceil(mutants.length / 2);
    const found = await Promise.all([mutants.slice(0, half), mutants.slice(half)].map(some => this.#findKillers(test, some)));
    return found.includes(true);
  }

  #survive(tests: readonly string[], mutants: readonly Mutant[]): void {
    for (const test of tests) for (const mutant of mutants) if (this.#reached.get(test)?.has(mutant)) this.#met.get(mutant)?.add(test);
  }

  /** Runs test files without a mutant that were not yet. */
  async #learn(tests: readonly string[]): Promise<void> {
    const isKnown = (test: string): boolean => this.#reached.has(test) || this.broken.has(test);
    for (;;) {
      const run = await this.#run(() => ({ tests: tests.filter(test => !isKnown(test)), mutants: [] }), 'urgent');
      if (run.outcome.result === 'passed' || run.outcome.result === 'stopped') return;
      this.broken.add(run.outcome.file);
    }
  }

  /**
   * Runs test files in one worker of the next free bench until the first fails, and notes what those reach that pass. Which ones is asked when the
   * bench is free; `stopped` when there are none.
   */
  #run(choose: () => Pick<Run, 'tests' | 'mutants'>, urgency?: 'urgent'): Promise<Run> {
    return this.#benches.use(async bench => {
      const { tests, mutants } = choose();
      const nothing: Run = { tests, mutants, outcome: { result: 'stopped' }, passed: [], reached: new Map() };
      if (tests.length === 0 || this.#isOver) return nothing;
      this.#running.set(bench, `${tests.length > 1 ? `${tests.length} test files from ` : ''}${tests[0]}, mutants: ${mutants.length}`);
      bench.copy.activate(mutants);
      const outcome = await bench.runner.run(tests);
      this.#running.delete(bench);
      if (outcome.result === 'stopped') return nothing;
      const passed = outcome.result === 'passed' ? tests : tests.slice(0, Math.max(0, tests.indexOf(outcome.file)));
      const reached = bench.copy.reached();
      const loaded = new Set([...reached.values()].flatMap(({ loading }) => [...loading]));
      for (const test of passed) {
        if (this.#reached.has(test)) continue;
        // What one file loads, the others of its worker find loaded.
        const shared = [...loaded].filter(({ file }) => this.#testsOf(file).includes(test));
        this.#reached.set(test, new Set([...shared, ...(reached.get(test)?.testing ?? [])]));
      }
      return { tests, mutants, outcome, passed, reached };
    }, urgency);
  }
}

/** What came of test files that were run with some mutants active. */
interface Run {
  readonly tests: readonly string[];
  readonly mutants: readonly Mutant[];
  readonly outcome: Outcome;
  readonly passed: readonly string[];
  readonly reached: ReturnType<Copy['reached']>;
}

/** Mutants of which no two are of one file. */
const groupsOf = (mutants: readonly Mutant[]): readonly (readonly Mutant[])[] => {
  const files = [...Map.groupBy(mutants, ({ file }) => file).values()];
  const most = Math.max(0, ...files.map(({ length }) => length));
  return Array.from({ length: most }, (_, turn) => files.flatMap(own => own.slice(turn, turn + 1)));
};
