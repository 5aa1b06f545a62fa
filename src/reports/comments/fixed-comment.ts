import { maxCommentLength } from '../limits.ts';
import { commentBody, commentMarkers, fixedMarker, readComment } from './comment-markers.ts';

/** Digits of a commit id by which GitHub links it. */
const shownDigits = 7;

/** A suggestion in a comment that counts no more must offer no button. */
const withoutSuggestions = (text: string): string => text.replaceAll(/^(`{3,})suggestion$/gmu, '$1');

/**
 * The text that a comment gets once all of its findings are gone with the commit `head`: what it said is folded away, and its markers stay.
 * Where there is no room for both, what it said is dropped.
 */
export const renderFixedComment = (body: string, head: string): string => {
  const { text, marks } = readComment(body);
  const markers = `${commentMarkers(marks)}\n${fixedMarker}`;
  const said = `**Fixed** in ${head.slice(0, shownDigits)}.`;
  const folded = commentBody(`${said}\n\n<details><summary>What it was</summary>\n\n${withoutSuggestions(text)}\n\n</details>`, markers);
  return folded.length <= maxCommentLength ? folded : commentBody(said, markers);
};
