import { createPublicKey, type KeyObject, sign } from 'node:crypto';
import { dsse } from '@sigstore/core';
import type { Descriptor } from '../../../src/oci/descriptor.ts';
import { digestOf } from '../../../src/oci/digest.ts';
import type { BundleSignature, EnvelopeSignature, SignaturePlace, SimpleSigningSignature } from '../../../src/signing/evidence.ts';
import { type KeyPair, keyPair, pem, sha256 } from './certificates.ts';
import type { LeafWishes } from './fake-fulcio.ts';
import { type LoggedEntry, transparencyLogEntry } from './fake-rekor.ts';
import {
  dsseEntry,
  dsseEntryRekorV2,
  type EnvelopeParts,
  hashedRekord,
  hashedRekordRekorV2,
  intotoEntry,
  intotoEntryV2,
  type RekorBody,
} from './rekor-bodies.ts';
import type { SigstoreParts } from './sigstore-parts.ts';

export const workflow = 'https://github.com/acme/payments/.github/workflows/release.yml@refs/heads/main';
export const githubIssuer = 'https://token.actions.githubusercontent.com';
export const signType = 'https://sigstore.dev/cosign/sign/v1';
export const provenanceType = 'https://slsa.dev/provenance/v1';

const manifest = Buffer.from('{"schemaVersion":2,"config":{}}');
/** The image that the vectors are about. */
export const image: Descriptor = {
  mediaType: 'application/vnd.oci.image.manifest.v1+json',
  digest: digestOf(manifest),
  size: manifest.length,
};
const place: SignaturePlace = { kind: 'referrer', name: 'ghcr.io/acme/payments' };

/** The claims that Fulcio copies from a GitHub Actions token. */
export const githubClaims: Readonly<Record<number, string>> = {
  1: githubIssuer,
  8: githubIssuer,
  9: workflow,
  11: 'github-hosted',
  12: 'https://github.com/acme/payments',
  14: 'refs/heads/main',
  16: 'https://github.com/acme',
};

/** Who signs: a key, and a certificate for it unless it signs bare. */
export interface Signer {
  readonly privateKey: KeyObject;
  readonly certificate?: Buffer;
  /** Of the signature; null for Ed25519. */
  readonly hash?: 'sha256' | 'sha384' | 'sha512' | null;
}

export const keylessSigner = (parts: SigstoreParts, wishes: Partial<LeafWishes> = {}, keys: KeyPair = keyPair()): Signer => ({
  privateKey: keys.privateKey,
  certificate: parts.fulcio.issue({ publicKey: keys.publicKey, subjects: [workflow], claims: githubClaims, ...wishes }),
});

const signBytes = ({ privateKey, hash = 'sha256' }: Signer, bytes: Buffer): Buffer => sign(hash, bytes, privateKey);
const verifierOf = ({ privateKey, certificate }: Signer): string =>
  certificate === undefined
    ? createPublicKey(privateKey.export({ format: 'pem', type: 'pkcs8' }))
        .export({ format: 'pem', type: 'spki' })
        .toString()
    : pem(certificate);

/** What comes with a signature. */
export interface Witnesses {
  readonly log?: 'rekor' | 'none';
  readonly timestamp?: 'rfc3161' | 'none';
  /** Whom the log entry names, when it is not the signer. */
  readonly entryNames?: Signer;
}

const legacyEntry = (entry: LoggedEntry): string =>
  JSON.stringify({
    SignedEntryTimestamp: entry.signedEntryTimestamp.toString('base64'),
    Payload: {
      body: entry.body.toString('base64'),
      integratedTime: entry.integratedTime,
      logIndex: entry.logIndex,
      logID: entry.logId.toString('hex'),
    },
  });

const annotationsOf = (
  parts: SigstoreParts,
  signer: Signer,
  signature: Buffer,
  witnesses: Witnesses,
  body: () => RekorBody,
): Record<string, string> => ({
  ...(signer.certificate === undefined
    ? {}
    : {
        'dev.sigstore.cosign/certificate': pem(signer.certificate),
        'dev.sigstore.cosign/chain': pem(parts.fulcio.intermediate, parts.fulcio.root),
      }),
  ...(witnesses.log === 'none' ? {} : { 'dev.sigstore.cosign/bundle': legacyEntry(parts.rekor.add(body())) }),
  ...(witnesses.timestamp === 'rfc3161'
    ? {
        'dev.sigstore.cosign/rfc3161timestamp': JSON.stringify({
          SignedRFC3161Timestamp: parts.tsa.timestamp(signature).toString('base64'),
        }),
      }
    : {}),
});

/** The payload that cosign signs. */
export const simpleSigningPayload = (digest: string = image.digest, type = 'cosign container image signature'): Buffer =>
  Buffer.from(
    JSON.stringify({
      critical: { identity: { 'docker-reference': 'ghcr.io/acme/payments' }, image: { 'docker-manifest-digest': digest }, type },
      optional: null,
    }),
  );

/** A signature as `cosign sign` stores it. */
export const simpleSigning = (
  parts: SigstoreParts,
  signer: Signer,
  witnesses: Witnesses = {},
  payload = simpleSigningPayload(),
): SimpleSigningSignature => {
  const signature = signBytes(signer, payload);
  const annotations = annotationsOf(parts, signer, signature, witnesses, () =>
    hashedRekord(signature, payload, verifierOf(witnesses.entryNames ?? signer)),
  );
  return {
    format: 'simple-signing',
    place: { ...place, kind: 'signature-tag' },
    payload,
    annotations: { 'dev.cosignproject.cosign/signature': signature.toString('base64'), ...annotations },
  };
};

