import { type AssessedControl, type Assessment, type ControlState, controlStates } from '../../review/standards/assess.ts';
import { countOf } from '../../verdict/counted-noun.ts';
import { shorten } from '../escape.ts';
import { findingRow, foldedRows, incompleteness, ledger, suppressedRow } from '../html/listed.ts';
import { html, link, type Markup, sentence } from '../html/markup.ts';
import { renderPage } from '../html/page.ts';
import { maxShownText } from '../limits.ts';
import { rulePageAddress } from '../rule-page-address.ts';
import { countStates } from './assessment-text.ts';
import { stateWords } from './state-words.ts';

const marks: Readonly<Record<ControlState, readonly [sign: string, tone: string]>> = {
  fails: ['✗', 'not-met'],
  waived: ['!', 'warned'],
  partly: ['!', 'warned'],
  passes: ['✓', 'met'],
  'not-assessable': ['–', 'unknown'],
};

const controlRow = (
  { id, title, state, reason, rules, findings, waived }: AssessedControl,
  { result }: Assessment,
  version: string,
): Markup => {
  const [sign, tone] = marks[state];
  const names = rules.map(rule => html`<div class="rule">${link(rulePageAddress(rule, version), rule)}</div>`);
  const accepted = waived.map(finding => suppressedRow(finding, result.files));
  return html`<tr><th scope="row">${id}</th><td>${title}</td><td class="${tone}"><span class="mark" aria-hidden="true">${sign}</span> ${stateWords[state]}</td><td>${sentence(reason)}${foldedRows(
    'Findings',
    findings.map(finding => findingRow(finding, result.files)),
  )}${foldedRows('Accepted', accepted)}</td><td>${names}</td></tr>`;
};

/** A report on a standard as one HTML file. `paths`: what was looked at; `today`: on which day, `YYYY-MM-DD`. */
export const renderAssessmentPage = (assessment: Assessment, paths: readonly string[], today: string, version: string): string => {
  const { standard, controls, result } = assessment;
  const fails = controls.filter(({ state }) => state === 'fails').length;
  const title = `${standard.title} ${standard.version}`;
  const facts = [
    ['Looked at', html`${paths.map((path, index) => html`${index > 0 && ', '}<code>${shorten(path, maxShownText)}</code>`)}`],
    ['On', today],
    ['Text of the standard', link(standard.address, standard.publisher)],
  ] as const;
  const table = html`<div class="wide" role="region" tabindex="0" aria-label="Controls"><table><thead><tr><th scope="col">Control</th><th scope="col">About</th><th scope="col">State</th><th scope="col">Why</th><th scope="col">Rules</th></tr></thead><tbody>${controls.map(control => controlRow(control, assessment, version))}</tbody></table></div>`;
  const counts = controlStates.map(state => ({ state, count: controls.filter(control => control.state === state).length }));
  return renderPage({ title, facts, version }, [
    {
      title: 'Controls',
      outcome:
        fails > 0
          ? { words: `${countOf(fails, 'control')} ${fails === 1 ? 'fails' : 'fail'}`, tone: 'bad' }
          : { words: 'none fails', tone: 'good' },
      reasons: counts.flatMap(({ state, count }) =>
        count === 0
          ? []
          : [
              {
                status: state === 'fails' ? 'not-met' : state === 'passes' ? 'met' : state === 'not-assessable' ? 'undetermined' : 'warned',
                text: `${countOf(count, 'control')}: ${stateWords[state]}.`,
              } as const,
            ],
      ),
      alerts: incompleteness(result.coverage, result.notifications, result.files),
      body: html`<p>${countStates(controls)}. What is said here is said of files: a control that passes had something to judge in them, and nothing was wrong with it.</p>${table}${ledger(result.coverage, 'Files')}`,
    },
  ]);
};
