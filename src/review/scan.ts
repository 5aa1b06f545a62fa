import type { FileArtifactKind, RepositoryUnit } from '../artifacts/artifact.ts';
import { isComposeName } from '../artifacts/compose-name.ts';
import { isKustomization } from '../artifacts/kubernetes/kustomization.ts';
import { type SourceFile, sourceFile } from '../artifacts/source-file.ts';
import { compareFindings } from '../engine/analyze.ts';
import type { Finding } from '../findings/finding.ts';
import type { Notification } from '../findings/notification.ts';
import { compareSeverity } from '../findings/severity.ts';
import type { Policy } from '../policy/policy.ts';
import { markWaivers } from '../policy/waivers.ts';
import { appendAll } from '../text/append-all.ts';
import { fileNameOf } from '../text/path.ts';
import { batchesOf } from '../units/batches.ts';
import { composeUnits } from '../units/compose-projects.ts';
import type { UnitPlan } from '../units/unit-plan.ts';
import { isAsStrictIn, meets } from '../verdict/considered.ts';
import type { Coverage, CoverageEntry } from '../verdict/coverage.ts';
import { familiesOf, familyGroups } from '../verdict/groups.ts';
import { type Superseded, supersededFindings } from '../verdict/superseded.ts';
import { joinedSide, joinUnit, partnerNeeds } from './join-units.ts';
import { activeRules, judgeBeforeWaivers } from './judge.ts';
import { type ChangeJudgement, factsOf, proveSide } from './judge-change.ts';
import type { FileText, ReviewPorts } from './ports.ts';
import { noDetours } from './read/detours.ts';
import { builtStages } from './read/pointed-builds.ts';
import type { ReadSide } from './read/read-change.ts';
import { readFollowed } from './read/read-followed.ts';
import { mayBelong, type PartnerNeeds, unitsIn } from './read/read-partners.ts';
import { readSurroundings } from './read/surroundings.ts';
import { withoutHeard } from './rendered/heard-comments.ts';
import { PlainFindings } from './rendered/plain-findings.ts';
import type { ReviewRequest } from './request.ts';
import type { AnyRuleMeta } from './result.ts';
import { type ScannedGroup, type ScanPorts, scanDeployed, valuesAlone } from './scan-deployed.ts';

/** What a look at files as they stand gives: no base, so everything found counts. */
export interface ScanResult {
  /** At or above the `report` threshold and not suppressed, by path and place. */
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Finding[];
  /** As `findings`, but another one of them tells of the same cause and says more. */
  readonly superseded: readonly Superseded<Finding>[];
  readonly notifications: readonly Notification[];
  readonly coverage: Coverage;
  readonly files: ReadonlyMap<string, SourceFile>;
  /** Metadata of all rules that ran. */
  readonly rules: ReadonlyMap<string, AnyRuleMeta>;
}

/** A batch of files that were read and judged, fixes not proven yet. */
export interface JudgedBatch {
  readonly side: ReadSide;
  /** For rules that join files. */
  readonly units: readonly RepositoryUnit[];
  readonly findings: readonly Finding[];
  readonly notifications: readonly Notification[];
}

/** What all batches of a scan are judged by. */
export const judgementOf = ({ policy, rules }: ReviewRequest, { clock }: ReviewPorts): ChangeJudgement => ({
  rules: activeRules(rules, policy),
  known: rules.map(rule => rule.meta),
  policy,
  today: clock.today(),
});

/**
 * Reads and judges files batch by batch, each of whole units: when the next one is asked for, nothing is held of the syntax trees of the
 * last.
 */
export async function* judgeBatches(
  texts: ReadonlyMap<string, FileText>,
  judgement: ChangeJudgement,
  { reader, onJudged }: ScanPorts,
): AsyncGenerator<JudgedBatch> {
  const tracked = await reader.listFiles('head');
  const known = tracked && new Set(tracked);
  const needs = partnerNeeds(judgement.rules);
  const { units, together } = plansOf(texts, needs);
  const stages = await builtStages(texts, reader, tracked ?? []);
  const seen = new Set<string>();
  let done = 0;
  for (const { paths, units: planned } of batchesOf([...texts.keys()], units, together)) {
    // What Compose files name is read as well; what can't be followed was so before, and is told by the review that brings it in.
    const nothing = { texts: new Map<string, FileText>(), kinds: new Map<string, FileArtifactKind>() };
    const sides = { reader, changes: [], isIgnored: () => false, detours: noDetours, unchanged: [] };
    const batch = new Map(paths.flatMap(path => [...entryOf(texts, path)]));
    const own = { base: nothing, head: { texts: batch, kinds: new Map() } };
    const { snapshot, companions } = (await readFollowed(sides, own, {}, { base: new Map(), head: stages })).head;
    const artifacts = [...snapshot.artifacts.values()].filter(({ file }) => !seen.has(file.path));
    for (const { file } of artifacts) seen.add(file.path);
    const side: ReadSide = { snapshot, artifacts, companions, ...(await readSurroundings(reader, 'head', artifacts, tracked, known)) };
    const files = joinedSide(side);
    const joined = needs ? planned.map(plan => joinUnit(plan, files, needs)) : [];
    const judged = judgeBeforeWaivers(artifacts, joined, { ...judgement, facts: factsOf(side, judgement) });
    const { findings } = markWaivers(judged.findings, judgement.policy, judgement.today);
    yield { side, units: joined, findings, notifications: judged.notifications };
    done += paths.length;
    onJudged?.(Math.min(done, texts.size), texts.size);
  }
}

