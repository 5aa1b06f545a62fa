import type { Finding } from '../../findings/finding.ts';
import { type AssessedControl, type Assessment, type ControlState, controlStates } from '../../review/standards/assess.ts';
import { countOf } from '../../verdict/counted-noun.ts';
import { logLine, shorten } from '../escape.ts';
import { maxShownMessage } from '../limits.ts';
import { regionOf } from '../sarif/region.ts';
import type { Paint } from '../terminal.ts';
import { suppressionWords } from '../words/suppression-words.ts';
import { stateWords } from './state-words.ts';

/** Findings that a control lists; the rest is counted, and all of them are in the CSV. */
const maxFindings = 5;

const styles: Readonly<Record<ControlState, Parameters<Paint>[0]>> = {
  fails: 'bad',
  waived: 'warn',
  partly: 'warn',
  passes: 'good',
  'not-assessable': 'dim',
};

/** How many controls came to what: `12 fail, 3 waived, …`. */
export const countStates = (controls: readonly AssessedControl[]): string =>
  controlStates
    .flatMap(state => {
      const count = controls.filter(control => control.state === state).length;
      return count === 0 ? [] : [`${count} ${stateWords[state]}`];
    })
    .join(', ');

/** Controls that follow each other and of which the same is to be said. */
interface Run {
  readonly first: AssessedControl;
  last: AssessedControl;
}

/** Why only those that nobody can assess: of any other a reader looks for its own line. */
const runsOf = (controls: readonly AssessedControl[]): readonly Run[] => {
  const runs: Run[] = [];
  for (const control of controls) {
    const run = runs.at(-1);
    const isSame = run?.last.state === 'not-assessable' && control.state === run.last.state && control.reason === run.last.reason;
    if (run && isSame && control.title === '' && run.last.title === '') run.last = control;
    else runs.push({ first: control, last: control });
  }
  return runs;
};

/** What a report on a standard says for a terminal or a log: a line for each control, and what it found. */
export const renderAssessmentText = ({ standard, controls, result }: Assessment, paint: Paint): string => {
  const findingLine = ({ location: { path, range }, message, ruleId }: Finding): string =>
    `${logLine(path)}:${regionOf(result.files.get(path), range).startLine} ${logLine(shorten(message, maxShownMessage))} ${paint('dim', `[${ruleId}]`)}`;
  const blocks = runsOf(controls).map(({ first, last }) => {
    const { title, state, reason, findings, waived } = first;
    const id = first === last ? first.id : `${first.id} to ${last.id}`;
    const head = `${paint(styles[state], stateWords[state])} ${paint('strong', id)}${title === '' ? '' : ` ${logLine(title)}`}: ${logLine(reason)}`;
    const listed = findings.slice(0, maxFindings).map(finding => `  ${findingLine(finding)}`);
    const more = findings.length - listed.length;
    const accepted = waived.slice(0, maxFindings).map(finding => {
      const words = finding.suppression ? suppressionWords(finding.suppression, { text: logLine, reason: logLine }) : '';
      return `  ${findingLine(finding)} accepted ${words}`;
    });
    const moreAccepted = waived.length - accepted.length;
    return [
      head,
      ...listed,
      ...(more > 0 ? [`  and ${countOf(more, 'more finding')}`] : []),
      ...accepted,
      ...(moreAccepted > 0 ? [`  and ${countOf(moreAccepted, 'more accepted one')}`] : []),
    ].join('\n');
  });
  const total = `${standard.title} ${standard.version}, ${countOf(controls.length, 'control')}: ${countStates(controls)}.`;
  return `${[...blocks, paint('strong', total)].join('\n')}\n`;
};
