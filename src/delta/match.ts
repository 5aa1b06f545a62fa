import { variablesPath } from '../artifacts/compose/project-variables.ts';
import type { SourceFile } from '../artifacts/source-file.ts';
import type { ChangeSet } from '../changes/change-set.ts';
import type { Finding } from '../findings/finding.ts';
import { bareText } from '../text/bare-text.ts';
import { type ComparedFile, type ComparedFiles, type ComparedSide, comparedFiles } from './compared-files.ts';
import type { Delta, DeltaEntry, DeltaMarks } from './delta.ts';
import { ExtendedServices } from './extended-services.ts';
import { FindingSubjects } from './finding-subjects.ts';
import { MergedSubjects } from './merged-subjects.ts';
import { pairMovedInstructions } from './moved-instructions.ts';
import { MovedSettings } from './moved-settings.ts';
import { OutdoneFindings } from './outdone-findings.ts';
import { pairFindings } from './pair-findings.ts';
import { placeBefore } from './places.ts';
import { SharedTexts } from './shared-texts.ts';
import { isMostlyIn, undecidedBy } from './still-there.ts';
import { pairSubjects, type SubjectFile, type SubjectPairs } from './subjects/pair-subjects.ts';
import type { Subject } from './subjects/subject.ts';
import { subjectsOf } from './subjects/subjects-of.ts';
import { similarity } from './subjects/words.ts';
import { compareFindings } from './worse.ts';

export interface MatchInput {
  readonly changes: ChangeSet;
  readonly base: ComparedSide;
  readonly head: ComparedSide;
}

/** Compares the findings of base and head. Every finding of either side is in exactly one entry. */
export const matchFindings = (input: MatchInput): Delta => {
  const files = comparedFiles(input.changes, input.base, input.head);
  const paired = pairAll(input, files);
  const left = new Set(input.base.findings);
  for (const base of paired.baseOf.values()) left.delete(base);
  const { subjects, headOf, baseSubjects, headSubjects } = paired;
  // Why: what is left of something worse that the change takes away was so before, and so was a part of what was the pod's.
  const wasOutdone = new OutdoneFindings(subjects, headSubjects, { findings: [...left], subjects: baseSubjects });
  const { artifacts, findings } = input.head;
  const extended = new ExtendedServices({ artifacts, findings, subjects: headSubjects });
  const sides = {
    base: { findings: input.base.findings, subjects: baseSubjects, files: input.base.files, artifacts: input.base.artifacts },
    head: { findings, subjects: headSubjects, files: input.head.files, artifacts },
  };
  const wasShared = new SharedTexts(subjects, sides.head, sides.base);
  const isShared = new SharedTexts(headOf, sides.base, sides.head);
  const wasSaid = (head: Finding): boolean =>
    paired.settings.parts.has(head) ||
    wasShared.of(head) !== undefined ||
    wasOutdone.by(head, 'untouched') !== undefined ||
    wasOfExtending(head, extended, paired, input);
  const states = findings.map(head => headState(head, paired, input, files, wasSaid));
  const merged = new MergedSubjects(paired, left.size > 0 ? input.head.findings : []);
  const outdone = new OutdoneFindings(headOf, baseSubjects, { findings: left.size > 0 ? input.head.findings : [], subjects: headSubjects });
  return {
    entries: [
      ...states.map(state => ({ ...state, ...marks(state.head, paired, input, files), causes: [] })),
      ...[...left].map(base =>
        goneEntry(
          base,
          paired.settings.wholes.get(base) ?? isShared.of(base) ?? outdone.by(base) ?? merged.told(base),
          paired,
          input,
          files,
        ),
      ),
    ],
  };
};

/** The findings of the head that are new or worse than at the base. */
export const broughtIn = (input: MatchInput): ReadonlySet<Finding> =>
  new Set(matchFindings(input).entries.flatMap(entry => (entry.head && entry.caused ? [entry.head] : [])));

