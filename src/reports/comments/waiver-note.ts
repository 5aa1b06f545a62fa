import { maxCommentLength } from '../limits.ts';
import { commentBody, commentMarkers, readComment } from './comment-markers.ts';

/** Where the waiver of a finding stands: asked for in a pull request, merged with it, or closed with it. */
export interface WaiverNote {
  readonly state: 'asked' | 'merged' | 'refused';
  /** The pull request that puts it into the policy. */
  readonly pull: number;
}

const words: Readonly<Record<WaiverNote['state'], (pull: number) => string>> = {
  asked: pull => `**A waiver is asked for** in #${pull}: it counts once that is merged.`,
  merged: pull => `**Waived** by #${pull}, from the next review on.`,
  refused: pull => `**No waiver**: #${pull} was closed.`,
};

/** The first line of a comment's text that tells of a waiver, and the pull request that it names. */
const notePattern = /^> \*\*(?:A waiver is asked for|Waived|No waiver)\*\*[^\n#]{0,20}#([1-9]\d{0,14})[^\n]*\n\n/u;

/** The pull request whose waiver a comment of ours tells of. */
export const waiverNotedIn = (body: string): number | undefined => {
  const [, pull] = notePattern.exec(readComment(body).text) ?? [];
  return pull === undefined ? undefined : Number(pull);
};

/**
 * A comment of ours that says first where the waiver of its finding stands, in place of what it said of that before. Undefined where there is no room, and
 * for a comment that does not count any more.
 */
export const withWaiverNote = (body: string, { state, pull }: WaiverNote): string | undefined => {
  const { text, marks, fixed } = readComment(body);
  if (fixed || marks.length === 0) return undefined;
  const noted = commentBody(`> ${words[state](pull)}\n\n${text.replace(notePattern, '')}`, commentMarkers(marks));
  return noted.length <= maxCommentLength ? noted : undefined;
};
