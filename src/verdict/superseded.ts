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
 * Which entries that would be shown need not be, because another one of them tells of the same cause and says more. One that the change did
 * not bring about or adds a suppression of, that is less severe or less strict by policy, supersedes nothing: no verdict gets better by it.
 * One that is superseded itself supersedes nothing either, so that of two which name each other one remains. `entries` are the worst first.
 */
export const supersededEntries = (
  entries: readonly HeadEntry[],
  isAsStrict: (by: Finding, other: Finding) => boolean,
): readonly SupersededEntry[] =>
  superseded(entries, {
    findingOf: ({ head }) => head,
    counts: ({ caused, head }) => caused && !head.pendingSuppression,
    isAsStrict,
  });

/** The same for findings without a comparison, the worst first. */
export const supersededFindings = (
  findings: readonly Finding[],
  isAsStrict: (by: Finding, other: Finding) => boolean,
): readonly Superseded<Finding>[] => superseded(findings, { findingOf: finding => finding, counts: () => true, isAsStrict });

interface Comparison<T> {
  readonly findingOf: (item: T) => Finding;
  /** Whether one may make another one needless. */
  readonly counts: (item: T) => boolean;
  /** Whether policy asks no less of one than of the other. */
  readonly isAsStrict: (by: Finding, other: Finding) => boolean;
}

const superseded = <T>(items: readonly T[], { findingOf, counts, isAsStrict }: Comparison<T>): readonly Superseded<T>[] => {
  const byPlace = Map.groupBy(items, item => placeKey(findingOf(item).location, findingOf(item).ruleId));
  const found = new Map<T, Superseded<T>>();
  for (const by of items) {
    const teller = findingOf(by);
    const { supersedes, location } = teller;
    if (!supersedes || found.has(by) || !counts(by)) continue;
    const { rules, within, alsoIn } = supersedes;
    const here = rules
      .flatMap(ruleId => byPlace.get(placeKey(location, ruleId)) ?? [])
      .filter(entry => alsoIn !== undefined || isWithin(findingOf(entry), within));
    const there = alsoIn === undefined ? [] : rules.flatMap(ruleId => byPlace.get(placeKey({ ...location, path: alsoIn }, ruleId)) ?? []);
    for (const entry of [...here, ...there]) {
      if (entry === by || found.has(entry)) continue;
      const told = findingOf(entry);
      const isSame = isSameThing(teller, told);
      if (isSame && isNoWorse(told, teller) && isAsStrict(teller, told)) found.set(entry, { entry, by });
    }
  }
  return [...found.values()];
};

const placeKey = ({ path, subject }: Finding['location'], ruleId: string): string => `${ruleId}\0${path}\0${subject}`;

const isWithin = ({ location }: Finding, { start, end }: { readonly start: number; readonly end: number }): boolean =>
  start <= location.range.start && location.range.start < Math.max(end, start + 1);

/** Two mounts of one pod are two things: where both say what they are about, it must be the same. */
const isSameThing = (a: Finding, b: Finding): boolean =>
  a.facts?.value === undefined || b.facts?.value === undefined || a.facts.value === b.facts.value;

/** Why: else a finding that blocks could be hidden behind one that does not. */
const isNoWorse = (told: Finding, by: Finding): boolean => compareSeverity(by.severity, told.severity) <= 0;
