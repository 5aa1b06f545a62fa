import type { ImageFacts } from '../../evidence.ts';
import type { ImageJudgement, PolicyOutcome } from '../../image-judgement.ts';
import type { JudgedPolicy } from './judge-cluster-policy.ts';

/** What all policies together make of an image. */
export type ImageConclusion = Pick<ImageJudgement, 'reason' | 'remedy'> & { readonly state: 'admitted' | 'refused' | 'undetermined' };

/**
 * All policies have to be content. What is refused for certain stays refused, whatever else is not known. An image that nobody could ask
 * about passes only when no policy had anything to ask.
 */
export const concludeImage = (judged: readonly JudgedPolicy[], facts: ImageFacts | undefined): ImageConclusion => {
  const outcomes = judged.map(({ outcome }) => outcome);
  const failed = outcomes.find(({ state }) => state === 'failed');
  if (failed) return { state: 'refused', ...told(failed) };
  const open = outcomes.find(({ state }) => state === 'undetermined');
  if (open) return { state: 'undetermined', ...told(open, unknownRemedy(facts)) };
  const deciding = outcomes.filter(({ state }) => state === 'passed' || state === 'warned');
  // Why: no policy at all is not a policy that is content.
  if (deciding.length === 0)
    return { state: 'undetermined', reason: 'No policy says anything of the image.', remedy: 'Write a policy for it.' };
  return { state: 'admitted', reason: deciding.map(outcome => sentence(outcome)).join(' ') };
};

const told = ({ remedy, ...outcome }: PolicyOutcome, otherwise?: string): Pick<ImageJudgement, 'reason' | 'remedy'> => {
  const given = remedy ?? otherwise;
  return { reason: sentence(outcome), ...(given !== undefined && { remedy: given }) };
};

const sentence = ({ policy, engine, reason, state }: Omit<PolicyOutcome, 'remedy'>): string => {
  if (engine === 'no-match' || engine === 'registries') return reason;
  const verb = {
    passed: 'accepts it',
    warned: 'warns only',
    failed: 'refuses it',
    undetermined: 'cannot be answered',
    'not-applicable': 'is for others',
  };
  return `The policy "${policy}" ${verb[state]}: ${reason}`;
};

const unknownRemedy = (facts: ImageFacts | undefined): string => {
  if (facts?.state !== 'unknown' || facts.retryable) return 'Run the check again when the registry can be reached.';
  switch (facts.code) {
    case 'unauthorized':
      return 'Give Tidewaiter access to the registry, or use another one.';
    case 'refused-address':
      return 'Name the registry under "registries.private" if it is meant, or use another one.';
    default:
      return 'Use another registry, or tell the owners of this one what it answered with.';
  }
};
