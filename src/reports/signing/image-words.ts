import type { ReviewedImage } from '../../review/images/image-review.ts';
import type { ImageJudgement, ImageMode } from '../../signing/image-judgement.ts';
import type { SignatureRefusal } from '../../signing/signature-check.ts';
import type { GateResult, Verdict } from '../../verdict/verdict.ts';
import type { CheckRunAnnotation } from '../check-run/check-run-report.ts';
import { refusalRemedies } from './refusal-words.ts';
import { describeSignerChange, signerChangeOf } from './signer-change.ts';

type State = ImageJudgement['state'];

/** In the order in which people should see them. */
export const imageStates: readonly State[] = ['refused', 'undetermined', 'excepted', 'admitted'];

const headings: Readonly<Record<State, string>> = {
  refused: 'Image refused',
  undetermined: 'Image could not be verified',
  excepted: 'Image excepted',
  admitted: 'Image admitted with a warning',
};

/** A policy that failed and only warns, where the image passes. */
const warnedPolicy = ({ policies }: ImageJudgement) => policies.find(({ state }) => state === 'warned');

/** What is to be shown at the image's line, and how loud; undefined: nothing. */
export const attentionOf = ({ judgement, replaced }: ReviewedImage): CheckRunAnnotation['level'] | undefined => {
  const { state, mode } = judgement;
  const isWarned = state === 'admitted' && warnedPolicy(judgement) !== undefined;
  if (state === 'excepted') return 'notice';
  if (state === 'admitted' && !isWarned) return replaced && signerChangeOf(replaced, judgement).isNotable ? 'notice' : undefined;
  if (mode === 'observe') return 'notice';
  return mode === 'warn' || isWarned ? 'warning' : 'failure';
};

/** What the annotation is about, in three to six words. */
export const headingOf = ({ judgement }: ReviewedImage): string =>
  judgement.state === 'admitted' && !warnedPolicy(judgement) ? 'Image has another signer' : headings[judgement.state];

/** How a judgement looks in a list: as the verdict counts it. */
export const statusOf = (judgement: ImageJudgement): GateResult['status'] => {
  if (judgement.state === 'admitted') return warnedPolicy(judgement) ? 'warned' : 'met';
  if (judgement.state === 'excepted') return 'warned';
  if (judgement.state === 'undetermined') return 'undetermined';
  return judgement.mode === 'enforce' ? 'not-met' : 'warned';
};

/** The state in one to five words: `refused`, `refused (warns only)`, `excepted until 2027-01-31`. */
export const stateWords = ({ state, mode, exception }: ImageJudgement): string => {
  if (state === 'excepted') return exception?.until === undefined ? 'excepted' : `excepted until ${exception.until}`;
  if (state === 'admitted' || mode === 'enforce') return state;
  return `${state} (${mode === 'warn' ? 'warns only' : 'observed only'})`;
};

const modeWords: Readonly<Record<ImageMode, Readonly<Record<'refused' | 'undetermined', string>>>> = {
  enforce: {
    refused: 'Enforced: a pull request with this image does not pass.',
    undetermined: 'Enforced: a pull request with an image that could not be verified does not pass.',
  },
  warn: {
    refused: 'Warns only: this does not block a pull request.',
    undetermined: 'Warns only: this does not block a pull request.',
  },
  observe: {
    refused: 'Observed only: this does not count against a pull request.',
    undetermined: 'Observed only: this does not count against a pull request.',
  },
};

/** What the mode means for the reader, as a full sentence; undefined when there is nothing to hold up. */
const modeSentence = ({ state, mode, enforceFrom }: ImageJudgement): string | undefined => {
  if (state === 'admitted' || state === 'excepted') return undefined;
  const later = mode === 'enforce' || enforceFrom === undefined ? '' : ` From ${enforceFrom} on, it blocks.`;
  return `${modeWords[mode][state]}${later}`;
};

