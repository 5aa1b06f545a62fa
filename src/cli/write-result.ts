import { closeSync, openSync, writeFileSync } from 'node:fs';
import { noPaint, type Paint } from '../reports/terminal.ts';
import type { CliRequest } from './arguments/arguments.ts';
import { terminalPaint, writeOutput } from './terminal-output.ts';
import { UsageError } from './usage-error.ts';

/** A text, or the pieces of a long one. */
export type Rendered = string | Iterable<string>;

/** Writes what a command found: to the file of `--output`, in which no colors are, or else to standard output. */
export const writeResult = async (
  { output }: Pick<CliRequest, 'output'>,
  render: (paint: Paint) => Rendered | Promise<Rendered>,
): Promise<void> => {
  if (output !== undefined) return writeTo('--output', output, await render(noPaint));
  const rendered = await render(terminalPaint());
  for (const piece of typeof rendered === 'string' ? [rendered] : rendered) await writeOutput(piece);
};

/** Writes a file that an option names. Throws `UsageError` where that is not possible. */
export const writeTo = (option: string, path: string, text: Rendered): void => {
  try {
    const file = openSync(path, 'w');
    try {
      for (const piece of typeof text === 'string' ? [text] : text) writeFileSync(file, piece);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw new UsageError(
      `${option} can't be written: ${error instanceof Error ? error.message : 'unknown error'}. Name a file in a folder that is there and may be written to.`,
    );
  }
};
