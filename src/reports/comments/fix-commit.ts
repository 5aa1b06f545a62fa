import type { FixedFile } from '../../review/fix-change.ts';
import { countOf } from '../../verdict/counted-noun.ts';
import { shorten } from '../escape.ts';
import { maxShownPath } from '../limits.ts';

/** Files that a commit message lists. */
const maxListedFiles = 50;

/** Who asked for a commit, for its message. `email` makes GitHub show the account beside the commit. */
export interface CommitRequester {
  readonly name: string;
  readonly email: string;
}

export interface CommitMessage {
  readonly headline: string;
  readonly body: string;
}

/**
 * A path of a pull request in a commit message. Why so strict: GitHub and its workflows read messages for `[skip ci]`, mentions and words
 * that close issues, and a message knows no escapes. Letters, digits, `.`, `_`, `-` and `/` can't form any of these.
 */
const plainPath = (path: string): string => shorten(path, maxShownPath).replace(/[^\p{L}\p{M}\p{N}._/…-]/gu, '?');

/**
 * The message of a commit that fixes findings: the rules and files, who asked for it, and the trailer by which a later try knows the
 * commit. Not signed off: that is a statement of a person (developercertificate.org), which nobody can make for another.
 */
export const renderFixCommit = (
  files: readonly FixedFile[],
  requester: CommitRequester | undefined,
  requestTrailer: string,
): CommitMessage => {
  const count = files.reduce((sum, { findings }) => sum + findings.length, 0);
  const listed = files.slice(0, maxListedFiles).map(file => `- ${plainPath(file.path)}: ${rulesOf(file)}`);
  const more = files.length - listed.length;
  return {
    headline: `Fix ${countOf(count, 'container security finding')}`,
    body: [
      [...listed, ...(more > 0 ? [`- and ${countOf(more, 'more file')}`] : [])].join('\n'),
      [...(requester ? [`Co-authored-by: ${requester.name} <${requester.email}>`] : []), requestTrailer].join('\n'),
    ].join('\n\n'),
  };
};

/** `dockerfile/sudo (2), dockerfile/add-local-file`. */
const rulesOf = ({ findings }: FixedFile): string =>
  [...Map.groupBy(findings, ({ ruleId }) => ruleId)].map(([id, own]) => (own.length > 1 ? `${id} (${own.length})` : id)).join(', ') ||
  'part of a fix of another file';
