import type { SourceFile } from '../artifacts/source-file.ts';
import type { Range } from '../text/range.ts';

/** A range as people and formats count it: from 1, the end column exclusive. */
export interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** The region of a range; the first place of a file whose text is not at hand. */
export const regionOf = (file: SourceFile | undefined, range: Range): Region => {
  if (!file) return { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };
  const start = file.lines.position(range.start);
  const end = file.lines.position(range.end);
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
};

/** The last line that a range touches: a range that ends right after a line break does not touch the next line. */
export const lastLineOf = (file: SourceFile, range: Range): number => file.lines.line(Math.max(range.start, range.end - 1));
