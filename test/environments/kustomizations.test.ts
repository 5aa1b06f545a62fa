import { describe, expect, test } from 'vitest';
import { finderOf } from './support.ts';

const found = (files: Readonly<Record<string, string>>) => finderOf(files).ofKustomizations().environments;
const folders = (files: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(found(files).map(({ name, folder }) => [name, folder]));

const overlays = {
  'base/kustomization.yaml': 'resources: [a.yaml]\n',
  'base/a.yaml': '',
  'overlays/dev/kustomization.yaml': 'resources: [../../base]\ncomponents: [../../extra]\n',
  'overlays/prod/kustomization.yaml': 'resources: [../../base]\n',
  'extra/kustomization.yaml': 'kind: Component\n',
};

describe('kustomizations by themselves', () => {
  test('those that no other names are environments, by the name of their folder; components are none', () =>
    expect(folders(overlays)).toEqual({ dev: 'overlays/dev', prod: 'overlays/prod' }));

  test('two folders of one name are told apart by their paths', () =>
    expect(folders({ 'web/prod/kustomization.yaml': 'resources: []\n', 'api/prod/kustomization.yaml': 'resources: []\n' })).toEqual({
      'api/prod': 'api/prod',
      'web/prod': 'web/prod',
    }));

  test('of those that name each other in a circle the first is one', () =>
    expect(folders({ 'a/kustomization.yaml': 'resources: [../b]\n', 'b/kustomization.yaml': 'resources: [../a]\n' })).toEqual({ a: 'a' }));

  test('one at the root is called by a dot', () => expect(folders({ 'kustomization.yaml': 'resources: [a.yaml]\n' })).toEqual({ '.': '' }));
});

const application = (spec: string): string =>
  `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: web, namespace: argocd}\nspec:\n  source:\n    repoURL: https://github.com/acme/shop\n${spec.replaceAll(/^(?=.)/gmu, '    ')}`;

describe('Argo CD', () => {
  test('deploys a kustomization with its settings', () => {
    const text = application('path: overlays/prod\nkustomize:\n  images: ["web:2"]\n  namePrefix: a-\n  version: v5.0.0\n');
    const prod = found({ ...overlays, 'argocd/web.yaml': text }).find(({ folder }) => folder === 'overlays/prod');
    expect(prod).toMatchObject({ name: 'argocd/web', by: 'argocd', builds: 'kustomization' });
    expect([...(prod?.settings?.fields.keys() ?? [])]).toEqual(['images', 'namePrefix']);
    expect(prod?.origin?.file.path).toBe('argocd/web.yaml');
  });

  test('a kustomization that it deploys is not an environment by itself, and its base still is none', () =>
    expect(Object.keys(folders({ ...overlays, 'argocd/web.yaml': application('path: overlays/prod\n') }))).toEqual(['argocd/web', 'dev']));

  test('two Applications of one folder are one environment, unless their settings differ', () => {
    const plain = application('path: overlays/prod\n');
    const named = (name: string, text = plain) => text.replace('name: web', `name: ${name}`);
    const same = { ...overlays, 'argocd/a.yaml': named('a'), 'argocd/b.yaml': named('b') };
    expect(Object.keys(folders(same))).toContain('argocd/a and argocd/b');
    const differing = { ...same, 'argocd/c.yaml': named('c', application('path: overlays/prod\nkustomize: {namePrefix: x-}\n')) };
    expect(Object.keys(folders(differing))).toContain('argocd/c');
  });

  const manifests = { 'k8s/a.yaml': '', 'k8s/b.json': '', 'k8s/readme.md': '', 'k8s/sub/c.yaml': '', 'k8s/config.yaml': '' };
  const taken = (directory: string) =>
    found({ ...manifests, 'argocd/web.yaml': application(`path: k8s\n${directory}`) }).find(({ folder }) => folder === 'k8s')?.manifests;

  test('deploys the manifests of a folder, and those below it when asked to', () => {
    expect(taken('')).toEqual(['k8s/a.yaml', 'k8s/b.json', 'k8s/config.yaml']);
    expect(taken('directory: {recurse: true}\n')).toEqual(['k8s/a.yaml', 'k8s/b.json', 'k8s/config.yaml', 'k8s/sub/c.yaml']);
  });

  test('takes some of them, and leaves some out', () => {
    expect(taken("directory: {recurse: true, exclude: '{config.yaml,sub/*}'}\n")).toEqual(['k8s/a.yaml', 'k8s/b.json']);
    expect(taken("directory: {include: '*.json'}\n")).toEqual(['k8s/b.json']);
  });

  test('a root without a kustomization is that of another repository', () =>
    expect(found({ ...manifests, 'argocd/web.yaml': application('path: .\ndirectory: {recurse: true}\n') })).toEqual([]));
});

const kustomization = (spec: string, name = 'apps', source = 'flux-system'): string =>
  `apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: ${name}, namespace: flux-system}\nspec:\n  sourceRef: {kind: GitRepository, name: ${source}}\n${spec.replaceAll(/^(?=.)/gmu, '  ')}`;

describe('Flux', () => {
  test('deploys a kustomization with its settings', () => {
    const text = kustomization('path: ./overlays/prod\ntargetNamespace: shop\npatches: []\nprune: true\n');
    const prod = found({ ...overlays, 'clusters/prod/apps.yaml': text }).find(({ folder }) => folder === 'overlays/prod');
    expect(prod).toMatchObject({ name: 'flux/flux-system/apps', by: 'flux', builds: 'kustomization' });
    expect([...(prod?.settings?.fields.keys() ?? [])]).toEqual(['targetNamespace', 'patches']);
  });

  test('of a folder without a kustomization deploys all below it, folders with one as a whole', () => {
    const files = {
      'apps/a.yaml': '',
      'apps/sub/b.yaml': '',
      'apps/web/kustomization.yaml': 'resources: [w.yaml]\n',
      'apps/web/w.yaml': '',
      'apps/x.json': '',
    };
    const [all] = found({ ...files, 'clusters/prod/apps.yaml': kustomization('path: ./apps\n') });
    expect(all).toMatchObject({ builds: 'manifests', manifests: ['apps/a.yaml', 'apps/sub/b.yaml', 'apps/web'] });
  });

  test('puts in variables of its own over those of ConfigMaps, without line breaks', () => {
    const text = kustomization(
      'path: ./overlays/prod\npostBuild:\n  substitute: {DOMAIN: prod.example.com, REPLICAS: "3"}\n  substituteFrom:\n  - {kind: ConfigMap, name: vars}\n',
    );
    const map =
      'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: vars, namespace: flux-system}\ndata:\n  DOMAIN: example.com\n  REGION: |\n    eu\n';
    const prod = found({ ...overlays, 'clusters/prod/apps.yaml': text, 'clusters/prod/vars.yaml': map })[0];
    const said = Object.fromEntries(
      [...(prod?.substitution?.variables ?? [])].map(([name, { value, origin }]) => [
        name,
        [value, origin.file.text.slice(origin.range.start, origin.range.end)],
      ]),
    );
    expect(said).toEqual({ DOMAIN: ['prod.example.com', 'prod.example.com'], REPLICAS: ['3', '"3"'], REGION: ['eu', 'eu'] });
    expect(prod?.substitution?.isOpen).toBe(false);
  });

  test('does not know the variables of secrets, and misses ConfigMaps that are not there', () => {
    const text = kustomization(
      'path: ./overlays/prod\npostBuild:\n  substituteFrom:\n  - {kind: Secret, name: s}\n  - {kind: ConfigMap, name: none}\n  - {kind: ConfigMap, name: maybe, optional: true}\n',
    );
    const prod = found({ ...overlays, 'clusters/prod/apps.yaml': text })[0];
    expect(prod).toMatchObject({
      unknown: ['Secret "s"', 'ConfigMap "maybe"'],
      missing: ['ConfigMap "none"'],
      substitution: { isOpen: true },
    });
  });

  test('reads the files of generated ConfigMaps for variables', () => {
    const files = {
      ...overlays,
      'clusters/prod/kustomization.yaml':
        'configMapGenerator:\n- name: vars\n  namespace: flux-system\n  files: [REGION=region.txt]\n  literals: [TIER=gold]\nresources: [apps.yaml]\n',
      'clusters/prod/region.txt': 'eu\n',
      'clusters/prod/apps.yaml': kustomization('path: ./overlays/prod\npostBuild: {substituteFrom: [{kind: ConfigMap, name: vars}]}\n'),
    };
    const prod = found(files).find(({ by }) => by === 'flux');
    expect(Object.fromEntries([...(prod?.substitution?.variables ?? [])].map(([name, { value }]) => [name, value]))).toEqual({
      REGION: 'eu',
      TIER: 'gold',
    });
  });

  test('a source with another address than the own is another repository, however its folders are called', () => {
    const repository = (name: string, url: string) =>
      `apiVersion: source.toolkit.fluxcd.io/v1\nkind: GitRepository\nmetadata: {name: ${name}, namespace: flux-system}\nspec: {url: "${url}"}\n`;
    const files = (url: string) => ({
      ...overlays,
      'clusters/prod/flux-system/gotk-sync.yaml': repository('flux-system', 'ssh://git@github.com/acme/shop'),
      'clusters/prod/sources.yaml': repository('team', url),
      'clusters/prod/apps.yaml': kustomization('path: ./overlays/prod\n', 'apps', 'team'),
    });
    expect(Object.keys(folders(files('https://github.com/other/shop')))).toEqual(['dev', 'prod']);
    expect(Object.keys(folders(files('https://github.com/acme/shop.git')))).toEqual(['flux/flux-system/apps', 'dev']);
  });
});
