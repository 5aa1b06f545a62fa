import { lineMapOf } from '../../changes/file-line-map.ts';
import type { LineMap } from '../../changes/line-map.ts';
import type { Finding, Fix } from '../../findings/finding.ts';
import type { Policy } from '../../policy/policy.ts';
import type { ReviewResult } from '../../review/result.ts';
import { type HeadEntry, meets } from '../../verdict/considered.ts';
import { entrySentences, markdownQuoting } from '../entry-words.ts';
import { codeSpan, markdownText, messageMarkdown, plainLine, shorten } from '../escape.ts';
import { maxCommentLength, maxCommentsPerRule, maxReviewComments, maxShownMessage, maxShownText } from '../limits.ts';
import { remarksOf } from '../remarks.ts';
import type { Omission, Rendered } from '../rendered.ts';
import { describeSubject } from '../resource.ts';
import { rulePage } from '../rule-page.ts';
import { regionOf } from '../sarif/region.ts';
import { commentBody, commentFrame, commentMarker, markOf } from './comment-markers.ts';
import { type CommentPlace, commentPlace } from './comment-place.ts';
import { offeredSuggestion } from './suggestion.ts';

/**
 * One comment of a review (REST reference, "Create a review for a pull request", `comments[]`). `startLine` is left out when it equals `line`:
 * GitHub refuses a start line that is not before the line.
 */
export interface ReviewComment {
  readonly path: string;
  readonly line: number;
  readonly startLine?: number;
  readonly side: CommentPlace['side'];
  readonly body: string;
  /** Marks of the findings that it speaks of; they are in the body too. */
  readonly fingerprints: readonly string[];
}

/** `plain`: without suggestions and on one line each, the least that GitHub can find fault with. */
export type CommentForm = 'full' | 'plain';

/**
 * Comments for findings whose lines, or those of a cause, lie in a diff hunk, worst first. A suggestion block is there only for a proven fix
 * whose lines lie in one hunk. Findings whose marks are `known` have a comment of an earlier run: they take part in the limits and are not said again.
 */
export const renderReviewComments = (
  result: ReviewResult,
  known: ReadonlySet<string> = new Set(),
  form: CommentForm = 'full',
): Rendered<readonly ReviewComment[]> => {
  const isKnown = ({ head }: HeadEntry): boolean => known.has(markOf(head));
  const maps = lineMaps(result);
  const { places, omitted } = placeFindings(result, maps);
  const carriers = new Carriers();
  const payload: ReviewComment[] = [];
  const leaveOut = (entries: readonly HeadEntry[], reason: Omission['reason']): void => {
    for (const { head } of entries) omitted.push({ finding: head, reason });
  };
  for (const [index, group] of groupByRule([...places.keys()]).entries()) {
    const [said, fresh] = [group.filter(isKnown), group.filter(entry => !isKnown(entry))];
    const [first, ...others] = fresh;
    leaveOut(said, 'said-before');
    if (index >= maxReviewComments) leaveOut(fresh, 'over-limit');
    else if (first) {
      const carrier = carriers.of(first);
      const place = (carrier ? undefined : suggestedPlace(first, result, maps, form)) ?? places.get(first);
      if (place) payload.push(renderComment([first, ...others], place, result, form, carrier));
      leaveOut(others, 'rolled-up');
    }
  }
  return { payload, omitted };
};

/** Findings whose comments offer fixes that others are part of. */
class Carriers {
  readonly #byFix = new Map<Fix, HeadEntry>();

  /** The finding whose comment offers the fix that this one is part of; undefined for the first, which becomes it. */
  of(entry: HeadEntry): HeadEntry | undefined {
    const { jointFix } = entry.head;
    const carrier = jointFix && this.#byFix.get(jointFix);
    if (jointFix && !carrier) this.#byFix.set(jointFix, entry);
    return carrier;
  }
}

/** Where comments on the findings that are told can stand, and which findings have no such place or ask for no comment. */
const placeFindings = (
  result: ReviewResult,
  maps: ReadonlyMap<string, LineMap>,
): { readonly places: ReadonlyMap<HeadEntry, CommentPlace>; readonly omitted: Omission[] } => {
  const places = new Map<HeadEntry, CommentPlace>();
  const omitted: Omission[] = [];
  for (const entry of result.considered.shown) {
    const unasked = whyNoComment(entry, result.policy);
    const place = unasked === undefined ? commentPlace(entry, result, maps) : undefined;
    if (place) places.set(entry, place);
    else omitted.push({ finding: entry.head, reason: unasked ?? 'not-in-diff' });
  }
  return { places, omitted };
};

/** Why nobody asks for a comment on a finding; undefined when policy does. What only moved is told in the summary, unless it blocks. */
const whyNoComment = ({ head, state, caused }: HeadEntry, { thresholds, moved }: Policy): 'below-threshold' | 'only-moved' | undefined => {
  if (!meets(head.severity, thresholds.comment)) return 'below-threshold';
  return state === 'moved' && !caused && moved !== 'block' ? 'only-moved' : undefined;
};

/** How the lines of each changed file whose diff or text is known relate to its base. */
export const lineMaps = ({
  changes,
  files,
  baseFiles,
}: Pick<ReviewResult, 'changes' | 'files' | 'baseFiles'>): ReadonlyMap<string, LineMap> =>
  new Map(
    changes.files
      .filter(file => file.hunks !== undefined || files.has(file.path) || (file.status === 'removed' && baseFiles.has(file.path)))
      .map(file => [file.path, lineMapOf(file, changes, { baseFiles, headFiles: files })]),
  );

