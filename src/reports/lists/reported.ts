import type { SourceFile } from '../../artifacts/source-file.ts';
import type { Finding } from '../../findings/finding.ts';
import type { Notification } from '../../findings/notification.ts';
import type { AnyRuleMeta, ReviewResult } from '../../review/result.ts';
import type { ScanResult } from '../../review/scan.ts';
import type { CoverageEntry } from '../../verdict/coverage.ts';
import { pathOnOneLine, plainLine } from '../escape.ts';
import { type Expectation, expectationOf } from '../expectation.ts';
import { firstLineOf, type Region, regionOf } from '../sarif/region.ts';
import type { SarifInput } from '../sarif/sarif.ts';
import { weaknessIds } from '../words/weaknesses.ts';

/** A finding as lists tell it, a row each. Texts are plain: a pull request's own may be inside. */
export interface ReportedFinding extends Pick<Finding, 'ruleId' | 'severity' | 'fingerprint'> {
  readonly path: string;
  /** Lines and columns from 1, the end column exclusive. */
  readonly region: Region;
  readonly message: string;
  /** Weaknesses that the rule is about, as `CWE-250`. */
  readonly cwe: readonly string[];
  /** What stands there and what would, where the rule knows. */
  readonly values: Expectation | undefined;
}

/** Something that was not judged, and why. */
export interface ReportedProblem extends Pick<Notification, 'code'> {
  /** Empty for the repository as a whole. */
  readonly path: string;
  readonly line: number;
  readonly message: string;
}

/** What lists tell of a scan or a review: what counts, one row a finding, and what could not be judged. */
export interface Reported {
  readonly findings: readonly ReportedFinding[];
  readonly problems: readonly ReportedProblem[];
  /** The files that were judged, also those in which nothing was found. */
  readonly judged: readonly string[];
}

/** What counts of a scan. */
export const reportedOfScan = (result: ScanResult): Reported => reported(result.findings, result, result.coverage.entries);

/** What counts of a review: what the change brings in, not what was there before. `more`: what another gate has to say of it. */
export const reportedOfReview = (
  result: ReviewResult,
  more: Pick<SarifInput, 'findings' | 'notifications' | 'files' | 'rules'> = nothing,
): Reported =>
  reported(
    [...result.considered.shown.map(({ head }) => head), ...more.findings.map(({ finding }) => finding)],
    {
      files: new Map([...more.files, ...result.files]),
      notifications: [...result.notifications, ...more.notifications],
      rules: new Map<string, ToldRule>([...more.rules, ...result.rules]),
    },
    result.coverage.entries,
  );

const nothing = { findings: [], notifications: [], files: new Map(), rules: new Map() };

type ToldRule = Pick<AnyRuleMeta, 'references' | 'textIsHazard'>;

interface Told {
  readonly files: ReadonlyMap<string, SourceFile>;
  readonly rules: ReadonlyMap<string, ToldRule>;
  readonly notifications: readonly Notification[];
}

const judgedStates: ReadonlySet<CoverageEntry['status']> = new Set(['evaluated', 'rendered', 'partly-evaluated']);

const reported = (findings: readonly Finding[], { files, notifications, rules }: Told, entries: readonly CoverageEntry[]): Reported => ({
  findings: findings.map(finding => {
    const { ruleId, severity, fingerprint, message, location } = finding;
    const file = files.get(location.path);
    const rule = rules.get(ruleId);
    return {
      ruleId,
      severity,
      fingerprint,
      path: pathOnOneLine(location.path),
      region: regionOf(file, location.range),
      message: plainLine(message),
      cwe: weaknessIds(rule?.references),
      values: expectationOf(finding, file, rule),
    };
  }),
  problems: notifications.flatMap(({ level, code, path, range, message }) => {
    if (level !== 'error') return [];
    const file = files.get(path);
    const line = file !== undefined && range !== undefined ? firstLineOf(file, range) : 1;
    return [{ code, path: pathOnOneLine(path), line, message: plainLine(message) }];
  }),
  judged: entries.flatMap(({ path, status }) => (judgedStates.has(status) ? [pathOnOneLine(path)] : [])),
});
