import type { SourceFile } from '../../artifacts/source-file.ts';
import type { Finding } from '../../findings/finding.ts';
import type { Notification } from '../../findings/notification.ts';
import type { ReviewResult } from '../../review/result.ts';
import type { ScanResult } from '../../review/scan.ts';
import type { CoverageEntry } from '../../verdict/coverage.ts';
import { pathOnOneLine, plainLine } from '../escape.ts';
import { firstLineOf, type Region, regionOf } from '../sarif/region.ts';

/** A finding as lists tell it, a row each. Texts are plain: a pull request's own may be inside. */
export interface ReportedFinding extends Pick<Finding, 'ruleId' | 'severity' | 'fingerprint'> {
  readonly path: string;
  /** Lines and columns from 1, the end column exclusive. */
  readonly region: Region;
  readonly message: string;
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

/** What counts of a review: what the change brings in, not what was there before. */
export const reportedOfReview = (result: ReviewResult): Reported =>
  reported(
    result.considered.shown.map(({ head }) => head),
    result,
    result.coverage.entries,
  );

interface Told {
  readonly files: ReadonlyMap<string, SourceFile>;
  readonly notifications: readonly Notification[];
}

const judgedStates: ReadonlySet<CoverageEntry['status']> = new Set(['evaluated', 'rendered', 'partly-evaluated']);

const reported = (findings: readonly Finding[], { files, notifications }: Told, entries: readonly CoverageEntry[]): Reported => ({
  findings: findings.map(({ ruleId, severity, fingerprint, message, location: { path, range } }) => ({
    ruleId,
    severity,
    fingerprint,
    path: pathOnOneLine(path),
    region: regionOf(files.get(path), range),
    message: plainLine(message),
  })),
  problems: notifications.flatMap(({ level, code, path, range, message }) => {
    if (level !== 'error') return [];
    const file = files.get(path);
    const line = file !== undefined && range !== undefined ? firstLineOf(file, range) : 1;
    return [{ code, path: pathOnOneLine(path), line, message: plainLine(message) }];
  }),
  judged: entries.flatMap(({ path, status }) => (judgedStates.has(status) ? [pathOnOneLine(path)] : [])),
});
