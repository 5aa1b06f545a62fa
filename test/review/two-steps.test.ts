import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '../../src/policy/merge.ts';
import { readAndRender } from '../../src/review/rendered/read-and-render.ts';
import { type Change, causedLines, InMemoryRepository, reviewChange } from '../support/in-memory-repository.ts';

type Files = Readonly<Record<string, string>>;

/** Why not the strict profile: what blocks by that alone would hide what slips by. */
const policy = { profile: defaultPolicy.profile };

const deployment = (name: string, { labels = '', more = '' } = {}): string =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: ${name}\n${labels}spec:\n  selector: {matchLabels: {app: a}}\n  template:\n    metadata: {labels: {app: a}}\n    spec:\n      containers:\n      - name: a\n        image: "nginx:1.31"\n${more}`;
const labelled = '  labels: {tier: infra}\n';
const privileged = '[{"op": "add", "path": "/spec/template/spec/containers/0/securityContext", "value": {"privileged": true}}]';
const strategic = '{apiVersion: apps/v1, kind: Deployment, metadata: {name: x}, spec: {template: {spec: {hostPID: true}}}}';
const patchFor = (target: string): string => `patches:\n- target: {${target}}\n  patch: '${privileged}'\n`;
const kustomization = (more: string, resources = 'd.yaml'): string => `resources: [${resources}]\n${more}`;
const argo = (more: string): string =>
  `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: c, namespace: argocd}\nspec:\n  destination: {namespace: c}\n  source:\n    repoURL: https://example.org/r.git\n    path: k\n    kustomize:\n${more}`;
const flux = (more: string): string =>
  `apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: k, namespace: flux-system}\nspec:\n  path: ./k\n  sourceRef: {kind: GitRepository, name: flux-system}\n${more}`;

/** The first step is there, and does nothing; the second changes a plain manifest only. */
interface Steps {
  readonly first: Files;
  readonly second: Files;
  readonly rule?: string;
}
const changeOf = ({ first, second }: Steps): Change => ({ base: first, head: { ...first, ...second } });

const byLabel = kustomization(patchFor('kind: Deployment, labelSelector: tier=infra'));
const privilegedRule = 'kubernetes/privileged-container';

/** What a second change of a plain manifest makes dangerous. */
const overlays: Readonly<Record<string, Steps>> = {
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

describe('the second of two steps, a change of a plain manifest', () => {
  test.each(Object.entries(overlays))('does not pass: %s', async (_name, steps) => {
    const result = await reviewChange(changeOf(steps), { policy });
    expect(result.verdict.mayMerge).toBe(false);
    expect(causedLines(result).join('\n')).toContain(steps.rule ?? privilegedRule);
  });
});

const chart = {
  'c/Chart.yaml': 'apiVersion: v2\nname: c\nversion: 1.0.0\n',
  'c/templates/d.yaml': deployment('a', { more: '        securityContext: {privileged: false}\n' }),
};
const release =
  'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: c, namespace: c}\nspec:\n  chart: {spec: {chart: ./c, sourceRef: {kind: GitRepository, name: flux-system}}}\n';
const templated = deployment('a', { more: '        securityContext: {privileged: {{ .Values.p }}}\n' });
const data = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: v, namespace: c}\ndata: {values.yaml: "p: true"}\n';
const service = (more: string): string => `services:\n  web:\n    image: nginx:1.31\n${more}`;

/** The same in other tools: what nobody uses yet comes first. */
const otherTools: Readonly<Record<string, Steps>> = {
  'a value of a chart that no template uses': {
    first: { ...chart, 'c/values.yaml': 'p: true\n' },
    second: { 'c/templates/d.yaml': templated },
  },
  'a file that no template of a chart reads': {
    first: { ...chart, 'c/values.yaml': '{}\n', 'c/more.txt': 'privileged: true' },
    second: {
      'c/templates/d.yaml': deployment('a', { more: '        securityContext: { {{ .Files.Get "more.txt" }} }\n' }),
    },
  },
  'a helper that no template includes': {
    first: { ...chart, 'c/values.yaml': '{}\n', 'c/templates/_h.tpl': '{{- define "x" -}}privileged: true{{- end }}\n' },
    second: { 'c/templates/d.yaml': deployment('a', { more: '        securityContext: { {{ include "x" . }} }\n' }) },
  },
  'data that no release names': {
    first: { ...chart, 'c/templates/d.yaml': templated, 'c/values.yaml': 'p: false\n', 'r.yaml': release, 'v.yaml': data },
    second: { 'r.yaml': `${release}  valuesFrom: [{kind: ConfigMap, name: v}]\n` },
  },
  'a file that no service extends': {
    first: { 'compose.yaml': service(''), 'more.inc': service('    privileged: true\n') },
    second: { 'compose.yaml': service('    extends: {file: more.inc, service: web}\n') },
    rule: 'compose/privileged-container',
  },
  'a file that nothing includes': {
    first: { 'compose.yaml': service(''), 'more.txt': service('    privileged: true\n').replace('web', 'more') },
    second: { 'compose.yaml': `include: [more.txt]\n${service('')}` },
    rule: 'compose/privileged-container',
  },
  'an anchor that no service merges': {
    first: { 'compose.yaml': `x-a: &a {privileged: true}\n${service('')}` },
    second: { 'compose.yaml': `x-a: &a {privileged: true}\n${service('    <<: *a\n')}` },
    rule: 'compose/privileged-container',
  },
};

describe('the second of two steps, elsewhere', () => {
  test.each(Object.entries(otherTools))('does not pass: %s', async (_name, steps) => {
    const result = await reviewChange(changeOf(steps), { policy });
    expect(result.verdict.mayMerge).toBe(false);
    expect(causedLines(result).join('\n')).toContain(steps.rule ?? privilegedRule);
  });
});

