import type { RenderedDiff } from '../../review/rendered/differences/rendered-diff.ts';
import type { ReviewResult } from '../../review/result.ts';
import type { HeadEntry } from '../../verdict/considered.ts';
import { groupsOf } from '../../verdict/groups.ts';
import { plainLine, shorten } from '../escape.ts';
import { maxShownMessage, maxShownText } from '../limits.ts';
import { textsAt } from '../place-link.ts';
import { remarksOf } from '../remarks.ts';
import { isNote } from '../summary-sections.ts';
import { modeSentence } from '../words/mode-words.ts';
import { policyWords, quietWords } from '../words/quiet-words.ts';
import { deployed } from './deployed.ts';
import { groupCards, type ShownFinding } from './group-card.ts';
import { alert, findingRow, foldedRows, incompleteness, ledger, noteRow, suppressedRow } from './listed.ts';
import { html, type Markup, sentence } from './markup.ts';
import { groupCounts, overview } from './overview.ts';
import { renderPage } from './page.ts';
import { changeHead } from './page-head.ts';
import { ofVerdict, type PageSection } from './page-section.ts';

/** The findings of a change, as a section of its page. `diffs`: what its charts and kustomizations deploy differently, where that was asked for. */
export const reviewPageSection = (result: ReviewResult, diffs: readonly RenderedDiff[] = []): PageSection => {
  const { files, baseFiles, rules, version, policy, coverage, notifications } = result;
  const at = textsAt(result);
  const shown = ({ head, ...marks }: HeadEntry): ShownFinding => ({ finding: head, marks, remarks: remarksOf(head, policy) });
  const groups = groupsOf(result).map(({ members: [first, ...others], ...group }) => ({
    ...group,
    members: [shown(first), ...others.map(shown)] as const,
  }));
  const policyNotes = notifications.filter(notification => !isNote(notification));
  const quiet = quietWords(result);
  return {
    title: 'Review',
    ...ofVerdict(result.verdict),
    alerts: [
      ...alert(
        'This change edits the policy',
        policyNotes.map(note => noteRow(note, files, at)),
        'warn',
      ),
      ...incompleteness(coverage, notifications.filter(isNote), files, at),
    ],
    body: html`${groupCounts(groups)}${overview(groups, result)}${groupCards(groups, { files, baseFiles, rules, version, at })}${deployed(result.effective ?? [], diffs, at)}
<h3 class="part">What does not count, and what was looked at</h3>${restOf(result)}${ledger(coverage)}${quiet !== '' && html`<p>${sentence(quiet)}.</p>`}<p class="foot">${sentence(policyWords(policy, text => `"${shorten(plainLine(text), maxShownText)}"`))}</p>`,
  };
};

/** What does not count, and why, folded. */
const restOf = (result: ReviewResult): readonly Markup[] => {
  const { considered, files, baseFiles, policy } = result;
  const { observed, superseded, fixed, unknown, suppressed } = considered;
  const at = textsAt(result);
  const row = ({ head }: HeadEntry): Markup => findingRow(head, files, at);
  return [
    foldedRows(
      'Observed',
      observed.map(entry => html`${row(entry)} ${modeSentence(policy, entry.head)}`),
    ),
    foldedRows(
      'Told by another finding',
      superseded.map(({ entry, by }) => html`${row(entry)}, told by <span class="rule">${by.head.ruleId}</span>`),
    ),
    foldedRows(
      'Fixed by this change',
      fixed.map(finding => findingRow(finding, baseFiles)),
    ),
    foldedRows(
      'Not known any more',
      unknown.map(({ base, reason }) => html`${findingRow(base, baseFiles)}: ${sentence(shorten(reason, maxShownMessage))}`),
    ),
    foldedRows(
      'Suppressed',
      suppressed.map(({ head }) => suppressedRow(head, files, at)),
    ),
    foldedRows(
      'Notes',
      result.notifications.filter(note => isNote(note) && note.level !== 'error').map(note => noteRow(note, files, at)),
    ),
  ];
};

/** A review as one HTML file. `others`: what was judged besides. */
export const renderReviewPage = (result: ReviewResult, diffs: readonly RenderedDiff[], others: readonly PageSection[] = []): string =>
  renderPage(changeHead({ ...result.changes, repositoryUrl: result.repositoryUrl, version: result.version }), [
    reviewPageSection(result, diffs),
    ...others,
  ]);
