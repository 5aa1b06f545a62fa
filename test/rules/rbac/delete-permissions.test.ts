import { clusterRole, manifest } from '../../../src/rules/forms/examples.ts';
import { deletePermissions } from '../../../src/rules/rbac/delete-permissions.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(deletePermissions, {
  valid: {
    'what is part of an object': clusterRole(
      '{apiGroups: [""], resources: [pods/finalizers, pods/eviction, events], verbs: [create, update, delete]}',
    ),
    'only read': clusterRole('{apiGroups: [""], resources: [namespaces, pods], verbs: [get, list]}'),
    'a certain one': clusterRole('{apiGroups: [apps], resources: [deployments], resourceNames: [web], verbs: [delete]}'),
    'custom resources': clusterRole('{apiGroups: [example.com], resources: [deployments, pods], verbs: [delete]}'),
  },
  invalid: {
    namespaces: {
      text: clusterRole('{apiGroups: [""], resources: [⟦namespaces⟧], verbs: [get, delete]}'),
      expect: [{ messageId: 'deletes', severity: 'info' }],
      fixed: clusterRole('{apiGroups: [""], resources: [namespaces], verbs: [get]}'),
    },
    workloads: {
      text: clusterRole('{apiGroups: [apps], resources: [⟦deployments⟧], verbs: [list, deletecollection]}'),
      expect: ['deletes'],
      fixed: clusterRole('{apiGroups: [apps], resources: [deployments], verbs: [list]}'),
    },
    'Secrets in a namespace': {
      text: manifest`
        apiVersion: rbac.authorization.k8s.io/v1
        kind: Role
        metadata: {name: tidy, namespace: shop}
        rules: [{apiGroups: [""], resources: [⟦secrets⟧], verbs: [get, delete]}]
      `,
      expect: ['deletes'],
      fixed: manifest`
        apiVersion: rbac.authorization.k8s.io/v1
        kind: Role
        metadata: {name: tidy, namespace: shop}
        rules: [{apiGroups: [""], resources: [secrets], verbs: [get]}]
      `,
    },
    jobs: { text: clusterRole('{apiGroups: [batch], resources: [⟦jobs⟧], verbs: [delete]}'), expect: ['deletes'] },
    'claims, with every verb': {
      text: clusterRole('{apiGroups: [""], resources: [⟦persistentvolumeclaims⟧], verbs: ["*"]}'),
      expect: ['deletes'],
    },
  },
});
