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
