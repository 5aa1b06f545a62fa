import type { SourceFile } from '../artifacts/source-file.ts';
import { diffTexts } from '../changes/text-diff.ts';
import type { HunkLine } from '../changes/unified-diff.ts';
import type { Finding, Fix } from '../findings/finding.ts';
import type { Notification } from '../findings/notification.ts';
import type { Severity } from '../findings/severity.ts';
import type { ReviewResult } from '../review/result.ts';
import type { ScanResult } from '../review/scan.ts';
import { coveringRange } from '../text/text-edit.ts';
import { countOf } from '../verdict/counted-noun.ts';
import { fixOfFindings, type Group, groupsOf, scanGroupsOf } from '../verdict/groups.ts';
import { renderCodeFrame, shortLine } from './code-frame.ts';
import { rewriteLines } from './comments/suggestion.ts';
import { environmentsOf } from './effective-section.ts';
import { logLine } from './escape.ts';
import { maxShownPlaces } from './limits.ts';
import { describeSubject } from './resource.ts';
import { regionOf } from './sarif/region.ts';
import { type EntryMarks, entrySentences, plainQuoting } from './words/entry-words.ts';
import { familyTitles, gapWords, isJoined, olderWords, ownerName, partName, sharedSentences, titleOf } from './words/group-words.ts';
import { ledgerTitle } from './words/ledger-words.ts';
import { severityCounts } from './words/severity-words.ts';
import { verdictSentence } from './words/verdict-words.ts';

/** Colors text by meaning; the identity when the output is not a terminal. */
export type Paint = (style: 'worst' | 'bad' | 'warn' | 'note' | 'dim' | 'good' | 'strong', text: string) => string;

export const noPaint: Paint = (_, text) => text;

const severityStyle: Readonly<Record<Severity, Parameters<Paint>[0]>> = {
  critical: 'worst',
  high: 'bad',
  medium: 'warn',
  low: 'note',
  info: 'dim',
};

/** A scan for a terminal: each finding with its source and its fix as a diff, then a count. */
export const renderScanText = (result: ScanResult, paint: Paint): string => {
  const groups = scanGroupsOf(result);
  const blocks = groups.map(group => renderGroupText(group, finding => ({ finding }), result, paint));
  const counts = countsSentence(groups, paint);
  const tail = [
    lookedAt(result),
    ...(result.superseded.length > 0 ? [`${countOf(result.superseded.length, 'finding')} told by another one.`] : []),
    ...(result.suppressed.length > 0 ? [`${countOf(result.suppressed.length, 'finding')} suppressed.`] : []),
  ].join(' ');
  return `${[...counts, ...blocks, ...renderProblems(result.notifications, result.files, paint), paint('strong', tail)].join('\n\n')}\n`;
};

/** What was found, by severity, and what was looked at: a clean result shows that there was something to look at. */
const lookedAt = ({ findings, coverage: { entries } }: ScanResult): string => {
  const judged = entries.filter(({ status }) => status === 'evaluated' || status === 'rendered' || status === 'partly-evaluated');
  const unjudged = entries.filter(({ status }) => status === 'not-evaluated' || status === 'not-rendered').length;
  const withFindings = new Set(findings.map(({ location }) => location.path));
  const partly = judged.filter(({ status }) => status === 'partly-evaluated').length;
  const clean = judged.filter(({ path, status }) => status !== 'partly-evaluated' && !withFindings.has(path)).length;
  return [
    `${countOf(findings.length, 'finding')} in ${countOf(judged.length, 'file')}${findings.length === 0 ? '' : `: ${severityCounts(findings)}`}.`,
    ...(findings.length > 0 && clean > 0 ? [`${countOf(clean, 'file')} clean.`] : []),
    ...(partly > 0 ? [`${countOf(partly, 'file')} evaluated in part.`] : []),
    ...(unjudged > 0 ? [`${countOf(unjudged, 'file')} not evaluated.`] : []),
  ].join(' ');
};

/** More fields are counted. */
const maxEffective = 20;

/** What charts and kustomizations deploy differently, a line each. */
const effectiveLines = ({ effective = [] }: ReviewResult): readonly string[] => {
  if (effective.length === 0) return [];
  const lines = effective.slice(0, maxEffective).map(change => {
    const { object, field, before = 'unset', after = 'unset', at } = change;
    const place = at ? ` (${at.path}:${at.line})` : '';
    return logLine(`  ${environmentsOf(change)}: ${object} ${field}: ${before} → ${after}${place}`);
  });
  const more = effective.length - lines.length;
  return [['What is deployed differently:', ...lines, ...(more > 0 ? [`  and ${countOf(more, 'field')} more`] : [])].join('\n')];
};

/** What became of the changed files: a review that found nothing shows that there was something to look at, or that there was not. */
const ledgerLine = ({ coverage, changes }: ReviewResult): string =>
  changes.files.length === 0 ? 'No file is changed.' : `${ledgerTitle(coverage)}.`;

