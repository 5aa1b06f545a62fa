import type { SourceFile } from '../artifacts/source-file.ts';
import type { Finding, Location, Suppression } from '../findings/finding.ts';
import type { Notification } from '../findings/notification.ts';
import type { Policy } from '../policy/policy.ts';
import type { ReviewResult } from '../review/result.ts';
import { countOf } from '../verdict/counted-noun.ts';
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
import { modeSentence } from './words/mode-words.ts';
import { severityWords } from './words/severity-words.ts';

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

const isNote = ({ code }: Notification): boolean => !policyCodes.has(code);

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

const suppressedLine = (finding: Finding, result: ReviewResult): string => {
  const { suppression } = finding;
  const line = findingLine(finding, result.files, textsAt(result));
  return suppression ? `${line}, ${suppressionWords(suppression)}` : line;
};

const suppressionWords = ({ by, tool, reason, until }: Suppression): string => {
  const peer = tool === undefined ? "by another tool's comment" : `by a comment for ${markdownText(tool)}`;
  const who = { comment: 'by a comment', peer, policy: 'by a waiver' }[by];
  const end = until === undefined ? '' : ` until ${markdownText(until)}`;
  return `${who}${end}: ${reason === undefined ? 'no reason given' : codeSpan(shorten(reason, maxShownText))}`;
};

/** Something to know that is not a finding, with its place. */
export const noteLine = ({ path, range, level, message }: Notification, files: Files, at?: TextsAt): string => {
  const line = range && files.has(path) ? regionOf(files.get(path), range).startLine : undefined;
  const shown = codeSpan(`${shownPath(path)}${line === undefined ? '' : `:${line}`}`);
  const place = path === '' ? '' : `${linked(shown, at && lineAddress(at, path, line))}: `;
  return `${level}: ${place}${messageMarkdown(shorten(message, maxShownMessage))}`;
};

/** Words for what became of a file; what was not judged as it should have been comes first in the ledger. */
const statusWords: Readonly<Record<CoverageEntry['status'], string>> = {
  'not-evaluated': 'not evaluated',
  'partly-evaluated': 'evaluated in part',
  'not-rendered': 'not rendered',
  evaluated: 'evaluated',
  rendered: 'evaluated as what is rendered of it',
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
