import type { ImageReview, ReviewedImage } from '../../review/images/image-review.ts';
import type { ReviewResult } from '../../review/result.ts';
import { markOf, pathHashOf, readComment } from '../comments/comment-markers.ts';
import {
  type CommentRecord,
  commentRecords,
  fixedComment,
  type PlanOptions,
  type ReviewCommentPlan,
} from '../comments/review-comment-plan.ts';
import { lineMaps } from '../comments/review-comments.ts';
import type { ReviewThread } from '../comments/review-thread.ts';
import { offeredSuggestion } from '../comments/suggestion.ts';
import { type SuggestionOffer, suggestionOffer } from '../comments/suggestion-offer.ts';
import { maxFixedCommentsPerRun } from '../limits.ts';
import { imageFingerprints } from './image-fingerprints.ts';
import { sentenceMarkdown, valueMarkdown } from './image-markdown.ts';
import { signersOf } from './signature-words.ts';

/** By this id comments are known that offer to pin an image. No rule of the engine, so that a review's own plan leaves them alone. */
const movableTagRule = 'image-signing/movable-tag';

/** Offers of one pull request. More of them would bury what has to change; the pins are all in the check run. */
const maxPinComments = 10;

/** Where the change stands, for lines that comments can be put on. */
export type PinnedChange = Pick<ReviewResult, 'changes' | 'baseFiles'>;

/**
 * Comments that offer to pin the digest that was verified, as suggestions: of the same form as those for findings, and carried out in the
 * same way. An offer is made once, whatever became of it; it is marked as fixed when the place does not name the image in that way any
 * more, in a file that was read in full, and nobody answered.
 */
export const planPinComments = (
  review: ImageReview,
  change: PinnedChange,
  threads: readonly ReviewThread[],
  { mayResolve = false }: PlanOptions = {},
): ReviewCommentPlan => {
  const own = threads
    .filter(({ isOurs }) => isOurs)
    .map(thread => {
      const { marks, fixed } = readComment(thread.body);
      return { thread, fixed, marks: marks.filter(({ ruleId }) => ruleId === movableTagRule) };
    })
    .filter(({ marks }) => marks.length > 0);
  const open = own.filter(({ fixed }) => !fixed);
  const known = new Set(open.flatMap(({ marks }) => marks.map(({ mark }) => mark)));
  const fingerprints = imageFingerprints(review.images, movableTagRule);
  const present = new Set([...fingerprints].map(([{ path }, fingerprint]) => markOf({ fingerprint, location: { path } })));
  const isGone = goneIn(review, present);
  const over = open.filter(({ thread, marks }) => !thread.hasReplies && marks.every(isGone));
  const marked = over.slice(0, maxFixedCommentsPerRun);
  const fixedNow = new Set(marked);
  const offers = offersOf(review, change, fingerprints).filter(({ mark }) => !known.has(mark));
  const post = offers.slice(0, Math.max(0, maxPinComments - open.length));
  const stateOf = (comment: (typeof own)[number]): CommentRecord['state'] => {
    if (comment.fixed || fixedNow.has(comment)) return 'fixed';
    return comment.thread.hasReplies && comment.marks.every(isGone) ? 'kept' : 'open';
  };
  return {
    post: post.map(({ full }) => full),
    plain: post.map(({ plain }) => plain),
    omitted: [],
    markFixed: marked.map(({ thread }) => fixedComment(thread, change.changes.head, mayResolve)),
    postponed: over.length - marked.length,
    commented: new Set([...known].filter(mark => present.has(mark))),
    records: own.flatMap(comment => commentRecords(comment, stateOf(comment))),
    withdrawnGone: new Set(),
  };
};

/** Tells places that do not name the image any more from those that this review could not look at. */
const goneIn = ({ coverage }: ImageReview, present: ReadonlySet<string>) => {
  const statuses = new Map(coverage.entries.map(({ path, status }) => [pathHashOf(path), status]));
  return ({ mark, pathHash }: { readonly mark: string; readonly pathHash: string }): boolean => {
    if (present.has(mark)) return false;
    const status = statuses.get(pathHash);
    if (status === undefined) return coverage.listComplete;
    return status !== 'not-evaluated' && status !== 'partly-evaluated' && status !== 'excluded';
  };
};

const offersOf = (
  review: ImageReview,
  { changes, baseFiles }: PinnedChange,
  fingerprints: ReadonlyMap<ReviewedImage, string>,
): readonly SuggestionOffer[] => {
  const maps = lineMaps({ changes, baseFiles, files: review.files });
  return review.images.flatMap(image => {
    const { path, pin, change, judgement } = image;
    if (!pin || change === 'unchanged' || judgement.state !== 'admitted' || judgement.digest === undefined) return [];
    const suggestion = offeredSuggestion(review.files.get(path), pin, maps.get(path));
    if (!suggestion) return [];
    const marked = { ruleId: movableTagRule, fingerprint: fingerprints.get(image) ?? '', location: { path } };
    return [suggestionOffer(marked, commentText(image), suggestion)];
  });
};

const commentText = ({ node, judgement: { digest, signatures }, pin }: ReviewedImage): string => {
  const [signer] = signersOf(signatures);
  const by = signer ? `, signed by ${valueMarkdown(signer.subject)}` : '';
  return [
    '**This image was verified, but its tag can move**',
    `${valueMarkdown(node.text)} is ${valueMarkdown(digest ?? '')} now${by}. A tag can be moved to other content after this check; a digest can't.`,
    `**Fix.** ${sentenceMarkdown(pin?.title ?? '')}.`,
  ].join('\n\n');
};
