import { describe, expect, test } from 'vitest';
import { decidedBy, deployment, printed } from './build.ts';

const labelled = deployment
  .replace('  replicas: 1\n', '  selector:\n    matchLabels: {app: web}\n')
  .replace('  template:\n', '  template:\n    metadata:\n      labels: {app: web}\n');

const patch = (more: string): string =>
  `patches:\n- patch: |\n    apiVersion: apps/v1\n    kind: Deployment\n    metadata:\n      name: web\n${more}`;

const json = (path: string): string =>
  `patches:\n- target: {kind: Deployment}\n  patch: '[{"op": "replace", "path": "${path}", "value": "prod"}]'\n`;

const filesOf = (base: string, overlay: string) => ({
  'base/kustomization.yaml': `resources: [a.yaml]\n${base}`,
  'base/a.yaml': labelled,
  'prod/kustomization.yaml': `resources: [../base]\n${overlay}`,
});

/** The values of a key in what is built, in the order of the text: metadata, selector, template. */
const valuesOf = (base: string, overlay: string, key = 'env'): readonly (string | undefined)[] =>
  Array.from(printed(filesOf(base, overlay), 'prod').matchAll(new RegExp(`^ +${key}: (.*)$`, 'gmu')), ([, value]) => value);

const everywhere = 'labels:\n- {pairs: {env: dev}, includeSelectors: true}\n';

// Each answer is that of kustomize's library, api 0.21.2.
describe('labels and annotations that kustomize sets in several places are one node', () => {
  test('a label that an overlay sets in the metadata alone changes the selector and the template, too', () => {
    for (const base of [everywhere, 'commonLabels: {env: dev}\n'])
      expect(valuesOf(base, 'labels:\n- pairs: {env: prod}\n')).toEqual(['prod', 'prod', 'prod']);
    expect(valuesOf('labels:\n- {pairs: {env: dev}, includeTemplates: true}\n', 'labels:\n- pairs: {env: prod}\n')).toEqual([
      'prod',
      'prod',
    ]);
  });

  test('and so does a patch that merges, a replacement, a variable', () => {
    expect(valuesOf(everywhere, patch('      labels: {env: prod}\n'))).toEqual(['prod', 'prod', 'prod']);
    expect(valuesOf('commonAnnotations: {env: dev}\n', patch('      annotations: {env: prod}\n'))).toEqual(['prod', 'prod']);
    const replacement =
      'replacements:\n- source: {kind: Deployment, fieldPath: metadata.name}\n  targets:\n  - {select: {kind: Deployment}, fieldPaths: [metadata.labels.env]}\n';
    expect(valuesOf(everywhere, replacement)).toEqual(['web', 'web', 'web']);
    const variable = 'vars:\n- {name: V, objref: {kind: Deployment, name: web, apiVersion: apps/v1}}\n';
    expect(valuesOf(everywhere + variable, 'labels:\n- pairs: {env: $(V)}\n')).toEqual(['web', 'web', 'web']);
  });

  test('the places of what was written over one stand at all of them', () => {
    const files = filesOf(everywhere, 'labels:\n- pairs: {env: prod}\n');
    for (const path of [
      ['metadata', 'labels', 'env'],
      ['spec', 'selector', 'matchLabels', 'env'],
    ])
      expect(decidedBy(files, path, 'prod')[0]).toBe('prod/kustomization.yaml: prod');
  });

  test('a label that the object has itself is another node', () => {
    expect(valuesOf('commonLabels: {app: dev}\n', patch('      labels: {app: prod}\n'), 'app')).toEqual(['prod', 'dev', 'dev']);
  });

  test('a JSON patch parts them, and changes one', () => {
    expect(valuesOf(everywhere, json('/metadata/labels/env'))).toEqual(['prod', 'dev', 'dev']);
    const later = `${json('/metadata/labels/env')}- patch: '{"apiVersion": "apps/v1", "kind": "Deployment", "metadata": {"name": "web", "labels": {"env": "test"}}}'\n`;
    expect(valuesOf(everywhere, later)).toEqual(['test', 'dev', 'dev']);
  });

  test('a new name parts annotations, which kustomize writes anew then, and no labels', () => {
    const files = (base: string, overlay: string) => ({
      'base/kustomization.yaml': `resources: [a.yaml]\n${base}`,
      'base/a.yaml': labelled,
      'mid/kustomization.yaml': 'resources: [../base]\nnamePrefix: p-\n',
      'prod/kustomization.yaml': `resources: [../mid]\n${overlay.replace('name: web', 'name: p-web')}`,
    });
    const annotated = printed(files('commonAnnotations: {env: dev}\n', patch('      annotations: {env: prod}\n')), 'prod');
    expect(annotated.match(/env: \w+/gu)).toEqual(['env: prod', 'env: dev']);
    const labels = printed(files(everywhere, 'labels:\n- pairs: {env: prod}\n'), 'prod');
    expect(labels.match(/env: \w+/gu)).toEqual(['env: prod', 'env: prod', 'env: prod']);
  });
});
