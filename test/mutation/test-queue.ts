/** Test files that run in one worker, which loads what they share once. */
const batchSize = 24;

/** Milliseconds that one batch takes at most, where it has more than one file: the benches are to end at the same time. */
const batchCost = 15_000;

/** Test files that several benches take from, those first that take the least time for each mutant that wants them. */
export class TestQueue {
  #tests: readonly string[];
  readonly #costOf: (test: string) => number;

  /** `costOf`: milliseconds; `wantedBy`: how many mutants may learn something of a test file. Equals keep their order. */
  constructor(tests: readonly string[], costOf: (test: string) => number, wantedBy: (test: string) => number = () => 1) {
    this.#costOf = costOf;
    const price = (test: string): number => costOf(test) / Math.max(1, wantedBy(test));
    this.#tests = tests.toSorted((one, other) => price(one) - price(other));
  }

  /** Takes the next batch of those that are still wanted; the others are dropped. Empty when nothing is left. */
  take(isWanted: (test: string) => boolean = () => true): readonly string[] {
    const wanted = this.#tests.filter(isWanted);
    let cost = 0;
    const batch = wanted.slice(0, batchSize).filter((test, index) => {
      cost += this.#costOf(test);
      return index === 0 || cost <= batchCost;
    });
    const taken = new Set(batch);
    this.#tests = wanted.filter(test => !taken.has(test));
    return batch;
  }

  /** What was taken and is wanted again, before all others. */
  putBack(tests: readonly string[]): void {
    this.#tests = [...tests, ...this.#tests];
  }
}
