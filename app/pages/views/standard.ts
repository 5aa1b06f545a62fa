import { html, type Markup, type Part } from '../../../src/reports/html/markup.ts';
import { stateWords } from '../../../src/reports/standards/state-words.ts';
import { type AssessedControl, type ControlState, controlStates } from '../../../src/review/standards/assess.ts';
import type { Standard } from '../../../src/review/standards/controls.ts';
import { countOf } from '../../../src/verdict/counted-noun.ts';
import { figureDays } from '../../storage/pages/figures.ts';
import type { Scope } from '../../storage/pages/scope.ts';
import type { StandingFinding } from '../../storage/pages/standing.ts';
import { pullPath, standardPath } from '../addresses.ts';
import { figures, ruleMarkup, section, table } from './parts.ts';

/** What the reviews of an organization say of a standard, to somebody who sees some of its repositories. */
export interface OrganizationStandard {
  readonly scope: Scope;
  readonly standard: Standard;
  readonly controls: readonly AssessedControl<StandingFinding>[];
  /** False: there are more findings than a report is made of. */
  readonly isWhole: boolean;
}

const tones: Readonly<Record<ControlState, string>> = {
  fails: 'bad',
  waived: 'warn',
  partly: 'good',
  passes: 'good',
  'not-assessable': 'unknown',
};

/** Findings of a control that its page names; the file has all. */
const maxShown = 20;

const findingRow = ({ scope }: OrganizationStandard, finding: StandingFinding, today: string): readonly Part[] => {
  const { repositoryId, number, ruleId, path, line, message, isWaived, owner, until, reason } = finding;
  const isOver = until !== null && until < today;
  return [
    html`<a href="${pullPath(scope.installation.id, repositoryId, number)}">${scope.nameOf(repositoryId)} #${number}</a>`,
    ruleMarkup(ruleId),
    html`<code>${path}:${line}</code> ${message}`,
    isWaived &&
      html`${owner ?? 'by nobody named'}${until !== null && html`, until ${until}${isOver && ', over'}`}: ${reason ?? 'no reason given'}`,
  ];
};

/** The report of an organization on a standard: each control with its rules, state, findings and waivers, and why it was not judged. */
export const standardBody = (found: OrganizationStandard, today: string): Markup => {
  const { scope, standard, controls, isWhole } = found;
  const own = standardPath(scope.installation.id, standard.id);
  const count = (state: ControlState): number => controls.filter(control => control.state === state).length;
  // What somebody has to look at comes first; within that, the order of the standard.
  const sorted = controls.toSorted((a, b) => controlStates.indexOf(a.state) - controlStates.indexOf(b.state));
  const judged = sorted.filter(({ findings, waived }) => findings.length + waived.length > 0);
  return html`${!isWhole && html`<p class="warn">There are more findings than a report is made of: states are those of the findings that were read.</p>`}
${figures([
  ['Fails', count('fails')],
  ['Waived', count('waived')],
  ['Passes in part', count('partly')],
  ['Not assessable', count('not-assessable')],
])}
<p class="foot">By the latest reviews of the last ${figureDays} days of repositories that you see, whatever thresholds say; a finding that several pull requests have counts once. No
control passes as a whole: what no pull request has touched was not looked at. <a href="${own}.csv">CSV</a>, <a href="${own}.json">OSCAL</a></p>
${section(
  'Controls',
  'controls',
  table(
    `Controls of ${standard.title} ${standard.version}, those that fail first`,
    ['Control', 'Title', 'State', 'Why', 'Rules'],
    sorted.map(({ id, title, state, reason, rules }) => [
      id,
      title,
      html`<span class="${tones[state]}">${stateWords[state]}</span>`,
      reason,
      rules.map((rule, index) => html`${index > 0 && ', '}${ruleMarkup(rule)}`),
    ]),
  ),
)}
${judged.map(({ id, findings, waived }, index) =>
  section(
    `Findings of ${id}`,
    `control-${index}`,
    html`${table(
      `Findings of ${id}, accepted ones last`,
      ['Pull request', 'Rule', 'Finding', 'Accepted'],
      [...findings, ...waived].slice(0, maxShown).map(finding => findingRow(found, finding, today)),
    )}${findings.length + waived.length > maxShown && html`<p>And ${countOf(findings.length + waived.length - maxShown, 'more finding')}: the files above have them.</p>`}`,
  ),
)}`;
};
