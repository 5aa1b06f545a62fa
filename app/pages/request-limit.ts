/** Requests that were made of what is allowed, by who made them. */
interface Bucket {
  /** Requests that may still be made. */
  left: number;
  at: number;
}

/** Who is remembered at most; of more, those that came first are forgotten. */
const maxKnown = 20_000;

/** How many requests somebody may make: `burst` at once, and `perMinute` in the long run. `now`: milliseconds. */
export class RequestLimit {
  readonly #burst: number;
  readonly #perMinute: number;
  readonly #now: () => number;
  readonly #buckets = new Map<string, Bucket>();

  constructor(burst: number, perMinute: number, now: () => number) {
    this.#burst = burst;
    this.#perMinute = perMinute;
    this.#now = now;
  }

  /** Takes a request; resolves to the seconds to wait for it, 0 when it may be made. */
  take(who: string): number {
    const at = this.#now();
    const known = this.#buckets.get(who);
    const left = known ? Math.min(this.#burst, known.left + (Math.max(0, at - known.at) / 60_000) * this.#perMinute) : this.#burst;
    this.#buckets.delete(who);
    this.#buckets.set(who, { left: left >= 1 ? left - 1 : left, at });
    if (this.#buckets.size > maxKnown) this.#buckets.delete(this.#buckets.keys().next().value ?? '');
    return left >= 1 ? 0 : Math.ceil(((1 - left) / this.#perMinute) * 60);
  }
}
