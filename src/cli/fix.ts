import { readFile, writeFile } from 'node:fs/promises';
import { nonConflicting } from '../engine/prove-fixes.ts';
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
  for (let round = 0; round < maxRounds; round += 1) {
    const result = await scanPaths(request);
    const wanted = result.findings.filter(finding => finding.fix && (request.unsafe || finding.fix.safety === 'safe'));
    const byPath = Map.groupBy(wanted, finding => finding.location.path);
    if (byPath.size === 0) break;
    for (const [path, findings] of byPath) {
      const file = result.files.get(path);
      const chosen = nonConflicting(findings);
      if (!file) continue;
      if (request.dryRun) {
        for (const finding of chosen)
          if (finding.fix)
            await writeOutput(`${plainLine(path)}: ${plainLine(finding.message)}\n${renderFix(file, finding.fix, terminalPaint())}\n`);
      } else {
        await writeChanged(
          path,
          file.text,
          applyEdits(
            file.text,
            chosen.flatMap(finding => finding.fix?.edits ?? []),
          ),
        );
      }
      fixed += chosen.length;
    }
    if (request.dryRun) break;
  }
  await writeOutput(`${countOf(fixed, 'fix')}${request.dryRun ? ' to apply' : ' applied'}.\n`.replace('fixs', 'fixes'));
  return 0;
};

/** Writes a file only when it still holds what was judged. */
const writeChanged = async (path: string, judged: string, fixed: string): Promise<void> => {
  if ((await readFile(path, 'utf8')) !== judged) throw new UsageError(`"${path}" changed while it was fixed. Run the command again.`);
  await writeFile(path, fixed);
};
