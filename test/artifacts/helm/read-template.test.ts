import { describe, expect, test } from 'vitest';
import { chartValuesPath } from '../../../src/artifacts/helm/chart-values.ts';
import { readTemplate } from '../../../src/artifacts/helm/read-template.ts';
import { parseKubernetes } from '../../../src/artifacts/kubernetes/parse.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import type { YamlNode } from '../../../src/artifacts/yaml/model.ts';
import { parseYaml } from '../../../src/artifacts/yaml/parse.ts';
import { textUnder } from '../../../src/text/range.ts';
import { dedent } from '../../support/marked-text.ts';
import { endsSoon } from '../../support/soon.ts';

const values = 'on: true\noff: false\nlist: []\nname: web\n';

/** Milliseconds of the thread: the machine may be busy. */

/** What is known of a node: `?` for an unknown value, `…` where there may be more. */
const known = (node: YamlNode | undefined): unknown => {
  switch (node?.kind) {
    case 'mapping':
      return {
        ...Object.fromEntries(node.entries.map(entry => [entry.name ?? '?', known(entry.value)])),
        ...(node.opaque && { '…': '?' }),
      };
    case 'sequence':
      return [...node.items.map(known), ...(node.opaque ? ['…'] : [])];
    case 'scalar':
      return node.opaque ? '?' : node.value;
    default:
      return undefined;
  }
};

const read = (text: string) =>
  readTemplate(sourceFile('templates/a.yaml', text), parseYaml(sourceFile('values.yaml', values)).documents[0]?.root);

/** What is known of the only document. */
const knownOf = (text: string): unknown => {
  const { yaml, apart, notifications } = read(text);
  expect(notifications).toEqual([]);
  expect(apart).toEqual([]);
  expect(yaml.documents).toHaveLength(1);
  return known(yaml.documents[0]?.root);
};

/** What is known of the document, and of each branch that was read apart. */
const knownApart = (text: string): readonly unknown[] => {
  const { yaml, apart, notifications } = read(text);
  expect(notifications).toEqual([]);
  return [...yaml.documents, ...apart.map(({ document }) => document)].map(({ root }) => known(root));
};

const branch = (condition: string, body: string): string => `spec:\n  {{- if ${condition} }}\n${body}  {{- end }}\n  last: 1\n`;

describe('options that the default values do not choose', () => {
  test('have unknown values under known keys, whatever stands in them', () => {
    const script = '  run: |\n    #!/bin/sh\n    # says hello\n    echo hello\n';
    const body = `  hostPID: true\n  # ours: "\n  x:\n    - a\n    # and\n\n    - b: {{ .Values.b }}\n${script}  {{ .k }}: 1\n`;
    expect(knownOf(branch('.Values.off', body))).toEqual({ spec: { hostPID: '?', x: '?', run: '?', '?': '?', last: '1' } });
  });

  test('have unknown items', () => {
    expect(knownOf('add:\n  {{- if .Values.off }}\n  - NET_ADMIN\n  - name: a\n    b: c\n  {{- end }}\n  - KILL\n')).toEqual({
      add: ['?', '?', 'KILL'],
    });
  });

  test('keep what only begins in them', () => {
    expect(knownOf('spec:\n  {{- if .Values.off }}\n  volumes:\n  {{- end }}\n  - name: a\n')).toEqual({
      spec: { volumes: [{ name: 'a' }] },
    });
  });

  test('may have lines that end as on Windows', () => {
    expect(knownOf('a:\r\n  {{- if .Values.off }}\r\n  b: 1\r\n  {{- end }}\r\n  c: 2\r\n')).toEqual({ a: { b: '?', c: '2' } });
  });

  test.each([
    ['not .Values.on', '  {{- if not .Values.on }}\n  b: 1\n  {{- end }}\n', { b: '?' }],
    ['the other branch', '  {{- if .Values.on }}\n  b: 1\n  {{- else }}\n  c: 2\n  {{- end }}\n', { b: '1', c: '?' }],
    [
      'the branches around the one that is taken',
      '  {{ if .Values.off }}\n  b: 1\n  {{ else if .Values.on }}\n  c: 2\n  {{ else }}\n  d: 3\n  {{ end }}\n',
      { b: '?', c: '2', d: '?' },
    ],
    ['an empty list', '  {{- range $i, $x := .Values.list }}\n  - {{.}}\n  {{- end }}\n', ['?']],
    ['nothing to go into', '  {{- with .Values.off }}\n  b: {{.}}\n  {{- end }}\n', { b: '?' }],
    [
      'a branch within one that is not known',
      '  {{- if .Values.x | quote }}\n  {{- if .Values.off }}\n  b: 1\n  {{- end }}\n  {{- end }}\n',
      { b: '?' },
    ],
  ])('%s', (_, text, expected) => {
    expect(knownOf(`a:\n${text}`)).toEqual({ a: expected });
  });
});

