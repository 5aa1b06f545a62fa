import type { ImageReview } from '../../review/images/image-review.ts';
import { fillBudget } from '../budgeted-markdown.ts';
import { maxJobSummaryBytes } from '../limits.ts';
import { signingVerdictWords } from './image-words.ts';
import { signingHead } from './signing-head.ts';
import { signingFoot, signingSections } from './signing-sections.ts';

/**
 * What the signing gate found, as a section of the job summary. `budget` in bytes, 16,384 at least; a quarter of the summary by default,
 * since the review's own summary stands there too. What does not fit is counted in the text.
 */
export const renderSigningSummary = (review: ImageReview, budget: number = maxJobSummaryBytes / 4): string => {
  const head = `## Tidewaiter image signing: ${signingVerdictWords(review.verdict)}\n\n${signingHead(review)}`;
  return fillBudget(head, signingSections(review), signingFoot(review), budget).payload;
};
