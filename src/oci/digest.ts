import { createHash } from 'node:crypto';

/**
 * A content digest as OCI writes it: `sha256:` and 64 lower-case hexadecimal digits. Source: OCI image specification, descriptor.md,
 * "Digests".
 */
export type Digest = `sha256:${string}`;

const digestPattern = /^sha256:[0-9a-f]{64}$/u;

/**
 * Whether a text is a SHA-256 digest. Other registered algorithms (sha512, blake3) are not: no registry that was measured stores images by
 * them.
 */
export const isDigest = (text: string): text is Digest => digestPattern.test(text);

/** The digest of bytes. */
export const digestOf = (bytes: Uint8Array): Digest => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
