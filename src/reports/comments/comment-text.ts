import type { Finding, Fix } from '../../findings/finding.ts';
import type { ReviewResult } from '../../review/result.ts';
import type { HeadEntry } from '../../verdict/considered.ts';
import { countOf } from '../../verdict/counted-noun.ts';
import type { FindingGroup } from '../../verdict/groups.ts';
import { codeSpan, markdownText, messageMarkdown, plainLine, shorten } from '../escape.ts';
import { linkedPlace, partLine } from '../group-parts.ts';
import { maxShownMessage, maxShownPlaces, maxShownText } from '../limits.ts';
import { lineAddress, linked, textsAt } from '../place-link.ts';
import { describeSubject } from '../resource.ts';
import { familyPageAddress, rulePageAddress } from '../rule-page-address.ts';
import { regionOf } from '../sarif/region.ts';
import { entryMarkdown, markdownQuoting } from '../words/entry-words.ts';
import { familyTitles, gapWords, isJoined, olderWords, ownerName, partsOf, sharedSentences } from '../words/group-words.ts';
import { severityWords } from '../words/severity-words.ts';
import type { CommentPlace } from './comment-place.ts';

/** A group that is told in a comment, and where. */
export interface ToldGroup extends FindingGroup {
  readonly place: CommentPlace;
  /** Where the comment would stand for each of the members that has such a place. */
  readonly places: ReadonlyMap<HeadEntry, CommentPlace>;
  /** False when an earlier comment speaks of some members: the edit for all of them is not offered again. */
  readonly isWhole: boolean;
}

/** Groups of one comment. */
export type ToldTogether = readonly [ToldGroup, ...ToldGroup[]];

/** What the comment that offers a fix is called by, and what it offers. */
export interface Carrier {
  readonly name: string;
  readonly fix: Fix;
}

/** The visible part of a comment. Each piece of it is bounded, so that there is always room for markers. */
export const commentText = (groups: ToldTogether, fix: string | undefined, result: ReviewResult): string => {
  const [group, ...others] = groups;
  const parts = [
    ...(isJoined(group) ? joinedText(group, result) : singleText(group, result)),
    ...(others.length > 0 ? [rollUp(others, result)] : []),
    ...(fix === undefined ? adviceText(group) : [...adviceText(group), fix]),
  ];
  return parts.join('\n\n');
};

const singleText = (group: ToldGroup, result: ReviewResult): readonly string[] => {
  const [entry] = group.members;
  const { head } = entry;
  const meta = result.rules.get(head.ruleId);
  const subject = describeSubject(head.location.subject);
  return [
    `**${severityWords(head.severity)}: ${markdownText(meta?.title ?? head.ruleId)}** ([${head.ruleId}](${rulePageAddress(head.ruleId, result.version)}))`,
    `${messageMarkdown(shorten(head.message, maxShownMessage))}${subject === '' ? '' : ` (${codeSpan(shorten(subject, maxShownText))})`}`,
    // Why only then: a comment that stands elsewhere, at a cause, has to say where.
    ...(entry.inDiff ? [] : [`It stands at ${placeLink(entry, result)}.`]),
    ...wayText(head, result),
    ...entryMarkdown(entry, result.policy, markdownQuoting),
    ...olderText(group),
    ...(meta ? [`**Why.** ${meta.rationale}`, `**What to do.** ${meta.remediation}`] : []),
  ];
};

/** The places that belong to a finding, in their order, each with what is so there. */
const wayText = ({ related }: Finding, result: ReviewResult): readonly string[] => {
  const steps = related.slice(0, maxShownPlaces).map(({ path, range, note }, index) => {
    const line = regionOf(result.files.get(path), range).startLine;
    const place = linked(codeSpan(`${shownPath(path)}:${line}`), lineAddress(textsAt(result), path, line));
    return `${index + 1}. ${place} ${messageMarkdown(shorten(note, maxShownMessage))}`;
  });
  const more = related.length - steps.length;
  return steps.length === 0 ? [] : [[...steps, ...(more > 0 ? [`${steps.length + 1}. and ${more} more`] : [])].join('\n')];
};

const olderText = ({ older }: ToldGroup): readonly string[] =>
  older.length === 0
    ? []
    : [`Beside it ${older.length === 1 ? 'is' : 'are'} ${olderWords(older.length)}, which this change did not cause.`];

