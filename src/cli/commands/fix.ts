import { readFileSync, writeFileSync } from 'node:fs';
import type { Finding, Fix } from '../../findings/finding.ts';
import { logLine } from '../../reports/escape.ts';
import { renderFix } from '../../reports/terminal.ts';
import { type FixedScan, type FixRound, fixFiles, type LeftOver } from '../../review/fix-files.ts';
import { coveringRange } from '../../text/text-edit.ts';
import { countOf } from '../../verdict/counted-noun.ts';
import type { CliRequest } from '../arguments/arguments.ts';
import { terminalPaint, writeOutput, writeProblem } from '../terminal-output.ts';
import { refuseUnread, unreadWords } from '../unread-files.ts';
import { UsageError } from '../usage-error.ts';
import { readPaths } from './scan.ts';

/** A fix may open the way for another, but not for ever. */
const maxRounds = 20;

/**
 * `tidewaiter fix`: applies proven fixes until none is left, `safe` ones only unless `--unsafe` is given: of the files themselves, and of what is
 * deployed of them, in the values, templates and patches that decide. Fixes that conflict are applied in different rounds, each after a new look.
 * With `--dry-run` the first round is shown as diffs and nothing is written.
 */
export const fix = async (request: CliRequest): Promise<number> => {
  let count = 0;
  let left: FixRound['left'] = [];
  let unread: FixRound['unread'] = [];
  for (let round = 0; round < (request.dryRun ? 1 : maxRounds); round += 1) {
    const found = await findFixes(request);
    ({ left, unread } = found);
    if (found.fixed.length === 0) break;
    for (const one of found.fixed) await (request.dryRun ? showFixes(one) : writeFixed(one));
    count += found.fixed.reduce((sum, { fixed }) => sum + fixed.length, 0);
  }
  await writeOutput(request.dryRun ? laterWords(left) : leftWords(left));
  await writeOutput(`${countOf(count, 'fix', 'fixes')} ${request.dryRun ? 'to apply' : 'applied'}.\n`);
  await writeProblem(unreadWords(request.operands, unread));
  refuseUnread(request.operands, unread);
  return 0;
};

const findFixes = async (request: CliRequest): Promise<FixRound> => {
  const { texts, review, ports } = await readPaths(request);
  return fixFiles(texts, review, ports, ({ fix: one }) => request.unsafe || one?.safety === 'safe');
};

const showFixes = async ({ file, fixed: findings }: FixedScan): Promise<void> => {
  for (const { message, ruleId, fix: shown } of findings) {
    if (shown)
      await writeOutput(
        `${logLine(`${file.path}:${lineOf(file, shown)} ${message} [${ruleId}]`)}\n${renderFix(file, shown, terminalPaint())}\n`,
      );
  }
};

/** Writes a file only when it still holds what was judged, and says what was done in it. */
const writeFixed = async ({ file, text, fixed }: FixedScan): Promise<void> => {
  const { path, text: judged } = file;
  if (readFileSync(path, 'utf8') !== judged) throw new UsageError(`"${path}" changed while it was fixed. Run the command again.`);
  writeFileSync(path, text);
  for (const finding of fixed) await writeOutput(`${fixedLine(file, finding)}\n`);
};

/** The first line that a fix changes. */
const lineOf = ({ lines }: FixedScan['file'], { edits }: Fix): number => lines.line(coveringRange(edits).start);

const fixedLine = (file: FixedScan['file'], { ruleId, fix: done }: Finding): string => {
  const { path } = file;
  const line = done ? lineOf(file, done) : 1;
  const others = (done?.elsewhere ?? []).map(other => other.path);
  const also = others.length === 0 ? '' : `, also in ${others.join(', ')}`;
  return logLine(`${path}:${line} ${done?.title ?? ''}${also} [${ruleId}]`);
};

const reasonWords: Readonly<Record<LeftOver, string>> = {
  'no-proven-fix': 'without a proven fix',
  'not-wanted': 'with a fix that needs your judgement: --unsafe applies it',
  'not-given': 'with a fix in files that were not named',
  'breaks-deployment': 'with a fix that would change what is deployed for the worse',
};

/** What another round would look at again is not told by reasons. */
const laterWords = (left: FixRound['left']): string =>
  left.length === 0 ? '' : `${countOf(left.length, 'finding')} left by this round.\n`;

/** What was left, counted by the reason. */
const leftWords = (left: FixRound['left']): string => {
  if (left.length === 0) return '';
  const counts = [...Map.groupBy(left, ({ reason }) => reason)].map(([reason, own]) => `${own.length} ${reasonWords[reason]}`);
  return `${countOf(left.length, 'finding')} left: ${counts.join('; ')}.\n`;
};
