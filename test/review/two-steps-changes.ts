import type { Change } from '../support/in-memory-repository.ts';

export type Files = Readonly<Record<string, string>>;

export const deployment = (name: string, { labels = '', more = '' } = {}): string =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: ${name}\n${labels}spec:\n  selector: {matchLabels: {app: a}}\n  template:\n    metadata: {labels: {app: a}}\n    spec:\n      containers:\n      - name: a\n        image: "nginx:1.31"\n${more}`;
export const labelled = '  labels: {tier: infra}\n';
const privileged = '[{"op": "add", "path": "/spec/template/spec/containers/0/securityContext", "value": {"privileged": true}}]';
const strategic = '{apiVersion: apps/v1, kind: Deployment, metadata: {name: x}, spec: {template: {spec: {hostPID: true}}}}';
export const patchFor = (target: string): string => `patches:\n- target: {${target}}\n  patch: '${privileged}'\n`;
export const kustomization = (more: string, resources = 'd.yaml'): string => `resources: [${resources}]\n${more}`;
const argo = (more: string): string =>
  `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: c, namespace: argocd}\nspec:\n  destination: {namespace: c}\n  source:\n    repoURL: https://example.org/r.git\n    path: k\n    kustomize:\n${more}`;
const flux = (more: string): string =>
  `apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: k, namespace: flux-system}\nspec:\n  path: ./k\n  sourceRef: {kind: GitRepository, name: flux-system}\n${more}`;

/** The first step is there, and does nothing; the second changes a plain manifest only. */
export interface Steps {
  readonly first: Files;
  readonly second: Files;
  readonly rule?: string;
}
export const changeOf = ({ first, second }: Steps): Change => ({ base: first, head: { ...first, ...second } });

export const byLabel = kustomization(patchFor('kind: Deployment, labelSelector: tier=infra'));
export const privilegedRule = 'kubernetes/privileged-container';

/** What a second change of a plain manifest makes dangerous. */
export const overlays: Readonly<Record<string, Steps>> = {
  'a label that a patch is for': {
    first: { 'k/kustomization.yaml': byLabel, 'k/d.yaml': deployment('a') },
    second: { 'k/d.yaml': deployment('a', { labels: labelled }) },
  },
  'an annotation that a patch is for': {
    first: { 'k/kustomization.yaml': kustomization(patchFor('annotationSelector: "x=y"')), 'k/d.yaml': deployment('a') },
    second: { 'k/d.yaml': deployment('a', { labels: '  annotations: {x: "y"}\n' }) },
  },
  'a name that a patch is for': {
    first: { 'k/kustomization.yaml': kustomization(patchFor('name: "debug-.*"')), 'k/d.yaml': deployment('a') },
    second: { 'k/d.yaml': deployment('debug-a') },
  },
  'a name that the patch of an overlay elsewhere is for': {
    first: {
      'base/kustomization.yaml': kustomization(''),
      'base/d.yaml': deployment('a'),
      'overlays/prod/kustomization.yaml': kustomization(patchFor('name: b'), '../../base'),
    },
    second: { 'base/d.yaml': deployment('b') },
  },
  'an object beside the first one of a file': {
    first: { 'k/kustomization.yaml': byLabel, 'k/d.yaml': deployment('a') },
    second: { 'k/d.yaml': `${deployment('a')}---\n${deployment('b', { labels: labelled })}` },
  },
  'a component’s patch in a file of any name': {
    first: {
      'k/kustomization.yaml': kustomization('components: [../c]\n'),
      'k/d.yaml': deployment('a'),
      'c/kustomization.yaml':
        'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\npatches: [{path: p.txt, target: {kind: Deployment, name: b}}]\n',
      'c/p.txt': strategic,
    },
    second: { 'k/d.yaml': deployment('b') },
    rule: 'kubernetes/host-pid',
  },
  'a transformer of its own': {
    first: {
      'k/kustomization.yaml': kustomization('transformers: [t.yaml]\n'),
      'k/t.yaml': `apiVersion: builtin\nkind: PatchTransformer\nmetadata: {name: t}\ntarget: {labelSelector: tier=infra}\npatch: '${privileged}'\n`,
      'k/d.yaml': deployment('a'),
    },
    second: { 'k/d.yaml': deployment('a', { labels: labelled }) },
  },
  'a kind that a patch is for': {
    first: {
      'k/kustomization.yaml': kustomization(patchFor('kind: Deployment')),
      'k/d.yaml': deployment('a').replace('kind: Deployment', 'kind: DaemonSet'),
    },
    second: { 'k/d.yaml': deployment('a') },
  },
  'a value that a replacement copies': {
    first: {
      'k/kustomization.yaml': kustomization(
        'replacements:\n- source: {kind: Deployment, fieldPath: metadata.annotations.p}\n  targets:\n  - select: {kind: Deployment}\n    fieldPaths: [spec.template.spec.hostPID]\n',
      ),
      'k/d.yaml': deployment('a', { labels: '  annotations: {p: "false"}\n' }).replace(
        'spec:\n      containers',
        'spec:\n      hostPID: false\n      containers',
      ),
    },
    second: {
      'k/d.yaml': deployment('a', { labels: '  annotations: {p: "true"}\n' }).replace(
        'spec:\n      containers',
        'spec:\n      hostPID: false\n      containers',
      ),
    },
    rule: 'kubernetes/host-pid',
  },
  'a patch that an Application of Argo CD brings': {
    first: {
      'apps/c.yaml': argo(`      patches:\n      - target: {name: b}\n        patch: '${privileged}'\n`),
      'k/kustomization.yaml': kustomization(''),
      'k/d.yaml': deployment('a'),
    },
    second: { 'k/d.yaml': deployment('b') },
  },
  'a patch that Flux brings, for a folder without a kustomization': {
    first: { 'clusters/k.yaml': flux(`  patches:\n  - target: {name: b}\n    patch: '${privileged}'\n`), 'k/d.yaml': deployment('a') },
    second: { 'k/e.yaml': deployment('b') },
  },
  'a variable that Flux puts in': {
    first: { 'clusters/k.yaml': flux('  postBuild: {substitute: {P: "true"}}\n'), 'k/d.yaml': deployment('a') },
    second: { 'k/d.yaml': deployment('a', { more: '        securityContext:\n          privileged: ${P}\n' }) },
  },
};
