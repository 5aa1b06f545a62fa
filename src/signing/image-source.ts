import type { ImageReference } from '../artifacts/images/image-reference.ts';
import type { Digest } from '../oci/digest.ts';
import type { ImageFacts } from './evidence.ts';

/** What is to be fetched about an image: decided by policy, before anything is asked. */
export interface ImageQuery {
  readonly reference: ImageReference;
  /**
   * Where else signatures lie (`source[].oci` of a ClusterImagePolicy), as repositories with their registry; the image's own is always
   * looked at.
   */
  readonly signatureRepositories: readonly { readonly repository: string; readonly tagPrefix?: string }[];
  /** Owner or `owner/repo` on GitHub whose artifact attestations may be about the image. */
  readonly githubAttestations?: string;
  /** The Notary v1 server that may have signed the tag, and the roles whose delegations are needed. */
  readonly notary?: { readonly server: string; readonly gun: string; readonly roles: readonly string[] };
}

/**
 * Where facts about images come from: registries, or an OCI layout on disk. A throw means that we are wrong; the world's failures are
 * `unknown`.
 */
export interface ImageSource {
  fetchImage(query: ImageQuery): Promise<ImageFacts>;
  /**
   * What a reference names by now, with as little as one request, and with none for a pinned one: for those who remember what they know of
   * a digest. Undefined when that can't be told, for whatever reason: `fetchImage` says which.
   */
  resolveDigest?(reference: ImageReference): Promise<Digest | undefined>;
}

/** What an address answered with, for certificate revocation (CRL, OCSP); `failed` has a full sentence. */
export type RevocationAnswer =
  | { readonly state: 'answered'; readonly bytes: Uint8Array }
  | { readonly state: 'failed'; readonly reason: string };

/** One question to an OCSP responder, or a CRL to fetch. */
export type RevocationQuery =
  | { readonly kind: 'crl'; readonly url: string }
  | { readonly kind: 'ocsp'; readonly url: string; readonly request: Uint8Array };

/** Asks certificate authorities; bounded and guarded as registries are. */
export interface RevocationSource {
  fetchRevocation(query: RevocationQuery): Promise<RevocationAnswer>;
}
