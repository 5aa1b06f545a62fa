import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '../../src/policy/merge.ts';
import { readAndRender } from '../../src/review/rendered/read-and-render.ts';
import { askPart } from '../oracles/ask-part.ts';
import { type Change, causedLines, InMemoryRepository, reviewChange } from '../support/in-memory-repository.ts';
import { requireTools, toolPath } from '../support/signing/tools.ts';
import {
  byLabel,
  changeOf,
  deployment,
  type Files,
  kustomization,
  labelled,
  overlays,
  patchFor,
  privilegedRule,
  type Steps,
} from './two-steps-changes.ts';

/** Why not the strict profile: what blocks by that alone would hide what slips by. */
const policy = { profile: defaultPolicy.profile };

describe('the second of two steps, a change of a plain manifest', () => {
  test.each(Object.entries(overlays))('does not pass: %s', async (_name, steps) => {
    const result = await reviewChange(changeOf(steps), { policy });
    expect(result.verdict.mayMerge).toBe(false);
    expect(causedLines(result).join('\n')).toContain(steps.rule ?? privilegedRule);
  });
});

/** The folder that kustomize builds for each; the others are built as controllers do. */
const foldersBuilt: Readonly<Record<string, string>> = { 'a name that the patch of an overlay elsewhere is for': 'overlays/prod' };

describe.runIf(requireTools('kustomize'))('kustomize', () => {
  const cases = Object.entries(overlays).filter(([, { first }]) => 'k/kustomization.yaml' in first || 'base/kustomization.yaml' in first);
  const own = cases.filter(([, { first }]) => !('apps/c.yaml' in first));

  test.each(own)('makes nothing dangerous in the first step, and does in the second: %s', async (name, steps) => {
    const { base, head } = changeOf(steps);
    const dir = foldersBuilt[name] ?? 'k';
    const [before, after] = await askPart(
      toolPath('kustomize'),
      [base, head].map((files, index) => ({ id: String(index), case: { files, dir } })),
    );
    expect([before?.error, after?.error]).toEqual([undefined, undefined]);
    const dangerous = /privileged\W{1,5}true|hostPID\W{1,5}true/u;
    expect(JSON.stringify(before?.answer)).not.toMatch(dangerous);
    expect(JSON.stringify(after?.answer)).toMatch(dangerous);
  });

  test('refuses the overlay that the change breaks, and builds it before', async () => {
    const broken = kustomization(
      `patchesStrategicMerge: ['{apiVersion: apps/v1, kind: Deployment, metadata: {name: a}, spec: {replicas: 2}}']\n`,
    );
    const answers = await askPart(
      toolPath('kustomize'),
      ['a', 'b'].map(name => ({ id: name, case: { files: { 'k/kustomization.yaml': broken, 'k/d.yaml': deployment(name) }, dir: 'k' } })),
    );
    expect(answers.map(({ error }) => error === undefined)).toEqual([true, false]);
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
    // What is info differs: of the kustomization without its manifest nobody knows whether a network policy is there.
    const shownOf = async (change: Change): Promise<readonly string[]> => {
      const result = await reviewChange(change, { policy });
      return causedLines({ ...result, delta: { ...result.delta, entries: result.considered.shown } }).toSorted();
    };
    for (const base of [first, { ...first, ...before }]) {
      const alone = await shownOf({ base: { 'k/d.yaml': base['k/d.yaml'] ?? '' }, head: { 'k/d.yaml': bad } });
      expect(alone.join()).toContain(privilegedRule);
      expect(await shownOf({ base, head: { ...first, 'k/d.yaml': bad } })).toEqual(alone);
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
