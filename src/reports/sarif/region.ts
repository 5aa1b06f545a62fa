import type { SourceFile } from '../../artifacts/source-file.ts';
import type { Range } from '../../text/range.ts';

/** A range as people and formats count it: from 1, the end column exclusive. */
export interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

const byteOrderMark = '\uFEFF';

/** The region of a range; the first place of a file whose text is not at hand. A byte-order mark is not a column (SARIF 2.1.0, 3.30.3). */
export const regionOf = (file: SourceFile | undefined, range: Range): Region => {
  if (!file) return { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };
  const start = file.lines.position(range.start);
  const end = file.lines.position(range.end);
  const marked = file.text.startsWith(byteOrderMark);
  const column = (position: typeof start): number => (marked && position.line === 1 ? Math.max(1, position.column - 1) : position.column);
  return { startLine: start.line, startColumn: column(start), endLine: end.line, endColumn: column(end) };
};

/** The first line of a range; an empty range at the very end of a text stands on its last line. */
export const firstLineOf = (file: SourceFile, range: Range): number => Math.min(file.lines.line(range.start), file.lines.lineCount);

/** The last line that a range touches: a range that ends right after a line break does not touch the next line. */
export const lastLineOf = (file: SourceFile, range: Range): number =>
  Math.min(file.lines.line(Math.max(range.start, range.end - 1)), file.lines.lineCount);
