import { createHash } from 'node:crypto';
import { type Bundle, bundleFromJSON } from '@sigstore/bundle';
import { HashAlgorithm } from '@sigstore/protobuf-specs';
import * as v from 'valibot';
import { attempt, type Outcome, proven, refuse } from '../outcome.ts';
import { parseBoundedJson } from './bounded-json.ts';
import { refuseSignatureCount } from './parse-layer.ts';
import { type HashName, type ParsedSignature, type SignedEnvelope, signatureLimits } from './parsed-signature.ts';

/** Source: sigstore/protobuf-specs, sigstore_bundle.proto. */
const mediaTypes: ReadonlySet<string> = new Set([
  'application/vnd.dev.sigstore.bundle+json;version=0.1',
  'application/vnd.dev.sigstore.bundle+json;version=0.2',
  'application/vnd.dev.sigstore.bundle+json;version=0.3',
  'application/vnd.dev.sigstore.bundle.v0.3+json',
]);

const bundleSchema = v.looseObject({
  mediaType: v.string(),
  verificationMaterial: v.looseObject({ tlogEntries: v.optional(v.array(v.unknown()), []) }),
  dsseEnvelope: v.optional(v.looseObject({ signatures: v.optional(v.array(v.unknown()), []) })),
});

const hashNames: ReadonlyMap<HashAlgorithm, HashName> = new Map([
  [HashAlgorithm.SHA2_256, 'sha256'],
  [HashAlgorithm.SHA2_384, 'sha384'],
  [HashAlgorithm.SHA2_512, 'sha512'],
]);

/** What cosign 3 writes with `--certificate-chain`. Source: sigstore_bundle.proto: from version 0.3 on, only the signer's certificate. */
const refuseChain = () =>
  refuse(
    'malformed',
    'The bundle has a chain of certificates, and its version (0.3) allows only that of the signer.',
    'Sign the image again without `--certificate-chain`, and let the policy trust the certificates between the signer and the root.',
  );

/** A bundle's signature over bytes that the bundle doesn't hold. */
export interface DetachedMessage {
  readonly kind: 'detached';
  readonly signature: Buffer;
  /** The bytes' digest as the bundle claims it. */
  readonly digest: Buffer;
  readonly hash: HashName;
}

/** A bundle taken apart and not verified. */
export type ParsedBundle = Omit<ParsedSignature, 'content'> & { readonly content: DetachedMessage | SignedEnvelope };

const contentOf = (bundle: Bundle): Outcome<DetachedMessage | SignedEnvelope> => {
  if (bundle.content.$case === 'dsseEnvelope') {
    const { payloadType, payload, signatures } = bundle.content.dsseEnvelope;
    const [first] = signatures;
    return first === undefined ? refuseSignatureCount(0) : proven({ kind: 'envelope', payloadType, payload, signature: first.sig });
  }
  const { messageDigest, signature } = bundle.content.messageSignature;
  const hash = hashNames.get(messageDigest.algorithm);
  if (hash === undefined) return refuse('unsupported', 'The bundle names a hash function other than SHA-256, SHA-384 and SHA-512.');
  return proven({ kind: 'detached', signature, digest: messageDigest.digest, hash });
};

const certificatesOf = (bundle: Bundle): Pick<ParsedSignature, 'certificate' | 'intermediates'> => {
  const { content } = bundle.verificationMaterial;
  if (content.$case === 'certificate') return { certificate: content.certificate.rawBytes, intermediates: [] };
  if (content.$case === 'publicKey') return { intermediates: [] };
  const [certificate, ...intermediates] = content.x509CertificateChain.certificates.map(each => each.rawBytes);
  return { intermediates, ...(certificate === undefined ? {} : { certificate }) };
};

/** Takes a Sigstore bundle (v0.1 to v0.3) apart. With `ignored`, its log entries aren't read. */
export const parseBundle = (bytes: Uint8Array, transparencyLog: 'required' | 'ignored'): Outcome<ParsedBundle> => {
  const json = parseBoundedJson(bytes, 'a Sigstore bundle', { bytes: signatureLimits.document, depth: signatureLimits.depth });
  if (!json.ok) return json;
  const shape = v.safeParse(bundleSchema, json.value);
  if (!shape.success) return refuse('malformed', 'It is not a Sigstore bundle with a media type and verification material.');
  const { mediaType, verificationMaterial, dsseEnvelope } = shape.output;
  if (!mediaTypes.has(mediaType)) {
    return refuse('unsupported', `The bundle's media type is "${mediaType.slice(0, 100)}", and versions 0.1 to 0.3 are known.`);
  }
  if (dsseEnvelope !== undefined && dsseEnvelope.signatures.length !== 1) return refuseSignatureCount(dsseEnvelope.signatures.length);
  if (mediaType.includes('0.3') && verificationMaterial['x509CertificateChain'] !== undefined) return refuseChain();
  const tlogEntries = transparencyLog === 'ignored' ? [] : verificationMaterial.tlogEntries;
  const parsed = attempt(() => bundleFromJSON({ ...shape.output, verificationMaterial: { ...verificationMaterial, tlogEntries } }));
  if (!parsed.ok) return refuse('malformed', `The bundle lacks parts that its version (${mediaType}) demands.`, 'Sign the image again.');
  const content = attempt(() => contentOf(parsed.value));
  if (!content.ok) return content;
  if (!content.value.ok) return content.value;
  return proven({
    content: content.value.value,
    ...certificatesOf(parsed.value),
    logEntries: parsed.value.verificationMaterial.tlogEntries,
    timestamps: (parsed.value.verificationMaterial.timestampVerificationData?.rfc3161Timestamps ?? []).map(each => each.signedTimestamp),
  });
};

/** Gives a bundle the bytes that it signs. Refused when they are others: the library does not compare them. */
export const attachArtifact = (bundle: ParsedBundle, artifact: Uint8Array): Outcome<ParsedSignature> => {
  const { content, ...rest } = bundle;
  if (content.kind === 'envelope') return proven({ ...rest, content });
  const { signature, hash, digest } = content;
  if (!createHash(hash).update(artifact).digest().equals(digest)) {
    return refuse('digest-mismatch', `The bundle was made for bytes with the digest ${hash}:${digest.toString('hex')}.`);
  }
  return proven({ ...rest, content: { kind: 'message', signature, hash, bytes: Buffer.from(artifact) } });
};
