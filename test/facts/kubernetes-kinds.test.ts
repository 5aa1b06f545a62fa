import { expect, test } from 'vitest';
import { fieldsOfType, typeOfKind } from '../../src/facts/kubernetes-fields.ts';
import { kindFacts, scopeOf } from '../../src/facts/kubernetes-kinds.ts';

test('a version that is gone says since when, and what takes its place', () => {
  expect(kindFacts('extensions/v1beta1', 'Ingress')).toEqual({
    scope: 'namespaced',
    component: 'Kubernetes',
    deprecated: '1.14',
    removed: '1.22',
    replacement: 'networking.k8s.io/v1',
  });
});

test('a version of today is not deprecated', () => {
  expect(kindFacts('apps/v1', 'Deployment')).toMatchObject({ deprecated: undefined, removed: undefined });
});

test('versions of another component count by that component', () => {
  expect(kindFacts('cert-manager.io/v1alpha2', 'Certificate')).toMatchObject({
    component: 'cert-manager',
    deprecated: '1.4',
    removed: '1.6',
  });
});

test('scopes are known for what Kubernetes brings along only', () => {
  expect([scopeOf('v1', 'Namespace'), scopeOf('v1', 'ConfigMap'), scopeOf('example.com/v1', 'Thing')]).toEqual([
    'cluster',
    'namespaced',
    undefined,
  ]);
});

test('fields lead from a kind to what is in them', () => {
  const pod = fieldsOfType(typeOfKind('v1', 'Pod') ?? '');
  const spec = fieldsOfType(pod?.get('spec') ?? '');
  expect(spec?.get('securityContext')).toBe('core.v1.PodSecurityContext');
  expect(fieldsOfType('core.v1.PodSecurityContext')?.has('privileged')).toBe(false);
  expect(fieldsOfType(spec?.get('containers') ?? '')?.get('securityContext')).toBe('core.v1.SecurityContext');
  // What is below labels has keys of the author's choice.
  expect(fieldsOfType('meta.v1.ObjectMeta')?.get('labels')).toBeUndefined();
});
