import { lineMapOf } from '../changes/file-line-map.ts';
import type { LineMap } from '../changes/line-map.ts';
import type { ReviewResult } from '../review/result.ts';
import { considerEntries, type HeadEntry, meets } from '../verdict/considered.ts';
import { codeSpan, markdownText, messageMarkdown } from './escape.ts';
import { maxCommentLength, maxCommentsPerRule, maxReviewComments } from './limits.ts';
import { lastLineOf, regionOf } from './region.ts';
import type { Omission, Rendered } from './rendered.ts';
import { describeSubject } from './resource.ts';
import { rulePage } from './rule-page.ts';
import { suggestionBlock, suggestionOf } from './suggestion.ts';

/**
 * One comment of a review (REST reference, "Create a review for a pull request", `comments[]`). `startLine` is left out when it equals `line`:
 * GitHub refuses a start line that is not before the line.
 */
export interface ReviewComment {
  readonly path: string;
  readonly line: number;
  readonly startLine?: number;
  readonly side: 'RIGHT';
  readonly body: string;
  /** Findings that it speaks of; their marker is in the body. */
  readonly fingerprints: readonly string[];
}

const markerStart = '<!-- tidewaiter:';

/** The hidden line by which a later run knows that a finding was already commented on. */
export const commentMarker = (ruleId: string, fingerprint: string): string => `${markerStart}${ruleId}:${fingerprint} -->`;

/** Fingerprints that a comment's body speaks of. */
export const markedFingerprints = (body: string): readonly string[] =>
  Array.from(body.matchAll(/<!-- tidewaiter:[a-z-]{1,40}\/[a-z0-9-]{1,80}:(v1:[0-9a-f]{32}) -->/gu), match => match[1] ?? '');

/**
 * Comments for findings whose lines lie in a diff hunk, worst first. A suggestion block is there only for a proven fix whose lines lie in one
 * hunk. Findings whose fingerprints are `known` have a comment of an earlier run: they take part in the limits and are not said again.
 */
export const renderReviewComments = (
  result: ReviewResult,
  known: ReadonlySet<string> = new Set(),
): Rendered<readonly ReviewComment[]> => {
  const { shown } = considerEntries(result.delta, result.policy, new Set(result.changes.files.map(file => file.path)));
  const omitted: Omission[] = [];
  const commentable: HeadEntry[] = [];
  for (const entry of shown) {
    if (!meets(entry.head.severity, result.policy.thresholds.comment)) omitted.push({ finding: entry.head, reason: 'below-threshold' });
    else if (!entry.inDiff) omitted.push({ finding: entry.head, reason: 'not-in-diff' });
    else commentable.push(entry);
  }
  const maps = lineMaps(result);
  const payload: ReviewComment[] = [];
  for (const [index, group] of groupByRule(commentable).entries()) {
    const fresh = group.filter(entry => !known.has(entry.head.fingerprint));
    omitted.push(...group.filter(entry => !fresh.includes(entry)).map(entry => ({ finding: entry.head, reason: 'said-before' as const })));
    if (index >= maxReviewComments) omitted.push(...fresh.map(entry => ({ finding: entry.head, reason: 'over-limit' as const })));
    else if (fresh.length > 0) {
      payload.push(renderComment(fresh, result, maps));
      omitted.push(...fresh.slice(1).map(entry => ({ finding: entry.head, reason: 'rolled-up' as const })));
    }
  }
  return { payload, omitted };
};

const lineMaps = ({ changes, files, baseFiles }: ReviewResult): ReadonlyMap<string, LineMap> =>
  new Map(
    changes.files
      .filter(file => files.has(file.path))
      .map(file => [file.path, lineMapOf(file, changes, { baseFiles, headFiles: files })]),
  );

