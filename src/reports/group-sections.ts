import { compareSeverity, isAtLeast } from '../findings/severity.ts';
import type { ReviewResult } from '../review/result.ts';
import type { HeadEntry } from '../verdict/considered.ts';
import { countOf } from '../verdict/counted-noun.ts';
import { type FindingGroup, fixOf } from '../verdict/groups.ts';
import type { Item, Section } from './budgeted-markdown.ts';
import { codeCell, markdownText, messageMarkdown, plainLine, shorten } from './escape.ts';
import { linkedPlace, partLine } from './group-parts.ts';
import { maxShownMessage, maxShownPath, maxShownText } from './limits.ts';
import { familyPageAddress, rulePageAddress } from './rule-page-address.ts';
import { cellQuoting, entryMarkdown } from './words/entry-words.ts';
import {
  familyTitles,
  type GroupPart,
  gapWords,
  isJoined,
  olderWords,
  ownerName,
  partsOf,
  sharedSentences,
  titleOf,
} from './words/group-words.ts';
import { severityCounts, severityMark, severityWords } from './words/severity-words.ts';

/**
 * Rows that stand unfolded where there are no more; with more of them an overview comes first, and below it stand only high and critical
 * ones, or the first few where there are none.
 */
const maxOpenRows = 12;
const maxGraveRows = 5;
const maxOtherRows = 3;
/** Fewer low ones than this are not folded where there is nothing else: a click must not be all that there is to see. */
const maxOpenLowRows = 5;
/** Rules and families in the overview. */
const maxOverviewRows = 12;
/** Rules of a group, and places of each rule, that its row names. */
const maxParts = 8;
const maxPlaces = 4;

/** What there is to look at, counted: one line before everything else; empty when there is nothing. */
export const countsLine = (groups: readonly FindingGroup[]): string => {
  if (groups.length === 0) return '';
  const found = memberCount(groups);
  const counts = severityCounts(groups, (severity, count) => `${severityMark[severity]} ${count} ${severity}`);
  const parts = found === groups.length ? '' : `, which stand for ${countOf(found, 'finding')}`;
  return `**${countOf(groups.length, 'place')} to look at:** ${counts}${parts}.\n\n`;
};

/** What counts: an overview where it is long, the worst, then folded what else there is, and what is low. */
export const groupSections = (groups: readonly FindingGroup[], result: ReviewResult): readonly Section[] => {
  const isLow = ({ severity }: FindingGroup): boolean => severity === 'low' || severity === 'info';
  const grave = groups.filter(group => !isLow(group));
  const low = groups.filter(isLow);
  const openLow = grave.length === 0 && low.length <= maxOpenLowRows;
  const isLong = grave.length > maxOpenRows;
  const high = grave.filter(({ severity }) => isAtLeast(severity, 'high')).length;
  const rows = !isLong ? maxOpenRows : high > 0 ? Math.min(high, maxGraveRows) : maxOtherRows;
  const open = openLow ? low : grave.slice(0, rows);
  const rest = grave.slice(rows);
  return [
    ...(isLong ? [overviewSection(groups, result)] : []),
    { open: tableHead, items: open.map(group => groupItem(group, result, isLong ? 'brief' : 'full')), noun: 'finding', close: '\n' },
    foldedTable(`${countOf(rest.length, 'more place')} of medium severity or worse`, rest, result),
    foldedTable(`${countOf(low.length, 'place')} of low severity`, openLow ? [] : low, result),
  ];
};

/** `brief`: of a group, its rules are named and counted; `full`: each with its places. */
type RowForm = 'full' | 'brief';

const tableHead = '| Severity | Finding | Place | Fix |\n|---|---|---|---|\n';

const foldedTable = (title: string, groups: readonly FindingGroup[], result: ReviewResult): Section => ({
  open: `<details><summary>${title}: ${countOf(memberCount(groups), 'finding')}</summary>\n\n${tableHead}`,
  items: groups.map(group => groupItem(group, result, 'brief')),
  noun: 'finding',
  close: '\n</details>\n\n',
});

const memberCount = (groups: readonly FindingGroup[]): number => groups.reduce((sum, { members }) => sum + members.length, 0);

/**
 * What there is by family and rule, for when there is more than a person wants to read row by row: the worst first, then the most frequent.
 */
const overviewSection = (groups: readonly FindingGroup[], result: ReviewResult): Section => {
  const byName = [...Map.groupBy(groups, nameOf).values()].flatMap(([first, ...others]) => (first ? [[first, ...others] as const] : []));
  const rows = byName
    .toSorted((a, b) => compareSeverity(a[0].severity, b[0].severity) || memberCount(b) - memberCount(a))
    .map(own => overviewRow(own, result));
  const others = rows.length - maxOverviewRows;
  return {
    open: '| Worst | What | Findings | Places | Files |\n|---|---|---:|---:|---:|\n',
    items: [...rows.slice(0, maxOverviewRows), ...(others > 0 ? [`| | and ${countOf(others, 'other rule')} | | | |\n`] : [])].map(
      markdown => ({ markdown }),
    ),
    noun: 'row',
    close: '\n',
  };
};

