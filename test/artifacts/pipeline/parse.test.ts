import { describe, expect, test } from 'vitest';
import { fileKinds } from '../../../src/artifacts/kinds.ts';
import type { Pipeline } from '../../../src/artifacts/pipeline/model.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { inLinearTime } from '../../support/linear-time.ts';

const parse = (path: string, text: string): Pipeline => fileKinds.pipeline.parse(sourceFile(path, text), {}, new Map());
const workflow = (text: string): Pipeline => parse('.github/workflows/x.yml', text);

const commandsOf = ({ steps }: Pipeline): readonly string[] =>
  steps.flatMap(({ file, scripts }) =>
    scripts.flatMap(({ commands }) => commands.map(({ range }) => file.text.slice(range.start, range.end))),
  );
const imagesOf = ({ images }: Pipeline): readonly string[] => images.map(({ role, text }) => `${role} ${text}`);

describe('the jobs of a workflow', () => {
  test('have steps with actions, inputs and commands, each where it stands', () => {
    const { steps } = workflow(
      'jobs:\n  build:\n    runs-on: [self-hosted, linux]\n    steps:\n      - uses: Docker/Build-Push-Action@v6\n        with: {push: true}\n      - run: |\n          npm ci\n          docker push x\n',
    );
    expect(steps.map(({ uses }) => uses?.name)).toEqual(['docker/build-push-action', undefined]);
    expect(steps[0]).toMatchObject({ subject: 'job build', machine: 'own', uses: { version: 'v6' }, mayFail: false });
    expect(steps[1]?.scripts[0]?.commands.map(({ name }) => name)).toEqual(['npm', 'docker']);
  });

  test.each([
    ['ubuntu-24.04', 'thrown-away'],
    ['[macos-15]', 'thrown-away'],
    ['self-hosted', 'own'],
    ['[self-hosted, ubuntu-24.04]', 'own'],
    ['big-machines', 'unknown'],
    ['${{ matrix.os }}', 'unknown'],
  ])('run on %s: %s', (label, machine) => {
    expect(workflow(`jobs:\n  a:\n    runs-on: ${label}\n    steps:\n      - run: docker ps\n`).steps[0]?.machine).toBe(machine);
  });

  test('name images of their own, of services and of actions', () => {
    const text =
      'jobs:\n  a:\n    container: {image: "node:24"}\n    services:\n      db: {image: postgres:17}\n    steps:\n      - uses: docker://alpine:3.22\n      - uses: actions/checkout@v5\n  b:\n    container: node:22\n';
    expect(imagesOf(workflow(text))).toEqual(['job node:24', 'service postgres:17', 'action alpine:3.22', 'job node:22']);
  });

  test('of a composite action and of one that is a container are named as well', () => {
    const action = (runs: string): readonly string[] => imagesOf(parse('action.yml', `name: x\nruns:\n${runs}`));
    expect(action('  using: docker\n  image: docker://alpine:3.22\n')).toEqual(['action alpine:3.22']);
    const steps = '  using: composite\n  steps:\n    - uses: docker://node:24\n    - {run: make, shell: bash}\n    - uses: docker://go:1\n';
    expect(action(steps)).toEqual(['action node:24', 'action go:1']);
    expect(parse('action.yml', 'name: x\n').steps).toEqual([]);
  });

  test('of a composite action are named after it: where it runs is not known, and it fails as its caller does', () => {
    const { steps } = parse(
      'action.yml',
      'runs:\n  steps:\n    - {run: docker ps, shell: bash}\n    - {run: docker ps, shell: pwsh}\n    - {run: docker ps, continue-on-error: true}\n',
    );
    expect(steps.map(({ title, subject, machine, mayFail, host }) => [title, subject, machine, mayFail, host])).toEqual(
      [false, false, true].map(mayFail => ['The action', 'action', 'unknown', mayFail, 'pipeline']),
    );
    expect(steps.map(({ scripts }) => scripts.length)).toEqual([1, 0, 1]);
    const { steps: own } = workflow('jobs:\n  a:\n    steps:\n      - run: make\n');
    expect(own.map(({ title, host }) => [title, host])).toEqual([['The job "a"', 'pipeline']]);
  });

  test('hand the options of a container to the engine', () => {
    const found = workflow('jobs:\n  a:\n    container:\n      image: node:24\n      options: --cpus 1 --privileged\n');
    expect(found.steps[0]?.scripts[0]?.commands[0]?.args.map(({ text }) => text)).toEqual(['create', '--cpus', '1', '--privileged']);
  });

  test('may fail, themselves or a step of theirs; what an expression decides is not known', () => {
    const text = (job: string, step: string): string => `jobs:\n  a:\n    ${job}\n    steps:\n      - run: docker ps\n        ${step}\n`;
    expect(workflow(text('continue-on-error: true', 'name: x')).steps[0]?.mayFail).toBe(true);
    expect(workflow(text('name: x', 'continue-on-error: true')).steps[0]?.mayFail).toBe(true);
    expect(workflow(text('name: x', 'continue-on-error: ${{ matrix.x }}')).steps[0]?.mayFail).toBe(false);
  });

  test('are read as far as a POSIX shell runs them', () => {
    expect(commandsOf(workflow('jobs:\n  a:\n    steps:\n      - run: docker ps\n        shell: pwsh\n'))).toEqual([]);
    expect(commandsOf(workflow('jobs:\n  a:\n    defaults: {run: {shell: bash}}\n    steps:\n      - run: docker ps\n'))).toEqual([
      'docker ps',
    ]);
  });
});

