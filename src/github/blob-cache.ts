/** Bytes that a JavaScript string takes at most for each of its UTF-16 units. */
const bytesPerUnit = 2;
/** Bytes that an entry takes besides its text: key, map slot and headers, rounded up. */
const entryOverhead = 256;
/** A text over this share of the cache would push out too much else. */
const largestShare = 1 / 8;

/**
 * Texts of blobs by id, for a process that reviews many pull requests: the same file comes again with each push. Content never changes
 * under an id, so that nothing goes stale; what was not asked for longest goes first. Entries are kept by repository, so that no content
 * of one is ever served for another, whoever knows its id.
 */
export class BlobCache {
  readonly #texts = new Map<string, string>();
  readonly #maxBytes: number;
  #bytes = 0;

  /** `maxBytes` bounds the memory of all texts together. */
  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** Bytes that the texts take. */
  get bytes(): number {
    return this.#bytes;
  }

  /** `repository` is `owner/repo`. */
  get(repository: string, oid: string): string | undefined {
    const key = keyOf(repository, oid);
    const text = this.#texts.get(key);
    if (text === undefined) return undefined;
    this.#texts.delete(key);
    this.#texts.set(key, text);
    return text;
  }

  /** The caller has checked that the text is what the id says. */
  set(repository: string, oid: string, text: string): void {
    const size = sizeOf(text);
    const key = keyOf(repository, oid);
    if (size > this.#maxBytes * largestShare || this.#texts.has(key)) return;
    this.#texts.set(key, text);
    this.#bytes += size;
    for (const [oldest, old] of this.#texts) {
      if (this.#bytes <= this.#maxBytes) return;
      this.#texts.delete(oldest);
      this.#bytes -= sizeOf(old);
    }
  }
}

/** GitHub's names do not tell cases apart. */
const keyOf = (repository: string, oid: string): string => `${repository.toLowerCase()} ${oid}`;

const sizeOf = (text: string): number => text.length * bytesPerUnit + entryOverhead;
