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
});
