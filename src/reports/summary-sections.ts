import type { SourceFile } from '../artifacts/source-file.ts';
import type { Finding, Suppression } from '../findings/finding.ts';
import type { Notification } from '../findings/notification.ts';
import type { Policy } from '../policy/policy.ts';
import type { ReviewResult } from '../review/result.ts';
import type { HeadEntry } from '../verdict/considered.ts';
import { countOf } from '../verdict/counted-noun.ts';
import type { Coverage, CoverageEntry } from '../verdict/coverage.ts';
import type { Verdict } from '../verdict/verdict.ts';
import type { Item, Section } from './budgeted-markdown.ts';
import { cellQuoting, entrySentences } from './entry-words.ts';
import { codeCell, codeSpan, markdownText, messageMarkdown, plainLine, shorten } from './escape.ts';
import { maxShownMessage, maxShownPath, maxShownText } from './limits.ts';
import { modeSentence } from './mode-words.ts';
import { remarksOf } from './remarks.ts';
import { rulePage } from './rule-page.ts';
import { regionOf } from './sarif/region.ts';

/** What a summary of a review folds and lists, the findings first. */
export const summarySections = (result: ReviewResult): readonly Section[] => {
  const { shown, observed, fixed, suppressed, unknown } = result.considered;
  const findings: Section = {
    open: '| Severity | Finding | Place | Fix |\n|---|---|---|---|\n',
    items: shown.map(entry => ({ markdown: findingRow(entry, result), finding: entry.head })),
    noun: 'finding',
    close: '\n',
  };
  const watched = observed.map(({ head }) => listItem(observedLine(head, result), head));
  const gone = fixed.map(finding => listItem(findingLine(finding, result.baseFiles), finding));
  const lost = unknown.map(({ base, reason }) =>
    listItem(`${findingLine(base, result.baseFiles)}: ${messageMarkdown(shorten(reason, maxShownMessage))}`, base),
  );
  const hidden = suppressed.map(({ head }) => listItem(suppressedLine(head, result.files), head));
  const notes = result.notifications.map(notification => listItem(noteLine(notification, result.files)));
  return [
    findings,
    foldedList(`Observed (${watched.length})`, 'finding', watched),
    foldedList(`Fixed by this change (${fixed.length})`, 'finding', gone),
    foldedList(`Not known any more (${lost.length})`, 'finding', lost),
    foldedList(`Suppressed (${suppressed.length})`, 'finding', hidden),
    foldedList(`Notes (${notes.length})`, 'note', notes),
    ledgerSection(result.coverage),
  ];
};

/** What became of a condition, at one glance. */
export const statusMark = { met: '✅', warned: '⚠️', 'not-met': '❌', undetermined: '❓' } as const;

/** What decided the verdict, as a list. */
export const reasonList = ({ reasons }: Verdict): string =>
  reasons.map(({ reason, status }) => `- ${statusMark[status]} ${markdownText(reason)}\n`).join('');

/** A list that is opened by a click; `title` is Markdown. */
export const foldedList = (title: string, noun: string, items: readonly Item[]): Section => ({
  open: `<details><summary>${title}</summary>\n\n`,
  items,
  noun,
  close: '\n</details>\n\n',
});

/** A list's item of one line. */
export const listItem = (markdown: string, finding?: Finding): Item => ({ markdown: `- ${markdown}\n`, ...(finding && { finding }) });

type Files = ReadonlyMap<string, SourceFile>;

/** A path for people. */
export const shownPath = (path: string): string => shorten(plainLine(path), maxShownPath);

const placeOf = ({ location }: Finding, files: Files): string =>
  `${shownPath(location.path)}:${regionOf(files.get(location.path), location.range).startLine}`;

const findingRow = (entry: HeadEntry, result: ReviewResult): string => {
  const { head } = entry;
  const message = messageMarkdown(shorten(head.message, maxShownMessage), codeCell);
  const why = entrySentences(entry, cellQuoting)
    .map(sentence => `<br>${sentence}`)
    .join('');
  const remarks = remarksOf(head, result.policy)
    .map(remark => `<br>${markdownText(remark)}`)
    .join('');
  const fix = head.fix
    ? `${messageMarkdown(shorten(head.fix.title, maxShownMessage), codeCell)} (${head.fix.safety})`
    : messageMarkdown(shorten(head.advice ?? '', maxShownMessage), codeCell);
  const rule = `[${head.ruleId}](${rulePage(head.ruleId, result.version)})`;
  return `| ${head.severity} | ${message} (${rule})${why}${remarks} | ${codeCell(placeOf(head, result.files))} | ${fix} |\n`;
};

