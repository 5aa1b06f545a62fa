import { describe, expect, test } from 'vitest';
import { chart, finderOf, shown, valuesByName } from './support.ts';

const web = chart('charts/web');

const release = (spec: string, metadata = 'name: web\n  namespace: apps'): string => `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata:
  ${metadata}
spec:
  interval: 10m
  chart:
    spec:
      chart: ./charts/web
      sourceRef:
        kind: GitRepository
        name: flux-system
${spec.replaceAll(/^(?=.)/gmu, '  ')}`;

const declared = (files: Readonly<Record<string, string>>) =>
  finderOf({ ...web, ...files })
    .ofChart('charts/web')
    .environments.filter(({ origin }) => origin !== undefined);

const one = (spec: string, files: Readonly<Record<string, string>> = {}) =>
  declared({ 'clusters/prod/web.yaml': release(spec), ...files })[0];
const values = (spec: string, files?: Readonly<Record<string, string>>): readonly string[] => (one(spec, files)?.values ?? []).map(shown);

const configMap = (data: string, name = 'web-values', kind = 'ConfigMap'): string =>
  `apiVersion: v1\nkind: ${kind}\nmetadata: {name: ${name}, namespace: apps}\n${data}`;

describe('a HelmRelease', () => {
  test('deploys the chart of its path with Helm 4', () =>
    expect(one('values:\n  a: 1\n')).toMatchObject({ name: 'flux/apps/web', helm: 4, release: { name: 'web', namespace: 'apps' } }));

  test('names the release after its target, and shortens what is too long as the controller does', () => {
    expect(one('targetNamespace: shop\nvalues: {a: 1}\n')?.release).toEqual({ name: 'shop-web', namespace: 'shop' });
    expect(one('targetNamespace: shop\nreleaseName: w\nvalues: {a: 1}\n')?.release).toEqual({ name: 'w', namespace: 'shop' });
    const long = one(`releaseName: ${'a'.repeat(54)}\nvalues: {a: 1}\n`)?.release.name ?? '';
    expect(long).toMatch(/^a{40}-[0-9a-f]{12}$/u);
  });

  test('lays its own values over those of ConfigMaps, in order', () => {
    const files = {
      'clusters/prod/cm.yaml': configMap('data:\n  values.yaml: |\n    b: 1\n'),
      'clusters/prod/two.yaml': configMap('data: {prod: "c: 2"}', 'two'),
    };
    expect(
      values(
        'valuesFrom:\n- {kind: ConfigMap, name: web-values}\n- {kind: ConfigMap, name: two, valuesKey: prod}\nvalues:\n  a: 1\n',
        files,
      ),
    ).toEqual(['b: 1', 'c: 2', 'a: 1']);
  });

  test('takes single values for a path: quoted as text, literal as it is', () => {
    const files = { 'clusters/prod/cm.yaml': configMap(`data: {port: "80", text: "'80'", raw: "a,b"}`) };
    const from = (key: string, more = '') => `- {kind: ConfigMap, name: web-values, valuesKey: ${key}, targetPath: x.y${more}}\n`;
    expect(values(`valuesFrom:\n${from('port')}${from('text')}${from('raw', ', literal: true')}`, files)).toEqual([
      '--set x.y=80',
      '--set-string x.y=80',
      '--set-literal x.y=a,b',
    ]);
  });

  test('reads secrets that are in the repository, and does not know encrypted ones', () => {
    const secret = configMap('data: {values.yaml: YTogMQo=}\nstringData: {other: "b: 2", sops: "ENC[AES256_GCM,data:x]"}', 's', 'Secret');
    const from = (key: string) => `- {kind: Secret, name: s, valuesKey: ${key}}\n`;
    const found = one(`valuesFrom:\n${from('values.yaml')}${from('other')}${from('sops')}`, { 'clusters/prod/s.yaml': secret });
    expect(found?.values.map(shown)).toEqual(['a: 1', 'b: 2']);
    expect(found?.unknown).toEqual(['Secret "s" (sops)']);
  });

  test('takes the files of a generated ConfigMap', () => {
    const kustomization = 'resources: [web.yaml]\nconfigMapGenerator:\n- name: web-values\n  files: [values.yaml=web-values.yaml]\n';
    const files = { 'clusters/prod/kustomization.yaml': kustomization, 'clusters/prod/web-values.yaml': 'a: 1\n' };
    expect(values('valuesFrom: [{kind: ConfigMap, name: web-values}]\n', files)).toEqual(['clusters/prod/web-values.yaml']);
  });

  test('a ConfigMap that each overlay generates makes an environment of each', () => {
    const overlay = 'resources: [../base]\nconfigMapGenerator:\n- name: web-values\n  files: [values.yaml]\n';
    const found = declared({
      'base/kustomization.yaml': 'resources: [web.yaml]\n',
      'base/web.yaml': release('valuesFrom: [{kind: ConfigMap, name: web-values}]\n'),
      'dev/kustomization.yaml': overlay,
      'dev/values.yaml': 'a: 1\n',
      'prod/kustomization.yaml': overlay,
      'prod/values.yaml': 'a: 2\n',
    });
    expect(valuesByName(found)).toEqual({ 'flux/dev/apps/web': ['dev/values.yaml'], 'flux/prod/apps/web': ['prod/values.yaml'] });
  });

  test('what is not there is missing, but for secrets and what is optional', () => {
    const found = one(
      'valuesFrom:\n- {kind: ConfigMap, name: none}\n- {kind: ConfigMap, name: maybe, optional: true}\n- {kind: Secret, name: hidden}\n',
    );
    expect(found?.missing).toEqual(['ConfigMap "none"']);
    expect(found?.unknown).toEqual(['Secret "hidden"']);
  });

  test('files of the chart that it names take the place of values.yaml', () => {
    const text = release('values: {a: 1}\n').replace(
      'chart: ./charts/web\n',
      'chart: ./charts/web\n      valuesFiles: [charts/web/values.yaml, charts/web/values-prod.yaml]\n',
    );
    const [found] = declared({ 'apps/web.yaml': text, 'charts/web/values-prod.yaml': '' });
    expect(found?.chartValues).toEqual(['charts/web/values.yaml', 'charts/web/values-prod.yaml']);
  });

  test('may name the chart by a HelmChart', () => {
    const text = `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: {name: web, namespace: apps}
spec: {chartRef: {kind: HelmChart, name: web-chart}, values: {a: 1}}
---
apiVersion: source.toolkit.fluxcd.io/v1
kind: HelmChart
metadata: {name: web-chart, namespace: apps}
spec: {chart: ./charts/web, sourceRef: {kind: GitRepository, name: flux-system}}
`;
    expect(declared({ 'apps/web.yaml': text }).map(({ name }) => name)).toEqual(['flux/apps/web']);
  });

  test('of a chart from a chart repository is none of this one', () =>
    expect(declared({ 'apps/web.yaml': release('values: {a: 1}\n').replace('kind: GitRepository', 'kind: HelmRepository') })).toEqual([]));

  test('keeps what changes the rendered objects', () => {
    const found = one(
      'postRenderers:\n- kustomize:\n    patches:\n    - patch: "- {op: test}"\n    images:\n    - {name: nginx, newTag: "2"}\n',
    );
    expect(found?.postRender.map(({ by, fields }) => [by, [...fields.keys()]])).toEqual([['flux', ['patches', 'images']]]);
  });

  test('a patch of an overlay makes an environment of its own', () => {
    const patch = 'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: web}\nspec:\n  values: {a: 2}\n';
    const found = declared({ 'apps/base/web/release.yaml': release('values: {a: 1, b: 1}\n'), 'apps/production/web-values.yaml': patch });
    expect(valuesByName(found)).toEqual({
      'flux/apps/web': ['{a: 1, b: 1}'],
      'flux/production/apps/web': ['{a: 1, b: 1}', '{a: 2}'],
    });
  });
});
