/** Bytes of a path that are kept; longer ones are cut. */
const maxBytes = 4_096;
const lengthBytes = 4;

/**
 * The file that a thread works on, in memory that it shares: who stops a thread that is busy can't ask it.
 */
export class WatchedFile {
  readonly memory: SharedArrayBuffer;
  readonly #length: Int32Array;
  readonly #bytes: Uint8Array;

  constructor(memory = new SharedArrayBuffer(lengthBytes + maxBytes)) {
    this.memory = memory;
    this.#length = new Int32Array(memory, 0, 1);
    this.#bytes = new Uint8Array(memory, lengthBytes);
  }

  /** Empty: none. */
  set path(path: string) {
    // Why a copy: texts are not encoded into shared memory.
    const bytes = new TextEncoder().encode(path).subarray(0, maxBytes);
    this.#bytes.set(bytes);
    Atomics.store(this.#length, 0, bytes.length);
  }

  get path(): string {
    return new TextDecoder().decode(this.#bytes.slice(0, Atomics.load(this.#length, 0)));
  }
}
