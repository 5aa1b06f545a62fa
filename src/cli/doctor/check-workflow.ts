import { lstatSync } from 'node:fs';
import { closestName } from '../../text/closest-name.ts';
import { version } from '../../version.ts';
import { actionInputs, inputWords } from './action-inputs.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { GateJob, GateWorkflow, Permissions, WorkflowEvent } from './workflow.ts';

/** What changes what is reviewed of a pull request; GitHub leaves out `edited` where no types are named. */
const reviewTypes = ['opened', 'synchronize', 'reopened', 'edited'];

/** What is wrong with a workflow that runs the Action. */
export const checkWorkflow = (workflow: GateWorkflow): readonly Diagnosis[] => {
  const isGate = workflow.jobs.some(({ own }) => own.inputs.get('fail-on') !== 'none');
  const found = [
    ...checkEvents(workflow, isGate),
    ...workflow.jobs.flatMap(job => [
      ...(isGate ? checkGate(job) : []),
      ...checkPermissions(workflow, job),
      ...checkInputs(job),
      ...checkVersion(job),
      ...checkTarget(workflow, job),
    ]),
  ];
  return found.some(({ state }) => state === 'wrong')
    ? found
    : [
        ...found,
        { state: 'good', about: 'workflow', message: 'Events, permissions and inputs are as they are to be.', place: workflow.path },
      ];
};

const wrong = (message: string, place: string, remedy: string): Diagnosis => ({
  state: 'wrong',
  about: 'workflow',
  message,
  place,
  remedy,
});

const note = (message: string, place: string, remedy: string): Diagnosis => ({ state: 'note', about: 'workflow', message, place, remedy });

const checkEvents = ({ path, events, jobs }: GateWorkflow, isGate: boolean): readonly Diagnosis[] => {
  const reviews = events.filter(({ name }) => name === 'pull_request' || name === 'pull_request_target');
  if (reviews.length === 0 && !events.some(({ name }) => name === 'merge_group')) {
    if (events.some(({ name }) => name === 'push'))
      return [note('It only tells of what was pushed: it keeps no change out.', path, 'tidewaiter init shows a workflow that does.')];
    return [
      wrong('No event of a pull request starts it.', path, 'on: { pull_request: { types: [opened, synchronize, reopened, edited] } }'),
    ];
  }
  const names = jobs.map(({ check }) => `"${check}"`).join(', ');
  return [
    ...reviews.flatMap(event => checkEvent(event, `${path}:${event.line}`, isGate)),
    ...(isGate && !events.some(({ name }) => name === 'merge_group')
      ? [note(`A merge queue would wait for ${names} for ever: the event "merge_group" is missing.`, path, 'merge_group:')]
      : []),
  ];
};

const checkEvent = ({ name, types, filters }: WorkflowEvent, place: string, isGate: boolean): readonly Diagnosis[] => {
  const missing = reviewTypes.filter(type => !(types ?? reviewTypes.slice(0, 3)).includes(type));
  const paths = filters.filter(filter => filter.startsWith('paths'));
  const branches = filters.filter(filter => filter.startsWith('branches'));
  return [
    ...(missing.length > 0
      ? [
          wrong(
            `"${name}" lacks ${missing.join(', ')}${missing.includes('edited') ? ': a pull request that is given another base branch keeps its green check' : ''}.`,
            place,
            `types: [${reviewTypes.join(', ')}]`,
          ),
        ]
      : []),
    ...(isGate && paths.length > 0
      ? [
          wrong(
            `"${paths[0]}" keeps it from starting, and a required check that never starts blocks the pull request.`,
            place,
            `Leave "${paths[0]}" out.`,
          ),
        ]
      : []),
    ...(branches.length > 0
      ? [
          note(
            `"${branches[0]}" leaves pull requests to other branches out.`,
            place,
            `Leave "${branches[0]}" out, if they are to be reviewed.`,
          ),
        ]
      : []),
  ];
};

/** What lets a change pass that was not looked at, or was refused. */
const checkGate = ({ path, line, check, hasCondition, mayFail, own }: GateJob): readonly Diagnosis[] => [
  ...(hasCondition
    ? [wrong(`The job "${check}" has an "if": GitHub counts a job that was skipped as passed.`, `${path}:${line}`, 'Leave "if" out.')]
    : []),
  ...(mayFail || own.mayFail
    ? [wrong(`"continue-on-error" lets "${check}" pass whatever is found.`, `${path}:${own.line}`, 'Leave "continue-on-error" out.')]
    : []),
];

const ranks: Readonly<Record<string, number>> = { none: 0, read: 1, write: 2 };

const grants = (permissions: Exclude<Permissions, 'unsaid'>, scope: string, access: 'read' | 'write'): boolean => {
  const given = permissions === 'read-all' ? 'read' : permissions === 'write-all' ? 'write' : permissions.get(scope);
  return (ranks[given ?? 'none'] ?? 0) >= (ranks[access] ?? 0);
};

