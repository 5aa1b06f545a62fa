import { describe, expect, test } from 'vitest';
import type { KubernetesObject } from '../../../src/artifacts/kubernetes/model.ts';
import { limitRangeGives, serviceOf } from '../../../src/artifacts/kubernetes/objects.ts';
import { parseKubernetes } from '../../../src/artifacts/kubernetes/parse.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';

const object = (text: string, template: 'none' | 'helm' = 'none'): KubernetesObject => {
  const [first] = parseKubernetes(sourceFile('x.yaml', text), { template }).objects;
  if (first === undefined) throw new Error('The text has no object.');
  return first;
};

describe('serviceOf', () => {
  test.each([
    ['{selector: {a: b}}', 'ClusterIP', 'present'],
    ['{type: NodePort}', 'NodePort', 'absent'],
    ['{type: null, selector: {}}', 'ClusterIP', 'present'],
  ])('%s has type %s', (spec, type, selector) => {
    expect(serviceOf(object(`apiVersion: v1\nkind: Service\nspec: ${spec}\n`))).toMatchObject({ type, selector: { state: selector } });
  });

  test('a type that a template gives is unknown', () => {
    expect(serviceOf(object('apiVersion: v1\nkind: Service\nspec:\n  type: {{ .Values.type }}\n', 'helm'))?.type).toBeUndefined();
  });

  test.each(['serving.knative.dev/v1\nkind: Service', 'v1\nkind: Pod'])('%j is none', head => {
    expect(serviceOf(object(`apiVersion: ${head}\nspec: {}\n`))).toBeUndefined();
  });
});

describe('limitRangeGives a memory limit', () => {
  const given = (limits: string): boolean | 'unknown' =>
    limitRangeGives(object(`apiVersion: v1\nkind: LimitRange\nspec: {limits: ${limits}}\n`), 'memory');

  test.each([
    ['[{type: Container, default: {memory: 1Gi}}]', true],
    ['[{type: Container, max: {memory: 1Gi}}]', true],
    ['[{type: Pod, max: {memory: 1Gi}}, {type: Container, default: {memory: 1Gi}}]', true],
    ['[{type: Container, defaultRequest: {memory: 1Gi}}]', false],
    ['[{type: Container, default: {cpu: 1}}]', false],
    ['[{type: Pod, max: {memory: 1Gi}}]', false],
    ['[]', false],
    ['*missing', 'unknown'],
    ['[{type: Container, default: *missing}]', 'unknown'],
  ])('%s: %s', (limits, answer) => {
    expect(given(limits)).toBe(answer);
  });

  test('other objects give none', () => {
    expect(limitRangeGives(object('apiVersion: v1\nkind: Pod\nspec: {limits: [{default: {memory: 1}}]}\n'), 'memory')).toBe(false);
  });
});
