import { describe, expect, test } from 'vitest';
import { limitRangeGives } from '../../../../src/artifacts/kubernetes/objects/resource-policy.ts';
import { only, pairs, shown, texts, viewOf } from '../../../support/typed-object.ts';

describe('a LimitRange', () => {
  test('has limits by type', () => {
    const view = viewOf(
      'LimitRange',
      `apiVersion: v1
kind: LimitRange
spec:
  limits:
  - type: Container
    default: {cpu: 500m, memory: 512Mi}
    defaultRequest: {cpu: 100m}
    max: {memory: 1Gi}
    min: {memory: 16Mi}
`,
    );
    const item = only(view.limits);
    expect(shown(item.type)).toBe('Container');
    expect([item.default, item.defaultRequest, item.max, item.min].map(pairs)).toEqual([
      ['cpu=500m', 'memory=512Mi'],
      ['cpu=100m'],
      ['memory=1Gi'],
      ['memory=16Mi'],
    ]);
  });
});

describe('limitRangeGives a memory limit', () => {
  const given = (limits: string, template: 'none' | 'helm' = 'none'): boolean | 'unknown' =>
    limitRangeGives(viewOf('LimitRange', `apiVersion: v1\nkind: LimitRange\nspec: {limits: ${limits}}\n`, template), 'memory');

  test.each([
    ['[{type: Container, default: {memory: 1Gi}}]', true],
    ['[{type: Container, max: {memory: 1Gi}}]', true],
    ['[{default: {memory: 1Gi}}]', true],
    ['[{type: Pod, max: {memory: 1Gi}}, {type: Container, default: {memory: 1Gi}}]', true],
    ['[{type: Container, defaultRequest: {memory: 1Gi}}]', false],
    ['[{type: Container, default: {cpu: 1}}]', false],
    ['[{type: Container, default: {memory: null}}]', false],
    ['[{type: Pod, max: {memory: 1Gi}}]', false],
    ['[{type: *missing, default: {cpu: 1}}]', false],
    ['[]', false],
    ['null', false],
    ['*missing', 'unknown'],
    ['[*missing]', 'unknown'],
    ['all', 'unknown'],
    ['[{type: *missing, default: {memory: 1Gi}}]', 'unknown'],
    ['[{type: Container, default: *missing}]', 'unknown'],
    ['[*missing, {type: Container, default: {memory: 1Gi}}]', true],
  ])('%s: %s', (limits, answer) => {
    expect(given(limits)).toBe(answer);
  });

  test('whose size a chart prints', () => {
    expect(given('[{type: Container, default: {memory: {{ .Values.memory }}}}]', 'helm')).toBe('unknown');
  });
});

describe('a ResourceQuota', () => {
  test('has quantities and scopes', () => {
    const view = viewOf(
      'ResourceQuota',
      'apiVersion: v1\nkind: ResourceQuota\nspec: {hard: {pods: "10", limits.memory: 4Gi}, scopes: [NotTerminating]}\n',
    );
    expect([pairs(view.hard), texts(view.scopes)]).toEqual([['pods=10', 'limits.memory=4Gi'], ['NotTerminating']]);
  });

  test('may have neither', () => {
    const view = viewOf('ResourceQuota', 'apiVersion: v1\nkind: ResourceQuota\nspec: {}\n');
    expect([pairs(view.hard), texts(view.scopes)]).toEqual(['absent', 'absent']);
  });
});
