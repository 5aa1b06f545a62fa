import type { GatedImages } from '../../../review/images/gate-images.ts';
import type { ImageReview } from '../../../review/images/image-review.ts';
import type { ReviewResult } from '../../../review/result.ts';
import { markdownText, shorten } from '../../escape.ts';
import { maxShownMessage } from '../../limits.ts';
import { textsAt } from '../../place-link.ts';
import type { ReportSection } from '../../report-section.ts';
import { withImageResults } from '../image-sarif.ts';
import { signingVerdictSentence } from '../image-words.ts';
import { planPinComments } from '../pin-comments.ts';
import { annotationsOfImages } from '../signing-annotations.ts';
import { renderSigningSummary } from '../signing-summary.ts';
import { sectionOfNothing, sectionOfProblems } from './no-images-section.ts';

/** Notes that are told; trust roots are few. */
const maxNotes = 5;

/** The section on what the signing gate came to. */
export const sectionOfImages = (gated: GatedImages, result: ReviewResult): ReportSection => {
  if (gated.state === 'nothing') return sectionOfNothing(gated.reason);
  return gated.state === 'unusable' ? sectionOfProblems(gated.problems) : imagesSection(gated.review, result, gated.notes);
};

/** `notes` are sentences about what could not be brought up to date. */
const imagesSection = (review: ImageReview, result: ReviewResult, notes: readonly string[]): ReportSection => {
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
    page: async () => (await import('../../html/images-section.ts')).imagesPageSection(review, textsAt(result), notes.slice(0, maxNotes)),
    comments: threads => planPinComments(review, result, threads),
  };
};
