import { createPublicKey, type KeyObject } from 'node:crypto';
import { EXTENSION_OID_SCT, type X509Certificate } from '@sigstore/core';
import { ComparableCertificate } from './comparable-certificate.ts';
import { readFulcioClaims } from './fulcio-claims.ts';
import { attempt, type Outcome, proven, refuse } from './outcome.ts';
import { signatureLimits } from './parse/parsed-signature.ts';

const oid = {
  organization: '2.5.4.10',
  subjectAltName: '2.5.29.17',
  extendedKeyUsage: '2.5.29.37',
  codeSigning: '1.3.6.1.5.5.7.3.3',
  fulcioUsername: '1.3.6.1.4.1.57264.1.7',
} as const;

/** A signer's certificate, read and not verified. */
export interface LeafCertificate {
  readonly certificate: X509Certificate;
  readonly der: Buffer;
  readonly key: KeyObject;
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** All subject alternative names that are URIs, e-mail addresses, DNS names or Fulcio's user names, in their order. */
  readonly subjects: readonly string[];
  /** The OIDC issuer that Fulcio names (`.8`, else `.1`). */
  readonly issuer?: string;
  readonly claims: Readonly<Record<string, string>>;
  /** O of the certificate's issuer: `sigstore.dev`, `GitHub, Inc.`. */
  readonly authorityOrganization?: string;
  readonly signsCode: boolean;
  /** Whether it names a certificate transparency log at all. */
  readonly hasSct: boolean;
}

type Asn1 = X509Certificate['root'];

/** Strict ASCII. Why not `toString('ascii')` as the library has it: that clears the high bit, which makes another text of hostile bytes. */
const decodeAscii = (bytes: Buffer): string => {
  if (bytes.some(byte => byte > 0x7e || byte < 0x20)) throw new RangeError('not printable ASCII');
  return bytes.toString('latin1');
};

const readUserName = (name: Asn1): string | undefined =>
  name.subs[0]?.toOID() === oid.fulcioUsername ? name.subs[1]?.subs[0]?.value.toString('utf8') : undefined;

const readSubject = (name: Asn1): string | undefined => {
  if (!name.tag.isContextSpecific()) return undefined;
  // Source: RFC 5280 4.2.1.6, GeneralName: 1 rfc822Name, 2 dNSName, 6 uniformResourceIdentifier, 0 otherName.
  if (name.tag.number === 0) return readUserName(name);
  return [1, 2, 6].includes(name.tag.number) ? decodeAscii(name.value) : undefined;
};

const readOrganization = (certificate: X509Certificate): string | undefined => {
  const issuer = certificate.tbsCertificate.subs[3];
  const attribute = issuer?.subs.flatMap(set => set.subs).find(each => each.subs[0]?.toOID() === oid.organization);
  return attribute?.subs[1]?.value.toString('utf8');
};

/** Why checked: the library makes an invalid date of impossible digits, which compares as neither earlier nor later. */
const readDate = (date: Date): Date => {
  if (Number.isNaN(date.getTime())) throw new RangeError('no date');
  return date;
};

const readLeaf = (der: Buffer): LeafCertificate => {
  const certificate = ComparableCertificate.read(der);
  const names = certificate.extension(oid.subjectAltName)?.valueObj.subs[0]?.subs ?? [];
  const usages = certificate.extension(oid.extendedKeyUsage)?.valueObj.subs[0]?.subs ?? [];
  const claims = readFulcioClaims(certificate);
  const issuer = claims['Issuer (V2)'] ?? claims['Issuer'];
  const authorityOrganization = readOrganization(certificate);
  return {
    certificate,
    der,
    key: createPublicKey({ key: certificate.publicKey, format: 'der', type: 'spki' }),
    notBefore: readDate(certificate.notBefore),
    notAfter: readDate(certificate.notAfter),
    subjects: names
      .map(readSubject)
      .filter(subject => subject !== undefined)
      .filter(subject => subject !== ''),
    claims,
    signsCode: usages.some(usage => usage.toOID() === oid.codeSigning),
    hasSct: certificate.extension(EXTENSION_OID_SCT) !== undefined,
    ...(issuer === undefined ? {} : { issuer }),
    ...(authorityOrganization === undefined ? {} : { authorityOrganization }),
  };
};

/** Reads a signer's certificate. */
export const parseLeafCertificate = (der: Buffer): Outcome<LeafCertificate> => {
  if (der.length > signatureLimits.certificate) {
    return refuse('certificate-invalid', `The certificate has ${der.length} bytes, and ${signatureLimits.certificate} are allowed.`);
  }
  const leaf = attempt(() => readLeaf(der));
  return leaf.ok
    ? proven(leaf.value)
    : refuse('certificate-invalid', 'The certificate of the signature is not an X.509 certificate in DER.');
};

/**
 * A certificate that shows the library no SCT. Why: `@sigstore/verify` refuses an SCT of an unknown log even where none is demanded; it
 * reads the SCTs from a clone of the certificate.
 */
export class CertificateWithoutSct extends ComparableCertificate {
  override clone(): X509Certificate {
    const copy = super.clone();
    const at = copy.extensions.findIndex(extension => extension.subs[0]?.toOID() === EXTENSION_OID_SCT);
    if (at >= 0) copy.extensions.splice(at, 1);
    return copy;
  }
}
