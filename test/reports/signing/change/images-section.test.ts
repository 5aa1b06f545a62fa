import { expect, test } from 'vitest';
import { sectionOfImages } from '../../../../src/reports/signing/change/images-section.ts';
import { noteLine } from '../../../../src/reports/summary-sections.ts';
import { exampleReview } from '../../../support/image-reviews.ts';
import { reviewChange } from '../../../support/in-memory-repository.ts';

test('five notes of trust roots are told, below the images and within the budget', async () => {
  const result = await reviewChange({ base: {}, head: {} });
  const review = exampleReview();
  const notes = Array.from({ length: 7 }, (_, index) => `Trust root ${index} is old.`);
  const { summary } = sectionOfImages({ state: 'reviewed', verdict: review.verdict, review, notes }, result);
  const lines = summary?.(100_000)?.split('\n') ?? [];
  expect(lines.filter(line => line.includes('Trust root'))).toEqual(notes.slice(0, 5).map(note => `> ${note}`));
  expect(Buffer.byteLength(summary?.(4_000) ?? '')).toBeLessThanOrEqual(4_000);
});

test('a note about no file has no place before it', () => {
  expect(noteLine({ code: 'too-many', level: 'note', path: '', message: 'There is more.' }, new Map())).toBe('note: There is more.');
  expect(noteLine({ code: 'too-many', level: 'note', path: 'a.yaml', message: 'There is more.' }, new Map())).toBe(
    'note: `a.yaml`: There is more.',
  );
});