/** Rules of a group, and places of each, that its comment names. */
const maxParts = 12;
const maxPlaces = 6;

/** All that is missing at one owner: a line for each rule, the causes that all share, and the reasons folded. */
const joinedText = (group: ToldGroup, result: ReviewResult): readonly string[] => {
  const { family, members } = group;
  const all = partsOf(group, ({ head }) => head);
  const parts = all.slice(0, maxParts);
  const owner = ownerName(group);
  const lines = parts.map(part => `- ${partLine(part, result, markdownQuoting.text, maxPlaces)}`);
  const more = all.length - parts.length;
  const shared = sharedSentences(members, entry => entryMarkdown(entry, result.policy, markdownQuoting));
  const reasons = parts.flatMap(({ ruleId }) => {
    const meta = result.rules.get(ruleId);
    return meta ? [`**${markdownText(meta.title)}.** ${meta.rationale} ${meta.remediation}`] : [];
  });
  return [
    `**${severityWords(group.severity)}: ${family ? familyTitles[family] : ''}** ([${family}](${familyPageAddress(result.version)}))`,
    `${owner === '' ? codeSpan(shownPath(group.owner.path)) : codeSpan(shorten(owner, maxShownText))} has ${gapWords(members.length)}:`,
    [...lines, ...(more > 0 ? [`- and ${countOf(more, 'more rule')}`] : [])].join('\n'),
    ...shared,
    ...olderText(group),
    `<details><summary>Why, and what to do</summary>\n\n${reasons.join('\n\n')}\n\n</details>`,
  ];
};

const shownPath = (path: string): string => shorten(plainLine(path), maxShownText);

const placeLink = (entry: HeadEntry, result: ReviewResult): string =>
  linkedPlace(entry, result, (line, path) => codeSpan(`${shownPath(path)}:${line}`));

const maxListedPlaces = 30;

const rollUp = (others: readonly ToldGroup[], result: ReviewResult): string => {
  const places = others.slice(0, maxListedPlaces).map(group => {
    const owner = isJoined(group) ? ownerName(group) : '';
    const what = isJoined(group) ? `: ${gapWords(group.members.length)}` : '';
    const name = owner === '' ? '' : `${codeSpan(shorten(owner, maxShownText))} at `;
    return `- ${name}${placeLink(group.members[0], result)}${what}`;
  });
  const more = others.length - places.length;
  return [`The same at ${others.length} more places:`, ...places, ...(more > 0 ? [`- and ${more} more`] : [])].join('\n');
};

const maxAdvices = 3;

/** What to do where an edit would break what runs there; of a group, in the words of a few of its members. */
const adviceText = ({ members }: ToldGroup): readonly string[] =>
  [...new Set(members.flatMap(({ head: { advice } }) => advice ?? []))]
    .slice(0, maxAdvices)
    .map(advice => `**Here.** ${messageMarkdown(advice)}`);

/** What is said of a fix, with the block that suggests it where there is one. */
export const fixText = (
  { title, safety, elsewhere = [], ...fix }: Fix,
  block: string | undefined,
  group: ToldGroup,
  carrier: Carrier | undefined,
): string => {
  const warning = safety === 'unsafe' ? ' Look at it before you apply it: it changes how the container runs or builds.' : '';
  const shown = messageMarkdown(shorten(title, maxShownMessage));
  // Why not here: of two suggestions for one line, the one that is applied outdates the other.
  if (carrier) {
    const contains = group.members.every(({ head: { jointFix } }) => jointFix === carrier.fix);
    const tail = contains ? 'contains it' : 'changes the same lines; apply that first';
    return `**Fix.** ${shown}. The suggestion in the comment on ${codeSpan(carrier.name)} ${tail}.`;
  }
  const all = group.members.length;
  const isMended = ({ head }: HeadEntry): boolean =>
    [head.familyFix, head.jointFix, head.fix].some(own => own !== undefined && own.edits === fix.edits);
  const mends = group.members.filter(isMended).length;
  const share = all === 1 || mends === all ? '' : ` It mends ${mends} of the ${all}.`;
  const others = elsewhere.length > 0 ? ` It also writes in ${elsewhere.map(({ path }) => codeSpan(shownPath(path))).join(', ')}.` : '';
  const text = `**Fix.** ${shown}.${share}${others}${warning}`;
  return block === undefined ? text : `${text}\n\n${block}`;
};
