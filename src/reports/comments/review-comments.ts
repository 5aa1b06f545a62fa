import { lineMapOf } from '../../changes/file-line-map.ts';
import type { LineMap } from '../../changes/line-map.ts';
import type { Finding, Fix } from '../../findings/finding.ts';
import type { Policy } from '../../policy/policy.ts';
import type { ReviewResult } from '../../review/result.ts';
import { type HeadEntry, meets } from '../../verdict/considered.ts';
import { fixOf, groupsOf } from '../../verdict/groups.ts';
import { maxCommentLength, maxCommentsPerRule, maxReviewComments } from '../limits.ts';
import type { Omission, Rendered } from '../rendered.ts';
import { isJoined } from '../words/group-words.ts';
import { commentBody, commentFrame, commentMarker, markOf } from './comment-markers.ts';
import { type CommentPlace, commentPlace } from './comment-place.ts';
import { type Carrier, commentText, fixText, type ToldGroup, type ToldTogether } from './comment-text.ts';
import { offeredSuggestion } from './suggestion.ts';

/**
 * One comment of a review (REST reference, "Create a review for a pull request", `comments[]`). `startLine` is left out when it equals
 * `line`: GitHub refuses a start line that is not before the line.
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
 * One comment for each group whose lines, or those of a cause, lie in a diff hunk, worst first. A suggestion block is there only for a
 * proven fix whose lines lie in one hunk. Findings whose marks are `known` have a comment of an earlier run: they take part in the limits
 * and are not said again, whether that comment spoke of them alone or of a group.
 */
export const renderReviewComments = (
  result: ReviewResult,
  known: ReadonlySet<string> = new Set(),
  form: CommentForm = 'full',
): Rendered<readonly ReviewComment[]> => {
  const maps = lineMaps(result);
  const { told, omitted } = placeGroups(result, maps);
  const carriers = new Carriers();
  const payload: ReviewComment[] = [];
  const leaveOut = (entries: readonly HeadEntry[], reason: Omission['reason']): void => {
    for (const { head } of entries) omitted.push({ finding: head, reason });
  };
  for (const [index, same] of groupByName(told).entries()) {
    leaveOut(
      same.flatMap(({ members }) => members.filter(isIn(known))),
      'said-before',
    );
    const [first, ...others] = same.flatMap(group => withoutKnown(group, known));
    if (!first) continue;
    if (index >= maxReviewComments) {
      leaveOut(
        [first, ...others].flatMap(({ members }) => members),
        'over-limit',
      );
      continue;
    }
    const carrier = carriers.of(first);
    const place = (carrier ? undefined : suggestedPlace(first, result, maps, form)) ?? first.place;
    payload.push(renderComment([first, ...others], place, result, form, carrier));
    if (!carrier) carriers.add(first, place);
    leaveOut([...first.members.slice(1), ...others.flatMap(({ members }) => members)], 'rolled-up');
  }
  return { payload, omitted };
};

const isIn =
  (known: ReadonlySet<string>) =>
  ({ head }: HeadEntry): boolean =>
    known.has(markOf(head));

/** The group with what no earlier comment speaks of; none when there is nothing left to tell. */
const withoutKnown = (group: ToldGroup, known: ReadonlySet<string>): readonly ToldGroup[] => {
  const [first, ...others] = group.members.filter(entry => !isIn(known)(entry));
  if (!first) return [];
  const isWhole = others.length + 1 === group.members.length;
  const place = [first, ...others].map(entry => group.places.get(entry)).find(candidate => candidate !== undefined) ?? group.place;
  return [isWhole ? group : { ...group, severity: first.head.severity, members: [first, ...others], place, isWhole }];
};

/** Comments that offer fixes which change the lines of others. */
class Carriers {
  readonly #byFix = new Map<Fix, Carrier>();

