import { describe, expect, test } from 'vitest';
import type { ReviewResult } from '../../../src/review/result.ts';
import { allRules } from '../../../src/rules/catalog.ts';
import { type Change, causedLines, type Files, InMemoryRepository, reviewChange } from '../../support/in-memory-repository.ts';
import { packed } from '../../support/render/packed-chart.ts';

const rules = allRules.filter(({ meta: { id } }) => ['kubernetes/privileged-container', 'kubernetes/host-network'].includes(id));

const pod = (privileged: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: db}\nspec:\n  hostNetwork: {{ .Values.hostNetwork }}\n  containers:\n    - name: db\n      image: ghcr.io/acme/db:1.2.3\n      securityContext: {privileged: ${privileged}}\n`;

const redis = (version: string, privileged: string): Buffer =>
  packed({
    'redis/Chart.yaml': `apiVersion: v2\nname: redis\nversion: ${version}\n`,
    'redis/values.yaml': 'hostNetwork: false\nopen: false\n',
    'redis/templates/pod.yaml': pod(privileged),
  });

const binaries = {
  'redis 1': redis('1.0.0', 'false'),
  'redis 2': redis('2.0.0', 'true'),
  'redis 2, by a default': redis('2.0.0', '{{ not .Values.open }}'),
  'redis 2 in another': packed({
    'outer/Chart.yaml': 'apiVersion: v2\nname: outer\nversion: 2.0.0\n',
    'outer/charts/redis-2.0.0.tgz': redis('2.0.0', 'true'),
  }),
  bomb: packed({ 'redis/a': Buffer.alloc(101 * 1024 * 1024) }),
  'a way out': packed({ 'redis/../../../etc/passwd': 'x' }),
};

const chartFile = (version: string): string =>
  `apiVersion: v2\nname: web\nversion: 1.0.0\ndependencies:\n  - name: redis\n    version: ${version}\n    repository: https://charts.example.org\n`;

const base: Files = {
  'web/Chart.yaml': chartFile('1.0.0'),
  'web/values.yaml': 'replicas: 1\n',
  'web/charts/redis-1.0.0.tgz': 'redis 1',
  'values.yaml': 'hostNetwork: of another\n',
  'templates/pod.yaml': 'of another\n',
};

const { 'web/charts/redis-1.0.0.tgz': _, ...without } = base;
const bumped: Files = { ...without, 'web/Chart.yaml': chartFile('2.0.0'), 'web/charts/redis-2.0.0.tgz': 'redis 2' };

const review = (head: Files, change: Partial<Change> = {}): Promise<ReviewResult> =>
  reviewChange({ base, head, binaries, ...change }, { rules });

describe('a chart that another brings along in an archive', () => {
  test('is told at the line of the dependency when a new version of it is taken, with the archive as the cause', async () => {
    const result = await review(bumped);
    expect(causedLines(result)).toEqual(['web/Chart.yaml:6 kubernetes/privileged-container [new] <- changed web/charts/redis-2.0.0.tgz:1']);
    expect(result.verdict.conclusion).toBe('block');
    expect(result.coverage.entries.filter(({ status }) => status === 'not-rendered')).toEqual([]);
  });

  test('is as before where the new version does nothing else', async () => {
    const result = await review({ ...bumped, 'web/charts/redis-2.0.0.tgz': 'redis 1', 'web/Chart.yaml': chartFile('">=1"') });
    expect([causedLines(result), result.verdict.conclusion]).toEqual([[], 'pass']);
  });

  test('is told at the line of the dependency when a default of its own decides', async () => {
    const result = await review({ ...bumped, 'web/charts/redis-2.0.0.tgz': 'redis 2, by a default' });
    expect(causedLines(result)).toEqual([expect.stringMatching(/^web\/Chart\.yaml:6 kubernetes\/privileged-container \[new\]/u)]);
  });

  test('is told at the value of its parent that decides', async () => {
    const result = await review({ ...base, 'web/values.yaml': 'replicas: 1\nredis: {hostNetwork: true}\n' });
    expect(causedLines(result)).toEqual(['web/values.yaml:2 kubernetes/host-network [new]']);
    expect(result.verdict.conclusion).not.toBe('incomplete');
  });

  test('is told when the archive alone is another one under its name', async () => {
    const result = await review({ ...base, 'web/charts/redis-1.0.0.tgz': 'redis 2' });
    expect(causedLines(result)).toEqual([
      expect.stringMatching(/^web\/Chart\.yaml:6 kubernetes\/privileged-container \[new\] <- .*redis-1\.0\.0\.tgz:1$/u),
    ]);
  });

  test('is told at the name of the chart where that does not declare it', async () => {
    const plain = 'apiVersion: v2\nname: web\nversion: 1.0.0\n';
    const result = await review({ ...base, 'web/charts/redis-1.0.0.tgz': 'redis 2', 'web/Chart.yaml': plain });
    expect(causedLines(result)[0]).toMatch(/^web\/Chart\.yaml:2 kubernetes\/privileged-container \[new\]/u);
  });

  test('is opened in archives in it', async () => {
    const head = {
      ...without,
      'web/charts/outer-2.0.0.tgz': 'redis 2 in another',
      'web/Chart.yaml': chartFile('2.0.0').replace('redis', 'outer'),
    };
    expect(causedLines(await review(head))[0]).toMatch(/^web\/Chart\.yaml:6 kubernetes\/privileged-container \[new\]/u);
  });

  test('is not asked for where no chart is touched', async () => {
    const change = { base, head: { ...base, Dockerfile: 'FROM scratch\n' }, binaries };
    const repository = new InMemoryRepository(change);
    expect((await repository.readChanges()).files).toHaveLength(1);
    const result = await reviewChange(change, { rules });
    expect(result.verdict.conclusion).toBe('pass');
  });
});

