import { describe, expect, test } from 'vitest';
import { resolvedPath, targetOf } from '../../../src/review/read/links.ts';
import { type Change, reviewChange } from '../../support/in-memory-repository.ts';

const good = 'FROM alpine:3.22@sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1\nUSER 1\nCMD ["/app"]\n';
const pod = 'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: [{name: a, image: a}]}\n';

/** What becomes of a link that the change writes at `path`. */
const outcome = async (path: string, target: string, change: Partial<Change> = {}): Promise<string> => {
  const { links = {}, base = {}, head = {}, changedLinks = [] } = change;
  const result = await reviewChange(
    { ...change, base, head, links: { ...links, [path]: target }, changedLinks: [...changedLinks, path] },
    { policy: { ignorePaths: ['examples/ignored/**'] } },
  );
  const entry = result.coverage.entries.find(one => one.path === path);
  if (entry?.status === 'not-evaluated') {
    expect(result.verdict.mayMerge).toBe(false);
    expect(entry.reason).toMatch(/symbolic link to ".*Commit the file itself/su);
    return entry.reason;
  }
  return entry?.status ?? '';
};

describe('a symbolic link', () => {
  test.each([
    ['Dockerfile', 'docker/Dockerfile', { 'docker/Dockerfile': good }],
    ['a/b/Dockerfile', '../../Dockerfile', { Dockerfile: good }],
    ['a/Dockerfile', './/./Dockerfile.x', { 'a/Dockerfile.x': good }],
    ['deploy/a.yaml', '../base/b.yml', { 'base/b.yml': pod }],
  ])('%s -> %s needs no review of its own when that file is evaluated with the change', async (path, target, head) => {
    expect(await outcome(path, target, { base: {}, head })).toBe('excluded');
  });

  test.each(['deploy/id_rsa', 'certs/tls.key'])('%s, of which only the text is looked at, has none', async path => {
    expect(await outcome(path, '/run/secrets/x')).toBe('excluded');
  });

  test('to such a file by another link of the change needs none either', async () => {
    const links = { 'x/Dockerfile': '../y/Dockerfile' };
    expect(await outcome('Dockerfile', 'x/Dockerfile', { head: { 'y/Dockerfile': good }, links, changedLinks: ['x/Dockerfile'] })).toBe(
      'excluded',
    );
  });

  test.each([
    [
      'to an example that the change does not touch',
      'Dockerfile',
      'examples/Dockerfile',
      { 'examples/Dockerfile': 'FROM a\n' },
      'does not touch',
    ],
    ['to nothing', 'Dockerfile', 'gone/Dockerfile', {}, 'nothing that the repository has'],
    ['to a file that the change removes', 'Dockerfile', 'old.yaml', {}, 'nothing'],
    ['out of the repository', 'Dockerfile', '../Dockerfile', {}, 'out of the repository'],
    ['to an absolute path', 'compose.yaml', '/etc/compose.yaml', {}, 'out of the repository'],
    ['to itself', 'Dockerfile', 'Dockerfile', {}, 'in a circle'],
    ['to the root', 'Dockerfile', '.', {}, 'out of the repository'],
    ['that holds nothing', 'Dockerfile', '', {}, 'out of the repository'],
    ['with a line break', 'Dockerfile', 'FROM scratch\nUSER 1\n', {}, 'out of the repository'],
    ['with a carriage return', 'Dockerfile', 'docker/Dockerfile\r', { 'docker/Dockerfile': good }, 'out of the repository'],
    ['that goes up behind a name', 'Dockerfile', 'docker/../Dockerfile.x', { 'Dockerfile.x': good }, 'out of the repository'],
    ['to a file of another kind', 'Dockerfile', 'pod.yaml', { 'pod.yaml': pod }, 'does not touch'],
  ])('%s leaves the review incomplete', async (_, path, target, base, why) => {
    expect(await outcome(path, target, { base, head: base })).toContain(why);
  });

  test('to a file of the change that means something else under its name leaves it incomplete', async () => {
    expect(await outcome('Dockerfile', 'pod.yaml', { head: { 'pod.yaml': pod } })).toContain('another meaning');
    expect(await outcome('compose.yaml', 'values.yaml', { head: { 'values.yaml': pod } })).toContain('another meaning');
  });

  test('to what policy takes off the review leaves it incomplete', async () => {
    expect(await outcome('Dockerfile', 'examples/ignored/Dockerfile', { head: { 'examples/ignored/Dockerfile': 'FROM a\n' } })).toContain(
      'policy',
    );
  });

  test('into a submodule, through a folder that is a link, and in a circle of links leaves it incomplete', async () => {
    expect(await outcome('Dockerfile', 'vendor/app/Dockerfile', { submodules: ['vendor/app'] })).toContain('submodule "vendor/app"');
    expect(await outcome('Dockerfile', 'linked/Dockerfile', { links: { linked: 'vendor/app' }, submodules: ['vendor/app'] })).toContain(
      'submodule',
    );
    expect(await outcome('Dockerfile', 'linked/Dockerfile', { links: { linked: '../elsewhere' } })).toContain('out of the repository');
    expect(await outcome('Dockerfile', 'b/Dockerfile', { links: { 'b/Dockerfile': '../Dockerfile' } })).toContain('in a circle');
  });

  test('is nobody’s business where it leads to a file that is not a container file', async () => {
    const head = { 'conf/.lint.yaml': 'rules: {}\n', 'notes.txt': 'x\n' };
    expect(await outcome('.lint.yaml', 'conf/.lint.yaml', { base: head, head })).toBe('not-ours');
    expect(await outcome('README', 'notes.txt', { base: head, head })).toBe('not-ours');
    expect(await outcome('lib', 'vendor/lib', { submodules: ['vendor/lib'] })).toBe('not-ours');
    expect(await outcome('logo', '/usr/share/logo')).toBe('not-ours');
  });

  test('that is a folder is told by the container file that it brings in', async () => {
    const base = { 'examples/bad/pod.yaml': pod, 'src/main.yaml': 'a: 1\n' };
    expect(await outcome('deploy', 'examples/bad', { base, head: base })).toContain('"examples/bad/pod.yaml"');
    expect(await outcome('lib', 'src', { base, head: base })).toBe('not-ours');
    expect(await outcome('deploy', 'examples/new', { head: { 'examples/new/pod.yaml': pod } })).toBe('not-ours');
  });
});

test('under what an unchanged Compose file builds is no reason to pass', async () => {
  const base = { 'compose.yaml': 'services:\n  a:\n    build: ./api\n' };
  const result = await reviewChange({ base, head: base, links: { api: '../elsewhere' }, changedLinks: ['api'] });
  expect(result.verdict.mayMerge).toBe(false);
});

describe('a submodule', () => {
  test('is told, and holds up nothing by itself', async () => {
    const result = await reviewChange({ base: {}, head: {}, submodules: ['vendor/lib'], changedSubmodules: ['vendor/lib'] });
    expect(result.verdict.conclusion).toBe('pass');
    expect(result.notifications).toMatchObject([{ code: 'unreadable', level: 'note', path: 'vendor/lib' }]);
  });

  test('in the place of a container file leaves the review incomplete', async () => {
    const result = await reviewChange({ base: {}, head: {}, submodules: ['Dockerfile'], changedSubmodules: ['Dockerfile'] });
    expect(result.coverage.entries).toMatchObject([{ status: 'not-evaluated', reason: expect.stringContaining('submodule') }]);
    expect(result.verdict.mayMerge).toBe(false);
  });

  test.each([
    ['a Dockerfile by its link', { links: { Dockerfile: 'vendor/app/Dockerfile' } }],
    ['a manifest by a link through a folder', { links: { 'deploy/a.yaml': '../k8s/a.yaml', k8s: 'vendor/app/k8s' } }],
    ['what an unchanged Compose file builds', { base: { 'compose.yaml': 'services:\n  a:\n    build: vendor/app/api\n' } }],
    ['what an unchanged Compose file includes', { base: { 'compose.yaml': 'include: [./vendor/app/more.txt]\n' } }],
    [
      'what a Compose file builds through a link',
      { base: { 'compose.yaml': 'services:\n  a:\n    build: ./api\n' }, links: { api: 'vendor/app/api' } },
    ],
  ])('that moves under %s leaves the review incomplete', async (_, { base = {}, links = {} }: Partial<Change>) => {
    const result = await reviewChange({ base, head: base, links, submodules: ['vendor/app'], changedSubmodules: ['vendor/app'] });
    expect(result.verdict.mayMerge).toBe(false);
    expect(JSON.stringify(result.notifications)).toContain('submodule');
  });
});

test('paths are followed by their text', () => {
  expect(targetOf('a/b', '../c')).toBe('c');
  expect(
    resolvedPath(
      'a/b',
      new Map([
        ['a', 'x'],
        ['x', 'y/z'],
      ]),
    ),
  ).toBe('y/z/b');
  expect(resolvedPath('a', new Map([['a', 'a']]))).toBeUndefined();
});
