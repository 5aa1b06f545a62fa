import type { FileArtifact, RepositoryUnit } from '../artifacts/artifact.ts';
import { parseLike } from '../artifacts/parse-artifact.ts';
import { type SourceFile, sourceFile } from '../artifacts/source-file.ts';
import { basePath, type ChangedFile, type ChangeSet } from '../changes/change-set.ts';
import { lineMapOf } from '../changes/file-line-map.ts';
import type { LineMap } from '../changes/line-map.ts';
import type { ComparedSide } from '../delta/compared-files.ts';
import { formerFindings } from '../delta/match.ts';
import { joiningRules } from '../engine/active-rule.ts';
import type { FamilyGroup } from '../engine/fixes/family-fixes.ts';
import type { FoundIn, ProvenInFile, Rescan } from '../engine/fixes/fix-proof.ts';
import { type FixedText, fixAcross, fixTogether } from '../engine/fixes/fix-together.ts';
import { LaterUnits } from '../engine/fixes/later-units.ts';
import { budgetOf } from '../engine/fixes/proof-budget.ts';
import { provenAcross } from '../engine/fixes/prove-across.ts';
import { type ProofMode, proveFixes, withoutFix } from '../engine/fixes/prove-fixes.ts';
import { planRules } from '../engine/rule-runner.ts';
import { AddedDirectives, type ComparedFiles, type DirectiveChanges, type FormerFinding } from '../engine/suppressions/added-directives.ts';
import type { Facts } from '../facts/facts.ts';
import type { Finding } from '../findings/finding.ts';
import type { Policy } from '../policy/policy.ts';
import { loudestOf } from '../policy/profile.ts';
import { meets } from '../verdict/considered.ts';
import { concernsUnits, JoinedUnits, joinedSide, partnerNeeds, rulesConcernedBy } from './join-units.ts';
import { type Judged, type Judgement, judgeSide } from './judge.ts';
import type { ReadTeams, RepositoryReader, ReviewPorts, Side } from './ports.ts';
import type { ReadChange, ReadSide } from './read/read-change.ts';
import { readPartners } from './read/read-partners.ts';

/** By what both sides are judged. */
export interface ChangeJudgement extends Omit<Judgement, 'facts'> {
  readonly today: string;
}

export interface JudgedChange {
  /** By what both sides were judged: the given one, with what was learnt of the author. */
  readonly judgement: ChangeJudgement;
  readonly base: Judged;
  readonly head: Judged;
  /** The units of each side that the change touches, for rules that join files. */
  readonly headUnits: readonly RepositoryUnit[];
  readonly baseUnits: readonly RepositoryUnit[];
  /** Unchanged files that findings may lie in. */
  readonly otherFiles: ReadonlyMap<string, SourceFile>;
  /** The units that the change touches, when it concerns a rule that joins files. */
  readonly joined: JoinedUnits | undefined;
  /** Which suppressions the change adds. */
  readonly added: AddedDirectives;
  /** Judges both sides by another policy: by its rules, and what it lets count. */
  readonly judgeAgain: (judgement: ChangeJudgement) => { readonly base: Judged; readonly head: Judged };
}

/** Judges both sides by the same rules, policy and date. Fixes are not proven yet. */
export const judgeChange = async (
  { reader, readTeams }: Omit<ReviewPorts, 'clock'>,
  read: ReadChange,
  changes: ChangeSet,
  given: ChangeJudgement,
): Promise<JudgedChange> => {
  const { base, head } = read;
  const joined = await readUnits(reader, read, changes, given);
  const others = [...(joined?.others.artifacts.values() ?? [])];
  const added = new AddedDirectives(comparedFiles(read, changes));
  const units = { base: joined?.ofBase() ?? [], head: joined?.ofHead(joinedSide(head)) ?? [] };
  const judge = (name: Side, by: ChangeJudgement, changesOf?: (findings: readonly Finding[]) => DirectiveChanges): Judged =>
    judgeSide(read[name].artifacts, units[name], { ...by, facts: factsOf(read[name], by), offers: name === 'head' }, others, changesOf);
  const otherFiles: ReadonlyMap<string, SourceFile> = joined?.others.files ?? new Map();
  const judgeBoth = (by: ChangeJudgement): Pick<JudgedChange, 'base' | 'head'> => {
    const before = judge('base', by);
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
    return { base: before, head: judge('head', by, changesOf) };
  };
  const first = judgeBoth(given);
  const judgement = await withTeams(given, first.head.undecidedTeams, readTeams);
  return {
    ...(judgement === given ? first : judgeBoth(judgement)),
    judgement,
    headUnits: units.head,
    baseUnits: units.base,
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

const comparedFiles = ({ base, head, pointers }: ReadChange, changes: ChangeSet): ComparedFiles => {
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
      // What the change only has built or deployed says at the base what it says now.
      if (file === undefined && pointers.has(path)) return head.snapshot.artifacts.get(path);
      return base.snapshot.artifacts.get(file ? basePath(file) : path);
    },
    baseLine: (path, line) => {
      const file = changed.get(path);
      return file ? mapOf(file).baseLine(line) : line;
    },
  };
};

