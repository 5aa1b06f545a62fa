import { describe, expect, test } from 'vitest';
import { renderSigningCheckRun } from '../../../src/reports/signing/signing-check-run.ts';
import { renderSigningSummary } from '../../../src/reports/signing/signing-summary.ts';
import { exampleReview, hostileReview, imageReview, refused, undetermined } from '../../support/image-reviews.ts';

test('begins with the verdict, and says what the check run says', () => {
  const review = exampleReview();
  const summary = renderSigningSummary(review);
  expect(summary.split('\n')[0]).toBe('## Tidewaiter image signing: Blocked');
  expect(summary.split('\n').slice(2).join('\n')).toBe(renderSigningCheckRun(review).summary);
});

describe('the verdict in its first line', () => {
  test.each([
    ['Passed', imageReview([])],
    ['Passed with warnings', imageReview([{ judgement: refused({ mode: 'warn' }) }])],
    ['Blocked', imageReview([{ judgement: refused() }])],
    ['Incomplete', imageReview([{ judgement: undetermined() }])],
  ])('%s', (words, review) => {
    expect(renderSigningSummary(review)).toMatch(new RegExp(`^## Tidewaiter image signing: ${words}\n`, 'u'));
  });
});

test('200 images fit in a quarter of a job summary, or are counted where the budget is small', () => {
  const review = imageReview(Array.from({ length: 200 }, (_, index) => ({ judgement: refused(), text: `ghcr.io/acme/app-${index}:1.5` })));
  const whole = renderSigningSummary(review);
  expect(Buffer.byteLength(whole)).toBeLessThanOrEqual(262_144);
  expect(whole.match(/^\| ❌ refused/gmu)).toHaveLength(200);
  const small = renderSigningSummary(review, 16_384);
  expect(Buffer.byteLength(small)).toBeLessThanOrEqual(16_384);
  expect(small).toContain('**200 images: 200 refused.**');
  expect(small).toContain(`${200 - (small.match(/^\| ❌ refused/gmu)?.length ?? 0)} more images did not fit here.`);
});

test('the smallest budget holds even texts of any length', () => {
  for (const text of ['<&>'.repeat(50_000), '\u202E'.repeat(50_000), '漢'.repeat(50_000)])
    expect(Buffer.byteLength(renderSigningSummary(hostileReview(text), 16_384))).toBeLessThanOrEqual(16_384);
});
