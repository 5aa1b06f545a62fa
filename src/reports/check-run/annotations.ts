import type { SourceFile } from '../../artifacts/source-file.ts';
import type { Finding } from '../../findings/finding.ts';
import type { Notification } from '../../findings/notification.ts';
import { compareSeverity, type Severity } from '../../findings/severity.ts';
import type { AnyRuleMeta, ReviewResult } from '../../review/result.ts';
import type { ScanResult } from '../../review/scan.ts';
import type { Family } from '../../rules/rule.ts';
import { andMore } from '../../text/and-more.ts';
import type { Range } from '../../text/range.ts';
import { countOf } from '../../verdict/counted-noun.ts';
import { type FindingGroup, fixOfFindings, type Group, groupsOf, scanGroupsOf } from '../../verdict/groups.ts';
import { commandData, commandProperty, pathOnOneLine, plainLine, shorten } from '../escape.ts';
import { maxAnnotationLength, maxShownText } from '../limits.ts';
import { remarksOf } from '../remarks.ts';
import type { Rendered } from '../rendered.ts';
import { firstLineOf, lastLineOf, regionOf } from '../sarif/region.ts';
import { entrySentences, plainQuoting } from '../words/entry-words.ts';
import { familyTitles, gapWords, olderWords, ownerName, partName, partsOf, titleOf } from '../words/group-words.ts';
import type { Annotation, AnnotationLevel } from './annotation.ts';
import { type AnnotationSource, renderLevels, shareRoom } from './annotation-room.ts';

export const annotationLevels: Readonly<Record<Severity, AnnotationLevel>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'notice',
  info: 'notice',
};

/**
 * Annotations of a review, worst first, at most 10 of a level; where some are left out, the last of the level says how many more there are.
 */
export const renderAnnotations = (result: ReviewResult): Rendered<readonly Annotation[]> => rendered(foundIn(result), result);

/** The same annotations, to share GitHub's limit with those of another kind. */
export const annotationsOfReview = (result: ReviewResult): AnnotationSource => sourceOf(foundIn(result), result);

/** Annotations of a scan, in the same way. */
export const renderScanAnnotations = (result: ScanResult): Rendered<readonly Annotation[]> => rendered(scanGroupsOf(result), result);

/** Of groups that are equally bad, those come first that the diff shows. */
const foundIn = (result: ReviewResult): readonly FoundFinding[] =>
  groupsOf(result)
    .toSorted((a, b) => compareSeverity(a.severity, b.severity) || Number(b.members[0].inDiff) - Number(a.members[0].inDiff))
    .map(group => foundGroup(group, result));

/** A group as an annotation tells it. */
export const foundGroup = ({ family, owner, members, older }: FindingGroup, { policy }: ReviewResult): FoundFinding => {
  const [first, ...others] = members;
  return {
    family,
    owner,
    members: [first.head, ...others.map(({ head }) => head)],
    remarks: [
      ...(others.length > 0 ? [] : entrySentences(first, plainQuoting)),
      ...remarksOf(first.head, policy),
      ...(older.length > 0 ? [`There are ${olderWords(older.length)}, which this change did not cause.`] : []),
    ],
  };
};

/** What annotations need to know of a result. */
export interface Annotated {
  readonly notifications: readonly Notification[];
  readonly files: ReadonlyMap<string, SourceFile>;
  readonly rules: ReadonlyMap<string, AnyRuleMeta>;
}

/** What one annotation tells: a finding, or several that are told as one. */
export interface FoundFinding extends Pick<Group<Finding>, 'owner' | 'members'> {
  readonly family?: Family | undefined;
  /** What else is to be said: full sentences. */
  readonly remarks?: readonly string[];
}

const rendered = (found: readonly FoundFinding[], result: Annotated): Rendered<readonly Annotation[]> => {
  const shown = new Set<FoundFinding>();
  const payload = renderLevels([sourceOf(found, result, item => shown.add(item))]);
  return {
    payload,
    omitted: found
      .filter(item => !shown.has(item))
      .flatMap(({ members }) => members.map(finding => ({ finding, reason: 'over-limit' as const }))),
  };
};

const sourceOf = (found: readonly FoundFinding[], result: Annotated, onShown?: (item: FoundFinding) => void): AnnotationSource => {
  const problems = result.notifications.filter(notification => notification.level === 'error');
  return (level, room) => {
    const own = found.filter(({ members: [finding] }) => annotationLevels[finding.severity] === level);
    const failures = level === 'error' ? problems : [];
    const [roomForFailures = 0, roomForOwn = 0] = shareRoom([failures.length, own.length], room);
    const shown = own.slice(0, roomForOwn);
    for (const item of shown) onShown?.(item);
    return {
      shown: [
        ...failures.slice(0, roomForFailures).map(failure => annotateProblem(failure, result)),
        ...shown.map(item => annotateFinding(item, level, result)),
      ],
      lost: failures.length - roomForFailures + own.length - roomForOwn,
    };
  };
};

