import type { KeyObject } from 'node:crypto';
import { verifyPath } from '../../x509/verify-path.ts';
import { readCertificates } from '../trust/read-certificates.ts';

const codeSigning = '1.3.6.1.5.5.7.3.3';

/** The key of a signer's certificate, or what is wrong with it in words that follow the field's name. */
export type CertificateKey =
  | { readonly key: KeyObject; readonly problem?: undefined }
  | { readonly key?: undefined; readonly problem: string };

/**
 * The key of the certificate that a policy names. With a chain, the certificate must be issued by it, as of the day of its issue: its end
 * does not take the policy out of force. Source: Kyverno, `pkg/image/verifiers/ivpol/cosign/opts.go`; cosign,
 * `ValidateAndUnpackCertWithChain`.
 */
export const certificateKey = (certificate: string, chain: string | undefined): CertificateKey => {
  const [leaf, ...others] = readCertificates(certificate) ?? [];
  if (leaf === undefined || others.length > 0) return { problem: 'must have one certificate in PEM under "cert"' };
  if (chain === undefined) return { key: leaf.key };
  const issuers = readCertificates(chain);
  const root = issuers?.at(-1);
  if (issuers === undefined || root === undefined) return { problem: 'must have certificates in PEM under "certChain"' };
  const path = verifyPath({ leaf, intermediates: issuers.slice(0, -1), roots: [root], at: leaf.notBefore, purpose: codeSigning });
  return path.path === undefined
    ? { problem: `has a certificate that its chain does not lead to: ${path.problem.replace(/\.$/u, '')}` }
    : { key: leaf.key };
};
