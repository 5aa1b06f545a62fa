import type { FileArtifactKind } from '../artifacts/artifact.ts';
import type { SourceFile } from '../artifacts/source-file.ts';
import type { FixedText } from '../engine/fixes/fix-together.ts';
import type { Finding } from '../findings/finding.ts';
import type { Notification } from '../findings/notification.ts';
import type { Policy } from '../policy/policy.ts';
import { meets } from '../verdict/considered.ts';
import type { Coverage } from '../verdict/coverage.ts';
import { activeRules, type Judged, judgeSide } from './judge.ts';
import { type ChangeJudgement, factsOf, fixSide, proveSide } from './judge-change.ts';
import { joinObjects } from './object-set.ts';
import type { FileText, ReviewPorts } from './ports.ts';
import type { ReadSide } from './read/read-change.ts';
import { readFollowed } from './read/read-followed.ts';
import { readSnapshot } from './read/snapshot.ts';
import { readSurroundings } from './read/surroundings.ts';
import type { ReviewRequest } from './request.ts';
import type { AnyRuleMeta } from './result.ts';

/** What a look at files as they stand gives: no base, so everything found counts. */
export interface ScanResult {
  /** At or above the `report` threshold and not suppressed, by path and place. */
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Finding[];
  readonly notifications: readonly Notification[];
  readonly coverage: Coverage;
  readonly files: ReadonlyMap<string, SourceFile>;
  /** Metadata of all rules that ran. */
  readonly rules: ReadonlyMap<string, AnyRuleMeta>;
}

/** Files that were read and judged, fixes not proven yet. */
interface JudgedFiles {
  readonly side: ReadSide;
  readonly judged: Judged;
  readonly judgement: ChangeJudgement;
}

const judgeFiles = async (
  texts: ReadonlyMap<string, FileText>,
  { policy, rules }: ReviewRequest,
  { reader, clock }: ReviewPorts,
): Promise<JudgedFiles> => {
  // What Compose files name is read as well; what can't be followed was so before, and is told by the review that brings it in.
  const nothing = { texts: new Map<string, FileText>(), kinds: new Map<string, FileArtifactKind>() };
  const sides = { reader, changes: [], isIgnored: () => false, unchanged: [] };
  const { snapshot, companions } = (await readFollowed(sides, { base: nothing, head: { texts, kinds: new Map() } })).head;
  const artifacts = [...snapshot.artifacts.values()];
  const tracked = await reader.listFiles('head');
  const side: ReadSide = { snapshot, artifacts, companions, ...(await readSurroundings(reader, 'head', artifacts, tracked)) };
  const judgement = { rules: activeRules(rules, policy), known: rules.map(rule => rule.meta), policy, today: clock.today() };
  const objectSet = joinObjects(artifacts, snapshot.ledger, readSnapshot(new Map(), new Map()), { texts: new Map(), complete: true });
  return { side, judged: judgeSide(artifacts, objectSet, { ...judgement, facts: factsOf(side, judgement) }), judgement };
};

/** Whether a finding is one of those that a scan reports. */
const countsFor =
  ({ thresholds }: Policy) =>
  (finding: Finding): boolean =>
    !finding.suppression && meets(finding.severity, thresholds.report);

/** Judges files as they stand. The set of manifests is what was given, so a Service without a workload in it is reported. */
export const scanFiles = async (texts: ReadonlyMap<string, FileText>, request: ReviewRequest, ports: ReviewPorts): Promise<ScanResult> => {
  const { side, judged, judgement } = await judgeFiles(texts, request, ports);
  const { snapshot } = side;
  const counts = countsFor(request.policy);
  const results = proveSide(side, judged.findings, counts, 'groups', judgement);
  const proven = judged.findings.map(finding => results.get(finding) ?? finding);
  return {
    findings: proven.filter(counts),
    suppressed: proven.filter(finding => finding.suppression),
    notifications: [...snapshot.notifications, ...judged.notifications],
    coverage: { entries: [...snapshot.ledger.values()], listComplete: true },
    files: snapshot.files,
    rules: new Map(judgement.rules.map(({ rule }) => [rule.meta.id, rule.meta])),
  };
};

/** A file as it stands, and its text with fixes applied that are proven together. */
export interface FixedScan extends FixedText {
  readonly file: SourceFile;
}

/** One round of fixes for files as they stand: of the findings that a scan reports, those that are wanted and go together. */
export const fixFiles = async (
  texts: ReadonlyMap<string, FileText>,
  request: ReviewRequest,
  ports: ReviewPorts,
  isWanted: (finding: Finding) => boolean,
): Promise<readonly FixedScan[]> => {
  const { side, judged, judgement } = await judgeFiles(texts, request, ports);
  const counts = countsFor(request.policy);
  const fixed = fixSide(side, judged.findings, finding => counts(finding) && isWanted(finding), judgement);
  return [...fixed].flatMap(([path, one]) => {
    const file = side.snapshot.files.get(path);
    return file ? [{ file, ...one }] : [];
  });
};
