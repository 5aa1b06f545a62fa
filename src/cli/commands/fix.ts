import { readFileSync, writeFileSync } from 'node:fs';
import { plainLine } from '../../reports/escape.ts';
import { renderFix } from '../../reports/terminal.ts';
import { type FixedScan, fixFiles } from '../../review/scan.ts';
import { countOf } from '../../verdict/counted-noun.ts';
import type { CliRequest } from '../arguments.ts';
import { terminalPaint, writeOutput } from '../terminal-output.ts';
import { UsageError } from '../usage-error.ts';
import { readPaths } from './scan.ts';

/** A fix may open the way for another, but not for ever. */
const maxRounds = 20;

/**
 * `tidewaiter fix`: applies proven fixes until none is left, `safe` ones only unless `--unsafe` is given. Fixes that conflict
 * are applied in different rounds, each after a new look. With `--dry-run` the first round is shown as diffs and nothing is written.
 */
export const fix = async (request: CliRequest): Promise<number> => {
  let fixed = 0;
  for (let round = 0; round < (request.dryRun ? 1 : maxRounds); round += 1) {
    const fixable = await findFixable(request);
    if (fixable.length === 0) break;
    for (const one of fixable) await (request.dryRun ? showFixes(one) : writeFixed(one));
    fixed += fixable.reduce((count, { fixed: one }) => count + one.length, 0);
  }
  await writeOutput(`${countOf(fixed, 'fix', 'fixes')} ${request.dryRun ? 'to apply' : 'applied'}.\n`);
  return 0;
};

const findFixable = async (request: CliRequest): Promise<readonly FixedScan[]> => {
  const { texts, review, ports } = await readPaths(request);
  return fixFiles(texts, review, ports, ({ fix: one }) => request.unsafe || one?.safety === 'safe');
};

const showFixes = async ({ file, fixed: findings }: FixedScan): Promise<void> => {
  for (const { message, fix: shown } of findings) {
    if (shown) await writeOutput(`${plainLine(file.path)}: ${plainLine(message)}\n${renderFix(file, shown, terminalPaint())}\n`);
  }
};

/** Writes a file only when it still holds what was judged. */
const writeFixed = ({ file: { path, text: judged }, text }: FixedScan): void => {
  if (readFileSync(path, 'utf8') !== judged) throw new UsageError(`"${path}" changed while it was fixed. Run the command again.`);
  writeFileSync(path, text);
};
