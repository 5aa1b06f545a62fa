import type { SourceFile } from '../../artifacts/source-file.ts';
import type { Cause } from '../../delta/delta.ts';
import type { Finding } from '../../findings/finding.ts';
import { isAtLeast } from '../../findings/severity.ts';
import type { AnyRuleMeta } from '../../review/result.ts';
import { fixOfFindings, type Group } from '../../verdict/groups.ts';
import { plainLine, shorten } from '../escape.ts';
import { maxShownMessage, maxShownPath, maxShownPlaces, maxShownText } from '../limits.ts';
import { lineAddress, type TextsAt } from '../place-link.ts';
import { describeSubject } from '../resource.ts';
import { familyPageAddress, rulePageAddress } from '../rule-page-address.ts';
import { firstLineOf } from '../sarif/region.ts';
import { type EntryMarks, entrySentences, type Quoting } from '../words/entry-words.ts';
import {
  familyTitles,
  gapWords,
  isJoined,
  olderWords,
  ownerName,
  partName,
  partsOf,
  sharedSentences,
  titleOf,
} from '../words/group-words.ts';
import { chainPicture } from './chain-picture.ts';
import { codeLines, linesOfRange } from './code-lines.ts';
import { fixDiff } from './fix-diff.ts';
import { html, link, Markup, prose, sentence } from './markup.ts';

/** What the page shows of a finding besides the finding. */
export interface ShownFinding {
  readonly finding: Finding;
  readonly marks?: EntryMarks;
  /** Full sentences. */
  readonly remarks: readonly string[];
}

/** Where the page takes texts, words and addresses from. */
export interface CardSources {
  readonly files: ReadonlyMap<string, SourceFile>;
  readonly baseFiles: ReadonlyMap<string, SourceFile>;
  readonly rules: ReadonlyMap<string, AnyRuleMeta>;
  readonly version: string;
  readonly at: TextsAt | undefined;
}

/** A group as it is shown. */
export type ShownGroup = Group<ShownFinding> & { readonly older?: readonly unknown[] };

const quoted = (max: number) => (text: string) => `"${shorten(plainLine(text), max)}"`;
const pageQuoting: Quoting = { path: quoted(maxShownPath), text: quoted(maxShownText), sentence: text => shorten(text, maxShownMessage) };

/** Causes whose lines are shown. */
const maxCauses = 3;
/** Pieces of advice of a group. */
const maxAdvices = 3;

/** All that is found at one owner, opened by a click. */
const groupCard = (group: ShownGroup, index: number, isOpen: boolean, sources: CardSources): Markup => {
  const { severity, members } = group;
  const { finding } = members[0];
  const { family } = group;
  const isMany = isJoined(group);
  const title = isMany && family ? familyTitles[family] : titleOf(finding.ruleId, sources.rules);
  const owner = isMany ? ownerName(group) : describeSubject(finding.location.subject);
  const many = isMany && html`<span class="count">${gapWords(members.length)}</span>`;
  return html`
<article class="card ${severity}" id="f${index}" data-severity="${severity}">
<details${isOpen && Markup.of(' open')}>
<summary><span class="severity">${severity}</span><h3>${title}</h3>${many}<span class="where">${owner !== '' && html`${shorten(owner, maxShownText)} `}<code>${placeOf(finding, sources)}</code></span></summary>
<div class="inside">${isMany ? joinedBody(group, sources) : singleBody(members[0], sources)}${olderText(group)}${mending(group, sources)}${reasons(group, sources)}</div>
</details>
</article>`;
};

const lineOf = ({ location: { path, range } }: Finding, { files }: CardSources): number => {
  const file = files.get(path);
  return file ? firstLineOf(file, range) : 1;
};

const placeOf = (finding: Finding, sources: CardSources): string =>
  `${shorten(finding.location.path, maxShownPath)}:${lineOf(finding, sources)}`;

const linkedPlace = (finding: Finding, sources: CardSources): Markup =>
  link(
    sources.at && lineAddress(sources.at, finding.location.path, lineOf(finding, sources)),
    html`<code>${placeOf(finding, sources)}</code>`,
  );

const ruleLink = (ruleId: string, { version }: CardSources): Markup =>
  html`<span class="rule">${link(rulePageAddress(ruleId, version), ruleId)}</span>`;

const sentencesOf = ({ marks, remarks }: ShownFinding): readonly string[] => [
  // Why: one cause stands beside the place, with its lines.
  ...(marks ? entrySentences(marks.causes.length === 1 ? { ...marks, causes: [] } : marks, pageQuoting) : []),
  ...remarks,
];

const paragraphs = (sentences: readonly string[]): readonly Markup[] => sentences.map(text => html`<p>${sentence(text)}</p>`);

const singleBody = (shown: ShownFinding, sources: CardSources): Markup => {
  const { finding } = shown;
  return html`<p class="message">${sentence(shorten(finding.message, maxShownMessage))} ${ruleLink(finding.ruleId, sources)}</p>${sides(shown, sources)}${way(finding, sources)}${paragraphs(sentencesOf(shown))}`;
};