const nameOf = ({ family, members: [first] }: FindingGroup): string => family ?? first.head.ruleId;

const overviewRow = (groups: readonly [FindingGroup, ...FindingGroup[]], { rules, version }: ReviewResult): string => {
  const [first] = groups;
  const { family, severity, members } = first;
  const { ruleId } = members[0].head;
  const title = family ? familyTitles[family] : markdownText(titleOf(ruleId, rules));
  const page = family ? familyPageAddress(version) : rulePageAddress(ruleId, version);
  const files = new Set(groups.map(({ owner: { path } }) => path)).size;
  return `| ${severityWords(severity)} | ${title} ([${nameOf(first)}](${page})) | ${memberCount(groups)} | ${groups.length} | ${files} |\n`;
};

const groupItem = (group: FindingGroup, result: ReviewResult, form: RowForm): Item => ({
  markdown: isJoined(group) ? joinedRow(group, result, form) : singleRow(group, result),
  findings: group.members.map(({ head }) => head),
});

const linesAfter = (lines: readonly string[]): string => lines.map(line => `<br>${line}`).join('');

const olderLine = ({ older }: FindingGroup): readonly string[] =>
  older.length === 0 ? [] : [`and ${olderWords(older.length)}, which this change did not cause`];

const singleRow = (group: FindingGroup, result: ReviewResult): string => {
  const [entry] = group.members;
  const { head } = entry;
  const message = messageMarkdown(shorten(head.message, maxShownMessage), codeCell);
  const rule = `[${head.ruleId}](${rulePageAddress(head.ruleId, result.version)})`;
  const more = linesAfter([...entryMarkdown(entry, result.policy, cellQuoting), ...olderLine(group)]);
  return row(group, `${message} (${rule})${more}`, placeCell(entry, result), fixCell(group));
};

/** One row for all that is missing at one owner: each rule with its places, then what was missing before. */
const joinedRow = (group: FindingGroup, result: ReviewResult, form: RowForm): string => {
  const { family, members } = group;
  const [entry] = members;
  const parts = partsOf(group, ({ head }) => head);
  const title = `**${family ? familyTitles[family] : ''}**: ${gapWords(members.length)} ([${family}](${familyPageAddress(result.version)}))`;
  const more = parts.length - maxParts;
  const lines = [
    ...(form === 'brief'
      ? [
          parts
            .slice(0, maxParts)
            .map(part => partWords(part, result))
            .join('; '),
        ]
      : []),
    ...(form === 'full' ? parts.slice(0, maxParts).map(part => partLine(part, result, shownName, maxPlaces)) : []),
    ...(more > 0 ? [`and ${countOf(more, 'more rule')}`] : []),
    ...olderLine(group),
    ...sharedSentences(members, one => entryMarkdown(one, result.policy, cellQuoting)),
  ];
  const owner = ownerName(group);
  const name = owner === '' ? '' : `${shownName(owner)}<br>`;
  return row(group, `${title}${linesAfter(lines)}`, `${name}${placeCell(entry, result)}`, fixCell(group));
};

const shownName = (name: string): string => codeCell(shorten(plainLine(name), maxShownText));

const partWords = ({ ruleId, items }: GroupPart<HeadEntry>, { rules }: ReviewResult): string =>
  `${markdownText(titleOf(ruleId, rules))}${items.length === 1 ? '' : ` (${items.length})`}`;

const placeCell = (entry: HeadEntry, result: ReviewResult): string =>
  linkedPlace(entry, result, (line, path) => codeCell(`${shorten(plainLine(path), maxShownPath)}:${line}`));

const row = ({ severity }: FindingGroup, what: string, place: string, fix: string): string =>
  `| ${severityWords(severity)} | ${what} | ${place} | ${fix} |\n`;

/** The one edit for all parts, or how many of them it mends; advice where no edit is possible. */
const fixCell = (group: FindingGroup): string => {
  const mending = fixOf(group);
  if (!mending) return messageMarkdown(shorten(group.members[0].head.advice ?? '', maxShownMessage), codeCell);
  const { fix, mends } = mending;
  const words = mends === 1 ? messageMarkdown(shorten(fix.title, maxShownMessage), codeCell) : 'One edit';
  return `${words}${isJoined(group) ? ` for ${mends} of ${gapWords(group.members.length)}` : ''} (${fix.safety})`;
};