test('GitLab: what is said for all jobs, jobs, templates of jobs, and what is taken in', () => {
  const pipeline = parse(
    '.gitlab-ci.yml',
    'include: [{template: Security/Container-Scanning.gitlab-ci.yml}]\nimage: docker:28\nservices: [docker:28-dind]\n.build:\n  before_script:\n    - docker login\nbuild:\n  image: {name: "moby/buildkit:rootless"}\n  script:\n    - [docker build ., docker ps]\n    - !reference [.build, before_script]\n  allow_failure: true\n',
  );
  expect(imagesOf(pipeline)).toEqual(['job docker:28', 'service docker:28-dind', 'job moby/buildkit:rootless']);
  expect(commandsOf(pipeline)).toEqual(['docker login', 'docker build .', 'docker ps']);
  expect(pipeline.steps.map(({ subject, mayFail }) => `${subject} ${mayFail}`)).toEqual(['job .build false', 'job build true']);
  expect(pipeline.called).toHaveLength(1);
});

test('GitLab: lists in lists are scripts too, five deep, and what a tag names is not one', () => {
  const script = (text: string): readonly string[] => commandsOf(parse('.gitlab-ci.yml', `a:\n  script: ${text}\n`));
  const nested = (depth: number): string => `${'['.repeat(depth)}docker ps${']'.repeat(depth)}`;
  expect([script(nested(0)), script(nested(1)), script(nested(5)), script(nested(6))]).toEqual([
    ['docker ps'],
    ['docker ps'],
    ['docker ps'],
    [],
  ]);
  expect(script('!reference [docker ps]')).toEqual([]);
  expect(script('{docker: ps}')).toEqual([]);
});

test('other systems: the scripts, wherever they stand', () => {
  expect(
    commandsOf(
      parse(
        '.circleci/config.yml',
        'jobs:\n  a:\n    steps:\n      - run: docker ps\n      - run: {command: docker push x, name: docker run y}\n',
      ),
    ),
  ).toEqual(['docker ps', 'docker push x']);
  expect(
    commandsOf(parse('azure-pipelines.yml', 'steps:\n  - script: docker ps\n  - bash: docker pull x\n    displayName: docker y\n')),
  ).toEqual(['docker ps', 'docker pull x']);
});

test('a file that is no mapping, and one that cannot be read, have no jobs', () => {
  for (const text of ['', '- a\n', 'jobs: 1\n', 'jobs: [a]\n', 'jobs:\n  a: 1\n', 'jobs: {a: {steps: 1, services: 2, container: []}}\n'])
    expect(workflow(text)).toMatchObject({ steps: [], images: [], called: [] });
  expect(workflow('jobs: {').notifications.map(({ level }) => level)).toContain('error');
});

test('takes time in proportion to the text, also for many steps and long lines', () => {
  const steps = (size: number): string =>
    `jobs:\n  a:\n    steps:\n${'      - run: docker run -v /:/x --privileged "$A" || true\n'.repeat(size)}`;
  expect(inLinearTime(1_600, steps, workflow).steps).toHaveLength(1_600);
  const expressions = (size: number): string => `jobs:\n  a:\n    steps:\n      - run: docker ${'${{ a '.repeat(size)}\n`;
  expect(inLinearTime(4_000, expressions, workflow).steps).toHaveLength(1);
});

test('a pipeline that aliases make enormous is not read, and that is said', () => {
  const steps = Array.from({ length: 500 }, (_, index) => `      - run: docker run a${index}\n`).join('');
  const jobs = Array.from({ length: 500 }, (_, index) => `  j${index}: {runs-on: x, steps: *s}\n`).join('');
  const { steps: read, notifications } = workflow(`on: push\njobs:\n  a:\n    steps: &s\n${steps}${jobs}`);
  expect(read).toEqual([]);
  expect(notifications.map(({ code, level }) => [code, level])).toEqual([['too-many', 'error']]);
});

test('jobs that have the steps of another one have its scripts, too', () => {
  const { steps } = workflow('on: push\njobs:\n  a:\n    steps: &s\n      - run: docker run a\n  b: {steps: *s}\n');
  expect(steps.map(({ subject, scripts }) => [subject, scripts.length])).toEqual([
    ['job a', 1],
    ['job b', 1],
  ]);
});
