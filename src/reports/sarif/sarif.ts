import type { Log, ReportingDescriptor, Result, Notification as SarifNotification, Suppression as SarifSuppression } from 'sarif';
import type { SourceFile } from '../../artifacts/source-file.ts';
import type { BaselineState } from '../../delta/delta.ts';
import type { Finding, Fix, Suppression } from '../../findings/finding.ts';
import type { Notification } from '../../findings/notification.ts';
import { compareSeverity, type Severity } from '../../findings/severity.ts';
import type { AnyRuleMeta } from '../../review/result.ts';
import { countOf } from '../../verdict/counted-noun.ts';
import { plainLine } from '../escape.ts';
import { maxSarifResults } from '../limits.ts';
import type { Rendered } from '../rendered.ts';
import { rulePageAddress } from '../rule-page-address.ts';
import { weaknessesOf } from '../words/weaknesses.ts';
import { regionOf } from './region.ts';
import { artifactLocation, lineLocation, physicalLocation } from './sarif-location.ts';
import { type Taxonomies, taxonomiesOf } from './taxonomies.ts';

/** A finding for the log, with its state against the baseline when there is one. */
export interface SarifFinding {
  readonly finding: Finding;
  readonly baselineState?: BaselineState;
  /** Where it stood before, when it was moved. */
  readonly movedFrom?: string;
  /** The finding that tells of the same cause and says more, so that this one is neither shown nor counted. */
  readonly supersededBy?: Pick<Finding, 'ruleId' | 'fingerprint'>;
  /** Its lines, from 1, where the text of its file is not at hand; they go before its range. */
  readonly lines?: { readonly start: number; readonly end: number };
}

/** What a log tells of a rule. */
export type SarifRule = Pick<AnyRuleMeta, 'title' | 'rationale' | 'remediation' | 'severity' | 'confidence' | 'references' | 'standards'>;

export interface SarifInput {
  /** Most important first: beyond 5,000 results the rest is left out. */
  readonly findings: readonly SarifFinding[];
  readonly notifications: readonly Notification[];
  readonly files: ReadonlyMap<string, SourceFile>;
  /** Texts that `absent` findings lie in. */
  readonly baseFiles?: ReadonlyMap<string, SourceFile>;
  readonly rules: ReadonlyMap<string, SarifRule>;
  readonly version: string;
  /** True when everything that should have been judged was. */
  readonly complete: boolean;
}

/**
 * GitHub's `security-severity`: a CVSS-like number as text; zero is none (docs.github.com, SARIF support, "reportingDescriptor object").
 */
const securitySeverity: Readonly<Record<Severity, string>> = { critical: '9.5', high: '8.0', medium: '5.5', low: '2.5', info: '0.0' };

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
  info: 'note',
};

/** Tags of a rule that GitHub shows (docs.github.com, SARIF support, "SARIF results file limits"). */
const maxTags = 10;

/** A SARIF 2.1.0 log (OASIS). Columns count UTF-16 units; lines and columns from 1, the end column exclusive, as the standard has them. */
export const renderSarif = (input: SarifInput): Rendered<Log> => {
  const kept = input.findings.slice(0, maxSarifResults);
  const left = input.findings.slice(maxSarifResults);
  const ruleIndex = indexOf(kept.map(({ finding }) => finding.ruleId));
  const messages = [...input.notifications.map(notification => toNotification(notification, ruleIndex, input)), ...leftOut(left.length)];
  const codeIndex = indexOf(messages.map(({ code }) => code));
  const taxonomies = taxonomiesOf([...ruleIndex.keys()], id => input.rules.get(id)?.standards);
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
            rules: [...ruleIndex.keys()].map(id => toRule(id, kept, input, taxonomies)),
            notifications: [...codeIndex.keys()].map(id => ({ id })),
            ...(taxonomies.components.length > 0 && {
              supportedTaxonomies: taxonomies.components.map(({ name }, index) => ({ name, index })),
            }),
          },
        },
        ...(taxonomies.components.length > 0 && { taxonomies: taxonomies.components }),
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { SRCROOT: { description: { text: 'The root of the repository.' } } },
        invocations: [
          {
            executionSuccessful: input.complete,
            toolExecutionNotifications: messages.map(({ code, notification }) => ({
              ...notification,
              descriptor: { id: code, index: codeIndex.get(code) ?? -1 },
            })),
          },
        ],
        results: kept.map(item => toResult(item, ruleIndex, input)),
      },
    ],
  };
  return { payload: log, omitted: left.map(({ finding }) => ({ finding, reason: 'over-limit' as const })) };
};

/** Each distinct text with its place in sorted order. */
const indexOf = (texts: readonly string[]): ReadonlyMap<string, number> =>
  new Map([...new Set(texts)].toSorted().map((text, index) => [text, index]));

/**
 * Plain text for a message: invisible characters made visible, and no link, which `[text](target)` would be (SARIF 2.1.0, 3.11.6).
 */
const plainMessage = (text: string): { readonly text: string } => ({ text: plainLine(text).replaceAll('](', ']\u200B(') });

interface CodedNotification {
  readonly code: string;
  readonly notification: SarifNotification;
}

const toNotification = (
  { code, level, path, range, message, ruleId }: Notification,
  ruleIndex: ReadonlyMap<string, number>,
  { files }: SarifInput,
): CodedNotification => {
  const index = ruleId === undefined ? undefined : ruleIndex.get(ruleId);
  return {
    code,
    notification: {
      level,
      message: plainMessage(message),
      ...(path !== '' && { locations: [{ physicalLocation: physicalLocation(path, range, files.get(path)) }] }),
      ...(ruleId !== undefined && { associatedRule: { id: ruleId, ...(index !== undefined && { index }) } }),
    },
  };
};