/** A review for a terminal: the verdict last, where the eye is. */
export const renderReviewText = (result: ReviewResult, paint: Paint): string => {
  const { observed, superseded, fixed, suppressed, preExisting, belowThreshold, unknown } = result.considered;
  const groups = groupsOf(result);
  const blocks = groups.map(group => renderGroupText(group, entry => ({ finding: entry.head, marks: entry }), result, paint));
  const counts = [
    ...(fixed.length > 0 ? [paint('good', `${countOf(fixed.length, 'finding')} fixed by this change.`)] : []),
    ...(unknown.length > 0 ? [`What became of ${countOf(unknown.length, 'finding')} of the base is not known.`] : []),
    ...(observed.length > 0 ? [`${countOf(observed.length, 'finding')} only observed by the organization's policy.`] : []),
    ...(superseded.length > 0 ? [`${countOf(superseded.length, 'finding')} told by another one.`] : []),
    ...(suppressed.length > 0 ? [`${countOf(suppressed.length, 'finding')} suppressed.`] : []),
    ...(preExisting.length > 0 ? [paint('dim', `${countOf(preExisting.length, 'finding')} not caused by this change.`)] : []),
    ...(belowThreshold.length > 0 ? [paint('dim', `${countOf(belowThreshold.length, 'finding')} below the "report" threshold.`)] : []),
    paint('dim', ledgerLine(result)),
  ];
  const { conclusion } = result.verdict;
  const style = conclusion === 'pass' ? 'good' : conclusion === 'warn' ? 'warn' : 'bad';
  return `${[
    ...countsSentence(groups, paint),
    ...blocks,
    ...effectiveLines(result),
    ...renderProblems(result.notifications, result.files, paint),
    counts.join('\n'),
    paint(style, verdictSentence(result.verdict)),
  ].join('\n\n')}\n`;
};

const renderProblems = (notifications: readonly Notification[], files: ReadonlyMap<string, SourceFile>, paint: Paint): readonly string[] =>
  notifications.map(({ level, path, range, message }) => {
    const place = range ? `:${regionOf(files.get(path), range).startLine}` : '';
    const where = path === '' ? '' : ` ${logLine(path)}${place}`;
    return `${paint(level === 'error' ? 'bad' : 'note', level)}${where}: ${logLine(message)}`;
  });

/** What is to be looked at, counted: said first where there is so much of it that a reader loses count. */
const countsSentence = (groups: readonly Group<unknown>[], paint: Paint): readonly string[] =>
  groups.length < minCounted ? [] : [paint('strong', `${countOf(groups.length, 'place')} to look at: ${severityCounts(groups)}.`)];

const minCounted = 5;

/** What a terminal shows of a finding and of what the comparison says of it. */
interface ShownFinding {
  readonly finding: Finding;
  readonly marks?: EntryMarks;
}

type Shown = Pick<ReviewResult, 'files' | 'rules'>;

/** A single finding at length; several that are shown as one in a line each, with the one edit that mends them. */
const renderGroupText = <T>(
  group: Group<T> & { readonly older?: readonly unknown[] },
  shownOf: (member: T) => ShownFinding,
  result: Shown,
  paint: Paint,
): string => {
  const older = group.older?.length ?? 0;
  const tail = older === 0 ? [] : [`  ${paint('dim', `and ${olderWords(older)}, which this change did not cause`)}`];
  if (!isJoined(group)) {
    const { finding, marks } = shownOf(group.members[0]);
    return [renderFindingText(finding, marks, result.files, paint), ...tail].join('\n');
  }
  return [...joinedLines(group, shownOf, result, paint), ...tail, ...groupFixLines(group, shownOf, result, paint)].join('\n');
};

const joinedLines = <T>(
  group: Group<T>,
  shownOf: (member: T) => ShownFinding,
  { files, rules }: Shown,
  paint: Paint,
): readonly string[] => {
  const { family, severity, members, owner } = group;
  const name = ownerName(group);
  const what = `${family ? familyTitles[family] : ''}: ${gapWords(members.length)}`;
  const head = `${paint(severityStyle[severity], severity)} ${paint('strong', logLine(owner.path))} ${what} ${paint('dim', `[${family}]${name === '' ? '' : ` (${logLine(name)})`}`)}`;
  const lines = members.map(member => {
    const { finding } = shownOf(member);
    const { path, range, subject } = finding.location;
    const { startLine, startColumn } = regionOf(files.get(path), range);
    const part = partName(subject);
    const place = `${logLine(path)}:${startLine}:${startColumn}`;
    return `  ${paint(severityStyle[finding.severity], finding.severity)} ${place} ${logLine(titleOf(finding.ruleId, rules))}${part === '' ? '' : ` (${logLine(part)})`} ${paint('dim', `[${finding.ruleId}]`)}`;
  });
  const shared = sharedSentences(members, member => {
    const { finding, marks } = shownOf(member);
    return [...(marks ? entrySentences(marks, plainQuoting) : []), ...pendingSentence(finding)];
  });
  return [head, ...lines, ...shared.map(sentence => `  ${logLine(sentence)}`)];
};

