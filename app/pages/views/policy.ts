import { modeSettingOn, modeSettingWords } from '../../../src/policy/mode-setting.ts';
import type { OrgPolicy } from '../../../src/policy/org-policy.ts';
import type { ModeSetting } from '../../../src/policy/policy.ts';
import { html, type Markup, type Part } from '../../../src/reports/html/markup.ts';
import type { BlockedPull, PolicyImpact } from '../../org-policy/policy-impact.ts';
import { figureDays } from '../../storage/pages/figures.ts';
import type { VisiblePull } from '../../storage/pages/recent-pulls.ts';
import type { Scope } from '../../storage/pages/scope.ts';
import { policyPath, pullPath } from '../addresses.ts';
import type { Session } from '../sign-in/sessions.ts';
import { form } from './frame.ts';
import { ruleMarkup, section, table } from './parts.ts';

/** What another policy would do. `text`: as it was sent. */
export type Simulation = { readonly text: string } & (
  | { readonly errors: readonly string[] }
  | { readonly errors?: undefined; readonly pulls: number; readonly impact: PolicyImpact<VisiblePull> }
);

/** What the page of an organization's policy is made of. */
export interface PolicyView {
  readonly scope: Scope;
  readonly session: Pick<Session, 'csrf'>;
  /** Undefined: there is none, or it has errors. */
  readonly policy: OrgPolicy | undefined;
  readonly isInvalid: boolean;
  /** `YYYY-MM-DD`, UTC. */
  readonly today: string;
  readonly simulation?: Simulation;
}

/** For those who do not see the repository of the policy. */
export const unseenPolicyBody = (): Markup =>
  html`<p>The organization's policy lies in a repository that GitHub does not show you. The checks of your pull requests name what of it counts there.</p>`;

const datedRows = (policy: OrgPolicy, today: string): readonly (readonly Part[])[] =>
  [
    ...[...policy.modes].map(([pattern, setting]) => ['Rules', pattern, setting] as const),
    ...[...(policy.images?.modes ?? [])].map(([glob, setting]) => ['Images', glob, setting] as const),
  ].map(([what, pattern, setting]) => [what, html`<code>${pattern}</code>`, modeWords(setting, today)]);

const modeWords = (setting: ModeSetting, today: string): Part =>
  modeSettingOn(setting, today) === setting
    ? modeSettingWords(setting)
    : html`<span class="good">enforced since ${setting.enforceFrom ?? ''}</span>`;

/** The policy that counts, and what another one would do. */
export const policyBody = ({ scope, session, policy, isInvalid, today, simulation }: PolicyView): Markup => html`${
  policy && html`<p>It is <code>${policy.source.path}</code> in ${policy.repository}.</p>`
}${isInvalid && html`<p class="bad">It has errors, and nothing is judged until they are mended: each check names them.</p>`}${
  !policy && !isInvalid && html`<p>There is none: the defaults count, and what repositories say themselves.</p>`
}
${
  policy &&
  section(
    'Enforcement',
    'modes',
    table(
      'What rules and images do, a later row beating an earlier one; what none names is enforced',
      ['Of', 'Names', 'Findings'],
      datedRows(policy, today),
      'All rules are enforced.',
    ),
  )
}
${section(
  'What another policy would do',
  'simulate',
  html`<p>Tried on what is stored of the pull requests that you see, reviewed in the last ${figureDays} days. An estimate: it knows neither the policies of the repositories themselves nor
what a rule would find that is off now. The text is neither kept nor counts.</p>
${form(
  policyPath(scope.installation.id),
  session,
  html`<label>Policy<textarea name="policy" rows="14" spellcheck="false" maxlength="${maxPolicy}">${simulation?.text ?? ''}</textarea></label><button>Try it</button>`,
)}
${simulation && simulationBody(scope, simulation)}`,
)}`;

/** Characters of a policy that can be tried: as a form they may be three times as many bytes. */
const maxPolicy = 40_000;

/** Rows that are shown of each kind. */
const maxRows = 200;

const simulationBody = (scope: Scope, simulation: Simulation): Markup => {
  if (simulation.errors)
    return html`<div role="status"><p class="bad">It can't be used:</p><ul>${simulation.errors.map(error => html`<li>${error}</li>`)}</ul></div>`;
  const { pulls, impact } = simulation;
  const { newly, freed } = impact;
  return html`<p role="status">Of ${pulls} pull requests ${newly.length} would newly block, and ${freed.length} would no longer block.</p>
${newly.length > 0 && blockedTable(scope, 'Would newly block', newly)}
${freed.length > 0 && blockedTable(scope, 'Would no longer block', freed)}`;
};

const blockedTable = (scope: Scope, caption: string, blocked: readonly BlockedPull<VisiblePull>[]): Markup =>
  html`${table(
    caption,
    ['Pull request', 'By'],
    blocked
      .slice(0, maxRows)
      .map(({ pull: { repositoryId, number }, ruleIds }) => [
        html`<a href="${pullPath(scope.installation.id, repositoryId, number)}">${scope.nameOf(repositoryId)} #${number}</a>`,
        ruleIds.slice(0, maxNamed).map((ruleId, at) => html`${at > 0 && ', '}${ruleMarkup(ruleId)}`),
      ]),
  )}${blocked.length > maxRows && html`<p>and ${blocked.length - maxRows} more</p>`}`;

/** Rules that are named of one pull request. */
const maxNamed = 5;