/** Where the exception stands that lets an image pass, and when it ends; why is in the judgement's reason. */
const exceptionPlace = ({ exception }: ImageJudgement): string | undefined =>
  exception && `The exception stands in ${exception.origin}${exception.until === undefined ? ' and has no end' : ''}.`;

/** Until when an image passes by an exception, why, and where that stands, as a sentence. */
export const exceptionSentence = ({ exception }: ImageJudgement): string | undefined => {
  if (!exception) return undefined;
  const { until, reason, origin } = exception;
  return `${until === undefined ? 'Without end' : `Until ${until}`}, by ${origin}: ${reason}`;
};

/** Every refused signature of the policies that count against the image, in their order. */
const refusalsOf = ({ policies }: ImageJudgement): readonly SignatureRefusal[] =>
  policies
    .filter(({ state }) => state === 'failed' || state === 'warned' || state === 'undetermined')
    .flatMap(({ authorities }) => authorities)
    .flatMap(({ checks }) => checks)
    .flatMap(check => (check.state === 'refused' ? [check.refusal] : []));

/** Who signed it by signatures that do not count; nobody has proven it. */
export const claimedSigners = (judgement: ImageJudgement): readonly string[] => [
  ...new Set(refusalsOf(judgement).flatMap(({ claimedSigner }) => claimedSigner ?? [])),
];

const stateSteps: Readonly<Record<State, string | undefined>> = {
  refused: 'Have the image signed as the policy asks, use an image that is, or ask the owners of the policy for an exception.',
  undetermined: 'Make the registry readable for Tidewaiter, or write a complete image reference; then run the check again.',
  excepted: 'Have the image signed as the policy asks, so that it needs no exception.',
  admitted: undefined,
};

/** What to do next; undefined only for an image that passes without a warning. */
export const nextStepOf = (judgement: ImageJudgement): string | undefined => {
  const { remedy, policies, state } = judgement;
  if (remedy !== undefined) return remedy;
  const failed = policies.filter(policy => policy.state === 'failed' || policy.state === 'warned' || policy.state === 'undetermined');
  const [own] = failed.flatMap(policy => policy.remedy ?? []);
  const [refusal] = refusalsOf(judgement);
  if (own !== undefined) return own;
  if (state !== 'undetermined' && refusal) return remedyOf(refusal);
  return stateSteps[state] ?? (failed.length > 0 ? stateSteps.refused : undefined);
};

/** What to do about one refused signature. */
export const remedyOf = ({ code, remedy }: SignatureRefusal): string => remedy ?? refusalRemedies[code];

/** Why it was judged so, by what exception it passes, and what the mode means, in sentences; the most important first. */
export const sentencesOf = (judgement: ImageJudgement): readonly string[] =>
  [judgement.reason, exceptionPlace(judgement), modeSentence(judgement)].filter(sentence => sentence !== undefined);

/** Who signed the image that stood here before, when that matters, as a sentence. */
export const signerSentence = ({ judgement, replaced }: ReviewedImage): string | undefined => {
  const change = replaced && signerChangeOf(replaced, judgement);
  return change?.isNotable ? describeSignerChange(change) : undefined;
};

const words: Readonly<Record<Verdict['conclusion'], string>> = {
  pass: 'Passed',
  warn: 'Passed with warnings',
  block: 'Blocked',
  incomplete: 'Incomplete',
};

/** The verdict on the images in one to three words. */
export const signingVerdictWords = ({ conclusion }: Verdict): string => words[conclusion];

/** The verdict on the images in a sentence: the conclusion and what decided it. */
export const signingVerdictSentence = (verdict: Verdict): string => {
  const deciding = verdict.reasons.filter(({ status }) => status !== 'met').map(({ reason }) => reason);
  return [
    `${signingVerdictWords(verdict)}.`,
    ...(deciding.length > 0 ? deciding : verdict.reasons.slice(0, 1).map(({ reason }) => reason)),
  ].join(' ');
};
