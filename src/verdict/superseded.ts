import type { DeltaEntry } from '../delta/delta.ts';
import type { Finding } from '../findings/finding.ts';
import { compareSeverity } from '../findings/severity.ts';

type HeadEntry = Extract<DeltaEntry, { readonly head: Finding }>;

/** One that is not shown because another one, which is, tells of the same cause and says more. */
export interface Superseded<T> {
  readonly entry: T;
  readonly by: T;
}

/** An entry of a comparison that is not shown because another one says more. */
export type SupersededEntry = Superseded<HeadEntry>;

/**
 * Which entries that would be shown need not be, because another one of them tells of the same cause and says more. One that the change adds
 * a suppression of, that is less severe or less strict by policy, supersedes nothing, and one that the change did not bring about or only
 * moved nothing but what is the same: no verdict gets better by it.
 * One that is superseded itself supersedes nothing either, so that of two which name each other one remains. `entries` are the worst first.
 */
export const supersededEntries = (
  entries: readonly HeadEntry[],
  isAsStrict: (by: Finding, other: Finding) => boolean,
  changedPaths: ReadonlySet<string>,
): readonly SupersededEntry[] =>
  superseded(entries, {
    findingOf: ({ head }) => head,
    isFixed: finding => finding.fix !== undefined && fixedPaths(finding).every(path => changedPaths.has(path)),
    countsNoLess: (by, other) => !by.head.pendingSuppression && (by.caused || (!other.caused && isMoved(by) === isMoved(other))),
    isAsStrict,
  });

/** The same for findings without a comparison, the worst first. */
export const supersededFindings = (
  findings: readonly Finding[],
  isAsStrict: (by: Finding, other: Finding) => boolean,
): readonly Superseded<Finding>[] =>
  superseded(findings, {
    findingOf: finding => finding,
    isFixed: ({ fix }) => fix !== undefined,
    countsNoLess: () => true,
    isAsStrict,
  });

const isMoved = ({ state }: HeadEntry): boolean => state === 'moved';

interface Comparison<T> {
  readonly findingOf: (item: T) => Finding;
  /** Whether the verdict counts one wherever it counts the other. */
  readonly countsNoLess: (by: T, other: T) => boolean;
  /** Whether policy asks no less of one than of the other. */
  readonly isAsStrict: (by: Finding, other: Finding) => boolean;
  /** Whether a fix can be offered: one that writes in files that the change leaves alone can not. */
  readonly isFixed: (finding: Finding) => boolean;
}

/** The files in which the fix of a finding writes. */
const fixedPaths = ({ fix, location }: Finding): readonly string[] => [location.path, ...(fix?.elsewhere ?? []).map(({ path }) => path)];

const superseded = <T>(items: readonly T[], { findingOf, countsNoLess, isAsStrict, isFixed }: Comparison<T>): readonly Superseded<T>[] => {
  const tellers = items.filter(item => namedRules(findingOf(item)).length > 0);
  // Why not all: few rules are named, and a scan may have a hundred thousand findings.
  const named = new Set(tellers.flatMap(item => namedRules(findingOf(item))));
  const told = items.filter(item => named.has(findingOf(item).ruleId));
  const byPlace = Map.groupBy(told, item => placeKey(findingOf(item).location, findingOf(item).ruleId));
  const byBeginning = Map.groupBy(told, item => beginningKey(findingOf(item).location, findingOf(item).ruleId));
  /** What is told of the same owner, and of the further places that are named. */
  const toldBy = (teller: Finding): readonly T[] => {
    const { supersedes, location, related } = teller;
    const { rules = [], within, here, alsoIn } = supersedes ?? {};
    const isMeant = here ? isPartly : isWithin;
    const inFile = (path: string): readonly T[] => rules.flatMap(ruleId => byPlace.get(placeKey({ ...location, path }, ruleId)) ?? []);
    return [
      ...inFile(location.path).filter(item => alsoIn !== undefined || (within !== undefined && isMeant(findingOf(item), within))),
      ...(alsoIn === undefined ? [] : inFile(alsoIn)),
      ...related
        .flatMap(place => (place.supersedes ?? []).flatMap(ruleId => byBeginning.get(beginningKey(place, ruleId)) ?? []))
        // Why not: what mends another file would be lost, and nothing here has another fix.
        .filter(item => !isFixed(findingOf(item)) || isFixed(teller)),
    ];
  };
  const found = new Map<T, Superseded<T>>();
  for (const by of tellers) {
    const teller = findingOf(by);
    if (found.has(by)) continue;
    for (const entry of toldBy(teller)) {
      if (entry === by || found.has(entry) || !countsNoLess(by, entry)) continue;
      const other = findingOf(entry);
      if (isSameThing(teller, other) && isNoWorse(other, teller) && isAsStrict(teller, other)) found.set(entry, { entry, by });
    }
  }
  return [...found.values()];
};

/** The rules whose findings one may make needless. */
const namedRules = ({ supersedes, related }: Finding): readonly string[] => [
  ...(supersedes?.rules ?? []),
  ...related.flatMap(place => place.supersedes ?? []),
];

const placeKey = ({ path, subject }: Finding['location'], ruleId: string): string => `${ruleId}\0${path}\0${subject}`;

const beginningKey = ({ path, range }: Finding['location'], ruleId: string): string => `${ruleId}\0${path}\0${range.start}`;

const isWithin = ({ location }: Finding, { start, end }: { readonly start: number; readonly end: number }): boolean =>
  start <= location.range.start && location.range.start < Math.max(end, start + 1);

const isPartly = ({ location }: Finding, { start, end }: { readonly start: number; readonly end: number }): boolean =>
  location.range.start < end && start < location.range.end;

/** Two mounts of one pod are two things: where both say what they are about, it must be the same. */
const isSameThing = (a: Finding, b: Finding): boolean =>
  a.facts?.value === undefined || b.facts?.value === undefined || a.facts.value === b.facts.value;

/** Why: else a finding that blocks could be hidden behind one that does not. */
const isNoWorse = (told: Finding, by: Finding): boolean => compareSeverity(by.severity, told.severity) <= 0;
