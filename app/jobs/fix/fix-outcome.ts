import type { CommitRefusal } from '../../../src/github/publish/commit-publisher.ts';
import { codeSpan, markdownText, shorten } from '../../../src/reports/escape.ts';
import { maxShownPath, maxShownText } from '../../../src/reports/limits.ts';
import { documentsRef } from '../../../src/reports/rule-page-address.ts';
import type { LeftReason } from '../../../src/review/fix-change.ts';
import { countOf } from '../../../src/verdict/counted-noun.ts';
import { version } from '../../../src/version.ts';
import type { MadeFixes } from '../../judging/task.ts';

/** Why nothing was committed. */
export type FixRefusal =
  | 'closed'
  | 'fork'
  | 'no-permission'
  | 'policy-unreadable'
  | 'left-out'
  | 'not-regular'
  | 'too-much'
  | CommitRefusal;

/** Why a file with proven fixes was left out of the commit: its mode would be lost, or the commit would become too large. */
export interface SkippedFile {
  readonly path: string;
  readonly reason: 'executable' | 'not-regular' | 'over-limit';
}

/** What came of a request to fix all. */
export type FixOutcome =
  | { readonly kind: 'committed'; readonly oid: string; readonly fixed: number; readonly skipped: readonly SkippedFile[] }
  /** An earlier try of the same request, or another click on the same head, committed already. */
  | { readonly kind: 'done-before'; readonly oid: string }
  | { readonly kind: 'nothing-to-fix'; readonly left: MadeFixes['left'] }
  | { readonly kind: 'refused'; readonly reason: FixRefusal; readonly detail?: string; readonly skipped?: readonly SkippedFile[] };

/** Where it is told what *Fix all* needs. */
const manual = `https://github.com/tidewaiter/tidewaiter/blob/${documentsRef(version)}/docs/app.md`;

const refusals: Readonly<Record<FixRefusal, string>> = {
  closed: 'The pull request is not open any more.',
  fork: 'The branch of this pull request is in a fork. A GitHub App can only push to repositories that it is installed on; "Allow edits by maintainers" does not change that. Commit the suggestions in the review comments instead, or run `tidewaiter fix` in a checkout.',
  'no-permission': `Tidewaiter may only read this repository. *Fix all* needs the permission "Contents: Read and write", which the App asks for only when it is registered with the second manifest; then an owner of the organization has to accept it. [How to enable it](${manual})`,
  'policy-unreadable':
    'The policy that says which findings count has errors, or is not there. The check run names them; put them right in the base branch first.',
  'left-out': 'The policy of the organization leaves this repository out.',
  'not-regular': 'All files with safe fixes are executable or links, and a commit through the API would lose that.',
  'too-much': 'The fixes of this change could not be worked out.',
  'head-moved':
    'The pull request has another head since this was asked for, so that the fixes may not fit any more. Ask again on the newest one.',
  'branch-gone': 'The branch of this pull request does not exist any more.',
  protected: 'A protection rule of the branch does not allow Tidewaiter to push to it.',
  forbidden: 'GitHub does not allow Tidewaiter to push to this branch. A ruleset or a restriction of who may push can be the reason.',
  refused: 'GitHub did not take the commit. A ruleset of the repository or the organization can be the reason.',
};

/** What a person is told in the conversation; undefined where the commit itself says all. */
export const renderFixAnswer = (outcome: FixOutcome): string | undefined => {
  switch (outcome.kind) {
    case 'done-before':
      return undefined;
    case 'committed':
      return outcome.skipped.length === 0
        ? undefined
        : `${countOf(outcome.fixed, 'finding')} fixed in ${outcome.oid}.${skippedText(outcome.skipped)}`;
    case 'nothing-to-fix':
      return `There is nothing to fix.${leftText(outcome.left)}`;
    case 'refused': {
      const detail = outcome.detail === undefined ? '' : `\n\n> ${markdownText(shorten(outcome.detail, maxShownText))}`;
      return `Nothing was committed. ${refusals[outcome.reason]}${skippedText(outcome.skipped ?? [])}${detail}`;
    }
  }
};

const leftTexts: Readonly<Record<LeftReason, string>> = {
  'no-proven-fix': 'no fix that is proven to work',
  'needs-judgement': 'a fix that needs the judgement of a person: see the review comments',
  'not-in-change': 'a fix in a file that this pull request does not change',
  'waived-here': 'a comment in this change that asks to leave it',
  'not-together': 'a fix that does not go with the others',
};

const leftText = (left: MadeFixes['left']): string => {
  const lines = [...left].map(([reason, count]) => `- ${countOf(count, 'finding')} with ${leftTexts[reason]}`);
  return lines.length === 0 ? '' : `\n\n${lines.join('\n')}`;
};

const skippedTexts: Readonly<Record<SkippedFile['reason'], string>> = {
  executable: 'it is executable, which a commit through the API would lose',
  'not-regular': 'it is not a regular file',
  'over-limit': 'the commit would become too large: ask again for the rest',
};

/** Files that a comment lists. */
const maxListedFiles = 20;

const skippedText = (skipped: readonly SkippedFile[]): string => {
  if (skipped.length === 0) return '';
  const lines = skipped
    .slice(0, maxListedFiles)
    .map(({ path, reason }) => `- ${codeSpan(shorten(path, maxShownPath))}: ${skippedTexts[reason]}`);
  const more = skipped.length - lines.length;
  return `\n\nLeft as they are:\n${[...lines, ...(more > 0 ? [`- and ${countOf(more, 'more file')}`] : [])].join('\n')}`;
};
