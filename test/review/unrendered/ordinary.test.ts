import { describe, expect, test } from 'vitest';
import { type Change, reviewChange } from '../../support/in-memory-repository.ts';
import { ordinaryContainers, ordinaryDevcontainers } from './container-attacks.ts';

const pod = (name: string): string => `apiVersion: v1\nkind: Service\nmetadata: {name: ${name}}\nspec: {selector: {app: ${name}}}\n`;
const kustomization = (text: string): string => `apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n${text}`;
const overlay = { 'prod/a.yaml': pod('a'), 'prod/kustomization.yaml': kustomization('resources:\n  - a.yaml\n') };
const overlaid = (text: string, files: Readonly<Record<string, string>> = {}): Change => ({
  base: overlay,
  head: { ...overlay, 'prod/kustomization.yaml': kustomization(text), ...files },
});
const packed = { 'prod/kustomization.yaml': kustomization('configMapGenerator: [{name: c, files: [config.yaml], envs: [a.env]}]\n') };
const patchOf = (operations: string): string =>
  `resources: [a.yaml]\npatches:\n  - target: {kind: Deployment}\n    patch: |\n${operations.replaceAll(/^/gm, '      ')}`;

const chart = {
  'chart/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\nappVersion: "1.4.2"\n',
  'chart/values.yaml': 'replicas: 2\nport: 80\nunused: {a: 1}\nprobe: {period: 10, enabled: true}\nimage: a\n# the end\n',
  'chart/templates/_helpers.tpl': '{{- define "web.chart" -}}\n{{ .Chart.Name }}-{{ .Chart.Version | replace "+" "_" }}\n{{- end }}\n',
  'chart/templates/service.yaml':
    'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\n  labels:\n    helm.sh/chart: {{ include "web.chart" . }}\n    app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}\nspec:\n  ports:\n    - port: {{ .Values.port }}\n  selector: {app: {{ .Values.image }}}\n',
};
const charted = (files: Readonly<Record<string, string>>): Change => ({ base: chart, head: { ...chart, ...files } });
/** A HelmRelease of a chart that is not here. */
const amounts = (memory: string, cpu: string, size: string, replicas: string): string =>
  `apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: db}\nspec:\n  chartRef: {kind: OCIRepository, name: db}\n  values:\n    replicaCount: ${replicas}\n    persistence: {size: ${size}}\n    main:\n      resources: {limits: {memory: ${memory}, cpu: "${cpu}"}}\n`;
const values = (from: string, to: string): Change => charted({ 'chart/values.yaml': chart['chart/values.yaml'].replace(from, to) });

const release = (more: string): string =>
  `apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: web}\nspec:\n  interval: 5m\n${more}  values: {a: 1}\n`;
const workload = 'apiVersion: v1\nkind: Pod\nmetadata: {name: w}\nspec: {containers: [{name: a, image: "a:1"}]}\n';
const fluxed = (interval: string, more: string): string =>
  `apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: web}\nspec: {path: ./web, interval: ${interval}${more}}\n`;
const application = (annotation: string, path: string): string =>
  `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: web, annotations: {argocd.argoproj.io/sync-wave: "${annotation}"}}\nspec:\n  source: {repoURL: https://github.com/acme/deploy, path: ${path}, targetRevision: main}\n`;

