import type { Delta, DeltaEntry } from '../delta/delta.ts';
import type { Finding } from '../findings/finding.ts';
import { compareSeverity, isAtLeast, type Severity } from '../findings/severity.ts';
import { modeOfFinding } from '../policy/mode.ts';
import type { Policy, Threshold } from '../policy/policy.ts';
import { type SupersededEntry, supersededEntries } from './superseded.ts';

/** An entry with a head finding. */
export type HeadEntry = Extract<DeltaEntry, { readonly head: Finding }>;

/** All entries, each in one list: what counts, and what does not and why. */
export interface ConsideredEntries {
  /** Count for the verdict and are shown, most severe first. */
  readonly shown: readonly HeadEntry[];
  /** As `shown`, but policy only observes their rules: they are told and do not count. */
  readonly observed: readonly HeadEntry[];
  /** As `shown`, but another one that is shown tells of the same cause and says more: neither told nor counted. */
  readonly superseded: readonly SupersededEntry[];
  /** In scope, but suppressed by a comment or waived by policy. */
  readonly suppressed: readonly HeadEntry[];
  /** In scope, but under the `report` threshold. */
  readonly belowThreshold: readonly HeadEntry[];
  /** Not brought about by the change, and the scope asks only for what is. */
  readonly preExisting: readonly HeadEntry[];
  /** Gone with the change, and not only because their file was removed. */
  readonly fixed: readonly Finding[];
  /** Gone because their file was removed. */
  readonly removed: readonly Finding[];
  /** Told no more by themselves: their subject was made one with another, of which the same is told, or another rule tells more of it. */
  readonly merged: readonly Finding[];
  /** Of the base, and nobody can say what became of them: their subject can no longer be read, rendered or found. */
  readonly unknown: readonly UnknownFinding[];
}

/** A finding of the base of which nobody can say what became, and why: a full sentence. */
export interface UnknownFinding {
  readonly base: Finding;
  readonly reason: string;
  /** Set when its subject was found again, and a template or a variable decides now. */
  readonly isOpen?: true;
}

export const meets = (severity: Severity, threshold: Threshold): boolean => threshold !== 'none' && isAtLeast(severity, threshold);

/** Sorts the delta's entries by what policy makes of them. Nothing is lost: each entry is in exactly one list. */
export const considerEntries = (delta: Delta, policy: Policy, changedPaths: ReadonlySet<string>): ConsideredEntries => {
  const lists: Record<Place, HeadEntry[]> = {
    shown: [],
    observed: [],
    suppressed: [],
    belowThreshold: [],
    preExisting: [],
  };
  const fixed: Finding[] = [];
  const removed: Finding[] = [];
  const merged: Finding[] = [];
  const unknown: UnknownFinding[] = [];
  for (const entry of delta.entries) {
    if (entry.state === 'absent') (entry.mergedInto ? merged : entry.fileRemoved ? removed : fixed).push(entry.base);
    else if (entry.state === 'unknown') unknown.push(entry);
    else lists[placeOf(entry, policy, changedPaths)].push(entry);
  }
  const counting = worstFirst(lists.shown);
  const superseded = supersededEntries(counting, isAsStrictIn(policy), changedPaths);
  const needless = new Set(superseded.map(({ entry }) => entry));
  const shown = needless.size === 0 ? counting : counting.filter(entry => !needless.has(entry));
  return { ...lists, shown, superseded, observed: worstFirst(lists.observed), fixed, removed, merged, unknown };
};

/** What only warns by policy makes nothing needless that may block. */
export const isAsStrictIn =
  (policy: Policy) =>
  (by: Finding, other: Finding): boolean =>
    modeOfFinding(policy, by).mode === 'enforce' || modeOfFinding(policy, other).mode !== 'enforce';

const worstFirst = (entries: readonly HeadEntry[]): readonly HeadEntry[] =>
  entries.toSorted((a, b) => compareSeverity(a.head.severity, b.head.severity));

/** What the change brings to where it is: what it caused, and what it moved there, unless policy says that moves do not count. */
const isBroughtIn = (entry: HeadEntry, policy: Policy): boolean => entry.caused || (entry.state === 'moved' && policy.moved !== 'ignore');

type Place = 'shown' | 'observed' | 'suppressed' | 'belowThreshold' | 'preExisting';

const placeOf = (entry: HeadEntry, policy: Policy, changedPaths: ReadonlySet<string>): Place => {
  const inScope =
    policy.scope === 'all' ||
    isBroughtIn(entry, policy) ||
    (policy.scope === 'changed-files' && changedPaths.has(entry.head.location.path));
  if (!inScope) return 'preExisting';
  if (entry.head.suppression) return 'suppressed';
  if (!meets(entry.head.severity, policy.thresholds.report)) return 'belowThreshold';
  return modeOfFinding(policy, entry.head).mode === 'observe' ? 'observed' : 'shown';
};