/**
 * What findings of the head were at the base, whatever is suppressed at either side. `isSame`: no worse, and in the same folder and
 * namespace.
 */
export const formerFindings = (input: MatchInput): ReadonlyMap<Finding, { readonly finding: Finding; readonly isSame: boolean }> => {
  const files = comparedFiles(input.changes, input.base, input.head);
  const paired = pairAll(input, files);
  return new Map(
    [...paired.baseOf].map(([head, base]) => {
      const { suppression: _, ...bare } = base;
      const isWorse = compareFindings(bare, head, textOf(base, input.base) === textOf(head, input.head)) === 'worse';
      return [head, { finding: base, isSame: !isWorse && movedFromOf(base, head, paired, files) === undefined }];
    }),
  );
};

/** What is the same at both sides. */
interface Paired {
  readonly subjects: SubjectPairs;
  /** Head subjects by the base subjects that they were. */
  readonly headOf: SubjectPairs;
  readonly baseOf: ReadonlyMap<Finding, Finding>;
  readonly headSubjects: FindingSubjects;
  readonly baseSubjects: FindingSubjects;
  readonly settings: MovedSettings;
}

const pairAll = ({ base, head }: MatchInput, files: ComparedFiles): Paired => {
  const subjects = pairSubjects(files.all.map(file => subjectFile(file, base, head)));
  const headOf = new Map([...subjects].map(([now, before]) => [before, now]));
  const headSubjects = new FindingSubjects(head.artifacts.values());
  const baseSubjects = new FindingSubjects(base.artifacts.values());
  const bases = groupsOf(
    base.findings,
    finding => baseSubjects.of(finding) ?? files.byBase.get(finding.location.path)?.headPath ?? finding.location.path,
  );
  const heads = groupsOf(head.findings, finding => headSubjects.of(finding) ?? finding.location.path);
  const baseOf = new Map<Finding, Finding>();
  for (const [owner, rules] of heads) {
    const before = typeof owner === 'string' ? owner : subjects.get(owner);
    const old = before === undefined ? undefined : bases.get(before);
    for (const [rule, own] of old ? rules : []) {
      const pairs = pairFindings(sameRule(old?.get(rule) ?? [], own, base, head, files));
      for (const [one, other] of pairs) baseOf.set(one, other);
    }
  }
  const taken = new Set(baseOf.values());
  const left = {
    base: base.findings.filter(finding => !taken.has(finding) && baseSubjects.of(finding) !== undefined),
    head: head.findings.filter(finding => !baseOf.has(finding) && headSubjects.of(finding) !== undefined),
  };
  for (const [one, other] of pairMovedInstructions(left, base, head, files)) baseOf.set(one, other);
  for (const [one, other] of pairInFiles({ base: base.findings, head: head.findings, baseOf, files }, (olds, own) =>
    sameRule(olds, own, base, head, files),
  ))
    baseOf.set(one, other);
  const settings = new MovedSettings(base.findings, head.findings, { subjects, baseSubjects, headSubjects, baseOf });
  for (const [one, other] of settings.pairs) baseOf.set(one, other);
  return { subjects, headOf, baseOf, headSubjects, baseSubjects, settings };
};

/** What is left of what is said of files as a whole, of whichever part of them. */
const pairInFiles = (
  {
    base,
    head,
    baseOf,
    files,
  }: { base: readonly Finding[]; head: readonly Finding[]; baseOf: ReadonlyMap<Finding, Finding>; files: ComparedFiles },
  about: (olds: readonly Finding[], own: readonly Finding[]) => Parameters<typeof pairFindings>[0],
): ReadonlyMap<Finding, Finding> => {
  const taken = new Set(baseOf.values());
  const keyOf = (path: string, { ruleId }: Finding): string => `${ruleId}\0${path}`;
  const olds = Map.groupBy(
    base.filter(finding => finding.concerns === 'file' && !taken.has(finding)),
    finding => keyOf(finding.location.path, finding),
  );
  const heads = Map.groupBy(
    head.filter(finding => finding.concerns === 'file' && !baseOf.has(finding)),
    finding => keyOf(files.byHead.get(finding.location.path)?.basePath ?? finding.location.path, finding),
  );
  return new Map([...heads].flatMap(([key, own]) => [...pairFindings(about(olds.get(key) ?? [], own))]));
};

