import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { LocalFiles } from '../../src/cli/local-files.ts';
import { defaultPolicy } from '../../src/policy/merge.ts';
import { profileEverywhere } from '../../src/policy/profile.ts';
import { scanFiles } from '../../src/review/scan.ts';
import { allRules } from '../../src/rules/catalog.ts';

const root = mkdtempSync(join(tmpdir(), 'local-files-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const folder = join(root, 'app');
mkdirSync(folder);
const dockerfile = join(folder, 'Dockerfile');
writeFileSync(dockerfile, 'FROM node:24\nCOPY notes.txt /app/\nCOPY . /app/\n');
writeFileSync(join(folder, '.dockerignore'), 'notes.txt\n.git\n.env*\n');

const found = async (...paths: readonly string[]): Promise<readonly string[]> => {
  const reader = LocalFiles.open({ operands: paths, exclude: [] });
  const review = { policy: { ...defaultPolicy, profile: profileEverywhere('strict') }, rules: allRules, version: '0.0.0' };
  const ports = { reader, clock: { today: () => '2026-11-24' }, repository: reader.repository() };
  const { findings } = await scanFiles(reader.readAll(new Set(paths)), review, ports);
  return findings.map(({ ruleId }) => ruleId).filter(id => id.includes('ignore'));
};

describe('files that are named one by one', () => {
  test('leave open what lies beside them', async () => {
    expect(await LocalFiles.open({ operands: [dockerfile], exclude: [] }).listFiles()).toBe(undefined);
    expect(await LocalFiles.open({ operands: [folder, dockerfile], exclude: [] }).listFiles()).toBe(undefined);
    expect(await LocalFiles.open({ operands: [folder], exclude: [] }).listFiles()).toHaveLength(2);
  });

  test('are judged with the ignore file beside them, as their folder is', async () => {
    expect(await found(folder)).toEqual(['dockerfile/copy-ignored-file']);
    expect(await found(dockerfile)).toEqual(['dockerfile/copy-ignored-file']);
  });
});

describe('paths that files made up', () => {
  const long = join(folder, 'a'.repeat(5_000));

  test.each([
    ['below a file', join(dockerfile, 'Dockerfile')],
    ['that are too long', long],
    ['with a character that no name has', `${folder}/a\0b`],
  ])('are absent: %s', async (_, path) => {
    const reader = LocalFiles.open({ operands: [folder], exclude: [] });
    expect((await reader.readFiles('head', [path])).get(path)).toEqual({ state: 'absent' });
    expect(() => LocalFiles.open({ operands: [path], exclude: [] })).toThrow('does not exist');
  });

  test('do not stop a look at a Compose file that says so', async () => {
    const broken = join(root, 'broken');
    mkdirSync(broken);
    writeFileSync(join(broken, 'Dockerfile'), 'FROM node:24\n');
    const service = (build: string): string => `{image: "acme/web:1", build: ${build}}`;
    writeFileSync(
      join(broken, 'compose.yaml'),
      `services:\n  a: ${service('./Dockerfile')}\n  b: ${service('{context: ., dockerfile: Dockerfile/x}')}\n` +
        `  c: ${service(`{context: ., dockerfile: ${'a'.repeat(5_000)}}`)}\n  d: ${service('{context: ., dockerfile: "a\\0b"}')}\n`,
    );
    const from = process.cwd();
    process.chdir(broken);
    try {
      expect(await found('.')).toEqual([]);
    } finally {
      process.chdir(from);
    }
  });
});

describe('the repository that scanned files belong to', () => {
  const parent = join(realpathSync(root), 'checkouts');
  const write = (path: string, text = ''): void => {
    mkdirSync(join(parent, path, '..'), { recursive: true });
    writeFileSync(join(parent, path), text);
  };
  write('shop/.git/HEAD', 'ref: refs/heads/main\n');
  for (const path of ['shop/charts/web/Chart.yaml', 'shop/charts/web/values.yaml', 'shop/deploy/app.yaml', 'blog/Dockerfile', 'notes.yaml'])
    write(path, `name: ${path}\n`);
  write('blog/k8s/pod.yaml', 'kind: Pod\n');
  const from = process.cwd();
  afterEach(() => process.chdir(from));

  const around = (folder: string, ...operands: readonly string[]) => {
    process.chdir(join(parent, folder));
    return LocalFiles.open({ operands, exclude: [] }).repository();
  };

  test('is where git keeps it, also when the scan runs outside of it', async () => {
    const whole = ['charts/web/Chart.yaml', 'charts/web/values.yaml', 'deploy/app.yaml'];
    for (const [folder, named] of [
      ['.', 'shop/charts/web'],
      ['.', 'shop/charts/web/values.yaml'],
      ['blog', '../shop/charts'],
      ['.', join(parent, 'shop/charts/web')],
    ] as const) {
      const repository = around(folder, named);
      expect(repository.listPaths().toSorted()).toEqual(whole);
      expect([...repository.given]).toContain('charts/web/values.yaml');
      expect([...repository.given]).not.toContain('deploy/app.yaml');
      expect(await repository.read(['deploy/app.yaml', 'charts/web/values.yaml', 'none.yaml'])).toEqual(
        new Map([
          ['deploy/app.yaml', expect.objectContaining({ text: 'name: shop/deploy/app.yaml\n' })],
          ['charts/web/values.yaml', expect.objectContaining({ text: 'name: shop/charts/web/values.yaml\n' })],
          ['none.yaml', { state: 'absent' }],
        ]),
      );
      expect(repository.shown('deploy/app.yaml')).toBe(`${folder === '.' ? '' : '../'}shop/deploy/app.yaml`);
    }
  });

  test('is the named folder where neither git nor the working folder has it, and nothing around it is read', () => {
    expect(around('shop', '../blog/k8s').listPaths()).toEqual(['pod.yaml']);
    expect(around('shop', '../blog').listPaths()).toEqual(['Dockerfile', 'k8s/pod.yaml']);
  });

  test('is all of it where the scan runs within: policy goes by its paths, and people see their own', () => {
    const repository = around('shop/charts', 'web/values.yaml');
    expect([...repository.given]).toEqual(['charts/web/values.yaml']);
    expect(repository.listPaths().toSorted()).toEqual(['charts/web/Chart.yaml', 'charts/web/values.yaml', 'deploy/app.yaml']);
    expect(['charts/web/values.yaml', 'charts/web/Chart.yaml', 'deploy/app.yaml'].map(path => repository.shown(path))).toEqual([
      'web/values.yaml',
      'web/Chart.yaml',
      '../deploy/app.yaml',
    ]);
  });

  test('is told by what lies at its root where it was unpacked from an archive, without what git keeps', () => {
    for (const mark of ['.github/dependabot.yml', '.gitignore', '.gitlab-ci.yml']) {
      const folder = `unpacked-${mark.replaceAll(/\W/gu, '')}`;
      for (const path of [`wiki/${mark}`, 'wiki/k8s/pod.yaml', 'wiki/k8s/.gitignore', 'other/Dockerfile']) write(`${folder}/${path}`);
      const repository = around(folder, 'wiki/k8s');
      expect([...repository.given].toSorted(), mark).toEqual(['k8s/.gitignore', 'k8s/pod.yaml']);
      expect(repository.listPaths().toSorted(), mark).toEqual(['k8s/.gitignore', 'k8s/pod.yaml', mark].toSorted());
    }
  });

  test('is no folder in which somebody keeps very much: what lies around is not listed there', () => {
    write('home/app/pod.yaml');
    for (let index = 0; index < 4_998; index += 1) write(`home/photos/${index}.raw`);
    expect(around('home', 'app').listPaths()).toHaveLength(4_999);
    write('home/photos/last.raw');
    write('home/photos/more.raw');
    expect(around('home', 'app').listPaths()).toEqual(['app/pod.yaml']);
  });

  test('is the working folder of what lies in it and in none: an overlay finds its base', () => {
    for (const named of ['k8s/pod.yaml', 'k8s'])
      expect(around('blog', named).listPaths().toSorted(), named).toEqual(['Dockerfile', 'k8s/pod.yaml']);
  });
});
