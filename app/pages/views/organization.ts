import { html, type Markup, type Part } from '../../../src/reports/html/markup.ts';
import { standards } from '../../../src/review/standards/controls.ts';
import { standardIds } from '../../../src/review/standards/standard-ids.ts';
import type { BypassedMerge } from '../../storage/pages/bypassed.ts';
import { type DayFigures, figureDays, type RuleFigures } from '../../storage/pages/figures.ts';
import type { ListedReview, QueueFigures, WaivedFinding } from '../../storage/pages/lists.ts';
import type { Scope, Visible } from '../../storage/pages/scope.ts';
import { auditPath, checkPagePath, organizationPath, policyPath, pullPath, repositoryPath, standardPath } from '../addresses.ts';
import type { OrganizationFigures } from '../remembered-figures.ts';
import { reviewChart } from './chart.ts';
import { figures, gapsOf, momentMarkup, reviewCells, reviewHeads, ruleMarkup, section, table } from './parts.ts';

/** What the page of an organization is made of. */
export interface OrganizationView extends OrganizationFigures {
  readonly scope: Scope;
  readonly queue: QueueFigures;
  /** Seconds for which GitHub wants to be left alone. */
  readonly limited: number;
  /** `YYYY-MM-DD`, UTC. */
  readonly today: string;
}

/** The organizations of a person. */
export const organizationList = ({ installations, complete }: Visible): Markup =>
  installations.length === 0
    ? html`<p>GitHub shows you no repository in which this App is installed. Access is given on GitHub; a single sign-on of your organization may have to be renewed there.</p>`
    : html`${table(
        'Organizations',
        ['Organization', 'Repositories that you see'],
        installations.map(({ id, owner, repositories, complete: all }) => [
          html`<a href="${organizationPath(id)}">${owner}</a>`,
          all ? repositories.length : `the first ${repositories.length}`,
        ]),
      )}${!complete && html`<p class="warn">You see more organizations than are listed here.</p>`}`;

const sum = <T>(rows: readonly T[], of: (row: T) => number): number => rows.reduce((total, row) => total + of(row), 0);

const maxRules = 10;

const top = (rules: readonly RuleFigures[], by: 'counting' | 'waived'): readonly (readonly Part[])[] =>
  rules
    .filter(rule => rule[by] > 0)
    .toSorted((a, b) => b[by] - a[by])
    .slice(0, maxRules)
    .map(rule => [ruleMarkup(rule.ruleId), rule[by]]);