const sameRule = (
  olds: readonly Finding[],
  own: readonly Finding[],
  base: ComparedSide,
  head: ComparedSide,
  files: ComparedFiles,
): Parameters<typeof pairFindings>[0] => {
  const [from, to] = [olds[0]?.location.path ?? '', own[0]?.location.path ?? ''];
  const file = files.byHead.get(to);
  return {
    base: olds,
    head: own,
    baseFile: base.files.get(from),
    headFile: head.files.get(to),
    map: file?.basePath === from ? file.map : undefined,
  };
};

const subjectFile = ({ basePath: from, headPath: to }: ComparedFile, base: ComparedSide, head: ComparedSide): SubjectFile => {
  const before = from === undefined ? undefined : base.artifacts.get(from);
  const after = to === undefined ? undefined : head.artifacts.get(to);
  return {
    base: before ? subjectsOf(before) : [],
    head: after ? subjectsOf(after) : [],
    isHeadKnown: to === undefined || (after !== undefined && !head.unread.has(to)),
    isBaseKnown: from === undefined || (before !== undefined && !base.unread.has(from)),
  };
};

/** Findings by what they are about, and by rule. The path stands for the subject of findings in files that are no changed artifacts. */
type Groups = ReadonlyMap<Subject | string, ReadonlyMap<string, readonly Finding[]>>;

const groupsOf = (findings: readonly Finding[], ownerOf: (finding: Finding) => Subject | string): Groups =>
  new Map([...Map.groupBy(findings, ownerOf)].map(([owner, own]) => [owner, Map.groupBy(own, finding => ruleKey(finding, owner))]));

/** What about a whole file is said of different things in it is kept apart. */
const ruleKey = ({ ruleId, concerns, location }: Finding, owner: Subject | string): string =>
  typeof owner === 'string' || (owner.type === 'file' && concerns !== 'image') ? `${ruleId}\0${location.subject}` : ruleId;

type HeadState = Pick<DeltaMarks, 'caused' | 'movedFrom' | 'baseUnknown'> &
  (
    | { readonly state: 'new'; readonly head: Finding; readonly base?: undefined }
    | { readonly state: 'unchanged'; readonly base?: Finding; readonly head: Finding }
    | { readonly state: 'updated' | 'moved'; readonly base: Finding; readonly head: Finding }
  );

const headState = (
  head: Finding,
  paired: Paired,
  input: MatchInput,
  files: ComparedFiles,
  wasSaid: (head: Finding) => boolean,
): HeadState => {
  const base = paired.baseOf.get(head);
  if (!base) {
    if (wasSaid(head)) return { state: 'unchanged', head, caused: false };
    if (wasOpen(head, paired, input, files)) return { state: 'unchanged', head, caused: false, baseUnknown: openAtBase };
    const baseUnknown = whyBaseIsUnknown(head, paired, input, files);
    return { state: 'new', head, caused: true, ...(baseUnknown !== undefined && { baseUnknown }) };
  }
  const comparison = compareFindings(base, head, textOf(base, input.base) === textOf(head, input.head));
  const movedFrom = movedFromOf(base, head, paired, files);
  const caused = comparison === 'worse';
  if (movedFrom !== undefined) return { state: 'moved', base, head, caused, movedFrom };
  return { state: comparison === 'same' ? 'unchanged' : 'updated', base, head, caused };
};

/** True for what was said before of a service that extends a new one now, and is no worse. */
const wasOfExtending = (head: Finding, extended: ExtendedServices, paired: Paired, input: MatchInput): boolean => {
  const subject = paired.headSubjects.of(head);
  if (subject === undefined || paired.subjects.has(subject)) return false;
  return extended.alsoSaid(head, subject).some(finding => {
    const before = paired.baseOf.get(finding);
    return before !== undefined && compareFindings(before, head, textOf(before, input.base) === textOf(head, input.head)) !== 'worse';
  });
};

