import { describe, expect, test } from 'vitest';
import { typedObject } from '../../../src/artifacts/kubernetes/objects.ts';
import { firstObject } from '../../support/typed-object.ts';

const kindOf = (head: string, template: 'none' | 'helm' = 'none'): string | undefined =>
  typedObject(firstObject(`apiVersion: ${head}\n`, template))?.kind;

describe('typedObject', () => {
  test.each([
    ['rbac.authorization.k8s.io/v1', 'Role'],
    ['rbac.authorization.k8s.io/v1beta1', 'ClusterRole'],
    ['rbac.authorization.k8s.io/v1', 'RoleBinding'],
    ['rbac.authorization.k8s.io/v1', 'ClusterRoleBinding'],
    ['v1', 'ServiceAccount'],
    ['v1', 'Service'],
    ['networking.k8s.io/v1', 'Ingress'],
    ['extensions/v1beta1', 'Ingress'],
    ['networking.k8s.io/v1', 'NetworkPolicy'],
    ['extensions/v1beta1', 'NetworkPolicy'],
    ['v1', 'Secret'],
    ['v1', 'ConfigMap'],
    ['v1', 'Namespace'],
    ['v1', 'LimitRange'],
    ['v1', 'ResourceQuota'],
    ['policy/v1', 'PodDisruptionBudget'],
    ['autoscaling/v2', 'HorizontalPodAutoscaler'],
    ['v1', 'PersistentVolume'],
    ['v1', 'PersistentVolumeClaim'],
    ['apiextensions.k8s.io/v1', 'CustomResourceDefinition'],
  ])('%s %s is read as that kind', (apiVersion, kind) => {
    expect(kindOf(`${apiVersion}\nkind: ${kind}`)).toBe(kind);
  });

  test.each([
    'serving.knative.dev/v1\nkind: Service',
    'crd.projectcalico.org/v1\nkind: NetworkPolicy',
    'config.openshift.io/v1\nkind: Ingress',
    'iam.example.com/v1\nkind: Role',
    'iam.example.com/v1\nkind: clusterrole',
    '{}\nkind: clusterrole',
    'apps/v1\nkind: Deployment',
    'v1\nkind: constructor',
    'v1\nkind: [Service]',
  ])('%j is of none of the kinds', head => {
    expect(kindOf(head)).toBeUndefined();
  });

  test.each([
    ['v1\nkind: PodDisruptionBudget', 'PodDisruptionBudget'],
    ['v1\nkind: Role', 'Role'],
    ['apps/v1\nkind: NetworkPolicy', 'NetworkPolicy'],
    ['rbac.authorization.k8s.io/v1\nkind: ClusterRolebinding', 'ClusterRoleBinding'],
    ['v1\nkind: configmap', 'ConfigMap'],
  ])('%j, which the API server refuses, is read as the kind that is meant', (head, kind) => {
    expect(kindOf(head)).toBe(kind);
  });

  test('an API version that a chart prints does not hide the kind', () => {
    expect(kindOf('{{ include "ingress.apiVersion" . }}\nkind: Ingress', 'helm')).toBe('Ingress');
  });

  test('a kind that a chart prints is not known', () => {
    expect(kindOf('rbac.authorization.k8s.io/v1\nkind: {{ ternary "ClusterRole" "Role" .Values.clusterWide }}', 'helm')).toBeUndefined();
  });

  test('an object is read once', () => {
    const object = firstObject('apiVersion: v1\nkind: Service\nspec: {}\n');
    expect(typedObject(object)).toBe(typedObject(object));
  });
});
