/** Names of Notation's signed and unsigned attributes. Source: Notary Project signature specification v1.1, "Signed Attributes". */
export const attributeNames = {
  signingScheme: 'io.cncf.notary.signingScheme',
  signingTime: 'io.cncf.notary.signingTime',
  authenticSigningTime: 'io.cncf.notary.authenticSigningTime',
  expiry: 'io.cncf.notary.expiry',
  verificationPlugin: 'io.cncf.notary.verificationPlugin',
  verificationPluginMinVersion: 'io.cncf.notary.verificationPluginMinVersion',
  timestampSignature: 'io.cncf.notary.timestampSignature',
} as const;

export type SigningScheme = 'notary.x509' | 'notary.x509.signingAuthority';

/** A signature envelope as it is written, JWS and COSE alike; nothing in it is verified. */
export interface Envelope {
  readonly payload: Uint8Array;
  /** What the signature is over: JWS's signing input, COSE's Sig_structure. */
  readonly signedBytes: Uint8Array;
  readonly signature: Uint8Array;
  /** By the names of JWS: `PS256`, `ES384`. */
  readonly algorithm: string;
  readonly contentType: string;
  /** Labels that the verifier has to understand. */
  readonly critical: readonly string[];
  /** The labels of all signed attributes, without those of the envelope itself (algorithm, content type, critical). */
  readonly attributes: ReadonlySet<string>;
  readonly signingScheme: string;
  readonly signingTime?: Date;
  readonly authenticSigningTime?: Date;
  readonly expiry?: Date;
  /** Leaf first, in DER. Not covered by the signature: the leaf's key has to verify it. */
  readonly chain: readonly Uint8Array[];
  /** An RFC 3161 token over the signature; not covered by it. */
  readonly timestamp?: Uint8Array;
}

/** Largest envelope that is looked at, in bytes; real ones have about 5,000, with a timestamp 12,000. */
export const maxEnvelopeBytes = 1_048_576;