const openAtBase = 'At the base, a template or another file decides about it.';

/** Least likeness to itself of a subject whose missing settings were not known to be missing. */
const leastStill = 0.5;

/** True when something is missing now that nobody could miss at the base, where the same subject stood open to more. */
const wasOpen = (head: Finding, { headSubjects, subjects }: Paired, input: MatchInput, files: ComparedFiles): boolean => {
  const subject = head.identity === undefined ? undefined : headSubjects.of(head);
  const before = subject && subjects.get(subject);
  if (subject === undefined || before?.isOpen !== true || similarity(before.words, subject.words) < leastStill) return false;
  return !hasOtherVariables(head.location.path, input) && stoodIn(before, head, input, files);
};

/** True for a Compose file whose text may stand for something else now, because the files of its variables are others. */
const hasOtherVariables = (path: string, { base, head }: MatchInput): boolean => {
  const [before, now] = [base.artifacts.get(path), head.artifacts.get(path)];
  if (now?.kind !== 'compose') return false;
  const paths = now.variables ?? [variablesPath(path)];
  return (
    (before?.kind === 'compose' && String(before.variables) !== String(now.variables)) ||
    paths.some(one => base.files.get(one)?.text !== head.files.get(one)?.text)
  );
};

/**
 * True when the lines of a finding stood in a subject of the base as they are. Why it is asked: rules give an identity to some things that
 * are written, too, and what the change itself writes was not open before.
 */
const stoodIn = (before: Subject, { location }: Finding, { base, head }: MatchInput, files: ComparedFiles): boolean => {
  const file = files.byHead.get(location.path);
  const [was, is] = [base.files.get(before.path), linesOf(location.range, head.files.get(location.path))];
  const { map } = file ?? {};
  if (map === undefined || file?.basePath !== before.path || was === undefined || is === undefined || map.touches(is.first, is.last))
    return false;
  const [from, to] = [was.lines.line(before.range.start), was.lines.line(Math.max(before.range.start, before.range.end - 1))];
  return [is.first, is.last].map(line => map.baseLine(line)).every(line => line !== undefined && line >= from && line <= to);
};

/** Where the subject of a finding stood, when that was another place. */
const movedFromOf = (base: Finding, head: Finding, paired: Paired, files: ComparedFiles): string | undefined => {
  const [was, is] = [paired.baseSubjects.of(base), paired.headSubjects.of(head)];
  return placeBefore(
    { path: base.location.path, subject: was },
    { path: head.location.path, subject: is },
    {
      isRename: isRename(base.location.path, head.location.path, files),
      isSame: is !== undefined && paired.subjects.get(is) === was,
      became: subject => paired.headOf.get(subject),
    },
  );
};

/** True when the one file may have become the other: the host says so, or one is gone and the other was not there before. */
const isRename = (from: string, to: string, { byBase, byHead }: ComparedFiles): boolean =>
  byHead.get(to)?.basePath === from || (byBase.get(from)?.headPath === undefined && byHead.get(to)?.basePath === undefined);

const textOf = ({ identity, location }: Finding, { files }: ComparedSide): string =>
  identity ?? bareText((files.get(location.path)?.text ?? '').slice(location.range.start, location.range.end));

/** Why nobody can say that a finding was not there before: its base could not be judged, or was not ours and held much the same text. */
const whyBaseIsUnknown = (head: Finding, paired: Paired, input: MatchInput, files: ComparedFiles): string | undefined => {
  const unjoined = input.base.unjoined?.(head);
  if (unjoined !== undefined) return unjoined;
  const { path } = head.location;
  const from = files.byHead.get(path)?.basePath;
  const reason = from === undefined ? undefined : input.base.unread.get(from);
  if (from === undefined || reason === undefined || input.base.artifacts.has(from)) return reason;
  const before = input.base.files.get(from)?.text;
  const range = paired.headSubjects.of(head)?.range;
  const now = range && input.head.files.get(path)?.text.slice(range.start, range.end);
  return before === undefined || (now !== undefined && isMostlyIn(now, before)) ? reason : undefined;
};

