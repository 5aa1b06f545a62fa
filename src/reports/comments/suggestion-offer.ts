import { commentBody, commentMarker, type Marked, markOf } from './comment-markers.ts';
import type { ReviewComment } from './review-comments.ts';
import type { OfferedSuggestion } from './suggestion.ts';

/** A comment that offers an edit which belongs to no finding of the engine, in both forms of a plan. */
export interface SuggestionOffer {
  /** By which the comment is known again. */
  readonly mark: string;
  readonly full: ReviewComment;
  readonly plain: ReviewComment;
}

/** The comment with a suggestion, and the one without. `text` is Markdown; `marked` tells it from other comments. */
export const suggestionOffer = (marked: Marked, text: string, { lines, block }: OfferedSuggestion): SuggestionOffer => {
  const mark = markOf(marked);
  const last = lines.to - 1;
  const base = { path: marked.location.path, line: last, side: 'RIGHT' as const, fingerprints: [mark] };
  return {
    mark,
    full: {
      ...base,
      ...(lines.from < last && { startLine: lines.from }),
      body: commentBody(`${text}\n\n${block}`, commentMarker(marked)),
    },
    plain: { ...base, body: commentBody(text, commentMarker(marked)) },
  };
};
