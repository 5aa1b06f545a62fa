import { createPublicKey, type KeyObject } from 'node:crypto';
import {
  bitOctetsOf,
  bitsOf,
  booleanOf,
  childrenOf,
  contextTag,
  DerError,
  type DerValue,
  derTag,
  expectTag,
  insideOf,
  integerOf,
  oidOf,
  readDer,
  readOr,
  smallNumberOf,
  timeOf,
} from './der.ts';
import { type DistinguishedName, readName } from './distinguished-name.ts';
import { isSignedBy } from './signature-algorithm.ts';

export interface CertificateExtension {
  readonly critical: boolean;
  /** What stands inside the extension's OCTET STRING. */
  readonly value: Buffer;
}

/** What a key may do. Source: RFC 5280, 4.2.1.3; the bits' numbers are those of the RFC. */
export interface KeyUsage {
  readonly critical: boolean;
  readonly bits: ReadonlySet<number>;
}

/** What a certificate is for, as object identifiers. Source: RFC 5280, 4.2.1.12. */
export interface ExtendedKeyUsage {
  readonly critical: boolean;
  readonly purposes: readonly string[];
}

/** Whether it is an authority's, and how many others may come between it and the leaf. Source: RFC 5280, 4.2.1.9. */
export interface BasicConstraints {
  readonly critical: boolean;
  readonly authority: boolean;
  readonly pathLength?: number;
}

/** An X.509 certificate, read but not verified. Source: RFC 5280, 4.1. */
export interface Certificate {
  readonly der: Buffer;
  /** 1 to 3, of X.509. */
  readonly version: number;
  readonly subject: DistinguishedName;
  readonly issuer: DistinguishedName;
  /** The serial number's octets. */
  readonly serial: Buffer;
  readonly notBefore: Date;
  /** The last moment at which it is valid. */
  readonly notAfter: Date;
  readonly key: KeyObject;
  /** The subjectPublicKey without algorithm, whose SHA-1 OCSP knows it by. */
  readonly keyBits: Buffer;
  readonly keyUsage: KeyUsage | undefined;
  readonly extendedKeyUsage: ExtendedKeyUsage | undefined;
  readonly basicConstraints: BasicConstraints | undefined;
  readonly extensions: ReadonlyMap<string, CertificateExtension>;
  readonly signed: { readonly algorithm: DerValue; readonly bytes: Buffer; readonly signature: Buffer };
}

/** Real certificates have about 2,000 bytes. */
const maxCertificateBytes = 32_768;
const maxExtensions = 100;

export const extensionIds = {
  subjectKeyIdentifier: '2.5.29.14',
  keyUsage: '2.5.29.15',
  subjectAlternativeName: '2.5.29.17',
  basicConstraints: '2.5.29.19',
  nameConstraints: '2.5.29.30',
  crlDistributionPoints: '2.5.29.31',
  certificatePolicies: '2.5.29.32',
  policyMappings: '2.5.29.33',
  authorityKeyIdentifier: '2.5.29.35',
  policyConstraints: '2.5.29.36',
  extendedKeyUsage: '2.5.29.37',
  inhibitAnyPolicy: '2.5.29.54',
  authorityInformationAccess: '1.3.6.1.5.5.7.1.1',
} as const;

/**
 * Reads a certificate of X.509 version 3 in DER; undefined for anything else: without extensions nothing says what a certificate may do.
 */
export const readCertificate = (bytes: Uint8Array): Certificate | undefined => {
  const certificate = readAnyCertificate(bytes);
  return certificate?.version === 3 ? certificate : undefined;
};

/**
 * Reads a certificate of any version in DER, for whoever wants its key and its names and never takes it for an authority's; undefined for
 * anything else.
 */
export const readAnyCertificate = (bytes: Uint8Array): Certificate | undefined =>
  bytes.length > maxCertificateBytes ? undefined : readOr(() => readStrictly(bytes), undefined);

/** Version 1 is the default, and is then not written. */
const versionOf = (explicit: DerValue | undefined): number =>
  explicit === undefined ? 1 : smallNumberOf(integerOf(insideOf(explicit, contextTag(0)))) + 1;

