import { describe, expect, test } from 'vitest';
import { customImages } from '../../../src/artifacts/images/custom-images.ts';
import { parseKubernetes } from '../../../src/artifacts/kubernetes/parse.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { ChartUses } from '../../../src/artifacts/unrendered/chart-uses.ts';
import { gitopsChange } from '../../../src/artifacts/unrendered/gitops-change.ts';
import { kustomizationChange } from '../../../src/artifacts/unrendered/kustomization-change.ts';
import { patchParts } from '../../../src/artifacts/unrendered/patch-change.ts';
import { patchHazards } from '../../../src/artifacts/unrendered/patch-content.ts';
import { holdsObjects, sniffedParts } from '../../../src/artifacts/unrendered/sniffed-inputs.ts';
import { templateParts } from '../../../src/artifacts/unrendered/template-guards.ts';
import { bareTemplate, changedValues } from '../../../src/artifacts/unrendered/values-change.ts';
import { inLinearTime } from '../../support/linear-time.ts';

const file = (text: string) => sourceFile('chart/values.yaml', text);
const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

/** Texts of about a size in characters, and what is done with them. */
const work: Readonly<Record<string, readonly [(size: number) => string, (text: string) => unknown]>> = {
  'values of which each differs': [
    size => lines(size / 12, index => `key${index}: 1`),
    text => changedValues(file(text), file(text.replaceAll(': 1', ': 2'))),
  ],
  'values of which one differs': [
    size => lines(size / 12, index => `key${index}: 1`),
    text => changedValues(file(text), file(`${text}\nx: 1`)),
  ],
  'a list in another order': [
    size => `a:\n${lines(size / 12, index => `  - ${index}`)}`,
    text => changedValues(file(text), file(`a:\n${text.split('\n').slice(1).toReversed().join('\n')}`)),
  ],
  'a list of items without names': [
    size => `a:\n${lines(size / 20, index => `  - {x: ${index}}`)}`,
    text => changedValues(file(text), file(text.replaceAll('x', 'y'))),
  ],
  'patches in a kustomization': [
    size =>
      `patches:\n${lines(size / 60, index => `  - {path: "p${index}.yaml"}\n  - patch: '[{"op": "add", "path": "/a", "value": ${index}}]'`)}`,
    text => kustomizationChange(undefined, file(text)),
  ],
  'objects of two versions of a manifest': [
    size => lines(size / 60, index => `---\n{apiVersion: v1, kind: Pod, metadata: {name: p${index}}}`),
    text => patchParts(parseKubernetes(file(`# new\n${text}`)), parseKubernetes(file(text))),
  ],
  'charts that two versions of a manifest deploy': [
    size =>
      lines(
        size / 120,
        index => `---\n{apiVersion: argoproj.io/v1alpha1, kind: Application, metadata: {name: a${index}}, spec: {source: {path: a}}}`,
      ),
    text => gitopsChange(parseKubernetes(file(text.replaceAll('path: a', 'path: b'))), parseKubernetes(file(text)), []),
  ],
  'operations of a patch': [size => lines(size / 30, index => `- {op: add, path: /a/${index}, value: {b: 1}}`), text => patchHazards(text)],
  'uses of values': [
    size => lines(size / 30, index => `a: {{ .Values.a.b${index % 100} }}`),
    text => {
      const uses = new ChartUses([sourceFile('chart/templates/a.yaml', text)]);
      const changed = changedValues(undefined, file(`a: {${Array.from({ length: 1_000 }, (_, index) => `b${index}: 1`).join()}}`));
      return changed === 'unreadable' ? [] : changed.map(one => uses.isHarmless(one, () => false));
    },
  ],
  'uses of values on one line': [
    size => '{{ .Values.a }} {{ toYaml . }} '.repeat(size / 32),
    text => new ChartUses([sourceFile('a', text)]),
  ],
  'one long action': [size => `{{ toYaml${'Yaml'.repeat(size / 4)} }}`, text => new ChartUses([sourceFile('a', text)])],
  'labels of a chart': [
    size => '{{ .Chart.Version }} image '.repeat(size / 27),
    text => new ChartUses([sourceFile('a', text)]).isOnlyLabel('version'),
  ],
  'actions on one line of a template': [
    size => `a: ${'privileged: {{ .Values.a }} '.repeat(size / 28)}`,
    text => templateParts(file(text), undefined, { values: undefined, partials: [], others: new Set() }),
  ],
  'inclusions of a template': [
    size => lines(size / 40, index => `  {{ include "a${index}" . }}`),
    text => {
      const partial = sourceFile('_a.tpl', text.replaceAll('include', 'define'));
      return templateParts(file(text), undefined, { values: undefined, partials: [partial], others: new Set() });
    },
  ],
  'comments of a template': [size => '{{/* a */}}{{/* '.repeat(size / 16), bareTemplate],
  'blank lines and dashes': [size => '\n- \n'.repeat(size / 4), holdsObjects],
  'what is no values': [size => `x: {privileged: [${'a, '.repeat(size / 3)}]}`, text => sniffedParts(undefined, file(text))],
  'images of a custom resource': [
    size => `apiVersion: a.b/v1\nkind: C\nspec:\n${lines(size / 20, index => `  - image: a/b:${index}`)}`,
    text => parseKubernetes(file(text)).objects.flatMap(customImages),
  ],
};

describe('time grows with the size of', () => {
  test.each(Object.entries(work))('%s', { timeout: 60_000 }, (_name, [make, use]) => {
    expect(inLinearTime(200_000, make, use)).toBeDefined();
  });
});

test('aliases that stand for millions of nodes are compared by their text', () => {
  const bomb = `a0: &a0 [1, 1]\n${Array.from({ length: 40 }, (_, index) => `a${index + 1}: &a${index + 1} [*a${index}, *a${index}]`).join('\n')}\n`;
  expect(changedValues(file(bomb), file(bomb))).toEqual([]);
  expect(changedValues(file(bomb), file(`${bomb}x: 1\n`))).toHaveLength(1);
  expect(kustomizationChange(undefined, file(bomb)).parts).toHaveLength(1);
});
