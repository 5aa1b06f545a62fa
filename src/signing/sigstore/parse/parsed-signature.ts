import type { TransparencyLogEntry } from '@sigstore/bundle';

/** Hash functions that Sigstore signatures are made with. Source: Sigstore's algorithm registry. */
export type HashName = 'sha256' | 'sha384' | 'sha512';

/** A signature over bytes: cosign's payload, or a blob. */
export interface SignedMessage {
  readonly kind: 'message';
  readonly signature: Buffer;
  /** What was signed. */
  readonly bytes: Buffer;
  /** What a bundle says about the signature's hash; undefined in layouts that do not say. */
  readonly hash?: HashName;
}

/** A DSSE envelope with one signature. Source: github.com/secure-systems-lab/dsse, envelope.md. */
export interface SignedEnvelope {
  readonly kind: 'envelope';
  readonly signature: Buffer;
  readonly payloadType: string;
  readonly payload: Buffer;
  /** SHA-256 of the envelope as it was stored, which is what Rekor's `intoto` 0.0.1 entries hold. Bundles don't keep it. */
  readonly storedDigest?: Buffer;
}

/** A signature of any Sigstore layout, taken apart and not verified. */
export interface ParsedSignature {
  readonly content: SignedMessage | SignedEnvelope;
  /** The signer's certificate in DER; absent when a bare key signed. */
  readonly certificate?: Buffer;
  /** Other certificates that came along, in DER. They are trusted only as far as a trusted authority signed them. */
  readonly intermediates: readonly Buffer[];
  /** None where policy ignores the log. */
  readonly logEntries: readonly TransparencyLogEntry[];
  /** RFC 3161 responses in DER. */
  readonly timestamps: readonly Buffer[];
}

/** How much a signature may carry. Real ones have one or two of each; the limits only keep hostile ones cheap. */
export const signatureLimits = {
  /** Bytes of a certificate; Fulcio's have about 2,000. */
  certificate: 16_384,
  /** Certificates besides the signer's. */
  intermediates: 8,
  logEntries: 8,
  timestamps: 8,
  /** Bytes of an RFC 3161 response with its certificates. */
  timestamp: 65_536,
  /** Bytes of a signature value; RSA with 16,384 bits has 2,048. */
  signature: 4_096,
  /** Bytes of a log entry's body. */
  logBody: 2_097_152,
  /** Characters of a signed checkpoint. Why: its numbers are read as big integers, whose time grows with the square of their length. */
  checkpoint: 16_384,
  /** Hashes of an inclusion proof: a tree of 2^64 leaves. */
  proofHashes: 64,
  /** Bytes of a bundle, an envelope or a payload. */
  document: 16_777_216,
  /** Levels of nesting in a document. */
  depth: 100,
} as const;