/** Something that was not evaluated, at its place. */
export const annotateProblem = ({ path, range, message }: Notification, result: Pick<Annotated, 'files'>): Annotation =>
  annotate({ level: 'error', title: 'Not evaluated', path, range, lines: [message] }, result);

/** A finding at its place; several at the place of the worst. */
export const annotateFinding = (found: FoundFinding, level: AnnotationLevel, result: Annotated): Annotation => {
  const { family, members, remarks = [] } = found;
  const [{ severity, ruleId, message, location }] = members;
  const isOne = family === undefined || members.length === 1;
  const what = isOne ? [message] : joinedLines(family, found, result);
  const lines = [...what, ...remarks, isOne ? remedyOf(members[0], result) : joinedRemedy(members)];
  const title = `${severity}: ${isOne ? ruleId : family}`;
  return annotate({ level, title, path: location.path, range: location.range, lines }, result);
};

/** Rules of a group, and places of each, that its annotation names. */
const maxParts = 12;
const maxPlaces = 6;

const joinedLines = (family: Family, found: FoundFinding, { rules, files }: Annotated): readonly string[] => {
  const { members } = found;
  const owner = ownerName(found);
  const parts = partsOf(found, finding => finding);
  const lines = parts.slice(0, maxParts).map(({ ruleId, items }) => {
    const places = items.slice(0, maxPlaces).map(({ location: { path, range, subject } }) => {
      const line = `line ${regionOf(files.get(path), range).startLine}`;
      const name = partName(subject);
      return name === '' ? line : `${shorten(name, maxShownText)} (${line})`;
    });
    return `- ${titleOf(ruleId, rules)}: ${andMore(places, items.length)}`;
  });
  const more = parts.length - lines.length;
  const head = `${familyTitles[family]}${owner === '' ? '' : ` (${shorten(owner, maxShownText)})`}: ${gapWords(members.length)}.`;
  return [head, ...lines, ...(more > 0 ? [`- and ${countOf(more, 'more rule')}`] : [])];
};

const joinedRemedy = (members: readonly Finding[]): string => {
  const mending = fixOfFindings(members);
  if (!mending) return '';
  return `Fix: ${mending.fix.title}${mending.mends === members.length ? '' : ` (mends ${mending.mends} of ${members.length})`}`;
};

const remedyOf = (finding: Finding, result: Annotated): string =>
  finding.fix ? `Fix: ${finding.fix.title}` : (finding.advice ?? result.rules.get(finding.ruleId)?.title ?? '');

/** An annotation before it is cut to its limits; empty lines are left out, and texts may be anybody's. */
interface AnnotationDraft {
  readonly level: AnnotationLevel;
  readonly title: string;
  readonly path: string;
  readonly range: Range | undefined;
  readonly lines: readonly string[];
}

/** An annotation at a range of a file, or at the file's first line. */
export const annotate = ({ level, title, path, range, lines }: AnnotationDraft, { files }: Pick<Annotated, 'files'>): Annotation => {
  const message = lines.filter(line => line !== '').map(plainLine);
  return {
    level,
    path: pathOnOneLine(path),
    ...placeOf(files.get(path), range),
    title,
    message: shorten(message.join('\n'), maxAnnotationLength),
  };
};

type Place = Pick<Annotation, 'startLine' | 'endLine' | 'startColumn' | 'endColumn'>;

const placeOf = (file: SourceFile | undefined, range: Range | undefined): Place => {
  if (!file || !range) return { startLine: 1, endLine: 1 };
  const startLine = firstLineOf(file, range);
  const endLine = lastLineOf(file, range);
  const { startColumn, endColumn, ...lines } = regionOf(file, range);
  return { startLine, endLine, ...(lines.startLine === lines.endLine && startLine === lines.startLine && { startColumn, endColumn }) };
};

/** The workflow command of an annotation, one line (docs.github.com, workflow commands, "Setting an error message"). */
export const annotationCommand = (annotation: Annotation): string => {
  const place: readonly (readonly [string, string | number | undefined])[] = [
    ['file', annotation.path],
    ['line', annotation.startLine],
    ['endLine', annotation.endLine],
    ['col', annotation.startColumn],
    ['endColumn', annotation.endColumn],
  ];
  const properties = [['title', annotation.title] as const, ...(annotation.path === '' ? [] : place)];
  const text = properties.flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${commandProperty(String(value))}`])).join(',');
  return `::${annotation.level} ${text}::${commandData(annotation.message)}`;
};
