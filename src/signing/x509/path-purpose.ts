import type { Certificate } from './certificate.ts';
import { certificateName } from './certificate-names.ts';

const anyPurpose = '2.5.29.37.0';

/** Short names of purposes, for people. Source: RFC 5280, 4.2.1.12. */
const names: ReadonlyMap<string, string> = new Map([
  ['1.3.6.1.5.5.7.3.1', 'serverAuth'],
  ['1.3.6.1.5.5.7.3.2', 'clientAuth'],
  ['1.3.6.1.5.5.7.3.3', 'codeSigning'],
  ['1.3.6.1.5.5.7.3.4', 'emailProtection'],
  ['1.3.6.1.5.5.7.3.8', 'timeStamping'],
  ['1.3.6.1.5.5.7.3.9', 'OCSPSigning'],
]);

const nameOf = (purpose: string): string => names.get(purpose) ?? purpose;

/**
 * Why a chain is not for a purpose, as a sentence; undefined when it is. Purposes are nested: a certificate that names some allows no
 * others below it, as Go's crypto/x509 has it and the Baseline Requirements of the CA/Browser Forum want it.
 */
export const purposeProblem = (chain: readonly Certificate[], purpose: string | undefined): string | undefined => {
  const barring =
    purpose === undefined
      ? undefined
      : chain.find(({ extendedKeyUsage }) => {
          const purposes = extendedKeyUsage?.purposes ?? [];
          return purposes.length > 0 && !purposes.includes(anyPurpose) && !purposes.includes(purpose);
        });
  if (barring === undefined || purpose === undefined) return undefined;
  const allowed = barring.extendedKeyUsage?.purposes.map(nameOf).join(', ') ?? '';
  return `${certificateName(barring)} is for ${allowed} only, and not for ${nameOf(purpose)}, by its extended key usage.`;
};
