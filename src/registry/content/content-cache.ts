import type { Digest } from '../../oci/digest.ts';
import { ByteBoundedMap } from '../../text/byte-bounded-map.ts';

/** A content and what it was served as. */
export interface CachedContent {
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/**
 * Content by digest, which never changes. `repository` is `host/name`. Entries are kept by repository, so that no content of one is served
 * for another; processes that read with several people's credentials keep one cache for each.
 */
export interface ContentCache {
  get(repository: string, digest: Digest): CachedContent | undefined;
  /** The caller has checked the digest. */
  set(repository: string, digest: Digest, content: CachedContent): void;
}

/** Bytes that an entry takes besides its content: key, map slot and headers, rounded up. */
const entryOverhead = 512;
const keyOf = (repository: string, digest: Digest): string => `${repository}@${digest}`;
const sizeOf = ({ bytes }: CachedContent): number => bytes.length + entryOverhead;

/** Keeps content in memory; what was not asked for longest goes first. */
export class MemoryContentCache implements ContentCache {
  readonly #entries: ByteBoundedMap<CachedContent>;

  /** `maxBytes` bounds the memory of all entries together. */
  constructor(maxBytes: number) {
    this.#entries = new ByteBoundedMap(maxBytes, sizeOf);
  }

  /** Bytes that the entries take. */
  get bytes(): number {
    return this.#entries.bytes;
  }

  get(repository: string, digest: Digest): CachedContent | undefined {
    return this.#entries.get(keyOf(repository, digest));
  }

  set(repository: string, digest: Digest, content: CachedContent): void {
    this.#entries.set(keyOf(repository, digest), content);
  }
}
