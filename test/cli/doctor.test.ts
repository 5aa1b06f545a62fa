import { describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { readInputs } from '../../src/action/inputs.ts';
import { actionInputs, inputWords } from '../../src/cli/doctor/action-inputs.ts';
import { checkWorkflow } from '../../src/cli/doctor/check-workflow.ts';
import { accessTo, parseRemote } from '../../src/cli/doctor/remote.ts';
import { readWorkflow, usesAction } from '../../src/cli/doctor/workflow.ts';
import { workflowPath, workflowText } from '../../src/cli/init/workflow-text.ts';
import { readText } from '../repository/repository-files.ts';
import { inWorkplace } from '../support/workplace.ts';

/** What is said of a workflow, `STATE PLACE: MESSAGE`, without what is good. */
const saidOf = (text: string): readonly string[] => {
  const workflow = readWorkflow({ path: workflowPath, text });
  if (!('jobs' in workflow)) return [`unread ${workflow.line}`];
  return checkWorkflow(workflow).flatMap(({ state, place, message }) =>
    state === 'good' ? [] : [`${state} ${place?.replace(workflowPath, '') ?? ''} ${message}`],
  );
};

/** The usual workflow with something else in place of a part. */
const withPart = (part: string, other: string): string => {
  expect(workflowText).toContain(part);
  return workflowText.replace(part, other);
};

const tagNote = 'note :17 "@v0.1.0" is a tag. Pin its commit, which Dependabot and Renovate keep up to date.';
const pinned = (text: string): string => text.replace('@v0.1.0', `@${'0a'.repeat(20)}`);

describe('a workflow', () => {
  test('that is as it is to be has nothing wrong', () => {
    expect(saidOf(workflowText)).toEqual([tagNote]);
    expect(saidOf(pinned(workflowText))).toEqual([]);
  });

  test.each([
    [
      'without types',
      '    types: [opened, synchronize, reopened, edited]\n',
      '',
      'wrong :4 "pull_request" lacks edited: a pull request that is given another base branch keeps its green check.',
    ],
    [
      'with a filter of paths',
      '    types:',
      "    paths: ['**/Dockerfile']\n    types:",
      'wrong :5 "paths" keeps it from starting, and a required check that never starts blocks the pull request.',
    ],
    [
      'for some branches',
      '    types:',
      '    branches: [main]\n    types:',
      'note :5 "branches" leaves pull requests to other branches out.',
    ],
    [
      'without the merge queue',
      '  merge_group:\n',
      '',
      'note  A merge queue would wait for "tidewaiter" for ever: the event "merge_group" is missing.',
    ],
    [
      'with a condition',
      '    name: tidewaiter\n',
      '    name: tidewaiter\n    if: github.actor != "bot"\n',
      'wrong :10 The job "tidewaiter" has an "if": GitHub counts a job that was skipped as passed.',
    ],
    [
      'that goes on',
      '        with:',
      '        continue-on-error: true\n        with:',
      'wrong :17 "continue-on-error" lets "tidewaiter" pass whatever is found.',
    ],
    [
      'that may not comment',
      'pull-requests: write',
      'pull-requests: read',
      'wrong :10 The job "tidewaiter" lacks "pull-requests: write": comments can\'t be written.',
    ],
    [
      'that may not read',
      '      contents: read\n',
      '',
      'wrong :10 The job "tidewaiter" lacks "contents: read": the change can\'t be read.',
    ],
    ['of a branch', '@v0.1.0', '@main', 'wrong :17 "@main" is a branch: whoever may push there decides what runs.'],
    ['with a mistyped input', 'comment: review', 'coment: review', 'wrong :17 The Action has no input "coment".'],
    [
      'with a mistyped word',
      'comment: review',
      'fail-on: hihg',
      'wrong :17 "fail-on" is one of critical, high, medium, low, info, none, not "hihg": every run fails.',
    ],
    [
      'with a policy that is not there',
      'comment: review',
      'config: no/such.yml',
      'wrong :17 "config" names "no/such.yml", which is not there.',
    ],
    [
      'whose images are not there',
      'comment: review',
      'image-policy: no/such',
      'wrong :17 "image-policy" names "no/such", which is not there.',
    ],
    [
      'that uploads and may not',
      '    steps:\n',
      '    steps:\n      - uses: github/codeql-action/upload-sarif@v4\n',
      'wrong :10 The job "tidewaiter" lacks "security-events: write": code scanning takes no results.',
    ],
  ])('%s is told with its line', (_, part, other, said) => {
    expect(saidOf(withPart(part, other))).toContain(said);
  });

  test('by nothing that concerns pull requests is told, and one that only pushes start keeps nothing out', () => {
    const events = /on:\n(?: {2}.*\n| {4}.*\n)+/u;
    expect(saidOf(workflowText.replace(events, 'on: [workflow_dispatch]\n'))[0]).toBe('wrong  No event of a pull request starts it.');
    expect(saidOf(workflowText.replace(events, 'on: push\n'))[0]).toContain('keeps no change out');
    expect(saidOf(workflowText.replace(events, 'on: [pull_request, merge_group]\n'))[0]).toContain('"pull_request" lacks edited');
  });

  test.each([
    ['as one word', 'on: pull_request\n'],
    ['with nothing behind it', 'on:\n  pull_request:\n  merge_group:\n'],
    ['with an empty list', 'on: {pull_request: {types: []}, merge_group: {}}\n'],
    ['with a type that is another word', 'on:\n  pull_request:\n    types: [opened, synchronize, reopened, edit]\n  merge_group:\n'],
    [
      'with the type in one event and not in the other',
      'on:\n  pull_request_review: {types: [edited]}\n  pull_request: {types: [opened, synchronize, reopened]}\n',
    ],
    ['in quotes, by an escape', '"o\\u006e":\n  pull_request: {types: ["opened", "synchronize", "reopened"]}\n'],
    ['behind a comment that names the type', 'on:\n  pull_request:\n    types: [opened, synchronize, reopened] # edited\n'],
  ])('that another base branch does not start is told, %s', (_, on) => {
    const events = /on:\n(?: {2}.*\n| {4}.*\n)+/u;
    expect(saidOf(workflowText.replace(events, on)).join('\n')).toMatch(/lacks (?:.*, )?edited/u);
  });

  test('whose permissions are those of all jobs is read so, and without any the settings decide', () => {
    const own = /^ {4}permissions:\n(?: {6}.*\n)+/mu;
    expect(saidOf(pinned(workflowText.replace(own, '')))).toHaveLength(2);
    expect(saidOf(pinned(workflowText.replace(own, '').replace('permissions: {}', 'permissions: write-all')))).toEqual([]);
    expect(saidOf(pinned(workflowText.replace(own, '').replace('permissions: {}\n', '')))[0]).toContain('names no permissions');
  });

  test('that checks a pull request out with rights is told', () => {
    const text = workflowText
      .replace('pull_request:', 'pull_request_target:')
      .replace(
        '    steps:\n',
        '    steps:\n      - uses: actions/checkout@v5\n        with: { ref: "${{ github.event.pull_request.head.sha }}" }\n',
      );
    expect(saidOf(text)).toContain('wrong :17 It checks the pull request out with a token that may write.');
  });

  test('that only comments is no gate', () => {
    expect(
      saidOf(
        pinned(withPart('comment: review', 'comment: review\n          fail-on: none').replace('    name:', '    if: false\n    name:')),
      ),
    ).toEqual([]);
  });

  test('with anchors is read, and one that is no YAML is told', () => {
    expect(
      saidOf(
        pinned(
          withPart('types: [opened, synchronize, reopened, edited]', 'types: &all [opened, synchronize, reopened, edited]').replace(
            '  merge_group:',
            '  pull_request_target:\n    types: *all\n  merge_group:',
          ),
        ),
      ),
    ).toEqual([]);
    expect(saidOf('on: [\njobs: {')).toEqual(['unread 2']);
    expect(saidOf('on: 1\njobs: [1, {}]\n')).not.toContain('unread');
  });
});

test('every workflow of the guides has nothing wrong', () => {
  const shown = ['README.md', 'docs/action.md'].flatMap(page =>
    [...readText(page).matchAll(/^```yaml\n(.*?)^```$/gmsu)].map(match => match[1] ?? '').filter(usesAction),
  );
  expect(shown.length).toBeGreaterThan(5);
  for (const text of shown) expect(saidOf(text).filter(said => !said.startsWith('note'))).toEqual([]);
});

test.each(Object.entries(inputWords))('the words of "%s" are those that the Action takes', (name, words) => {
  const given = `INPUT_${name.toUpperCase()}`;
  vi.stubEnv('INPUT_GITHUB-TOKEN', 't');
  vi.stubEnv(given, 'no such word');
  expect(readInputs).toThrow(`The input "${name}" is one of ${words.join(', ')}, not "no such word".`);
  for (const word of words) {
    vi.stubEnv(given, word);
    expect(readInputs).not.toThrow();
  }
  vi.unstubAllEnvs();
});

test('a word that an expression gives is not judged, and one that is a boolean of YAML is', () => {
  expect(saidOf(withPart('comment: review', 'fail-on: ${{ vars.LEVEL }}\n          all-rules: true'))).not.toContainEqual(
    expect.stringContaining('is one of'),
  );
  expect(saidOf(withPart('comment: review', 'all-rules: 1'))).toContain(
    'wrong :17 "all-rules" is one of true, false, not "1": every run fails.',
  );
});

test('the inputs are those of the Action', () => {
  expect([...actionInputs].toSorted()).toEqual(Object.keys(parse(readText('action.yml')).inputs).toSorted());
});

test.each([
  ['git@github.com:acme/shop.git', 'github.com/acme/shop'],
  ['https://github.com/acme/shop', 'github.com/acme/shop'],
  ['https://x-token:abc@github.com/acme/shop.git/', 'github.com/acme/shop'],
  ['ssh://git@GitHub.acme.test:22/acme/shop.js.git', 'github.acme.test/acme/shop.js'],
  ['/srv/git/shop.git', undefined],
  ['https://github.com/acme', undefined],
  ['', undefined],
])('the repository behind %s is %s', (address, expected) => {
  const found = parseRemote(address);
  expect(found && `${found.host}/${found.owner}/${found.repo}`).toBe(expected);
});

test('a token is sent to no server that nobody named', () => {
  const at = (host: string, environment: Readonly<Record<string, string>>) => accessTo({ host, owner: 'a', repo: 'b' }, environment);
  expect(at('github.com', { GITHUB_TOKEN: 't' })).toEqual({ apiUrl: 'https://api.github.com', token: 't' });
  expect(at('acme.ghe.com', { GH_TOKEN: 't' })).toEqual({ apiUrl: 'https://api.acme.ghe.com', token: 't' });
  expect(at('github.com', {})).toContain('GH_TOKEN="$(gh auth token)"');
  expect(at('evil.test', { GITHUB_TOKEN: 't', GH_TOKEN: 't', GH_ENTERPRISE_TOKEN: 't' })).toContain('GH_HOST=evil.test');
  expect(at('git.acme.test', { GH_HOST: 'git.acme.test', GH_TOKEN: 't' })).toBe('There is no token in GH_ENTERPRISE_TOKEN.');
  expect(at('git.acme.test', { GH_HOST: 'git.acme.test', GH_ENTERPRISE_TOKEN: 't' })).toEqual({
    apiUrl: 'https://git.acme.test/api/v3',
    token: 't',
  });
});

test(
  'a repository without anything is told what to begin with, and one with a broken policy where it breaks',
  inWorkplace({ Dockerfile: 'FROM scratch\n' }, workplace => {
    workplace.git('init', '--quiet');
    const bare = workplace.run('doctor');
    expect([bare.exitCode, bare.stdout]).toEqual([1, expect.stringContaining('mend tidewaiter init')]);
    workplace.write({
      '.github/tidewaiter.yml': 'reprot: new\n',
      [workflowPath]: 'jobs: [\n',
      '.github/CODEOWNERS': '/.github/ @acme/security\n',
    });
    const found = JSON.parse(workplace.run('doctor', '--format', 'json').stdout);
    expect(found).toContainEqual(expect.objectContaining({ state: 'wrong', about: 'policy', place: '.github/tidewaiter.yml:1:1' }));
    expect(found.map(({ about }: { readonly about: string }) => about)).not.toContain('owners');
    workplace.write({ '.github/CODEOWNERS': '*.ts @acme/web\n' });
    expect(workplace.run('doctor').stdout).toContain('.github/CODEOWNERS: Nobody has to look at a change of workflows and policy.');
    expect(workplace.run('doctor', '--online')).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('no remote "origin"') });
  }),
);
