import { refusalCodes, type SignatureCheck, type SignatureRefusal } from '../../signature-check.ts';

/**
 * The refusal of the signature that came nearest to counting; of equal ones that whose signer is most like a wanted one. Undefined when
 * there is none.
 */
export const nearestRefusal = (checks: readonly SignatureCheck[]): SignatureRefusal | undefined =>
  checks
    .flatMap(check => (check.state === 'refused' ? [check.refusal] : []))
    .reduce<SignatureRefusal | undefined>(
      (best, refusal) => (best === undefined || compareNearness(refusal, best) > 0 ? refusal : best),
      undefined,
    );

const compareNearness = (one: SignatureRefusal, other: SignatureRefusal): number =>
  refusalCodes.indexOf(one.code) - refusalCodes.indexOf(other.code) || (one.likeness ?? 0) - (other.likeness ?? 0);