describe('what is not known of a packed chart leaves the change incomplete', () => {
  const reasons = async (head: Files, change: Partial<Change> = {}): Promise<readonly string[]> => {
    const { verdict, notifications } = await review(head, change);
    expect(verdict.conclusion).toBe('incomplete');
    return notifications.map(({ path, message }) => `${path}: ${message}`);
  };

  test.each([
    [
      'an archive that cannot be read',
      bumped,
      { unreadable: ['web/charts/redis-2.0.0.tgz'] },
      '"web/charts/redis-2.0.0.tgz" can\'t be read',
    ],
    [
      'an archive that bursts',
      { ...bumped, 'web/charts/redis-2.0.0.tgz': 'bomb' },
      {},
      'decompressed chart is larger than the maximum size',
    ],
    ['a way out of it', { ...bumped, 'web/charts/redis-2.0.0.tgz': 'a way out' }, {}, 'chart illegally references parent directory'],
    [
      'what is no archive',
      { ...bumped, 'web/charts/redis-2.0.0.tgz': 'version https://git-lfs.github.com/spec/v1\n' },
      {},
      'gzip: invalid header',
    ],
    ['a link in its place', bumped, { links: { 'web/charts/redis-2.0.0.tgz': '../other.tgz' } }, "can't be read"],
    [
      'more archives than are read',
      { ...base, ...Object.fromEntries(Array.from({ length: 31 }, (_unused, at) => [`web/charts/a${at}-1.0.0.tgz`, 'redis 1'])) },
      {},
      "can't be read",
    ],
  ] as const)('%s', async (_name, head, change, reason) => {
    expect((await reasons(head as Files, change as Partial<Change>)).join('\n')).toContain(reason);
  });

  test('a lock that says another version than the one that is there', async () => {
    const lock = (version: string): string =>
      `dependencies:\n- name: redis\n  repository: https://charts.example.org\n  version: ${version}\ndigest: sha256:aa\n`;
    const locked = await review({ ...base, 'web/Chart.lock': lock('1.0.0') }, { base: { ...base, 'web/Chart.lock': lock('0.9.0') } });
    expect(locked.verdict.conclusion).toBe('pass');
    const told = await reasons({ ...base, 'web/Chart.lock': lock('2.0.0') }, { base: { ...base, 'web/Chart.lock': lock('1.0.0') } });
    expect(told.join('\n')).toContain('web/Chart.lock: It changes the charts that a chart is made of');
  });

  test('a dependency that asks for another version than the one that is there', async () => {
    const told = await reasons({ ...base, 'web/Chart.yaml': chartFile('2.0.0') });
    expect(told.join('\n')).toContain('web/Chart.yaml: It changes the charts that a chart is made of');
  });
});
