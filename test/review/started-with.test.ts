import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '../../src/policy/merge.ts';
import { type Change, causedLines, type Files, reviewChange } from '../support/in-memory-repository.ts';

const policy = { profile: defaultPolicy.profile };
const compose = 'services:\n  web:\n    image: nginx:1.31\n    privileged: ${P:-false}\n    user: "${U:-1}"\n';
const standing: Files = {
  'compose.yaml': compose,
  'deploy/stack.yml': compose,
  'bad.env': 'P=true\n',
  'env/prod': 'P=true\n',
  'good.env': 'P=false\n',
};

const changed = (base: Files, head: Files): Change => ({ base: { ...standing, ...base }, head: { ...standing, ...base, ...head } });
const scripted = (before: string, after: string): Change => changed({ 'd.sh': `${before}\n` }, { 'd.sh': `set -e\n${after}\n` });

/** A command as it was, and as it is; `compose.yaml` is judged. */
const commands: Readonly<Record<string, readonly [before: string, after: string]>> = {
  'a file of variables': ['docker compose up', 'docker compose --env-file bad.env up -d'],
  'another file of variables': ['docker compose --env-file good.env up', 'docker compose --env-file bad.env up'],
  'a further file of variables': ['docker compose --env-file good.env up', 'docker compose --env-file good.env --env-file=env/prod up'],
  'files in another order': [
    'docker-compose --env-file bad.env --env-file good.env up',
    'docker-compose --env-file good.env --env-file bad.env up',
  ],
  'a variable of Compose': ['docker compose up', 'COMPOSE_ENV_FILES=good.env,bad.env docker compose up'],
  'an exported variable of Compose': ['docker compose up', 'export COMPOSE_ENV_FILES=bad.env; docker compose up'],
  'a file that the shell reads': ['docker compose up', 'set -a; . ./bad.env; set +a; docker compose up'],
  'a file that is exported': ['docker compose up', "export $(grep -v '^#' env/prod | xargs) && docker compose up"],
  'a file that env is given': ['docker compose up', 'env $(cat bad.env) docker compose up'],
  'a file of another folder': ['docker compose up', 'docker compose --project-directory . --env-file env/prod up'],
  'a file that a loop names': ['docker compose up', 'for e in good bad; do docker compose --env-file $e.env up; done'],
};

const workflow = (more: string): string => `on: push\n${more}jobs:\n  d:\n    steps:\n    - run: docker compose up\n`;

describe('a variable that a command sets itself', () => {
  test.each<[string, Change]>([
    ['before its name', scripted('docker compose up', 'P=true docker compose up')],
    ['by export', scripted('docker compose up', 'export P=true; docker compose up')],
    ['by env', scripted('docker compose up', 'env P=true docker-compose up')],
    ['by a workflow', changed({ '.github/workflows/d.yml': workflow('') }, { '.github/workflows/d.yml': workflow('env: {P: "true"}\n') })],
    ['to something else than before', scripted('P=false docker compose up', 'P=true docker compose up')],
  ])('leaves the change open where it decides what a service may do: %s', async (_name, change) => {
    const { verdict, notifications } = await reviewChange(change, { policy });
    expect(verdict.mayMerge).toBe(false);
    expect(notifications.map(({ message }) => message).join()).toContain('The variables "P" are set here for "compose.yaml"');
  });

  test.each<[string, Change]>([
    ['that decides nothing', scripted('docker compose up', 'TAG=1 docker compose up')],
    ['that it set before', scripted('P=true docker compose up', 'export P=true; docker compose up --wait')],
    ['to what only the machine knows', scripted('docker compose up', 'P=$X docker compose up')],
  ])('says nothing %s', async (_name, change) => {
    expect((await reviewChange(change, { policy })).verdict.conclusion).toBe('pass');
  });
});

