import { ByteBoundedMap } from '../../text/byte-bounded-map.ts';

/** Bytes that a JavaScript string takes at most for each of its UTF-16 units. */
const bytesPerUnit = 2;
/** Bytes that an entry takes besides its text: key, map slot and headers, rounded up. */
const entryOverhead = 256;

/** A blob as it was read: as text, or as the bytes of an archive. */
type Content = string | Uint8Array;

/**
 * Contents of blobs by id, for a process that reviews many pull requests: the same file comes again with each push. Content never changes
 * under an id, so that nothing goes stale; what was not asked for longest goes first. Entries are kept by repository, so that no content
 * of one is ever served for another, whoever knows its id.
 */
export class BlobCache {
  readonly #contents: ByteBoundedMap<Content>;

  /** `maxBytes` bounds the memory of all contents together. */
  constructor(maxBytes: number) {
    this.#contents = new ByteBoundedMap(maxBytes, sizeOf);
  }

  /** Bytes that the contents take. */
  get bytes(): number {
    return this.#contents.bytes;
  }

  /** The text of a blob that was read as one; `repository` is `owner/repo`. */
  get(repository: string, oid: string): string | undefined {
    const content = this.#contents.get(keyOf(repository, oid));
    return typeof content === 'string' ? content : undefined;
  }

  /** The bytes of a blob that was read as such, of which nobody may change any. */
  getBytes(repository: string, oid: string): Uint8Array | undefined {
    const content = this.#contents.get(keyOf(repository, oid));
    return typeof content === 'string' ? undefined : content;
  }

  /** The caller has checked that the content is what the id says. */
  set(repository: string, oid: string, content: Content): void {
    this.#contents.set(keyOf(repository, oid), content);
  }
}

/** GitHub's names do not tell cases apart. */
const keyOf = (repository: string, oid: string): string => `${repository.toLowerCase()} ${oid}`;

const sizeOf = (content: Content): number => (typeof content === 'string' ? content.length * bytesPerUnit : content.length) + entryOverhead;
