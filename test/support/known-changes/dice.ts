import { random } from '../../fuzz/mutate.ts';

/** Repeatable choices. */
export class Dice {
  readonly #next: () => number;

  constructor(seed: number) {
    this.#next = random(seed);
  }

  /** A whole number from 0 up to, not including, `end`. */
  below(end: number): number {
    return Math.floor(this.#next() * end);
  }

  chance(share: number): boolean {
    return this.#next() < share;
  }

  /** One of the values; undefined when there is none. */
  pick<T>(from: readonly T[]): T | undefined {
    return from[this.below(from.length)];
  }

  /** One of values of which there is at least one. */
  one<T>(from: readonly T[]): T {
    const picked = this.pick(from);
    if (picked === undefined) throw new Error('There is nothing to choose from.');
    return picked;
  }
}
