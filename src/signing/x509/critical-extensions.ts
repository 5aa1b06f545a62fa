import { type Certificate, type CertificateExtension, extensionIds } from './certificate.ts';
import { alternativeNamesOf, certificateName } from './certificate-names.ts';
import { childrenOf, contextTag, derTag, readDer, readOr } from './der.ts';
import { hasUnknownNameForms } from './name-constraints.ts';

/**
 * Extensions whose meaning is kept to, or that only matter where an explicit policy is asked for. Source: Go's crypto/x509,
 * processExtensions.
 */
const understood: ReadonlySet<string> = new Set([
  extensionIds.keyUsage,
  extensionIds.basicConstraints,
  extensionIds.crlDistributionPoints,
  extensionIds.certificatePolicies,
  extensionIds.policyMappings,
  extensionIds.extendedKeyUsage,
  extensionIds.inhibitAnyPolicy,
]);

/**
 * Why a certificate can't be used for what stands in its extensions, as a sentence; undefined when it can. A critical extension that is not
 * understood forbids to use the certificate. Source: RFC 5280, 4.2.
 */
export const extensionProblem = (certificate: Certificate, role: 'leaf' | 'authority'): string | undefined => {
  const name = certificateName(certificate);
  const constraints = certificate.extensions.get(extensionIds.policyConstraints);
  if (constraints !== undefined && demandsPolicy(constraints))
    return `${name} demands a certificate policy (policyConstraints), and policies are not looked at.`;
  const unknown = [...certificate.extensions].find(([id, { critical }]) => critical && !isUnderstood(id, certificate, role));
  return unknown === undefined ? undefined : `${name} has the critical extension ${unknown[0]}, which is not understood here.`;
};

const isUnderstood = (id: string, certificate: Certificate, role: 'leaf' | 'authority'): boolean => {
  switch (id) {
    case extensionIds.policyConstraints:
      return true;
    case extensionIds.nameConstraints:
      return !hasUnknownNameForms(certificate);
    case extensionIds.subjectAlternativeName:
      // Why all of a leaf's: Fulcio's user names are of another form, and are read elsewhere.
      return role === 'leaf' || readOr(() => alternativeNamesOf(certificate).some(({ kind }) => kind !== 'other'), false);
    default:
      return understood.has(id);
  }
};

/** Whether `requireExplicitPolicy` is given, or nothing can be read. Source: RFC 5280, 4.2.1.11. */
const demandsPolicy = ({ value }: CertificateExtension): boolean =>
  readOr(() => childrenOf(readDer(value), derTag.sequence).some(({ tag }) => tag !== contextTag(1, 'primitive')), true);
