import type { SourceFile } from '../artifacts/source-file.ts';
import type { LineSpan } from '../changes/line-map.ts';
import type { Fix } from '../findings/finding.ts';
import { applyEdits, coveringRange } from '../text/text-edit.ts';
import { codeBlock } from './escape.ts';

/** A fix widened to whole lines, as GitHub's suggestion blocks need it. */
export interface Suggestion {
  /** The head lines that it replaces; `to` is exclusive. */
  readonly lines: LineSpan;
  /** The new lines without the last line break; undefined deletes the lines. */
  readonly replacement: string | undefined;
}

/** The lines that a fix rewrites and their new text. Insertions at a line's start take the line before along, since a suggestion can't be empty. */
export const suggestionOf = (file: SourceFile, fix: Fix): Suggestion => {
  const cover = coveringRange(fix.edits);
  const { lines, text } = file;
  const last = Math.max(cover.start, cover.end - (cover.end > cover.start && text[cover.end - 1] === '\n' ? 1 : 0));
  let from = lines.line(cover.start);
  const to = Math.min(lines.line(last), lines.lineCount);
  if (from > to) from = to;
  const start = lines.lineStart(from);
  const end = lines.lineEnd(to);
  const shifted = fix.edits.map(edit => ({ ...edit, range: { start: edit.range.start - start, end: edit.range.end - start } }));
  const replaced = applyEdits(text.slice(start, end), shifted);
  return { lines: { from, to: to + 1 }, replacement: replaced === '' ? undefined : replaced.replace(/\r?\n$/u, '') };
};

/** The block as Markdown. Undefined for a file with carriage returns: GitHub's handling of them in suggestions is not dependable. */
export const suggestionBlock = (file: SourceFile, suggestion: Suggestion): string | undefined => {
  if (file.text.includes('\r')) return undefined;
  // Why the added line break: a block without a line deletes, a block with one empty line leaves an empty line.
  return suggestion.replacement === undefined ? '```suggestion\n```' : codeBlock(`${suggestion.replacement}\n`, 'suggestion');
};
