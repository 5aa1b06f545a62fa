import { describe, expect, test } from 'vitest';
import type { ImageJudgement } from '../../../src/signing/image-judgement.ts';
import { decideImageVerdict } from '../../../src/verdict/decide-verdict.ts';

const judgement = (state: ImageJudgement['state'], more: Partial<ImageJudgement> = {}): ImageJudgement => ({
  image: `ghcr.io/acme/${state}:1`,
  state,
  mode: 'enforce',
  reason: '',
  policies: [],
  signatures: [],
  remarks: [],
  trace: [],
  ...more,
});

describe('the signing gate', () => {
  test('passes when all images would be admitted, and when there is none', () => {
    expect(decideImageVerdict([judgement('admitted')])).toMatchObject({ conclusion: 'pass', mayMerge: true });
    expect(decideImageVerdict([])).toMatchObject({ conclusion: 'pass', reasons: [{ reason: 'The change brings in no image.' }, {}, {}] });
  });

  test('counts as admitted only what policies admit, not what passes otherwise', () => {
    const others = [judgement('excepted'), judgement('refused', { mode: 'warn' })];
    const { reasons } = decideImageVerdict([judgement('admitted'), judgement('admitted'), ...others]);
    expect(reasons[0]).toMatchObject({ status: 'met', reason: '2 images of 4 would be admitted.' });
    expect(decideImageVerdict(others).reasons[0]?.reason).toBe('0 images of 2 would be admitted.');
  });

  test('blocks what is refused, before anything else', () => {
    const verdict = decideImageVerdict([judgement('admitted'), judgement('refused'), judgement('undetermined'), judgement('excepted')]);
    expect(verdict).toMatchObject({ conclusion: 'block', mayMerge: false });
    expect(verdict.reasons.map(({ status }) => status)).toEqual(['not-met', 'undetermined', 'warned']);
    expect(verdict.reasons[0]?.reason).toBe('1 image would not be admitted: ghcr.io/acme/refused:1.');
  });

  test('never passes what is not known where it is enforced', () => {
    expect(decideImageVerdict([judgement('admitted'), judgement('undetermined')])).toMatchObject({
      conclusion: 'incomplete',
      mayMerge: false,
    });
    expect(decideImageVerdict([], { reasons: ['1 changed file could not be read.'] })).toMatchObject({
      conclusion: 'incomplete',
      mayMerge: false,
      reasons: [{}, { status: 'undetermined', reason: '1 changed file could not be read.' }, {}],
    });
  });

  test('is incomplete with image policies that the change leaves unusable, and counts their errors', () => {
    const verdict = decideImageVerdict([judgement('admitted')], { reasons: [] }, 2);
    expect(verdict).toMatchObject({ conclusion: 'incomplete', mayMerge: false });
    expect(verdict.reasons.at(-1)).toEqual({
      gate: 'image-signing',
      status: 'undetermined',
      reason: "The change leaves image policies that can't be used: 2 errors.",
    });
    expect(decideImageVerdict([], { reasons: [] }, 1).reasons.at(-1)?.reason).toContain(': 1 error.');
  });

  test.each(['refused', 'undetermined'] as const)('warns of %s images in the mode `warn`, with the day on which that ends', state => {
    const verdict = decideImageVerdict([
      judgement(state, { mode: 'warn', enforceFrom: '2027-03-01' }),
      judgement(state, { mode: 'warn', enforceFrom: '2027-01-01' }),
    ]);
    expect(verdict).toMatchObject({ conclusion: 'warn', mayMerge: true });
    expect(verdict.reasons[2]?.reason).toBe(
      `2 images are not admitted and only warned of, until that is enforced from 2027-01-01 on: ghcr.io/acme/${state}:1.`,
    );
  });

  test.each(['refused', 'undetermined'] as const)('only tells of %s images in the mode `observe`', state => {
    const verdict = decideImageVerdict([judgement(state, { mode: 'observe' })]);
    expect(verdict).toMatchObject({ conclusion: 'pass', mayMerge: true });
    expect(verdict.reasons[2]?.reason).toContain('1 image is only observed.');
  });

  test('shows exceptions, and policies that only warn', () => {
    expect(decideImageVerdict([judgement('excepted')])).toMatchObject({ conclusion: 'warn', mayMerge: true });
    const policies = [{ policy: 'p', origin: 'p.yaml:1', engine: 'sigstore', state: 'warned', reason: '', authorities: [] }] as const;
    expect(decideImageVerdict([judgement('admitted', { policies })])).toMatchObject({ conclusion: 'warn', mayMerge: true });
  });

  test('names the first three of many', () => {
    const many = Array.from({ length: 5 }, (_, index) => judgement('refused', { image: `i${index}` }));
    expect(decideImageVerdict(many).reasons[0]?.reason).toBe('5 images would not be admitted: i0, i1, i2 and 2 more.');
  });

  test('names no more than there are, each image once', () => {
    const named = (...images: readonly string[]) =>
      decideImageVerdict(images.map(image => judgement('refused', { image }))).reasons[0]?.reason.replace(/^.* admitted: /u, '');
    expect([named('a', 'b', 'c'), named('a', 'b', 'c', 'd'), named('a', 'b', 'a', 'b', 'c')]).toEqual([
      'a, b, c.',
      'a, b, c and 1 more.',
      'a, b, c.',
    ]);
  });
});

