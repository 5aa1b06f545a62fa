import { describe, expect, test } from 'vitest';
import { maskTemplate } from '../../../src/artifacts/helm/mask.ts';
import { labelSelector, labelsAsMap, mapSelector, selectorMatches } from '../../../src/artifacts/kubernetes/label-selector.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import type { YamlNode } from '../../../src/artifacts/yaml/model.ts';
import { parseYaml } from '../../../src/artifacts/yaml/parse.ts';

const read = (text: string): YamlNode | undefined => parseYaml(sourceFile('x.yaml', text)).documents[0]?.root;
const readTemplate = (text: string): YamlNode | undefined => parseYaml(sourceFile('x.yaml', text), maskTemplate(text)).documents[0]?.root;

const web = '{app: web, tier: front}';

describe('a plain selector map', () => {
  test.each([
    ['{app: web}', web, true],
    ['{app: web, tier: front}', web, true],
    ['{app: web, tier: back}', web, false],
    ['{app: api}', web, false],
    ['{other: web}', web, false],
    ['{}', web, true],
    ['{app: web}', '{}', false],
    ['{app: "${APP}"}', web, 'unknown'],
    ['{app: "${APP}"}', '{app: "${APP}"}', true],
    ['{"${KEY}": web}', web, 'unknown'],
    ['{app: web, "app": api}', web, false],
  ])('%s on %s: %s', (selector, labels, answer) => {
    expect(selectorMatches(mapSelector(read(selector)), labelsAsMap(read(labels)))).toBe(answer);
  });
});

describe('a LabelSelector', () => {
  test.each([
    ['{matchLabels: {app: web}}', true],
    ['{matchLabels: {app: api}}', false],
    ['{matchExpressions: [{key: app, operator: In, values: [api, web]}]}', true],
    ['{matchExpressions: [{key: app, operator: In, values: [api]}]}', false],
    ['{matchExpressions: [{key: app, operator: NotIn, values: [api]}]}', true],
    ['{matchExpressions: [{key: app, operator: NotIn, values: [web]}]}', false],
    ['{matchExpressions: [{key: zone, operator: NotIn, values: [a]}]}', true],
    ['{matchExpressions: [{key: app, operator: Exists}]}', true],
    ['{matchExpressions: [{key: zone, operator: Exists}]}', false],
    ['{matchExpressions: [{key: zone, operator: DoesNotExist}]}', true],
    ['{matchExpressions: [{key: app, operator: DoesNotExist}]}', false],
    ['{matchLabels: {app: web}, matchExpressions: [{key: tier, operator: In, values: [back]}]}', false],
    ['{matchExpressions: [{key: app, operator: Near, values: [a]}]}', 'unknown'],
    ['{matchLabels: web}', 'unknown'],
    ['{matchExpressions: {key: app}}', 'unknown'],
    ['{matchLabels: null, matchExpressions: null}', true],
    ['{}', true],
  ])('%s: %s', (selector, answer) => {
    expect(selectorMatches(labelSelector(read(selector)), labelsAsMap(read(web)))).toBe(answer);
  });
});

describe('templates', () => {
  const labels = readTemplate('app: web\ntier: {{ .Values.tier }}\n{{- include "labels" . | nindent 0 }}\n');

  test.each([
    ['{app: web}', true],
    ['{app: api}', false],
    ['{tier: front}', 'unknown'],
    ['{zone: a}', 'unknown'],
  ])('%s on labels that a template completes: %s', (selector, answer) => {
    expect(selectorMatches(mapSelector(read(selector)), labelsAsMap(labels))).toBe(answer);
  });

  test('a selector that a template completes never surely matches', () => {
    const selector = mapSelector(readTemplate('app: web\n{{- include "selector" . | nindent 0 }}\n'));
    expect(selectorMatches(selector, labelsAsMap(read(web)))).toBe('unknown');
    expect(selectorMatches(selector, labelsAsMap(read('{app: api}')))).toBe(false);
  });

  test('values of an expression that a template prints are unknown', () => {
    const selector = labelSelector(readTemplate('matchExpressions:\n  - key: app\n    operator: In\n    values: {{ .Values.apps }}\n'));
    expect(selectorMatches(selector, labelsAsMap(read(web)))).toBe('unknown');
  });
});

test('labels that are absent or null are none, and known to be none', () => {
  expect(labelsAsMap({ state: 'absent' })).toEqual({ values: new Map(), complete: true });
  expect(labelsAsMap(read('~'))).toEqual({ values: new Map(), complete: true });
  expect(labelsAsMap({ state: 'unknown' })).toEqual({ values: new Map(), complete: false });
});
