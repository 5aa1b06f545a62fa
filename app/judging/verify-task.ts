import { reviewImages } from '../../src/review/images/review-images.ts';
import type { ReviewPorts } from '../../src/review/ports.ts';
import type { ReviewRequest } from '../../src/review/request.ts';
import { reviewChange } from '../../src/review/review.ts';
import { signatureVerifiers } from '../../src/signing/policy/judge/signature-verifiers.ts';
import { parseImagePolicies } from '../../src/signing/policy/parse-image-policies.ts';
import type { VerificationBasis } from '../../src/signing/verify-image.ts';
import { fetchTrustRoots } from '../../src/verification/fetch-trust-roots.ts';
import { withinOperatorLimits } from '../verification/operator-limits.ts';
import { sealVerification } from './sealed-verification.ts';
import type { ImagePorts, MadeVerification, VerifiedBy } from './task.ts';
import { verificationFacts } from './verification-facts.ts';

/** What images are judged by, and the digest of the trust roots in it. */
interface KnownBasis {
  readonly basis: Omit<VerificationBasis, 'now'>;
  readonly trustDigest: string;
}

/** Most organizations whose policies a process keeps read. */
const maxKnown = 8;
const known = new Map<string, KnownBasis>();

/**
 * Verifies the images that a change brings in. Why policies and trust roots are read again here: what they become holds keys and functions,
 * which no other process can be sent. Trust roots are those of the folder that the App keeps up to date; nothing is fetched.
 */
export const verifyImages = async (
  given: VerifiedBy,
  request: ReviewRequest,
  ports: ReviewPorts,
  { images, revocation, remembered }: ImagePorts,
): Promise<MadeVerification> => {
  const { ignorePaths, unrenderedPaths, origin, now, milliseconds } = given;
  // Why without rules: the review has told its findings. Why the organization's globs alone: a repository may not hide images.
  const policy = { ...request.policy, ignorePaths, unrenderedPaths };
  const reviewed = await reviewChange({ policy, rules: [], version: request.version }, ports);
  const { basis, trustDigest } = await basisOf(given);
  const review = await reviewImages(
    reviewed,
    { ...basis, now, origin, ignorePaths, unrenderedPaths },
    {
      images,
      revocation,
      reader: ports.reader,
      // Why only then: what was judged by other trust roots, before they were brought up to date, is not to be mixed up.
      ...(trustDigest === given.trustDigest && { remembered }),
      deadline: AbortSignal.timeout(milliseconds),
    },
  );
  const { changes, baseFiles } = reviewed.result;
  return { facts: verificationFacts(review), sealed: sealVerification({ review, change: { changes, baseFiles } }) };
};

const basisOf = async (given: VerifiedBy): Promise<KnownBasis> => {
  const { policiesDigest, trustDigest } = given;
  const key = `${policiesDigest} ${trustDigest}`;
  const found = known.get(key) ?? (await readBasis(given));
  known.delete(key);
  known.set(key, found);
  const [oldest] = known.keys();
  if (known.size > maxKnown && oldest !== undefined) known.delete(oldest);
  return found;
};

const readBasis = async ({ files, settings, folder, allowedPrivate, trustRoots }: VerifiedBy): Promise<KnownBasis> => {
  const { policies } = parseImagePolicies(files, settings, folder);
  if (!policies) throw new Error('The image policies could be read before.');
  const limited = withinOperatorLimits(policies, allowedPrivate);
  const { roots, digest } = await fetchTrustRoots(limited, trustRoots && { ...trustRoots, from: 'cache' });
  return { basis: { policies: limited, trustRoots: roots, verifiers: signatureVerifiers }, trustDigest: digest };
};
