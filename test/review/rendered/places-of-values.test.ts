import { describe, expect, test } from 'vitest';
import { privilegedContainer } from '../../../src/rules/kubernetes/privileged-container.ts';
import { causedLines, type Files, reviewChange } from '../../support/in-memory-repository.ts';

const chart: Files = {
  'charts/web/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
  'charts/web/values.yaml': 'privileged: false\n',
  'charts/web/templates/web.yaml':
    'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n    - name: web\n      image: ghcr.io/acme/web:1.4.2\n      securityContext: {privileged: {{ .Values.privileged }}}\n',
};

const spec = (kind: string, text: string): string =>
  `apiVersion: argoproj.io/v1alpha1\nkind: ${kind}\nmetadata: {name: web}\nspec:\n${text}`;
const source = (helm: string): string =>
  `  project: default\n  destination: {namespace: web}\n  source:\n    repoURL: https://github.com/acme/deploy\n    path: charts/web\n    helm:\n${helm}`;
const template = source('      parameters:\n        - {name: privileged, value: "{{.priv}}"}\n').replaceAll(/^/gmu, '    ').trimEnd();
const set = (generator: string): string =>
  spec('ApplicationSet', `  generators:\n${generator}  template:\n    metadata: {name: "web-{{.env}}"}\n    spec:\n${template}\n`);
const release = (more: string): string =>
  `apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: web, namespace: apps}\nspec:\n  chart: {spec: {chart: ./charts/web, sourceRef: {kind: GitRepository, name: flux-system}}}\n${more}`;

/** What says false, and is changed to true: where, and the line that is told. */
const ways: Readonly<Record<string, { readonly files: Files; readonly at: string }>> = {
  'a parameter of an Application': {
    files: { 'app.yaml': spec('Application', source('      parameters:\n        - name: privileged\n          value: "false"\n')) },
    at: 'app.yaml:13',
  },
  'an element of the list of an ApplicationSet': {
    files: {
      'set.yaml': set('  - list:\n      elements:\n        - env: prod\n          priv: "false"\n        - {env: dev, priv: "no"}\n'),
    },
    at: 'set.yaml:9',
  },
  'a list that is combined with another': {
    files: {
      'set.yaml': set(
        '  - matrix:\n      generators:\n        - list: {elements: [{env: prod}, {env: dev}]}\n        - list: {elements: [{priv: "false"}]}\n',
      ),
    },
    at: 'set.yaml:9',
  },
  'a file that an ApplicationSet reads': {
    files: { 'set.yaml': set('  - git: {files: [{path: "envs/*.json"}]}\n'), 'envs/prod.json': '{"env": "prod",\n "priv": "false"}\n' },
    at: 'envs/prod.json:2',
  },
  'a single value of a helmfile': {
    files: { 'helmfile.yaml': 'releases:\n- name: web\n  chart: ./charts/web\n  set:\n  - name: privileged\n    value: false\n' },
    at: 'helmfile.yaml:6',
  },
  'a single value of Skaffold': {
    files: {
      'skaffold.yaml':
        'apiVersion: skaffold/v4beta11\nkind: Config\nmanifests:\n  helm:\n    releases:\n    - name: web\n      chartPath: charts/web\n      setValues:\n        privileged: "false"\n',
    },
    at: 'skaffold.yaml:9',
  },
  'a flag of a command': {
    files: {
      '.github/workflows/deploy.yml':
        'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: |\n          helm upgrade --install web charts/web \\\n            --set privileged=false\n',
    },
    at: '.github/workflows/deploy.yml:8',
  },
  'JSON in a flag of a command': {
    files: { 'deploy.sh': "#!/bin/sh\nhelm upgrade web charts/web \\\n  --set-json 'privileged=false'\n" },
    at: 'deploy.sh:3',
  },
  'data that a HelmRelease takes a single value from': {
    files: {
      'web.yaml': release('  valuesFrom: [{kind: ConfigMap, name: own, valuesKey: priv, targetPath: privileged}]\n'),
      'own.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: own, namespace: apps}\ndata:\n  other: a\n  priv: "false"\n',
    },
    at: 'own.yaml:6',
  },
  'a file that kustomize makes data of, to which the release refers as it is called then': {
    files: {
      'prod/web.yaml': release('  valuesFrom: [{kind: ConfigMap, name: own}]\n'),
      'prod/kustomization.yaml':
        'namespace: apps\nnamePrefix: prod-\nresources: [web.yaml]\nconfigMapGenerator: [{name: own, files: [values.yaml=conf/web.yaml]}]\nconfigurations: [names.yaml]\n',
      'prod/names.yaml': 'nameReference: [{kind: ConfigMap, version: v1, fieldSpecs: [{path: spec/valuesFrom/name, kind: HelmRelease}]}]\n',
      'prod/conf/web.yaml': '# Of the shop.\nprivileged: false\n',
    },
    at: 'prod/conf/web.yaml:2',
  },
  'a value of a chart that a kustomization has rendered': {
    files: { 'kustomization.yaml': 'helmCharts:\n- name: web\n  releaseName: web\n  valuesInline:\n    privileged: false\n' },
    at: 'kustomization.yaml:5',
  },
  'a values file of a chart that a kustomization below an overlay has rendered': {
    files: {
      ...Object.fromEntries(Object.entries(chart).map(([path, text]) => [`base/${path}`, text.replace('privileged: false', 'x: 1')])),
      'prod/kustomization.yaml': 'resources: [../base]\nnamePrefix: prod-\n',
      'base/kustomization.yaml': 'helmCharts: [{name: web, releaseName: web, valuesFile: own/web.yaml}]\n',
      'base/own/web.yaml': 'privileged: false\n',
    },
    at: 'base/own/web.yaml:1',
  },
};

const switched = (files: Files): Files =>
  Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path, text.replace(/(privileged[=:] ?|priv"?: ?|value: )("?)false/u, '$1$2true')]),
  );

describe('what a single value decides is told where it is written:', () => {
  test.each(Object.entries(ways))('%s', async (_, { files, at }) => {
    const result = await reviewChange(
      { base: { ...chart, ...files }, head: { ...chart, ...switched(files) } },
      { rules: [privilegedContainer] },
    );
    expect(causedLines(result).map(line => line.split(' <- ')[0])).toEqual([`${at} kubernetes/privileged-container [new]`]);
    expect(result.verdict.conclusion).toBe('block');
    expect(result.coverage.entries.map(({ status }) => status)).not.toContain('not-rendered');
  });
});

describe('its suggestion is an edit of that value, proven by rendering again:', () => {
  test.each([
    'a parameter of an Application',
    'an element of the list of an ApplicationSet',
    'a file that an ApplicationSet reads',
    'a single value of a helmfile',
    'a flag of a command',
  ])('%s', async name => {
    const { files = {}, at = '' } = ways[name] ?? {};
    const head = { ...chart, ...switched(files) };
    const { delta } = await reviewChange({ base: { ...chart, ...files }, head }, { rules: [privilegedContainer] });
    const edits = delta.entries.flatMap(entry => entry.head?.fix?.edits ?? []);
    const path = at.slice(0, at.indexOf(':')) as keyof typeof head;
    expect(edits.map(({ range, newText }) => [head[path]?.slice(range.start, range.end), newText])).toEqual([['true', 'false']]);
  });
});
