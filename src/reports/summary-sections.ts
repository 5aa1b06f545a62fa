import type { SourceFile } from '../artifacts/source-file.ts';
import type { Finding, Location } from '../findings/finding.ts';
import type { Notification } from '../findings/notification.ts';
import type { ReviewResult } from '../review/result.ts';
import type { Coverage, CoverageEntry } from '../verdict/coverage.ts';
import type { FindingGroup } from '../verdict/groups.ts';
import type { Verdict } from '../verdict/verdict.ts';
import type { Item, Section } from './budgeted-markdown.ts';
import { effectiveSection } from './effective-section.ts';
import { codeSpan, markdownText, messageMarkdown, plainLine, shorten } from './escape.ts';
import { groupSections } from './group-sections.ts';
import { maxShownMessage, maxShownPath, maxShownText } from './limits.ts';
import { lineAddress, linked, type TextsAt, textsAt } from './place-link.ts';
import { regionOf } from './sarif/region.ts';
import { entriesByStatus, ledgerTitle } from './words/ledger-words.ts';
import { modeSentence } from './words/mode-words.ts';
import { policyWords, quietWords } from './words/quiet-words.ts';
import { severityWords } from './words/severity-words.ts';
import { suppressionWords } from './words/suppression-words.ts';

/** What a summary of a review shows and folds: what a change makes of policy, the findings in their groups, and what does not count. */
export const summarySections = (groups: readonly FindingGroup[], result: ReviewResult): readonly Section[] => {
  const { observed, superseded, fixed, suppressed, unknown } = result.considered;
  const watched = observed.map(({ head }) => listItem(observedLine(head, result), head));
  const told = superseded.map(({ entry, by }) => listItem(supersededLine(entry.head, by.head, result), entry.head));
  const gone = fixed.map(finding => listItem(findingLine(finding, result.baseFiles), finding));
  const lost = unknown.map(({ base, reason }) =>
    listItem(`${findingLine(base, result.baseFiles)}: ${messageMarkdown(shorten(reason, maxShownMessage))}`, base),
  );
  const hidden = suppressed.map(({ head }) => listItem(suppressedLine(head, result), head));
  const notes = result.notifications.filter(isNote).map(notification => listItem(noteLine(notification, result.files, textsAt(result))));
  return [
    policySection(result),
    ...groupSections(groups, result),
    effectiveSection(result),
    foldedList(`Observed (${watched.length})`, 'finding', watched),
    foldedList(`Told by another finding (${told.length})`, 'finding', told),
    foldedList(`Fixed by this change (${gone.length})`, 'finding', gone),
    foldedList(`Not known any more (${lost.length})`, 'finding', lost),
    foldedList(`Suppressed (${hidden.length})`, 'finding', hidden),
    foldedList(`Notes (${notes.length})`, 'note', notes),
    ledgerSection(result.coverage),
  ];
};

/** What a change makes of the policy by which later ones are judged. A reviewer must see that without a click. */
const policyCodes: ReadonlySet<Notification['code']> = new Set(['policy-changed', 'policy-preview', 'policy-invalid', 'policy-misnamed']);

/** Whether it is told among the notes, folded, and not above everything. */
export const isNote = ({ code }: Notification): boolean => !policyCodes.has(code);

const policySection = (result: ReviewResult): Section => ({
  open: '> **Policy**\n',
  items: result.notifications
    .filter(notification => !isNote(notification))
    .map(notification => ({ markdown: `> - ${noteLine(notification, result.files, textsAt(result))}\n` })),
  noun: 'note',
  close: '\n',
  share: 0.25,
});

/** What became of a condition, at one glance. */
export const statusMark = { met: '✅', warned: '⚠️', 'not-met': '❌', undetermined: '❓' } as const;

/** From what decides to what does not: a review that is not complete must not begin with what went well. */
const statusOrder = ['not-met', 'undetermined', 'warned', 'met'] as const;

