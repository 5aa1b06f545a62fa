import type { ChangedBlock } from './line-map.ts';

/**
 * A line of a changed block: rewritten (both lines), only deleted (`base`) or only added (`head`). Lines count from 1. `same`: both texts
 * are equal, so that the change did nothing to it.
 */
export interface ChangedRow {
  readonly base: number | undefined;
  readonly head: number | undefined;
  readonly same: boolean;
}

/** Blocks with more pairs of lines than this are not compared line by line. */
const maxPairs = 10_000;
/** Longest piece of a line that is compared with others, in UTF-16 units. */
const maxCompared = 200;

/**
 * The lines of a block in an order in which each may be undone for itself: a deleted line stands beside the added one that took its place,
 * if there is one. `baseLines` and `headLines` are those of the block, with their line breaks.
 */
export const changedRows = (
  { base, head }: Pick<ChangedBlock, 'base' | 'head'>,
  baseLines: readonly string[],
  headLines: readonly string[],
): readonly ChangedRow[] => {
  const rows: ChangedRow[] = [];
  let [atBase, atHead] = [0, 0];
  const passUntil = (baseEnd: number, headEnd: number): void => {
    for (; atBase < baseEnd; atBase += 1) rows.push({ base: base.from + atBase, head: undefined, same: false });
    for (; atHead < headEnd; atHead += 1) rows.push({ base: undefined, head: head.from + atHead, same: false });
  };
  for (const [baseIndex, headIndex] of alignedLines(baseLines, headLines)) {
    passUntil(baseIndex, headIndex);
    const same = baseLines[baseIndex] === headLines[headIndex];
    rows.push({ base: base.from + baseIndex, head: head.from + headIndex, same });
    atBase = baseIndex + 1;
    atHead = headIndex + 1;
  }
  passUntil(baseLines.length, headLines.length);
  return rows;
};

type Pair = readonly [baseIndex: number, headIndex: number];

/** Pairs of lines of which one took the other's place, in order: the alignment with the greatest likeness. */
const alignedLines = (baseLines: readonly string[], headLines: readonly string[]): readonly Pair[] => {
  const [rows, columns] = [baseLines.length, headLines.length];
  if (rows === 0 || columns === 0) return [];
  if (rows * columns > maxPairs) return rows === columns ? baseLines.map((_, index) => [index, index]) : [];
  const head = headLines.map(comparedLine);
  const likenesses = baseLines.map(comparedLine).map(line => head.map(other => likeness(line, other)));
  return bestPairs(likenesses);
};

/** The pairs, in order on both sides, whose likenesses have the greatest sum. */
const bestPairs = (likenesses: readonly (readonly number[])[]): readonly Pair[] => {
  const sums = greatestSums(likenesses);
  const pairs: Pair[] = [];
  let [row, column] = [0, 0];
  for (let like = likenesses[row]?.[column]; like !== undefined; like = likenesses[row]?.[column]) {
    const [here, below, beyond] = [sums(row, column), sums(row + 1, column), sums(row + 1, column + 1)];
    if (like > 0 && here === like + beyond) {
      pairs.push([row, column]);
      row += 1;
      column += 1;
    } else if (here === below) row += 1;
    else column += 1;
  }
  return pairs;
};

/** The greatest sum that pairs from a place of both sides on can have. */
const greatestSums = (likenesses: readonly (readonly number[])[]): ((row: number, column: number) => number) => {
  const [rows, columns] = [likenesses.length, likenesses[0]?.length ?? 0];
  const table = new Float64Array((rows + 1) * (columns + 1));
  const sumAt = (row: number, column: number): number => table[row * (columns + 1) + column] ?? 0;
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      const like = likenesses[row]?.[column] ?? 0;
      const paired = like > 0 ? like + sumAt(row + 1, column + 1) : 0;
      table[row * (columns + 1) + column] = Math.max(paired, sumAt(row + 1, column), sumAt(row, column + 1));
    }
  }
  return sumAt;
};

interface ComparedLine {
  readonly text: string;
  /** What the line sets or does: a YAML key, the keyword of an instruction. Empty when there is no such word. */
  readonly word: string;
}

/** That a command goes on in the next line says nothing of the line itself: another one behind it only makes the last one end otherwise. */
const comparedLine = (line: string): ComparedLine => {
  const text = line.slice(0, maxCompared).trim().replace(/\\$/u, '').trimEnd();
  return { text, word: /^(?:- )*"?([\w./-]+)"?(?::(?= |$)|(?= ))/u.exec(text)?.[1] ?? '' };
};

/** From 0 (one did not become the other) to 3 (the same but for indentation). */
const likeness = (a: ComparedLine, b: ComparedLine): number => {
  if (a.text === '' || b.text === '') return 0;
  if (a.text === b.text) return 3;
  const longest = Math.max(a.text.length, b.text.length);
  const share = commonEnds(a.text, b.text) / longest;
  if (a.word !== '' && a.word === b.word) return 1 + share;
  return a.word === '' && b.word === '' && share >= 0.5 ? share : 0;
};

/** How many units two texts have in common at their start and at their end. */
const commonEnds = (a: string, b: string): number => {
  const shortest = Math.min(a.length, b.length);
  let start = 0;
  while (start < shortest && a.charCodeAt(start) === b.charCodeAt(start)) start += 1;
  let end = 0;
  while (end < shortest - start && a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end)) end += 1;
  return start + end;
};
