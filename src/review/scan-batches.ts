import type { FileArtifactKind, RepositoryUnit } from '../artifacts/artifact.ts';
import { isComposeName } from '../artifacts/compose-name.ts';
import type { ReadChoice } from '../artifacts/file-kind.ts';
import { isKustomization } from '../artifacts/kubernetes/kustomization.ts';
import { sourceFile } from '../artifacts/source-file.ts';
import type { Finding } from '../findings/finding.ts';
import type { Notification } from '../findings/notification.ts';
import { compareSeverity } from '../findings/severity.ts';
import { matchesAnyGlob } from '../policy/glob.ts';
import type { Policy } from '../policy/policy.ts';
import { markWaivers } from '../policy/waivers.ts';
import { onceFor } from '../text/once-for.ts';
import { fileNameOf } from '../text/path.ts';
import { type Batch, batchesOf } from '../units/batches.ts';
import { composeUnits } from '../units/compose-projects.ts';
import type { UnitPlan } from '../units/unit-plan.ts';
import { isAsStrictIn, meets } from '../verdict/considered.ts';
import type { CoverageEntry } from '../verdict/coverage.ts';
import { familiesOf, familyGroups } from '../verdict/groups.ts';
import { type Superseded, supersededFindings } from '../verdict/superseded.ts';
import { joinedSide, joinUnit, partnerNeeds } from './join-units.ts';
import { activeRules, judgeBeforeWaivers } from './judge.ts';
import { type ChangeJudgement, factsOf, proveSide } from './judge-change.ts';
import type { FileText, RepositoryReader, ReviewPorts } from './ports.ts';
import { noDetours } from './read/detours.ts';
import { ignoredEntry } from './read/ignored.ts';
import { builtStages } from './read/pointed-builds.ts';
import type { ReadSide } from './read/read-change.ts';
import { readFollowed } from './read/read-followed.ts';
import { mayBelong, type PartnerNeeds, unitsIn } from './read/read-partners.ts';
import { readSurroundings } from './read/surroundings.ts';
import type { ReviewRequest } from './request.ts';
import type { AnyRuleMeta } from './result.ts';

/** What all batches of a scan are judged by. */
export const judgementOf = ({ policy, rules }: ReviewRequest, { clock }: ReviewPorts): ChangeJudgement => ({
  rules: activeRules(rules, policy),
  known: rules.map(rule => rule.meta),
  policy,
  today: clock.today(),
});

/** The texts that policy wants judged, and what is said of the others. */
export const wantedOf = (
  texts: ReadonlyMap<string, FileText>,
  { ignorePaths }: Policy,
): { readonly wanted: ReadonlyMap<string, FileText>; readonly ignored: readonly CoverageEntry[] } => {
  if (ignorePaths.length === 0) return { wanted: texts, ignored: [] };
  const ignored = [...texts.keys()].flatMap(path => ignoredEntry(path, ignorePaths) ?? []);
  const unwanted = new Set(ignored.map(({ path }) => path));
  return { wanted: new Map([...texts].filter(([path]) => !unwanted.has(path))), ignored };
};

/** A batch of files that were read and judged, fixes not proven yet. */
export interface JudgedBatch {
  readonly side: ReadSide;
  /** For rules that join files. */
  readonly units: readonly RepositoryUnit[];
  readonly findings: readonly Finding[];
  readonly notifications: readonly Notification[];
}

/** How the files of a scan are judged: in batches of whole units, and what is known of all of them. */
export interface ScanPlan {
  readonly batches: readonly Batch[];
  /** The stages of Dockerfiles that other files have built. */
  readonly stages: ReadonlyMap<string, ReadChoice>;
  /** All paths that there are; undefined where that is not known. */
  readonly tracked: readonly string[] | undefined;
}

export const planScan = async (
  texts: ReadonlyMap<string, FileText>,
  judgement: ChangeJudgement,
  reader: RepositoryReader,
): Promise<ScanPlan> => {
  const tracked = await reader.listFiles('head');
  const { units, together } = plansOf(texts, partnerNeeds(judgement.rules));
  const stages = await builtStages(texts, reader, tracked ?? []);
  return { batches: batchesOf([...texts.keys()], units, together), stages, tracked };
};

