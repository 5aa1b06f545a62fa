import type { FileArtifact } from '../artifacts/artifact.ts';
import type { ObjectSet } from '../artifacts/kubernetes/model.ts';
import { parseLike } from '../artifacts/parse-artifact.ts';
import { type SourceFile, sourceFile } from '../artifacts/source-file.ts';
import { basePath, type ChangedFile, type ChangeSet } from '../changes/change-set.ts';
import { lineMapOf } from '../changes/file-line-map.ts';
import type { LineMap } from '../changes/line-map.ts';
import type { ComparedSide } from '../delta/compared-files.ts';
import { formerFindings } from '../delta/match.ts';
import type { FamilyGroup } from '../engine/fixes/family-fixes.ts';
import type { Rescan } from '../engine/fixes/fix-proof.ts';
import { type FixedText, fixTogether } from '../engine/fixes/fix-together.ts';
import { type ProofMode, proveFixes, withoutFix } from '../engine/fixes/prove-fixes.ts';
import { planRules } from '../engine/rule-runner.ts';
import { AddedDirectives, type ComparedFiles, type DirectiveChanges, type FormerFinding } from '../engine/suppressions/added-directives.ts';
import type { Facts } from '../facts/facts.ts';
import type { Finding } from '../findings/finding.ts';
import { meets } from '../verdict/considered.ts';
import { type Judged, type Judgement, judgeSide } from './judge.ts';
import { joinObjects, needsOtherManifests } from './object-set.ts';
import type { ReadTeams, RepositoryReader, ReviewPorts } from './ports.ts';
import { readManifests } from './read/companions.ts';
import type { ReadChange, ReadSide } from './read/read-change.ts';
import { judgedBounds, readSnapshot, type Snapshot } from './read/snapshot.ts';

/** By what both sides are judged. */
export interface ChangeJudgement extends Omit<Judgement, 'facts'> {
  readonly today: string;
}

export interface JudgedChange {
  /** By what both sides were judged: the given one, with what was learnt of the author. */
  readonly judgement: ChangeJudgement;
  readonly base: Judged;
  readonly head: Judged;
  /** Unchanged files that findings may lie in. */
  readonly otherFiles: ReadonlyMap<string, SourceFile>;
  /** The manifests beside the changed ones, when a rule joins them. */
  readonly joined: JoinedObjects | undefined;
  /** Which suppressions the change adds. */
  readonly added: AddedDirectives;
  /** Judges both sides by another policy: by its rules, and what it lets count. */
  readonly judgeAgain: (judgement: ChangeJudgement) => { readonly base: Judged; readonly head: Judged };
}

/** Judges both sides by the same rules, policy and date. Fixes are not proven yet. */
export const judgeChange = async (
  { reader, readTeams }: Omit<ReviewPorts, 'clock'>,
  { base, head }: ReadChange,
  changes: ChangeSet,
  given: ChangeJudgement,
): Promise<JudgedChange> => {
  const joined = await readOtherObjects(reader, base, head, given);
  const others = [...(joined?.others.artifacts.values() ?? [])];
  const added = new AddedDirectives(comparedFiles(base, head, changes));
  const judge = (side: ReadSide, by: ChangeJudgement, changesOf?: (findings: readonly Finding[]) => DirectiveChanges): Judged =>
    judgeSide(side.artifacts, joined?.set(side), { ...by, facts: factsOf(side, by) }, others, changesOf);
  const otherFiles: ReadonlyMap<string, SourceFile> = joined?.others.files ?? new Map();
  const judgeBoth = (by: ChangeJudgement): Pick<JudgedChange, 'base' | 'head'> => {
    const before = judge(base, by);
    const changesOf = (findings: readonly Finding[]): DirectiveChanges => {
      let pairs: ReturnType<typeof formerFindings> | undefined;
      const former = (finding: Finding): FormerFinding | undefined => {
        // Why not before: most changes have no directive, or none that a finding meets.
        pairs ??= formerFindings({
          changes,
          base: pairedSide(base, before.findings, otherFiles),
          head: pairedSide(head, findings, otherFiles),
        });
        return pairs.get(finding);
      };
      return added.since({ former, mayBlock: ({ severity }) => meets(severity, by.policy.thresholds.block) });
    };
    return { base: before, head: judge(head, by, changesOf) };
  };
  const first = judgeBoth(given);
  const judgement = await withTeams(given, first.head.undecidedTeams, readTeams);
  return {
    ...(judgement === given ? first : judgeBoth(judgement)),
    judgement,
    otherFiles,
    joined,
    added,
    judgeAgain: judgeBoth,
  };
};

const pairedSide = (side: ReadSide, findings: readonly Finding[], others: ReadonlyMap<string, SourceFile>): ComparedSide => ({
  findings,
  artifacts: side.snapshot.artifacts,
  files: new Map([...others, ...side.snapshot.files]),
  unread: new Map(),
});

/** The judgement with what is known of the teams that it depends on; the given one when it depends on none. */
const withTeams = async (
  judgement: ChangeJudgement,
  undecided: readonly string[],
  readTeams: ReadTeams | undefined,
): Promise<ChangeJudgement> => {
  const { author } = judgement;
  if (undecided.length === 0 || !readTeams || author === undefined || author === 'each-was-judged') return judgement;
  const read = await readTeams(undecided);
  return { ...judgement, author: { ...author, teams: new Map([...(author.teams ?? []), ...read]) } };
};

