import { describe, expect, test } from 'vitest';
import { causedLines, type Files, reviewChange } from '../../support/in-memory-repository.ts';

const pod = (privileged: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n    - name: web\n      image: ghcr.io/acme/web:1.4.2\n      securityContext: {privileged: ${privileged}}\n`;
const files: Files = {
  'charts/web/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
  'charts/web/values.yaml': 'privileged: false\n',
  'charts/web/templates/web.yaml': pod('{{ .Values.privileged }}'),
  'apps/a/kustomization.yaml': 'resources: [web.yaml]\n',
  'apps/a/web.yaml': pod('false'),
};

const head =
  'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: web}\nspec:\n  project: default\n  destination: {namespace: web}\n';

const edited = async (path: string, text: string, from: string, to: string) =>
  reviewChange({ base: { ...files, [path]: text }, head: { ...files, [path]: text.replace(from, to) } });

describe('of several sources of an Application', () => {
  const sources = `${head}  sources:\n    - repoURL: https://github.com/acme/deploy\n      path: charts/web\n      helm: {parameters: [{name: team, value: shop}]}\n    - repoURL: https://charts.example.org\n      chart: redis\n      targetRevision: 1.0.0\n      helm: {valuesObject: {level: low}}\n`;

  test('the one whose chart is in the repository answers for its own values', async () => {
    expect((await edited('app.yaml', sources, 'value: shop', 'value: store')).verdict.conclusion).toBe('pass');
  });

  test('none answers for the values of a chart from elsewhere', async () => {
    const { verdict, notifications } = await edited('app.yaml', sources, 'level: low', 'privileged: true');
    expect(verdict.conclusion).toBe('incomplete');
    expect(notifications.map(({ message }) => message).join()).toContain('spec.sources[1].helm.valuesObject');
  });

  test('changes of both are told each for itself', async () => {
    const { notifications } = await edited(
      'app.yaml',
      sources,
      /value: shop[\s\S]*level: low/u.exec(sources)?.[0] ?? '',
      sources.slice(sources.indexOf('value: shop'), sources.indexOf('level: low')).replace('shop', 'store') + 'level: high',
    );
    const told = notifications.filter(({ level }) => level === 'error');
    expect(told.map(({ message }) => message)).toHaveLength(1);
    expect(told[0]?.message).toContain('spec.sources[1]');
  });
});

describe('what an Application tells kustomize', () => {
  const source = `${head}  source:\n    repoURL: https://github.com/acme/deploy\n    path: apps/a\n`;

  test.each([
    ['an image', '    kustomize: {images: ["ghcr.io/acme/web:1.5.0"]}\n', '1.5.0', '1.6.0'],
    ['a name', '    kustomize: {namePrefix: a-}\n', 'a-', 'b-'],
    [
      'a patch',
      `    kustomize:\n      patches:\n        - target: {kind: Pod}\n          patch: '[{"op": "add", "path": "/metadata/labels", "value": {"a": "b"}}]'\n`,
      '"b"',
      '"c"',
    ],
  ])('is judged as it is built: %s', async (_, written, from, to) => {
    expect((await edited('app.yaml', source + written, from, to)).verdict.conclusion).toBe('pass');
  });

  test('is found at its own line', async () => {
    const patch = `    kustomize:\n      patches:\n        - target: {kind: Pod}\n          patch: |\n            - op: add\n              path: /spec/hostPID\n              value: false\n`;
    const result = await edited('app.yaml', source + patch, 'value: false', 'value: true');
    expect(causedLines(result).map(line => line.split(' [')[0])).toEqual(['app.yaml:16 kubernetes/host-pid']);
    expect(result.coverage.entries.map(({ status }) => status)).not.toContain('not-rendered');
  });
});

describe('an element of the list of an ApplicationSet', () => {
  const set = (parameters: string, more = ''): string =>
    `apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nmetadata: {name: web}\nspec:\n  generators:\n    - list:\n        elements:\n          - {env: prod, team: shop, revision: main}\n  template:\n    metadata: {name: "web-{{env}}"}\n    spec:\n      destination: {namespace: "{{env}}"}\n      source:\n        repoURL: https://github.com/acme/deploy\n        targetRevision: "{{revision}}"\n        path: charts/web\n        helm: {parameters: [${parameters}]}\n${more}`;
  const plain = '{name: team, value: "{{team}}"}';

  test.each([
    ['a value for the chart', set(plain), 'team: shop', 'team: store'],
    [
      'one more of them',
      set(plain).replace('"{{revision}}"', 'main'),
      '\n  template',
      '\n          - {env: dev, team: shop, revision: main}\n  template',
    ],
    [
      'one that is gone',
      set(plain).replace('\n  template', '\n          - {env: dev, team: shop, revision: main}\n  template'),
      '          - {env: dev, team: shop, revision: main}\n',
      '',
    ],
  ])('is judged by what is rendered with it: %s', async (_, text, from, to) => {
    expect((await edited('set.yaml', text, from, to)).verdict.conclusion).toBe('pass');
  });

  test.each([
    [
      'one more of them, of a revision of its own',
      set(plain),
      '\n  template',
      '\n          - {env: dev, team: shop, revision: next}\n  template',
    ],
    ['another revision of the repository', set(plain), 'revision: main', 'revision: next'],
    ['another namespace for what was there', set(plain), 'env: prod', 'env: other'],
    ['a value that is put together', set('{name: team, value: "{{if eq .team \\"x\\"}}y{{end}}"}'), 'team: shop', 'team: x'],
    ['a value that is more than a word', set(plain), 'team: shop', 'team: "a\\nb"'],
    ['beside a patch of the template', set(plain, '  templatePatch: "a: {{team}}"\n'), 'team: shop', 'team: store'],
    [
      'a value for one of several sources',
      set(plain).replace(
        / {6}source:\n([\s\S]*)$/u,
        (_, source: string) =>
          `      sources:\n        - chart: redis\n          repoURL: https://charts.example.org\n          helm: {values: "a: {{team}}"}\n        - ${source.trim().replaceAll('\n        ', '\n          ')}\n`,
      ),
      'team: shop',
      'team: store',
    ],
    ['a value for a chart from elsewhere', set(plain).replace('path: charts/web', 'chart: redis'), 'team: shop', 'team: store'],
  ])('leaves the change open where that shows not all: %s', async (_, text, from, to) => {
    expect((await edited('set.yaml', text, from, to)).verdict.conclusion).toBe('incomplete');
  });
});
