import type { BaseBump } from '../../review/scans/base-bump.ts';
import type { ToldScan } from '../../review/scans/compare-sides.ts';
import { type ConsideredFinding, type ConsideredScan, counted } from '../../verdict/considered-scan.ts';
import type { Verdict } from '../../verdict/verdict.ts';
import { shorten } from '../escape.ts';
import { maxShownMessage, maxShownText } from '../limits.ts';
import { lineAddress, type TextsAt } from '../place-link.ts';
import { countsOf, findingWords, notComparableWords, originLabel, originPlace, suppressionWords } from '../scans/scans-text.ts';
import { foldedRows } from './listed.ts';
import { folded, html, link, type Markup, sentence } from './markup.ts';
import { ofVerdict, type PageSection } from './page-section.ts';

/** Rows of one table; what is beyond is counted. */
const maxRows = 1_000;

const value = (text: string): Markup | undefined => (text === '' ? undefined : html`<code>${shorten(text, maxShownText)}</code>`);

const place = (path: string, line: number, at: TextsAt): Markup =>
  link(lineAddress(at, path, line), html`<code>${shorten(path, maxShownText)}:${line}</code>`);

const where = ({ origin, finding }: ConsideredFinding, at: TextsAt): Markup =>
  origin
    ? html`${originLabel(origin)} ${link(lineAddress(at, origin.path, origin.line), html`<code>${originPlace(origin, maxShownText)}</code>`)}`
    : html`${value(finding.package.place.path)}`;

const effectWords = ({ finding, effect, because, added, waiver }: ConsideredFinding): string =>
  [
    effect,
    ...(because === undefined ? [] : [because]),
    ...(waiver ? [waiver.reason] : []),
    ...(finding.epss === undefined || because?.startsWith('EPSS') ? [] : [`EPSS ${finding.epss}`]),
    ...(added?.unproven ? ['not proven: the base lists no packages'] : []),
  ].join(', ');

const row = (entry: ConsideredFinding, at: TextsAt): Markup => {
  const { finding, added } = entry;
  const own = finding.package;
  const versions = html`${added?.from !== undefined && html`${value(added.from)} → `}${value(own.version)}`;
  return html`<tr><td>${value(finding.id)}</td><td>${shorten(finding.severityWord, maxShownText)}</td><td>${value(own.name)} ${versions}</td><td>${finding.fix === undefined ? 'none known' : value(finding.fix)}</td><td>${where(entry, at)}</td><td>${shorten(effectWords(entry), maxShownMessage)}</td></tr>`;
};

const table = (name: string, entries: readonly ConsideredFinding[], at: TextsAt): Markup => {
  if (entries.length === 0) return html``;
  const more = entries.length - maxRows;
  return html`<div class="wide" role="region" tabindex="0" aria-label="${name}"><table><thead><tr><th>Finding</th><th>Severity</th><th>Package</th><th>Fixed in</th><th>Where</th><th>Effect</th></tr></thead><tbody>${entries.slice(0, maxRows).map(entry => row(entry, at))}</tbody></table></div>${more > 0 && html`<p>and ${more} more</p>`}`;
};

const bumpLine = ({ path, line, from, to, counting, mended, brought }: BaseBump, at: TextsAt): Markup =>
  html`<p>Base image, ${place(path, line, at)}: ${value(to)} in place of ${value(from)} mends ${mended} of ${counting} and brings ${brought === 0 ? 'none' : brought}, as its own report shows.</p>`;

const scanPart = ({ name, scan, notes, bump }: ToldScan, at: TextsAt): Markup => {
  const { delta, counting } = scan;
  const { urgent, unfixed } = counted(counting);
  const words = (list: readonly { readonly finding: ConsideredFinding['finding'] }[]): readonly string[] =>
    list.map(({ finding }) => findingWords(finding));
  const notComparable = delta.notComparable.map(notComparableWords);
  return html`${name !== '' && html`<h3 class="part">${name}</h3>`}<p><strong>${countsOf(scan)}</strong></p>${bump && bumpLine(bump, at)}${table(`Findings of ${name}`, urgent, at)}${unfixed.length > 0 && folded(`Without a fix (${unfixed.length})`, [table(`Findings of ${name} without a fix`, unfixed, at)])}${foldedRows('Not comparable', notComparable, true)}${foldedRows('Newly known: the database learnt of them, not this change', words(delta.newlyKnown))}${foldedRows('Suppressed', delta.suppressed.map(suppressedWords))}${foldedRows('Fixed', words(delta.fixed))}${foldedRows(
    'Notes',
    [...delta.warnings, ...notes].map(note => sentence(shorten(note, maxShownMessage))),
  )}`;
};

const suppressedWords = ({ finding }: ConsideredScan['delta']['suppressed'][number]): string =>
  `${findingWords(finding)}: ${shorten([...suppressionWords(finding), finding.suppression?.source ?? ''].filter(word => word !== '').join(', '), maxShownMessage)}`;

/** What vulnerability scanners found, as a section of the page of a change. */
export const scansPageSection = (scans: readonly ToldScan[], verdict: Verdict, notes: readonly string[], at: TextsAt): PageSection => ({
  title: 'Scans',
  ...ofVerdict(verdict),
  alerts: [],
  body: html`${scans.map(scan => scanPart(scan, at))}${foldedRows(
    'Notes on all scans',
    notes.map(note => sentence(shorten(note, maxShownMessage))),
  )}`,
});
