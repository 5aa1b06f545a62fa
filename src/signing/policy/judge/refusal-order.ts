import type { RefusalCode, SignatureCheck, SignatureRefusal } from '../../signature-check.ts';

/** How near a signature came to counting: the later, the nearer. Tells which of many refusals a person should read. */
const order: readonly RefusalCode[] = [
  'not-applicable',
  'malformed',
  'unsupported',
  'predicate-mismatch',
  'digest-mismatch',
  'key-mismatch',
  'signature-invalid',
  'certificate-untrusted',
  'certificate-invalid',
  'sct-missing',
  'log-entry-invalid',
  'timestamp-invalid',
  'identity-mismatch',
  'issuer-mismatch',
  'log-entry-missing',
  'timestamp-missing',
  'certificate-expired',
  'expired',
  'revocation-unknown',
  'certificate-revoked',
];

/** The refusal of the signature that came nearest to counting; of equal ones that whose signer is most like a wanted one. Undefined when there is none. */
export const nearestRefusal = (checks: readonly SignatureCheck[]): SignatureRefusal | undefined =>
  checks
    .flatMap(check => (check.state === 'refused' ? [check.refusal] : []))
    .reduce<SignatureRefusal | undefined>(
      (best, refusal) => (best === undefined || compareNearness(refusal, best) > 0 ? refusal : best),
      undefined,
    );

const compareNearness = (one: SignatureRefusal, other: SignatureRefusal): number =>
  order.indexOf(one.code) - order.indexOf(other.code) || (one.likeness ?? 0) - (other.likeness ?? 0);
