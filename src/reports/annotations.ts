import type { SourceFile } from '../artifacts/source-file.ts';
import type { Cause } from '../delta/delta.ts';
import type { Finding } from '../findings/finding.ts';
import type { Severity } from '../findings/severity.ts';
import type { ReviewResult } from '../review/result.ts';
import type { ScanResult } from '../review/scan.ts';
import { considerEntries, type HeadEntry } from '../verdict/considered.ts';
import { commandData, commandProperty, plainLine } from './escape.ts';
import { maxAnnotationLength, maxAnnotationsPerLevel } from './limits.ts';
import { regionOf } from './region.ts';
import type { Omission, Rendered } from './rendered.ts';

export type AnnotationLevel = 'error' | 'warning' | 'notice';

/** One workflow-command annotation. Columns are given only when it lies on one line, as GitHub wants it. */
export interface Annotation {
  readonly level: AnnotationLevel;
  readonly path: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly startColumn?: number;
  readonly endColumn?: number;
  readonly title: string;
  readonly message: string;
}

const levels: Readonly<Record<Severity, AnnotationLevel>> = { critical: 'error', high: 'error', medium: 'warning', low: 'notice', info: 'notice' };

/** Annotations, worst first, at most 10 of a level; where some are left out, the last of the level says how many more there are. */
export const renderAnnotations = (result: ReviewResult): Rendered<readonly Annotation[]> => {
  const { shown } = considerEntries(result.delta, result.policy, new Set(result.changes.files.map(file => file.path)));
  const problems = result.notifications
    .filter(notification => notification.level === 'error')
    .map(notification => annotate('error', notification.path, 'Not evaluated', notification.message, notification.range, result.files));
  const payload: Annotation[] = [];
  const omitted: Omission[] = [];
  for (const level of ['error', 'warning', 'notice'] as const) {
    const own = shown.filter(entry => levels[entry.head.severity] === level);
    const before = level === 'error' ? problems.slice(0, maxAnnotationsPerLevel - (own.length > 0 ? 1 : 0)) : [];
    const room = maxAnnotationsPerLevel - before.length;
    const fits = own.slice(0, room);
    const rest = own.slice(room);
    const lost = rest.length + (level === 'error' ? problems.length - before.length : 0);
    const annotations = [...before, ...fits.map(entry => annotateEntry(entry, level, result))];
    payload.push(...annotations.map((annotation, index) => (lost > 0 && index === annotations.length - 1 ? withMore(annotation, lost) : annotation)));
    omitted.push(...rest.map(entry => ({ finding: entry.head, reason: 'over-limit' as const })));
  }
  return { payload, omitted };
};

const withMore = (annotation: Annotation, lost: number): Annotation => ({
  ...annotation,
  message: `${annotation.message}\n\n+${lost} more of this level; see the job summary.`,
});

/** Annotations of a scan, all of them: whoever pipes them knows his limits. */
export const annotateFindings = ({ findings, notifications, files }: ScanResult): readonly Annotation[] => [
  ...notifications
    .filter(notification => notification.level === 'error')
    .map(notification => annotate('error', notification.path, 'Not evaluated', notification.message, notification.range, files)),
  ...findings.map(finding =>
    annotate(levels[finding.severity], finding.location.path, `${finding.severity}: ${finding.ruleId}`, finding.message, finding.location.range, files),
  ),
];

const annotateEntry = (entry: HeadEntry, level: AnnotationLevel, result: ReviewResult): Annotation => {
  const { head } = entry;
  const message = [head.message, ...(entry.cause ? [causeSentence(entry.cause)] : []), remedyOf(head, result)].filter(text => text !== '').join('\n');
  return annotate(level, head.location.path, `${head.severity}: ${head.ruleId}`, message, head.location.range, result.files);
};

/** What brought the finding about, in words. */
export const causeSentence = (cause: Cause): string =>
  `Caused by ${cause.kind === 'deleted' ? 'the deletion of line' : 'the change of line'} ${cause.line} of "${plainLine(cause.path)}": ${plainLine(cause.text)}`;

const remedyOf = (finding: Finding, result: ReviewResult): string =>
  finding.fix ? `Fix: ${finding.fix.title}` : (result.rules.get(finding.ruleId)?.title ?? '');

const annotate = (
  level: AnnotationLevel,
  path: string,
  title: string,
  message: string,
  range: Finding['location']['range'] | undefined,
  files: ReadonlyMap<string, SourceFile>,
): Annotation => {
  const region = regionOf(files.get(path), range ?? { start: 0, end: 0 });
  const oneLine = range !== undefined && region.startLine === region.endLine;
  return {
    level,
    path,
    startLine: region.startLine,
    endLine: region.endLine,
    ...(oneLine && { startColumn: region.startColumn, endColumn: region.endColumn }),
    title,
    message: message.slice(0, maxAnnotationLength),
  };
};

/** The workflow command of an annotation, one line (docs.github.com, workflow commands, "Setting an error message"). */
export const annotationCommand = (annotation: Annotation): string => {
  const properties: readonly (readonly [string, string | number | undefined])[] = [
    ['title', annotation.title],
    ['file', annotation.path],
    ['line', annotation.startLine],
    ['endLine', annotation.endLine],
    ['col', annotation.startColumn],
    ['endColumn', annotation.endColumn],
  ];
  const text = properties.flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${commandProperty(String(value))}`])).join(',');
  return `::${annotation.level} ${text}::${commandData(annotation.message)}`;
};