const comparedFiles = (base: ReadSide, head: ReadSide, changes: ChangeSet): ComparedFiles => {
  const changed = new Map(changes.files.map(file => [file.path, file]));
  const maps = new Map<string, LineMap>();
  const mapOf = (file: ChangedFile): LineMap => {
    const map = maps.get(file.path) ?? lineMapOf(file, changes, { baseFiles: base.snapshot.files, headFiles: head.snapshot.files });
    maps.set(file.path, map);
    return map;
  };
  return {
    head: head.snapshot.artifacts,
    base: path => {
      const file = changed.get(path);
      // A copy's comments are new ones; a file that is not changed (an ignore file of its own was) is its own base.
      if (file?.status === 'copied') return undefined;
      return base.snapshot.artifacts.get(file ? basePath(file) : path);
    },
    baseLine: (path, line) => {
      const file = changed.get(path);
      return file ? mapOf(file).baseLine(line) : line;
    },
  };
};

/** What the rules may know of a side. */
export const factsOf = (side: Pick<ReadSide, 'buildContexts' | 'replacedImages'>, { today }: ChangeJudgement): Facts => ({
  today,
  buildContexts: side.buildContexts,
  replacedImages: side.replacedImages,
});

/** Manifests of the whole repository. */
export interface JoinedObjects {
  readonly others: Snapshot;
  readonly set: (side: ReadSide) => ObjectSet;
}

/** The unchanged manifests, when a rule that joins objects would otherwise report something. */
const readOtherObjects = async (
  reader: RepositoryReader,
  base: ReadSide,
  head: ReadSide,
  judgement: ChangeJudgement,
): Promise<JoinedObjects | undefined> => {
  const headLabels = new Set(podLabels(head.artifacts));
  const lostLabels = podLabels(base.artifacts).some(labels => !headLabels.has(labels));
  const facts = factsOf(head, judgement);
  if (!lostLabels && !needsOtherManifests(head.artifacts, { ...judgement, facts })) return undefined;
  const known = new Set([...head.snapshot.ledger.keys(), ...base.snapshot.ledger.keys()]);
  const manifests = await readManifests(reader, 'head', known);
  const others = readSnapshot(manifests.texts, new Map(), { bounds: judgedBounds, patience: judgement.bounds?.patience });
  return { others, set: side => joinObjects(side.artifacts, side.snapshot.ledger, others, manifests) };
};

/** Label texts of pod templates: when one is gone, a Service of an unchanged file may have lost its workload. */
const podLabels = (artifacts: readonly FileArtifact[]): readonly string[] =>
  artifacts.flatMap(artifact =>
    artifact.kind === 'kubernetes'
      ? artifact.objects.flatMap(object =>
          object.podSpecs.flatMap(({ labels }) =>
            labels.state === 'present'
              ? [artifact.file.text.slice(labels.node.range.start, labels.node.range.end).replaceAll(/\s+/gu, ' ')]
              : [],
          ),
        )
      : [],
  );

/** Proves the fixes of the wanted findings of one side, file by file, and those of families of one file as one; all other fixes are taken away. */
export const proveSide = (
  side: ReadSide,
  findings: readonly Finding[],
  wanted: (finding: Finding) => boolean,
  mode: ProofMode,
  judgement: ChangeJudgement,
  families: readonly FamilyGroup[] = [],
): ReadonlyMap<Finding, Finding> => {
  const familiesByPath = Map.groupBy(families, ([first]) => first?.location.path);
  const rescan = rescanOf(side, judgement);
  const patience = judgement.bounds?.patience;
  const proven = new Map<Finding, Finding>();
  for (const [path, own] of Map.groupBy(findings, finding => finding.location.path)) {
    const artifact = side.snapshot.artifacts.get(path);
    const isProvable = artifact && !isUnfixable(artifact) && patience?.begin(path) !== false;
    const results = isProvable ? proveFixes(artifact, own, wanted, mode, rescan(artifact), familiesByPath.get(path)) : own.map(withoutFix);
    for (const [index, finding] of own.entries()) proven.set(finding, results[index] ?? finding);
  }
  return proven;
};

/**
 * Applies the fixes of the wanted findings of one side, in each file as many as are proven together. `findings` are all of the side. What was
 * fixed, by path.
 */
export const fixSide = (
  side: ReadSide,
  findings: readonly Finding[],
  wanted: (finding: Finding) => boolean,
  judgement: ChangeJudgement,
): ReadonlyMap<string, FixedText> => {
  const rescan = rescanOf(side, judgement);
  const patience = judgement.bounds?.patience;
  const fixed = new Map<string, FixedText>();
  for (const [path, own] of Map.groupBy(findings, finding => finding.location.path)) {
    const artifact = side.snapshot.artifacts.get(path);
    const candidates = own.filter(finding => finding.fix && wanted(finding));
    const isFixable = artifact && !isUnfixable(artifact) && patience?.begin(path) !== false;
    const result = isFixable && fixTogether(artifact, own, candidates, rescan(artifact));
    if (result) fixed.set(path, result);
  }
  return fixed;
};

/** Templates of Dockerfiles were read with other words in place of what an engine replaces: an edit could write them into the file. */
const isUnfixable = (artifact: FileArtifact): boolean => artifact.kind === 'dockerfile' && artifact.template;

/** How files of a side are judged again. */
const rescanOf = (side: ReadSide, judgement: ChangeJudgement): ((artifact: FileArtifact) => Rescan) => {
  const facts = factsOf(side, judgement);
  const plan = planRules(judgement.rules);
  return artifact => ({ parse: parseAgain(artifact, side.companions), plan, facts, patience: judgement.bounds?.patience });
};

/** Reads another text as the same kind of artifact. */
const parseAgain =
  (artifact: FileArtifact, companions: ReadonlyMap<string, SourceFile>) =>
  (text: string): FileArtifact =>
    parseLike(artifact, sourceFile(artifact.file.path, text), companions);
