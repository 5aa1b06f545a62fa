import type { Digest } from '../oci/digest.ts';

/** A content and what it was served as. */
export interface CachedContent {
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/**
 * Content by digest, which never changes. `repository` is `host/name`. Entries are kept by repository, so that no content of one is served for
 * another; processes that read with several people's credentials keep one cache for each.
 */
export interface ContentCache {
  get(repository: string, digest: Digest): CachedContent | undefined;
  /** The caller has checked the digest. */
  set(repository: string, digest: Digest, content: CachedContent): void;
}

/** Bytes that an entry takes besides its content: key, map slot and headers, rounded up. */
const entryOverhead = 512;
/** A content over this share of the cache would push out too much else. */
const largestShare = 1 / 8;

const keyOf = (repository: string, digest: Digest): string => `${repository}@${digest}`;
const sizeOf = ({ bytes }: CachedContent): number => bytes.length + entryOverhead;

/** Keeps content in memory; what was not asked for longest goes first. */
export class MemoryContentCache implements ContentCache {
  readonly #entries = new Map<string, CachedContent>();
  readonly #maxBytes: number;
  #bytes = 0;

  /** `maxBytes` bounds the memory of all entries together. */
  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** Bytes that the entries take. */
  get bytes(): number {
    return this.#bytes;
  }

  get(repository: string, digest: Digest): CachedContent | undefined {
    const key = keyOf(repository, digest);
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry;
  }

  set(repository: string, digest: Digest, content: CachedContent): void {
    const key = keyOf(repository, digest);
    const size = sizeOf(content);
    if (size > this.#maxBytes * largestShare || this.#entries.has(key)) return;
    this.#entries.set(key, content);
    this.#bytes += size;
    for (const [oldest, entry] of this.#entries) {
      if (this.#bytes <= this.#maxBytes) return;
      this.#entries.delete(oldest);
      this.#bytes -= sizeOf(entry);
    }
  }
}
