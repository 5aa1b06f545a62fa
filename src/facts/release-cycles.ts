import { type CycleEntry, endOfLifeData } from './end-of-life-data.ts';
import type { ProductName } from './end-of-life-images.ts';

/**
 * How a version met the table: `cycle`: it is of this release cycle; `all`: every cycle it can mean is over; `older`: it is before this
 * cycle, the oldest known or the next that is.
 */
export type CycleMatch = 'cycle' | 'all' | 'older';

/** A version's release cycle. */
export interface FoundCycle {
  readonly match: CycleMatch;
  /** The cycle's number; for `all` the version as asked. */
  readonly cycle: string;
  /** The last day with security fixes (`YYYY-MM-DD`); true: over, but the day is not known; false: not over when the facts were taken. */
  readonly end: string | boolean;
}

/** A release after another one. */
export interface LaterCycle {
  readonly cycle: string;
  readonly codename: string | undefined;
  readonly isLasting: boolean;
}

interface ProductCycles {
  readonly byNumber: ReadonlyMap<string, CycleEntry>;
  readonly byCodename: ReadonlyMap<string, CycleEntry>;
  /** Cycles by each shorter version that they begin with: `3` holds `3.9` and `3.10`. Newest first. */
  readonly byPrefix: ReadonlyMap<string, readonly CycleEntry[]>;
  readonly oldest: CycleEntry | undefined;
}

/** `1.2.3` gives `1` and `1.2`. */
const prefixes = (version: string): readonly string[] => {
  const parts = version.split('.');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('.'));
};

const index = (entries: readonly CycleEntry[]): ProductCycles => {
  const byPrefix = new Map<string, CycleEntry[]>();
  for (const entry of entries) {
    for (const prefix of prefixes(entry[0])) byPrefix.set(prefix, [...(byPrefix.get(prefix) ?? []), entry]);
  }
  return {
    byNumber: new Map(entries.map(entry => [entry[0], entry])),
    byCodename: new Map(entries.flatMap(entry => (entry[2] === undefined ? [] : [[entry[2], entry] as const]))),
    byPrefix,
    oldest: entries.at(-1),
  };
};

const indexes = new Map<ProductName, ProductCycles>();

/** The table is indexed product by product, when first asked. */
const cyclesOf = (product: ProductName): ProductCycles => {
  const known = indexes.get(product) ?? index(endOfLifeData[product]);
  indexes.set(product, known);
  return known;
};

/** True when the end is before today. */
export const isOver = (end: string | boolean, today: string): boolean => (typeof end === 'string' ? end < today : end);

const isBefore = (version: string, other: string): boolean => {
  const [left, right] = [version.split('.').map(Number), other.split('.').map(Number)];
  for (let at = 0; at < Math.min(left.length, right.length); at++) {
    const [a = 0, b = 0] = [left[at], right[at]];
    if (a !== b) return a < b;
  }
  return false;
};

/** The last of the ends that are known by day; true when none is. */
const latestEnd = (entries: readonly CycleEntry[]): string | boolean =>
  entries
    .flatMap(([, end]) => (typeof end === 'string' ? [end] : []))
    .toSorted()
    .at(-1) ?? true;

const asFound = ([cycle, end]: CycleEntry, match: CycleMatch = 'cycle'): FoundCycle => ({ match, cycle, end });

/** A version that is older than all known ones of its major release, or than all there are, is over when the oldest of them is. */
const olderThanKnown = (version: string, { byPrefix, oldest }: ProductCycles, today: string): FoundCycle | undefined => {
  const [major = ''] = version.split('.');
  for (const candidate of [byPrefix.get(major)?.at(-1), oldest]) {
    if (candidate && isOver(candidate[1], today) && isBefore(version, candidate[0])) return asFound(candidate, 'older');
  }
  return undefined;
};

/** A version between two known ones: it is over when the next one is, and all before it are. nginx has such beside its stable releases. */
const betweenKnown = (version: string, entries: readonly CycleEntry[], today: string): FoundCycle | undefined => {
  const before = entries.filter(([cycle]) => isBefore(cycle, version));
  const [first, ...others] = entries.filter(([cycle]) => isBefore(version, cycle));
  if (first === undefined || before.length === 0 || before.some(([, end]) => !isOver(end, today))) return undefined;
  const next = others.reduce((least, entry) => (isBefore(entry[0], least[0]) ? entry : least), first);
  return isOver(next[1], today) ? asFound(next, 'older') : undefined;
};

/**
 * The release cycle of a version such as `3.12.4` or `3`. Undefined when the table does not tell: a version that moves between
 * cycles of which one still gets fixes, or one that the table does not have.
 */
export const findCycle = (product: ProductName, version: string, today: string): FoundCycle | undefined => {
  const cycles = cyclesOf(product);
  for (const candidate of [version, ...prefixes(version).toReversed()]) {
    const entry = cycles.byNumber.get(candidate);
    if (entry) return asFound(entry);
  }
  const meant = cycles.byPrefix.get(version);
  if (meant) return meant.every(([, end]) => isOver(end, today)) ? { match: 'all', cycle: version, end: latestEnd(meant) } : undefined;
  return olderThanKnown(version, cycles, today) ?? betweenKnown(version, endOfLifeData[product], today);
};

/** The release cycle with a code name: `bookworm`, `jammy`. */
export const findCodename = (product: ProductName, codename: string): FoundCycle | undefined => {
  const entry = cyclesOf(product).byCodename.get(codename);
  return entry && asFound(entry);
};

/** The newest release cycle that is not over, unless it is older than the one that is asked for, which is the case of the last before a newer one is known. */
export const newestSupported = (product: ProductName, asked: string, today: string): string | undefined =>
  endOfLifeData[product].find(([cycle, end]) => !isOver(end, today) && !isBefore(cycle, asked))?.[0];

/**
 * The releases of a product after a version that still get fixes on a day, the newest first. `isLasting`: it is known that they do; for
 * others no end was announced when the facts were taken.
 */
export const laterCycles = (product: ProductName, version: string, day: string): readonly LaterCycle[] =>
  endOfLifeData[product].flatMap(([cycle, end, codename]) =>
    isOver(end, day) || !isBefore(version, cycle) ? [] : [{ cycle, codename, isLasting: typeof end === 'string' }],
  );
