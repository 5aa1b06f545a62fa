/** The parts that do something, as far as it is decided. */
export type MinimalSets<T> =
  /** Each of these does it alone, and without them nothing does. */
  | { readonly are: 'each'; readonly parts: readonly T[] }
  /** All of these together do it; there is no other way without each of them. */
  | { readonly are: 'together'; readonly parts: readonly T[] }
  /** There are more ways than are told, or none can be told apart from others. */
  | { readonly are: 'undecided' };

/** More single parts that each do it are not told. */
export const maxEach = 4;
/** From so many parts of a run on, not every number of them is tried to be dropped. */
const maxDroppedSingly = 12;
/** So many parts are tried one by one; of more, only the first so many. */
const maxSingles = 8;

/**
 * The smallest sets of parts that do something, given that all of them together do. `does` is asked about sets of parts and may be costly;
 * the parts that are tried first come first. Single parts are looked for first; then delta debugging (Zeller and Hildebrandt, "Simplifying
 * and Isolating Failure-Inducing Input") finds one set of which no part can be left out.
 */
export const minimalSets = <T>(parts: readonly T[], does: (parts: readonly T[]) => boolean): MinimalSets<T> => {
  if (parts.length === 1) return { are: 'each', parts };
  if (parts.length <= maxSingles) {
    const singles = parts.filter(part => does([part]));
    if (singles.length > 0) return each(singles);
  } else {
    const nearest = parts.slice(0, maxSingles).find(part => does([part]));
    if (nearest !== undefined) return moreSingles(parts, [nearest], does);
  }
  const found = reduce(parts, does);
  if (found.length === 1) return moreSingles(parts, found, does);
  if (found.some(part => does(without(parts, [part])))) return { are: 'undecided' };
  return { are: 'together', parts: found };
};

const each = <T>(parts: readonly T[]): MinimalSets<T> => (parts.length <= maxEach ? { are: 'each', parts } : { are: 'undecided' });

/** Looks for single parts besides the known ones, until what is left does nothing. Larger sets in it are no smallest ones. */
const moreSingles = <T>(parts: readonly T[], known: readonly T[], does: (parts: readonly T[]) => boolean): MinimalSets<T> => {
  const found = [...known];
  while (found.length <= maxEach) {
    const rest = without(parts, found);
    if (!does(rest)) break;
    const next = reduce(rest, does);
    const [single] = next;
    if (next.length !== 1 || single === undefined) break;
    found.push(single);
  }
  return each(parts.filter(part => found.includes(part)));
};

/** A set of parts that does it and of which no part can be left out. `does(parts)` is known to be true. */
const reduce = <T>(parts: readonly T[], does: (parts: readonly T[]) => boolean): readonly T[] => {
  let left = parts;
  let pieces = 2;
  while (left.length > 1) {
    const chunks = splitInto(left, pieces);
    const chunk = chunks.length === 1 ? undefined : chunks.find(some => some.length < left.length && does(some));
    if (chunk) {
      left = chunk;
      pieces = 2;
      continue;
    }
    const spare = chunks.length > 2 ? chunks.findIndex(some => does(without(left, some))) : -1;
    if (spare !== -1) {
      left = without(left, chunks[spare] ?? []);
      pieces = Math.max(pieces - 1, 2);
    } else if (pieces >= left.length) break;
    else pieces = Math.min(pieces * 2, left.length);
  }
  return left;
};

const without = <T>(parts: readonly T[], some: readonly T[]): readonly T[] => {
  const left = new Set(some);
  return parts.filter(part => !left.has(part));
};

const splitInto = <T>(parts: readonly T[], count: number): readonly (readonly T[])[] =>
  Array.from({ length: count }, (_, index) =>
    parts.slice(Math.floor((index * parts.length) / count), Math.floor(((index + 1) * parts.length) / count)),
  );

/**
 * The shortest run of parts that does it, given that all of them together do: parts are dropped from its end and then from its start, many
 * at once first, until none can be dropped from either end.
 */
export const shortestRun = <T>(parts: readonly T[], does: (parts: readonly T[]) => boolean): readonly T[] => {
  let left = parts;
  for (let before = -1; before !== left.length; ) {
    before = left.length;
    left = dropEnd(left, (run, count) => run.slice(0, -count), does);
    left = dropEnd(left, (run, count) => run.slice(count), does);
  }
  return left;
};

const dropEnd = <T>(
  parts: readonly T[],
  drop: (parts: readonly T[], count: number) => readonly T[],
  does: (parts: readonly T[]) => boolean,
): readonly T[] => {
  let left = parts;
  let count = parts.length > maxDroppedSingly ? parts.length >> 1 : parts.length - 1;
  while (count > 0) {
    const shorter = count < left.length ? drop(left, count) : [];
    if (shorter.length > 0 && does(shorter)) left = shorter;
    else count = count > maxDroppedSingly ? count >> 1 : count - 1;
  }
  return left;
};
