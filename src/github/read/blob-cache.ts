import { ByteBoundedMap } from '../../text/byte-bounded-map.ts';

/** Bytes that a JavaScript string takes at most for each of its UTF-16 units. */
const bytesPerUnit = 2;
/** Bytes that an entry takes besides its text: key, map slot and headers, rounded up. */
const entryOverhead = 256;

/**
 * Texts of blobs by id, for a process that reviews many pull requests: the same file comes again with each push. Content never changes
 * under an id, so that nothing goes stale; what was not asked for longest goes first. Entries are kept by repository, so that no content
 * of one is ever served for another, whoever knows its id.
 */
export class BlobCache {
  readonly #texts: ByteBoundedMap<string>;

  /** `maxBytes` bounds the memory of all texts together. */
  constructor(maxBytes: number) {
    this.#texts = new ByteBoundedMap(maxBytes, sizeOf);
  }

  /** Bytes that the texts take. */
  get bytes(): number {
    return this.#texts.bytes;
  }

  /** `repository` is `owner/repo`. */
  get(repository: string, oid: string): string | undefined {
    return this.#texts.get(keyOf(repository, oid));
  }

  /** The caller has checked that the text is what the id says. */
  set(repository: string, oid: string, text: string): void {
    this.#texts.set(keyOf(repository, oid), text);
  }
}

/** GitHub's names do not tell cases apart. */
const keyOf = (repository: string, oid: string): string => `${repository.toLowerCase()} ${oid}`;

const sizeOf = (text: string): number => text.length * bytesPerUnit + entryOverhead;
