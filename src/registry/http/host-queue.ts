/** Lets at most so many tasks for one host run at a time; the others wait in their order. */
export class HostQueue {
  readonly #perHost: number;
  readonly #hosts = new Map<string, { running: number; readonly waiting: (() => void)[] }>();

  constructor(perHost: number) {
    this.#perHost = perHost;
  }

  /** Runs a task when its turn comes, and settles as it does. */
  async run<T>(host: string, task: () => Promise<T>): Promise<T> {
    const state = this.#hosts.get(host) ?? { running: 0, waiting: [] };
    this.#hosts.set(host, state);
    if (state.running >= this.#perHost) await new Promise<void>(resolve => state.waiting.push(resolve));
    else state.running += 1;
    try {
      return await task();
    } finally {
      const next = state.waiting.shift();
      // A waiting task takes over the place of the one that ends.
      if (next) next();
      else state.running -= 1;
      if (state.running === 0) this.#hosts.delete(host);
    }
  }
}