/** Place and cause side by side. */
const sides = ({ finding, marks }: ShownFinding, sources: CardSources): Markup => {
  const { path, range } = finding.location;
  const file = sources.files.get(path);
  const place = html`<figure><figcaption>Where it is: ${linkedPlace(finding, sources)}</figcaption>${file && codeLines(file, linesOfRange(file, range), range)}</figure>`;
  const causes = marks?.causes ?? [];
  const more = causes.length - maxCauses;
  const shown = causes.slice(0, maxCauses).map(cause => causeFigure(cause, sources));
  if (causes.length === 0) return html`<div class="sides">${place}</div>`;
  return html`<div class="sides">${place}<div class="causes">${shown}${more > 0 && html`<p>and ${more} more</p>`}</div></div>`;
};

const causeFigure = ({ path, kind, line, endLine, text }: Cause, { files, baseFiles, at }: CardSources): Markup => {
  const isGone = kind === 'deleted';
  const file = (isGone ? baseFiles : files).get(path);
  const place = html`<code>${shorten(path, maxShownPath)}:${line}</code>`;
  const code =
    file && endLine <= file.lines.lineCount ? codeLines(file, { from: line, to: endLine }) : html`<pre class="code">${text}</pre>`;
  const caption = isGone
    ? html`What caused it, deleted from the base: ${place}`
    : html`What caused it: ${link(at && lineAddress(at, path, line), place)}`;
  return html`<figure class="${isGone ? 'gone' : 'cause'}"><figcaption>${caption}</figcaption>${code}</figure>`;
};

/** What belongs to a finding: of rules that join files as a picture, of others as a list. */
const way = (finding: Finding, sources: CardSources): Markup => {
  const { related } = finding;
  if (related.length === 0) return html``;
  if (sources.rules.get(finding.ruleId)?.reads) return chainPicture(finding, sources.files, sources.at);
  const items = related.slice(0, maxShownPlaces).map(({ path, range, note }) => {
    const file = sources.files.get(path);
    const line = file ? firstLineOf(file, range) : 1;
    return html`<li>${link(sources.at && lineAddress(sources.at, path, line), html`<code>${shorten(path, maxShownPath)}:${line}</code>`)} ${sentence(shorten(note, maxShownMessage))}</li>`;
  });
  return html`<ol>${items}</ol>`;
};

/** Each rule of a group with its places, and what is to be said of all alike. */
const joinedBody = (group: ShownGroup, sources: CardSources): Markup => {
  const { family, members } = group;
  const rows = members.map(shown => {
    const { finding } = shown;
    const part = partName(finding.location.subject);
    return html`<details class="member"><summary><span class="severity ${finding.severity}">${finding.severity}</span> ${titleOf(finding.ruleId, sources.rules)}${part !== '' && html` <code>${shorten(part, maxShownText)}</code>`}</summary><p class="message">${sentence(shorten(finding.message, maxShownMessage))} ${ruleLink(finding.ruleId, sources)}</p>${sides(shown, sources)}${way(finding, sources)}</details>`;
  });
  const shared = sharedSentences(members, sentencesOf);
  const page = family && link(familyPageAddress(sources.version), family);
  return html`<p class="message">${gapWords(members.length)} of the family ${page}, shown as one:</p>${rows}${paragraphs(shared)}`;
};

const olderText = ({ older = [] }: ShownGroup): Markup =>
  older.length === 0
    ? html``
    : html`<p>Beside it ${older.length === 1 ? 'is' : 'are'} ${olderWords(older.length)}, which this change did not cause.</p>`;

/** The one edit, and what to do where an edit would break what runs there. */
const mending = ({ members }: ShownGroup, { files }: CardSources): Markup => {
  const findings = members.map(({ finding }) => finding);
  const fix = fixOfFindings(findings);
  const advices = [...new Set(findings.flatMap(({ advice }) => advice ?? []))].slice(0, maxAdvices);
  const share = !fix || fix.mends === findings.length ? '' : `It mends ${fix.mends} of the ${findings.length}.`;
  return html`${advices.map(advice => html`<p><strong>Here.</strong> ${sentence(advice)}</p>`)}${fix && fixDiff(fix.path, fix.fix, share, files)}`;
};

/** Why each rule asks for it, and what to do; folded where there are several. */
const reasons = (group: ShownGroup, { rules }: CardSources): Markup => {
  const metas = partsOf(group, ({ finding }) => finding).flatMap(({ ruleId }) => rules.get(ruleId) ?? []);
  const texts = metas.map(({ title, rationale, remediation }) =>
    isJoined(group)
      ? html`<p><strong>${title}.</strong> ${prose(rationale)} ${prose(remediation)}</p>`
      : html`<p><strong>Why.</strong> ${prose(rationale)}</p><p><strong>What to do.</strong> ${prose(remediation)}</p>`,
  );
  if (!isJoined(group)) return html`${texts}`;
  return html`<details class="member"><summary>Why, and what to do</summary>${texts}</details>`;
};

/** Cards that stand open: the worst ones, so that the page begins with something to read and not with a wall. */
const maxOpen = 5;

/** All groups, the worst first and opened. */
export const groupCards = (groups: readonly ShownGroup[], sources: CardSources): Markup => {
  const open = groups.findIndex(({ severity }) => !isAtLeast(severity, 'high'));
  const openCount = Math.max(1, Math.min(maxOpen, open < 0 ? groups.length : open));
  return html`<div class="cards">${groups.map((group, index) => groupCard(group, index + 1, index < openCount, sources))}</div>`;
};
