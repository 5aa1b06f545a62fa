import { describe, expect, test } from 'vitest';
import type { ReviewResult } from '../../../src/review/result.ts';
import { allRules } from '../../../src/rules/catalog.ts';
import { causedLines, type Files, reviewChange } from '../../support/in-memory-repository.ts';
import { inWorkplace } from '../../support/workplace.ts';

const rules = allRules.filter(({ meta: { id } }) =>
  ['kubernetes/privileged-container', 'kubernetes/host-network', 'image/mutable-tag'].includes(id),
);

const web = {
  'charts/web/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
  'charts/web/values.yaml': 'privileged: false\nhostNetwork: false\ntag: 1.4.2\n',
  'charts/web/templates/pod.yaml':
    'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  hostNetwork: {{ .Values.hostNetwork }}\n  containers:\n    - name: web\n      image: ghcr.io/acme/web:{{ .Values.tag }}\n      securityContext: {privileged: {{ .Values.privileged }}}\n',
};

/** A chart that prints the Applications of others. */
const root = {
  'root/Chart.yaml': 'apiVersion: v2\nname: root\nversion: 1.0.0\n',
  'root/values.yaml': 'apps:\n  web:\n    path: charts/web\n    hostNetwork: false\n',
  'root/templates/applications.yaml': `{{- range $name, $app := .Values.apps }}
---
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: {{ $name }}}
spec:
  source:
    repoURL: https://git.example.org/acme/deploy
    path: {{ $app.path }}
    helm:
      valuesObject:
        privileged: false
        hostNetwork: {{ $app.hostNetwork }}
  destination: {namespace: prod}
{{- end }}
`,
};

const base: Files = { ...web, ...root };

const review = (change: Files, before: Files = base): Promise<ReviewResult> =>
  reviewChange({ base: before, head: { ...before, ...change } }, { rules });

const edited = (path: string, from: string, to: string, files: Files = base): Files => {
  const text = files[path] ?? '';
  expect(text).toContain(from);
  return { [path]: text.replace(from, to) };
};

