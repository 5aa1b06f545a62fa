import type { X509Certificate } from '@sigstore/core';
import type { TrustMaterial } from '@sigstore/verify';
import { onceFor } from '../../text/once-for.ts';
import { type Certificate, readCertificate } from '../x509/certificate.ts';
import { type PathOutcome, verifyPath } from '../x509/verify-path.ts';
import { ComparableCertificate } from './comparable-certificate.ts';
import { type Outcome, proven, refuse } from './outcome.ts';
import type { SignatureCase } from './signature-case.ts';
import { certificatesOf } from './trust/own-certificates.ts';

const codeSigning = '1.3.6.1.5.5.7.3.3';

const otherAuthority = 'Sign the image with a certificate of an authority that the policy trusts, or add the authority to its trust root.';
const otherChain = 'Sign the image with a certificate whose chain keeps what X.509 demands, and tell the owners of that authority.';

type Authority = TrustMaterial['certificateAuthorities'][number];

/**
 * The paths from the signer's certificate to trusted authorities, one for each time that the signature is said to be of, or for now: each
 * as an authority that trusts nothing else. Certificates that came with the signature may complete a path. Empty without a certificate. Why
 * not left to `@sigstore/verify`: that looks at signatures, validity, authorities and path lengths only. Name constraints, nested purposes
 * and critical extensions that nobody understands would be passed over, and each of them limits whom an authority may speak for.
 */
export const findAuthorityPaths = (
  { leaf, parsed, requirement, times }: Pick<SignatureCase, 'leaf' | 'parsed' | 'requirement' | 'times'>,
  now: Date,
): Outcome<readonly Authority[]> => {
  if (leaf === undefined) return proven([]);
  const own = readCertificate(leaf.der);
  if (own === undefined)
    return refuse('certificate-invalid', 'The certificate of the signature is not an X.509 of version 3 in strict DER.');
  const brought = parsed.intermediates.map(der => readCertificate(der)).filter(certificate => certificate !== undefined);
  const paths: Authority[] = [];
  for (const at of times.length === 0 ? [now] : times.map(({ time }) => time)) {
    const authorities = requirement.trust.certificateAuthorities.filter(authority => isInForce(authority, at));
    const outcomes: PathOutcome[] = [];
    for (const authority of authorities) {
      const { roots, others } = certificatesOf(authority);
      const outcome = verifyPath({ leaf: own, intermediates: [...others, ...brought], roots, at, purpose: codeSigning });
      outcomes.push(outcome);
      if (outcome.path === undefined) continue;
      paths.push(authorityOf(outcome.path, authority));
      break;
    }
    if (!outcomes.some(({ path }) => path !== undefined)) return refusalOf(outcomes, at);
  }
  return proven(paths);
};

const isInForce = ({ validFor }: Authority, at: Date): boolean => validFor.start <= at && at <= validFor.end;

/** Why once: trust roots stay the same from signature to signature. */
const coreCertificate = onceFor(({ der }: Certificate): X509Certificate => ComparableCertificate.read(der));

/** A path without the signer's certificate, unless that is the trusted one itself. */
const authorityOf = (path: readonly Certificate[], { validFor }: Authority): Authority => ({
  certChain: (path.length === 1 ? path : path.slice(1)).map(coreCertificate),
  validFor,
});

/** A chain that breaks a rule tells more than one that leads nowhere. */
const refusalOf = (outcomes: readonly PathOutcome[], at: Date): ReturnType<typeof refuse> => {
  const failed = outcomes.flatMap(outcome => (outcome.path === undefined ? [outcome] : []));
  const broken = failed.find(({ kind }) => kind === 'invalid');
  if (broken !== undefined) return refuse('certificate-invalid', `The certificate's chain breaks a rule: ${broken.problem}`, otherChain);
  const why = failed[0]?.problem ?? `No authority of it was in force at ${at.toISOString()}.`;
  return refuse(
    'certificate-untrusted',
    `The certificate does not chain up to an authority of the policy's trust root. ${why}`,
    otherAuthority,
  );
};
