import type { CommitRefusal } from '../../../src/github/publish/commit-publisher.ts';
import type { CommitRequester } from '../../../src/reports/comments/fix-commit.ts';
import { codeSpan, markdownText, shorten } from '../../../src/reports/escape.ts';
import { maxShownPath, maxShownText } from '../../../src/reports/limits.ts';
import type { WaiverWish } from '../../commands/parse-command.ts';

/** Why no pull request was opened, as a word for the audit log. */
export type WaiverRefusal = 'closed' | 'no-permission' | 'policy-unreadable' | 'left-out' | 'not-allowed' | 'not-written' | CommitRefusal;

/** Sentences for refusals that bring none of their own. */
const refusals: Readonly<Record<WaiverRefusal, string>> = {
  closed: 'The pull request is not open any more.',
  'no-permission':
    'The App may only read this repository. It needs the permission "Contents: Read and write", which the second manifest asks for; an owner of the organization has to accept it.',
  'policy-unreadable': 'The policy that says which findings count has errors, or is not there. The check run names them.',
  'left-out': 'The policy of the organization leaves this repository out.',
  'not-allowed': "The organization's policy does not allow it.",
  'not-written': 'The policy file could not be changed.',
  'head-moved': 'Something changed meanwhile. Ask again.',
  'branch-gone': 'The branch of the policy does not exist any more.',
  protected: 'A protection rule does not allow the App to make a branch.',
  forbidden: 'GitHub does not allow the App to make a branch and a pull request here. A ruleset can be the reason.',
  refused: 'GitHub did not take the branch or the pull request. A ruleset of the repository or the organization can be the reason.',
};

/** What somebody is told whose waiver was not asked for. `detail` is text of others, or a sentence that says more. */
export const renderWaiverRefusal = (reason: WaiverRefusal, detail: string | undefined): string =>
  `No waiver was asked for. ${refusals[reason]}${detail === undefined ? '' : `\n\n> ${markdownText(shorten(detail, maxShownText))}`}`;

/** What somebody is told whose waiver is asked for, merged or refused in a pull request. */
export const renderWaiverState = (wish: Pick<WaiverWish, 'rule' | 'path' | 'until'>, pull: number, branch: string): string =>
  `#${pull} asks for a waiver of ${codeSpan(shorten(wish.rule, maxShownPath))} in ${codeSpan(shorten(wish.path, maxShownPath))} until ${markdownText(wish.until)}. It counts once somebody merges that into ${codeSpan(shorten(branch, maxShownPath))}.`;

/** What becomes of that answer when the pull request is decided. */
export const renderWaiverDecision = (pull: number, isMerged: boolean): string =>
  isMerged
    ? `#${pull} was merged: the waiver counts from now on, and this pull request is reviewed again.`
    : `#${pull} was closed: there is no waiver.`;

/** Only what can't form a mention, a word that closes an issue or `[skip ci]`: a message and a title know no escapes. */
const plain = (text: string): string => shorten(text, maxShownPath).replace(/[^\p{L}\p{M}\p{N}._/*…-]/gu, '?');

/** Headline of the commit and title of the pull request. */
export const waiverTitle = ({ rule, path, until }: WaiverWish): string => `Accept ${plain(rule)} in ${plain(path)} until ${plain(until)}`;

/** Body of the commit: who asked for it. */
export const waiverMessage = (requester: CommitRequester | undefined): string =>
  requester === undefined ? '' : `Co-authored-by: ${requester.name} <${requester.email}>`;

/** Text of the pull request. */
export const waiverDescription = (wish: WaiverWish, actor: string, number: number, branch: string): string =>
  [
    `${codeSpan(actor)} asks for it in #${number}:`,
    [
      `- Rule: ${codeSpan(shorten(wish.rule, maxShownPath))}`,
      `- Path: ${codeSpan(shorten(wish.path, maxShownPath))}`,
      ...(wish.subject === undefined ? [] : [`- Place: ${codeSpan(shorten(wish.subject, maxShownPath))}`]),
      `- Until: ${markdownText(wish.until)}, the last day on which it counts (UTC)`,
      `- Reason: ${markdownText(shorten(wish.reason, maxShownText))}`,
    ].join('\n'),
    `Whoever answers for the policy decides: merged into ${codeSpan(shorten(branch, maxShownPath))} it counts for every pull request, the one above included. Closed it does not.`,
  ].join('\n\n');
