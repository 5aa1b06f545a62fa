import { describe, expect, test } from 'vitest';
import type { ConfigError } from '../../../../src/policy/config-error.ts';
import { renderImagesText } from '../../../../src/reports/signing/change/images-text.ts';
import { noPaint, type Paint } from '../../../../src/reports/terminal.ts';
import type { ImageReview } from '../../../../src/review/images/image-review.ts';
import type { Verdict } from '../../../../src/verdict/verdict.ts';
import { admitted, exampleReview, imageReview, refused, workflowSigner } from '../../../support/image-reviews.ts';

const rendered = (review: ImageReview, notes: readonly string[] = [], paint = noPaint): readonly string[] =>
  renderImagesText({ state: 'reviewed', verdict: review.verdict, review, notes }, paint).split('\n\n');

const verdictOf = (conclusion: Verdict['conclusion']): Verdict => ({ conclusion, mayMerge: conclusion !== 'block', reasons: [] });

/** So many admitted images, each with a name of its own. */
const many = (count: number) =>
  Array.from({ length: count }, (_, index) => {
    const text = `ghcr.io/acme/app${index}:1`;
    return { judgement: admitted(undefined, { image: text }), text };
  });

const styled: Paint = (style, text) => `<${style} ${text}>`;

describe('the images of a change, for a terminal', () => {
  test('that need attention are told with all reasons and where they are named, the others in a line each', () => {
    const blocks = rendered(exampleReview());
    const quiet = blocks.findIndex(block => block.startsWith('✓'));
    expect(blocks[quiet]).toBe('✓ admitted ghcr.io/acme/app:1.4 (Dockerfile:1)');
    const loud = blocks.slice(0, quiet);
    expect(loud).toHaveLength(5);
    expect(loud[0]).toContain('ghcr.io/acme/app:1.5');
    expect(loud[0]).toContain('\n  Named at Dockerfile:2, worker/Dockerfile:1');
    // The last is admitted, but by another signer than before.
    expect(loud[4]).toContain('Named at db/Dockerfile:1\n  ');
  });

  test('are followed by what has nothing to verify, by what could not be read, by notes, and by the verdict', () => {
    const review = exampleReview();
    const blocks = rendered(review, ['Its policy is new.']);
    expect(blocks.slice(-4)).toEqual([
      '1 place with nothing to verify: Dockerfile:5 stage0.',
      'error worker/Dockerfile: The file could not be read to its end.',
      'note: Its policy is new.',
      expect.stringMatching(/^Images: .*\n$/u),
    ]);
    const [note] = review.notifications;
    if (!note) throw new Error('The example has no notification.');
    expect(rendered({ ...review, notifications: [{ ...note, level: 'note', path: '' }] }).at(-2)).toBe(`note: ${note.message}`);
  });

  test('are counted after the fiftieth that is quiet', () => {
    const linesOf = (count: number): readonly string[] => rendered(imageReview(many(count)))[0]?.split('\n') ?? [];
    expect(linesOf(50)).toHaveLength(50);
    expect(linesOf(50).at(-1)).toBe('✓ admitted ghcr.io/acme/app49:1 (Dockerfile:50)');
    expect(linesOf(51).slice(-2)).toEqual(['✓ admitted ghcr.io/acme/app49:1 (Dockerfile:50)', 'and 1 more image']);
    expect(linesOf(52).at(-1)).toBe('and 2 more images');
  });

  test('none of which is quiet have no empty part for it', () => {
    const blocks = rendered(imageReview([{ judgement: refused(), text: 'ghcr.io/acme/app:1.5' }]));
    expect(blocks).toHaveLength(
      renderImagesText(
        {
          state: 'reviewed',
          verdict: verdictOf('block'),
          review: imageReview([{ judgement: refused(), text: 'ghcr.io/acme/app:1.5' }]),
          notes: [],
        },
        noPaint,
      ).split('\n\n').length,
    );
    expect(blocks.filter(block => block.trim() === '' || block.startsWith('✓') || block.startsWith('and '))).toEqual([]);
  });

  test('whose signer changed are not quiet, and say so once', () => {
    const signer = workflowSigner('acme/platform', 'refs/heads/main', { 'Runner Environment': 'self-hosted' });
    const blocks = rendered(imageReview([{ judgement: admitted(signer), replaced: admitted(), change: 'changed' }]));
    expect(blocks.some(block => block.startsWith('✓'))).toBe(false);
    expect(blocks.join('\n').match(/acme\/platform/gu)?.length).toBeGreaterThan(0);
  });

  test('that need none are named five at most, and the others counted', () => {
    const review = exampleReview();
    const [exempt] = review.exempt;
    if (!exempt) throw new Error('The example has no exempt image.');
    const told = (count: number): string | undefined =>
      rendered({ ...review, exempt: Array.from({ length: count }, () => exempt), notifications: [] }).at(-2);
    const place = 'Dockerfile:5 stage0';
    expect(told(0)).not.toContain('nothing to verify');
    expect(told(5)).toBe(`5 places with nothing to verify: ${Array.from({ length: 5 }, () => place).join(', ')}.`);
    expect(told(6)).toBe(`6 places with nothing to verify: ${Array.from({ length: 5 }, () => place).join(', ')} and 1 more.`);
  });
});

describe('without a review', () => {
  test('the reason is told where nothing is to be verified', () => {
    expect(renderImagesText({ state: 'nothing', verdict: verdictOf('pass'), reason: 'No image is named.' }, noPaint)).toMatch(
      /^No image is named\.\n\nImages: .*\n$/u,
    );
  });

  test('errors of the policies are told with their place, fifty at most, and another problem is in the verdict alone', () => {
    const errors = Array.from(
      { length: 51 },
      (_, index): ConfigError => ({ path: 'p.yaml', line: index + 1, column: 1, message: `Wrong ${index}.` }) as ConfigError,
    );
    const text = renderImagesText({ state: 'unusable', verdict: verdictOf('incomplete'), problems: { errors } }, noPaint);
    expect(text.match(/^error p\.yaml:\d+.*: Wrong \d+\./gmu)).toHaveLength(50);
    expect(text).not.toContain('Wrong 50.');
    const problem = renderImagesText(
      { state: 'unusable', verdict: verdictOf('incomplete'), problems: { problem: 'No network.' } },
      noPaint,
    );
    expect(problem).toMatch(/^Images: .*\n$/u);
  });
});

test.each([
  ['pass', 'good'],
  ['warn', 'warn'],
  ['block', 'bad'],
  ['incomplete', 'bad'],
] as const)('the verdict %s has the color %s', (conclusion, style) => {
  const text = renderImagesText({ state: 'nothing', verdict: verdictOf(conclusion), reason: 'r' }, styled);
  expect(text).toContain(`\n\n<${style} Images: `);
});