/** What rules may know of policy: the version of Kubernetes that it names, and whether it asks for infos. */
export const policyFacts = ({
  kubernetesVersion,
  profile,
  thresholds,
}: Pick<Policy, 'kubernetesVersion' | 'profile' | 'thresholds'>): Pick<Facts, 'kubernetesMinor' | 'tellsInfo'> => {
  const minor = /^v1\.(\d+)$/u.exec(kubernetesVersion)?.[1];
  const tellsInfo = loudestOf(profile) === 'strict' || meets('info', thresholds.report);
  return { ...(minor !== undefined && { kubernetesMinor: Number(minor) }), ...(tellsInfo && { tellsInfo }) };
};

/** What the rules may know of a side. */
export const factsOf = (
  side: Pick<ReadSide, 'buildContexts' | 'replacedImages' | 'buildingServices'>,
  { today, policy }: ChangeJudgement,
): Facts => ({
  today,
  ...policyFacts(policy),
  buildContexts: side.buildContexts,
  replacedImages: side.replacedImages,
  buildingServices: side.buildingServices,
});

/** The units that the change touches, when it concerns a rule that joins files. */
const readUnits = async (
  reader: RepositoryReader,
  sides: ReadChange,
  changes: ChangeSet,
  { rules, policy, bounds }: ChangeJudgement,
): Promise<JoinedUnits | undefined> => {
  const needs = partnerNeeds(rules);
  if (!needs || !concernsUnits(rules, changes, sides, policy.scope)) return undefined;
  const changed = new Set(changes.files.flatMap(({ path, previousPath = path }) => [path, previousPath]));
  return new JoinedUnits(await readPartners(reader, changes, sides, needs, bounds?.patience), needs, changed, joinedSide(sides.base));
};

/**
 * Proves the fixes of the wanted findings of one side, file by file, and those of families of one file as one; all other fixes are taken
 * away. `units` are those of the side.
 */
export const proveSide = (
  side: ReadSide,
  findings: readonly Finding[],
  wanted: (finding: Finding) => boolean,
  mode: ProofMode,
  judgement: ChangeJudgement,
  units: readonly RepositoryUnit[],
  families: readonly FamilyGroup[] = [],
): ReadonlyMap<Finding, Finding> => {
  const familiesByPath = Map.groupBy(families, ([first]) => first?.location.path);
  const byPath = Map.groupBy(findings, finding => finding.location.path);
  const budget = budgetOf(mode, side.snapshot.artifacts.values(), findings.length);
  const rescan = { ...rescanOf(side, byPath, judgement, units), budget };
  const patience = judgement.bounds?.patience;
  const provable = (path: string, findings: readonly Finding[]): FoundIn | undefined => {
    const artifact = side.snapshot.artifacts.get(path);
    return artifact && !isUnfixable(artifact) ? { artifact, findings } : undefined;
  };
  const files = [...byPath].flatMap(([path, own]) => provable(path, own) ?? []);
  const across = mode === 'groups' ? provenAcross(files, wanted, rescan) : undefined;
  const later = mode === 'groups' ? new LaterUnits() : undefined;
  const proven = new Map<Finding, Finding>();
  const prove = (path: string, own: readonly Finding[], rescan: Rescan): void => {
    const file = patience?.begin(path) === false ? undefined : provable(path, own);
    const results = file ? proveFixes(file, wanted, mode, rescan, { families: familiesByPath.get(path), across }) : own.map(withoutFix);
    for (const [index, finding] of own.entries()) proven.set(finding, results[index] ?? finding);
  };
  for (const [path, own] of byPath) prove(path, own, { ...rescan, ...(later && { later }) });
  for (const path of later?.refused(rescan) ?? []) prove(path, byPath.get(path) ?? [], rescan);
  return proven;
};

