/** A log's public key, as a TrustRoot document has it. */
export interface TrustedLog {
  readonly baseURL: string;
  /** PEM in base64. */
  readonly publicKey: string;
}

/** A chain of certificates, as a TrustRoot document has it: PEM in base64, the root last. */
export interface TrustedChain {
  readonly certChain: string;
}

/** `spec.sigstoreKeys` of a TrustRoot document: keys and certificates that are trusted without any period. */
export interface TrustedKeys {
  readonly certificateAuthorities: readonly TrustedChain[];
  readonly tLogs: readonly TrustedLog[];
  readonly ctLogs: readonly TrustedLog[];
  readonly timestampAuthorities: readonly TrustedChain[];
}

/** What is trusted, as a TrustRoot document says it. */
export type TrustRootDefinition =
  | { readonly kind: 'keys'; readonly name: string; readonly origin: string; readonly keys: TrustedKeys }
  /** A TUF repository: the root to begin with, as JSON, and where its newer metadata are. */
  | { readonly kind: 'remote'; readonly name: string; readonly origin: string; readonly root: string; readonly mirror: string };
