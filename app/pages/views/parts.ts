import { html, link, type Markup, type Part } from '../../../src/reports/html/markup.ts';
import { rulePageAddress } from '../../../src/reports/rule-page-address.ts';
import { version } from '../../../src/version.ts';
import type { ListedReview } from '../../storage/pages/lists.ts';
import { checkPagePath } from '../addresses.ts';

const verdictTones = { pass: 'good', warn: 'warn', block: 'bad', incomplete: 'bad' } as const;
const verdictNames = { pass: 'Passed', warn: 'Passed with findings', block: 'Blocked', incomplete: 'Incomplete' } as const;

const verdictMarkup = (verdict: ListedReview['verdict']): Markup =>
  html`<span class="${verdictTones[verdict]}">${verdictNames[verdict]}</span>`;

/** A moment as `2026-11-28 18:05 UTC`. */
export const momentMarkup = (at: Date): Markup =>
  html`<time datetime="${at.toISOString()}">${at.toISOString().slice(0, 16).replace('T', ' ')} UTC</time>`;

/** A table that a narrow window scrolls by itself. Nothing but `none` where it has no rows. */
export const table = (caption: string, heads: readonly string[], rows: readonly (readonly Part[])[], none = 'Nothing.'): Markup =>
  rows.length === 0
    ? html`<p class="unknown">${none}</p>`
    : html`<div class="wide" role="region" tabindex="0" aria-label="${caption}"><table><caption>${caption}</caption><thead><tr>${heads.map(head => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${rows.map(row => html`<tr>${row.map(cell)}</tr>`)}</tbody></table></div>`;

const cell = (part: Part): Markup => (typeof part === 'number' ? html`<td class="number">${part}</td>` : html`<td>${part}</td>`);

export const section = (title: string, id: string, body: Part): Markup =>
  html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${body}</section>`;

/** The name of a rule, which leads to its page. */
export const ruleMarkup = (ruleId: string): Markup => link(isRuleId(ruleId) ? rulePageAddress(ruleId, version) : undefined, ruleId);

/** Why: an organization's own rules have names of their choice. */
const isRuleId = (ruleId: string): boolean => /^[a-z-]{1,40}\/[a-z0-9-]{1,80}$/u.test(ruleId);

/** Figures side by side. */
export const figures = (entries: readonly (readonly [name: string, value: Part])[]): Markup =>
  html`<dl class="figures">${entries.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;

/** Findings that count, by severity, from what a review counted. */
const countsWords = (counts: Readonly<Record<string, number>>): string =>
  ['critical', 'high', 'medium', 'low', 'info']
    .flatMap(severity => {
      const count = counts[`new.${severity}`] ?? 0;
      return count === 0 ? [] : [`${count} ${severity}`];
    })
    .join(', ') || 'none';

/** Heads of `reviewCells`. */
export const reviewHeads = ['Verdict', 'Findings that count', 'Reviewed', 'Page'] as const;

/** What a list says of a review. `name`: of what it is, for whoever hears the link alone. */
export const reviewCells = ({ verdict, counts, at, checkRunId }: ListedReview, name: string): readonly Part[] => [
  verdictMarkup(verdict),
  countsWords(counts),
  momentMarkup(at),
  html`<a href="${checkPagePath(checkRunId)}">Review of ${name}</a>`,
];

/** Why a review could not judge all, in its own words. */
export const gapsOf = ({ reasons }: Pick<ListedReview, 'reasons'>): string =>
  reasons
    .filter(({ status }) => status !== 'met')
    .map(({ reason }) => reason)
    .slice(0, 3)
    .join(' ');
