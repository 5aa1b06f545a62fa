import type { FoundSignature, SignaturePlace } from './evidence.ts';

/** Who signed, as a verifier proved it. */
export interface SignerIdentity {
  readonly engine: 'sigstore' | 'notation' | 'notary-v1';
  /**
   * With a certificate: its subject alternative name (Sigstore) or subject distinguished name (Notation). With a key: `key sha256:<hex>`,
   * the SHA-256 of its SubjectPublicKeyInfo in DER.
   */
  readonly subject: string;
  /** The OIDC issuer that a Fulcio certificate names, or the root certificate's subject of a Notation chain. */
  readonly issuer?: string;
  /**
   * Fulcio's extensions by the names of its OID table (`1.3.6.1.4.1.57264.1.*`): `Source Repository URI`, `Build Signer URI`, `Runner
   * Environment`…
   */
  readonly claims?: Readonly<Record<string, string>>;
}

/** A point in time at which a signature is proven to have existed. */
export interface ProvenTime {
  readonly source: 'transparency-log' | 'timestamp-authority';
  readonly time: Date;
  /** The log's id and index (`<hex>#<index>`), or the authority's name. */
  readonly witness: string;
}

/** A signature or attestation that was verified, and what it says. */
export interface VerifiedSignature {
  readonly kind: 'signature' | 'attestation';
  readonly format: FoundSignature['format'] | 'notary-v1';
  readonly place: SignaturePlace;
  readonly signer: SignerIdentity;
  readonly times: readonly ProvenTime[];
  /** What cosign's payload calls the image, or the tag of Notary v1; not proven to be the name that was asked for. */
  readonly claimedName?: string;
  /** Of an attestation: in-toto's `predicateType`. */
  readonly predicateType?: string;
  /** Of an attestation: in-toto's `predicate`, parsed. */
  readonly predicate?: unknown;
  /** Of an attestation: the whole in-toto statement, parsed. */
  readonly statement?: unknown;
  /** Checks that were left out because policy says so, as sentences: `Revocation was not checked.` */
  readonly remarks: readonly string[];
}

/**
 * Why a signature does not count, as words to switch on. In the order of how near it came to counting, the nearest last: that is what a
 * person should read.
 */
export const refusalCodes = [
  /** Policy names nobody for this image in this format. */
  'not-applicable',
  /** The bytes are no signature of that format, or over a bound. */
  'malformed',
  /** It needs something that is not implemented, and is refused for that. */
  'unsupported',
  /** An attestation of another predicate type, or whose predicate fails the policy. */
  'predicate-mismatch',
  /** It was made for other content. */
  'digest-mismatch',
  'key-mismatch',
  /** The signature value does not verify with the key. */
  'signature-invalid',
  'certificate-untrusted',
  'certificate-invalid',
  'sct-missing',
  'log-entry-invalid',
  'timestamp-invalid',
  'identity-mismatch',
  'issuer-mismatch',
  'log-entry-missing',
  'timestamp-missing',
  'certificate-expired',
  /** Signed metadata is past its own expiry. */
  'expired',
  /** It could not be found out whether the certificate was revoked. */
  'revocation-unknown',
  'certificate-revoked',
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

/** Why a signature was not accepted: a full sentence, and what to do about it. */
export interface SignatureRefusal {
  readonly code: RefusalCode;
  readonly reason: string;
  readonly remedy?: string;
  /** Who signed it, when that could be read although it doesn't count; not proven. */
  readonly claimedSigner?: string;
  /** How like its signer is to one that is wanted, from 0 to 1: tells people which of many they meant. */
  readonly likeness?: number;
}

/** The outcome of one verifier on one signature. */
export type SignatureCheck =
  | { readonly state: 'verified'; readonly signature: VerifiedSignature }
  | { readonly state: 'refused'; readonly place: SignaturePlace; readonly refusal: SignatureRefusal };