/** One group for each comment: single findings, or all of a rule that has too many. In the order of the worst finding. */
const groupByRule = (entries: readonly HeadEntry[]): readonly (readonly HeadEntry[])[] => {
  const byRule = Map.groupBy(entries, entry => entry.head.ruleId);
  const done = new Set<string>();
  return entries.flatMap(entry => {
    const same = byRule.get(entry.head.ruleId) ?? [];
    if (same.length <= maxCommentsPerRule) return [[entry]];
    if (done.has(entry.head.ruleId)) return [];
    done.add(entry.head.ruleId);
    return [same];
  });
};

const renderComment = (group: readonly HeadEntry[], result: ReviewResult, maps: ReadonlyMap<string, LineMap>): ReviewComment => {
  const [first, ...others] = group as readonly [HeadEntry, ...HeadEntry[]];
  const { head } = first;
  const { path, range } = head.location;
  const file = result.files.get(path);
  const region = regionOf(file, range);
  const last = file ? lastLineOf(file, range) : region.startLine;
  const suggestion = file && head.fix ? suggestionOf(file, head.fix) : undefined;
  const fits = suggestion && maps.get(path)?.isInOneHunk(suggestion.lines.from, suggestion.lines.to - 1);
  const block = file && suggestion && fits ? suggestionBlock(file, suggestion) : undefined;
  const startLine = block && suggestion ? suggestion.lines.from : region.startLine;
  const line = block && suggestion ? suggestion.lines.to - 1 : last;
  return {
    path,
    line,
    ...(startLine < line && { startLine }),
    side: 'RIGHT',
    body: commentBody(first, others, block, result),
    fingerprints: group.map(entry => entry.head.fingerprint),
  };
};

const commentBody = (entry: HeadEntry, others: readonly HeadEntry[], block: string | undefined, result: ReviewResult): string => {
  const { head, cause } = entry;
  const meta = result.rules.get(head.ruleId);
  const subject = describeSubject(head.location.subject);
  const parts = [
    `**${head.severity}: ${markdownText(meta?.title ?? head.ruleId)}** ([${head.ruleId}](${rulePage(head.ruleId, result.version)}))`,
    `${messageMarkdown(head.message)}${subject === '' ? '' : ` (${codeSpan(subject)})`}`,
    ...(cause ? [`Caused by ${cause.kind === 'deleted' ? 'the deletion of' : 'the change of'} line ${cause.line} of ${codeSpan(cause.path)}: ${codeSpan(cause.text)}`] : []),
    ...(meta ? [`**Why.** ${meta.rationale}`, `**What to do.** ${meta.remediation}`] : []),
    ...(others.length > 0 ? [rollUp(others, result)] : []),
    ...(head.fix ? [fixText(head.fix.title, head.fix.safety, block)] : []),
    [entry, ...others].map(({ head: { ruleId, fingerprint } }) => commentMarker(ruleId, fingerprint)).join('\n'),
  ];
  const body = parts.join('\n\n');
  return body.length <= maxCommentLength ? body : [parts[0], parts[1], parts.at(-1)].join('\n\n').slice(0, maxCommentLength);
};

const maxListedPlaces = 50;

const rollUp = (others: readonly HeadEntry[], result: ReviewResult): string => {
  const places = others.slice(0, maxListedPlaces).map(({ head: { location } }) => {
    const { startLine } = regionOf(result.files.get(location.path), location.range);
    return `- ${codeSpan(`${location.path}:${startLine}`)}`;
  });
  const more = others.length - places.length;
  return [`The same at ${others.length} more places:`, ...places, ...(more > 0 ? [`- and ${more} more`] : [])].join('\n');
};

const fixText = (title: string, safety: 'safe' | 'unsafe', block: string | undefined): string => {
  const warning = safety === 'unsafe' ? ' Look at it before you apply it: it changes how the container runs or builds.' : '';
  return block === undefined ? `**Fix.** ${messageMarkdown(title)}.${warning}` : `**Fix.** ${messageMarkdown(title)}.${warning}\n\n${block}`;
};
