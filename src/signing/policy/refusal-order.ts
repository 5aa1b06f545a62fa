import type { RefusalCode, SignatureCheck, SignatureRefusal } from '../signature-check.ts';

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
  'issuer-mismatch',
  'identity-mismatch',
  'log-entry-missing',
  'timestamp-missing',
  'certificate-expired',
  'expired',
  'revocation-unknown',
  'certificate-revoked',
];

/** The refusal of the signature that came nearest to counting; undefined when there is none. */
export const nearestRefusal = (checks: readonly SignatureCheck[]): SignatureRefusal | undefined =>
  checks
    .flatMap(check => (check.state === 'refused' ? [check.refusal] : []))
    .reduce<SignatureRefusal | undefined>(
      (best, refusal) => (best === undefined || order.indexOf(refusal.code) > order.indexOf(best.code) ? refusal : best),
      undefined,
    );
