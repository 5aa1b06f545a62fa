import { createPublicKey, X509Certificate } from 'node:crypto';
import { sha256, spki } from './certificates.ts';

/** The bodies that Rekor keeps of what it is given. Source: sigstore/rekor, pkg/types/{hashedrekord,dsse,intoto}; sigstore/rekor-tiles (0.0.2). */
export interface RekorBody {
  readonly kind: string;
  readonly apiVersion: string;
  readonly spec: unknown;
}

const base64 = (bytes: Buffer | string): string => Buffer.from(bytes).toString('base64');
const hex = (bytes: Buffer | string): string => sha256(bytes).toString('hex');

/** `verifier` is PEM of a key or a certificate. */
export const hashedRekord = (signature: Buffer, signed: Buffer, verifier: string): RekorBody => ({
  kind: 'hashedrekord',
  apiVersion: '0.0.1',
  spec: {
    data: { hash: { algorithm: 'sha256', value: hex(signed) } },
    signature: { content: base64(signature), publicKey: { content: base64(verifier) } },
  },
});

/** A DSSE envelope's parts that entries are made of. */
export interface EnvelopeParts {
  /** The envelope as stored. */
  readonly stored: Buffer;
  readonly payload: Buffer;
  readonly signature: Buffer;
}

export const dsseEntry = ({ stored, payload, signature }: EnvelopeParts, verifier: string): RekorBody => ({
  kind: 'dsse',
  apiVersion: '0.0.1',
  spec: {
    envelopeHash: { algorithm: 'sha256', value: hex(stored) },
    payloadHash: { algorithm: 'sha256', value: hex(payload) },
    signatures: [{ signature: base64(signature), verifier: base64(verifier) }],
  },
});

export const intotoEntry = ({ stored, payload }: Omit<EnvelopeParts, 'signature'>, verifier: string): RekorBody => ({
  kind: 'intoto',
  apiVersion: '0.0.1',
  spec: {
    content: { hash: { algorithm: 'sha256', value: hex(stored) }, payloadHash: { algorithm: 'sha256', value: hex(payload) } },
    publicKey: base64(verifier),
  },
});

export const intotoEntryV2 = ({ stored, payload, signature }: EnvelopeParts, verifier: string): RekorBody => ({
  kind: 'intoto',
  apiVersion: '0.0.2',
  spec: {
    content: {
      envelope: {
        payloadType: 'application/vnd.in-toto+json',
        signatures: [{ publicKey: base64(verifier), sig: base64(base64(signature)) }],
      },
      hash: { algorithm: 'sha256', value: hex(stored) },
      payloadHash: { algorithm: 'sha256', value: hex(payload) },
    },
  },
});

const rekorV2Verifier = (pem: string): unknown =>
  pem.includes('CERTIFICATE')
    ? { keyDetails: 'PKIX_ECDSA_P256_SHA_256', x509Certificate: { rawBytes: base64(new X509Certificate(pem).raw) } }
    : { keyDetails: 'PKIX_ECDSA_P256_SHA_256', publicKey: { rawBytes: base64(spki(createPublicKey(pem))) } };

export const dsseEntryRekorV2 = ({ payload, signature }: EnvelopeParts, verifier: string): RekorBody => ({
  kind: 'dsse',
  apiVersion: '0.0.2',
  spec: {
    dsseV002: {
      payloadHash: { algorithm: 'SHA2_256', digest: base64(sha256(payload)) },
      signatures: [{ content: base64(signature), verifier: rekorV2Verifier(verifier) }],
    },
  },
});

/** `digest` is SHA-256 of what is signed: of a DSSE envelope, of its pre-authentication encoding. */
export const hashedRekordRekorV2 = (signature: Buffer, digest: Buffer, verifier: string): RekorBody => ({
  kind: 'hashedrekord',
  apiVersion: '0.0.2',
  spec: {
    hashedRekordV002: {
      data: { algorithm: 'SHA2_256', digest: base64(digest) },
      signature: { content: base64(signature), verifier: rekorV2Verifier(verifier) },
    },
  },
});