describe('a Compose file that stands as it is', () => {
  test.each(Object.entries(commands).filter(([name]) => !name.includes('loop')))(
    'is judged with what a command starts it with from now on: %s',
    async (_name, [before, after]) => {
      const result = await reviewChange(scripted(before, after), { policy });
      expect(causedLines(result)).toEqual(['compose.yaml:4 compose/privileged-container [new] <- changed d.sh:2']);
      expect(result.verdict.mayMerge).toBe(false);
    },
  );

  test.each<[string, Change]>([
    ['by a script', changed({ 'd.sh': 'docker compose --env-file good.env up\n' }, { 'good.env': 'P=true\n' })],
    [
      'in another folder',
      changed(
        { 'd.sh': 'docker compose -f deploy/stack.yml --env-file env/prod up\n', 'env/prod': 'P=false\n' },
        { 'env/prod': 'A=1\nP=true\n' },
      ),
    ],
  ])('is judged with the changed file that it is started with %s', async (_name, change) => {
    const result = await reviewChange(change, { policy });
    expect(causedLines(result).join()).toMatch(
      /^(?:compose\.yaml|deploy\/stack\.yml):4 compose\/privileged-container \[new\] <- changed (?:good\.env:1|env\/prod:2)$/u,
    );
  });

  test.each<[string, Change]>([
    [
      'a command no longer names what kept it harmless',
      changed({ 'd.sh': 'docker compose --env-file good.env up\n', '.env': 'P=true\n' }, { 'd.sh': 'docker compose up\n' }),
    ],
  ])('is judged where %s', async (_name, change) => {
    const result = await reviewChange(change, { policy });
    expect(causedLines(result)).toEqual(['compose.yaml:4 compose/privileged-container [new] <- changed d.sh:1']);
  });

  test.each<[string, Change]>([
    [
      'the file changes as well',
      {
        ...scripted('docker compose up', 'docker compose --env-file bad.env up'),
        head: { ...standing, 'd.sh': 'docker compose --env-file bad.env up\n', 'compose.yaml': `${compose}    init: true\n` },
      },
    ],
    [
      'the .env changes as well',
      changed({ 'd.sh': 'docker compose up\n' }, { 'd.sh': 'docker compose --env-file bad.env up\n', '.env': 'U=2\n' }),
    ],
    ['a loop starts it with several', scripted('docker compose up', 'for e in good bad; do docker compose --env-file $e.env up; done')],
    [
      'a file begins to use what it is given',
      changed(
        { 'd.sh': 'docker compose --env-file bad.env up\n', 'compose.yaml': 'services:\n  web:\n    image: nginx:1.31\n' },
        { 'compose.yaml': compose },
      ),
    ],
  ])('leaves the change open where %s', async (_name, change) => {
    const { verdict, notifications } = await reviewChange(change, { policy });
    expect(verdict.reasons.find(({ gate }) => gate === 'completeness')?.status).toBe('undetermined');
    expect(notifications.map(({ path, code, message }) => `${path} ${code} ${message}`).join('\n')).toMatch(
      /^d\.sh unresolved The variables that "compose\.yaml"/mu,
    );
  });

  test.each<[string, Change]>([
    ['the same in other words', scripted('docker compose --env-file bad.env up', 'docker compose --env-file=./bad.env up -d --wait')],
    [
      'variables that decide nothing',
      changed({ 'd.sh': 'docker compose up\n', 'tags.env': 'TAG=1\n' }, { 'd.sh': 'docker compose --env-file tags.env up\n' }),
    ],
    [
      'variables that are made when it runs',
      scripted('docker compose up', 'docker compose --env-file /run/secrets/app.env --env-file "$E" up'),
    ],
    ['other variables, and only looks at it', scripted('docker compose up', 'docker compose up; docker compose --env-file bad.env ps')],
    [
      'the variables of a file that changes its comments',
      changed({ 'd.sh': 'docker compose --env-file bad.env up\n' }, { 'bad.env': '# for production\nP=true\n' }),
    ],
  ])('stays quiet with a command that names %s', async (_name, change) => {
    const result = await reviewChange(change, { policy });
    expect(causedLines(result)).toEqual([]);
    expect(result.verdict.conclusion).toBe('pass');
  });
});
