import { describe, expect, test } from 'vitest';
import { isHarmlessPlace, isValuesKey } from '../../../src/artifacts/unrendered/harmless-places.ts';
import { namesIn } from '../../../src/artifacts/unrendered/unrendered-part.ts';
import type { Step } from '../../../src/artifacts/yaml/lookup.ts';

const stepsOf = (path: string): readonly Step[] => path.split(' ').map(step => (/^\d+$/u.test(step) ? Number(step) : step));
const harmless = (path: string, kind?: string, removed?: boolean): boolean => isHarmlessPlace(stepsOf(path), kind, removed);

describe('a place of an object is harmless', () => {
  test.each([
    ['apiVersion'],
    ['kind'],
    ['metadata name'],
    ['metadata namespace'],
    ['metadata labels team'],
    ['metadata labels'],
    ['spec replicas'],
    ['spec strategy rollingUpdate maxSurge'],
    ['spec tolerations 0 key'],
    ['spec template metadata labels app'],
    ['spec template spec nodeSelector disk'],
    ['spec template spec containers 0 name'],
    ['spec template spec containers 0 readinessProbe httpGet path'],
    ['spec template spec initContainers - imagePullPolicy'],
    ['spec template spec containers 0 ports 0 containerPort'],
    ['spec template spec containers 0 resources limits memory'],
    ['spec template spec containers 0 resources requests cpu'],
    ['spec jobTemplate metadata labels app'],
    ['spec jobTemplate spec backoffLimit'],
    ['spec jobTemplate spec template spec containers 0 name'],
  ])('%s', path => expect(harmless(path, 'Deployment')).toBe(true));

  test('in a ConfigMap that holds no values of a chart, and wherever in a kind that runs nothing', () => {
    expect([harmless('data app.conf', 'ConfigMap'), harmless('binaryData logo.png', 'ConfigMap')]).toEqual([true, true]);
    expect([harmless('spec rules 0 host', 'Ingress'), harmless('anything', 'Certificate')]).toEqual([true, true]);
    expect(harmless('metadata labels team', 'Ingress')).toBe(true);
  });
});

describe('a place of an object may be a hazard', () => {
  test.each([
    ['spec'],
    ['spec template spec containers'],
    ['spec template spec containers 0'],
    ['spec template spec containers 0 image'],
    ['spec template spec containers 0 securityContext privileged'],
    ['spec template spec containers 0 ports 0 hostPort'],
    ['spec template spec containers 0 resources claims'],
    ['spec template spec containers name image'],
    ['spec template spec hostNetwork'],
    ['spec template metadata annotations sidecar.istio.io/inject'],
    ['metadata annotations container.apparmor.security.beta.kubernetes.io/app'],
    ['metadata managedFields 0'],
    ['spec jobTemplate status name'],
    ['spec jobTemplate spec template spec hostPID'],
    ['spec template status name'],
    ['status replicas'],
    ['spec template spec containers 0 name $patch'],
  ])('%s', path => expect(harmless(path, 'Deployment')).toBe(false));

  test('in a Secret, and where a ConfigMap holds values of a chart', () => {
    expect(harmless('data app.conf', 'Secret')).toBe(false);
    expect([harmless('data values.yaml', 'ConfigMap'), harmless('data', 'ConfigMap')]).toEqual([false, false]);
    expect(['prod-Values.yml', 'app.conf'].map(isValuesKey)).toEqual([true, false]);
  });

  test('when it is gone: limits, and all labels at once, among which a guard may have been', () => {
    expect(harmless('spec template spec containers 0 resources limits memory', 'Deployment', true)).toBe(false);
    expect(harmless('metadata labels', 'Deployment', true)).toBe(false);
    expect(harmless('metadata labels', 'Ingress', true)).toBe(false);
    expect(harmless('metadata labels team', 'Deployment', true)).toBe(true);
    expect(harmless('spec replicas', 'Deployment', true)).toBe(true);
  });
});

test('a sentence names three at most, each once, and no more than eighty characters of a name', () => {
  expect(namesIn(['a', 'b', 'a'])).toBe('"a", "b"');
  expect(namesIn(['a', 'b', 'c'])).toBe('"a", "b", "c"');
  expect(namesIn(['a', 'b', 'c', 'd', 'e'])).toBe('"a", "b", "c" and 2 more');
  expect(namesIn(['a', 'b'], 1)).toBe('"a" and 1 more');
  expect(namesIn([])).toBe('');
  expect(namesIn(['x'.repeat(80), 'y'.repeat(81)])).toBe(`"${'x'.repeat(80)}", "${'y'.repeat(80)}…"`);
});
