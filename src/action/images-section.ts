import { markdownText, shorten } from '../reports/escape.ts';
import { maxShownMessage } from '../reports/limits.ts';
import { textsAt } from '../reports/place-link.ts';
import type { ReportSection } from '../reports/report-section.ts';
import { withImageResults } from '../reports/signing/image-sarif.ts';
import { signingVerdictSentence } from '../reports/signing/image-words.ts';
import { planPinComments } from '../reports/signing/pin-comments.ts';
import { annotationsOfImages } from '../reports/signing/signing-annotations.ts';
import { renderSigningSummary } from '../reports/signing/signing-summary.ts';
import type { ImageReview } from '../review/images/image-review.ts';
import type { ReviewResult } from '../review/result.ts';

/** Notes that are told; trust roots are few. */
const maxNotes = 5;

/** The section on the images of a change. `notes` are sentences about what could not be brought up to date. */
export const imagesSection = (review: ImageReview, result: ReviewResult, notes: readonly string[]): ReportSection => {
  const { verdict, images } = review;
  const told = notes
    .slice(0, maxNotes)
    .map(note => `\n> ${markdownText(shorten(note, maxShownMessage))}\n`)
    .join('');
  const count = (state: ImageReview['images'][number]['judgement']['state']): number =>
    images.filter(({ judgement }) => judgement.state === state).length;
  return {
    isWorthSaying: verdict.conclusion !== 'pass',
    sentence: `Images: ${signingVerdictSentence(verdict)}`,
    outputs: {
      'image-verdict': verdict.conclusion,
      images: images.length,
      'images-refused': count('refused'),
      'images-undetermined': count('undetermined'),
    },
    annotations: annotationsOfImages(review),
    summary: budget => `${renderSigningSummary(review, budget - Buffer.byteLength(told))}${told}`,
    sarif: input => withImageResults(input, review, 'open'),
    page: async () =>
      (await import('../reports/html/images-section.ts')).imagesPageSection(review, textsAt(result), notes.slice(0, maxNotes)),
    comments: threads => planPinComments(review, result, threads),
  };
};
