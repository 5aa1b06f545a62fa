import type { DeltaEntry } from '../../../src/delta/delta.ts';
import type { Finding } from '../../../src/findings/finding.ts';
import { compareSeverity } from '../../../src/findings/severity.ts';
import type { ReviewResult } from '../../../src/review/result.ts';
import type { KnownChange } from './known-change.ts';
import type { KnownSide, Source } from './known-side.ts';
import { folderOf } from './model.ts';

/** What must be said of a finding. */
export interface KnownState {
  readonly states: readonly DeltaEntry['state'][];
  readonly caused: boolean;
  readonly base?: Finding;
  readonly baseUnknown?: boolean;
}

interface Located {
  readonly finding: Finding;
  readonly source: Source;
}

/** Findings of a side by what they are about; several of one thing are told apart by their order. */
const located = (side: KnownSide, findings: readonly Finding[]): ReadonlyMap<string, readonly Located[]> =>
  Map.groupBy(
    findings
      .map(finding => ({ finding, source: side.sourceOf(finding) }))
      .toSorted((a, b) => a.finding.location.range.start - b.finding.location.range.start),
    ({ source }) => source.key,
  );

const isWorse = (base: Finding, head: Finding): boolean =>
  compareSeverity(head.severity, base.severity) < 0 || (base.suppression !== undefined && head.suppression === undefined);

/** What is known of the findings of a review of a known change. Findings of which it can't be known are left out. */
export const knownStates = (known: KnownChange, { delta }: ReviewResult): ReadonlyMap<Finding, KnownState> => {
  const { base, head } = known;
  const bases = located(base, delta.entries.flatMap(entry => entry.base ?? []));
  const heads = located(head, delta.entries.flatMap(entry => entry.head ?? []));
  const states = new Map<Finding, KnownState>();
  for (const [key, after] of heads) {
    const before = bases.get(key) ?? [];
    // Why: which of several findings at one thing is gone or new can't be known by their order.
    if (before.length > 0 && before.length !== after.length) continue;
    for (const [index, one] of after.entries()) {
      const state = headState(known, before[index], one);
      if (state) states.set(one.finding, state);
    }
  }
  for (const [key, before] of bases) {
    if (heads.has(key)) continue;
    for (const { finding, source } of before) states.set(finding, { states: [isLost(known, source) ? 'unknown' : 'absent'], caused: false });
  }
  return states;
};

const headState = (known: KnownChange, before: Located | undefined, after: Located): KnownState | undefined => {
  const { base, head, draft } = known;
  const { finding, source } = after;
  if (!before) {
    const file = head.repository.files.find(({ path }) => path === finding.location.path);
    const wasIn = source.subject && base.subjects.get(source.subject.id)?.file;
    // Why: it came from a file of which nothing is known into one of which everything is.
    if (wasIn && wasIn.id !== file?.id && draft.unreadableAtBase.has(wasIn.id)) return undefined;
    return { states: ['new'], caused: true, baseUnknown: file !== undefined && draft.unreadableAtBase.has(file.id) };
  }
  const effects = draft.effects.filter(({ rule, id }) => rule === finding.ruleId && source.ids.has(id));
  const worse = isWorse(before.finding, finding) || effects.some(effect => effect.worse);
  const known_ = { caused: worse, base: before.finding, baseUnknown: false };
  if (hasMoved(before, after)) return { states: ['moved'], ...known_ };
  if (worse || effects.length > 0) return { states: ['updated'], ...known_ };
  return { states: [...source.ids].some(id => draft.taken.has(id)) ? ['unchanged', 'updated'] : ['unchanged'], ...known_ };
};

const hasMoved = (before: Located, after: Located): boolean =>
  folderOf(before.finding.location.path) !== folderOf(after.finding.location.path) ||
  before.source.subject?.namespace !== after.source.subject?.namespace;

/** True when what a finding was about may be there still, in a text that can't be read or is none of ours any more. */
const isLost = ({ base, head }: KnownChange, { subject }: Source): boolean => {
  if (!subject) return false;
  const file = head.subjects.get(subject.id)?.file ?? head.files.get(base.subjects.get(subject.id)?.file.id ?? -1);
  return file !== undefined && file.state !== 'whole';
};
