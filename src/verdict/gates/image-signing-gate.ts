import type { ImageJudgement, ImageMode } from '../../signing/image-judgement.ts';
import { countOf } from '../counted-noun.ts';
import type { GateResult, Verdict } from '../verdict.ts';

/** What of a change was not looked at for images: files that could not be read, images over a bound. */
export interface UnjudgedImages {
  /** Full sentences. */
  readonly reasons: readonly string[];
  /** What becomes of images that were not seen; `enforce` when left out. */
  readonly mode?: ImageMode;
}

/**
 * Decides whether a change's images may be used. An enforced refusal blocks; what is not known never passes where it is enforced, whatever
 * `on-incomplete` says. `warn` and exceptions are shown, `observe` is only told.
 */
export const decideSigningGate = (judgements: readonly ImageJudgement[], unjudged: UnjudgedImages = { reasons: [] }): Verdict => {
  const reasons = [refusalGate(judgements), unknownGate(judgements, unjudged), mildGate(judgements)];
  const has = (status: GateResult['status']): boolean => reasons.some(reason => reason.status === status);
  const conclusion = has('not-met') ? 'block' : has('undetermined') ? 'incomplete' : has('warned') ? 'warn' : 'pass';
  return { conclusion, mayMerge: conclusion === 'pass' || conclusion === 'warn', reasons };
};

const gate = 'image-signing';

const refusalGate = (judgements: readonly ImageJudgement[]): GateResult => {
  const refused = judgements.filter(({ state, mode }) => state === 'refused' && mode === 'enforce');
  if (refused.length > 0)
    return { gate, status: 'not-met', reason: `${countOf(refused.length, 'image')} would not be admitted: ${named(refused)}.` };
  const admitted = judgements.filter(({ state }) => state === 'admitted').length;
  if (judgements.length === 0) return { gate, status: 'met', reason: 'The change brings in no image.' };
  return { gate, status: 'met', reason: `${countOf(admitted, 'image')} of ${judgements.length} would be admitted.` };
};

const unknownGate = (judgements: readonly ImageJudgement[], { reasons, mode: modeOfUnseen = 'enforce' }: UnjudgedImages): GateResult => {
  const open = judgements.filter(({ state, mode }) => state === 'undetermined' && mode === 'enforce');
  const words = [...(open.length > 0 ? [`${countOf(open.length, 'image')} could not be verified: ${named(open)}.`] : []), ...reasons];
  if (open.length > 0 || (reasons.length > 0 && modeOfUnseen === 'enforce'))
    return { gate, status: 'undetermined', reason: words.join(' ') };
  if (reasons.length === 0) return { gate, status: 'met', reason: 'Every image that is enforced could be judged.' };
  return modeOfUnseen === 'warn'
    ? { gate, status: 'warned', reason: words.join(' ') }
    : { gate, status: 'met', reason: `${words.join(' ')} Images are only observed.` };
};

const mildGate = (judgements: readonly ImageJudgement[]): GateResult => {
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
    ? { gate, status: 'warned', reason: `${words.join(' ')}${only}` }
    : { gate, status: 'met', reason: `No image passes by an exception or in a milder mode.${only}` };
};

const are = (images: readonly unknown[]): string => (images.length === 1 ? 'is' : 'are');

/** Images that a sentence names. */
const maxNamed = 3;

const named = (judgements: readonly ImageJudgement[]): string => {
  const names = [...new Set(judgements.map(({ image }) => image))];
  return `${names.slice(0, maxNamed).join(', ')}${names.length > maxNamed ? ` and ${names.length - maxNamed} more` : ''}`;
};

/** The first day on which one of them is enforced. */
const endOf = (judgements: readonly ImageJudgement[]): string => {
  const [first] = judgements.flatMap(({ enforceFrom }) => enforceFrom ?? []).toSorted();
  return first === undefined ? '' : `, until that is enforced from ${first} on`;
};
