/** Places that work is done at, one piece at a time at each. Whoever waits for one gets it in the order of asking, urgent work first. */
export class Benches<Bench> {
  readonly size: number;
  readonly #free: Bench[];
  readonly #waiting: ((bench: Bench) => void)[] = [];

  constructor(benches: readonly Bench[]) {
    this.size = benches.length;
    this.#free = [...benches];
  }

  /** Does a piece of work as soon as a bench is free. Work must not wait for other work: the bench that it holds may be the only one. */
  async use<Result>(work: (bench: Bench) => Promise<Result>, urgency?: 'urgent'): Promise<Result> {
    const bench = this.#free.shift() ?? (await this.#wait(urgency));
    try {
      return await work(bench);
    } finally {
      const next = this.#waiting.shift();
      if (next) next(bench);
      else this.#free.push(bench);
    }
  }

  #wait(urgency?: 'urgent'): Promise<Bench> {
    const { promise, resolve } = Promise.withResolvers<Bench>();
    if (urgency) this.#waiting.unshift(resolve);
    else this.#waiting.push(resolve);
    return promise;
  }
}
