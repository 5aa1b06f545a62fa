import type { PolicyCheck } from '../../org-rules/checking/check-policies.ts';
import type { PolicyTestResult, TestRow, TestState } from '../../org-rules/testing/policy-test.ts';
import type { ChangedObject, ImpactChange, RefusedObject, RepositoryImpact } from '../../review/policy/blast-radius.ts';
import type { RulesImpact } from '../../review/policy/rules-impact.ts';
import { LineIndex } from '../../text/line-index.ts';
import { countOf } from '../../verdict/counted-noun.ts';
import { logLine, shorten } from '../escape.ts';
import { maxShownText } from '../limits.ts';
import type { Paint } from '../terminal.ts';

/** Lines of one list; what is beyond is counted. */
const maxLines = 200;

const short = (text: string): string => shorten(logLine(text), maxShownText);

/** What is wrong with a policy is told in full: nobody but its author reads it. */
const whole = (text: string): string => shorten(logLine(text), 2_000);

const listed = (lines: readonly string[]): readonly string[] =>
  lines.length <= maxLines ? lines : [...lines.slice(0, maxLines), `… and ${lines.length - maxLines} more`];

/** What `policy check` found: one line for each remark, its remedy behind it, then a count. `lineOf` gives the line of an offset in a file. */
export const renderPolicyCheck = (
  { documents, rules, remarks }: PolicyCheck,
  lineOf: (path: string, offset: number) => number,
  paint: Paint,
): string => {
  const lines = remarks.map(({ path, range, level, code, message, remedy }) => {
    const word = paint(level === 'error' ? 'bad' : 'warn', level);
    return `${logLine(path)}:${lineOf(path, range.start)}: ${word} [${code}] ${whole(message)}${remedy === '' ? '' : ` ${whole(remedy)}`}`;
  });
  const errors = remarks.filter(({ level }) => level === 'error').length;
  const counts = remarks.length === 0 ? 'nothing to mend' : `${countOf(errors, 'error')}, ${countOf(remarks.length - errors, 'warning')}`;
  return [...listed(lines), paint('strong', `${countOf(documents, 'document')}, ${countOf(rules, 'rule')}: ${counts}.`), ''].join('\n');
};

const marks: Readonly<Record<TestState, string>> = { passed: '✓', failed: '✗', undecided: '?', 'not-judged': '-' };
const styles: Readonly<Record<TestState, Parameters<Paint>[0]>> = { passed: 'good', failed: 'bad', undecided: 'warn', 'not-judged': 'dim' };

const rowLine = ({ policy, rule, object, expected, got, state, reason }: TestRow, line: number, paint: Paint): string => {
  const name = [policy, rule].filter(Boolean).join('/');
  const outcome = state === 'passed' ? expected : got === '' ? `expected ${expected}` : `expected ${expected}, got ${got}`;
  const why = state === 'passed' || reason === '' ? '' : `: ${short(reason)}`;
  return `  ${paint(styles[state], marks[state])} ${line}: ${short([name, object].filter(Boolean).join(' '))}: ${short(outcome)}${why}`;
};

const stateWords: readonly (readonly [TestState, string])[] = [
  ['passed', 'passed'],
  ['failed', 'failed'],
  ['undecided', 'not decided'],
  ['not-judged', 'not judged here'],
];

const countsOf = (rows: readonly TestRow[]): string =>
  stateWords
    .map(([state, words]) => [rows.filter(row => row.state === state).length, words] as const)
    .filter(([count, words]) => count > 0 || words === 'passed' || words === 'failed')
    .map(([count, words]) => `${count} ${words}`)
    .join(', ');

/** What came of tests: each file with its expectations, then a count. */
export const renderPolicyTests = (results: readonly PolicyTestResult[], paint: Paint): string => {
  const blocks = results.map(({ path, text, rows, problems }) => {
    const lines = new LineIndex(text);
    return [
      paint('strong', `${logLine(path)}: ${countsOf(rows)}`),
      ...problems.map(problem => `  ${paint('bad', '✗')} ${short(problem)}`),
      ...listed(rows.map(row => rowLine(row, lines.line(row.at.start), paint))),
    ].join('\n');
  });
  const rows = results.flatMap(result => result.rows);
  return `${[...blocks, paint('strong', `${countOf(results.length, 'file')}: ${countsOf(rows)}.`)].join('\n')}\n`;
};

