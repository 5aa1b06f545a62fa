import type { Digest } from './digest.ts';

/** `sha256:abc` as a tag: `sha256-abc`. */
const dashed = (digest: Digest): string => digest.replace(':', '-');

/** The tag under which referrers are listed where the API is missing. Source: OCI distribution specification, "Referrers Tag Schema". */
export const referrersTag = (digest: Digest): string => dashed(digest);

/** Where cosign keeps what it made before the referrers API. */
export type CosignTagKind = 'sig' | 'att';

/**
 * The tag of cosign's signatures or attestations of a digest: `[prefix]sha256-abc.sig`. Source: cosign, `pkg/oci/remote`,
 * `normalizeWithSeparator`.
 */
export const cosignTag = (digest: Digest, kind: CosignTagKind, prefix = ''): string => `${prefix}${dashed(digest)}.${kind}`;
