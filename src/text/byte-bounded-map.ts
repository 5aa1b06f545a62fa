/** A value over this share of the map would push out too much else. */
const largestShare = 1 / 8;

/** Keeps values in memory up to so many bytes; what was not asked for longest goes first. */
export class ByteBoundedMap<V> {
  readonly #values = new Map<string, V>();
  readonly #maxBytes: number;
  readonly #sizeOf: (value: V) => number;
  #bytes = 0;

  /** `maxBytes` bounds the memory of all entries together; `sizeOf` gives the bytes that an entry takes, its key included. */
  constructor(maxBytes: number, sizeOf: (value: V) => number) {
    this.#maxBytes = maxBytes;
    this.#sizeOf = sizeOf;
  }

  /** Bytes that the entries take. */
  get bytes(): number {
    return this.#bytes;
  }

  get(key: string): V | undefined {
    const value = this.#values.get(key);
    if (value === undefined) return undefined;
    this.#values.delete(key);
    this.#values.set(key, value);
    return value;
  }

  /** Keeps a value unless the key has one, or it is too large. */
  set(key: string, value: V): void {
    const size = this.#sizeOf(value);
    if (size > this.#maxBytes * largestShare || this.#values.has(key)) return;
    this.#values.set(key, value);
    this.#bytes += size;
    for (const [oldest, old] of this.#values) {
      if (this.#bytes <= this.#maxBytes) return;
      this.#values.delete(oldest);
      this.#bytes -= this.#sizeOf(old);
    }
  }
}
