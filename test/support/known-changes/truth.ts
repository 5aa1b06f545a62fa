import type { DeltaEntry } from '../../../src/delta/delta.ts';
import type { Finding } from '../../../src/findings/finding.ts';
import { compareSeverity } from '../../../src/findings/severity.ts';
import type { ReviewResult } from '../../../src/review/result.ts';
import { allRules } from '../../../src/rules/catalog.ts';
import type { KnownChange } from './known-change.ts';
import type { KnownSide, Source } from './known-side.ts';
import { folderOf, type ModelFile } from './model.ts';
import type { Subject } from './subjects.ts';

/** What must be said of a finding. */
export interface KnownState {
  readonly states: readonly DeltaEntry['state'][];
  readonly caused: boolean;
  readonly base?: Finding;
  readonly baseUnknown?: boolean;
}

/** The rules that join files. */
const joining: ReadonlySet<string> = new Set(allRules.flatMap(({ meta }) => (meta.kind === 'repository' ? [meta.id] : [])));

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
  compareSeverity(head.severity, base.severity) < 0 ||
  (base.suppression !== undefined && head.suppression === undefined && head.pendingSuppression === undefined);

/** What is known of the findings of a review of a known change. Findings of which it can't be known are left out. */
export const knownStates = (known: KnownChange, { delta }: ReviewResult): ReadonlyMap<Finding, KnownState> => {
  const { base, head } = known;
  const bases = located(
    base,
    delta.entries.flatMap(entry => entry.base ?? []),
  );
  const heads = located(
    head,
    delta.entries.flatMap(entry => entry.head ?? []),
  );
  const states = new Map<Finding, KnownState>();
  for (const [key, after] of heads) {
    const before = bases.get(key) ?? [];
    // Why: which of several findings at one thing is gone or new can't be known by their order.
    if (before.length > 0 && before.length !== after.length) continue;
    for (const [index, one] of after.entries()) {
      const state =
        saidBefore(known, before[index], bases, heads, one) ??
        headState(known, before[index] ?? imageBefore(known, bases, heads, one), one);
      if (state) states.set(one.finding, state);
    }
  }
  for (const [key, before] of bases) {
    const isThere = heads.get(key)?.some(after => !isOutOfSight(known, after)) ?? false;
    if (isThere) continue;
    for (const { finding, source } of before) states.set(finding, { states: goneStates(known, source, finding.ruleId), caused: false });
  }
  return states;
};

/** What was said of the image of a Dockerfile whose last stage is another one now: the image is the subject, not the stage. */
const imageBefore = (
  { base, head }: KnownChange,
  bases: ReadonlyMap<string, readonly Located[]>,
  heads: ReadonlyMap<string, readonly Located[]>,
  { finding, source }: Located,
): Located | undefined => {
  if (finding.ruleId !== 'dockerfile/root-user') return undefined;
  const file = source.subject && base.files.get(source.subject.file.id);
  return [...bases]
    .flatMap(([key, before]) => (heads.has(key) ? [] : before))
    .find(
      one => one.finding.ruleId === finding.ruleId && one.source.subject?.file === file && file !== undefined && head.files.has(file.id),
    );
};

/** What was said of the container's pod before, or is left of what said more of the container: it is as it was. */
const saidBefore = (
  { base }: KnownChange,
  before: Located | undefined,
  bases: ReadonlyMap<string, readonly Located[]>,
  heads: ReadonlyMap<string, readonly Located[]>,
  { finding, source }: Located,
): KnownState | undefined => {
  const was = before === undefined && source.subject ? base.subjects.get(source.subject.id) : undefined;
  if (was === undefined) return undefined;
  for (const [key, all] of bases)
    for (const one of all) {
      const subject = one.source.subject?.id;
      if (one.finding.ruleId === finding.ruleId && was.owner !== undefined && subject === was.owner.id)
        return { states: ['unchanged', 'updated'], caused: false, ...(!heads.has(key) && { base: one.finding }) };
      const isMore = one.finding.insteadOf?.includes(finding.ruleId) ?? false;
      if (isMore && subject === was.id && !heads.has(key)) return { states: ['unchanged'], caused: false };
    }
  return undefined;
};

/** True where what a rule says of several files may have been so before: it is not concluded while one of them can't be read. */
const isNotConcluded = ({ base, head, draft }: KnownChange, ruleId: string): boolean =>
  joining.has(ruleId) &&
  (draft.unreadableAtBase.size > 0 || [...base.files.values(), ...head.files.values()].some(({ state }) => state !== 'whole'));

/** True where nobody can say what is to be said. A template of a Dockerfile is read as far as it goes, so that what left it may be missed in it. */
const isUnclear = (known: KnownChange, before: Located | undefined, after: Located): boolean =>
  before ? isOutOfSight(known, after) && isReadTemplate(known, after) : isNotConcluded(known, after.finding.ruleId);