/** The three conditions, as `status: reason`. */
const told = (...given: Parameters<typeof decideImageVerdict>): readonly string[] =>
  decideImageVerdict(...given).reasons.map(({ gate, status, reason }) => `${gate} ${status}: ${reason}`);

describe('each condition of the signing gate has its words', () => {
  const admitted = judgement('admitted');
  const policies = [{ policy: 'p', origin: 'p.yaml:1', engine: 'sigstore', state: 'warned', reason: '', authorities: [] }] as const;

  test('when there is nothing to say', () => {
    expect(told([admitted])).toEqual([
      'image-signing met: 1 image of 1 would be admitted.',
      'image-signing met: Every image that is enforced could be judged.',
      'image-signing met: No image passes by an exception or in a milder mode.',
    ]);
  });

  test('for what could not be verified, and what was not looked at', () => {
    const open = judgement('undetermined');
    const [image, file] = [
      'image-signing undetermined: 1 image could not be verified: ghcr.io/acme/undetermined:1.',
      '1 file could not be read.',
    ];
    expect(told([open])[1]).toBe(image);
    expect(told([open, open])[1]).toBe('image-signing undetermined: 2 images could not be verified: ghcr.io/acme/undetermined:1.');
    expect(told([open], { reasons: [file] })[1]).toBe(`${image} ${file}`);
    expect(told([open], { reasons: [file], mode: 'observe' })[1]).toBe(`${image} ${file}`);
    expect(told([admitted], { reasons: [file, 'Nor another.'], mode: 'enforce' })[1]).toBe(
      `image-signing undetermined: ${file} Nor another.`,
    );
    expect(told([admitted], { reasons: [file, 'Nor another.'], mode: 'warn' })[1]).toBe(`image-signing warned: ${file} Nor another.`);
    expect(told([admitted], { reasons: [file, 'Nor another.'], mode: 'observe' })[1]).toBe(
      `image-signing met: ${file} Nor another. Images are only observed.`,
    );
    expect(told([judgement('undetermined', { mode: 'warn' })])[1]).toBe('image-signing met: Every image that is enforced could be judged.');
  });

  test('what was not looked at is told as the verdict: it stops, warns or passes', () => {
    const verdict = (mode?: ImageJudgement['mode']) => decideImageVerdict([], { reasons: ['x'], ...(mode && { mode }) });
    expect([undefined, 'enforce', 'warn', 'observe'].map(mode => verdict(mode as ImageJudgement['mode']).conclusion)).toEqual([
      'incomplete',
      'incomplete',
      'warn',
      'pass',
    ]);
  });

  test('for what is not admitted in a milder mode', () => {
    const warned = judgement('refused', { mode: 'warn' });
    expect(told([warned])[2]).toBe('image-signing warned: 1 image is not admitted and only warned of: ghcr.io/acme/refused:1.');
    expect(told([warned, judgement('excepted')])[2]).toBe(
      'image-signing warned: 1 image is not admitted and only warned of: ghcr.io/acme/refused:1. 1 image passes by an exception: ghcr.io/acme/excepted:1.',
    );
    const observed = judgement('undetermined', { mode: 'observe', enforceFrom: '2027-01-01' });
    expect(told([observed, observed])[2]).toBe(
      'image-signing met: No image passes by an exception or in a milder mode. 2 images are only observed, until that is enforced from 2027-01-01 on.',
    );
    expect(told([warned, judgement('refused', { mode: 'observe' })])[2]).toBe(
      'image-signing warned: 1 image is not admitted and only warned of: ghcr.io/acme/refused:1. 1 image is only observed.',
    );
  });

  test('for exceptions, and for policies that warn', () => {
    const excepted = judgement('excepted');
    expect(told([excepted, excepted])[2]).toBe('image-signing warned: 2 images pass by an exception: ghcr.io/acme/excepted:1.');
    expect(told([judgement('admitted', { policies })])[2]).toBe('image-signing warned: Policies warn of 1 image: ghcr.io/acme/admitted:1.');
    expect(told([judgement('refused', { policies, mode: 'observe' })])[2]).not.toContain('Policies');
  });

  test('an image that is admitted in a milder mode is spoken of no further', () => {
    for (const mode of ['warn', 'observe'] as const)
      expect(told([judgement('admitted', { mode })])[2]).toBe('image-signing met: No image passes by an exception or in a milder mode.');
  });
});
