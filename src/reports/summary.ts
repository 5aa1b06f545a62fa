import type { Finding } from '../findings/finding.ts';
import type { CoverageEntry } from '../review/coverage.ts';
import type { ReviewResult } from '../review/result.ts';
import { considerEntries, type ConsideredEntries, type HeadEntry } from '../verdict/considered.ts';
import { countOf } from '../verdict/counted-noun.ts';
import { codeCell, codeSpan, markdownText, messageMarkdown } from './escape.ts';
import { maxJobSummaryBytes } from './limits.ts';
import { regionOf } from './region.ts';
import type { Omission, Rendered } from './rendered.ts';
import { rulePage } from './rule-page.ts';
import { verdictWords } from './verdict-words.ts';

/** Room that is kept for the lines that say what was left out. */
const reserve = 2_000;

/** Bytes of UTF-8 are what GitHub counts for a summary; a comment's limit in characters is never larger. */
const byteLength = (text: string): number => Buffer.byteLength(text, 'utf8');

/** Markdown under construction that never grows over its budget. */
class BudgetedText {
  #text = '';
  #left: number;

  constructor(budget: number) {
    this.#left = budget - reserve;
  }

  /** True when the block fitted and was added. */
  add(block: string): boolean {
    const size = byteLength(block);
    if (size > this.#left) return false;
    this.#left -= size;
    this.#text += block;
    return true;
  }

  /** Adds from the reserve: short notes about what was left out. */
  note(block: string): void {
    this.#text += block;
  }

  toString(): string {
    return this.#text;
  }
}

/**
 * The whole review as Markdown: for the job summary (1 MiB) and, with a smaller budget, for the one sticky comment.
 * Most severe findings first; what does not fit is counted in the text and returned.
 */
export const renderSummary = (result: ReviewResult, budget: number = maxJobSummaryBytes): Rendered<string> => {
  const considered = considerEntries(result.delta, result.policy, new Set(result.changes.files.map(file => file.path)));
  const text = new BudgetedText(budget);
  text.add(`## Tidewaiter: ${verdictWords(result.verdict)}\n\n${result.verdict.reasons.map(({ reason, status }) => `- ${statusMark[status]} ${markdownText(reason)}\n`).join('')}\n`);
  const omitted = addFindings(text, considered.shown, result);
  addList(text, `Fixed by this change (${considered.fixed.length})`, considered.fixed.map(finding => findingLine(finding, result.baseFiles)));
  addList(text, `Suppressed (${considered.suppressed.length})`, considered.suppressed.map(entry => suppressedLine(entry, result)));
  addList(text, `Notes (${result.notifications.length})`, result.notifications.map(({ path, level, message }) => `${level}: ${path === '' ? '' : `${codeSpan(path)}: `}${messageMarkdown(message)}`));
  addCoverage(text, result);
  addFooter(text, considered, result);
  return { payload: text.toString(), omitted };
};

const statusMark = { met: '✅', warned: '⚠️', 'not-met': '❌', undetermined: '❓' } as const;

const addFindings = (text: BudgetedText, shown: readonly HeadEntry[], result: ReviewResult): readonly Omission[] => {
  if (shown.length === 0) return [];
  text.add('| Severity | Finding | Place | Fix |\n|---|---|---|---|\n');
  const omitted: Omission[] = [];
  for (const entry of shown) {
    if (omitted.length > 0 || !text.add(findingRow(entry, result))) omitted.push({ finding: entry.head, reason: 'over-size' });
  }
  if (omitted.length > 0) text.note(`\n${countOf(omitted.length, 'finding')} more did not fit here.\n`);
  text.note('\n');
  return omitted;
};

const findingRow = ({ head, cause }: HeadEntry, result: ReviewResult): string => {
  const why = cause ? `<br>Caused by ${cause.kind === 'deleted' ? 'deleted' : 'changed'} line ${cause.line} of ${codeCell(cause.path)}: ${codeCell(cause.text)}` : '';
  const fix = head.fix ? `${messageMarkdown(head.fix.title, codeCell)} (${head.fix.safety})` : '';
  return `| ${head.severity} | ${messageMarkdown(head.message, codeCell)} ([${head.ruleId}](${rulePage(head.ruleId, result.version)}))${why} | ${place(head, result.files)} | ${fix} |\n`;
};

const place = ({ location }: Finding, files: ReviewResult['files']): string => codeCell(`${location.path}:${regionOf(files.get(location.path), location.range).startLine}`);

const findingLine = (finding: Finding, files: ReviewResult['files']): string => `${place(finding, files)} ${messageMarkdown(finding.message)} (${finding.ruleId})`;

const suppressedLine = ({ head }: HeadEntry, result: ReviewResult): string => {
  const { suppression } = head;
  const until = suppression?.until === undefined ? '' : ` until ${markdownText(suppression.until)}`;
  const by = { comment: 'by a comment', peer: "by another tool's comment", policy: 'by a waiver' }[suppression?.by ?? 'comment'];
  return `${findingLine(head, result.files)}, ${by}${until}: ${suppression?.reason === undefined ? 'no reason given' : codeSpan(suppression.reason)}`;
};

/** A folded list. What does not fit is counted. */
const addList = (text: BudgetedText, title: string, lines: readonly string[]): void => {
  if (lines.length === 0 || !text.add(`<details><summary>${title}</summary>\n\n`)) return;
  let added = 0;
  while (added < lines.length && text.add(`- ${lines[added] ?? ''}\n`)) added += 1;
  if (added < lines.length) text.note(`- ${lines.length - added} more did not fit here.\n`);
  text.note('\n</details>\n\n');
};

const addCoverage = (text: BudgetedText, { coverage }: ReviewResult): void => {
  const count = (status: CoverageEntry['status']): number => coverage.entries.filter(entry => entry.status === status).length;
  const problems = coverage.entries.filter(entry => entry.status === 'not-evaluated' || entry.status === 'partly-evaluated');
  addList(
    text,
    `Not evaluated (${problems.length})`,
    problems.map(entry => `${codeSpan(entry.path)}: ${'reason' in entry ? markdownText(entry.reason) : ''}`),
  );
  const counts = (['evaluated', 'partly-evaluated', 'not-evaluated', 'excluded', 'removed', 'not-ours'] as const)
    .filter(status => count(status) > 0)
    .map(status => `${count(status)} ${status.replace('not-ours', 'not container files').replace('-', ' ')}`);
  text.add(`Changed files: ${counts.length === 0 ? 'none' : counts.join(', ')}.\n`);
};

const addFooter = (text: BudgetedText, { preExisting, belowThreshold }: ConsideredEntries, { policy, version }: ReviewResult): void => {
  const quiet = [
    ...(preExisting.length > 0 ? [`${countOf(preExisting.length, 'finding')} ${preExisting.length === 1 ? 'was' : 'were'} there before this change`] : []),
    ...(belowThreshold.length > 0 ? [`${countOf(belowThreshold.length, 'finding')} ${belowThreshold.length === 1 ? 'is' : 'are'} below the "report" threshold`] : []),
  ];
  if (quiet.length > 0) text.add(`\n${quiet.join('; ')}.\n`);
  const { report, comment, block } = policy.thresholds;
  const source = policy.source ? codeSpan(policy.source.path) : 'the defaults';
  text.add(`\n<sub>Tidewaiter ${version}. Policy from ${source}: report ${report}, comment ${comment}, block ${block}, scope ${policy.scope}.</sub>\n`);
};
