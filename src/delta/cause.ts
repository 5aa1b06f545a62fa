import type { SourceFile } from '../artifacts/source-file.ts';
import type { ChangedBlock, LineMap } from '../changes/line-map.ts';
import { splitLines } from '../changes/unified-diff.ts';
import type { Finding } from '../findings/finding.ts';
import type { Cause } from './delta.ts';

/** What is known about a changed file when a cause is looked for. */
export interface ChangedText {
  readonly path: string;
  readonly map: LineMap;
  readonly head: SourceFile | undefined;
}

/** How many findings of the same rule and subject there would be if a head file had another text. */
export type Recount = (finding: Finding, path: string, text: string) => number;

/** Changed blocks of all files that are tried for one finding, and single lines within a block. */
const maxTriedBlocks = 12;
const maxTriedLines = 12;
/** Files over this size are not judged again to find a cause, in UTF-16 units. */
const maxTriedLength = 200_000;

/** Longest piece of a causing line that is kept, in UTF-16 units. */
const maxCauseText = 200;

/**
 * The change that brought about a finding whose own lines did not change. Blocks of changed lines are undone one after the other, the
 * nearest first; the one without which the finding is gone is the cause, and within it the one line that decides. When no single block
 * decides, it is the nearest one in the finding's scope.
 */
export const findCause = (
  finding: Finding,
  file: SourceFile,
  changed: ReadonlyMap<string, ChangedText>,
  recount: Recount,
): Cause | undefined => {
  const candidates = candidateBlocks(finding, file, changed);
  const now = recount(finding, '', '');
  for (const { block, text } of candidates.slice(0, maxTriedBlocks)) {
    const cause = decidingLine(block, text, replaced => recount(finding, text.path, replaced) < now);
    if (cause) return cause;
  }
  const [first] = candidates;
  return first && toCause(first.block, first.text);
};

interface Candidate {
  readonly block: ChangedBlock;
  readonly text: ChangedText;
}

/** All changed blocks: those in related places and in the finding's scope first, then the rest of the file, then other files. */
const candidateBlocks = (finding: Finding, file: SourceFile, changed: ReadonlyMap<string, ChangedText>): readonly Candidate[] => {
  const related = finding.related.map(place => place.path);
  const paths = [...new Set([finding.location.path, ...related, ...changed.keys()])];
  return paths.flatMap(path => {
    const text = changed.get(path);
    if (!text) return [];
    if (path !== finding.location.path) return text.map.blocks.map(block => ({ block, text }));
    const line = file.lines.line(finding.location.range.start);
    const first = file.lines.line(finding.scope.start);
    const last = file.lines.line(Math.max(finding.scope.start, finding.scope.end - 1));
    const outside = ({ head }: ChangedBlock): number => (head.from <= last + 1 && head.to >= first ? 0 : 1);
    return text.map.blocks
      .toSorted((a, b) => outside(a) - outside(b) || distance(a, line) - distance(b, line))
      .map(block => ({ block, text }));
  });
};

const distance = ({ head }: ChangedBlock, line: number): number =>
  line < head.from ? head.from - line : line >= head.to ? line - head.to + 1 : 0;

/** The line of a block that decides, or undefined when undoing the block does not help. */
const decidingLine = (block: ChangedBlock, text: ChangedText, helps: (replaced: string) => boolean): Cause | undefined => {
  const { head } = text;
  if (!head || head.text.length > maxTriedLength) return undefined;
  const start = head.lines.lineStart(block.head.from);
  const end = head.lines.lineStart(block.head.to);
  const added = head.text.slice(start, end);
  const withLines = (lines: string): string => head.text.slice(0, start) + lines + head.text.slice(end);
  const deleted = block.deletedTexts.map(line => `${line}\n`);
  if (!helps(withLines(deleted.join('')))) return undefined;
  if (deleted.length > 0 && (added === '' || helps(withLines(deleted.join('') + added)))) {
    const one = deleted.slice(0, maxTriedLines).findIndex(line => helps(withLines(line + added)));
    return deletedCause(block, text.path, Math.max(0, one));
  }
  const lines = splitLines(added);
  const one = lines.slice(0, maxTriedLines).findIndex((_, index) => helps(withLines(lines.toSpliced(index, 1).join(''))));
  return changedCause(block.head.from + Math.max(0, one), text.path, head);
};

const deletedCause = (block: ChangedBlock, path: string, index: number): Cause => ({
  path,
  kind: 'deleted',
  line: block.base.from + index,
  text: (block.deletedTexts[index] ?? '').trim().slice(0, maxCauseText),
});

const changedCause = (line: number, path: string, head: SourceFile): Cause => ({
  path,
  kind: 'changed',
  line,
  text: head.text.slice(head.lines.lineStart(line), head.lines.lineEnd(line)).trim().slice(0, maxCauseText),
});

const toCause = (block: ChangedBlock, { path, head }: ChangedText): Cause =>
  block.head.from < block.head.to && head ? changedCause(block.head.from, path, head) : deletedCause(block, path, 0);
