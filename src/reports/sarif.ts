import type { Log, ReportingDescriptor, Result, Suppression as SarifSuppression } from 'sarif';
import type { SourceFile } from '../artifacts/source-file.ts';
import type { BaselineState } from '../delta/delta.ts';
import type { Finding, Fix } from '../findings/finding.ts';
import type { Notification } from '../findings/notification.ts';
import type { Severity } from '../findings/severity.ts';
import type { AnyRuleMeta } from '../review/result.ts';
import { maxSarifResults } from './limits.ts';
import { regionOf } from './region.ts';
import type { Rendered } from './rendered.ts';
import { rulePage } from './rule-page.ts';

/** A finding for the log, with its state against the baseline when there is one. */
export interface SarifFinding {
  readonly finding: Finding;
  readonly baselineState?: BaselineState;
}

export interface SarifInput {
  /** Most important first: beyond 5,000 results the rest is left out. */
  readonly findings: readonly SarifFinding[];
  readonly notifications: readonly Notification[];
  readonly files: ReadonlyMap<string, SourceFile>;
  /** Texts that `absent` findings lie in. */
  readonly baseFiles?: ReadonlyMap<string, SourceFile>;
  readonly rules: ReadonlyMap<string, AnyRuleMeta>;
  readonly version: string;
  /** True when everything that should have been judged was. */
  readonly complete: boolean;
}

/** GitHub's `security-severity`: a CVSS-like number as text (docs.github.com, SARIF support, "reportingDescriptor object"). */
const securitySeverity: Readonly<Record<Severity, string>> = { critical: '9.5', high: '8.0', medium: '5.5', low: '2.5', info: '0.0' };

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = { critical: 'error', high: 'error', medium: 'warning', low: 'note', info: 'note' };

/** A SARIF 2.1.0 log (OASIS). Columns count UTF-16 units; lines and columns from 1, the end column exclusive, as the standard has them. */
export const renderSarif = (input: SarifInput): Rendered<Log> => {
  const kept = input.findings.slice(0, maxSarifResults);
  const ruleIds = [...new Set(kept.map(({ finding }) => finding.ruleId))].toSorted();
  const ruleIndex = new Map(ruleIds.map((id, index) => [id, index]));
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Tidewaiter',
            informationUri: 'https://github.com/tidewaiter/tidewaiter',
            semanticVersion: input.version,
            rules: ruleIds.map(id => descriptor(id, input.rules.get(id), input.version)),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { SRCROOT: { description: { text: 'The root of the repository.' } } },
        invocations: [
          {
            executionSuccessful: input.complete,
            toolExecutionNotifications: input.notifications.map(notification => ({
              level: notification.level,
              descriptor: { id: notification.code },
              message: { text: notification.message },
              ...(notification.path !== '' && { locations: [location(notification.path, notification.range, input.files)] }),
              ...(notification.ruleId !== undefined && { associatedRule: { id: notification.ruleId } }),
            })),
          },
        ],
        results: kept.map(item => toResult(item, ruleIndex, input)),
      },
    ],
  };
  return { payload: log, omitted: input.findings.slice(maxSarifResults).map(({ finding }) => ({ finding, reason: 'over-limit' as const })) };
};

const descriptor = (id: string, meta: AnyRuleMeta | undefined, version: string): ReportingDescriptor => ({
  id,
  name: id.replaceAll(/(?:^|[-/])(\w)/gu, (_, letter: string) => letter.toUpperCase()),
  helpUri: rulePage(id, version),
  ...(meta && {
    shortDescription: { text: `${meta.title}.` },
    fullDescription: { text: meta.rationale },
    help: { text: meta.remediation, markdown: `${meta.rationale}\n\n${meta.remediation}` },
    defaultConfiguration: { level: levels[meta.severity] },
    properties: {
      'security-severity': securitySeverity[meta.severity],
      precision: { high: 'very-high', medium: 'high', low: 'medium' }[meta.confidence],
      'problem.severity': levels[meta.severity] === 'note' ? 'recommendation' : levels[meta.severity],
      tags: ['security', 'container', id.slice(0, id.indexOf('/'))],
    },
  }),
});

const toResult = ({ finding, baselineState }: SarifFinding, ruleIndex: ReadonlyMap<string, number>, input: SarifInput): Result => {
  const files = baselineState === 'absent' ? (input.baseFiles ?? input.files) : input.files;
  const { path, range, subject } = finding.location;
  return {
    ruleId: finding.ruleId,
    ruleIndex: ruleIndex.get(finding.ruleId) ?? -1,
    level: levels[finding.severity],
    message: { text: finding.message },
    locations: [{ ...location(path, range, files), ...(subject !== '' && { logicalLocations: [{ fullyQualifiedName: subject }] }) }],
    ...(finding.related.length > 0 && {
      relatedLocations: finding.related.map((related, id) => ({ id, ...location(related.path, related.range, files), message: { text: related.note } })),
    }),
    partialFingerprints: { 'tidewaiter/v1': finding.fingerprint },
    ...(baselineState && { baselineState }),
    ...(finding.suppression && { suppressions: [toSuppression(finding.suppression)] }),
    ...(finding.fix && { fixes: [toFix(finding.fix, path, files.get(path))] }),
    properties: { severity: finding.severity, confidence: finding.confidence },
  };
};

const toSuppression = ({ by, reason }: NonNullable<Finding['suppression']>): SarifSuppression => ({
  kind: by === 'policy' ? 'external' : 'inSource',
  status: 'accepted',
  ...(reason !== undefined && { justification: reason }),
});

const location = (path: string, range: Finding['location']['range'] | undefined, files: ReadonlyMap<string, SourceFile>): NonNullable<Result['locations']>[number] => ({
  physicalLocation: {
    artifactLocation: { uri: toUri(path), uriBaseId: 'SRCROOT' },
    ...(range && { region: regionOf(files.get(path), range) }),
  },
});

/** A relative URI reference (RFC 3986): every segment percent-encoded, so that no path is read as a scheme or an authority. */
const toUri = (path: string): string => path.split('/').map(encodeURIComponentSafely).join('/');

const encodeURIComponentSafely = (segment: string): string => encodeURIComponent(segment.toWellFormed());

const toFix = (fix: Fix, path: string, file: SourceFile | undefined): NonNullable<Result['fixes']>[number] => ({
  description: { text: fix.title },
  artifactChanges: [
    {
      artifactLocation: { uri: toUri(path), uriBaseId: 'SRCROOT' },
      replacements: fix.edits.map(edit => ({ deletedRegion: regionOf(file, edit.range), insertedContent: { text: edit.newText } })),
    },
  ],
});