/** An in-toto statement about the image. */
export const statement = (
  predicateType = provenanceType,
  predicate: unknown = { buildDefinition: {} },
  digest: string = image.digest,
): Buffer =>
  Buffer.from(
    JSON.stringify({
      _type: 'https://in-toto.io/Statement/v1',
      subject: [{ name: 'ghcr.io/acme/payments', digest: { sha256: digest.slice('sha256:'.length) } }],
      predicateType,
      predicate,
    }),
  );

const payloadType = 'application/vnd.in-toto+json';
const envelopeParts = (signer: Signer, payload: Buffer): EnvelopeParts & { readonly signed: Buffer } => {
  const signed = dsse.preAuthEncoding(payloadType, payload);
  const signature = signBytes(signer, signed);
  const stored = Buffer.from(
    JSON.stringify({ payloadType, payload: payload.toString('base64'), signatures: [{ keyid: '', sig: signature.toString('base64') }] }),
  );
  return { stored, payload, signature, signed };
};

/** An attestation as `cosign attest` stores it; `intoto` as cosign did before 2.2. */
export const envelope = (
  parts: SigstoreParts,
  signer: Signer,
  witnesses: Witnesses = {},
  payload = statement(),
  entry: 'dsse' | 'intoto' = 'dsse',
): EnvelopeSignature => {
  const made = envelopeParts(signer, payload);
  const body = entry === 'dsse' ? dsseEntry : intotoEntry;
  const annotations = annotationsOf(parts, signer, made.signature, witnesses, () => body(made, verifierOf(witnesses.entryNames ?? signer)));
  return {
    format: 'dsse-envelope',
    place: { ...place, kind: 'attestation-tag' },
    envelope: made.stored,
    annotations: { 'dev.cosignproject.cosign/signature': '', ...annotations },
  };
};

/** How a bundle is made. `rekor-v2` entries have no signed time. */
export interface BundleWishes extends Witnesses {
  readonly version?: '0.1' | '0.2' | '0.3' | '0.3-as-0.1';
  readonly entry?: 'dsse' | 'intoto' | 'dsse-rekor-v2' | 'hashedrekord-rekor-v2';
  readonly payload?: Buffer;
}

const mediaTypes = {
  '0.1': 'application/vnd.dev.sigstore.bundle+json;version=0.1',
  '0.2': 'application/vnd.dev.sigstore.bundle+json;version=0.2',
  '0.3': 'application/vnd.dev.sigstore.bundle.v0.3+json',
  '0.3-as-0.1': 'application/vnd.dev.sigstore.bundle+json;version=0.3',
} as const;

/** A bundle's JSON, to be changed by tests. */
export interface BundleJson {
  mediaType: string;
  verificationMaterial: {
    [part: string]: unknown;
    tlogEntries: object[];
    timestampVerificationData: { rfc3161Timestamps: { signedTimestamp: string }[] };
  };
  dsseEnvelope?: { payload: string; payloadType: string; signatures: { sig: string; keyid: string }[] };
  messageSignature?: { messageDigest: { algorithm: string; digest: string }; signature: string };
}

const materialOf = (parts: SigstoreParts, { certificate }: Signer, version: string): object => {
  if (certificate === undefined) return { publicKey: { hint: 'policy' } };
  const rawBytes = certificate.toString('base64');
  return version.startsWith('0.3')
    ? { certificate: { rawBytes } }
    : { x509CertificateChain: { certificates: [{ rawBytes }, { rawBytes: parts.fulcio.intermediate.toString('base64') }] } };
};

/** The JSON of a bundle with an in-toto statement. */
export const bundleJson = (parts: SigstoreParts, signer: Signer, wishes: BundleWishes = {}): BundleJson => {
  const { version = '0.3', entry = 'dsse', payload = statement(), log = 'rekor', timestamp = 'none' } = wishes;
  const made = envelopeParts(signer, payload);
  const verifier = verifierOf(wishes.entryNames ?? signer);
  const bodies: Record<NonNullable<BundleWishes['entry']>, () => RekorBody> = {
    dsse: () => dsseEntry(made, verifier),
    intoto: () => intotoEntryV2(made, verifier),
    'dsse-rekor-v2': () => dsseEntryRekorV2(made, verifier),
    'hashedrekord-rekor-v2': () => hashedRekordRekorV2(made.signature, sha256(made.signed), verifier),
  };
  const rekorVersion = entry.endsWith('rekor-v2') ? 'rekor-v2' : 'rekor-v1';
  return {
    mediaType: mediaTypes[version],
    verificationMaterial: {
      ...materialOf(parts, signer, version),
      tlogEntries: log === 'none' ? [] : [transparencyLogEntry(parts.rekor.add(bodies[entry]()), rekorVersion)],
      timestampVerificationData: {
        rfc3161Timestamps: timestamp === 'rfc3161' ? [{ signedTimestamp: parts.tsa.timestamp(made.signature).toString('base64') }] : [],
      },
    },
    dsseEnvelope: { payload: payload.toString('base64'), payloadType, signatures: [{ sig: made.signature.toString('base64'), keyid: '' }] },
  };
};

/** A bundle as it is stored. */
export const toBundle = (json: unknown): BundleSignature => ({
  format: 'sigstore-bundle',
  place,
  bundle: Buffer.from(JSON.stringify(json)),
});

/** A bundle with an in-toto statement. */
export const bundle = (parts: SigstoreParts, signer: Signer, wishes: BundleWishes = {}): BundleSignature =>
  toBundle(bundleJson(parts, signer, wishes));