const ordinary: Readonly<Record<string, Change>> = {
  'comments of a kustomization': overlaid('# What is deployed.\nresources:\n  - a.yaml\n'),
  'another way to write a kustomization': overlaid('{resources: ["a.yaml"]}\n'.replace(/^\{|\}$/gm, '')),
  'a resource that the change brings along': overlaid('resources: [a.yaml, b.yaml]\n', { 'prod/b.yaml': pod('b') }),
  'a resource that is named no more': overlaid('resources: []\n'),
  'a resource that was there and runs nothing': {
    base: { ...overlay, 'prod/b.yaml': pod('b') },
    head: { ...overlay, 'prod/b.yaml': pod('b'), 'prod/kustomization.yaml': kustomization('resources: [a.yaml, b.yaml]\n') },
  },
  'names, labels and replicas': overlaid(
    'resources: [a.yaml]\nnamePrefix: prod-\nnamespace: prod\nlabels: [{pairs: {team: a}}]\ncommonAnnotations: {owner: b}\nreplicas: [{name: a, count: 3}]\n',
  ),
  'generated configuration': overlaid('resources: [a.yaml]\nconfigMapGenerator: [{name: c, literals: [A=b]}]\n'),
  'data that a kustomization only packs': {
    base: { ...overlay, ...packed, 'prod/config.yaml': 'debug: false\n', 'prod/a.env': 'A=1\n' },
    head: { ...overlay, ...packed, 'prod/config.yaml': 'debug: true\n', 'prod/a.env': 'A=2\n' },
  },
  'a patch of replicas and probes': overlaid(
    patchOf(
      '- {op: replace, path: /spec/replicas, value: 3}\n- {op: add, path: /spec/template/spec/containers/0/readinessProbe, value: {httpGet: {path: /, port: 80}}}\n',
    ),
  ),
  'a patch of annotations': overlaid(patchOf('- op: add\n  path: /metadata/annotations\n  value: {example.org~1a: b}\n')),
  'a patch of an Ingress': overlaid(
    'resources: [a.yaml]\npatches:\n  - target: {kind: Ingress}\n    patch: "[{op: replace, path: /spec/rules/0/host, value: a.example.org}]"\n'
      .replace('"[', "'[")
      .replace(']"', "]'"),
  ),
  'a new component of which all is new': overlaid('resources: [a.yaml]\ncomponents: [more]\n', {
    'prod/more/kustomization.yaml': 'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\nresources: [b.yaml]\n',
    'prod/more/b.yaml': pod('b'),
  }),
  'an overlay that is gone': { base: { ...overlay, 'x.yaml': pod('x') }, head: { 'x.yaml': pod('x') } },
  'comments of values': values('# the end', '# the very end'),
  'another way to write values': values('{a: 1}', '\n  "a": 1'),
  'the order of values': charted({ 'chart/values.yaml': chart['chart/values.yaml'].split('\n').toReversed().join('\n') }),
  'a value that no template reads': values('a: 1', 'a: 2'),
  'a value that is a port': values('port: 80', 'port: 8080'),
  'the version of a chart': charted({ 'chart/Chart.yaml': chart['chart/Chart.yaml'].replace('1.0.0', '1.0.1') }),
  'the version of what a chart installs, when only labels tell it': charted({
    'chart/Chart.yaml': chart['chart/Chart.yaml'].replace('1.4.2', '1.4.3'),
  }),
  'comments of helpers': charted({ 'chart/templates/_helpers.tpl': `{{/* Names. */}}\n${chart['chart/templates/_helpers.tpl']}` }),
  'a template that prints labels, resources and guards that grant nothing': charted({
    'chart/templates/web.yaml':
      'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  labels:\n    {{- include "web.chart" . | nindent 4 }}\nspec:\n  template:\n    spec:\n      {{- with .Values.sc }}\n      securityContext: {{- toYaml . | nindent 8 }}\n      {{- end }}\n      containers:\n        - image: a:1.2\n          resources:\n            {{- toYaml .Values.probe | nindent 12 }}\n          securityContext:\n            privileged: {{ .Values.off }}\n            {{- toYaml .Values.unused | nindent 12 }}\n',
  }),
  'notes of a chart': charted({ 'chart/templates/NOTES.txt': 'Thanks for installing {{ .Chart.Name }}.\n' }),
  'how a HelmRelease is installed': {
    base: { 'r.yaml': release('') },
    head: { 'r.yaml': release('  install: {crds: CreateReplace}\n  timeout: 10m\n') },
  },
  'how much a HelmRelease gives to a container, a volume and a number of pods': {
    base: { 'r.yaml': amounts('512Mi', '100m', '5Gi', '1') },
    head: { 'r.yaml': amounts('1Gi', '2', '10Gi', '3') },
  },
  'a HelmRelease that is gone': { base: { 'r.yaml': release(''), 'a.yaml': pod('a') }, head: { 'a.yaml': pod('a') } },
  'an Application in another wave': { base: { 'a.yaml': application('1', 'web') }, head: { 'a.yaml': application('2', 'web') } },
  'a new Application of a folder that comes with it, beside another of the repository': {
    base: { 'apps/b.yaml': application('1', 'old'), 'old/a.yaml': pod('b') },
    head: {
      'apps/b.yaml': application('1', 'old'),
      'old/a.yaml': pod('b'),
      'apps/a.yaml': application('1', './web').replace('name: web', 'name: new'),
      'web/a.yaml': workload,
    },
  },
  'a new Application of a folder in which nothing runs': {
    base: { 'apps/b.yaml': application('1', 'old'), 'web/a.yaml': pod('a') },
    head: {
      'apps/b.yaml': application('1', 'old'),
      'web/a.yaml': pod('a'),
      'apps/a.yaml': application('1', 'web').replace('name: web', 'name: new'),
    },
  },
  'an Application whose folder is moved': {
    base: { 'a.yaml': application('1', 'old'), 'old/a.yaml': workload },
    head: { 'a.yaml': application('1', 'new'), 'new/a.yaml': workload },
    renames: { 'old/a.yaml': 'new/a.yaml' },
  },
  'how an Application is synchronized': {
    base: { 'a.yaml': application('1', 'web') },
    head: { 'a.yaml': `${application('1', 'web')}  syncPolicy: {automated: {prune: true}}\n  revisionHistoryLimit: 3\n` },
  },
  'how often Flux looks': {
    base: { 'a.yaml': fluxed('5m', '') },
    head: { 'a.yaml': fluxed('10m', ', timeout: 1m, prune: true, targetNamespace: web') },
  },
  'a definition of builds with its own Dockerfiles, tags and caches': {
    base: { 'docker-bake.hcl': 'target "a" {\n  context = "."\n  contexts = { a = "target:b" }\n}\n' },
    head: {
      'docker-bake.hcl':
        'target "a" {\n  # https://docs.example\n  context = "app"\n  dockerfile = "Dockerfile"\n  tags = ["ghcr.io/acme/a:1"]\n  cache-from = ["type=gha"]\n}\n',
    },
  },
  'a new configuration of Skaffold, and images that it builds': {
    base: { 'b/skaffold.yaml': 'apiVersion: skaffold/v4beta11\nkind: Config\nbuild: {artifacts: [{image: a}]}\n' },
    head: {
      'b/skaffold.yaml': 'apiVersion: skaffold/v4beta11\nkind: Config\nbuild: {artifacts: [{image: a}, {image: b}]}\n',
      'skaffold.yaml': 'apiVersion: skaffold/v4beta11\nkind: Config\nmanifests: {rawYaml: ["k8s/*"]}\n',
    },
  },
  'settings of an application in a ConfigMap': {
    base: { 'c.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\ndata: {a.yaml: "privileged: false\\nlevel: 1"}\n' },
    head: { 'c.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\ndata: {a.yaml: "privileged: false\\nlevel: 2"}\n' },
  },
  'templates of a web application': {
    base: { 'templates/index.html': '<p>a</p>', 'templates/mail.txt': 'Dear' },
    head: { 'templates/index.html': '<p>b</p>', 'templates/mail.txt': 'Hi' },
  },
  'templates of a pipeline': {
    base: { 'templates/build.yml': 'steps: [{script: a}]\n' },
    head: { 'templates/build.yml': 'steps: [{script: b, privileged: true}]\n' },
  },
  'requirements of Python and notes': {
    base: { 'requirements.txt': 'a==1\n', 'NOTES.txt': 'kind: of\n' },
    head: { 'requirements.txt': 'a==2\n', 'NOTES.txt': 'kind: of new\n' },
  },
  'golden files that hold objects': { base: {}, head: { 'testdata/expected.txt': pod('a') } },
  'a workflow with a privileged container': {
    base: { '.github/workflows/a.yml': 'on: push\n' },
    head: { '.github/workflows/a.yml': 'on: push\njobs: {a: {container: {image: a, privileged: true}}}\n' },
  },
  'documentation that is a template': {
    base: { 'chart/README.md.gotmpl': '# {{ a }}\n' },
    head: { 'chart/README.md.gotmpl': '# {{ b }}\n' },
  },
  'strings of an application': { base: { 'res/values/strings.xml': '<a/>' }, head: { 'res/values/strings.xml': '<b/>' } },
  'a custom resource of a built-in shape': {
    base: {},
    head: {
      'a.yaml':
        'apiVersion: cert-manager.io/v1\nkind: Certificate\nmetadata: {name: a}\nspec: {secretName: a, dnsNames: [a.example.org]}\n',
    },
  },
};

describe('an ordinary change stays quiet:', () => {
  test.each(Object.entries({ ...ordinary, ...ordinaryContainers, ...ordinaryDevcontainers }))('%s', async (_name, change) => {
    const { verdict, coverage, notifications } = await reviewChange(change);
    expect(notifications.filter(({ code, level }) => code === 'not-rendered' && level !== 'note')).toEqual([]);
    expect(verdict.reasons.find(({ gate }) => gate === 'completeness')?.status).toBe('met');
    expect(coverage.entries.map(({ status }) => status)).not.toContain('not-rendered');
  });
});