/** Judges batches of a plan. */
export class BatchJudge {
  readonly #plan: Pick<ScanPlan, 'stages' | 'tracked'>;
  readonly #judgement: ChangeJudgement;
  readonly #reader: RepositoryReader;
  readonly #needs: PartnerNeeds | undefined;
  readonly #known: ReadonlySet<string> | undefined;

  constructor(plan: Pick<ScanPlan, 'stages' | 'tracked'>, judgement: ChangeJudgement, reader: RepositoryReader) {
    this.#plan = plan;
    this.#judgement = judgement;
    this.#reader = reader;
    this.#needs = partnerNeeds(judgement.rules);
    this.#known = plan.tracked && new Set(plan.tracked);
  }

  /** Reads and judges the files of a batch, but not those that are `seen` already; those that it judges are seen then. */
  async judge({ paths, units: planned }: Batch, texts: ReadonlyMap<string, FileText>, seen = new Set<string>()): Promise<JudgedBatch> {
    // What Compose files name is read as well; what can't be followed was so before, and is told by the review that brings it in.
    const nothing = { texts: new Map<string, FileText>(), kinds: new Map<string, FileArtifactKind>() };
    const { ignorePaths } = this.#judgement.policy;
    const isIgnored = (path: string): boolean => matchesAnyGlob(path, ignorePaths);
    const sides = { reader: this.#reader, changes: [], isIgnored, detours: noDetours, unchanged: [] };
    const batch = textsOf(paths, texts);
    const own = { base: nothing, head: { texts: batch, kinds: new Map() } };
    const { snapshot, companions } = (await readFollowed(sides, own, {}, { base: new Map(), head: this.#plan.stages })).head;
    const artifacts = [...snapshot.artifacts.values()].filter(({ file }) => !seen.has(file.path) && !isIgnored(file.path));
    for (const { file } of artifacts) seen.add(file.path);
    const surroundings = await readSurroundings(this.#reader, 'head', artifacts, this.#plan.tracked, this.#known);
    const side: ReadSide = { snapshot, artifacts, companions, ...surroundings };
    const files = joinedSide(side);
    const needs = this.#needs;
    const joined = needs ? planned.map(plan => joinUnit(plan, files, needs)) : [];
    const judgement = this.#judgement;
    const judged = judgeBeforeWaivers(artifacts, joined, { ...judgement, facts: factsOf(side, judgement) });
    const { findings } = markWaivers(judged.findings, judgement.policy, judgement.today);
    return { side, units: joined, findings, notifications: judged.notifications };
  }
}

/**
 * Reads and judges files batch by batch, each of whole units: when the next one is asked for, nothing is held of the syntax trees of the
 * last.
 */
export async function* judgeBatches(
  texts: ReadonlyMap<string, FileText>,
  judgement: ChangeJudgement,
  { reader, onJudged }: Pick<ReviewPorts, 'reader'> & { readonly onJudged?: (done: number, all: number) => void },
): AsyncGenerator<JudgedBatch> {
  const plan = await planScan(texts, judgement, reader);
  const judge = new BatchJudge(plan, judgement, reader);
  const seen = new Set<string>();
  const onDone = countJudged(texts.size, onJudged);
  for (const batch of plan.batches) {
    yield await judge.judge(batch, texts, seen);
    onDone(batch);
  }
}

/** What a scan keeps of a batch: plain data, which another thread can send. */
export interface ScannedBatch {
  /** With the fixes that are proven. */
  readonly findings: readonly Finding[];
  /** What was told when the files were read, and when they were judged. */
  readonly notifications: { readonly ofReading: readonly Notification[]; readonly ofJudging: readonly Notification[] };
  /** The texts of all files that were read. */
  readonly files: ReadonlyMap<string, string>;
  readonly entries: ReadonlyMap<string, CoverageEntry>;
  /** The files that were judged. */
  readonly judged: readonly string[];
}

/** Judges a batch of a scan, and proves the fixes of what counts. `seen`: as for `BatchJudge`. */
export const scanBatch = async (
  judge: BatchJudge,
  batch: Batch,
  texts: ReadonlyMap<string, FileText>,
  judgement: ChangeJudgement,
  seen?: Set<string>,
): Promise<ScannedBatch> => {
  const { side, units, findings, notifications } = await judge.judge(batch, texts, seen);
  const counts = countsFor(judgement.policy);
  const shown = withoutSuperseded(findings.filter(counts), judgement.policy);
  const families = familyGroups(shown.findings, familiesOf({ rules: metadataOf(judgement) }));
  const results = proveSide(side, findings, counts, 'groups', judgement, units, families);
  return {
    findings: findings.map(finding => results.get(finding) ?? finding),
    notifications: { ofReading: side.snapshot.notifications, ofJudging: notifications },
    files: new Map([...side.snapshot.files].map(([path, { text }]) => [path, text])),
    entries: side.snapshot.ledger,
    judged: side.artifacts.map(({ file }) => file.path),
  };
};

/** Metadata of all rules that a scan runs; asked for each batch. */
export const metadataOf = onceFor(
  ({ rules }: ChangeJudgement): ReadonlyMap<string, AnyRuleMeta> => new Map(rules.map(({ rule }) => [rule.meta.id, rule.meta])),
);

/** The texts of some files. */
export const textsOf = (paths: readonly string[], texts: ReadonlyMap<string, FileText>): ReadonlyMap<string, FileText> =>
  new Map(
    paths.flatMap(path => {
      const read = texts.get(path);
      return read ? [[path, read] as const] : [];
    }),
  );

/** Tells how many files are judged when a batch is. Why no more than all: a configuration of SOPS comes with more than one. */
export const countJudged = (all: number, onJudged: (done: number, all: number) => void = () => undefined): ((batch: Batch) => void) => {
  let done = 0;
  return ({ paths }) => {
    done += paths.length;
    onJudged(Math.min(done, all), all);
  };
};

/** The units that rules look at, and files that are judged in one batch although they may be in no unit. */
const plansOf = (
  texts: ReadonlyMap<string, FileText>,
  needs: PartnerNeeds | undefined,
): { readonly units: readonly UnitPlan[]; readonly together: readonly UnitPlan[] } => {
  const telling = [...texts].flatMap(([path, read]) =>
    read.state === 'text' && mayTell(path) ? [[path, sourceFile(path, read.text)] as const] : [],
  );
  const paths = [...texts].flatMap(([path, { state }]) => (state === 'absent' ? [] : [path]));
  const together = composeUnits(new Map(telling), new Set(paths));
  if (!needs) return { units: [], together };
  const textOf = (path: string): string | undefined => {
    const read = texts.get(path);
    return read?.state === 'text' ? read.text : undefined;
  };
  return { units: unitsIn({ paths: paths.filter(mayBelong(needs)), texts: new Map(telling) }, needs, textOf), together };
};

/** Files whose texts tell what belongs together. */
const mayTell = (path: string): boolean => isKustomization(path) || isComposeName(fileNameOf(path));

/** Whether a finding is one of those that a scan reports. */
export const countsFor =
  ({ thresholds }: Policy) =>
  (finding: Finding): boolean =>
    !finding.suppression && meets(finding.severity, thresholds.report);

/** Findings, and apart from them those of which another one tells. */
export const withoutSuperseded = (
  findings: readonly Finding[],
  policy: Policy,
): {
  readonly findings: readonly Finding[];
  readonly superseded: readonly Superseded<Finding>[];
} => {
  const worstFirst = findings.toSorted((a, b) => compareSeverity(a.severity, b.severity));
  const superseded = supersededFindings(worstFirst, isAsStrictIn(policy));
  const needless = new Set(superseded.map(({ entry }) => entry));
  return { findings: findings.filter(finding => !needless.has(finding)), superseded };
};
