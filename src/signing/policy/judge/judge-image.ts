import type { ImageReference } from '../../../artifacts/images/image-reference.ts';
import type { ImageFacts } from '../../evidence.ts';
import type { ImageJudgement } from '../../image-judgement.ts';
import type { RevocationAnswers } from '../../revocation/check-revocation.ts';
import type { VerifiedSignature } from '../../signature-check.ts';
import { policyImageName } from '../image-name.ts';
import type { ImagePolicySet } from '../image-policy-set.ts';
import type { PreparedTrustRoots } from '../trust/trust-selection.ts';
import { concludeImage } from './conclude-image.ts';
import type { ImageContext } from './image-context.ts';
import { exceptionsOn, imageModeOn } from './image-mode.ts';
import { imageRemarks } from './image-remarks.ts';
import type { JudgedPolicy } from './judge-cluster-policy.ts';
import { judgePlatforms } from './judge-platforms.ts';
import { judgePolicies } from './judge-policies.ts';
import type { Judging } from './judging.ts';
import { platformsBelow } from './plan-image.ts';
import type { SignatureVerifiers } from './signature-verifiers.ts';

/** An image, everything that was fetched about it, and whoever verifies. */
export interface ImageQuestion {
  readonly policies: ImagePolicySet;
  /** As written. */
  readonly text: string;
  /** Undefined when a variable or a template leaves it open, or when the text is not a reference. */
  readonly reference: ImageReference | undefined;
  readonly context: ImageContext;
  /** Undefined when nobody could be asked: the reference is open. */
  readonly facts: ImageFacts | undefined;
  /** Facts of the platforms' manifests by digest, when policy wants each of them signed (`planPlatforms`). */
  readonly platformFacts?: ReadonlyMap<string, ImageFacts>;
  readonly verifiers: SignatureVerifiers;
  readonly trustRoots: PreparedTrustRoots;
  /** What certificate authorities answered about revocation. */
  readonly revocation: RevocationAnswers;
  readonly now: Date;
}

/** Whether an image would be admitted, and why. */
export const judgeImage = (question: ImageQuestion): ImageJudgement => {
  const { policies, text, reference, now } = question;
  const { settings } = policies;
  const today = now.toISOString().slice(0, 'YYYY-MM-DD'.length);
  const { mode, enforceFrom } = imageModeOn(settings, { text, reference }, today);
  const base = {
    image: reference === undefined ? text : policyImageName(reference),
    mode,
    ...(mode !== 'enforce' && enforceFrom !== undefined && { enforceFrom }),
  };
  const judged = reference === undefined ? [] : judgeAll(question, reference);
  const { facts } = question;
  const digest = facts?.state === 'known' ? facts.evidence.image.digest : undefined;
  const conclusion = reference === undefined ? open : concludeImage(judged, facts);
  const { counting, expired } = exceptionsOn(settings, { text, reference }, today);
  const passes = conclusion.state === 'admitted';
  const excepted = !passes && counting !== undefined;
  const mayPass = conclusion.state === 'undetermined' && !excepted && [facts, ...(question.platformFacts?.values() ?? [])].some(mayBeKnown);
  return {
    ...base,
    ...(digest !== undefined && { digest }),
    ...(facts?.state === 'absent' && { isAbsent: true }),
    ...conclusion,
    ...(mayPass && { mayPass }),
    ...(excepted && {
      state: 'excepted',
      reason: `An exception lets it pass${counting.until === undefined ? '' : ` until ${counting.until}`}: ${counting.reason} Without it: ${conclusion.reason}`,
      exception: { reason: counting.reason, until: counting.until, origin: counting.origin },
    }),
    policies: judged.map(({ outcome }) => outcome),
    signatures: distinct(judged.flatMap(({ signatures }) => signatures)),
    remarks: imageRemarks({ reference, facts, judged, isAdmitted: passes, expired: passes || excepted ? [] : expired }),
    trace: facts === undefined ? [] : facts.state === 'known' ? facts.evidence.trace : facts.trace,
  };
};

/** Whether asking again may tell more. */
const mayBeKnown = (facts: ImageFacts | undefined): boolean =>
  (facts?.state === 'unknown' && facts.retryable) || (facts?.state === 'known' && facts.evidence.gaps.length > 0);

const open = {
  state: 'undetermined',
  reason: 'Which image this is cannot be told from the repository: a part is filled in later, or the text is not an image reference.',
  remedy: 'Write the image out, or give its variables defaults, so that it can be verified before it is used.',
} as const;

const judgeAll = (question: ImageQuestion, reference: ImageReference): readonly JudgedPolicy[] => {
  const { policies, context, facts, verifiers, trustRoots, revocation, now } = question;
  const judging: Judging = { reference, facts, verifiers, trustRoots, signatureFormat: policies.settings.signatureFormat, now };
  const named = judgePolicies(policies, context, revocation, judging);
  if (policies.settings.platforms === 'named' || facts?.state !== 'known') return named;
  const known = question.platformFacts ?? new Map<string, ImageFacts>();
  const platforms = platformsBelow(facts.evidence, known);
  return [...named, ...judgePlatforms({ policies, context, revocation, judging, platforms, facts: known })];
};

/** Each signature once, also when several policies count it. */
const distinct = (signatures: readonly VerifiedSignature[]): readonly VerifiedSignature[] => [
  ...new Map(
    signatures.map(signature => [
      [signature.format, signature.place.name, signature.place.digest, signature.signer.subject, signature.predicateType].join('\n'),
      signature,
    ]),
  ).values(),
];
