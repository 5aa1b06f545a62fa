import type { DeltaEntry } from '../delta/delta.ts';
import type { Finding } from '../findings/finding.ts';
import { compareSeverity } from '../findings/severity.ts';

type HeadEntry = Extract<DeltaEntry, { readonly head: Finding }>;

/** An entry that is not shown because another one, which is, tells of the same cause and says more. */
export interface SupersededEntry {
  readonly entry: HeadEntry;
  readonly by: HeadEntry;
}

/**
 * Which entries that would be shown need not be, because another one of them tells of the same cause and says more. One that the change did not
 * bring about or adds a suppression of, that is less severe or less strict by policy, supersedes nothing: no verdict gets better by it. One that
 * is superseded itself supersedes nothing either, so that of two which name each other one remains. `entries` are the worst first.
 */
export const supersededEntries = (
  entries: readonly HeadEntry[],
  isAsStrict: (by: HeadEntry, entry: HeadEntry) => boolean,
): readonly SupersededEntry[] => {
  if (!entries.some(({ head }) => head.supersedes)) return [];
  const byPlace = Map.groupBy(entries, ({ head: { location, ruleId } }) => placeKey(location, ruleId));
  const found = new Map<HeadEntry, SupersededEntry>();
  for (const by of entries) {
    const { supersedes, location } = by.head;
    if (!supersedes || found.has(by) || !by.caused || by.head.pendingSuppression) continue;
    for (const entry of supersedes.rules.flatMap(ruleId => byPlace.get(placeKey(location, ruleId)) ?? [])) {
      if (entry === by || found.has(entry)) continue;
      const isSame = isWithin(entry, supersedes.within) && isSameThing(by, entry);
      if (isSame && isNoWorse(entry, by) && isAsStrict(by, entry)) found.set(entry, { entry, by });
    }
  }
  return [...found.values()];
};

const placeKey = ({ path, subject }: HeadEntry['head']['location'], ruleId: string): string => `${ruleId}\0${path}\0${subject}`;

const isWithin = ({ head: { location } }: HeadEntry, { start, end }: { readonly start: number; readonly end: number }): boolean =>
  start <= location.range.start && location.range.start < Math.max(end, start + 1);

/** Two mounts of one pod are two things: where both say what they are about, it must be the same. */
const isSameThing = ({ head: a }: HeadEntry, { head: b }: HeadEntry): boolean =>
  a.facts?.value === undefined || b.facts?.value === undefined || a.facts.value === b.facts.value;

/** Why: else a finding that blocks could be hidden behind one that does not. */
const isNoWorse = ({ head: entry }: HeadEntry, { head: by }: HeadEntry): boolean => compareSeverity(by.severity, entry.severity) <= 0;
