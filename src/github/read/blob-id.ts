import { createHash } from 'node:crypto';

/** How a repository names its objects (gitformat-hash-function-transition): GitHub has both. */
export type ObjectFormat = 'sha1' | 'sha256';

/** The format that an id in hexadecimal is of. */
export const formatOf = (oid: string): ObjectFormat => (oid.length === 64 ? 'sha256' : 'sha1');

/** The id that git gives a file's content (the hash of `blob SIZE NUL content`; git-hash-object). */
export const blobId = (content: Uint8Array, format: ObjectFormat = 'sha1'): string =>
  createHash(format).update(`blob ${content.length}\0`).update(content).digest('hex');

/** Whether bytes are the file that an id names. */
export const isBlob = (content: Uint8Array, oid: string): boolean => blobId(content, formatOf(oid)) === oid;
