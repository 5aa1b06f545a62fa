import type { ChangeSet } from '../../changes/change-set.ts';
import type { ToldScan } from '../../review/scans/compare-sides.ts';
import { readComment } from '../comments/comment-markers.ts';
import { emptyPlan, type ReviewCommentPlan } from '../comments/review-comment-plan.ts';
import type { ReviewThread } from '../comments/review-thread.ts';
import type { SuggestionOffer } from '../comments/suggestion-offer.ts';
import { bumpOffers } from './bump-comments.ts';
import { findingComments } from './finding-comments.ts';

/** What scans have to say at lines of the diff: offers of another base image, and what blocks. A line whose base image another one mends is told by the offer. */
export const scanComments = (scans: readonly ToldScan[], changes: ChangeSet): readonly SuggestionOffer[] => {
  const offers = bumpOffers(scans, changes);
  const placeOf = ({ full: { path, startLine, line } }: SuggestionOffer): string => `${path}:${startLine ?? line}`;
  const offered = new Set(offers.map(placeOf));
  return [...offers, ...findingComments(scans, changes).filter(comment => !offered.has(placeOf(comment)))];
};

/** What is to be posted: a thing is said once, whatever became of it. Comments of before are left as they are: a line that was changed outdates them. */
export const planScanComments = (comments: readonly SuggestionOffer[], threads: readonly ReviewThread[]): ReviewCommentPlan => {
  const known = new Set(threads.filter(({ isOurs }) => isOurs).flatMap(({ body }) => readComment(body).marks.map(({ mark }) => mark)));
  const left = comments.filter(({ mark }) => !known.has(mark));
  return { ...emptyPlan, post: left.map(({ full }) => full), plain: left.map(({ plain }) => plain) };
};