describe('what a chart prints that deploys another chart of the repository', () => {
  test('is told at the value of the chart that prints it', async () => {
    const result = await review(edited('root/values.yaml', 'hostNetwork: false', 'hostNetwork: true'));
    expect(causedLines(result)).toEqual(['root/values.yaml:4 kubernetes/host-network [new]']);
    expect(result.delta.entries.find(({ head }) => head)?.head?.message).toContain('the chart "charts/web" deploys with argocd/web.');
  });

  test('is told at the line of the template where that says it', async () => {
    const result = await review(edited('root/templates/applications.yaml', 'privileged: false', 'privileged: true'));
    expect(causedLines(result)).toEqual(['root/templates/applications.yaml:12 kubernetes/privileged-container [new]']);
  });

  test('is a way in which the chart is deployed when that changes itself', async () => {
    const before = { ...base, ...edited('root/values.yaml', 'hostNetwork: false', 'hostNetwork: true') };
    const result = await review(edited('charts/web/values.yaml', 'privileged: false', 'privileged: true'), before);
    expect(causedLines(result)).toEqual(['charts/web/values.yaml:1 kubernetes/privileged-container [new]']);
    expect(result.delta.entries.find(({ head }) => head?.location.path === 'charts/web/values.yaml')?.head?.message).toContain(
      'with its own values.',
    );
  });

  test('is new where the Application is', async () => {
    const result = await review(edited('root/values.yaml', 'apps:\n', 'apps:\n  edge:\n    path: charts/web\n    hostNetwork: true\n'));
    expect(causedLines(result)).toEqual([expect.stringMatching(/^root\/values\.yaml:4 kubernetes\/host-network \[new\]/u)]);
  });

  test('may be printed by what is printed itself, and by what prints itself', async () => {
    const apps = {
      'apps/Chart.yaml': 'apiVersion: v2\nname: apps\nversion: 1.0.0\n',
      'apps/values.yaml': 'open: false\n',
      'apps/templates/app.yaml':
        'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: inner}\nspec:\n  source:\n    path: charts/web\n    helm:\n      valuesObject: {hostNetwork: {{ .Values.open }}}\n---\napiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: again}\nspec:\n  source: {path: apps}\n',
      'root/Chart.yaml': 'apiVersion: v2\nname: root\nversion: 1.0.0\n',
      'root/values.yaml': 'open: false\n',
      'root/templates/app.yaml':
        'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: apps}\nspec:\n  source:\n    path: apps\n    helm:\n      values: |\n        open: {{ .Values.open }}\n',
    };
    const before: Files = { ...web, ...apps };
    const result = await review(edited('root/values.yaml', 'open: false', 'open: true', before), before);
    expect(causedLines(result)).toEqual(['root/values.yaml:1 kubernetes/host-network [new]']);
  });

  test('is a HelmRelease for Flux', async () => {
    const flux = {
      'root/Chart.yaml': 'apiVersion: v2\nname: root\nversion: 1.0.0\n',
      'root/values.yaml': 'tag: 1.4.2\n',
      'root/templates/helmreleases.yaml':
        'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: web, namespace: prod}\nspec:\n  chart:\n    spec:\n      chart: ./charts/web\n      sourceRef: {kind: GitRepository, name: flux-system}\n  values:\n    tag: {{ .Values.tag }}\n',
    };
    const before: Files = { ...web, ...flux };
    const result = await review(edited('root/values.yaml', 'tag: 1.4.2', 'tag: latest', before), before);
    expect(causedLines(result)).toEqual(['root/values.yaml:1 image/mutable-tag [new]']);
  });

  test('is a folder with a kustomization', async () => {
    const overlay = {
      'overlays/prod/kustomization.yaml': 'resources: [pod.yaml]\n',
      'overlays/prod/pod.yaml':
        'apiVersion: v1\nkind: Pod\nmetadata: {name: job}\nspec:\n  containers:\n    - name: job\n      image: ghcr.io/acme/job:1.0.0\n',
      'root/Chart.yaml': 'apiVersion: v2\nname: root\nversion: 1.0.0\n',
      'root/values.yaml': 'image: ghcr.io/acme/job:1.0.0\n',
      'root/templates/app.yaml':
        'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: job}\nspec:\n  source:\n    path: overlays/prod\n    kustomize:\n      images: [{{ .Values.image }}]\n',
    };
    const result = await review(edited('root/values.yaml', 'job:1.0.0', 'job:latest', overlay), overlay);
    expect(causedLines(result)).toEqual(['root/values.yaml:1 image/mutable-tag [new]']);
  });

  test('is nothing where the chart is in another repository', async () => {
    const before = { ...base, ...edited('root/values.yaml', 'path: charts/web', 'path: elsewhere/web') };
    const result = await review(edited('root/values.yaml', 'hostNetwork: false', 'hostNetwork: true', before), before);
    expect(causedLines(result)).toEqual([]);
    expect(result.verdict.conclusion).toBe('incomplete');
    expect(result.notifications.map(({ path, message }) => `${path}: ${message}`).join('\n')).toContain(
      'root/values.yaml: It changes in a chart what Application "web" deploys',
    );
  });

  test.each([
    ['a version of a chart of others', 'root/values.yaml', 'version: 1.0.0', 'version: 2.0.0'],
    ['values for it', 'root/values.yaml', 'privileged: false', 'privileged: true'],
    ['another chart of others', 'root/templates/app.yaml', 'chart: redis', 'chart: evil'],
  ])('is never green where it is not known: %s', async (_name, path, from, to) => {
    const before: Files = {
      'root/Chart.yaml': 'apiVersion: v2\nname: root\nversion: 1.0.0\n',
      'root/values.yaml': 'version: 1.0.0\nprivileged: false\n',
      'root/templates/app.yaml':
        'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: redis}\nspec:\n  source:\n    repoURL: https://charts.example.org\n    chart: redis\n    targetRevision: {{ .Values.version }}\n    helm:\n      valuesObject: {privileged: {{ .Values.privileged }}}\n',
    };
    const { verdict, coverage } = await review(edited(path, from, to, before), before);
    expect(verdict.conclusion).toBe('incomplete');
    expect(coverage.entries).toMatchObject([{ path, status: 'not-rendered' }]);
  });
});

test(
  'the command line renders in environments that charts print',
  inWorkplace({ ...base, ...edited('root/values.yaml', 'hostNetwork: false', 'hostNetwork: true') }, workplace => {
    const { stdout } = workplace.run('render', 'charts/web', '--environment', 'argocd/web');
    expect(stdout).toContain('hostNetwork: true # from root/values.yaml:4\n');
  }),
);
