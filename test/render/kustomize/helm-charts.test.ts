import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ChartSettings } from '../../../src/render/kustomize/helm-charts.ts';
import { build, decidedBy, type Files, printed, refusal } from './build.ts';

interface Answer {
  readonly name: string;
  readonly files: Files;
  readonly dir: string;
  readonly output?: string;
  readonly error?: string;
}

/** What kustomize answered with Helm 3; the program that asked it lies beside. */
const answers = JSON.parse(readFileSync(new URL('helm-charts-answers.json', import.meta.url), 'utf8')) as readonly Answer[];

const charts: ChartSettings = { helm: 3, kubeVersion: '1.33.0', apiVersions: [], fileOf: file => file };

const documents = (text: string): readonly string[] =>
  text
    .split(/^---$/mu)
    .map(one => one.trim())
    .filter(one => one !== '');

describe('charts of a kustomization are rendered as kustomize has Helm render them', () => {
  test('there are answers and refusals', () => {
    expect(answers.filter(({ output }) => output !== undefined).length).toBeGreaterThan(20);
    expect(answers.filter(({ error }) => error !== undefined).length).toBeGreaterThan(5);
  });

  test.each(answers.map(answer => [answer.name, answer] as const))('%s', (_, { files, dir, output }) => {
    if (output === undefined) expect(build(files, dir, { charts }).state).toBe('failed');
    else expect(documents(printed(files, dir, { charts }))).toEqual(documents(output));
  });
});

const files: Files = {
  'prod/kustomization.yaml': 'helmCharts:\n- name: web\n  releaseName: shop\n  valuesFile: web.yaml\n  valuesInline:\n    tag: "2"\n',
  'prod/web.yaml': 'name: front\n',
  'prod/charts/web/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
  'prod/charts/web/values.yaml': 'name: web\ntag: "1"\nlevel: low\n',
  'prod/charts/web/templates/a.yaml':
    'apiVersion: v1\nkind: Pod\nmetadata:\n  name: {{ .Values.name }}\nspec:\n  level: {{ .Values.level }}\n  image: {{ .Values.tag | quote }}\n  fixed: true\n',
};

describe('the place that decides', () => {
  test.each([
    ['a value in the kustomization', ['spec', 'image'], 'prod/kustomization.yaml: "2"'],
    ['one in a values file', ['metadata', 'name'], 'prod/web.yaml: front'],
    ['one of the chart', ['spec', 'level'], 'prod/charts/web/values.yaml: low'],
  ])('is that of %s', (_, path, place) => {
    expect(decidedBy(files, path, 'prod', { charts })[0]).toBe(place);
  });

  test('is a line of the template where that says it', () => {
    expect(decidedBy(files, ['spec', 'fixed'], 'prod', { charts }).map(place => place.split(':', 1)[0])).toContain(
      'prod/charts/web/templates/a.yaml',
    );
  });
});

describe('what cannot be rendered says why', () => {
  test('a chart that would be fetched', () => {
    const fetched = { 'kustomization.yaml': 'helmCharts: [{name: redis, repo: "https://charts.example.org", version: 1.0.0}]\n' };
    expect(build(fetched, '.', { charts })).toEqual({
      state: 'failed',
      cause: 'remote',
      reason: 'the chart redis of https://charts.example.org is not in the repository',
    });
  });

  test('a chart that Helm refuses, in the words of Helm', () => {
    const refused = { ...files, 'prod/charts/web/templates/b.yaml': '{{ fail "never" }}\n' };
    const built = build(refused, 'prod', { charts });
    expect(built.state === 'failed' && built.reason).toBe('the chart web: execution error at (web/templates/b.yaml:1:3): never');
  });

  test('whoever renders no charts, as Flux does not', () => {
    expect(refusal(files, 'prod')).toBe('must specify --enable-helm');
  });

  test('a chart that does too much', () => {
    const hostile = {
      ...files,
      'prod/charts/web/templates/b.yaml': '{{ range until 9999999 }}{{ range until 9999999 }}a{{ end }}{{ end }}\n',
    };
    const built = build(hostile, 'prod', { charts });
    expect(built.state === 'failed' && built.reason).toContain('the chart web: ');
  });
});