const groupFixLines = <T>(group: Group<T>, shownOf: (member: T) => ShownFinding, { files }: Shown, paint: Paint): readonly string[] => {
  const findings = group.members.map(member => shownOf(member).finding);
  const mending = fixOfFindings(findings);
  const file = mending && files.get(mending.path);
  const advices = [...new Set(findings.flatMap(({ advice }) => advice ?? []))].slice(0, maxAdvices);
  const share = !mending || mending.mends === findings.length ? '' : paint('dim', `  mends ${mending.mends} of ${findings.length}`);
  return [
    ...(mending && file ? [`${renderFix(file, mending.fix, paint)}`, ...(share === '' ? [] : [share])] : []),
    ...advices.map(advice => `  ${paint('good', 'advice')} ${logLine(advice)}`),
  ];
};

/** Pieces of advice that a group shows. */
const maxAdvices = 3;

const pendingSentence = ({ pendingSuppression }: Finding): readonly string[] =>
  pendingSuppression ? ['The change adds a suppression of it, which counts once it is merged.'] : [];

/** One finding: place, message, source, the places that belong to it, cause and fix. */
export const renderFindingText = (
  finding: Finding,
  marks: EntryMarks | undefined,
  files: ReadonlyMap<string, SourceFile>,
  paint: Paint,
): string => {
  const { path, range, subject } = finding.location;
  const file = files.get(path);
  const { startLine, startColumn } = regionOf(file, range);
  const where = describeSubject(subject);
  const head = `${paint(severityStyle[finding.severity], finding.severity)} ${paint('strong', `${logLine(path)}:${startLine}:${startColumn}`)} ${logLine(finding.message)} ${paint('dim', `[${finding.ruleId}]${where === '' ? '' : ` (${logLine(where)})`}`)}`;
  const parts = [head];
  if (file) parts.push(renderCodeFrame(file, range, { dim: text => paint('dim', text), mark: text => paint('bad', text) }));
  for (const { path: place, range: at, note } of finding.related.slice(0, maxShownPlaces))
    parts.push(`  ${paint('dim', `${logLine(place)}:${regionOf(files.get(place), at).startLine}`)} ${logLine(note)}`);
  for (const sentence of marks ? entrySentences(marks, plainQuoting) : []) parts.push(`  ${logLine(sentence)}`);
  for (const sentence of pendingSentence(finding)) parts.push(`  ${sentence}`);
  if (finding.fix && file) parts.push(renderFix(file, finding.fix, paint));
  if (finding.advice !== undefined) parts.push(`  ${paint('good', 'advice')} ${logLine(finding.advice)}`);
  return parts.join('\n');
};

/** Longer lines are not compared for each of many fixes, in UTF-16 units. */
const maxDiffLength = 50_000;

/** A fix as the lines of a diff. */
export const renderFix = (file: SourceFile, fix: Fix, paint: Paint): string =>
  [`  ${paint('good', 'fix')} ${logLine(fix.title)} ${paint('dim', `(${fix.safety})`)}`, ...renderDiff(file, fix, paint)].join('\n');

const renderDiff = (file: SourceFile, fix: Fix, paint: Paint): readonly string[] => {
  const { start, end } = coveringRange(fix.edits);
  if (file.lines.lineEnd(file.lines.line(end)) - file.lines.lineStart(file.lines.line(start)) > maxDiffLength) return ['    …'];
  const { before, after } = rewriteLines(file, fix.edits);
  const first = file.lines.line(start);
  const hunks = diffTexts(withLastBreak(before), withLastBreak(after));
  return hunks.flatMap(({ baseStart, lines }) => [
    // Why only then: where it begins stands above.
    ...(hunks.length === 1 ? [] : [paint('dim', `    @@ line ${first + baseStart - 1}`)]),
    ...hunkRows(lines, paint),
  ]);
};

/** Why: whether the last line ends in a line break is not shown, and no difference. */
const withLastBreak = (text: string): string => (text === '' || text.endsWith('\n') ? text : `${text}\n`);

const hunkRows = (lines: readonly HunkLine[], paint: Paint): readonly string[] => {
  const textOf = (wanted: '-' | '+'): string | undefined => lines.find(({ sign }) => sign === wanted)?.text;
  const [removed, added] = [textOf('-'), textOf('+')];
  const place = removed === undefined || added === undefined ? 0 : commonStart(removed, added);
  return lines.map(({ sign, text }) => {
    const line = text.replace(/\r$/u, '');
    return paint(
      sign === '-' ? 'bad' : 'good',
      line === '' ? `    ${sign}` : `    ${sign} ${shortLine(line, Math.min(place, line.length))}`,
    );
  });
};

/** How many units two lines have in common at their start. */
const commonStart = (a: string, b: string): number => {
  let length = 0;
  while (length < a.length && a.charCodeAt(length) === b.charCodeAt(length)) length += 1;
  return length;
};
