import type { ImageReference } from '../artifacts/images/image-reference.ts';
import type { FoundSignature, ImageEvidence, ImageFacts } from './evidence.ts';
import type { ImageJudgement } from './image-judgement.ts';
import type { ImageSource, RevocationAnswer, RevocationSource } from './image-source.ts';
import type { ImagePolicySet } from './policy/image-policy-set.ts';
import type { ImageContext } from './policy/judge/image-context.ts';
import { judgeImage } from './policy/judge/judge-image.ts';
import { planImage, planPlatforms, planRevocation } from './policy/judge/plan-image.ts';
import type { SignatureVerifiers } from './policy/judge/signature-verifiers.ts';
import type { PreparedTrustRoots } from './policy/trust/trust-selection.ts';
import { type RevocationAnswers, revocationKey } from './revocation/check-revocation.ts';

/** By what images are judged. */
export interface VerificationBasis {
  readonly policies: ImagePolicySet;
  readonly trustRoots: PreparedTrustRoots;
  readonly verifiers: SignatureVerifiers;
  readonly now: Date;
}

/** Where what is judged comes from. */
export interface VerificationPorts {
  readonly images: ImageSource;
  readonly revocation: RevocationSource;
}

/** An image as somebody names it. */
export interface NamedImage {
  /** As written. */
  readonly text: string;
  /** Undefined when a part of it is open. */
  readonly reference: ImageReference | undefined;
  readonly context: ImageContext;
}

/** Platforms of one index, indexes in it included, that are verified each by itself. */
const maxPlatforms = 50;
const platformsAtATime = 4;
/** Bytes of signatures of all platforms together: each may have as many as a whole image. Platforms after that are not asked about. */
const maxPlatformBytes = 64 * 1024 * 1024;
/** Answers lead to further questions (the CRL when OCSP says nothing), and a chain has few certificates. */
const maxRevocationRounds = 8;
const maxRevocationQueries = 64;

/** Fetches what policy needs to know about an image, and judges it. */
export const verifyImage = async (image: NamedImage, basis: VerificationBasis, ports: VerificationPorts): Promise<ImageJudgement> => {
  const { reference } = image;
  if (reference === undefined) return judgeImage({ ...basis, ...image, facts: undefined, revocation: new Map() });
  const facts = await ports.images.fetchImage(planImage(basis.policies, reference));
  const platformFacts =
    facts.state === 'known' ? await fetchPlatforms(reference, facts.evidence, basis.policies, ports.images) : new Map<string, ImageFacts>();
  const evidence = [facts, ...platformFacts.values()].flatMap(each => (each.state === 'known' ? [each.evidence] : []));
  const revocation = await fetchRevocation(reference, evidence, basis, ports.revocation);
  return judgeImage({ ...basis, ...image, facts, platformFacts, revocation });
};

const fetchPlatforms = async (
  reference: ImageReference,
  evidence: ImageEvidence,
  policies: ImagePolicySet,
  images: ImageSource,
): Promise<ReadonlyMap<string, ImageFacts>> => {
  const facts = new Map<string, ImageFacts>();
  while (bytesOf(facts.values()) <= maxPlatformBytes) {
    const queries = planPlatforms(policies, reference, evidence, facts).slice(0, Math.min(platformsAtATime, maxPlatforms - facts.size));
    if (queries.length === 0) break;
    await Promise.all(
      queries.map(async query => {
        if (query.reference.digest !== undefined) facts.set(query.reference.digest, await images.fetchImage(query));
      }),
    );
  }
  return facts;
};

const bytesOf = (facts: Iterable<ImageFacts>): number =>
  [...facts].reduce(
    (sum, each) => sum + (each.state === 'known' ? each.evidence.signatures.reduce((of, one) => of + lengthOf(one), 0) : 0),
    0,
  );

const lengthOf = (signature: FoundSignature): number => {
  switch (signature.format) {
    case 'simple-signing':
      return signature.payload.length;
    case 'sigstore-bundle':
      return signature.bundle.length;
    case 'dsse-envelope':
    case 'notation':
      return signature.envelope.length;
  }
};

/** Asks until nothing is left to ask, or a bound is reached: what was not asked stays unknown, which policy judges. */
const fetchRevocation = async (
  reference: ImageReference,
  evidence: readonly ImageEvidence[],
  { policies, now }: VerificationBasis,
  source: RevocationSource,
): Promise<RevocationAnswers> => {
  const answers = new Map<string, RevocationAnswer>();
  for (let round = 0; round < maxRevocationRounds; round += 1) {
    const open = evidence.flatMap(each => planRevocation(policies, reference, each, answers, now));
    const distinct = new Map(open.map(query => [revocationKey(query), query]));
    const queries = [...distinct].filter(([key]) => !answers.has(key)).slice(0, maxRevocationQueries - answers.size);
    if (queries.length === 0) break;
    await Promise.all(queries.map(async ([key, query]) => answers.set(key, await source.fetchRevocation(query))));
  }
  return answers;
};