const leftOut = (count: number): readonly CodedNotification[] =>
  count === 0
    ? []
    : [
        {
          code: 'too-many-results',
          notification: {
            level: 'warning',
            message: {
              text: `${countOf(count, 'result')} left out: code scanning keeps ${maxSarifResults} of a run. These are the most severe.`,
            },
          },
        },
      ];

const toRule = (
  id: string,
  kept: readonly SarifFinding[],
  { rules, version }: SarifInput,
  { relationshipsOf }: Taxonomies,
): ReportingDescriptor => {
  const meta = rules.get(id);
  const severity = worstOf(id, kept) ?? 'info';
  const relationships = relationshipsOf(id);
  return {
    id,
    name: id.replaceAll(/(?:^|[-/])(\w)/gu, (_, letter: string) => letter.toUpperCase()),
    helpUri: rulePageAddress(id, version),
    ...(relationships.length > 0 && { relationships }),
    ...(meta && {
      shortDescription: { text: `${meta.title}.` },
      fullDescription: { text: meta.rationale },
      help: { text: meta.remediation, markdown: `${meta.rationale}\n\n${meta.remediation}` },
      defaultConfiguration: { level: levels[meta.severity] },
      properties: {
        'security-severity': securitySeverity[severity],
        precision: { high: 'very-high', medium: 'high', low: 'medium' }[meta.confidence],
        'problem.severity': levels[severity] === 'note' ? 'recommendation' : levels[severity],
        tags: tagsOf(id, meta),
      },
    }),
  };
};

/**
 * The worst severity that findings of a rule have here: GitHub shows one for a rule, and policy may have set another than the rule's own.
 */
const worstOf = (id: string, kept: readonly SarifFinding[]): Severity | undefined =>
  kept
    .filter(({ finding }) => finding.ruleId === id)
    .map(({ finding }) => finding.severity)
    .toSorted(compareSeverity)[0];

const tagsOf = (id: string, { references }: SarifRule): string[] => {
  const weaknesses = weaknessesOf(references).map(({ number }) => `external/cwe/cwe-${number}`);
  const tags = ['security', 'container', id.slice(0, id.indexOf('/')), ...weaknesses];
  return [...new Set(tags)].slice(0, maxTags);
};

/** SARIF's words. What moved is there in another form; of what can't be read any more nobody may say that it is gone. */
const sarifStates = {
  new: 'new',
  unchanged: 'unchanged',
  updated: 'updated',
  moved: 'updated',
  unknown: 'unchanged',
  absent: 'absent',
} as const satisfies Record<BaselineState, NonNullable<Result['baselineState']>>;

const toResult = (
  { finding, baselineState, movedFrom, supersededBy, lines }: SarifFinding,
  ruleIndex: ReadonlyMap<string, number>,
  input: SarifInput,
): Result => {
  const files = baselineState === 'absent' || baselineState === 'unknown' ? (input.baseFiles ?? input.files) : input.files;
  const { path, range, subject } = finding.location;
  const file = files.get(path);
  return {
    ruleId: finding.ruleId,
    ruleIndex: ruleIndex.get(finding.ruleId) ?? -1,
    level: levels[finding.severity],
    message: plainMessage(finding.advice === undefined ? finding.message : `${finding.message} ${finding.advice}`),
    locations: [
      {
        physicalLocation: lines ? lineLocation(path, lines) : physicalLocation(path, range, file),
        ...(subject !== '' && { logicalLocations: [{ fullyQualifiedName: plainLine(subject) }] }),
      },
    ],
    ...(finding.related.length > 0 && {
      relatedLocations: finding.related.map((related, id) => ({
        id,
        physicalLocation: physicalLocation(related.path, related.range, files.get(related.path)),
        message: plainMessage(related.note),
      })),
    }),
    partialFingerprints: { 'tidewaiter/v1': finding.fingerprint },
    ...(baselineState && { baselineState: sarifStates[baselineState] }),
    // Why an empty list: all results of a run have this property or none has it (SARIF 2.1.0, 3.27.23).
    suppressions: suppressionsOf(finding),
    ...(finding.fix && file && { fixes: [toFix(finding.fix, file, files)] }),
    properties: {
      severity: finding.severity,
      confidence: finding.confidence,
      ...(movedFrom !== undefined && { movedFrom: plainLine(movedFrom) }),
      ...(supersededBy && { supersededBy: { ruleId: supersededBy.ruleId, fingerprint: supersededBy.fingerprint } }),
      ...(baselineState === 'unknown' && { baselineUnknown: true }),
    },
  };
};

/** One that the change itself adds is under review until it is merged; only an accepted one suppresses (SARIF 2.1.0, 3.35.3). */
const suppressionsOf = ({ suppression, pendingSuppression }: Finding): SarifSuppression[] => {
  if (suppression) return [toSuppression(suppression, 'accepted')];
  return pendingSuppression ? [toSuppression(pendingSuppression, 'underReview')] : [];
};

const toSuppression = ({ by, reason }: Suppression, status: 'accepted' | 'underReview'): SarifSuppression => ({
  kind: by === 'policy' ? 'external' : 'inSource',
  status,
  ...(reason !== undefined && { justification: plainLine(reason) }),
});

const toFix = (fix: Fix, file: SourceFile, files: ReadonlyMap<string, SourceFile>): NonNullable<Result['fixes']>[number] => ({
  description: plainMessage(fix.title),
  artifactChanges: [{ path: file.path, edits: fix.edits }, ...(fix.elsewhere ?? [])].map(({ path, edits }) => ({
    artifactLocation: artifactLocation(path),
    replacements: edits.map(({ range, newText }) => ({
      deletedRegion: regionOf(files.get(path), range),
      ...(newText !== '' && { insertedContent: { text: newText } }),
    })),
  })),
});
