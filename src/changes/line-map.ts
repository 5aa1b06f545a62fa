import { countWhile } from '../text/sorted.ts';
import type { Hunk } from './unified-diff.ts';

/** Lines from `from` up to but not including `to`, counted from 1. */
export interface LineSpan {
  readonly from: number;
  readonly to: number;
}

/** Base lines that head lines took the place of; one of the spans may be empty. */
export interface ChangedBlock {
  readonly base: LineSpan;
  readonly head: LineSpan;
  readonly deletedTexts: readonly string[];
}

/** Relates the lines of base and head. */
export class LineMap {
  /** Head lines that the diff shows. */
  readonly #spans: readonly LineSpan[];
  /** Runs of changed lines in source order. */
  readonly blocks: readonly ChangedBlock[];

  /** `context` widens hunks that hold no context lines of their own; `no-comments`: a comment can't stand anywhere. */
  constructor(hunks: readonly Hunk[], context: number | 'no-comments' = 0) {
    this.#spans = context === 'no-comments' ? [] : shownSpans(hunks, context);
    this.blocks = hunks.flatMap(changedBlocks);
  }

  /** The base line that a head line was, or undefined when the change wrote it. */
  baseLine(headLine: number): number | undefined {
    const block = this.#lastBlockFrom(headLine);
    if (!block) return headLine;
    return headLine < block.head.to ? undefined : headLine - block.head.to + block.base.to;
  }

  /** True when the change wrote at least one of the head lines `first..last` (both inclusive). */
  touches(first: number, last: number): boolean {
    const block = this.#lastBlockFrom(last);
    return block !== undefined && block.head.to > first && block.head.from < block.head.to;
  }

  /** True when the head lines `first..last` (inclusive) lie in one hunk, context lines included: GitHub accepts a comment there. */
  isInOneHunk(first: number, last: number): boolean {
    const span = lastFrom(this.#spans, first, one => one.from);
    return span !== undefined && last < span.to;
  }

  /**
   * True when the base lines `first..last` (inclusive) were deleted or rewritten as one run: GitHub accepts a comment on the left side
   * there.
   */
  isInOneDeletion(first: number, last: number): boolean {
    const block = lastFrom(this.blocks, first, ({ base }) => base.from);
    return this.#spans.length > 0 && block !== undefined && last < block.base.to;
  }

  /** The block of which a head line is one. */
  blockAt(headLine: number): ChangedBlock | undefined {
    const block = this.#lastBlockFrom(headLine);
    return block && headLine < block.head.to ? block : undefined;
  }

  /** The last block that begins at or before a head line. */
  #lastBlockFrom(headLine: number): ChangedBlock | undefined {
    return lastFrom(this.blocks, headLine, ({ head }) => head.from);
  }
}

/** The last of some parts in source order that begins at or before a line (binary search). */
const lastFrom = <T>(parts: readonly T[], line: number, fromOf: (part: T) => number): T | undefined => {
  const begins = (part: T | undefined): boolean => part !== undefined && fromOf(part) <= line;
  return parts[countWhile(parts.length, index => begins(parts[index])) - 1];
};

/** Head lines of each hunk, widened by context; spans that come to touch are one, as in a diff. */
const shownSpans = (hunks: readonly Hunk[], context: number): readonly LineSpan[] => {
  const spans: LineSpan[] = [];
  for (const { headStart, headCount } of hunks) {
    // Why plus one: an empty side names the line before the change.
    const start = headCount === 0 ? headStart + 1 : headStart;
    const span = { from: Math.max(1, start - context), to: start + headCount + context };
    const before = spans.at(-1);
    if (before && context > 0 && span.from <= before.to) spans[spans.length - 1] = { from: before.from, to: span.to };
    else spans.push(span);
  }
  return spans;
};

const changedBlocks = (hunk: Hunk): readonly ChangedBlock[] => {
  const blocks: ChangedBlock[] = [];
  let base = hunk.baseCount === 0 ? hunk.baseStart + 1 : hunk.baseStart;
  let head = hunk.headCount === 0 ? hunk.headStart + 1 : hunk.headStart;
  let start: { readonly base: number; readonly head: number; readonly texts: string[] } | undefined;
  const close = (): void => {
    if (start) blocks.push({ base: { from: start.base, to: base }, head: { from: start.head, to: head }, deletedTexts: start.texts });
    start = undefined;
  };
  for (const line of hunk.lines) {
    if (line.sign === ' ') {
      close();
      base += 1;
      head += 1;
      continue;
    }
    start ??= { base, head, texts: [] };
    if (line.sign === '-') {
      start.texts.push(line.text);
      base += 1;
    } else head += 1;
  }
  close();
  return blocks;
};
