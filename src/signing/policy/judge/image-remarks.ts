import { familiarName, type ImageReference, parseImageReference, sameRepository } from '../../../artifacts/images/image-reference.ts';
import type { ImageException } from '../../../policy/images/image-settings.ts';
import type { ImageFacts } from '../../evidence.ts';
import type { VerifiedSignature } from '../../signature-check.ts';
import type { JudgedPolicy } from './judge-cluster-policy.ts';

interface Remarkable {
  readonly reference: ImageReference | undefined;
  readonly facts: ImageFacts | undefined;
  readonly judged: readonly JudgedPolicy[];
  readonly isAdmitted: boolean;
  /** Exceptions that would have let it pass. */
  readonly expired: readonly ImageException[];
}

/** What a person should know beside the judgement, each sentence once. */
export const imageRemarks = ({ reference, facts, judged, isAdmitted, expired }: Remarkable): readonly string[] => {
  const signatures = judged.flatMap(one => one.signatures);
  return [
    ...new Set([
      ...expired.map(
        ({ until, reason, origin }) =>
          `An exception counted until ${until} and no longer does (${reason} ${origin}). Renew it, or use a signed image.`,
      ),
      ...judged.flatMap(({ outcome }) =>
        outcome.state === 'warned' ? [`The policy "${outcome.policy}" only warns: ${outcome.reason}`] : [],
      ),
      ...judged.flatMap(({ remarks = [] }) => remarks),
      ...(reference && isAdmitted ? movableTag(reference, facts) : []),
      ...(reference ? signatures.flatMap(signature => otherName(signature, reference)) : []),
      ...signatures.flatMap(({ remarks }) => remarks),
    ]),
  ];
};

/** Between this check and the pull somebody may move the tag. */
const movableTag = (reference: ImageReference, facts: ImageFacts | undefined): readonly string[] => {
  if (reference.digest !== undefined || facts?.state !== 'known') return [];
  const tag = reference.tag ?? 'latest';
  return [
    `The tag "${tag}" can be moved after this check. Pin what was verified: "${familiarName(reference)}:${tag}@${facts.evidence.image.digest}".`,
  ];
};

/** cosign's payload names the image, and nothing proves the name: only the digest binds. */
const otherName = ({ claimedName }: VerifiedSignature, reference: ImageReference): readonly string[] => {
  const claimed = claimedName === undefined ? undefined : parseImageReference(claimedName);
  // Why only names with a registry: Notary v1 gives a tag alone.
  return claimed === undefined || !claimed.name.includes('/') || sameRepository(claimed, reference)
    ? []
    : [`The image was signed under another name: ${claimed.text}.`];
};
