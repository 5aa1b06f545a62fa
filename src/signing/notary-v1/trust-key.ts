import { constants, createHash, createPublicKey, type KeyObject, verify, X509Certificate } from 'node:crypto';
import { type Certificate, readAnyCertificate } from '../x509/certificate.ts';
import { canonicalJson } from './canonical-json.ts';
import type { Metadata, TrustKey } from './metadata.ts';

/** The SubjectPublicKeyInfo of Ed25519 up to the key itself. Source: RFC 8410. */
const ed25519Prefix = Buffer.from('302a300506032b6570032100', 'hex');
const minRsaBits = 2048;
const maxCertificates = 8;

/** A key's id: the SHA-256 of its canonical JSON. Undefined for no key. */
export const keyIdOf = ({ keytype, keyval }: TrustKey): string | undefined => {
  const canonical = canonicalJson({ keytype, keyval: { private: null, public: keyval.public } });
  return canonical === undefined ? undefined : createHash('sha256').update(canonical).digest('hex');
};

/**
 * The certificates of an `ecdsa-x509` or `rsa-x509` key: the leaf, then intermediates. Of any version, as Go reads them: only their keys,
 * names and times are asked for. Empty when one can't be read.
 */
export const certificatesOf = ({ keytype, keyval }: TrustKey): readonly Certificate[] => {
  if (keytype !== 'ecdsa-x509' && keytype !== 'rsa-x509') return [];
  const blocks = Buffer.from(keyval.public, 'base64').toString('latin1').split('-----BEGIN ').slice(1);
  const certificates = blocks.slice(0, maxCertificates).map(block => readPem(`-----BEGIN ${block}`));
  const readable = certificates.filter(certificate => certificate !== undefined);
  return readable.length === blocks.length ? readable : [];
};

const readPem = (block: string): Certificate | undefined => {
  try {
    return readAnyCertificate(new X509Certificate(block).raw);
  } catch {
    return undefined;
  }
};

/** Undefined for a key that can't be read, and of a type that is not supported. */
export const publicKeyOf = (key: TrustKey): KeyObject | undefined => {
  const bytes = Buffer.from(key.keyval.public, 'base64');
  switch (key.keytype) {
    case 'ecdsa':
    case 'rsa':
      return readSpki(bytes);
    case 'ed25519':
      return bytes.length === 32 ? readSpki(Buffer.concat([ed25519Prefix, bytes])) : undefined;
    default:
      return certificatesOf(key)[0]?.key;
  }
};

const readSpki = (der: Buffer): KeyObject | undefined => {
  try {
    return createPublicKey({ key: der, format: 'der', type: 'spki' });
  } catch {
    return undefined;
  }
};

/** The SHA-256 of a key's SubjectPublicKeyInfo: the same for a key and for a certificate of it. */
export const fingerprintOf = (key: KeyObject): string =>
  createHash('sha256')
    .update(key.export({ format: 'der', type: 'spki' }))
    .digest('hex');

/** Whether a signature is the key's. Source: github.com/notaryproject/notary, tuf/signed/verifiers.go. */
export const isSignatureOf = (message: Buffer, { method, sig }: Metadata<unknown>['signatures'][number], key: KeyObject): boolean => {
  const signature = Buffer.from(sig, 'base64');
  const isRsa = key.asymmetricKeyType === 'rsa' && (key.asymmetricKeyDetails?.modulusLength ?? 0) >= minRsaBits;
  switch (method) {
    case 'ecdsa':
      return key.asymmetricKeyType === 'ec' && verify('sha256', message, { key, dsaEncoding: 'ieee-p1363' }, signature);
    case 'eddsa':
      return key.asymmetricKeyType === 'ed25519' && verify(null, message, key, signature);
    case 'rsapss':
      return isRsa && verify('sha256', message, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 }, signature);
    case 'rsapkcs1v15':
      return isRsa && verify('sha256', message, key, signature);
    default:
      return false;
  }
};
