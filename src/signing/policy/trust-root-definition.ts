/** A log's public key. */
export interface LogKey {
  readonly baseUrl: string;
  /** Of the Merkle tree, as written: `sha-256`. */
  readonly hashAlgorithm: string;
  /** PEM. */
  readonly publicKey: string;
}

/** A chain of certificates, PEM; the root is last. */
export interface AuthorityChain {
  readonly certificates: string;
  readonly uri?: string;
}

/** Keys and certificates that are trusted, without any period: from the beginning of time. */
export interface TrustedKeys {
  readonly certificateAuthorities: readonly AuthorityChain[];
  readonly transparencyLogs: readonly LogKey[];
  readonly certificateTransparencyLogs: readonly LogKey[];
  readonly timestampAuthorities: readonly AuthorityChain[];
}

/** What is trusted, as a TrustRoot document says it; the shell turns it into trust material. */
export type TrustRootDefinition =
  | { readonly kind: 'keys'; readonly name: string; readonly origin: string; readonly keys: TrustedKeys }
  /** A TUF repository: the root to begin with, as JSON, and where its newer metadata are. */
  | { readonly kind: 'remote'; readonly name: string; readonly origin: string; readonly root: string; readonly mirror: string };
