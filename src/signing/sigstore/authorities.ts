import { X509Certificate } from '@sigstore/core';
import type { TrustMaterial } from '@sigstore/verify';
import { attempt } from './outcome.ts';
import { signatureLimits } from './parsed-signature.ts';

type CertificateAuthority = TrustMaterial['certificateAuthorities'][number];

const parseIntermediate = (der: Buffer): X509Certificate | undefined => {
  const parsed = attempt(() => {
    if (der.length > signatureLimits.certificate) throw new RangeError('too large');
    return X509Certificate.parse(Buffer.from(der));
  });
  return parsed.ok ? parsed.value : undefined;
};

const isIssuedBy = (certificate: X509Certificate, issuer: X509Certificate): boolean => {
  const issued = attempt(() => issuer.isCA && certificate.issuer.equals(issuer.subject) && certificate.verify(issuer));
  return issued.ok && issued.value;
};

const extendAuthority = (authority: CertificateAuthority, candidates: readonly X509Certificate[]): CertificateAuthority => {
  const certChain = [...authority.certChain];
  const waiting = new Set(candidates.filter(candidate => !certChain.some(known => known.equals(candidate))));
  // Why a loop over the growing chain: each certificate that joins may have issued the next one.
  for (let at = 0; at < certChain.length; at += 1) {
    for (const candidate of waiting) {
      const issuer = certChain[at];
      if (issuer === undefined || !isIssuedBy(candidate, issuer)) continue;
      waiting.delete(candidate);
      certChain.push(candidate);
    }
  }
  return { ...authority, certChain };
};

/**
 * Lets intermediate certificates that came with a signature complete a chain (an own authority whose policy holds the root only). `@sigstore/verify`
 * trusts all that it is given, so only those are given that a trusted authority has issued; self-signed ones never are.
 */
export const extendAuthorities = (
  authorities: readonly CertificateAuthority[],
  intermediates: readonly Buffer[],
): CertificateAuthority[] => {
  const candidates = intermediates.map(parseIntermediate).filter(candidate => candidate !== undefined);
  return authorities.map(authority => (candidates.length === 0 ? authority : extendAuthority(authority, candidates)));
};
