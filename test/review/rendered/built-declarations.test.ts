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

/** An Application that an overlay patches. */
const argo = {
  'argo/base/kustomization.yaml': 'resources:\n  - web.yaml\n',
  'argo/base/web.yaml': `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: web}
spec:
  source:
    repoURL: https://git.example.org/acme/deploy
    path: charts/web
    helm:
      valuesObject:
        privileged: false
        tag: 1.4.2
  destination: {namespace: prod}
`,
  'argo/prod/kustomization.yaml': 'resources:\n  - ../base\npatches:\n  - path: web.yaml\n',
  'argo/prod/web.yaml': `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: web}
spec:
  source:
    helm:
      valuesObject:
        hostNetwork: false
`,
};

const base: Files = { ...web, ...argo };

const review = (change: Files, before: Files = base): Promise<ReviewResult> =>
  reviewChange({ base: before, head: { ...before, ...change } }, { rules });

const edited = (path: string, from: string, to: string, files: Files = base): Files => {
  const text = files[path] ?? '';
  expect(text).toContain(from);
  return { [path]: text.replace(from, to) };
};

const messages = ({ delta }: ReviewResult): string => delta.entries.map(({ head }) => head?.message ?? '').join('\n');

describe('an Application that a kustomization changes', () => {
  test('has its chart deployed with the values of the patch, told at the line of the patch', async () => {
    const result = await review(edited('argo/prod/web.yaml', 'hostNetwork: false', 'hostNetwork: true'));
    expect(causedLines(result)).toEqual(['argo/prod/web.yaml:8 kubernetes/host-network [new]']);
    expect(messages(result)).toContain('the chart "charts/web" deploys with argocd/web.');
    expect(result.coverage.entries).toMatchObject([{ path: 'argo/prod/web.yaml', status: 'evaluated' }]);
  });

  test('has its chart deployed with the values of its own file that no patch replaces', async () => {
    const result = await review(edited('argo/base/web.yaml', 'privileged: false', 'privileged: true'));
    expect(causedLines(result)).toEqual(['argo/base/web.yaml:10 kubernetes/privileged-container [new]']);
  });

  test('is not deployed with a value that a patch replaces', async () => {
    const before = { ...base, ...edited('argo/prod/web.yaml', 'hostNetwork: false', 'privileged: false') };
    const result = await review(edited('argo/base/web.yaml', 'privileged: false', 'privileged: true', before), before);
    expect(causedLines(result)).toEqual([]);
    expect(result.verdict.conclusion).toBe('pass');
  });

  test('is told at the line of a kustomization that says it in itself', async () => {
    const inline = {
      'argo/prod/kustomization.yaml': `resources:
  - ../base
patches:
  - target: {kind: Application, name: web}
    patch: |
      - op: add
        path: /spec/source/helm/valuesObject/privileged
        value: false
`,
    };
    const before = { ...base, ...inline };
    const result = await review(edited('argo/prod/kustomization.yaml', 'value: false', 'value: true', before), before);
    expect(causedLines(result)).toEqual(['argo/prod/kustomization.yaml:8 kubernetes/privileged-container [new]']);
  });

  test('is deployed with the values file that the patch names', async () => {
    const before: Files = {
      ...base,
      'charts/web/values-prod.yaml': 'hostNetwork: false\n',
      'charts/web/values-open.yaml': 'hostNetwork: true\n',
      'argo/prod/web.yaml':
        'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: web}\nspec:\n  source:\n    helm:\n      valueFiles: [values-prod.yaml]\n',
    };
    const result = await review(edited('argo/prod/web.yaml', 'values-prod.yaml', 'values-open.yaml', before), before);
    expect(causedLines(result).map(line => line.replace(/:\d+ .*/u, ''))).toEqual(['charts/web/values-open.yaml']);
    const inFile = await review(edited('charts/web/values-prod.yaml', 'hostNetwork: false', 'hostNetwork: true', before), before);
    expect(causedLines(inFile)).toEqual(['charts/web/values-prod.yaml:1 kubernetes/host-network [new]']);
  });

  test('is a way of each overlay, by its name', async () => {
    const before: Files = {
      ...base,
      'argo/staging/kustomization.yaml': 'resources:\n  - ../base\npatches:\n  - path: web.yaml\n',
      'argo/staging/web.yaml': base['argo/prod/web.yaml'] ?? '',
    };
    const result = await review(edited('argo/staging/web.yaml', 'hostNetwork: false', 'hostNetwork: true', before), before);
    expect(causedLines(result)).toEqual(['argo/staging/web.yaml:8 kubernetes/host-network [new]']);
    expect(messages(result)).toContain('argocd/web (argo/staging)');
  });

  test('is as it is written where only another overlay patches it', async () => {
    const before: Files = { ...base, 'argo/dev/kustomization.yaml': 'resources:\n  - ../base\n' };
    const result = await review(edited('argo/base/web.yaml', 'privileged: false', 'privileged: true', before), before);
    expect(causedLines(result)).toEqual(['argo/base/web.yaml:10 kubernetes/privileged-container [new]']);
    expect(messages(result)).toMatch(/argo\/dev.*argo\/prod/u);
  });

  test('counts as it was at the base when the patch is new', async () => {
    const without = { ...base, 'argo/prod/kustomization.yaml': 'resources:\n  - ../base\n' };
    const result = await review(
      {
        ...edited('argo/prod/kustomization.yaml', '  - ../base\n', '  - ../base\npatches:\n  - path: web.yaml\n', without),
        ...edited('argo/prod/web.yaml', 'hostNetwork: false', 'hostNetwork: true', without),
      },
      without,
    );
    expect(causedLines(result)).toEqual(['argo/prod/web.yaml:8 kubernetes/host-network [new]']);
  });

  test('counts as it is written when the patch is gone', async () => {
    const before = {
      ...base,
      ...edited('argo/base/web.yaml', 'tag: 1.4.2', 'hostNetwork: true'),
    };
    const result = await review({ 'argo/prod/kustomization.yaml': 'resources:\n  - ../base\n' }, before);
    expect(causedLines(result).map(line => line.replace(/^\S+ /u, ''))).toEqual([
      'kubernetes/host-network [new] <- deleted argo/prod/kustomization.yaml:3-4',
    ]);
  });

  test.each([
    ['another chart of others', 'path: charts/web', 'path: elsewhere/web'],
    ['another version', 'destination: {namespace: prod}', 'destination: {namespace: kube-system}'],
  ])('is never green where it is not known what runs: %s', async (_name, from, to) => {
    const patch = `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: web}\nspec:\n  ${from.startsWith('path') ? `source: {${from}}` : from}\n`;
    const before = { ...base, 'argo/prod/web.yaml': patch };
    const result = await review({ 'argo/prod/web.yaml': patch.replace(from, to) }, before);
    expect(result.verdict.conclusion).toBe('incomplete');
  });

  test('is not known where the kustomization cannot be built', async () => {
    const result = await review(edited('argo/prod/kustomization.yaml', '../base', '../bose'));
    expect(result.verdict.conclusion).toBe('incomplete');
  });
});

