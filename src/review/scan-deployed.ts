import { isKustomization } from '../artifacts/kubernetes/kustomization.ts';
import type { SourceFile } from '../artifacts/source-file.ts';
import type { Finding } from '../findings/finding.ts';
import type { Notification } from '../findings/notification.ts';
import type { Policy } from '../policy/policy.ts';
import type { Batch } from '../units/batches.ts';
import { isChartFile } from '../units/group-units.ts';
import type { CoverageEntry } from '../verdict/coverage.ts';
import { chartsOfValues } from './charts-of-values.ts';
import type { ChangeJudgement } from './judge-change.ts';
import type { FileText, ReviewPorts } from './ports.ts';
import type { PlainFindings } from './rendered/plain-findings.ts';
import type { ToldFinding } from './rendered/proofs/told-finding.ts';
import type { RenderedScan } from './rendered/scan-rendered.ts';
import type { UnitGroup } from './rendered/unit-group.ts';
import type { ScannedBatch, ScanPlan } from './scan-batches.ts';
import { type StandingRepository, standingRepository } from './standing-repository.ts';

/** What a look at files as they stand needs from the world. */
export interface ScanPorts extends ReviewPorts {
  /** What the files belong to. Left out: what the reader lists, all of it. */
  readonly repository?: StandingRepository;
  /** Told how many of the files are judged, for who waits. */
  readonly onJudged?: (done: number, all: number) => void;
  /** Judges the batches of a scan by more than this thread, and gives what came of them in their order. Left out: here, one after the other. */
  readonly judgeBeside?: (scan: SharedScan) => AsyncIterable<ScannedBatch>;
}

/** A scan of which others may judge batches. */
export interface SharedScan {
  readonly plan: ScanPlan;
  readonly texts: ReadonlyMap<string, FileText>;
  readonly policy: Policy;
  /** Judges a batch here. */
  readonly scanOne: (batch: Batch) => Promise<ScannedBatch>;
  readonly onDone: (batch: Batch) => void;
}

/** What was found in a group of what is deployed. */
export interface ScannedGroup {
  /** With the fixes that are proven. */
  readonly told: readonly Finding[];
  /** The files that these and their fixes are in. */
  readonly files: ReadonlyMap<string, SourceFile>;
  readonly notifications: readonly Notification[];
  readonly entries: readonly CoverageEntry[];
}

/** What there is to render; undefined where nothing was given of a chart or a kustomization: then no renderer is loaded. */
export const openScan = async (
  judgement: ChangeJudgement,
  { reader, repository }: ScanPorts,
): Promise<{ readonly scan: RenderedScan; readonly repository: StandingRepository } | undefined> => {
  const own = repository ?? (await standingRepository(reader));
  const { charts } = chartsOfValues(own);
  if (charts.size === 0 && ![...own.given].some(path => isChartFile(path) || isKustomization(path))) return undefined;
  const { RenderedScan } = await import('./rendered/scan-rendered.ts');
  return { scan: await RenderedScan.open(own, judgement, charts), repository: own };
};

/** Renders and judges what is deployed, group by group; what was found in the files themselves is not told again. */
export async function* scanDeployed(
  judgement: ChangeJudgement,
  ports: ScanPorts,
  counts: (finding: Finding) => boolean,
  plain: PlainFindings,
): AsyncGenerator<ScannedGroup> {
  const opened = await openScan(judgement, ports);
  if (opened === undefined) return;
  const { scan, repository } = opened;
  for await (const group of scan.groups()) {
    const { told, failures, missing } = group.judge(counts);
    // Why: where only values of a chart were named, what is wrong with its templates is not asked.
    const isAsked = group.units.some(({ file }) => repository.given.has(file));
    const own = told.filter(one => (isAsked || repository.given.has(one.finding.location.path)) && !isTold(one, plain));
    const proven = group.prove(own.filter(({ finding }) => counts(finding)));
    const findings = own.map(one => proven.get(one) ?? one.finding);
    yield {
      told: findings,
      files: filesOf(findings, group),
      ...scan.remarksOn(group.units, failures, missing),
    };
  }
}

/**
 * What is to be said where nothing but values was given and no chart that they belong to is there: nothing was judged. Where more was given,
 * values of other people's charts are ordinary.
 */
export const valuesAlone = async (
  texts: ReadonlyMap<string, unknown>,
  { reader, repository }: ScanPorts,
): Promise<readonly Notification[]> => {
  const own = repository ?? (await standingRepository(reader));
  const { alone } = chartsOfValues(own);
  if (alone.length === 0 || alone.length < texts.size) return [];
  return alone.map(path => ({
    code: 'not-rendered',
    level: 'warning',
    path,
    message:
      'It holds values of a chart, and no chart lies in its folder or above: nothing was judged. Scan the chart that it is deployed with.',
  }));
};

/** Whether what is found in something rendered was found in the files that it is printed by. */
export const isTold = ({ finding, printedAt }: ToldFinding, plain: PlainFindings): boolean => plain.tells(finding, printedAt, 'head', true);

/** The files that findings and their fixes are in. */
const filesOf = (findings: readonly Finding[], { files }: UnitGroup): ReadonlyMap<string, SourceFile> => {
  const paths = findings.flatMap(({ location, related, fix }) => [location, ...related, ...(fix?.elsewhere ?? [])].map(({ path }) => path));
  return new Map(
    [...new Set(paths)].flatMap(path => {
      const file = files.get(path);
      return file === undefined ? [] : [[path, file] as const];
    }),
  );
};
