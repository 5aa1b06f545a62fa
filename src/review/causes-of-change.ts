import { mayDeploy } from '../artifacts/pipeline/paths.ts';
import type { SourceFile } from '../artifacts/source-file.ts';
import type { ChangeSet } from '../changes/change-set.ts';
import { findCauses, maxCauseText, maxTriedLength } from '../delta/causes.ts';
import type { ChangedText } from '../delta/changed-text.ts';
import type { Delta } from '../delta/delta.ts';
import { broughtIn } from '../delta/match.ts';
import { joiningRules } from '../engine/active-rule.ts';
import type { Finding } from '../findings/finding.ts';
import type { Notification } from '../findings/notification.ts';
import type { Range } from '../text/range.ts';
import { changedTexts, movedAway, unitsOf } from './cause-units.ts';
import type { JudgedChange } from './judge-change.ts';
import type { BuildPointer } from './read/build-pointers.ts';
import type { ReadChange } from './read/read-change.ts';
import type { RenderedEntry } from './rendered/judge-rendered.ts';
import type { JoinedDelta, RenderedChange } from './rendered/rendered-change.ts';
import { trialJudge } from './trial-judge.ts';

/** A delta with its causes, and for which files they were not looked for. */
export interface CausedDelta {
  readonly delta: Delta;
  readonly notifications: readonly Notification[];
}

/** Looks for the causes of what the change brings in. */
export const withCauses = (
  given: JoinedDelta,
  changes: ChangeSet,
  read: ReadChange,
  judged: JudgedChange,
  headFiles: ReadonlyMap<string, SourceFile>,
  change: RenderedChange | undefined,
): CausedDelta => {
  const { rendered } = given;
  const texts = changedTexts(changes, read);
  const delta = withPointers(given, read, changes, texts);
  const all = delta.entries.flatMap(entry =>
    entry.head && entry.caused && entry.baseUnknown === undefined && !entry.subjectIsNew && !read.pointers.has(entry.head.location.path)
      ? [entry.head]
      : [],
  );
  if (all.length === 0) return { delta, notifications: [] };
  const wanted = all.filter(finding => !rendered.has(finding));
  const inRendered = new Map(
    all.flatMap(finding => {
      const entry = rendered.get(finding);
      return entry ? [[finding, entry] as const] : [];
    }),
  );
  const changed = new Map([...(judged.joined ? movedAway(changes, read) : []), ...texts]);
  const { judgement, joined, added, head } = judged;
  const joining = joiningRules(judgement.rules);
  const baseOf = (path: string) => {
    const base = changed.get(path)?.base;
    return base && read.base.snapshot.artifacts.get(base.path);
  };
  const found = new Map([
    ...(change?.causesOf(inRendered, changes, judgement) ?? []),
    ...findCauses(wanted, {
      changed,
      headFiles,
      unitOf: unitsOf(changed, read, ({ ruleId, location }) => (joining.has(ruleId) ? (joined?.reachOf(location.path) ?? []) : undefined)),
      judge: trialJudge({ read, headFindings: head.findings, joined, added, judgement, wanted, baseOf, broughtIn }),
    }),
  ]);
  return {
    delta: {
      ...delta,
      entries: delta.entries.map(entry => {
        const causes = entry.head && found.get(entry.head);
        return causes && entry.head ? { ...entry, causes: causes.causes, ...(causes.causesAre && { causesAre: causes.causesAre }) } : entry;
      }),
    },
    notifications: notLookedFor([...found].flatMap(([finding, { unproven }]) => (unproven === 'too-large' ? [finding] : []))),
  };
};

/** The same, where what is found in a file that the change has built or deployed is brought in by the line that points at it. */
const withPointers = (
  { delta: { entries }, rendered }: JoinedDelta,
  { pointers }: ReadChange,
  { files }: ChangeSet,
  texts: ReadonlyMap<string, ChangedText>,
): Delta => {
  const changed = new Set(files.map(({ path }) => path));
  return {
    entries: entries.map(entry => {
      if (!entry.head || !entry.caused) return entry;
      const pointer =
        firstPointer(entry.head.location.path, pointers) ?? (entry.subjectIsNew ? applyingLine(rendered.get(entry.head)) : undefined);
      if (pointer === undefined || !changed.has(pointer.by.path)) return entry;
      const { lines, text, path } = pointer.by;
      const line = lines.line(writtenRange(pointer, texts.get(path)).start);
      const written = text.slice(lines.lineStart(line), lines.lineEnd(line)).trim().slice(0, maxCauseText);
      const { subjectIsNew: _, ...others } = entry;
      return { ...others, causes: [{ path, kind: 'changed', line, endLine: line, text: written }] };
    }),
  };
};

type Pointing = Pick<BuildPointer, 'by' | 'range' | 'places'>;

/** The first place of a pointer that the change wrote. */
const writtenRange = ({ by, range, places = [] }: Pointing, text: ChangedText | undefined): Range =>
  places.find(({ start }) => text?.map.touches(by.lines.line(start), by.lines.line(start)) === true) ?? range;

/** What the change itself points at a file, or at what points at it. */
const firstPointer = (path: string, pointers: ReadChange['pointers']): Pointing | undefined => {
  const seen = new Set<string>();
  let found = pointers.get(path);
  for (let next = found; next !== undefined && !seen.has(next.by.path); next = pointers.get(next.by.path)) {
    seen.add(next.by.path);
    found = next;
  }
  return found;
};

/** The command by which a kustomization is deployed that was not before. */
const applyingLine = (entry: RenderedEntry | undefined): Pointing | undefined => {
  const { unit, base } = entry?.pair ?? {};
  const isNew = base?.state === 'rendered' && !base.isDeployed;
  return unit?.origin !== undefined && isNew && mayDeploy(unit.origin.file.path)
    ? { by: unit.origin.file, range: unit.origin.range }
    : undefined;
};

const notLookedFor = (findings: readonly Finding[]): readonly Notification[] =>
  [...Map.groupBy(findings, finding => finding.location.path)].map(([path, own]) => ({
    code: 'too-large',
    level: 'note',
    path,
    message: `What brought ${own.length === 1 ? 'a finding' : `${own.length} findings`} in this file about was not looked for: it, or a file that it depends on, has more than ${maxTriedLength} characters.`,
  }));
