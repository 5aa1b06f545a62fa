import { describe, expect, test } from 'vitest';
import {
  attentionOf,
  claimedSigners,
  exceptionSentence,
  headingOf,
  nextStepOf,
  signingVerdictSentence,
  stateWords,
  statusOf,
} from '../../../src/reports/signing/image-words.ts';
import { refusalRemedies } from '../../../src/reports/signing/refusal-words.ts';
import type { ImageJudgement, PolicyOutcome } from '../../../src/signing/image-judgement.ts';
import {
  admitted,
  authority,
  excepted,
  imageReview,
  policyOutcome,
  refused,
  refusedSignature,
  undetermined,
  warned,
} from '../../support/image-reviews.ts';

const signAsAsked = 'Have the image signed as the policy asks, use an image that is, or ask the owners of the policy for an exception.';

/** A policy whose one signature is refused, as it is claimed to be by a signer. */
const withRefusal = (state: PolicyOutcome['state'], signer: string): PolicyOutcome =>
  policyOutcome(state, 'None passed.', {
    authorities: [authority('failed', 'None passed.', [refusedSignature('identity-mismatch', 'Another signer.', signer)])],
  });

describe('the next step', () => {
  test('of an image that its registry does not give is what the judgement says', () => {
    expect(nextStepOf(undetermined())).toBe('Run the check again; if it stays so, let Tidewaiter reach the registry.');
  });

  test.each(['failed', 'warned', 'undetermined'] as const)('is what a policy says that is %s', state => {
    expect(nextStepOf(refused({ policies: [policyOutcome(state, 'No.', { remedy: 'Ask the platform team.' })] }))).toBe(
      'Ask the platform team.',
    );
  });

  test('is not what a policy says that passed', () => {
    const policies = [policyOutcome('passed', 'Yes.', { remedy: 'Nothing to do.' }), policyOutcome('failed', 'No.')];
    expect(nextStepOf(refused({ policies }))).toBe(signAsAsked);
  });

  test('is about the first refused signature where no policy has one of its own', () => {
    expect(nextStepOf(refused())).toBe(refusalRemedies['identity-mismatch']);
    expect(nextStepOf(warned())).toBe(refusalRemedies['identity-mismatch']);
  });

  test('of an image of which nothing could be said is to make it readable, whatever a signature was refused for', () => {
    const policies = [withRefusal('undetermined', 'mallory')];
    const { remedy: _, ...bare } = undetermined({ policies });
    expect(nextStepOf(bare)).toBe(
      'Make the registry readable for Tidewaiter, or write a complete image reference; then run the check again.',
    );
  });

  test('of an exception is to need none', () => {
    expect(nextStepOf(excepted())).toBe('Have the image signed as the policy asks, so that it needs no exception.');
  });

  test('of an image that passes is none, unless a policy would have refused it', () => {
    expect(nextStepOf(admitted())).toBeUndefined();
    expect(nextStepOf(admitted(undefined, { policies: [policyOutcome('warned', 'The image has no signature.')] }))).toBe(signAsAsked);
  });
});

test('who claims to have signed an image is named once, and only where the signature counts against it', () => {
  const policies = [
    withRefusal('failed', 'mallory'),
    withRefusal('warned', 'trudy'),
    withRefusal('undetermined', 'oscar'),
    withRefusal('failed', 'mallory'),
    withRefusal('passed', 'alice'),
  ];
  expect(claimedSigners(refused({ policies }))).toEqual(['mallory', 'trudy', 'oscar']);
  expect(claimedSigners(admitted())).toEqual([]);
});

test.each<readonly [string, ImageJudgement, readonly unknown[]]>([
  ['enforced and refused', refused(), ['failure', 'Image refused', 'not-met', 'refused']],
  ['warned of', refused({ mode: 'warn' }), ['warning', 'Image refused', 'warned', 'refused (warns only)']],
  ['observed', refused({ mode: 'observe' }), ['notice', 'Image refused', 'warned', 'refused (observed only)']],
  ['enforced and not known', undetermined(), ['failure', 'Image could not be verified', 'undetermined', 'undetermined']],
  [
    'not known and warned of',
    undetermined({ mode: 'warn' }),
    ['warning', 'Image could not be verified', 'undetermined', 'undetermined (warns only)'],
  ],
  ['excepted', excepted(), ['notice', 'Image excepted', 'warned', 'excepted until 2027-01-31']],
  [
    'excepted without end',
    excepted({ exception: { reason: 'Upstream does not sign.', until: undefined, origin: 'policy.yml:3' } }),
    ['notice', 'Image excepted', 'warned', 'excepted'],
  ],
  ['admitted', admitted(), [undefined, 'Image has another signer', 'met', 'admitted']],
  ['admitted by a policy that warns', warned(), ['warning', 'Image admitted with a warning', 'warned', 'admitted']],
  [
    'admitted by a policy that warns, and observed',
    warned({ mode: 'observe' }),
    ['notice', 'Image admitted with a warning', 'warned', 'admitted'],
  ],
])('an image that is %s is as loud as that, in the list as in its line', (_, judgement, expected) => {
  const [image] = imageReview([{ judgement }]).images;
  expect([image && attentionOf(image), image && headingOf(image), statusOf(judgement), stateWords(judgement)]).toEqual(expected);
});

test('an exception tells until when, where it stands, and why', () => {
  expect(exceptionSentence(excepted())).toBe('Until 2027-01-31, by tidewaiter/policy.yml:31: Upstream does not sign; see SEC-41.');
  expect(exceptionSentence(excepted({ exception: { reason: 'No.', until: undefined, origin: 'policy.yml:3' } }))).toBe(
    'Without end, by policy.yml:3: No.',
  );
  expect(exceptionSentence(refused())).toBeUndefined();
});

describe('the verdict on the images in a sentence', () => {
  const reason = (text: string, status: 'met' | 'unmet') => ({ reason: text, status }) as never;

  test('names all that decided it', () => {
    const verdict = { conclusion: 'block', reasons: [reason('One.', 'met'), reason('Two.', 'unmet'), reason('Three.', 'unmet')] } as never;
    expect(signingVerdictSentence(verdict)).toBe('Blocked. Two. Three.');
  });

  test('names the first condition where all are met', () => {
    const verdict = { conclusion: 'pass', reasons: [reason('One.', 'met'), reason('Two.', 'met')] } as never;
    expect(signingVerdictSentence(verdict)).toBe('Passed. One.');
    expect(signingVerdictSentence({ conclusion: 'warn', reasons: [] } as never)).toBe('Passed with warnings.');
    expect(signingVerdictSentence({ conclusion: 'incomplete', reasons: [] } as never)).toBe('Incomplete.');
  });
});