const findingLine = (finding: Finding, files: Files): string =>
  `${codeSpan(placeOf(finding, files))} ${messageMarkdown(shorten(finding.message, maxShownMessage))} (${finding.ruleId})`;

const observedLine = (finding: Finding, { files, policy }: ReviewResult): string =>
  `${finding.severity}: ${findingLine(finding, files)}. ${markdownText(modeSentence(policy, finding.ruleId) ?? '')}`;

const suppressedLine = (finding: Finding, files: Files): string => {
  const { suppression } = finding;
  return suppression ? `${findingLine(finding, files)}, ${suppressionWords(suppression)}` : findingLine(finding, files);
};

const suppressionWords = ({ by, tool, reason, until }: Suppression): string => {
  const peer = tool === undefined ? "by another tool's comment" : `by a comment for ${markdownText(tool)}`;
  const who = { comment: 'by a comment', peer, policy: 'by a waiver' }[by];
  const end = until === undefined ? '' : ` until ${markdownText(until)}`;
  return `${who}${end}: ${reason === undefined ? 'no reason given' : codeSpan(shorten(reason, maxShownText))}`;
};

/** Something to know that is no finding, with its place. */
export const noteLine = ({ path, range, level, message }: Notification, files: Files): string => {
  const line = range && files.has(path) ? `:${regionOf(files.get(path), range).startLine}` : '';
  const place = path === '' ? '' : `${codeSpan(`${shownPath(path)}${line}`)}: `;
  return `${level}: ${place}${messageMarkdown(shorten(message, maxShownMessage))}`;
};

/** Words for what became of a file; what was not judged as it should have been comes first in the ledger. */
const statusWords: Readonly<Record<CoverageEntry['status'], string>> = {
  'not-evaluated': 'not evaluated',
  'partly-evaluated': 'evaluated in part',
  'not-rendered': 'not rendered',
  evaluated: 'evaluated',
  excused: 'not rendered, excused by policy',
  excluded: 'excluded',
  removed: 'removed',
  'read-beside': 'read beside container files',
  'not-ours': 'not a container file',
};

const entriesByStatus = ({ entries }: Coverage): readonly (readonly [string, readonly CoverageEntry[]])[] =>
  Object.entries(statusWords)
    .map(([status, words]) => [words, entries.filter(entry => entry.status === status)] as const)
    .filter(([, own]) => own.length > 0);

const ledgerTitle = (coverage: Coverage): string =>
  `Changed files: ${entriesByStatus(coverage)
    .map(([words, own]) => `${own.length} ${own.length === 1 ? words : words.replace('a container file', 'container files')}`)
    .join(', ')}`;

/** What was looked at, and what was not and why. */
export const ledgerSection = (coverage: Coverage): Section => foldedList(ledgerTitle(coverage), 'file', ledgerItems(coverage));

const ledgerItems = (coverage: Coverage): readonly Item[] =>
  entriesByStatus(coverage).flatMap(([words, own]) => own.map(entry => listItem(ledgerLine(entry, words))));

const ledgerLine = (entry: CoverageEntry, words: string): string => {
  const reason = 'reason' in entry ? `: ${messageMarkdown(shorten(entry.reason, maxShownMessage))}` : '';
  return `${codeSpan(shownPath(entry.path))} ${words}${'kind' in entry ? ` as ${entry.kind}` : ''}${reason}`;
};

const sourceOf = ({ source, organization }: Policy): string => {
  const own = source ? codeSpan(shownPath(source.path)) : undefined;
  if (organization === undefined) return own ?? 'the defaults';
  const org = `${codeSpan(shownPath(organization.path))} of ${codeSpan(organization.repository)}`;
  return own === undefined ? org : `${own} over ${org}`;
};

/** What is only counted, and by which policy was judged. */
export const summaryFoot = ({ considered, policy, version, coverage }: ReviewResult): string => {
  const { preExisting, belowThreshold, removed } = considered;
  const told = (count: number, one: string, many: string): readonly string[] =>
    count === 0 ? [] : [`${countOf(count, 'finding')} ${count === 1 ? one : many}`];
  const quiet = [
    ...told(preExisting.length, 'was there before this change', 'were there before this change'),
    ...told(belowThreshold.length, 'is below the "report" threshold', 'are below the "report" threshold'),
    ...told(removed.length, 'is gone with its file', 'are gone with their files'),
    ...(coverage.entries.length === 0 ? ['No file was changed'] : []),
  ];
  const { report, comment, block } = policy.thresholds;
  const source = sourceOf(policy);
  return `${quiet.length > 0 ? `${quiet.join('; ')}.\n\n` : ''}<sub>Tidewaiter ${version}. Policy from ${source}: report ${report}, comment ${comment}, block ${block}, scope ${policy.scope}.</sub>\n`;
};