  /** The comment whose suggestion changes the lines that the fix of one of the members changes. */
  of({ members }: ToldGroup): Carrier | undefined {
    return members.map(({ head: { jointFix } }) => jointFix && this.#byFix.get(jointFix)).find(carrier => carrier !== undefined);
  }

  add(group: ToldGroup, { block, fix }: SuggestionPlace): void {
    if (block === undefined || fix === undefined) return;
    const name = isJoined(group) ? (group.family ?? '') : group.members[0].head.ruleId;
    for (const { head } of group.members)
      if (head.jointFix && !this.#byFix.has(head.jointFix)) this.#byFix.set(head.jointFix, { name, fix });
  }
}

/** Where comments on groups can stand, and which findings have no such place or ask for no comment. */
const placeGroups = (
  result: ReviewResult,
  maps: ReadonlyMap<string, LineMap>,
): { readonly told: readonly ToldGroup[]; readonly omitted: Omission[] } => {
  const told: ToldGroup[] = [];
  const omitted: Omission[] = [];
  for (const group of groupsOf(result)) {
    const unasked = new Map(group.members.map(entry => [entry, whyNoComment(entry, result.policy)]));
    const places = new Map(
      group.members.flatMap(entry => {
        const place = unasked.get(entry) === undefined ? commentPlace(entry, result, maps) : undefined;
        return place ? [[entry, place] as const] : [];
      }),
    );
    const [place] = places.values();
    // Why with what asks for no comment of its own: it is mended by the same edit, and takes one line.
    const isToldHere = (entry: HeadEntry): boolean => place !== undefined && unasked.get(entry) !== 'only-moved';
    const [first, ...others] = group.members.filter(isToldHere);
    if (first && place) told.push({ ...group, members: [first, ...others], place, places, isWhole: true });
    for (const entry of group.members)
      if (!isToldHere(entry)) omitted.push({ finding: entry.head, reason: unasked.get(entry) ?? 'not-in-diff' });
  }
  return { told, omitted };
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

/** Groups for each comment: one, or all of a family or rule that has too many. In the order of the worst. */
const groupByName = (groups: readonly ToldGroup[]): readonly (readonly ToldGroup[])[] => {
  const nameOf = ({ family, members: [first] }: ToldGroup): string => family ?? first.head.ruleId;
  const byName = Map.groupBy(groups, nameOf);
  return groups.flatMap(group => {
    const same = byName.get(nameOf(group)) ?? [];
    if (same.length <= maxCommentsPerRule) return [[group]];
    return same[0] === group ? [same] : [];
  });
};

/** A place where a comment stands, with the suggestion that it offers, when there is one. */
interface SuggestionPlace extends CommentPlace {
  /** Left out where nothing is suggested. */
  readonly block?: string;
  /** What is suggested: the finding's own fix, or the one that it shares with others. */
  readonly fix?: Fix;
}

/** Where the suggestion of a group's fix stands, which a comment has to stand on as well: the edit for all members first. */
const suggestedPlace = (
  group: ToldGroup,
  { files }: ReviewResult,
  maps: ReadonlyMap<string, LineMap>,
  form: CommentForm,
): SuggestionPlace | undefined => {
  if (form !== 'full') return undefined;
  const whole = group.isWhole && isJoined(group) ? [fixOf(group)?.fix] : [];
  for (const { head } of group.members) {
    const { path } = head.location;
    for (const fix of [...whole, head.jointFix, head.fix]) {
      const suggestion = fix && offeredSuggestion(files.get(path), fix, maps.get(path));
      if (suggestion) return { path, lines: suggestion.lines, side: 'RIGHT', block: suggestion.block, fix };
    }
    // Why no further: what is suggested is a fix of the worst finding, or of all.
    if (head.fix) return undefined;
  }
  return undefined;
};

/** `carrier`: the comment whose suggestion changes the lines that this one's would change. */
const renderComment = (
  groups: ToldTogether,
  place: SuggestionPlace,
  result: ReviewResult,
  form: CommentForm,
  carrier: Carrier | undefined,
): ReviewComment => {
  const { from, to } = place.lines;
  const [group] = groups;
  const fix = place.fix ?? (group.isWhole ? fixOf(group)?.fix : group.members[0].head.fix);
  const text = commentText(groups, fix && fixText(fix, place.block, group, carrier), result);
  const marked = markable(
    groups.flatMap(({ members }) => members),
    maxCommentLength - commentFrame - text.length,
  );
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
const markable = (entries: readonly HeadEntry[], room: number): readonly Finding[] => {
  const marked: Finding[] = [];
  let left = room - 1;
  for (const { head } of entries) {
    left -= commentMarker(head).length + 1;
    if (left < 0) break;
    marked.push(head);
  }
  return marked;
};