/**
 * Applies the fixes of the wanted findings of one side, in each file as many as are proven together, and of those that write in several
 * files one for each file. `findings` are all of the side. What was fixed, by path.
 */
export const fixSide = (
  side: ReadSide,
  findings: readonly Finding[],
  wanted: (finding: Finding) => boolean,
  judgement: ChangeJudgement,
  units: readonly RepositoryUnit[],
): ReadonlyMap<string, FixedText> => {
  const byPath = Map.groupBy(findings, finding => finding.location.path);
  const rescan = rescanOf(side, byPath, judgement, units);
  const candidates = [...byPath].flatMap(([path, all]): readonly Fixable[] => {
    const artifact = side.snapshot.artifacts.get(path);
    const own = all.filter(finding => finding.fix && wanted(finding));
    return artifact && !isUnfixable(artifact) && own.length > 0 ? [{ path, artifact, all, own }] : [];
  });
  const fixed = fixedInTheirFiles(candidates, rescan);
  for (const { path, artifact, all, own } of candidates) {
    const across = own.filter(({ fix }) => fix?.elsewhere);
    if (across.length === 0 || rescan.patience?.begin(path) === false) continue;
    for (const [at, text] of fixAcross(artifact, all, across, rescan, other => !fixed.has(other)) ?? []) fixed.set(at, text);
  }
  return fixed;
};

/** A file of which something may be fixed: all that was found in it, and of that what is wanted to be fixed. */
interface Fixable {
  readonly path: string;
  readonly artifact: FileArtifact;
  readonly all: readonly Finding[];
  readonly own: readonly Finding[];
}

/** What can be fixed by edits in one file: units are judged again once for all files, and a file that they do not stand is tried again by itself. */
const fixedInTheirFiles = (candidates: readonly Fixable[], rescan: Rescan): Map<string, FixedText> => {
  const fix = ({ path, artifact, all, own }: Fixable, how: Rescan): FixedText | undefined => {
    const ofOneFile = own.filter(({ fix: edits }) => !edits?.elsewhere);
    return rescan.patience?.begin(path) === false ? undefined : fixTogether(artifact, all, ofOneFile, how);
  };
  const fixed = new Map<string, FixedText>();
  const later = new LaterUnits();
  for (const candidate of candidates) {
    const taken: ProvenInFile[] = [];
    const result = fix(candidate, { ...rescan, later: { add: proven => taken.push(proven) } });
    if (result === undefined) continue;
    fixed.set(candidate.path, result);
    // What was proven at last holds all that was proven before; unless it is about units itself, they are still to be judged.
    const last = taken.at(-1);
    if (last?.targets.length === result.fixed.length) later.add(last);
  }
  const refused = later.refused(rescan);
  for (const candidate of candidates.filter(({ path }) => refused.has(path))) {
    const result = fix(candidate, rescan);
    if (result) fixed.set(candidate.path, result);
    else fixed.delete(candidate.path);
  }
  return fixed;
};

/** Templates of Dockerfiles were read with other words in place of what an engine replaces: an edit could write them into the file. */
const isUnfixable = (artifact: FileArtifact): boolean => artifact.kind === 'dockerfile' && artifact.template;

/** How files of a side are judged again. */
const rescanOf = (
  side: ReadSide,
  byPath: ReadonlyMap<string, readonly Finding[]>,
  judgement: ChangeJudgement,
  units: readonly RepositoryUnit[],
): Rescan => {
  const plan = planRules(judgement.rules);
  const joining = joiningRules(judgement.rules);
  // Why kept: what is proven in its file is compared once more when units are judged by it.
  const concerned = new WeakMap<FileArtifact, ReadonlySet<string>>();
  return {
    parse: (artifact, text) => parseLike(artifact, sourceFile(artifact.file.path, text), side.companions),
    plan,
    facts: factsOf(side, judgement),
    patience: judgement.bounds?.patience,
    around: {
      artifactOf: path => {
        const artifact = side.snapshot.artifacts.get(path);
        return artifact && !isUnfixable(artifact) ? artifact : undefined;
      },
      findingsIn: path => byPath.get(path) ?? [],
      units,
      unitFindings: units.length === 0 ? [] : [...byPath.values()].flatMap(own => own.filter(({ ruleId }) => joining.has(ruleId))),
      rulesConcernedBy: (one, fixed) => {
        const known = concerned.get(fixed) ?? rulesConcernedBy(judgement.rules, one, fixed);
        concerned.set(fixed, known);
        return known;
      },
    },
  };
};
