/** Parts that a period is counted in: a part leaves the window as a whole, so that the window is never shorter than the period. */
const parts = 60;

/** Counts points in a moving window, so that no period of its length ever has more than `limit` of them. */
export class RateWindow {
  readonly #limit: number;
  readonly #part: number;
  /** Points by part, oldest first; no more than `parts` and one. */
  readonly #spent = new Map<number, number>();

  /** `period` is in milliseconds. */
  constructor(limit: number, period: number) {
    this.#limit = limit;
    this.#part = period / parts;
  }

  /** Milliseconds until the points may be spent. `now` never goes back. */
  waitFor(points: number, now: number): number {
    this.#forget(now);
    let excess = [...this.#spent.values()].reduce((sum, spent) => sum + spent, points) - this.#limit;
    if (excess <= 0) return 0;
    for (const [part, spent] of this.#spent) {
      excess -= spent;
      if (excess <= 0) return this.#leaves(part) - now;
    }
    throw new RangeError(`${points} points are more than the limit of ${this.#limit}.`);
  }

  spend(points: number, now: number): void {
    const part = Math.floor(now / this.#part);
    this.#spent.set(part, (this.#spent.get(part) ?? 0) + points);
  }

  #leaves(part: number): number {
    return (part + 1 + parts) * this.#part;
  }

  #forget(now: number): void {
    for (const part of this.#spent.keys()) {
      if (this.#leaves(part) > now) return;
      this.#spent.delete(part);
    }
  }
}
