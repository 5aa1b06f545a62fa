import { plainLine } from '../../reports/escape.ts';
import { renderBaseline } from '../../review/baseline.ts';
import { scanFiles } from '../../review/scan.ts';
import { countOf } from '../../verdict/counted-noun.ts';
import type { CliRequest } from '../arguments/arguments.ts';
import { writeProblem } from '../terminal-output.ts';
import { UsageError } from '../usage-error.ts';
import { writeResult } from '../write-result.ts';
import { readPaths } from './scan.ts';

/**
 * `tidewaiter baseline`: keeps what is found now, so that `scan --baseline` tells of the rest alone. A review needs none: it compares with the base
 * itself.
 */
export const baseline = async (request: CliRequest): Promise<number> => {
  const { texts, review, ports } = await readPaths(request);
  const result = await scanFiles(texts, review, ports);
  const [unread] = result.notifications.filter(({ level }) => level === 'error');
  // Why refused: what was found in such a file later would be told as new.
  if (unread) throw new UsageError(`A baseline holds only what could be judged, and "${unread.path}" could not: ${unread.message}`);
  await writeResult(request, () => renderBaseline(result));
  if (request.output !== undefined)
    await writeProblem(
      `${countOf(result.findings.length, 'finding')} kept: tidewaiter scan --baseline ${plainLine(request.output)} tells what is new since.\n`,
    );
  return 0;
};