describe('what Flux is told by objects that a kustomization changes', () => {
  const release = {
    'flux/base/kustomization.yaml': 'resources:\n  - web.yaml\n',
    'flux/base/web.yaml':
      'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: web, namespace: prod}\nspec:\n  chart:\n    spec:\n      chart: ./charts/web\n      sourceRef: {kind: GitRepository, name: flux-system}\n  values:\n    tag: 1.4.2\n',
    'flux/prod/kustomization.yaml':
      'resources:\n  - ../base\npatches:\n  - patch: |\n      apiVersion: helm.toolkit.fluxcd.io/v2\n      kind: HelmRelease\n      metadata: {name: web, namespace: prod}\n      spec:\n        values:\n          hostNetwork: false\n',
  };

  test('is told at the line of the patch of a HelmRelease', async () => {
    const before = { ...web, ...release };
    const result = await review(edited('flux/prod/kustomization.yaml', 'hostNetwork: false', 'hostNetwork: true', before), before);
    expect(causedLines(result)).toEqual(['flux/prod/kustomization.yaml:10 kubernetes/host-network [new]']);
  });

  test('is a variable that a Kustomization puts into a HelmRelease', async () => {
    const before: Files = {
      ...web,
      'apps/web.yaml': (release['flux/base/web.yaml'] ?? '').replace('tag: 1.4.2', 'tag: ${TAG}'),
      'apps/kustomization.yaml': 'resources:\n  - web.yaml\n',
      'clusters/prod/apps.yaml':
        'apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: apps, namespace: flux-system}\nspec:\n  path: ./apps\n  sourceRef: {kind: GitRepository, name: flux-system}\n  postBuild:\n    substitute:\n      TAG: 1.4.2\n',
    };
    const result = await review(edited('clusters/prod/apps.yaml', 'TAG: 1.4.2', 'TAG: latest', before), before);
    expect(causedLines(result)).toEqual(['clusters/prod/apps.yaml:9 image/mutable-tag [new]']);
  });

  test('is a Kustomization of which a patch changes what it builds with', async () => {
    const before: Files = {
      'apps/job/kustomization.yaml': 'resources: [pod.yaml]\n',
      'apps/job/pod.yaml':
        'apiVersion: v1\nkind: Pod\nmetadata: {name: job}\nspec:\n  containers:\n    - name: job\n      image: ghcr.io/acme/job:1.0.0\n',
      'clusters/base/job.yaml':
        'apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: job, namespace: flux-system}\nspec:\n  path: ./apps/job\n  sourceRef: {kind: GitRepository, name: flux-system}\n',
      'clusters/base/kustomization.yaml': 'resources: [job.yaml]\n',
      'clusters/prod/kustomization.yaml':
        'resources: [../base]\npatches:\n  - target: {kind: Kustomization}\n    patch: |\n      - op: add\n        path: /spec/images\n        value:\n          - name: ghcr.io/acme/job\n            newTag: 1.0.1\n',
    };
    const result = await review(edited('clusters/prod/kustomization.yaml', 'newTag: 1.0.1', 'newTag: latest', before), before);
    expect(causedLines(result)).toEqual(['clusters/prod/kustomization.yaml:9 image/mutable-tag [new]']);
  });
});

test(
  'the command line renders and judges in environments that kustomizations declare',
  inWorkplace({ ...base, ...edited('argo/prod/web.yaml', 'hostNetwork: false', 'hostNetwork: true') }, workplace => {
    const { stdout } = workplace.run('render', 'charts/web', '--environment', 'argocd/web');
    expect(stdout).toContain('hostNetwork: true # from argo/prod/web.yaml:8\n');
    expect(workplace.run('scan', '.').stdout).toMatch(/argo\/prod\/web\.yaml:8\b[\s\S]*host-network/u);
  }),
);