describe('what stays as it is', () => {
  test.each([
    ['a branch that is printed', branch('.Values.on', '  b: 1\n'), { spec: { b: '1', last: '1' } }],
    ['a condition that is not known', branch('include "x" .', '  b: 1\n'), { spec: { b: '1', last: '1' } }],
    [
      'the rest after a condition that is not known',
      'a:\n  {{- if .Values.x.y }}\n  b: 1\n  {{- else }}\n  c: 2\n  {{- end }}\n',
      { a: { b: '1', c: '2' } },
    ],
    [
      'values within another dot',
      'a:\n  {{- range .Values.other.list }}\n  {{- if .Values.off }}\n  b: 1\n  {{- end }}\n  {{- end }}\n',
      { a: { b: '1' } },
    ],
    [
      'a container that is an option',
      'a:\n{{- if .Values.off }}\n  - name: a\n    image: b\n{{- end }}\n',
      { a: [{ name: 'a', image: 'b' }] },
    ],
    ['an object that is an option', '{{- if .Values.off }}\napiVersion: v1\nkind: Pod\n{{- end }}\n', { apiVersion: 'v1', kind: 'Pod' }],
    ['keys at the root', '{{- if .Values.off }}\nspec: a\n{{- end }}\n', { spec: 'a' }],
    ['a block without an end', 'a:\n  {{- if .Values.off }}\n  b: 1\n', { a: { b: '1' } }],
    ['an end without a block', 'a:\n  b: 1\n  {{- end }}\n  {{- else }}\n', { a: { b: '1' } }],
  ])('%s', (_, text, expected) => {
    expect(knownOf(text)).toEqual(expected);
  });
});

describe('branches of another shape than what is around them', () => {
  test('are read apart, and what they would print is unknown to the rest', () => {
    const text = dedent(`
      kind: StatefulSet
      metadata:
        name: db
        labels: {tier: back}
      spec:
        replicas: 1
        template:
          spec:
            hostNetwork: true
            volumes:
              - name: config
      {{- if .Values.persistence.enabled }}
        volumeClaimTemplates:
          - size: 1
      {{- else }}
              - name: data
                hostPath: /data
      {{- end }}
    `);
    expect(knownApart(text)).toEqual([
      {
        kind: 'StatefulSet',
        metadata: { name: 'db', labels: { tier: 'back' } },
        spec: {
          replicas: '1',
          template: { spec: { hostNetwork: 'true', volumes: [{ name: 'config' }, '…'] } },
          volumeClaimTemplates: [{ size: '1' }],
        },
      },
      {
        kind: 'StatefulSet',
        metadata: { name: 'db', labels: '?', '…': '?' },
        spec: {
          replicas: '?',
          template: { spec: { hostNetwork: '?', volumes: ['?', { name: 'data', hostPath: '/data' }, '…'], '…': '?' }, '…': '?' },
          '…': '?',
        },
        '…': '?',
      },
    ]);
  });

  test('are unknown when they say that there is nothing', () => {
    expect(knownApart('a:\n  {{- if .x }}\n  - b\n  {{- else }}\n  []\n  {{- end }}\nc: 1\n')[0]).toEqual({ a: ['b', '…'], c: '1' });
    expect(knownApart('a:\n  {{- if .x }}\n  []\n  {{- else }}\n  - b\n  {{- end }}\nc: 1\n')[1]).toEqual({
      a: ['b', '…'],
      c: '?',
      '…': '?',
    });
  });

  test('leave the one that the default values choose', () => {
    const text = 'a:\n  {{- if .Values.off }}\n  - b\n  {{- else }}\n  c: 1\n  {{- end }}\nd: 1\n';
    expect(knownApart(text)).toEqual([{ a: { c: '1', '…': '?' }, d: '1' }]);
  });

  test('may stand within a line', () => {
    const text = "a: ['b'{{- if .x }}, 'c'{{- end }}]\nd: 'e'{{ if .y }}: f{{ end }}\n";
    expect(knownApart(text)[0]).toEqual({ a: ['b', '…'], d: '?', '…': '?' });
    expect(knownApart(text).slice(1)).toContainEqual(expect.objectContaining({ a: ['?', 'c', '…'] }));
  });

  test('may be in one another', () => {
    const text = dedent(`
      a:
        {{- if .x }}
        - b
        {{- else }}
        {{- if .y }}
        c: 1
        {{- else }}
        - d
        {{- end }}
        {{- end }}
    `);
    const found = knownApart(text);
    expect(found[0]).toEqual({ a: ['b', 'd', '…'] });
    expect(found.slice(1)).toEqual([{ a: { c: '1', '…': '?' }, '…': '?' }]);
  });

  test('are told when they can be read in no way, with their line', () => {
    const { yaml, notifications } = read('a:\n  - b: 1\n{{- if .x }}\n  c: {]\n{{- end }}\nd: 1\n');
    expect(known(yaml.documents[0]?.root)).toMatchObject({ a: [{ b: '1' }, '…'], d: '1' });
    expect(notifications).toMatchObject([
      { code: 'syntax-error', level: 'error', message: expect.stringMatching(/line 4.*"ignore-paths"/) },
    ]);
  });

  test('do not hide that the text around them is broken', () => {
    const { notifications } = read('a: {]\n{{- if .x }}\nb: 1\n{{- end }}\n');
    expect(notifications).toMatchObject([{ code: 'syntax-error', level: 'error', message: expect.stringContaining('line 1') }]);
  });

  test('are not read without end', () => {
    const text = Array.from({ length: 200 }, (_, at) => `---\na${at}:\n  {{- if .x }}\n  - b\n  {{- else }}\n  c: 1\n  {{- end }}\n`).join(
      '',
    );
    expect(read(text).notifications.map(({ code }) => code)).toContain('too-many');
  });
});

