import type { X509Certificate } from '@sigstore/core';
import type { TrustMaterial } from '@sigstore/verify';
import { onceFor } from '../../../text/once-for.ts';
import { type Certificate, isSelfSigned, readCertificate } from '../../x509/certificate.ts';

type Authority = TrustMaterial['certificateAuthorities'][number];

/** The certificates of a trusted authority. */
export interface AuthorityCertificates {
  /**
   * As the trust root lists them: that of a timestamp authority comes first. Undefined stands for one that is not an X.509 of version 3 in
   * strict DER.
   */
  readonly all: readonly (Certificate | undefined)[];
  /** Those that sign themselves, which paths end at. */
  readonly roots: readonly Certificate[];
  readonly others: readonly Certificate[];
}

/** The certificates of an authority, as the verifier of paths reads them. */
export const certificatesOf = ({ certChain }: Authority): AuthorityCertificates => certificatesIn(certChain);

/** Why once: trust roots stay the same from signature to signature. */
const certificatesIn = onceFor((certChain: Authority['certChain']): AuthorityCertificates => {
  const all = certChain.map(ownCertificate);
  const readable = all.filter(certificate => certificate !== undefined);
  return { all, roots: readable.filter(isSelfSigned), others: readable.filter(certificate => !isSelfSigned(certificate)) };
});

/** A certificate of `@sigstore/core` as ours; undefined when it is not an X.509 of version 3 in strict DER. */
export const ownCertificate = (certificate: X509Certificate): Certificate | undefined => readCertificate(certificate.root.toDER());
