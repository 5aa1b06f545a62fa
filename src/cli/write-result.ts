import { writeFileSync } from 'node:fs';
import { noPaint, type Paint } from '../reports/terminal.ts';
import type { CliRequest } from './arguments.ts';
import { terminalPaint, writeOutput } from './terminal-output.ts';
import { UsageError } from './usage-error.ts';

/** Writes what a command found: to the file of `--output`, in which no colors are, or else to standard output. */
export const writeResult = async (
  { output }: Pick<CliRequest, 'output'>,
  render: (paint: Paint) => string | Promise<string>,
): Promise<void> => {
  if (output === undefined) await writeOutput(await render(terminalPaint()));
  else writeTo('--output', output, await render(noPaint));
};

/** Writes a file that an option names. Throws `UsageError` where that is not possible. */
export const writeTo = (option: string, path: string, text: string): void => {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new UsageError(
      `${option} can't be written: ${error instanceof Error ? error.message : 'unknown error'}. Name a file in a folder that is there and may be written to.`,
    );
  }
};