const goneEntry = (base: Finding, told: Finding | undefined, paired: Paired, input: MatchInput, files: ComparedFiles): DeltaEntry => {
  if (told) return { state: 'absent', base, fileRemoved: false, mergedInto: told };
  const reason = whyUnread(base, paired, input, files);
  if (reason !== undefined) return { state: 'unknown', base, reason };
  const open = whyOpen(base, paired, input, files);
  if (open !== undefined) return { state: 'unknown', base, reason: open, isOpen: true };
  const file = files.byBase.get(base.location.path);
  return { state: 'absent', base, fileRemoved: file !== undefined && file.headPath === undefined };
};

/** Why nobody can say that a finding of the base is gone: what it was about can't be read or joined. */
const whyUnread = (base: Finding, paired: Paired, input: MatchInput, files: ComparedFiles): string | undefined => {
  const was = paired.baseSubjects.of(base);
  const unjoined = was === undefined || paired.headOf.has(was) ? input.head.unjoined?.(base) : undefined;
  if (unjoined !== undefined) return unjoined;
  const { path } = base.location;
  const to = files.byBase.get(path)?.headPath;
  const from = input.base.files.get(path);
  if (to === undefined || from === undefined) return undefined;
  const artifact = input.head.artifacts.get(to);
  const unread = input.head.unread.get(to);
  if (artifact === undefined) {
    const text = input.head.files.get(to)?.text;
    return unread !== undefined && (text === undefined || isMostlyIn(from.text, text)) ? unread : undefined;
  }
  return unread;
};

/** Why nobody can say that a finding of the base is gone, although its head was read. */
const whyOpen = (base: Finding, paired: Paired, input: MatchInput, files: ComparedFiles): string | undefined => {
  const { path } = base.location;
  const to = files.byBase.get(path)?.headPath;
  const from = input.base.files.get(path);
  const artifact = to === undefined ? undefined : input.head.artifacts.get(to);
  const subject = paired.baseSubjects.of(base);
  if (to === undefined || from === undefined || artifact === undefined || subject === undefined) return undefined;
  const head = paired.headOf.get(subject);
  const open = input.head.surroundings?.get(to);
  // Why only in what is as it was: else the text itself may have mended it.
  if (open !== undefined && input.base.surroundings?.get(path) !== open && head && similarity(subject.words, head.words) === 1) return open;
  if (head?.isOpen && !subject.isOpen && base.identity !== undefined) return 'A template or another file decides about it now.';
  return undecidedBy(base, { file: from, subject }, { artifact, subject: head?.path === to ? head : undefined });
};

/** True when what the finding is about came with the change as a whole: nothing else needs to be named. */
const isNewSubject = (head: Finding, { headSubjects, subjects }: Paired): boolean => {
  const subject = headSubjects.of(head);
  return subject !== undefined && !subjects.has(subject);
};

const marks = (
  finding: Finding,
  paired: Paired,
  { head }: MatchInput,
  files: ComparedFiles,
): Pick<DeltaMarks, 'inDiff' | 'subjectIsNew'> => {
  const { location } = finding;
  const lines = linesOf(location.range, head.files.get(location.path));
  return {
    ...(isNewSubject(finding, paired) && { subjectIsNew: true }),
    inDiff: lines !== undefined && (files.byHead.get(location.path)?.map?.isInOneHunk(lines.first, lines.last) ?? false),
  };
};

const linesOf = (
  { start, end }: Finding['location']['range'],
  file: SourceFile | undefined,
): { readonly first: number; readonly last: number } | undefined =>
  file && { first: file.lines.line(start), last: file.lines.line(Math.max(start, end - 1)) };