const remote = 'https://github.com/o/r//deploy?ref=v1';

describe('an overlay that cannot be built', () => {
  test.each([
    ['an object comes that it has a patch for', byLabel.replace('d.yaml', `d.yaml, "${remote}"`), deployment('a', { labels: labelled })],
    ['an object gets a name that it has a patch for', kustomization(patchFor('name: b'), `d.yaml, "${remote}"`), deployment('b')],
    [
      'the change breaks it',
      kustomization(`patchesStrategicMerge: ['{apiVersion: apps/v1, kind: Deployment, metadata: {name: a}, spec: {replicas: 2}}']\n`),
      deployment('b'),
    ],
  ])('leaves the change open where %s', async (_name, text, head) => {
    const result = await reviewChange(
      changeOf({ first: { 'k/kustomization.yaml': text, 'k/d.yaml': deployment('a') }, second: { 'k/d.yaml': head } }),
      {
        policy,
      },
    );
    expect(result.verdict.reasons.find(({ gate }) => gate === 'completeness')?.status).toBe('undetermined');
    expect(result.notifications.map(({ path, code }) => `${path} ${code}`)).toContain('k/d.yaml not-rendered');
  });

  test.each([
    ['for other objects', kustomization(patchFor('name: b'), `d.yaml, "${remote}"`), deployment('a', { labels: labelled })],
    [
      'that give nothing',
      kustomization(
        `patches:\n- target: {kind: Deployment}\n  patch: '[{"op": "replace", "path": "/spec/replicas", "value": 3}]'\n`,
        `d.yaml, "${remote}"`,
      ),
      deployment('b'),
    ],
    ['for an object as it was', kustomization(patchFor('name: a'), `d.yaml, "${remote}"`), deployment('a').replace('1.31', '1.32')],
  ])('is nothing to a change when it has patches %s', async (_name, text, head) => {
    const result = await reviewChange(
      changeOf({ first: { 'k/kustomization.yaml': text, 'k/d.yaml': deployment('a') }, second: { 'k/d.yaml': head } }),
      {
        policy,
      },
    );
    expect(result.verdict.conclusion).toBe('pass');
    expect(result.notifications).toEqual([]);
  });
});

describe('what is found in a manifest', () => {
  const overlaysOf = (more: string): Files => ({
    'k/kustomization.yaml': kustomization('', 'd.yaml, e.yaml'),
    'k/e.yaml': deployment('e').replace('nginx:1.31', 'nginx'),
    'one/kustomization.yaml': kustomization(`namespace: one\n${more}`, '../k'),
    'two/kustomization.yaml': kustomization(`nameSuffix: -two\n${more}`, '../k'),
  });
  const alterations = [
    'images: [{name: nginx, newTag: latest}]\n',
    `patches:\n- target: {kind: Deployment}\n  patch: '[{"op": "add", "path": "/spec/template/spec/containers/0/resources", "value": {"limits": {"cpu": "1"}}}]'\n`,
  ];
  const bad = deployment('d', { more: '        securityContext: {privileged: true}\n' }).replace('nginx:1.31', 'nginx');

  test.each(alterations)('is told once, of the manifest, whatever overlays make of it: %j', async more => {
    const [first, before] = [overlaysOf(more), { 'k/d.yaml': deployment('d') }];
    for (const base of [first, { ...first, ...before }]) {
      const change = { base, head: { ...first, 'k/d.yaml': bad } };
      const alone = causedLines(
        await reviewChange({ base: { 'k/d.yaml': base['k/d.yaml'] ?? '' }, head: { 'k/d.yaml': bad } }, { policy }),
      );
      expect(alone.join()).toContain(privilegedRule);
      expect(causedLines(await reviewChange(change, { policy })).toSorted()).toEqual(alone.toSorted());
    }
  });

  test.each(alterations)('is not there when an ordinary change is made below overlays: %j', async more => {
    const base = { ...overlaysOf(more), 'k/d.yaml': deployment('d') };
    const head = {
      ...base,
      'k/d.yaml': deployment('d', { labels: labelled }).replace('containers:', 'terminationGracePeriodSeconds: 5\n      containers:'),
    };
    const { verdict, delta, effective } = await reviewChange({ base, head }, { policy });
    expect(verdict.conclusion).toBe('pass');
    expect(delta.entries.filter(({ head: found }) => found?.location.path !== 'k/d.yaml')).toEqual([]);
    expect(effective).toEqual([]);
  });
});

test('a manifest without a kustomization above it, and without anything for controllers, has nothing more read', async () => {
  const files = { 'k/d.yaml': deployment('a'), 'other/kustomization.yaml': kustomization('', 'x.yaml'), 'other/x.yaml': deployment('x') };
  const repository = new InMemoryRepository({ base: files, head: { ...files, 'k/d.yaml': deployment('b') } });
  await readAndRender(repository, await repository.readChanges(), defaultPolicy);
  expect(repository.readPaths.filter(path => path in files)).toEqual([]);
});

test('an image that a kustomization puts in place of another is verified once a manifest names that', async () => {
  const first = {
    'k/kustomization.yaml': kustomization('images: [{name: ours.example/app, newName: evil.example/app}]\n'),
    'k/d.yaml': deployment('a'),
  };
  const second = { 'k/d.yaml': deployment('a').replace('nginx:1.31', 'ours.example/app:1') };
  const repository = new InMemoryRepository(changeOf({ first, second }));
  const { rendered } = await readAndRender(repository, await repository.readChanges(), defaultPolicy);
  expect(rendered?.images('introduced', []).map(({ node }) => node.text)).toEqual(['evil.example/app:1']);
});
