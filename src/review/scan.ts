import { type SourceFile, sourceFile } from '../artifacts/source-file.ts';
import { compareFindings } from '../engine/analyze.ts';
import type { Finding } from '../findings/finding.ts';
import type { Notification } from '../findings/notification.ts';
import { markWaivers } from '../policy/waivers.ts';
import { appendAll } from '../text/append-all.ts';
import type { Batch } from '../units/batches.ts';
import type { Coverage, CoverageEntry } from '../verdict/coverage.ts';
import type { Superseded } from '../verdict/superseded.ts';
import type { ChangeJudgement } from './judge-change.ts';
import type { FileText } from './ports.ts';
import { withoutHeard } from './rendered/heard-comments.ts';
import { PlainFindings } from './rendered/plain-findings.ts';
import type { ReviewRequest } from './request.ts';
import type { AnyRuleMeta } from './result.ts';
import {
  BatchJudge,
  countJudged,
  countsFor,
  judgementOf,
  metadataOf,
  planScan,
  type ScannedBatch,
  scanBatch,
  wantedOf,
  withoutSuperseded,
} from './scan-batches.ts';
import { type ScannedGroup, type ScanPorts, scanDeployed, valuesAlone } from './scan-deployed.ts';
import { shownResult } from './shown-result.ts';

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

/** What was found so far. */
class Found {
  readonly findings: Finding[] = [];
  readonly files = new Map<string, SourceFile>();
  readonly entries = new Map<string, CoverageEntry>();
  readonly plain = new PlainFindings((_, path, offset) => this.files.get(path)?.lines.line(offset));
  readonly #ofReading: Notification[] = [];
  readonly #ofJudging: Notification[] = [];
  /** What was found in each file that was judged. */
  readonly #byFile = new Map<string, Finding[]>();

  get notifications(): readonly Notification[] {
    return [...this.#ofReading, ...this.#ofJudging];
  }

  takeBatch({ findings, notifications, files, entries, judged }: ScannedBatch): void {
    const own = this.#withoutRepeated(findings, judged);
    appendAll(this.findings, own);
    appendAll(this.#ofReading, notifications.ofReading);
    appendAll(this.#ofJudging, notifications.ofJudging);
    for (const [path, text] of files) this.files.set(path, sourceFile(path, text));
    for (const finding of own) this.plain.add(finding, 'head', true);
    for (const [path, entry] of entries) if (entry.status !== 'not-ours' || !this.entries.has(path)) this.entries.set(path, entry);
  }

  /** Why: of batches that are judged side by side, a file that one was not given and names is judged in both. */
  #withoutRepeated(findings: readonly Finding[], judged: readonly string[]): readonly Finding[] {
    const known = new Set(judged.flatMap(path => this.#byFile.get(path) ?? []).map(wordsOf));
    const own = known.size === 0 ? findings : findings.filter(finding => !known.has(wordsOf(finding)));
    for (const path of judged) if (!this.#byFile.has(path)) this.#byFile.set(path, []);
    for (const finding of own) this.#byFile.get(finding.location.path)?.push(finding);
    return own;
  }

  takeNotifications(notifications: readonly Notification[]): void {
    appendAll(this.#ofJudging, notifications);
  }

  takeDeployed({ told, files, notifications, entries }: ScannedGroup): void {
    appendAll(this.findings, told);
    appendAll(this.#ofJudging, notifications);
    for (const [path, file] of files) if (!this.files.has(path)) this.files.set(path, file);
    for (const entry of entries) if (tellsMore(entry, this.entries.get(entry.path))) this.entries.set(entry.path, entry);
  }
}

/** What tells findings of one file apart. */
const wordsOf = ({ ruleId, message, location: { path, range, subject } }: Finding): string =>
  [ruleId, path, range.start, range.end, subject, message].join('\0');

/**
 * Judges files as they stand, by their paths in the repository, and what is deployed of the charts and kustomizations among them. A unit has what was
 * given of it, so a Service without a workload among that is reported. The result has the paths that people gave.
 */
export const scanFiles = async (texts: ReadonlyMap<string, FileText>, request: ReviewRequest, ports: ScanPorts): Promise<ScanResult> => {
  const judgement = judgementOf(request, ports);
  const counts = countsFor(request.policy);
  const { wanted, ignored } = wantedOf(texts, request.policy);
  const found = new Found();
  for await (const batch of scannedBatches(wanted, judgement, ports)) found.takeBatch(batch);
  for await (const group of scanDeployed(judgement, ports, counts, found.plain)) found.takeDeployed(group);
  for (const entry of ignored) found.entries.set(entry.path, entry);
  found.takeNotifications(await valuesAlone(wanted, ports));
  const waivers = markWaivers(found.findings, request.policy, judgement.today, new Set(found.files.keys()));
  const findings = found.findings.toSorted(compareFindings);
  const result = {
    ...withoutSuperseded(findings.filter(counts), request.policy),
    suppressed: findings.filter(finding => finding.suppression),
    notifications: withoutHeard(found.notifications, findings),
    coverage: { entries: inOrder(found.entries, [...texts.keys()]), listComplete: true },
    files: found.files,
    rules: metadataOf(judgement),
  };
  const shown = ports.repository ? shownResult(result, ports.repository) : result;
  // Those of waivers are about the policy, which is not one of the files.
  return { ...shown, notifications: [...shown.notifications, ...waivers.notifications] };
};

/** The files of a scan, batch by batch, in the order of the files. */
async function* scannedBatches(
  texts: ReadonlyMap<string, FileText>,
  judgement: ChangeJudgement,
  { reader, judgeBeside, onJudged }: ScanPorts,
): AsyncGenerator<ScannedBatch> {
  const plan = await planScan(texts, judgement, reader);
  const judge = new BatchJudge(plan, judgement, reader);
  const onDone = countJudged(texts.size, onJudged);
  if (judgeBeside) {
    const scanOne = (batch: Batch): Promise<ScannedBatch> => scanBatch(judge, batch, texts, judgement);
    yield* judgeBeside({ plan, texts, policy: judgement.policy, scanOne, onDone });
    return;
  }
  const seen = new Set<string>();
  for (const batch of plan.batches) {
    yield await scanBatch(judge, batch, texts, judgement, seen);
    onDone(batch);
  }
}

/** Whether what became of a file by being rendered is more than what is told of it. */
const tellsMore = (rendered: CoverageEntry, known: CoverageEntry | undefined): boolean =>
  known === undefined || known.status === 'not-ours' || (rendered.status !== 'rendered' && known.status === 'evaluated');

/** The entries as the paths were given, then those of files that others name. */
const inOrder = (entries: ReadonlyMap<string, CoverageEntry>, paths: readonly string[]): readonly CoverageEntry[] => {
  const given = new Set(paths);
  return [...paths.flatMap(path => entries.get(path) ?? []), ...[...entries.values()].filter(({ path }) => !given.has(path))];
};
