import type { Descriptor } from '../oci/descriptor.ts';

/**
 * Where a signature was found, for people: `referrer sha256:… of ghcr.io/acme/app`, `tag sha256-….sig`, `GitHub attestations of acme/app`.
 */
export interface SignaturePlace {
  readonly kind: 'referrer' | 'fallback-tag' | 'signature-tag' | 'attestation-tag' | 'github-attestations' | 'notary-server';
  /** The repository, tag or address that was looked at. */
  readonly name: string;
  /** Digest of the manifest or blob that holds the signature, when it has one. */
  readonly digest?: string;
}

/** A cosign signature: a layer of media type `application/vnd.dev.cosign.simplesigning.v1+json` and its annotations. */
export interface SimpleSigningSignature {
  readonly format: 'simple-signing';
  readonly place: SignaturePlace;
  /** The layer's bytes, which are what was signed. */
  readonly payload: Uint8Array;
  /** `dev.cosignproject.cosign/signature`, `dev.sigstore.cosign/certificate`, `…/chain`, `…/bundle`, `…/rfc3161timestamp`. */
  readonly annotations: Readonly<Record<string, string>>;
}

/**
 * A cosign attestation of the layout before bundles: a DSSE envelope (`application/vnd.dsse.envelope.v1+json`) and its layer's annotations.
 */
export interface EnvelopeSignature {
  readonly format: 'dsse-envelope';
  readonly place: SignaturePlace;
  /** The envelope's bytes as stored; their hash is what Rekor's `intoto` 0.0.1 entries hold. */
  readonly envelope: Uint8Array;
  readonly annotations: Readonly<Record<string, string>>;
}

/**
 * A Sigstore bundle (v0.1 to v0.3) as JSON bytes: cosign 3, `cosign attest --new-bundle-format`, actions/attest, GitHub's attestations API.
 */
export interface BundleSignature {
  readonly format: 'sigstore-bundle';
  readonly place: SignaturePlace;
  readonly bundle: Uint8Array;
}

/** A Notation signature envelope. */
export interface NotationSignature {
  readonly format: 'notation';
  readonly place: SignaturePlace;
  readonly mediaType: 'application/jose+json' | 'application/cose';
  readonly envelope: Uint8Array;
}

/** A signature as it was stored, not verified. */
export type FoundSignature = SimpleSigningSignature | EnvelopeSignature | BundleSignature | NotationSignature;

/** One place that was looked at, and what came of it. */
export interface TraceStep {
  readonly place: SignaturePlace;
  /** `unsupported`: the registry has no such API. `failed`: what is there is not known. `skipped`: over a limit, or not a signature. */
  readonly outcome: 'found' | 'none' | 'unsupported' | 'skipped' | 'failed';
  /** A full sentence for people. */
  readonly note: string;
}

/**
 * The signed TUF metadata of a repository on a Notary v1 server (Docker Content Trust), by file name: `root`, `timestamp`, `snapshot`,
 * `targets`, `targets/releases`, `1.root`.
 */
export interface TrustMetadata {
  readonly server: string;
  /** The globally unique name of the collection: `docker.io/library/alpine`. */
  readonly gun: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** All that was fetched about one image: plain data, for judgement without I/O. */
export interface ImageEvidence {
  /** What the reference names (a tag's index or manifest): digest, media type, size of exactly that. */
  readonly image: Descriptor;
  /** The manifests and indexes of an index, without BuildKit's attestations. Empty for a single manifest. */
  readonly platforms: readonly Descriptor[];
  readonly signatures: readonly FoundSignature[];
  /** Only when the policy names a Notary v1 server for the image. */
  readonly trust?: TrustMetadata;
  readonly trace: readonly TraceStep[];
  /**
   * Places that could not be read: a signature may be there. Evidence with a gap can prove that an image is signed, never that it isn't.
   */
  readonly gaps: readonly TraceStep[];
}

/** What a registry told about an image. Only `known` can pass a gate. */
export type ImageFacts =
  | { readonly state: 'known'; readonly evidence: ImageEvidence }
  /** The registry says that there is no such image. */
  | { readonly state: 'absent'; readonly reason: string; readonly trace: readonly TraceStep[] }
  /** It could not be asked: network, credentials, rate limit, a refused address. `reason` is a full sentence with the remedy. */
  | {
      readonly state: 'unknown';
      readonly code: 'unauthorized' | 'unavailable' | 'rate-limited' | 'refused-address' | 'malformed' | 'too-large';
      readonly reason: string;
      readonly retryable: boolean;
      readonly trace: readonly TraceStep[];
    };
