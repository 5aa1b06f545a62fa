import type { SourceFile } from '../../artifacts/source-file.ts';
import type { LineMap, LineSpan } from '../../changes/line-map.ts';
import type { Fix } from '../../findings/finding.ts';
import { onceFor } from '../../text/once-for.ts';
import type { TextEdit } from '../../text/range.ts';
import { applyEdits, coveringRange } from '../../text/text-edit.ts';
import { codeBlock } from '../escape.ts';

/** Whole lines and what edits make of them. Both texts hold their line breaks. */
export interface RewrittenLines {
  /** `to` is exclusive. */
  readonly lines: LineSpan;
  readonly before: string;
  readonly after: string;
}

const linesTouchedBy = ({ lines }: SourceFile, edits: readonly TextEdit[]): { readonly from: number; readonly to: number } => {
  const cover = coveringRange(edits);
  const last = lines.lineCount;
  return { from: Math.min(lines.line(cover.start), last), to: Math.min(lines.line(Math.max(cover.start, cover.end - 1)), last) };
};

/** How much text the lines that edits touch will have, in UTF-16 units: to know before they are written, for a whole file may be one line. */
export const rewrittenLength = (file: SourceFile, edits: readonly TextEdit[]): number => {
  const { from, to } = linesTouchedBy(file, edits);
  const more = edits.reduce((sum, { range, newText }) => sum + newText.length - (range.end - range.start), 0);
  return file.lines.lineEnd(to) - file.lines.lineStart(from) + more;
};

/** The lines that edits touch. Where an edit takes a line's break away, the next line is one of them. */
export const rewriteLines = (file: SourceFile, edits: readonly TextEdit[]): RewrittenLines => {
  const { from, to } = linesTouchedBy(file, edits);
  const last = file.lines.lineCount;
  const rewritten = rewriteSpan(file, edits, { from, to: to + 1 });
  const joinsNext = rewritten.before.endsWith('\n') && rewritten.after !== '' && !rewritten.after.endsWith('\n');
  return joinsNext && to < last ? rewriteSpan(file, edits, { from, to: to + 2 }) : rewritten;
};

const rewriteSpan = ({ text, lines: index }: SourceFile, edits: readonly TextEdit[], lines: LineSpan): RewrittenLines => {
  const start = index.lineStart(lines.from);
  const before = text.slice(start, index.lineEnd(lines.to - 1));
  const shifted = edits.map(({ range, newText }) => ({ range: { start: range.start - start, end: range.end - start }, newText }));
  return { lines, before, after: applyEdits(before, shifted) };
};

/**
 * A fix as GitHub's suggestion blocks have it: lines (without their breaks) that take the place of lines. Of a text split at its line
 * breaks, the last part counts as a line, so that a suggestion for it can add a final line break.
 */
export interface Suggestion {
  /** The head lines that it replaces; `to` is exclusive. */
  readonly lines: LineSpan;
  /** The new lines, joined; undefined deletes the lines. */
  readonly replacement: string | undefined;
}

/** Longer blocks are not offered, in UTF-16 units: nobody reads them, and a comment has room for other things too. */
const maxBlockLength = 10_000;

/**
 * The ways to write a fix as whole lines, the closest first: lines inserted between two others can be written with either. None for more text than
 * a block may have.
 */
export const suggestionsOf = (file: SourceFile, fix: Fix): readonly Suggestion[] => {
  if (rewrittenLength(file, fix.edits) > maxBlockLength) return [];
  const own = rewriteLines(file, fix.edits);
  const cover = coveringRange(fix.edits);
  const { from } = own.lines;
  const isBetweenLines = cover.start === cover.end && from > 1 && cover.start === file.lines.lineStart(from);
  const ways = isBetweenLines ? [own, rewriteSpan(file, fix.edits, { from: from - 1, to: from })] : [own];
  return ways.flatMap(toSuggestion);
};

/** None when the last line break of the lines would be lost: a suggestion can't say so. */
const toSuggestion = ({ lines, before, after }: RewrittenLines): readonly Suggestion[] => {
  if (!before.endsWith('\n')) return [{ lines, replacement: after }];
  if (after === '') return [{ lines, replacement: undefined }];
  return after.endsWith('\n') ? [{ lines, replacement: after.slice(0, -1) }] : [];
};

const hasCarriageReturns = onceFor(({ text }: SourceFile): boolean => text.includes('\r'));

/**
 * The block as Markdown. Undefined for text with carriage returns or other control characters, since GitHub's handling of them in
 * suggestions is not dependable, and when it is too long.
 */
export const suggestionBlock = (file: SourceFile, { replacement }: Suggestion): string | undefined => {
  if (hasCarriageReturns(file) || (replacement !== undefined && /[^\P{Cc}\t\n]/u.test(replacement))) return undefined;
  // Why the added line break: a block without a line deletes, a block with one empty line leaves an empty line.
  const block = replacement === undefined ? '```suggestion\n```' : codeBlock(`${replacement}\n`, 'suggestion');
  return block.length <= maxBlockLength ? block : undefined;
};

/** A suggestion that GitHub takes: its block, and the lines that it replaces. */
export interface OfferedSuggestion {
  readonly lines: LineSpan;
  readonly block: string;
}

/** The first way to write a fix as a suggestion whose lines lie in one hunk. */
export const offeredSuggestion = (file: SourceFile | undefined, fix: Fix, map: LineMap | undefined): OfferedSuggestion | undefined => {
  // Why not of several files: a block is of one, and a part of a fix mends nothing.
  if (!file || !map || fix.elsewhere) return undefined;
  for (const suggestion of suggestionsOf(file, fix)) {
    const { lines } = suggestion;
    const block = map.isInOneHunk(lines.from, lines.to - 1) ? suggestionBlock(file, suggestion) : undefined;
    if (block !== undefined) return { lines, block };
  }
  return undefined;
};
