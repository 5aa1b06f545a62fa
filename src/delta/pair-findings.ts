import type { SourceFile } from '../artifacts/source-file.ts';
import type { LineMap } from '../changes/line-map.ts';
import type { Finding } from '../findings/finding.ts';
import { bareText } from '../text/bare-text.ts';

/** Findings of one rule about one subject at both sides, and how the lines of its texts relate. */
export interface SameRule {
  readonly base: readonly Finding[];
  readonly head: readonly Finding[];
  readonly baseFile: SourceFile | undefined;
  readonly headFile: SourceFile | undefined;
  /** Undefined when the two texts are not versions of one file. */
  readonly map: LineMap | undefined;
}

/** A finding with what identifies it, looked up once. */
interface Known {
  readonly finding: Finding;
  readonly line: number;
  readonly column: number;
  readonly text: string;
  /** What says which one it is: the rule's own word, what it is about, its text, or its whole line where that is short. */
  readonly context: string;
  /** Words of the context. */
  readonly words: ReadonlySet<string>;
}

/** What two findings have in common when they are the same; undefined takes no part. */
type Keys = { readonly [S in 'base' | 'head']: (known: Known) => string | undefined };

/**
 * Pairs the findings of one rule about one subject: on the same line, by the rule's own identity, by their text, by what they are about,
 * then what took the place of what, as far as that is much the same.
 */
export const pairFindings = (given: SameRule): ReadonlyMap<Finding, Finding> => {
  const pairs = new Map<Finding, Finding>();
  const bases = new Set(given.base.map(finding => known(finding, given.baseFile)));
  const heads = new Set(given.head.map(finding => known(finding, given.headFile)));
  const add = (base: Known, head: Known): void => {
    pairs.set(head.finding, base.finding);
    bases.delete(base);
    heads.delete(head);
  };
  const { map } = given;
  const allKeys = [...(map ? [sameLine(map)] : []), identity, value, text];
  for (const keys of allKeys) pairByKey(bases, heads, keys, add);
  for (const head of heads) {
    const base = mostAlike(head, bases, map);
    if (base) add(base, head);
  }
  const [base, ...moreBases] = bases;
  const [head, ...moreHeads] = heads;
  // One of each: whatever else became of it, it is what the rule says of the subject, where the rule can tell whether it is worse.
  if (base && head && moreBases.length + moreHeads.length === 0 && isOnePerSubject(given, base, head)) add(base, head);
  return pairs;
};

const known = (finding: Finding, file: SourceFile | undefined): Known => {
  const { range } = finding.location;
  const { line, column } = file?.lines.position(range.start) ?? { line: 0, column: 0 };
  const text = file === undefined ? '' : bareText(file.text.slice(range.start, range.end));
  const whole =
    file === undefined || text.length >= leastTelling
      ? text
      : bareText(file.text.slice(file.lines.lineStart(line), file.lines.lineEnd(line)));
  const context = finding.identity ?? finding.facts?.value ?? whole;
  let words: ReadonlySet<string> | undefined;
  return {
    finding,
    line,
    column,
    text,
    context,
    // Why not at once: most are paired by what is equal.
    get words() {
      words ??= wordsOf(context);
      return words;
    },
  };
};

/** A text shorter than this, such as `true` or `sudo`, says little without its line. */
const leastTelling = 12;

const isOnePerSubject = ({ base: bases, head: heads }: SameRule, base: Known, head: Known): boolean =>
  bases.length === 1 && heads.length === 1 && base.finding.facts !== undefined && head.finding.facts !== undefined;

const sameLine = (map: LineMap): Keys => ({
  head: ({ finding, line, column, text: own }) => {
    const before = map.baseLine(line);
    return before === undefined ? undefined : `${finding.messageId} ${before}:${column} ${own}`;
  },
  base: ({ finding, line, column, text: own }) => `${finding.messageId} ${line}:${column} ${own}`,
});

const both = (keyOf: (known: Known) => string | undefined): Keys => ({ base: keyOf, head: keyOf });

const identity = both(({ finding }) => finding.identity);
const text = both(({ context }) => context);
const value = both(
  ({ finding: { facts } }) => facts && `${facts.value ?? ''}\0${facts.hazards?.toSorted().join('\0') ?? ''}\0${facts.degree ?? 0}`,
);

const pairByKey = (bases: ReadonlySet<Known>, heads: ReadonlySet<Known>, keys: Keys, add: (base: Known, head: Known) => void): void => {
  const waiting = Map.groupBy(bases, keys.base);
  for (const head of heads) {
    const key = keys.head(head);
    const base = key === undefined ? undefined : waiting.get(key)?.shift();
    if (base) add(base, head);
  }
};

/** Least likeness of two texts of which one took the other's place: in one changed block, and elsewhere in the subject. */
const leastInPlace = 0.2;
const leastElsewhere = 0.5;

/** The base finding that a head finding took the place of. */
const mostAlike = (head: Known, bases: ReadonlySet<Known>, map: LineMap | undefined): Known | undefined => {
  const block = map?.blockAt(head.line);
  let best: { readonly base: Known; readonly score: number } | undefined;
  for (const base of bases.values().take(maxCompared)) {
    const inPlace = block !== undefined && block.base.from <= base.line && base.line < block.base.to;
    const score = likeness(base, head) + (inPlace ? 1 : 0);
    if (score >= (inPlace ? 1 + leastInPlace : leastElsewhere) && score > (best?.score ?? 0)) best = { base, score };
  }
  return best?.base;
};

/** Base findings of one rule and subject that one head finding is compared with. */
const maxCompared = 50;

/** Words of letters and digits that two contexts share, by the words of both. */
const likeness = (a: Known, b: Known): number => {
  if (a.context === b.context) return 1;
  const [of, other] = [a.words, b.words];
  let common = 0;
  for (const word of other) if (of.has(word)) common += 1;
  return of.size + other.size === 0 ? 0 : (2 * common) / (of.size + other.size);
};

const wordsOf = (given: string): ReadonlySet<string> =>
  new Set(
    given
      .slice(0, 2_000)
      .toLowerCase()
      .split(/[^a-z0-9]+/u)
      .filter(word => word !== ''),
  );
