import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ScanJson } from '../../src/reports/json/scan-json.ts';
import { inWorkplace, type Workplace } from '../support/workplace.ts';

const workflow = `on: push
jobs:
  build:
    runs-on: ubuntu-24.04
    container: {image: node:24.11, options: --privileged}
    steps: [{run: make}]
`;
const pod =
  'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  hostNetwork: true\n  containers: [{name: app, image: "nginx:1.29"}]\n';

/** A repository of which much is told by where its files lie: a workflow, a file that is included, a base beside its overlay, a sample. */
const repository = {
  '.github/workflows/build.yaml': workflow,
  'compose.yaml': 'include: [db/compose.yaml]\nservices:\n  web: {image: "nginx:1.29", user: "101", ports: ["127.0.0.1:80:80"]}\n',
  'db/compose.yaml': 'services:\n  db: {image: "postgres:18.1", privileged: true, environment: {POSTGRES_PASSWORD: password}}\n',
  'k8s/base/kustomization.yaml': 'resources: [pod.yaml]\n',
  'k8s/base/pod.yaml': pod,
  'k8s/prod/kustomization.yaml': 'resources: [../base]\nnamePrefix: prod-\n',
  'secret.yaml': 'apiVersion: v1\nkind: Secret\nmetadata: {name: db}\nstringData: {password: Kq7vXw93LmPz}\n',
};

/** The repository below other folders, whose names say nothing of it. */
const below = (folder: string): Record<string, string> =>
  Object.fromEntries(Object.entries(repository).map(([path, text]) => [`${folder}/${path}`, text]));

/** What a scan finds, by the paths that it prints without what stands before those of the repository. */
const found = (workplace: Workplace, folder: string, operand: string, prefix: string): ScanJson => {
  const { stdout } = workplace.runIn(relative(workplace.folder, folder), 'scan', operand, '--format', 'json');
  const strip = (_: string, value: unknown): unknown =>
    typeof value === 'object' && value !== null && 'path' in value && typeof value.path === 'string' && value.path.startsWith(prefix)
      ? { ...value, path: value.path.slice(prefix.length) }
      : value;
  return JSON.parse(stdout, strip) as ScanJson;
};

describe('a repository that is scanned from elsewhere', () => {
  const scanned = (
    name: string,
    prepare: (workplace: Workplace, repo: string) => void,
    check: (workplace: Workplace, repo: string) => void,
  ) =>
    test(
      name,
      inWorkplace(below('examples/demo/shop'), workplace => {
        const repo = join(workplace.folder, 'examples/demo/shop');
        prepare(workplace, repo);
        check(workplace, repo);
      }),
      60_000,
    );

  const places = (workplace: Workplace, repo: string): readonly (readonly [folder: string, operand: string, prefix: string])[] => [
    [workplace.folder, 'examples/demo/shop', 'examples/demo/shop/'],
    [join(repo, '..'), './shop', 'shop/'],
    [join(repo, 'k8s'), '..', '../'],
    [join(repo, 'k8s'), repo, `${repo}/`],
    [join(repo, 'k8s/prod'), '../..', '../../'],
    ['/', repo, `${repo}/`],
  ];

  for (const [name, prepare] of [
    ['of which git keeps the history', (_: Workplace, repo: string) => mkdirSync(join(repo, '.git'))],
    ['that was unpacked from an archive', () => undefined],
  ] as const)
    scanned(`and ${name}: the same is found, with the same fixes, fingerprints and words`, prepare, (workplace, repo) => {
      const expected = found(workplace, repo, '.', '');
      expect(new Set(expected.findings.map(({ path }) => path))).toEqual(
        new Set(['.github/workflows/build.yaml', 'compose.yaml', 'db/compose.yaml', 'k8s/base/pod.yaml', 'secret.yaml']),
      );
      for (const [folder, operand, prefix] of places(workplace, repo))
        expect(found(workplace, folder, operand, prefix), operand).toEqual(expected);
    });

  scanned(
    'has a folder of it judged as the whole of it is, also where the scan is started in that folder',
    (workplace, repo) => {
      mkdirSync(join(repo, '.git'));
      workplace.write({ 'examples/demo/shop/.github/tidewaiter.yml': 'rules: {kubernetes/root-user: off}\n' });
    },
    (workplace, repo) => {
      const { findings } = found(workplace, repo, '.', '');
      const expected = findings
        .filter(({ path }) => path.startsWith('k8s/base/'))
        .map(({ ruleId, path, fingerprint }) => [ruleId, path.slice(9), fingerprint]);
      expect(expected.map(([rule]) => rule)).toContain('kubernetes/host-network');
      const own = found(workplace, join(repo, 'k8s/base'), '.', '').findings;
      expect(own.map(({ ruleId, path, fingerprint }) => [ruleId, path, fingerprint])).toEqual(expected);
    },
  );

  scanned(
    'is fixed where its files are',
    () => undefined,
    (workplace, repo) => {
      const { stdout } = workplace.run('fix', '--unsafe', 'examples/demo/shop');
      expect(stdout).toContain('examples/demo/shop/db/compose.yaml:2 ');
      expect(workplace.read('examples/demo/shop/db/compose.yaml')).not.toContain('privileged: true');
      expect(found(workplace, repo, '.', '').findings.filter(({ ruleId }) => ruleId === 'compose/privileged-service')).toEqual([]);
    },
  );

  scanned(
    'is judged by its own policy, and not by that of the folder in which the scan was started',
    () => undefined,
    (workplace, repo) => {
      const block = (rule: string): string => `rules: {${rule}: off}\n`;
      workplace.write({
        '.github/tidewaiter.yml': block('compose/privileged-container'),
        'examples/demo/shop/.github/tidewaiter.yml': block('secrets/committed-secret-manifest'),
      });
      mkdirSync(join(repo, '.git'));
      const expected = found(workplace, repo, '.', '');
      const rules = new Set(expected.findings.map(({ ruleId }) => ruleId));
      expect(rules).toContain('compose/privileged-container');
      expect(rules).not.toContain('secrets/committed-secret-manifest');
      for (const [folder, operand, prefix] of places(workplace, repo))
        expect(found(workplace, folder, operand, prefix), operand).toEqual(expected);
    },
  );

  scanned(
    'has the globs of a policy count from its root, and those of --exclude from there, too, or from the working folder',
    () => undefined,
    workplace => {
      workplace.write({ 'policy.yml': 'version: 1\nignore-paths: ["db/**"]\n' });
      const paths = (...words: readonly string[]): ReadonlySet<string> =>
        new Set(
          (JSON.parse(workplace.run('scan', 'examples/demo/shop', '--format', 'json', ...words).stdout) as ScanJson).findings.map(
            ({ path }) => path,
          ),
        );
      expect(paths()).toContain('examples/demo/shop/db/compose.yaml');
      expect(paths('--config', 'policy.yml')).not.toContain('examples/demo/shop/db/compose.yaml');
      expect(paths()).toContain('examples/demo/shop/secret.yaml');
      for (const glob of ['secret.*', 'examples/demo/*/secret.yaml'])
        expect(paths('--exclude', glob), glob).not.toContain('examples/demo/shop/secret.yaml');
    },
  );
});
