import { readFileSync, writeFileSync } from 'node:fs';
import type { SourceFile } from '../artifacts/source-file.ts';
import { nonConflicting } from '../engine/prove-fixes.ts';
import type { Finding } from '../findings/finding.ts';
import { plainLine } from '../reports/escape.ts';
import { renderFix } from '../reports/terminal.ts';
import { applyEdits } from '../text/text-edit.ts';
import { countOf } from '../verdict/counted-noun.ts';
import type { CliRequest } from './arguments.ts';
import { scanPaths } from './scan.ts';
import { terminalPaint, writeOutput } from './terminal-output.ts';
import { UsageError } from './usage-error.ts';

/** A fix may open the way for another, but not for ever. */
const maxRounds = 20;

/**
 * `tidewaiter fix`: applies proven fixes until none is left, `safe` ones only unless `--unsafe` is given. Fixes that touch the same place
 * are applied in different rounds, each after a new look. With `--dry-run` the first round is shown as diffs and nothing is written.
 */
export const fix = async (request: CliRequest): Promise<number> => {
  let fixed = 0;
  for (let round = 0; round < (request.dryRun ? 1 : maxRounds); round += 1) {
    const fixable = await findFixable(request);
    if (fixable.length === 0) break;
    for (const one of fixable) await (request.dryRun ? showFixes(one) : applyFixes(one));
    fixed += fixable.reduce((count, { findings }) => count + findings.length, 0);
  }
  await writeOutput(`${countOf(fixed, 'fix', 'fixes')} ${request.dryRun ? 'to apply' : 'applied'}.\n`);
  return 0;
};

/** A file with findings whose fixes can be applied together. */
interface FixableFile {
  readonly file: SourceFile;
  readonly findings: readonly Finding[];
}

const findFixable = async (request: CliRequest): Promise<readonly FixableFile[]> => {
  const { findings, files } = await scanPaths(request);
  const wanted = findings.filter(finding => finding.fix && (request.unsafe || finding.fix.safety === 'safe'));
  return [...Map.groupBy(wanted, finding => finding.location.path)].flatMap(([path, own]) => {
    const file = files.get(path);
    return file ? [{ file, findings: nonConflicting(own) }] : [];
  });
};

const showFixes = async ({ file, findings }: FixableFile): Promise<void> => {
  for (const { message, fix: shown } of findings) {
    if (shown) await writeOutput(`${plainLine(file.path)}: ${plainLine(message)}\n${renderFix(file, shown, terminalPaint())}\n`);
  }
};

/** Writes a file only when it still holds what was judged. */
const applyFixes = ({ file: { path, text }, findings }: FixableFile): void => {
  if (readFileSync(path, 'utf8') !== text) throw new UsageError(`"${path}" changed while it was fixed. Run the command again.`);
  writeFileSync(
    path,
    applyEdits(
      text,
      findings.flatMap(finding => finding.fix?.edits ?? []),
    ),
  );
};
