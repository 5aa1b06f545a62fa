import { type Outcome, passed, refused } from '../outcome.ts';
import { type Certificate, isValidIn } from '../x509/certificate.ts';
import type { IntactEnvelope } from './check-envelope.ts';
import { trustedCertificates } from './check-trust.ts';
import type { TrustPolicyStatement } from './trust-policy.ts';
import type { TrustStores } from './trust-store.ts';
import { type VerifiedTimestamp, verifyTimestamp } from './verify-timestamp.ts';

/** Whether the signature is past its own "best by" time. */
export const checkExpiry = ({ envelope: { expiry } }: IntactEnvelope, now: Date): Outcome<undefined> =>
  expiry !== undefined && expiry <= now
    ? refused('expired', `The signature expired on ${expiry.toISOString()}.`, 'Sign the image again.')
    : passed(undefined);

/**
 * Authentic timestamp: all certificates were valid when the signature was made. What proves the time is the signing authority, a
 * countersignature of a trusted timestamp authority, or else the clock: then they must be valid now.
 * Source: Notary Project trust store and trust policy specification v1.1, "Authentic timestamp" and `verifyTimestamp`.
 */
export const checkTime = (
  { envelope, scheme, chain, claimedTime }: IntactEnvelope,
  statement: TrustPolicyStatement,
  stores: TrustStores,
  now: Date,
): Outcome<VerifiedTimestamp | undefined> => {
  if (scheme === 'notary.x509.signingAuthority') return validIn(chain, claimedTime, claimedTime, undefined);
  const hasStores = statement.trustStores.some(({ type }) => type === 'tsa');
  const hasExpired = chain.some(({ notAfter }) => notAfter < now);
  if (!hasStores || (statement.verifyTimestamp === 'afterCertExpiry' && !hasExpired)) return validIn(chain, now, now, undefined);
  if (envelope.timestamp === undefined) {
    return refused(
      'timestamp-missing',
      'The signature has no timestamp, and the trust policy demands one.',
      'Sign with "notation sign --timestamp-url".',
    );
  }
  const timestamp = verifyTimestamp(envelope.timestamp, envelope.signature, trustedCertificates(statement, stores, 'tsa'));
  return timestamp.refusal ? timestamp : validIn(chain, timestamp.value.from, timestamp.value.to, timestamp.value);
};

const validIn = <T>(chain: readonly Certificate[], from: Date, to: Date, timestamp: T): Outcome<T> => {
  const invalid = chain.find(certificate => !isValidIn(certificate, from, to));
  if (invalid === undefined) return passed(timestamp);
  const { subject, notBefore, notAfter } = invalid;
  return refused(
    'certificate-expired',
    `"${subject.text}" is valid from ${notBefore.toISOString()} to ${notAfter.toISOString()}, and not at ${to.toISOString()}.`,
    'Sign again with a valid certificate, and with a timestamp so that the signature outlives the certificate ("tsa:" trust store).',
  );
};
