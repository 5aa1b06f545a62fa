import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  type Range as ProtocolRange,
} from 'vscode-languageserver/node';
import type { SourceFile } from '../../artifacts/source-file.ts';
import type { Finding } from '../../findings/finding.ts';
import type { Notification } from '../../findings/notification.ts';
import type { Severity } from '../../findings/severity.ts';
import type { ConfigError } from '../../policy/config-error.ts';
import { errorSentence } from '../../policy/config-error.ts';
import { rulePageAddress } from '../../reports/rule-page-address.ts';
import type { ScanResult } from '../../review/scan.ts';
import type { Range } from '../../text/range.ts';
import { version } from '../../version.ts';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  critical: DiagnosticSeverity.Error,
  high: DiagnosticSeverity.Error,
  medium: DiagnosticSeverity.Warning,
  low: DiagnosticSeverity.Information,
  info: DiagnosticSeverity.Hint,
};

/** A range of a file as the protocol counts it: lines from 0, and units of UTF-16 in them, as ours. */
export const protocolRange = ({ lines }: Pick<SourceFile, 'lines'>, { start, end }: Range): ProtocolRange => {
  const at = (offset: number) => {
    const { line, column } = lines.position(offset);
    return { line: line - 1, character: column - 1 };
  };
  return { start: at(start), end: at(end) };
};

const firstLine: ProtocolRange = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** What an editor shows in a file of which nothing was judged: nothing at all would look as if it were well. */
export const notJudged = (reason: string): Diagnostic => ({
  range: firstLine,
  severity: DiagnosticSeverity.Error,
  source: 'tidewaiter',
  message: `This file is not judged. ${reason}`,
});

/** What an editor shows in a file: its findings, and why it, or a part of it, could not be judged. */
export const diagnosticsOf = (
  path: string,
  { findings, notifications, files }: ScanResult,
  uriOf: (path: string) => string,
): Diagnostic[] => {
  const file = files.get(path);
  if (!file) return notifications.filter(one => one.path === path).map(one => ofNotification(one, undefined));
  return [
    ...findings.filter(({ location }) => location.path === path).map(finding => ofFinding(finding, file, files, uriOf)),
    ...notifications.filter(one => one.path === path).map(one => ofNotification(one, file)),
  ];
};

const ofFinding = (
  finding: Finding,
  file: SourceFile,
  files: ReadonlyMap<string, SourceFile>,
  uriOf: (path: string) => string,
): Diagnostic => {
  const { ruleId, message, severity, advice, location } = finding;
  const related = finding.related.flatMap(({ path, range, note }): readonly DiagnosticRelatedInformation[] => {
    const other = files.get(path);
    return other ? [{ location: { uri: uriOf(path), range: protocolRange(other, range) }, message: note }] : [];
  });
  return {
    range: protocolRange(file, location.range),
    severity: severities[severity],
    source: 'tidewaiter',
    code: ruleId,
    codeDescription: { href: rulePageAddress(ruleId, version) },
    message: advice === undefined ? message : `${message} ${advice}`,
    ...(related.length > 0 && { relatedInformation: related }),
  };
};

const ofNotification = ({ level, message, range }: Notification, file: SourceFile | undefined): Diagnostic => ({
  range: range && file ? protocolRange(file, range) : firstLine,
  severity:
    level === 'error' ? DiagnosticSeverity.Error : level === 'warning' ? DiagnosticSeverity.Warning : DiagnosticSeverity.Information,
  source: 'tidewaiter',
  message,
});

/** What is wrong in a policy file. */
export const policyDiagnostics = (errors: readonly ConfigError[], file: SourceFile): Diagnostic[] =>
  errors.map(error => ({
    range: protocolRange(file, error.range),
    severity: DiagnosticSeverity.Error,
    source: 'tidewaiter',
    message: errorSentence(error),
  }));
