import type { SourceFile } from '../artifacts/source-file.ts';
import type { Cause } from '../delta/delta.ts';
import type { Finding, Fix } from '../findings/finding.ts';
import type { Notification } from '../findings/notification.ts';
import type { Severity } from '../findings/severity.ts';
import type { ReviewResult } from '../review/result.ts';
import type { ScanResult } from '../review/scan.ts';
import { considerEntries } from '../verdict/considered.ts';
import { countOf } from '../verdict/counted-noun.ts';
import { causeSentence } from './annotations.ts';
import { plainLine } from './escape.ts';
import { lastLineOf, regionOf } from './region.ts';
import { describeSubject } from './resource.ts';
import { suggestionOf } from './suggestion.ts';
import { verdictSentence } from './verdict-words.ts';

/** Colors text by meaning; the identity when the output is no terminal. */
export type Paint = (style: 'bad' | 'warn' | 'note' | 'dim' | 'good' | 'strong', text: string) => string;

export const noPaint: Paint = (_, text) => text;

const severityStyle: Readonly<Record<Severity, Parameters<Paint>[0]>> = { critical: 'bad', high: 'bad', medium: 'warn', low: 'note', info: 'dim' };

/** Longest source line that is printed, in UTF-16 units; longer ones are cut around the finding. */
const maxLineLength = 160;
const maxFrameLines = 5;

/** A scan for a terminal: each finding with its source and its fix as a diff, then a count. */
export const renderScanText = (result: ScanResult, paint: Paint): string => {
  const blocks = result.findings.map(finding => renderFindingText(finding, undefined, result.files, paint));
  const evaluated = result.coverage.entries.filter(entry => entry.status === 'evaluated' || entry.status === 'partly-evaluated').length;
  const tail = `${countOf(result.findings.length, 'finding')} in ${countOf(evaluated, 'file')}.${
    result.suppressed.length > 0 ? ` ${countOf(result.suppressed.length, 'finding')} suppressed.` : ''
  }`;
  return `${[...blocks, ...renderProblems(result.notifications, result.files, paint), paint('strong', tail)].join('\n\n')}\n`;
};

/** A review for a terminal: the verdict last, where the eye is. */
export const renderReviewText = (result: ReviewResult, paint: Paint): string => {
  const { shown, fixed, suppressed, preExisting } = considerEntries(result.delta, result.policy, new Set(result.changes.files.map(file => file.path)));
  const blocks = shown.map(entry => renderFindingText(entry.head, entry.cause, result.files, paint));
  const counts = [
    ...(fixed.length > 0 ? [paint('good', `${countOf(fixed.length, 'finding')} fixed by this change.`)] : []),
    ...(suppressed.length > 0 ? [`${countOf(suppressed.length, 'finding')} suppressed.`] : []),
    ...(preExisting.length > 0 ? [paint('dim', `${countOf(preExisting.length, 'finding')} not caused by this change.`)] : []),
  ];
  const { conclusion } = result.verdict;
  const style = conclusion === 'pass' ? 'good' : conclusion === 'warn' ? 'warn' : 'bad';
  return `${[
    ...blocks,
    ...renderProblems(result.notifications, result.files, paint),
    ...(counts.length > 0 ? [counts.join('\n')] : []),
    paint(style, verdictSentence(result.verdict)),
  ].join('\n\n')}\n`;
};

const renderProblems = (notifications: readonly Notification[], files: ReadonlyMap<string, SourceFile>, paint: Paint): readonly string[] =>
  notifications.map(({ level, path, range, message }) => {
    const place = range ? `:${regionOf(files.get(path), range).startLine}` : '';
    return `${paint(level === 'error' ? 'bad' : 'note', level)} ${plainLine(path)}${place}: ${plainLine(message)}`;
  });

/** One finding: place, message, source, cause and fix. */
export const renderFindingText = (finding: Finding, cause: Cause | undefined, files: ReadonlyMap<string, SourceFile>, paint: Paint): string => {
  const { path, range, subject } = finding.location;
  const file = files.get(path);
  const { startLine, startColumn } = regionOf(file, range);
  const where = describeSubject(subject);
  const head = `${paint(severityStyle[finding.severity], finding.severity)} ${paint('strong', `${plainLine(path)}:${startLine}:${startColumn}`)} ${plainLine(finding.message)} ${paint('dim', `[${finding.ruleId}]${where === '' ? '' : ` (${plainLine(where)})`}`)}`;
  const parts = [head];
  if (file) parts.push(renderFrame(file, finding, paint));
  if (cause) parts.push(`  ${causeSentence(cause)}`);
  if (finding.fix && file) parts.push(renderFix(file, finding.fix, paint));
  return parts.join('\n');
};

/** The source lines under a finding with the text underlined. */
const renderFrame = (file: SourceFile, { location: { range } }: Finding, paint: Paint): string => {
  const first = file.lines.line(range.start);
  const last = lastLineOf(file, range);
  const width = String(last).length;
  const rows: string[] = [];
  for (let line = first; line <= Math.min(last, first + maxFrameLines - 1); line += 1) {
    const start = file.lines.lineStart(line);
    const text = file.text.slice(start, file.lines.lineEnd(line)).replace(/\r?\n$/u, '');
    const from = Math.max(0, range.start - start);
    const to = Math.min(text.length, range.end - start);
    const cut = Math.max(0, Math.min(from - 20, text.length - maxLineLength));
    const visible = plainLine(text.slice(cut, cut + maxLineLength));
    rows.push(`  ${paint('dim', `${String(line).padStart(width)} │`)} ${visible}`);
    const before = plainLine(text.slice(cut, from)).length;
    const marked = Math.max(1, plainLine(text.slice(Math.max(from, cut), Math.min(to, cut + maxLineLength))).length);
    rows.push(`  ${paint('dim', `${' '.repeat(width)} │`)} ${' '.repeat(before)}${paint('bad', '^'.repeat(Math.min(marked, maxLineLength)))}`);
  }
  if (last - first >= maxFrameLines) rows.push(`  ${paint('dim', `${' '.repeat(width)} │ …`)}`);
  return rows.join('\n');
};

/** A fix as the lines of a diff. */
export const renderFix = (file: SourceFile, fix: Fix, paint: Paint): string => {
  const { lines, replacement } = suggestionOf(file, fix);
  const old = file.text.slice(file.lines.lineStart(lines.from), file.lines.lineEnd(lines.to - 1)).replace(/\r?\n$/u, '');
  const row = (sign: '-' | '+', text: string): string => paint(sign === '-' ? 'bad' : 'good', `    ${sign} ${plainLine(text).slice(0, maxLineLength)}`);
  const oldRows = old.split(/\r?\n/u);
  const newRows = replacement === undefined ? [] : replacement.split(/\r?\n/u);
  let same = 0;
  while (same < Math.min(oldRows.length, newRows.length) && oldRows[same] === newRows[same]) same += 1;
  let tail = 0;
  while (tail < Math.min(oldRows.length, newRows.length) - same && oldRows.at(-1 - tail) === newRows.at(-1 - tail)) tail += 1;
  return [
    `  ${paint('good', 'fix')} ${plainLine(fix.title)} ${paint('dim', `(${fix.safety})`)}`,
    ...oldRows.slice(same, oldRows.length - tail).map(text => row('-', text)),
    ...newRows.slice(same, newRows.length - tail).map(text => row('+', text)),
  ].join('\n');
};
