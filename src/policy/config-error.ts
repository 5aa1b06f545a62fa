import type { SourceFile } from '../artifacts/source-file.ts';
import type { Range } from '../text/range.ts';

/** What is wrong in a file that configures Tidewaiter. A file with one such error is not used at all: nothing falls back to a default. */
export interface ConfigError {
  readonly path: string;
  readonly range: Range;
  /** Where the range starts; both count from 1. */
  readonly line: number;
  readonly column: number;
  /** A full sentence. Text from the file may be inside: reporters escape it. */
  readonly message: string;
  /** What to write instead, a full sentence. */
  readonly hint?: string;
}

export const configError = (file: SourceFile, range: Range, message: string, hint?: string): ConfigError => ({
  path: file.path,
  range,
  ...file.lines.position(range.start),
  message,
  ...(hint !== undefined && { hint }),
});

/** What is wrong, and what to write instead. Reporters escape it. */
export const errorSentence = ({ message, hint }: Pick<ConfigError, 'message' | 'hint'>): string =>
  hint === undefined ? message : `${message} ${hint}`;

/** Where it stands: `PATH:LINE:COLUMN`, of any path as it is to be shown. Reporters escape it. */
export const errorPlace = ({ path, line, column }: Pick<ConfigError, 'path' | 'line' | 'column'>): string => `${path}:${line}:${column}`;

/** Why something (`The new policy`) can't be used, with line and remedy. Reporters escape it. */
export const unusableSentence = (what: string, error: ConfigError): string =>
  `${what} can't be used (line ${error.line}, column ${error.column}): ${errorSentence(error)}`;
