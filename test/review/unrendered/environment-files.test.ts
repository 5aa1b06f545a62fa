import { describe, expect, test } from 'vitest';
import { type Files, reviewChange } from '../../support/in-memory-repository.ts';

const compose = (lines: string): string => `services:\n  web:\n    image: nginx:\${TAG:-1.29.3}\n${lines}`;
const project = { 'compose.yaml': compose('    privileged: ${PRIVILEGED}\n    environment: {MODE: "${MODE}"}\n') };

const told = async (
  before: string | undefined,
  after: string | undefined,
  files: Files = project,
  name = '.env',
): Promise<readonly string[]> => {
  const side = (text: string | undefined): Files => ({ ...files, ...(text !== undefined && { [name]: text }) });
  const { verdict, notifications } = await reviewChange({ base: side(before), head: side(after) });
  const found = notifications.filter(({ code }) => code === 'not-rendered').map(({ message }) => message);
  expect(verdict.mayMerge).toBe(found.length === 0);
  return found;
};

describe('an environment file beside a Compose file is not judged, and that is told', () => {
  test.each([
    ['switches a setting on', 'PRIVILEGED=false\n', 'PRIVILEGED=true\n'],
    ['that appears', undefined, 'PRIVILEGED=true\n'],
    ['that goes, so that defaults count', 'TAG=1.29.2\n', undefined],
    ['names another image', 'TAG=1.29.3\n', 'export TAG = latest\n'],
    ['chooses other files', 'A=1\n', 'A=1\nCOMPOSE_FILE=compose.yaml:extra.conf\n'],
    ['chooses profiles', '', 'COMPOSE_PROFILES=debug\n'],
  ])('%s', async (_, before, after) => {
    expect(await told(before, after)).toEqual([expect.stringContaining('which Compose files beside it use')]);
  });

  test('by the variable and the way to excuse it', async () => {
    expect(await told('PRIVILEGED=false\n', '# on\nPRIVILEGED=true\n')).toEqual([
      'It sets "PRIVILEGED", which Compose files beside it use, and Tidewaiter does not render environment files: nobody has judged what it deploys. Look at it yourself, or excuse the path with "unrendered-paths" in the policy of the base branch.',
    ]);
  });

  test('also when the Compose file can’t be parsed, or takes the variable by an anchor', async () => {
    const broken = { 'docker-compose.yml': 'services:\n  web: [${PRIVILEGED}\n' };
    expect(await told('PRIVILEGED=false\n', 'PRIVILEGED=true\n', broken)).toHaveLength(1);
    const anchored = { 'compose.yaml': `x-a: &a {privileged: "\${PRIVILEGED}"}\n${compose('    <<: *a\n')}` };
    expect(await told('PRIVILEGED=false\n', 'PRIVILEGED=true\n', anchored)).toHaveLength(1);
  });
});

describe('nothing is told of', () => {
  test.each([
    ['a variable of the program alone', 'MODE=a\n', 'MODE=b\n', project, '.env'],
    ['a variable that nobody uses', 'X=a\n', 'X=b\n', project, '.env'],
    ['a comment', 'PRIVILEGED=false\n', '# no\nPRIVILEGED=false\n', project, '.env'],
    ['a file that Compose does not read by itself', 'PRIVILEGED=false\n', 'PRIVILEGED=true\n', project, 'app/.env'],
    ['a project without Compose', 'PRIVILEGED=false\n', 'PRIVILEGED=true\n', {}, '.env'],
  ])('%s', async (_, before, after, files, name) => {
    expect(await told(before, after, files, name)).toEqual([]);
  });
});
