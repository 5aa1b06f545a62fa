import type { SourceFile } from '../../artifacts/source-file.ts';
import type { Finding } from '../../findings/finding.ts';
import type { Notification } from '../../findings/notification.ts';
import type { AnyRuleMeta } from '../../review/result.ts';
import type { Coverage } from '../../verdict/coverage.ts';
import { scanGroupsOf } from '../../verdict/groups.ts';
import type { Superseded } from '../../verdict/superseded.ts';
import { expectationOf } from '../expectation.ts';
import { regionOf } from '../sarif/region.ts';
import { weaknessIds } from '../words/weaknesses.ts';
import { type JsonFix, toJsonFix } from './json-fix.ts';
import { type JsonGroup, type JsonMember, toJsonGroups, toMember } from './json-groups.ts';

/** A finding as the JSON of `scan` and `review` has it. Lines and columns from 1, the end column exclusive; offsets in UTF-16 units. */
export interface JsonFinding {
  readonly ruleId: string;
  readonly severity: Finding['severity'];
  readonly confidence: Finding['confidence'];
  readonly path: string;
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly message: string;
  /** Kind/name and container, Compose service, or stage. */
  readonly resource?: string;
  readonly fingerprint: string;
  /** Weaknesses that the rule is about, as `CWE-250`. */
  readonly cwe?: readonly string[];
  /** What stands there, and what the fix would put there; only where the rule knows. */
  readonly actual?: string;
  readonly expected?: string;
  /** A fix in words, where an edit would break what is known to run there. */
  readonly advice?: string;
  readonly fix?: JsonFix;
  /** Other places that belong to it, in their order: the steps of a way, what it goes by. */
  readonly related?: readonly JsonRelated[];
}

/** A place that belongs to a finding. */
export interface JsonRelated {
  readonly path: string;
  /** From 1. */
  readonly startLine: number;
  readonly note: string;
}

/** Something that could not be judged. */
export interface JsonError {
  readonly path: string;
  readonly message: string;
  readonly startLine?: number;
}

/** Something that a person should know and that is not an error: `warning` or `note`. */
export interface JsonNotification extends JsonError {
  readonly level: 'warning' | 'note';
  /** A stable word to switch on. */
  readonly code: string;
}

/**
 * Version of the JSON of `scan` and `review`. It rises when something that was there is no longer there or means something else; what is
 * added does not change it. docs/schema has the schemas.
 */
export const jsonVersion = 1;

/** The public, stable form of a scan's result. */
export interface ScanJson {
  readonly version: typeof jsonVersion;
  /** What people are shown as one, the worst first. */
  readonly groups: readonly JsonGroup[];
  readonly findings: readonly JsonFinding[];
  /** Not shown, because another finding tells of the same cause and says more. */
  readonly superseded: readonly (JsonFinding & { readonly supersededBy: JsonMember })[];
  readonly errors: readonly JsonError[];
  /** Warnings and notes; errors are apart. */
  readonly notifications: readonly JsonNotification[];
  readonly coverage: Coverage;
}

/** What findings are told with: texts by path, rules by id. */
export interface JsonContext {
  readonly files: ReadonlyMap<string, SourceFile>;
  readonly rules: ReadonlyMap<string, AnyRuleMeta>;
}

export const toJsonFinding = (finding: Finding, { files, rules }: JsonContext): JsonFinding => {
  const { path, range, subject } = finding.location;
  const rule = rules.get(finding.ruleId);
  const cwe = weaknessIds(rule?.references);
  const values = expectationOf(finding, files.get(path), rule);
  return {
    ruleId: finding.ruleId,
    severity: finding.severity,
    confidence: finding.confidence,
    path,
    ...regionOf(files.get(path), range),
    message: finding.message,
    ...(subject !== '' && { resource: subject }),
    fingerprint: finding.fingerprint,
    ...(cwe.length > 0 && { cwe }),
    ...values,
    ...(finding.advice !== undefined && { advice: finding.advice }),
    ...(finding.fix && { fix: toJsonFix(finding.fix) }),
    ...(finding.related.length > 0 && {
      related: finding.related.map(({ path: place, range: at, note }) => ({
        path: place,
        startLine: regionOf(files.get(place), at).startLine,
        note,
      })),
    }),
  };
};

export const toJsonErrors = (notifications: readonly Notification[], files: ReadonlyMap<string, SourceFile>): readonly JsonError[] =>
  notifications
    .filter(notification => notification.level === 'error')
    .map(({ path, message, range }) => ({ path, message, ...(range && { startLine: regionOf(files.get(path), range).startLine }) }));

export const toJsonNotifications = (
  notifications: readonly Notification[],
  files: ReadonlyMap<string, SourceFile>,
): readonly JsonNotification[] =>
  notifications.flatMap(({ level, code, path, message, range }) =>
    level === 'error' ? [] : [{ level, code, path, message, ...(range && { startLine: regionOf(files.get(path), range).startLine }) }],
  );

export const renderScanJson = (result: {
  readonly findings: readonly Finding[];
  readonly notifications: readonly Notification[];
  readonly coverage: Coverage;
  readonly files: ReadonlyMap<string, SourceFile>;
  readonly rules: ReadonlyMap<string, AnyRuleMeta>;
  readonly superseded: readonly Superseded<Finding>[];
}): ScanJson => ({
  version: jsonVersion,
  groups: toJsonGroups(scanGroupsOf(result), finding => finding, result.files),
  findings: result.findings.map(finding => toJsonFinding(finding, result)),
  superseded: result.superseded.map(({ entry, by }) => ({
    ...toJsonFinding(entry, result),
    supersededBy: toMember(by, result.files),
  })),
  errors: toJsonErrors(result.notifications, result.files),
  notifications: toJsonNotifications(result.notifications, result.files),
  coverage: result.coverage,
});
