import { createHash } from 'node:crypto';

/** The id that git gives a file's content (SHA-1 of `blob SIZE NUL content`; git-hash-object). */
export const blobId = (content: Uint8Array): string => createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex');