const objectLine = ({ path, line, subject, effect, rule, message }: RefusedObject, paint: Paint): string =>
  `  ${paint(effect === 'blocks' ? 'bad' : 'note', effect)} ${logLine(path)}:${line} ${short(subject)}: ${short(message)} (${rule})`;

const blockedObjects = (objects: readonly RefusedObject[]): number =>
  new Set(objects.filter(({ effect }) => effect === 'blocks').map(({ path, subject }) => `${path}\n${subject}`)).size;

/** What policies would do to repositories as they stand. */
export const renderSimulation = (impacts: readonly RepositoryImpact[], paint: Paint): string => {
  const blocks = impacts
    .filter(({ objects, unknown }) => objects.length + unknown.length > 0)
    .map(({ repository, objects, unknown }) =>
      [
        paint('strong', logLine(repository)),
        ...listed(objects.map(object => objectLine(object, paint))),
        ...listed(unknown.map(message => `  ${paint('warn', '?')} ${short(message)}`)),
      ].join('\n'),
    );
  const blocked = impacts.map(({ objects }) => blockedObjects(objects)).filter(count => count > 0);
  const waived = impacts.reduce((sum, { waivers }) => sum + waivers.size, 0);
  const tail = `Would block ${countOf(blocked.length, 'repository', 'repositories')} of ${impacts.length}, ${countOf(
    blocked.reduce((sum, count) => sum + count, 0),
    'object',
  )}; ${countOf(waived, 'waiver')} would count.`;
  return `${[...blocks, paint('strong', tail)].join('\n')}\n`;
};

const changeLine = ({ path, line, subject, before, after, said }: ChangedObject, paint: Paint): string => {
  const [worst] = said;
  const word = paint(after === 'blocks' ? 'bad' : before === 'blocks' ? 'good' : 'note', `${before} → ${after}`);
  return `  ${word} ${logLine(path)}:${line} ${short(subject)}${worst ? `: ${short(worst.message)} (${worst.rule})` : ''}`;
};

/** What a change of policies would do to repositories. */
export const renderPolicyDiff = (changes: readonly ImpactChange[], paint: Paint): string => {
  const blocks = changes
    .filter(({ objects, voidWaivers, unknown }) => objects.length + voidWaivers + unknown.length > 0)
    .map(({ repository, objects, voidWaivers, unknown }) =>
      [
        paint('strong', logLine(repository)),
        ...listed(objects.map(object => changeLine(object, paint))),
        ...(voidWaivers > 0 ? [`  ${countOf(voidWaivers, 'waiver')} would become void`] : []),
        ...listed(unknown.map(message => `  ${paint('warn', '?')} ${short(message)}`)),
      ].join('\n'),
    );
  return `${[...blocks, paint('strong', diffSentence(changes))].join('\n')}\n`;
};

/** The same of what the reviews of the last days stored, for a check: it tells of no repository by name. */
export const impactSentence = ({ changes, repositories, objects, unstored, unlooked }: RulesImpact, days: number): string => {
  const rest = [
    ...(unstored > 0 ? [`${countOf(unstored, 'object')} more were not stored`] : []),
    ...(unlooked > 0 ? [`there was no time for ${countOf(unlooked, 'repository', 'repositories')} more`] : []),
  ];
  const of = `${countOf(objects, 'object')} of ${countOf(repositories, 'repository', 'repositories')} as they were reviewed last in ${days} days`;
  return `The new rules: ${diffSentence(changes).replace(/^W/u, 'w')} Judged: ${of}${rest.length > 0 ? `; ${rest.join('; ')}` : ''}.`;
};

/** `Would block 12 repositories, 31 objects; let 2 objects through; 4 waivers become void.` */
const diffSentence = (changes: readonly ImpactChange[]): string => {
  const blocked = changes.map(({ objects }) => objects.filter(({ after }) => after === 'blocks').length).filter(count => count > 0);
  const freed = changes.flatMap(({ objects }) => objects.filter(({ before }) => before === 'blocks')).length;
  const voided = changes.reduce((sum, { voidWaivers }) => sum + voidWaivers, 0);
  const objects = countOf(
    blocked.reduce((sum, count) => sum + count, 0),
    'object',
  );
  return `Would newly block ${countOf(blocked.length, 'repository', 'repositories')}, ${objects}; let ${countOf(freed, 'object')} through; ${countOf(voided, 'waiver')} ${voided === 1 ? 'becomes' : 'become'} void.`;
};
