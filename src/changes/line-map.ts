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
  readonly #hunks: readonly Hunk[];
  readonly #context: number;
  /** Runs of changed lines in source order. */
  readonly blocks: readonly ChangedBlock[];

  /** `context` widens hunks that hold no context lines of their own; `no-comments`: a comment can't stand anywhere. */
  constructor(hunks: readonly Hunk[], context: number | 'no-comments' = 0) {
    this.#hunks = context === 'no-comments' ? [] : hunks;
    this.#context = context === 'no-comments' ? 0 : context;
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
    const widen = this.#context;
    return this.#hunks.some(hunk => hunk.headCount + widen > 0 && hunk.headStart - widen <= first && last < hunk.headStart + hunk.headCount + widen);
  }

  /** The last block that begins at or before a head line (binary search). */
  #lastBlockFrom(headLine: number): ChangedBlock | undefined {
    let low = 0;
    let high = this.blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.blocks[middle]?.head.from ?? 0) <= headLine) low = middle + 1;
      else high = middle;
    }
    return this.blocks[low - 1];
  }
}

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
