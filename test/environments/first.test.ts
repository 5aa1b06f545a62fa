import { expect, test } from 'vitest';
import { chart, finderOf, valuesByName } from './support.ts';

test('smoke', () => {
  const files = {
    ...chart('charts/web'),
    'charts/web/values-prod.yaml': 'a: 1\n',
    'charts/web/ci/test-values.yaml': 'a: 1\n',
    'argocd/web.yaml': `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: web, namespace: argocd}
spec:
  destination: {namespace: shop}
  source:
    repoURL: https://github.com/acme/shop
    path: charts/web
    helm:
      releaseName: shop-web
      valueFiles: [values-prod.yaml, ../../no.yaml]
      values: |
        image:
          tag: 1.2.3
      parameters:
      - {name: a, value: "1,2"}
      - {name: b, value: "true", forceString: true}
`,
    'apps/set.yaml': `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: {name: webs}
spec:
  generators:
  - list:
      elements:
      - {cluster: eu, ns: shop}
      - {cluster: us, ns: shop}
  template:
    metadata: {name: 'web-{{cluster}}'}
    spec:
      destination: {namespace: '{{ns}}'}
      source:
        path: charts/web
        helm:
          valueFiles: ['env/{{cluster}}.yaml']
          values: |
            cluster: {{cluster}}
`,
    'charts/web/env/eu.yaml': 'a: 1',
    'charts/web/env/us.yaml': 'a: 1',
    'clusters/prod/web.yaml': `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: {name: web, namespace: shop}
spec:
  chart:
    spec:
      chart: ./charts/web
      sourceRef: {kind: GitRepository, name: flux-system}
  valuesFrom:
  - {kind: ConfigMap, name: web-values}
  - {kind: Secret, name: s}
  values:
    a: 2
`,
    'clusters/prod/cm.yaml': `apiVersion: v1
kind: ConfigMap
metadata: {name: web-values, namespace: shop}
data:
  values.yaml: |
    b: 1
`,
    'helmfile.yaml': `environments:
  dev: {}
  prod: {}
releases:
- name: web
  chart: ./charts/web
  values:
  - charts/web/values-{{ .Environment.Name }}.yaml
  - x: 1
  set:
  - {name: a, value: b}
`,
    'skaffold.yaml': `apiVersion: skaffold/v4beta6
kind: Config
deploy:
  helm:
    releases:
    - name: web
      chartPath: charts/web
      valuesFiles: [charts/web/values-prod.yaml]
      setValues: {image: {tag: x}}
`,
    '.github/workflows/deploy.yml': `jobs:
  deploy:
    steps:
    - run: |
        helm upgrade --install web ./charts/web \\
          -f charts/web/values-\${{ matrix.env }}.yaml --set image.tag=$GITHUB_SHA -n shop
`,
  };
  const finder = finderOf(files);
  const { environments } = finder.ofChart('charts/web/');
  console.log(JSON.stringify(valuesByName(environments), null, 1));
  console.log(environments.map(e => [e.name, e.helm, e.release, e.missing, e.unknown, e.origin?.file.path]));
  expect(1).toBe(1);
});
