import { compareSeverity } from '../../findings/severity.ts';
import type { AnyRuleMeta } from '../../review/result.ts';
import { countOf } from '../../verdict/counted-noun.ts';
import { familyTitles, titleOf } from '../words/group-words.ts';
import { severityCounts } from '../words/severity-words.ts';
import type { ShownGroup } from './group-card.ts';
import { html, type Markup } from './markup.ts';

/** Fewer groups are seen at one glance without it. */
const minGroups = 12;

const membersOf = (groups: readonly ShownGroup[]): number => groups.reduce((sum, { members }) => sum + members.length, 0);

/** How much there is to look at, in one line. */
export const groupCounts = (groups: readonly ShownGroup[]): Markup => {
  if (groups.length === 0) return html`<p class="counts">Nothing to look at.</p>`;
  const found = membersOf(groups);
  const parts = found === groups.length ? '' : `, which stand for ${countOf(found, 'finding')}`;
  return html`<p class="counts"><strong>${countOf(groups.length, 'place')} to look at:</strong> ${severityCounts(groups)}${parts}.</p>`;
};

/** What there is by family and rule, the worst and most frequent first, each with a link to its first card. */
export const overview = (groups: readonly ShownGroup[], { rules }: { readonly rules: ReadonlyMap<string, AnyRuleMeta> }): Markup => {
  if (groups.length <= minGroups) return html``;
  const numbered = groups.map((group, index) => ({ group, number: index + 1 }));
  const byName = Map.groupBy(numbered, ({ group: { family, members } }) => family ?? members[0].finding.ruleId);
  const rows = [...byName]
    .map(([name, own]) => ({ name, own, groups: own.map(({ group }) => group), severity: own[0]?.group.severity ?? 'info' }))
    .toSorted((a, b) => compareSeverity(a.severity, b.severity) || membersOf(b.groups) - membersOf(a.groups))
    .map(({ name, own, groups: together, severity }) => {
      const family = together[0]?.family;
      const title = family ? familyTitles[family] : titleOf(name, rules);
      return html`<tr><td><span class="severity ${severity}">${severity}</span></td><td><a href="#f${own[0]?.number ?? 1}">${title}</a> <span class="rule">${name}</span></td><td>${membersOf(together)}</td><td>${own.length}</td></tr>`;
    });
  return html`<div class="wide" role="region" tabindex="0" aria-label="Overview"><table class="overview"><caption>By family and rule</caption><thead><tr><th>Worst</th><th>What</th><th>Findings</th><th>Places</th></tr></thead><tbody>${rows}</tbody></table></div>`;
};