/** What decided the verdict, as a list, the worst first. */
export const reasonList = ({ reasons }: Verdict): string =>
  reasons
    .toSorted((a, b) => statusOrder.indexOf(a.status) - statusOrder.indexOf(b.status))
    .map(({ reason, status }) => `- ${statusMark[status]} ${markdownText(reason)}\n`)
    .join('');

/** A list that is opened by a click; `title` is Markdown. */
export const foldedList = (title: string, noun: string, items: readonly Item[]): Section => ({
  open: `<details><summary>${title}</summary>\n\n`,
  items,
  noun,
  close: '\n</details>\n\n',
});

/** A list's item of one line. */
export const listItem = (markdown: string, finding?: Finding): Item => ({
  markdown: `- ${markdown}\n`,
  ...(finding && { findings: [finding] }),
});

type Files = ReadonlyMap<string, SourceFile>;

/** A path for people. */
export const shownPath = (path: string): string => shorten(plainLine(path), maxShownPath);

const findingLine = (finding: Finding, files: Files, at?: TextsAt): string =>
  `${linkedPlace(finding.location, files, at)} ${messageMarkdown(shorten(finding.message, maxShownMessage))} (${finding.ruleId})`;

/** A place as code, linked to its line where there is an address. */
const linkedPlace = ({ path, range }: Location, files: Files, at?: TextsAt): string => {
  const line = files.has(path) ? regionOf(files.get(path), range).startLine : 1;
  return linked(codeSpan(`${shownPath(path)}:${line}`), at && lineAddress(at, path, line));
};

const observedLine = (finding: Finding, result: ReviewResult): string =>
  `${severityWords(finding.severity)}: ${findingLine(finding, result.files, textsAt(result))}. ${markdownText(modeSentence(result.policy, finding) ?? '')}`;

const supersededLine = (finding: Finding, by: Finding, result: ReviewResult): string =>
  `${findingLine(finding, result.files, textsAt(result))}, told by ${by.ruleId}`;

const suppressionQuoting = { text: markdownText, reason: (text: string) => codeSpan(shorten(text, maxShownText)) };

const suppressedLine = (finding: Finding, result: ReviewResult): string => {
  const { suppression } = finding;
  const line = findingLine(finding, result.files, textsAt(result));
  return suppression ? `${line}, ${suppressionWords(suppression, suppressionQuoting)}` : line;
};

/** Something to know that is not a finding, with its place. */
export const noteLine = ({ path, range, level, message }: Notification, files: Files, at?: TextsAt): string => {
  const line = range && files.has(path) ? regionOf(files.get(path), range).startLine : undefined;
  const shown = codeSpan(`${shownPath(path)}${line === undefined ? '' : `:${line}`}`);
  const place = path === '' ? '' : `${linked(shown, at && lineAddress(at, path, line))}: `;
  return `${level}: ${place}${messageMarkdown(shorten(message, maxShownMessage))}`;
};

/** Bytes for the first files that were not judged as they should have been, which come first: some twenty, with the reason and what helps. */
const ledgerReserve = 6_000;

/** What was looked at, and what was not and why. Thousands of findings do not push that out. */
export const ledgerSection = (coverage: Coverage): Section => ({
  ...foldedList(ledgerTitle(coverage), 'file', ledgerItems(coverage)),
  reserve: ledgerReserve,
});

const ledgerItems = (coverage: Coverage): readonly Item[] =>
  entriesByStatus(coverage).flatMap(([words, own]) => own.map(entry => listItem(ledgerLine(entry, words))));

const ledgerLine = (entry: CoverageEntry, words: string): string => {
  const reason = 'reason' in entry ? `: ${messageMarkdown(shorten(entry.reason, maxShownMessage))}` : '';
  return `${codeSpan(shownPath(entry.path))} ${words}${'kind' in entry ? ` as ${entry.kind}` : ''}${reason}`;
};

/** What is only counted, and by which policy was judged. */
export const summaryFoot = (result: ReviewResult): string => {
  const quiet = quietWords(result);
  const policy = policyWords(result.policy, text => codeSpan(shownPath(text)));
  return `${quiet === '' ? '' : `${quiet}.\n\n`}<sub>Tidewaiter ${result.version}. ${policy}</sub>\n`;
};
