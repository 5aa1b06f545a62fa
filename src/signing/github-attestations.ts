/** What GitHub keeps about a digest. */
export type GitHubAttestations =
  /** Sigstore bundles as JSON bytes. `isComplete` is false when there are more than were read. */
  | { readonly state: 'read'; readonly bundles: readonly Uint8Array[]; readonly isComplete: boolean }
  /** GitHub could not be asked; `reason` is a full sentence. */
  | { readonly state: 'failed'; readonly reason: string };

/** Reads GitHub's artifact attestations. A throw means that we are wrong; the world's failures are `failed`. */
export interface GitHubAttestationsReader {
  /** `scope` is `owner/repo`, or an owner alone for all its repositories. */
  readAttestations(scope: string, digest: string): Promise<GitHubAttestations>;
}