const entryOf = (texts: ReadonlyMap<string, FileText>, path: string): readonly (readonly [string, FileText])[] => {
  const read = texts.get(path);
  return read ? [[path, read]] : [];
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
const withoutSuperseded = (findings: readonly Finding[], policy: Policy): Pick<ScanResult, 'findings' | 'superseded'> => {
  const worstFirst = findings.toSorted((a, b) => compareSeverity(a.severity, b.severity));
  const superseded = supersededFindings(worstFirst, isAsStrictIn(policy));
  const needless = new Set(superseded.map(({ entry }) => entry));
  return { findings: findings.filter(finding => !needless.has(finding)), superseded };
};

/** What was found so far. */
class Found {
  readonly findings: Finding[] = [];
  readonly files = new Map<string, SourceFile>();
  readonly entries = new Map<string, CoverageEntry>();
  readonly plain = new PlainFindings((_, path, offset) => this.files.get(path)?.lines.line(offset));
  readonly #ofReading: Notification[] = [];
  readonly #ofJudging: Notification[] = [];

  get notifications(): readonly Notification[] {
    return [...this.#ofReading, ...this.#ofJudging];
  }

  takeBatch({ side: { snapshot }, notifications }: JudgedBatch, findings: readonly Finding[]): void {
    appendAll(this.findings, findings);
    appendAll(this.#ofReading, snapshot.notifications);
    appendAll(this.#ofJudging, notifications);
    // Why another one: what was parsed of a file is kept as long as the file is, and nothing of a batch is to outlive it.
    for (const [path, { text }] of snapshot.files) this.files.set(path, sourceFile(path, text));
    for (const finding of findings) this.plain.add(finding, 'head', true);
    for (const [path, entry] of snapshot.ledger) if (entry.status !== 'not-ours' || !this.entries.has(path)) this.entries.set(path, entry);
  }

  takeNotifications(notifications: readonly Notification[]): void {
    appendAll(this.#ofJudging, notifications);
  }

  takeDeployed({ told, shownFiles, notifications, entries }: ScannedGroup): void {
    appendAll(this.findings, told);
    appendAll(this.#ofJudging, notifications);
    for (const [path, file] of shownFiles) if (!this.files.has(path)) this.files.set(path, file);
    for (const entry of entries) if (tellsMore(entry, this.entries.get(entry.path))) this.entries.set(entry.path, entry);
  }
}

/**
 * Judges files as they stand, and what is deployed of the charts and kustomizations among them. A unit has what was given of it, so a Service
 * without a workload among that is reported.
 */
export const scanFiles = async (texts: ReadonlyMap<string, FileText>, request: ReviewRequest, ports: ScanPorts): Promise<ScanResult> => {
  const judgement = judgementOf(request, ports);
  const counts = countsFor(request.policy);
  const rules = new Map(judgement.rules.map(({ rule }) => [rule.meta.id, rule.meta]));
  const found = new Found();
  for await (const batch of judgeBatches(texts, judgement, ports)) {
    const shown = withoutSuperseded(batch.findings.filter(counts), request.policy);
    const families = familyGroups(shown.findings, familiesOf({ rules }));
    const results = proveSide(batch.side, batch.findings, counts, 'groups', judgement, batch.units, families);
    found.takeBatch(
      batch,
      batch.findings.map(finding => results.get(finding) ?? finding),
    );
  }
  for await (const group of scanDeployed(judgement, ports, counts, found.plain)) found.takeDeployed(group);
  found.takeNotifications(await valuesAlone(texts, ports));
  const waivers = markWaivers(found.findings, request.policy, judgement.today, new Set(found.files.keys()));
  const findings = found.findings.toSorted(compareFindings);
  return {
    ...withoutSuperseded(findings.filter(counts), request.policy),
    suppressed: findings.filter(finding => finding.suppression),
    notifications: [...withoutHeard(found.notifications, findings), ...waivers.notifications],
    coverage: { entries: inOrder(found.entries, [...texts.keys()]), listComplete: true },
    files: found.files,
    rules,
  };
};

/** Whether what became of a file by being rendered is more than what is told of it. */
const tellsMore = (rendered: CoverageEntry, known: CoverageEntry | undefined): boolean =>
  known === undefined || known.status === 'not-ours' || (rendered.status !== 'rendered' && known.status === 'evaluated');

/** The entries as the paths were given, then those of files that others name. */
const inOrder = (entries: ReadonlyMap<string, CoverageEntry>, paths: readonly string[]): readonly CoverageEntry[] => {
  const given = new Set(paths);
  return [...paths.flatMap(path => entries.get(path) ?? []), ...[...entries.values()].filter(({ path }) => !given.has(path))];
};
