import type { ImageJudgement, ImageMode } from '../../signing/image-judgement.ts';
import { andMore } from '../../text/and-more.ts';
import { countOf } from '../counted-noun.ts';
import type { Gate, GateAnswer } from '../gate.ts';

/** What of a change was not looked at for images: files that could not be read, images over a bound. */
export interface UnjudgedImages {
  /** Full sentences. */
  readonly reasons: readonly string[];
  /** What becomes of images that were not seen; `enforce` when left out. */
  readonly mode?: ImageMode;
}

/** What the verdict on a change's images is decided from. */
export interface ImageEvidence {
  readonly judgements: readonly ImageJudgement[];
  readonly unjudged: UnjudgedImages;
  /** Errors of the image policies that the change would leave behind. */
  readonly unusable: number;
}

const name = 'image-signing';

/** Not met when an image is refused where that is enforced. */
export const admissionGate: Gate<Pick<ImageEvidence, 'judgements'>> = { name, judge: ({ judgements }) => admissionOf(judgements) };

/** Undetermined when it is not known of an image whether it would be admitted, where that is enforced. */
export const unverifiedGate: Gate<Pick<ImageEvidence, 'judgements' | 'unjudged'>> = {
  name,
  judge: ({ judgements, unjudged }) => unverifiedOf(judgements, unjudged),
};

/** Warned of images that pass by an exception or in a milder mode; what is only observed is told. */
export const lenienceGate: Gate<Pick<ImageEvidence, 'judgements'>> = { name, judge: ({ judgements }) => lenienceOf(judgements) };

/** Undetermined when the change would leave image policies that can't be used: they would stop every later review. */
export const newImagePolicyGate: Gate<Pick<ImageEvidence, 'unusable'>> = {
  name,
  judge: ({ unusable }) =>
    unusable === 0
      ? undefined
      : { status: 'undetermined', reason: `The change leaves image policies that can't be used: ${countOf(unusable, 'error')}.` },
};

const admissionOf = (judgements: readonly ImageJudgement[]): GateAnswer => {
  const refused = judgements.filter(({ state, mode }) => state === 'refused' && mode === 'enforce');
  if (refused.length > 0)
    return { status: 'not-met', reason: `${countOf(refused.length, 'image')} would not be admitted: ${named(refused)}.` };
  const admitted = judgements.filter(({ state }) => state === 'admitted').length;
  if (judgements.length === 0) return { status: 'met', reason: 'The change brings in no image.' };
  return { status: 'met', reason: `${countOf(admitted, 'image')} of ${judgements.length} would be admitted.` };
};

const unverifiedOf = (judgements: readonly ImageJudgement[], { reasons, mode: modeOfUnseen = 'enforce' }: UnjudgedImages): GateAnswer => {
  const open = judgements.filter(({ state, mode }) => state === 'undetermined' && mode === 'enforce');
  const words = [...(open.length > 0 ? [`${countOf(open.length, 'image')} could not be verified: ${named(open)}.`] : []), ...reasons];
  if (open.length > 0 || (reasons.length > 0 && modeOfUnseen === 'enforce')) return { status: 'undetermined', reason: words.join(' ') };
  if (reasons.length === 0) return { status: 'met', reason: 'Every image that is enforced could be judged.' };
  return modeOfUnseen === 'warn'
    ? { status: 'warned', reason: words.join(' ') }
    : { status: 'met', reason: `${words.join(' ')} Images are only observed.` };
};

const lenienceOf = (judgements: readonly ImageJudgement[]): GateAnswer => {
  const notAdmitted = judgements.filter(({ state }) => state === 'refused' || state === 'undetermined');
  const warned = notAdmitted.filter(({ mode }) => mode === 'warn');
  const observed = notAdmitted.filter(({ mode }) => mode === 'observe');
  const excepted = judgements.filter(({ state }) => state === 'excepted');
  const policyWarns = judgements.filter(
    ({ state, policies }) => state === 'admitted' && policies.some(policy => policy.state === 'warned'),
  );
  const only = observed.length > 0 ? ` ${countOf(observed.length, 'image')} ${are(observed)} only observed${endOf(observed)}.` : '';
  const words = [
    ...(warned.length > 0
      ? [
          `${countOf(warned.length, 'image')} ${warned.length === 1 ? 'is' : 'are'} not admitted and only warned of${endOf(warned)}: ${named(warned)}.`,
        ]
      : []),
    ...(excepted.length > 0
      ? [`${countOf(excepted.length, 'image')} ${excepted.length === 1 ? 'passes' : 'pass'} by an exception: ${named(excepted)}.`]
      : []),
    ...(policyWarns.length > 0 ? [`Policies warn of ${countOf(policyWarns.length, 'image')}: ${named(policyWarns)}.`] : []),
  ];
  return words.length > 0
    ? { status: 'warned', reason: `${words.join(' ')}${only}` }
    : { status: 'met', reason: `No image passes by an exception or in a milder mode.${only}` };
};

const are = (images: readonly unknown[]): string => (images.length === 1 ? 'is' : 'are');

/** Images that a sentence names. */
const maxNamed = 3;

const named = (judgements: readonly ImageJudgement[]): string => {
  const names = [...new Set(judgements.map(({ image }) => image))];
  return andMore(names.slice(0, maxNamed), names.length);
};

/** The first day on which one of them is enforced. */
const endOf = (judgements: readonly ImageJudgement[]): string => {
  const [first] = judgements.flatMap(({ enforceFrom }) => enforceFrom ?? []).toSorted();
  return first === undefined ? '' : `, until that is enforced from ${first} on`;
};
