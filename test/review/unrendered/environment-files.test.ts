import { describe, expect, test } from 'vitest';
import { type Files, reviewChange } from '../../support/in-memory-repository.ts';

const compose = (lines: string): string => `services:\n  web:\n    image: nginx:\${TAG:-1.29.3}\n${lines}`;
const project = { 'compose.yaml': compose('    privileged: ${PRIVILEGED}\n    environment: {MODE: "${MODE}"}\n') };

interface Told {
  /** What the change brings in: where, which rule, by which line. */
  readonly findings: readonly string[];
  readonly unrendered: readonly string[];
}

const told = async (before: string | undefined, after: string | undefined, files: Files = project, name = '.env'): Promise<Told> => {
  const side = (text: string | undefined): Files => ({ ...files, ...(text !== undefined && { [name]: text }) });
  const { delta, notifications } = await reviewChange({ base: side(before), head: side(after) });
  return {
    findings: delta.entries.flatMap(entry => {
      if (entry.head === undefined || !entry.caused) return [];
      const { location, ruleId } = entry.head;
      return [[location.path, ruleId, ...entry.causes.map(({ path, kind, line }) => `${kind} ${path}:${line}`)].join(' ')];
    }),
    unrendered: notifications.filter(({ code }) => code === 'not-rendered').map(({ message }) => message),
  };
};

describe('what a change of ".env" alone makes of a project beside it is told, by its line', () => {
  test.each([
    ['switches a setting on', 'PRIVILEGED=false\n', '# on\nexport PRIVILEGED="true"\n', 'compose/privileged-container changed .env:2'],
    ['that appears', undefined, 'PRIVILEGED=true\n', 'compose/privileged-container changed .env:1'],
    ['names another image', 'TAG=1.29.3\n', 'A=1\nTAG = latest\n', 'image/mutable-tag changed .env:2'],
    ['by another variable', 'ON=false\nPRIVILEGED=$ON\n', 'ON=true\nPRIVILEGED=$ON\n', 'compose/privileged-container changed .env:1'],
    ['that goes, so that defaults count', 'ON=false\n', undefined, 'compose/privileged-container deleted .env:1'],
  ])('%s', async (_, before, after, finding) => {
    const files = before?.startsWith('ON=') ? { 'compose.yaml': compose('    privileged: ${PRIVILEGED:-${ON:-true}}\n') } : project;
    const { findings, unrendered } = await told(before, after, files);
    expect(unrendered).toEqual([]);
    expect(findings).toEqual([`compose.yaml ${finding}`]);
  });

  test('also where the Compose file takes the variable by an anchor, or is an override', async () => {
    const anchored = { 'compose.yaml': `x-a: &a {privileged: "\${PRIVILEGED}"}\n${compose('    <<: *a\n')}` };
    const line = 'compose/privileged-container changed .env:1';
    expect((await told('PRIVILEGED=false\n', 'PRIVILEGED=true\n', anchored)).findings).toEqual([`compose.yaml ${line}`]);
    const override = { 'compose.yaml': compose(''), 'compose.override.yaml': 'services: {web: {privileged: "${PRIVILEGED}"}}\n' };
    expect((await told('PRIVILEGED=false\n', 'PRIVILEGED=true\n', override)).findings).toEqual([
      expect.stringMatching(/^compose\.override\.yaml compose\/privileged-container/u),
    ]);
  });

  test('what was so before is not told again', async () => {
    expect((await told('PRIVILEGED=true\n', 'PRIVILEGED=true\nMODE=b\n')).findings).toEqual([]);
  });
});

describe('a file that is chosen from now on is judged as if it were new', () => {
  const debug = { 'debug.conf': 'services:\n  debug:\n    image: nginx:1.29.3\n    privileged: true\n' };
  test('and those that Compose took by itself are not', async () => {
    const files = { 'compose.yaml': 'services:\n  web:\n    image: nginx:1.29.3\n    privileged: true\n', ...debug };
    const { findings } = await told('A=1\n', 'A=1\nCOMPOSE_FILE=compose.yaml:debug.conf\n', files);
    expect(findings.filter(line => line.includes('privileged-container')).map(line => line.split(' ')[0])).toEqual(['debug.conf']);
    const appeared = await told(undefined, 'COMPOSE_PATH_SEPARATOR=,\nCOMPOSE_FILE=compose.yaml,debug.conf\n', files);
    expect(appeared.findings.filter(line => line.includes('privileged-container')).map(line => line.split(' ')[0])).toEqual(['debug.conf']);
  });
});

describe('what a ".env" does and judging with its values does not show', () => {
  const profiled = { 'compose.yaml': `${compose('')}  debug:\n    image: nginx:1.29.3\n    profiles: [debug]\n` };
  test.each([
    ['switches services on', '', 'COMPOSE_PROFILES=debug\n', profiled, 'switches on services of the profiles "debug"'],
    [
      'leads to other files',
      '',
      'COMPOSE_ENV_FILES=other.env\n',
      project,
      'sets "COMPOSE_ENV_FILES" in a way that only the machine decides',
    ],
    ['hangs on the machine', 'PRIVILEGED=false\n', 'PRIVILEGED=$ON\n', project, 'sets "PRIVILEGED" in a way that only the machine decides'],
    ['is refused', 'PRIVILEGED=false\n', 'A=1\nPRIVILEGED="true\n', project, 'is refused by Compose, because a quoted value has no end'],
  ])('%s', async (_, before, after, files, what) => {
    expect((await told(before, after, files)).unrendered).toEqual([
      `It ${what}, and what that starts is not known here: nobody has judged what it deploys. Look at it yourself, or excuse the path with "unrendered-paths" in the policy of the base branch.`,
    ]);
  });
});

describe('nothing is told of', () => {
  test.each([
    ['a variable of the program alone', 'MODE=a\n', 'MODE=b\n', project, '.env'],
    ['a variable that nobody uses', 'X=a\n', 'X=b\n', project, '.env'],
    ['a comment', 'PRIVILEGED=false\n', '# no\nPRIVILEGED=false\n', project, '.env'],
    ['profiles that no service has', '', 'COMPOSE_PROFILES=debug\n', project, '.env'],
    ['a file that Compose does not read by itself', 'PRIVILEGED=false\n', 'PRIVILEGED=true\n', project, 'app/.env'],
    ['a project without Compose', 'PRIVILEGED=false\n', 'PRIVILEGED=true\n', {}, '.env'],
  ])('%s', async (_, before, after, files, name) => {
    expect(await told(before, after, files, name)).toEqual({ findings: [], unrendered: [] });
  });
});
