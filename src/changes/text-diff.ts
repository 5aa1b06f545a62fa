import { appendAll } from '../text/append-all.ts';
import { countWhile } from '../text/sorted.ts';
import { type Hunk, type HunkLine, splitLines } from './unified-diff.ts';

/** A run of base lines replaced by a run of head lines; indexes count from 0, ends are exclusive. */
interface Block {
  readonly baseFrom: number;
  readonly baseTo: number;
  readonly headFrom: number;
  readonly headTo: number;
}

/**
 * The hunks between two texts, for files whose patch the host did not give. Patience diff: common ends are cut off, lines that occur once
 * on both sides are anchors, and what lies between anchors is cut again, as often as `cutsPerLine` allows. Linear but for sorting the
 * anchors. Hunks have no context lines.
 */
export const diffTexts = (base: string, head: string): readonly Hunk[] => {
  const baseLines = splitLines(base);
  const headLines = splitLines(head);
  return diffBlocks(baseLines, headLines).map(block => toHunk(block, baseLines, headLines));
};

/**
 * Times that each line may be looked at on the average, and how many may be looked at in any case; then what is left of two texts counts as
 * rewritten. Of texts that people write few lines are looked at a third time, but texts can be made of which each cut finds one more
 * anchor.
 */
const cutsPerLine = 4;
const leastCutLines = 100_000;

const diffBlocks = (base: readonly string[], head: readonly string[]): readonly Block[] => {
  const blocks: Block[] = [];
  let linesLeft = leastCutLines + cutsPerLine * (base.length + head.length);
  const pending: Block[] = [{ baseFrom: 0, baseTo: base.length, headFrom: 0, headTo: head.length }];
  for (let block = pending.pop(); block; block = pending.pop()) {
    const cut = cutCommonEnds(block, base, head);
    if (cut.baseFrom === cut.baseTo && cut.headFrom === cut.headTo) continue;
    const isOneSided = cut.baseFrom === cut.baseTo || cut.headFrom === cut.headTo;
    if (!isOneSided) linesLeft -= cut.baseTo - cut.baseFrom + cut.headTo - cut.headFrom;
    const anchors = isOneSided || linesLeft < 0 ? [] : uniqueAnchors(cut, base, head);
    if (anchors.length === 0) blocks.push(cut);
    else appendAll(pending, between(cut, anchors).toReversed());
  }
  return blocks;
};

const cutCommonEnds = (block: Block, base: readonly string[], head: readonly string[]): Block => {
  let { baseFrom, baseTo, headFrom, headTo } = block;
  while (baseFrom < baseTo && headFrom < headTo && base[baseFrom] === head[headFrom]) {
    baseFrom += 1;
    headFrom += 1;
  }
  while (baseFrom < baseTo && headFrom < headTo && base[baseTo - 1] === head[headTo - 1]) {
    baseTo -= 1;
    headTo -= 1;
  }
  return { baseFrom, baseTo, headFrom, headTo };
};

interface Anchor {
  readonly base: number;
  readonly head: number;
}

/** Lines that occur exactly once on each side of the block, as far as they keep the same order on both. */
const uniqueAnchors = (block: Block, base: readonly string[], head: readonly string[]): readonly Anchor[] => {
  const once = (lines: readonly string[], from: number, to: number): Map<string, number> => {
    const places = new Map<string, number>();
    for (let at = from; at < to; at += 1) places.set(lines[at] ?? '', places.has(lines[at] ?? '') ? -1 : at);
    return places;
  };
  const headPlaces = once(head, block.headFrom, block.headTo);
  const pairs: Anchor[] = [];
  for (const [line, at] of once(base, block.baseFrom, block.baseTo)) {
    const other = headPlaces.get(line) ?? -1;
    if (at !== -1 && other !== -1) pairs.push({ base: at, head: other });
  }
  return longestIncreasing(pairs.toSorted((a, b) => a.base - b.base));
};

/** The longest subsequence with increasing head places (patience sorting, n log n). */
const longestIncreasing = (pairs: readonly Anchor[]): readonly Anchor[] => {
  const tops: { readonly anchor: Anchor; readonly previous: Link | undefined }[] = [];
  for (const anchor of pairs) {
    const place = countWhile(tops.length, index => (tops[index]?.anchor.head ?? 0) < anchor.head);
    tops[place] = { anchor, previous: place === 0 ? undefined : tops[place - 1] };
  }
  const result: Anchor[] = [];
  for (let link: Link | undefined = tops.at(-1); link; link = link.previous) result.push(link.anchor);
  return result.toReversed();
};

interface Link {
  readonly anchor: Anchor;
  readonly previous: Link | undefined;
}

const between = (block: Block, anchors: readonly Anchor[]): readonly Block[] => {
  const blocks: Block[] = [];
  let { baseFrom, headFrom } = block;
  for (const anchor of anchors) {
    blocks.push({ baseFrom, baseTo: anchor.base, headFrom, headTo: anchor.head });
    baseFrom = anchor.base + 1;
    headFrom = anchor.head + 1;
  }
  blocks.push({ baseFrom, baseTo: block.baseTo, headFrom, headTo: block.headTo });
  return blocks;
};

const toHunk = (block: Block, base: readonly string[], head: readonly string[]): Hunk => {
  const lines = (sign: '+' | '-', all: readonly string[], from: number, to: number): readonly HunkLine[] =>
    all
      .slice(from, to)
      .map(line => (line.endsWith('\n') ? { sign, text: line.slice(0, -1) } : { sign, text: line, noNewline: true as const }));
  const baseCount = block.baseTo - block.baseFrom;
  const headCount = block.headTo - block.headFrom;
  return {
    baseStart: baseCount === 0 ? block.baseFrom : block.baseFrom + 1,
    baseCount,
    headStart: headCount === 0 ? block.headFrom : block.headFrom + 1,
    headCount,
    lines: [...lines('-', base, block.baseFrom, block.baseTo), ...lines('+', head, block.headFrom, block.headTo)],
  };
};
