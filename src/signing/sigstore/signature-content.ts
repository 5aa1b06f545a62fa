import { createHash, type KeyObject, verify } from 'node:crypto';
import { dsse } from '@sigstore/core';
import type { SignedEntity } from '@sigstore/verify';
import type { HashName, ParsedSignature } from './parse/parsed-signature.ts';

const hashesByLength: ReadonlyMap<number, HashName> = new Map([
  [32, 'sha256'],
  [48, 'sha384'],
  [64, 'sha512'],
]);

const isDigestOf = (bytes: Buffer, digest: Buffer): boolean => {
  const hash = hashesByLength.get(digest.length);
  return hash !== undefined && createHash(hash).update(bytes).digest().equals(digest);
};

const verifyWith = (hash: HashName | null, bytes: Buffer, key: KeyObject, signature: Buffer): boolean => {
  try {
    return verify(hash, bytes, key, signature);
  } catch {
    // Why: OpenSSL throws for some malformed signatures instead of answering that they do not verify.
    return false;
  }
};

/**
 * The hash functions that a key of this kind signs with when nobody says which. Source: Sigstore's algorithm registry; cosign 2 takes
 * SHA-256 for all.
 */
export const usualHashes = (key: KeyObject): readonly HashName[] => {
  const curve = key.asymmetricKeyDetails?.namedCurve;
  if (curve === 'secp384r1') return ['sha384', 'sha256'];
  return curve === 'secp521r1' ? ['sha512', 'sha256'] : ['sha256'];
};

/**
 * What was signed, as `@sigstore/verify` wants it. Why our own: the library's takes SHA-256 for every envelope and for every message of
 * cosign's layers, so that Ed25519, P-384 and RSA with SHA-512 fail. Ed25519 has no hash.
 */
export const signatureContent = (
  content: ParsedSignature['content'],
  hashesFor: (key: KeyObject) => readonly HashName[],
): SignedEntity['signature'] => {
  const signed = content.kind === 'message' ? content.bytes : dsse.preAuthEncoding(content.payloadType, content.payload);
  const recorded = content.kind === 'message' ? content.bytes : content.payload;
  return {
    signature: content.signature,
    compareSignature: signature => signature.equals(content.signature),
    compareDigest: digest => isDigestOf(recorded, digest),
    compareSignedDigest: digest => isDigestOf(signed, digest),
    verifySignature: key =>
      key.asymmetricKeyType === 'ed25519'
        ? verifyWith(null, signed, key, content.signature)
        : hashesFor(key).some(hash => verifyWith(hash, signed, key, content.signature)),
  };
};
