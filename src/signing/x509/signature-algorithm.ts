import { constants, createHash, type KeyObject, verify } from 'node:crypto';
import { childrenOf, contextTag, DerError, type DerValue, derTag, insideOf, integerOf, oidOf, readOr, smallNumberOf } from './der.ts';

export type HashName = 'sha256' | 'sha384' | 'sha512';

/** Source: RFC 5754. SHA-1 and MD5 are left out: nothing that is signed with them is accepted. */
const hashes: ReadonlyMap<string, HashName> = new Map([
  ['2.16.840.1.101.3.4.2.1', 'sha256'],
  ['2.16.840.1.101.3.4.2.2', 'sha384'],
  ['2.16.840.1.101.3.4.2.3', 'sha512'],
]);

/** Source: RFC 4055, RFC 5758. */
const rsaSignatures: ReadonlyMap<string, HashName> = new Map([
  ['1.2.840.113549.1.1.11', 'sha256'],
  ['1.2.840.113549.1.1.12', 'sha384'],
  ['1.2.840.113549.1.1.13', 'sha512'],
]);
const ecdsaSignatures: ReadonlyMap<string, HashName> = new Map([
  ['1.2.840.10045.4.3.2', 'sha256'],
  ['1.2.840.10045.4.3.3', 'sha384'],
  ['1.2.840.10045.4.3.4', 'sha512'],
]);
const rsaEncryption = '1.2.840.113549.1.1.1';
const rsaPss = '1.2.840.113549.1.1.10';
const mgf1 = '1.2.840.113549.1.1.8';
const ed25519 = '1.3.101.112';
const nullValue = Buffer.of(0x05, 0x00);

/** Algorithms that are told by their name when they are refused. Source: RFC 3279; RFC 5758. */
const weakSignatures: ReadonlyMap<string, string> = new Map([
  ['1.2.840.113549.1.1.4', 'MD5'],
  ['1.2.840.113549.1.1.5', 'SHA-1'],
  ['1.2.840.10045.4.1', 'SHA-1'],
]);

/** Shortest RSA key whose signatures count, in bits. Source: NIST SP 800-131A. */
const minRsaBits = 2048;

export const hashOf = (hash: HashName, bytes: Uint8Array): Buffer => createHash(hash).update(bytes).digest();

/** The hash that an AlgorithmIdentifier names, undefined for weak or unknown ones. */
export const hashAlgorithmOf = (algorithm: DerValue | undefined): HashName | undefined => hashes.get(plainOidOf(algorithm));

/** The OID of an AlgorithmIdentifier whose parameters are left out or NULL. Source: RFC 5754, 2 and 3. */
const plainOidOf = (algorithm: DerValue | undefined): string => {
  const [oid, parameters, ...others] = childrenOf(algorithm, derTag.sequence);
  if (others.length > 0 || (parameters !== undefined && !parameters.raw.equals(nullValue))) throw new DerError();
  return oidOf(oid);
};

/** A signature over bytes with the AlgorithmIdentifier that stands beside it in certificates, CMS, OCSP answers and CRLs. */
export interface SignedBytes {
  readonly algorithm: DerValue;
  readonly bytes: Uint8Array;
  readonly signature: Uint8Array;
  /** CMS names the hash apart; `rsaEncryption` then means PKCS #1 v1.5 with it. Source: RFC 3370, 3.2. */
  readonly hash?: HashName;
}

/** Whether the signature is the key's. False as well for algorithms that are weak, unknown or not the key's. */
export const isSignedBy = ({ algorithm, bytes, signature, hash }: SignedBytes, key: KeyObject): boolean =>
  readOr(() => {
    const isPss = oidOf(childrenOf(algorithm, derTag.sequence)[0]) === rsaPss;
    const oid = isPss ? rsaPss : plainOidOf(algorithm);
    switch (key.asymmetricKeyType) {
      case 'rsa': {
        if ((key.asymmetricKeyDetails?.modulusLength ?? 0) < minRsaBits) return false;
        if (oid === rsaPss) return verifiesPss(algorithm, bytes, signature, key);
        const named = rsaSignatures.get(oid) ?? (oid === rsaEncryption ? hash : undefined);
        return named !== undefined && verify(named, bytes, key, signature);
      }
      case 'ec': {
        const named = ecdsaSignatures.get(oid);
        return named !== undefined && verify(named, bytes, key, signature);
      }
      case 'ed25519':
        return oid === ed25519 && verify(null, bytes, key, signature);
      default:
        return false;
    }
  }, false);

/** Source: RFC 4055, 3.1. The parameters default to SHA-1, which is refused: all of them must be written. */
const verifiesPss = (algorithm: DerValue, bytes: Uint8Array, signature: Uint8Array, key: KeyObject): boolean => {
  const [hashParameter, maskParameter, saltParameter] = childrenOf(childrenOf(algorithm, derTag.sequence)[1], derTag.sequence);
  const hash = hashAlgorithmOf(insideOf(hashParameter, contextTag(0)));
  const [maskOid, maskHash] = childrenOf(insideOf(maskParameter, contextTag(1)), derTag.sequence);
  if (oidOf(maskOid) !== mgf1) throw new DerError();
  const saltLength = smallNumberOf(integerOf(insideOf(saltParameter, contextTag(2))));
  if (hash === undefined || hashAlgorithmOf(maskHash) !== hash) return false;
  return verify(hash, bytes, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength }, signature);
};

/**
 * Why a signature that does not verify (`isSignedBy`) never could, as a sentence; undefined when it is only another key's. `signed`: a name
 * for the sentence.
 */
export const weaknessOf = ({ algorithm }: SignedBytes, key: KeyObject, signed: string): string | undefined => {
  const weak = weakSignatures.get(readOr(() => oidOf(childrenOf(algorithm, derTag.sequence)[0]), ''));
  if (weak !== undefined) return `${signed} is signed with ${weak}, which is no longer accepted.`;
  const bits = key.asymmetricKeyType === 'rsa' ? (key.asymmetricKeyDetails?.modulusLength ?? 0) : minRsaBits;
  return bits < minRsaBits ? `${signed} is signed with an RSA key of ${bits} bits, and at least ${minRsaBits} are needed.` : undefined;
};