const headState = (known: KnownChange, before: Located | undefined, after: Located): KnownState | undefined => {
  const { base, head, draft } = known;
  const { finding, source } = after;
  if (isUnclear(known, before, after)) return undefined;
  if (!before || isOutOfSight(known, after)) {
    const file = head.repository.files.find(({ path }) => path === finding.location.path);
    const old = file && base.files.get(file.id);
    const wasIn = source.subject && base.subjects.get(source.subject.id)?.file;
    // Why: it came from a file of which nothing is known into one of which everything is.
    if (wasIn && draft.unreadableAtBase.has(wasIn.id) && !isVersionOf(known, wasIn, file)) return undefined;
    // Why: what was missing may have been in the file that it extends.
    const was = source.subject && base.subjects.get(source.subject.id);
    if (was && extendedAt(base, was).some(({ file: extended }) => extended && draft.unreadableAtBase.has(extended.id))) return undefined;
    const baseUnknown = old !== undefined && draft.unreadableAtBase.has(old.id) && isVersionOf(known, old, file);
    return { states: ['new'], caused: true, baseUnknown };
  }
  const effects = draft.effects.filter(({ rule, id }) => rule === finding.ruleId && source.ids.has(id));
  const worse = isWorse(before.finding, finding) || effects.some(effect => effect.worse);
  const known_ = { caused: worse, base: before.finding, baseUnknown: false };
  if (hasMoved(known, before, after)) return { states: ['moved'], ...known_ };
  if (worse || effects.length > 0) return { states: ['updated'], ...known_ };
  return { states: [...source.ids].some(id => draft.taken.has(id)) ? ['unchanged', 'updated'] : ['unchanged'], ...known_ };
};

/** True when the change set says that one file became the other. */
const isVersionOf = ({ change: { renames = {} } }: KnownChange, base: ModelFile, head: ModelFile | undefined): boolean =>
  head !== undefined && base.id === head.id && (base.path === head.path || renames[base.path] === head.path);

/** True when it came from a file that can't be read any more: whether it is still there, too, nobody can say, so it counts as new. */
const isOutOfSight = ({ base, head }: KnownChange, { finding, source }: Located): boolean => {
  const old = source.subject && base.subjects.get(source.subject.id)?.file;
  const now = old && head.files.get(old.id);
  return now !== undefined && now.state !== 'whole' && now.path !== finding.location.path;
};

const isReadTemplate = ({ base, head }: KnownChange, { source }: Located): boolean => {
  const old = source.subject && base.subjects.get(source.subject.id)?.file;
  const now = old && head.files.get(old.id);
  return now?.state === 'template' && now.content.kind === 'dockerfile';
};

const hasMoved = (known: KnownChange, before: Located, after: Located): boolean => {
  const [from, to] = [before.finding.location.path, after.finding.location.path];
  const [was, is] = [before.source.subject, after.source.subject];
  return (
    folderOf(from) !== folderOf(to) ||
    purposeOf(from) !== purposeOf(to) ||
    was?.namespace !== is?.namespace ||
    isWithoutProfile(was, is) ||
    isInAnotherObject(known, was, is)
  );
};

/** The word in a file's name that says for what it is, as the edits write them. */
const purposeOf = (path: string): string | undefined => /[.-](prod|test|example)\b[^/]*$/u.exec(path)?.[1];

const isWithoutProfile = (was: Subject | undefined, is: Subject | undefined): boolean =>
  was !== undefined && was.profiles.length > 0 && is?.profiles.length === 0;

const isInAnotherObject = ({ head }: KnownChange, was: Subject | undefined, is: Subject | undefined): boolean =>
  was?.owner !== undefined && was.owner.id !== is?.owner?.id && head.subjects.has(was.owner.id);

/** Rules that look for something in several files. */
const joiningRules: ReadonlySet<string> = new Set(['network/dangling-service', 'network/no-network-policy']);

/** What may be said of a finding that is not found any more. */
const goneStates = ({ base, head, draft }: KnownChange, { subject }: Source, ruleId: string): KnownState['states'] => {
  const isUnread = (file: ModelFile | undefined): boolean => file !== undefined && file.state !== 'whole';
  const before = subject && base.subjects.get(subject.id)?.file;
  const now = before && head.files.get(before.id);
  // Why both: a template is read as far as it goes, and an edit may have taken away what was found.
  const isEdited = subject && (draft.taken.has(subject.id) || !head.subjects.has(subject.id));
  if (now?.state === 'template' && isEdited) return ['absent', 'unknown'];
  if (isUnread(now)) return ['unknown'];
  // Why both: what such a rule looked for may be in the file that can't be read, if that belongs to the same unit.
  if (joiningRules.has(ruleId) && head.repository.files.some(isUnread)) return ['absent', 'unknown'];
  // Why both: what is missing may be in the file that it extends, and that is not found where it says.
  if (subject && extendedAt(head, subject).some(({ isThere }) => !isThere)) return ['absent', 'unknown'];
  // Why both: it is gone from where it was, and nobody sees that it went into a file that can't be read.
  return subject && isUnread(head.subjects.get(subject.id)?.file) ? ['absent', 'unknown'] : ['absent'];
};

/** What a service says to extend, service by service, as it stands at a side; a file that is not there is undefined. */
const extendedAt = (side: KnownSide, subject: Subject): readonly { readonly file: ModelFile | undefined; readonly isThere: boolean }[] => {
  const own = side.subjects.get(subject.id)?.file ?? side.files.get(subject.file.id);
  const said = (key: string): readonly string[] =>
    subject.facts.flatMap(fact => (fact.startsWith(key) ? [fact.slice(key.length).replaceAll('"', '')] : []));
  const services = said('/extends/service=');
  return said('/extends/file=').map((name, index) => {
    const file = side.repository.files.find(({ path }) => own && path === `${folderOf(own.path)}${name}`);
    const isThere = [...side.subjects.values()].some(other => other.file === file && other.label === `service:${services[index]}`);
    return { file, isThere: isThere && file?.state === 'whole' };
  });
};