const queueWords = ({ queued, active, failed, oldest }: QueueFigures, limited: number): Markup =>
  html`<p>${queued} jobs wait${oldest !== null && html`, the oldest since ${momentMarkup(oldest)}`}; ${active} run; ${failed} have failed and are being told. ${
    limited > 0
      ? html`<strong class="warn">GitHub's rate limit is reached: nothing is asked for ${limited} seconds.</strong>`
      : "GitHub's rate limit is not reached."
  }</p>`;

/** An organization in the last days: what is wrong, where, and what nobody could look at. */
export const organizationBody = (view: OrganizationView): Markup => {
  const { scope, days, repositories, rules, waived, incomplete, bypassed, policies, queue, limited, today } = view;
  const { id } = scope.installation;
  const repositoryLink = (repositoryId: number): Markup =>
    html`<a href="${repositoryPath(id, repositoryId)}">${scope.nameOf(repositoryId)}</a>`;
  const pullLink = (repositoryId: number, number: number | null): Part =>
    number === null
      ? repositoryLink(repositoryId)
      : html`<a href="${pullPath(id, repositoryId, number)}">${scope.nameOf(repositoryId)} #${number}</a>`;
  const pulls = sum(repositories, row => row.pulls);
  return html`${!scope.installation.complete && html`<p class="warn">You see more repositories than are counted here.</p>`}
${figures([
  ['Repositories you see', scope.repositories.length],
  ['Pull requests reviewed', pulls],
  ['Blocked now', sum(repositories, row => row.blocked)],
  ['Not judged whole', sum(repositories, row => row.incomplete)],
  ['Critical and high', sum(repositories, row => row.critical + row.high)],
  ['Waived', sum(repositories, row => row.waived)],
])}
<p class="foot">Pull requests by their latest review, of the last ${figureDays} days, counted within the last minute. <a href="${policyPath(id)}">Policy</a>, <a href="${auditPath(id)}">audit log</a>; reports on standards: ${standardIds.map(
    (standard, index) => html`${index > 0 && ', '}<a href="${standardPath(id, standard)}">${standards[standard].title}</a>`,
  )}</p>
${section('Reviews by day', 'days', reviewChart(days, today, figureDays))}
${section(
  'Repositories, the worst first',
  'repositories',
  table(
    'Findings that count in the latest reviews of pull requests',
    ['Repository', 'Pull requests', 'Blocked', 'Not judged whole', 'Critical', 'High', 'Others', 'Waived', 'Last review'],
    repositories.map(row => [
      repositoryLink(row.repositoryId),
      row.pulls,
      row.blocked,
      row.incomplete,
      row.critical,
      row.high,
      row.others,
      row.waived,
      momentMarkup(row.at),
    ]),
    'No repository was reviewed.',
  ),
)}
${section('Rules that fire most', 'rules', table('Findings that count, by rule', ['Rule', 'Findings'], top(rules, 'counting')))}
${section('Rules that are waived most', 'waived-rules', table('Waived findings, by rule', ['Rule', 'Findings'], top(rules, 'waived')))}
${section(
  'Waivers',
  'waivers',
  table(
    'Waived findings, those first whose waivers end first',
    ['Pull request', 'Rule', 'Place', 'Waived by', 'Owner', 'Until', 'Reason'],
    waived.map(row => [
      pullLink(row.repositoryId, row.number),
      ruleMarkup(row.ruleId),
      html`<code>${row.path}:${row.line}</code>`,
      waiverPlace(row),
      row.owner ?? '–',
      untilMarkup(row.until, today),
      row.reason ?? html`<span class="warn">none given</span>`,
    ]),
    'Nothing is waived.',
  ),
)}
${section(
  'Not judged whole',
  'coverage',
  table(
    'Latest reviews that could not judge all, the newest first',
    ['Pull request', 'Why', 'Reviewed'],
    incomplete.map(row => [
      html`<a href="${checkPagePath(row.checkRunId)}">${scope.nameOf(row.repositoryId)} #${row.number ?? 0}</a>`,
      gapsOf(row),
      momentMarkup(row.at),
    ]),
    'All latest reviews judged all that they were to judge.',
  ),
)}
${section(
  'Merged without a passing check',
  'bypassed',
  table(
    'Pull requests that were merged although a check had not passed, the newest first',
    ['Pull request', 'Merged by', 'Into', 'Checks then', 'When'],
    bypassed.map(({ repositoryId, number, actor, detail, at }) => [
      pullLink(repositoryId, number),
      actor,
      html`<code>${detail.baseRef}</code>`,
      bypassedWords(detail),
      momentMarkup(at),
    ]),
    `Nothing was merged around the checks in the last ${figureDays} days.`,
  ),
)}
${section(
  'Enforcement',
  'enforcement',
  html`<p>${policies.length} of ${scope.repositories.length} repositories were reviewed; by these policies:</p>${table(
    'By what repositories were judged last',
    ['Policy', 'Repositories'],
    [...Map.groupBy(policies, ({ policy }) => policy ?? 'not stored')]
      .toSorted(([, a], [, b]) => b.length - a.length)
      .slice(0, maxPolicies)
      .map(([policy, own]) => [
        policy,
        own.length > maxNames ? `${own.length}` : own.map((row, at) => html`${at > 0 && ', '}${repositoryLink(row.repositoryId)}`),
      ]),
  )}`,
)}
${section('Queue', 'queue', queueWords(queue, limited))}`;
};

const bypassedStates = {
  failed: 'had failed',
  unfinished: 'had not ended',
  absent: 'was not there',
};

const bypassedWords = ({ checks }: BypassedMerge['detail']): Markup =>
  html`<span class="bad">${Object.entries(checks)
    .map(([name, state]) => `${name} ${bypassedStates[state]}`)
    .join(', ')}</span>`;

/** Policies that are listed, and repositories of one that are named. */
const maxPolicies = 50;
const maxNames = 5;

const waiverWords = { comment: 'a comment', peer: "another tool's comment", policy: 'the policy' } as const;

const waiverPlace = ({ by, place }: WaivedFinding): Part =>
  html`${by === 'comment' || by === 'peer' || by === 'policy' ? waiverWords[by] : 'not stored'}${place !== null && html` in <code>${place}</code>`}`;

const untilMarkup = (until: string | null, today: string): Part => {
  if (until === null) return html`<span class="warn">no end</span>`;
  return until < today ? html`<span class="bad">${until}, over</span>` : until;
};

/** A repository: its pull requests by their latest reviews. */
export const repositoryBody = (
  scope: Scope,
  repositoryId: number,
  { pulls, days, today }: { readonly pulls: readonly ListedReview[]; readonly days: readonly DayFigures[]; readonly today: string },
): Markup => html`${section('Reviews by day', 'days', reviewChart(days, today, figureDays))}
${pulls[0] && html`<p>${pulls[0].policy ?? undefined}</p>`}
${section(
  'Pull requests',
  'pulls',
  table(
    'Latest reviews, the newest first',
    ['Pull request', ...reviewHeads],
    pulls.map(row => [
      html`<a href="${pullPath(scope.installation.id, repositoryId, row.number ?? 0)}">#${row.number ?? 0}</a>`,
      ...reviewCells(row, `#${row.number ?? 0}`),
    ]),
    'No pull request of this repository was reviewed.',
  ),
)}`;