const readStrictly = (bytes: Uint8Array): Certificate => {
  const whole = readDer(bytes);
  const [tbs, algorithm, signature, ...others] = childrenOf(whole, derTag.sequence);
  if (tbs === undefined || algorithm === undefined || others.length > 0) throw new DerError();
  const parts = childrenOf(tbs, derTag.sequence);
  const explicit = parts[0]?.tag === contextTag(0) ? parts[0] : undefined;
  const version = versionOf(explicit);
  if (version > 3) throw new DerError();
  const [serial, innerAlgorithm, issuer, validity, subject, keyInfo, ...tail] = explicit === undefined ? parts : parts.slice(1);
  if (issuer === undefined || subject === undefined || keyInfo === undefined) throw new DerError();
  // Source: RFC 5280, 4.1.2.2: a positive integer; Go's crypto/x509 reads no other.
  if ((integerOf(serial)[0] ?? 0) >= 0x80) throw new DerError();
  // Source: RFC 5280, 4.1.1.2: both must be the same.
  if (!algorithm.raw.equals(expectTag(innerAlgorithm, derTag.sequence).raw)) throw new DerError();
  const [notBefore, notAfter] = childrenOf(validity, derTag.sequence);
  const extensions = readExtensions(version === 3 ? tail.find(({ tag }) => tag === contextTag(3)) : undefined);
  const keyUsage = extensions.get(extensionIds.keyUsage);
  const extendedKeyUsage = extensions.get(extensionIds.extendedKeyUsage);
  const basicConstraints = extensions.get(extensionIds.basicConstraints);
  return {
    der: whole.raw,
    version,
    subject: readName(subject),
    issuer: readName(issuer),
    serial: integerOf(serial),
    notBefore: timeOf(notBefore),
    notAfter: timeOf(notAfter),
    key: readKey(keyInfo),
    keyBits: bitOctetsOf(childrenOf(keyInfo, derTag.sequence)[1]),
    keyUsage: keyUsage && readKeyUsage(keyUsage),
    extendedKeyUsage: extendedKeyUsage && readExtendedKeyUsage(extendedKeyUsage),
    basicConstraints: basicConstraints && readBasicConstraints(basicConstraints),
    extensions,
    signed: { algorithm, bytes: tbs.raw, signature: bitOctetsOf(signature) },
  };
};

const readKey = (keyInfo: DerValue): KeyObject => {
  try {
    return createPublicKey({ key: keyInfo.raw, format: 'der', type: 'spki' });
  } catch {
    // Node tells bad keys by many codes of OpenSSL; each of them means that this is not a key.
    throw new DerError();
  }
};

/** Reads `[n] { SEQUENCE OF Extension }` of certificates, CRLs and OCSP answers. Source: RFC 5280, 4.1. */
export const readExtensions = (explicit: DerValue | undefined): ReadonlyMap<string, CertificateExtension> =>
  explicit === undefined ? new Map() : readExtensionList(insideOf(explicit, explicit.tag));

/** Reads `SEQUENCE OF Extension`. */
export const readExtensionList = (list: DerValue): ReadonlyMap<string, CertificateExtension> => {
  const extensions = new Map<string, CertificateExtension>();
  for (const extension of childrenOf(list, derTag.sequence)) {
    const parts = childrenOf(extension, derTag.sequence);
    const id = oidOf(parts[0]);
    // Source: RFC 5280, 4.2: not more than one instance of an extension.
    if (extensions.has(id) || extensions.size >= maxExtensions || parts.length > 3) throw new DerError();
    extensions.set(id, {
      critical: parts.length === 3 && booleanOf(parts[1]),
      value: expectTag(parts.at(-1), derTag.octetString).content,
    });
  }
  return extensions;
};

/**
 * Whether `issuer` names and signed `certificate`. Its own rights are looked at elsewhere. Why not node's `checkIssued`: it demands
 * keyCertSign, which a self-signed code-signing certificate (`notation cert generate-test`) has not.
 */
export const isIssuedBy = (certificate: Certificate, issuer: Certificate): boolean =>
  certificate.issuer.der.equals(issuer.subject.der) && isSignedBy(certificate.signed, issuer.key);

export const isSelfSigned = (certificate: Certificate): boolean => isIssuedBy(certificate, certificate);

/** Whether the certificate is valid in the whole of a span of time. */
export const isValidIn = ({ notBefore, notAfter }: Certificate, from: Date, to: Date = from): boolean =>
  notBefore <= from && to <= notAfter;

const readKeyUsage = ({ critical, value }: CertificateExtension): KeyUsage => ({
  critical,
  bits: bitsOf(expectTag(readDer(value), derTag.bitString).content),
});

const readExtendedKeyUsage = ({ critical, value }: CertificateExtension): ExtendedKeyUsage => ({
  critical,
  purposes: childrenOf(readDer(value), derTag.sequence).map(oidOf),
});

const readBasicConstraints = ({ critical, value }: CertificateExtension): BasicConstraints => {
  const [authority, length] = childrenOf(readDer(value), derTag.sequence);
  return {
    critical,
    authority: authority !== undefined && booleanOf(authority),
    ...(length !== undefined && { pathLength: smallNumberOf(integerOf(length)) }),
  };
};
