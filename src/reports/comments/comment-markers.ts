import { hash } from 'node:crypto';
import type { Finding } from '../../findings/finding.ts';

/** The hidden lines at the end of a comment by which a later run knows what the comment speaks of. */
export interface CommentMarkers {
  readonly marks: readonly CommentMark[];
  /** The findings were gone when the comment was last edited: it says so, and counts no more. */
  readonly fixed: boolean;
}

/** One finding that a comment speaks of. */
export interface CommentMark {
  readonly ruleId: string;
  readonly fingerprint: string;
  readonly pathHash: string;
  /** Fingerprint and path hash as one text. */
  readonly mark: string;
}

/** Stands for a path in marks, so that text of a pull request never comes near them: 8 hexadecimal digits of its SHA-256. */
export const pathHashOf = (path: string): string => hash('sha256', path, 'hex').slice(0, 8);

/** What a mark is made of. */
export type Marked = Pick<Finding, 'ruleId' | 'fingerprint'> & { readonly location: Pick<Finding['location'], 'path'> };

/** The fingerprint and its file: equal texts in two files have equal fingerprints, but are two findings to speak of. */
export const markOf = ({ fingerprint, location }: Omit<Marked, 'ruleId'>): string => `${fingerprint} ${pathHashOf(location.path)}`;

/**
 * The hidden first line of a review comment of ours. Why one at the start beside those at the end: all workflows of a repository write as
 * one bot, and another one's comment may end in text of the pull request, in which somebody has put our marks.
 */
const commentOpener = '<!-- tidewaiter -->\n';

/** The hidden line that tells of a finding. */
export const commentMarker = (finding: Marked): string => `<!-- tidewaiter:${finding.ruleId}:${markOf(finding)} -->`;

/** The hidden lines of marks that were read. */
export const commentMarkers = (marks: readonly CommentMark[]): string =>
  marks.map(({ ruleId, mark }) => `<!-- tidewaiter:${ruleId}:${mark} -->`).join('\n');

/** The last line of a comment whose findings are gone. */
export const fixedMarker = '<!-- tidewaiter:fixed -->';

const markerLine = /^<!-- tidewaiter:([a-z-]{1,40}\/[a-z0-9-]{1,80}):((v1:[0-9a-f]{32}) ([0-9a-f]{8})) -->$/u;

const readMark = (line: string): CommentMark | undefined => {
  const [, ruleId, mark, fingerprint, pathHash] = markerLine.exec(line) ?? [];
  return ruleId !== undefined && mark !== undefined && fingerprint !== undefined && pathHash !== undefined
    ? { ruleId, mark, fingerprint, pathHash }
    : undefined;
};

/** A comment of ours: its text, and the lines of markers after it. */
export const commentBody = (text: string, markers: string): string => `${commentOpener}${text}\n\n${markers}`;

/** Characters of a comment beside its text and its markers. */
export const commentFrame = commentBody('', '').length;

/** A comment's text and its markers apart. */
export interface ReadComment extends CommentMarkers {
  readonly text: string;
}

/**
 * Only the markers at the end of a comment count that begins as ours do, since text of the pull request may stand before them. Any other
 * comment has none.
 */
export const readComment = (body: string): ReadComment => {
  const lines = body.trimEnd().split(/\r?\n/u);
  if (`${lines.shift()}\n` !== commentOpener) return { text: body.trimEnd(), marks: [], fixed: false };
  const fixed = lines.at(-1) === fixedMarker;
  if (fixed) lines.pop();
  const marks = lines.map(readMark);
  const end = marks.lastIndexOf(undefined) + 1;
  return { text: lines.slice(0, end).join('\n').trimEnd(), marks: marks.slice(end).filter(mark => mark !== undefined), fixed };
};