describe('findings of branches that are read apart', () => {
  const text = dedent(`
    apiVersion: v1
    kind: Pod
    metadata: {name: web}
    spec:
      containers:
        - name: app
          image: a:1
          {{- if .x }}
          securityContext:
            runAsUser: 1
          {{- else }}
        - name: debug
          image: b:1
          securityContext: {privileged: true}
          - broken
          {{- end }}
  `).replace('      - broken\n', '');
  const unlike = text.replace('        - name: debug', '          volumeMounts: []\n        - name: debug');

  test('stand where they are written', () => {
    const conflicting = unlike.replace('          securityContext:\n            runAsUser: 1', '          - x');
    const { objects, notifications } = parseKubernetes(sourceFile('templates/a.yaml', conflicting), { template: 'helm' });
    expect(notifications.filter(({ code }) => code !== 'syntax-error')).toEqual([]);
    const images = objects.flatMap(({ podSpecs }) =>
      podSpecs.flatMap(({ containers }) =>
        containers.map(container => container.get('image')).flatMap(found => (found.state === 'present' ? [found.node.range] : [])),
      ),
    );
    expect(images.map(range => textUnder(conflicting, range))).toEqual(['a:1', 'b:1']);
  });
});

test('many branches in one another cost linear time', () => {
  const depth = 20_000;
  const text = `a:\n${'  {{- if .Values.off }}\n'.repeat(depth)}  image: x\n${'  {{- end }}\n'.repeat(depth)}`;
  expect(endsSoon(() => knownOf(text))).toEqual({ a: { image: 'x' } });
});

test.each([
  ['on lines of their own', '{{- if .x }}\n  - b\n{{- else }}\n  c: 1\n{{- end }}\n'],
  ['in one line', "{{ if .x }}'a' b{{ else }}['c'{{ end }} "],
])('many branches that do not go together cost linear time: %s', (_, branches) => {
  const text = `a:\n${branches.repeat(900_000 / branches.length)}\n`;
  expect(endsSoon(() => read(text)).notifications.some(({ level }) => level === 'error')).toBe(true);
});

test('default values lie beside the templates folder', () => {
  expect(chartValuesPath('charts/web/templates/sub/a.yaml')).toBe('charts/web/values.yaml');
  expect(chartValuesPath('templates/a.yaml')).toBe('values.yaml');
  expect(chartValuesPath('/templates/a.yaml')).toBe('/values.yaml');
  expect(chartValuesPath('web/charts/db/templates/a.yaml')).toBe('web/charts/db/values.yaml');
  expect(chartValuesPath('deploy/a.yaml')).toBeUndefined();
});