const checkPermissions = ({ events }: GateWorkflow, { path, line, permissions, own, steps, check }: GateJob): readonly Diagnosis[] => {
  const place = `${path}:${line}`;
  const comments = !['', 'off'].includes(own.inputs.get('comment') ?? '');
  const needed: readonly (readonly [scope: string, access: 'read' | 'write', why: string])[] = [
    ['contents', 'read', "the change can't be read"],
    ...(events.some(({ name }) => name.startsWith('pull_request'))
      ? [['pull-requests', comments ? 'write' : 'read', comments ? "comments can't be written" : "the pull request can't be read"] as const]
      : []),
    ...(steps.some(({ uses }) => uses.startsWith('github/codeql-action/upload-sarif@'))
      ? [['security-events', 'write', 'code scanning takes no results'] as const]
      : []),
  ];
  if (permissions === 'unsaid') {
    const all = needed.map(([scope, access]) => `${scope}: ${access}`).join(', ');
    return [note(`The job "${check}" names no permissions, so that the repository's settings decide.`, place, `permissions: { ${all} }`)];
  }
  return needed
    .filter(([scope, access]) => !grants(permissions, scope, access))
    .map(([scope, access, why]) => wrong(`The job "${check}" lacks "${scope}: ${access}": ${why}.`, place, `${scope}: ${access}`));
};

const checkInputs = ({ path, own }: GateJob): readonly Diagnosis[] => {
  const place = `${path}:${own.line}`;
  const value = (name: string): string => own.inputs.get(name) ?? '';
  const unknown = [...own.inputs.keys()].filter(name => !actionInputs.some(known => known === name));
  const config = value('config');
  const folder = value('image-policy');
  return [
    ...unknown.map(name => {
      const close = closestName(name, actionInputs);
      return wrong(`The Action has no input "${name}".`, place, close === undefined ? `Leave "${name}" out.` : `${close}:`);
    }),
    ...Object.entries(inputWords).flatMap(([name, words]) => {
      const given = value(name);
      if (!isPlain(given) || words.includes(given)) return [];
      return [
        wrong(
          `"${name}" is one of ${words.join(', ')}, not "${given}": every run fails.`,
          place,
          `${name}: ${closestName(given, words) ?? words.join('|')}`,
        ),
      ];
    }),
    ...(isPlain(config) && !isThere(config)
      ? [wrong(`"config" names "${config}", which is not there.`, place, 'Commit that file first, or leave "config" out.')]
      : []),
    ...(isPlain(folder) && folder !== 'off' && !isThere(folder)
      ? [wrong(`"image-policy" names "${folder}", which is not there.`, place, 'Commit that folder first, or leave "image-policy" out.')]
      : []),
    ...(isPlain(folder) && folder !== 'off' && value('policy-repository') !== ''
      ? [wrong('"image-policy" names a folder beside "policy-repository", which is refused.', place, 'Leave one of them out.')]
      : []),
    ...(value('policy-repository') !== '' && value('policy-token') === ''
      ? [
          note(
            '"policy-repository" without "policy-token" can be read only if it is public.',
            place,
            'policy-token: ${{ secrets.POLICY_TOKEN }}',
          ),
        ]
      : []),
  ];
};

/** Neither left out nor an expression. */
const isPlain = (value: string): boolean => value !== '' && !value.includes('${{');

const isThere = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined;

const checkVersion = ({ path, own }: GateJob): readonly Diagnosis[] => {
  const place = `${path}:${own.line}`;
  const ref = /@(.+)$/u.exec(own.uses)?.[1];
  if (ref === undefined || /^[0-9a-f]{40}$/u.test(ref)) return [];
  const remedy = `uses: ${own.uses.slice(0, own.uses.indexOf('@'))}@COMMIT # v${version}`;
  if (!/^v?\d/u.test(ref)) return [wrong(`"@${ref}" is a branch: whoever may push there decides what runs.`, place, remedy)];
  return [note(`"@${ref}" is a tag. Pin its commit, which Dependabot and Renovate keep up to date.`, place, remedy)];
};

/** `pull_request_target` has a token that may write, and secrets. */
const checkTarget = ({ events }: GateWorkflow, { path, steps }: GateJob): readonly Diagnosis[] =>
  events.some(({ name }) => name === 'pull_request_target')
    ? steps
        .filter(({ uses, inputs }) => uses.startsWith('actions/checkout@') && /head/u.test(inputs.get('ref') ?? ''))
        .map(({ line }) =>
          wrong(
            'It checks the pull request out with a token that may write.',
            `${path}:${line}`,
            'Leave the checkout out: the Action needs none.',
          ),
        )
    : [];
