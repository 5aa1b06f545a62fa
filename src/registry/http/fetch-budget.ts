import { RegistryError } from '../errors.ts';
import type { RegistryLimits } from '../limits.ts';

/** What is left of the bounds of one image: every request and every byte is taken from it. */
export class FetchBudget {
  /** Fires when the time is over. */
  readonly signal: AbortSignal;
  #requests: number;
  #bytes: number;
  readonly #limits: RegistryLimits;

  constructor(limits: RegistryLimits) {
    this.#limits = limits;
    this.#requests = limits.imageRequests;
    this.#bytes = limits.imageBytes;
    this.signal = AbortSignal.timeout(limits.imageMilliseconds);
  }

  /** Requests made so far. */
  get requests(): number {
    return this.#limits.imageRequests - this.#requests;
  }

  /** Whether bytes are left. */
  get isLeft(): boolean {
    return this.#bytes >= 0;
  }

  /** Throws `RegistryError` when none is left. */
  takeRequest(): void {
    if (this.#requests <= 0)
      throw new RegistryError('too-large', `More than ${this.#limits.imageRequests} requests would be needed for one image.`);
    this.#requests -= 1;
  }

  /** Throws `RegistryError` when so many are not left. */
  takeBytes(count: number): void {
    this.#bytes -= count;
    if (this.#bytes < 0) throw new RegistryError('too-large', `More than ${this.#limits.imageBytes} bytes would be needed for one image.`);
  }
}