/** One group for each comment: single findings, or all of a rule that has too many. In the order of the worst finding. */
const groupByRule = (entries: readonly HeadEntry[]): readonly (readonly HeadEntry[])[] => {
  const byRule = Map.groupBy(entries, entry => entry.head.ruleId);
  return entries.flatMap(entry => {
    const same = byRule.get(entry.head.ruleId) ?? [];
    if (same.length <= maxCommentsPerRule) return [[entry]];
    return same[0] === entry ? [same] : [];
  });
};

type Group = readonly [HeadEntry, ...HeadEntry[]];

/** A place where a comment stands, with the suggestion that it offers, when there is one. */
interface SuggestionPlace extends CommentPlace {
  /** Left out where nothing is suggested. */
  readonly block?: string;
  /** What is suggested: the finding's own fix, or the one that it shares with others. */
  readonly fix?: Fix;
}

/** Where the suggestion of a finding's fix stands, which a comment has to stand on as well. */
const suggestedPlace = (
  { head }: HeadEntry,
  { files }: ReviewResult,
  maps: ReadonlyMap<string, LineMap>,
  form: CommentForm,
): SuggestionPlace | undefined => {
  if (form !== 'full') return undefined;
  const { path } = head.location;
  for (const fix of [head.jointFix, head.fix]) {
    const suggestion = fix && offeredSuggestion(files.get(path), fix, maps.get(path));
    if (suggestion) return { path, lines: suggestion.lines, side: 'RIGHT', block: suggestion.block, fix };
  }
  return undefined;
};

/** `carrier`: the finding whose comment already offers the fix that this one is part of. */
const renderComment = (
  group: Group,
  place: SuggestionPlace,
  result: ReviewResult,
  form: CommentForm,
  carrier: HeadEntry | undefined,
): ReviewComment => {
  const { from, to } = place.lines;
  const fix = place.fix ?? group[0].head.fix;
  const text = commentText(group, fix && fixText(fix, place.block, carrier), result);
  const marked = markable(group, maxCommentLength - commentFrame - text.length);
  return {
    path: place.path,
    line: to - 1,
    ...(from < to - 1 && form === 'full' && { startLine: from }),
    side: place.side,
    body: commentBody(text, marked.map(commentMarker).join('\n')),
    fingerprints: marked.map(markOf),
  };
};

/** The first findings, as many as have room for their markers, each on a line after a line break. */
const markable = (group: Group, room: number): readonly Finding[] => {
  const marked: Finding[] = [];
  let left = room - 1;
  for (const { head } of group) {
    left -= commentMarker(head).length + 1;
    if (left < 0) break;
    marked.push(head);
  }
  return marked;
};

/** The visible part of a comment. Each piece of it is bounded, so that there is always room for markers. */
const commentText = (group: Group, fix: string | undefined, result: ReviewResult): string => {
  const [entry, ...others] = group;
  const { head } = entry;
  const meta = result.rules.get(head.ruleId);
  const subject = describeSubject(head.location.subject);
  const parts = [
    `**${head.severity}: ${markdownText(meta?.title ?? head.ruleId)}** ([${head.ruleId}](${rulePage(head.ruleId, result.version)}))`,
    `${messageMarkdown(shorten(head.message, maxShownMessage))}${subject === '' ? '' : ` (${codeSpan(shorten(subject, maxShownText))})`}`,
    // Why only then: a comment that stands elsewhere, at a cause, has to say where.
    ...(entry.inDiff ? [] : [`It stands at ${placeSpan(entry, result)}.`]),
    ...entrySentences(entry, markdownQuoting),
    ...remarksOf(head, result.policy).map(markdownText),
    ...(meta ? [`**Why.** ${meta.rationale}`, `**What to do.** ${meta.remediation}`] : []),
    ...(others.length > 0 ? [rollUp(others, result)] : []),
    ...(head.advice === undefined ? [] : [`**Here.** ${messageMarkdown(head.advice)}`]),
    ...(fix === undefined ? [] : [fix]),
  ];
  return parts.join('\n\n');
};

const shownPath = (path: string): string => shorten(plainLine(path), maxShownText);

const placeSpan = ({ head: { location } }: HeadEntry, { files }: ReviewResult): string =>
  codeSpan(`${shownPath(location.path)}:${regionOf(files.get(location.path), location.range).startLine}`);

const maxListedPlaces = 30;

const rollUp = (others: readonly HeadEntry[], result: ReviewResult): string => {
  const places = others.slice(0, maxListedPlaces).map(entry => `- ${placeSpan(entry, result)}`);
  const more = others.length - places.length;
  return [`The same at ${others.length} more places:`, ...places, ...(more > 0 ? [`- and ${more} more`] : [])].join('\n');
};

const fixText = ({ title, safety, elsewhere = [] }: Fix, block: string | undefined, carrier: HeadEntry | undefined): string => {
  const warning = safety === 'unsafe' ? ' Look at it before you apply it: it changes how the container runs or builds.' : '';
  const shown = messageMarkdown(shorten(title, maxShownMessage));
  // Why not here: of two suggestions for one line, the one that is applied outdates the other.
  if (carrier) return `**Fix.** ${shown}. The suggestion in the comment on ${codeSpan(carrier.head.ruleId)} contains it.`;
  const others = elsewhere.length > 0 ? ` It also writes in ${elsewhere.map(({ path }) => codeSpan(shownPath(path))).join(', ')}.` : '';
  const text = `**Fix.** ${shown}.${others}${warning}`;
  return block === undefined ? text : `${text}\n\n${block}`;
};
