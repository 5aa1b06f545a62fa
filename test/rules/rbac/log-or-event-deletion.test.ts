import { clusterRole, manifest } from '../../../src/rules/forms/examples.ts';
import { logOrEventDeletion } from '../../../src/rules/rbac/log-or-event-deletion.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(logOrEventDeletion, {
  valid: {
    'events are written': clusterRole('{apiGroups: ["", events.k8s.io], resources: [events], verbs: [create, patch, update]}'),
    'logs are read': clusterRole('{apiGroups: [""], resources: [pods/log], verbs: [get]}'),
    'events of a mesh': clusterRole('{apiGroups: [example.com], resources: [events], verbs: [delete]}'),
    'pods are deleted': clusterRole('{apiGroups: [""], resources: [pods], verbs: [delete]}'),
  },
  invalid: {
    'core events': {
      text: clusterRole('{apiGroups: [""], resources: [⟦events⟧], verbs: [get, delete]}'),
      expect: [{ messageId: 'erase', severity: 'medium' }],
      fixed: clusterRole('{apiGroups: [""], resources: [events], verbs: [get]}'),
    },
    'events of their own group': {
      text: clusterRole('{apiGroups: [events.k8s.io], resources: [⟦events⟧], verbs: [deletecollection, list]}'),
      expect: ['erase'],
      fixed: clusterRole('{apiGroups: [events.k8s.io], resources: [events], verbs: [list]}'),
    },
    'in a namespace': {
      text: manifest`
        apiVersion: rbac.authorization.k8s.io/v1
        kind: Role
        metadata: {name: tidy, namespace: shop}
        rules: [{apiGroups: [""], resources: [⟦events⟧], verbs: [delete]}]
      `,
      expect: [{ messageId: 'erase', severity: 'low' }],
    },
    'with every verb': { text: clusterRole('{apiGroups: [""], resources: [⟦events⟧], verbs: ["*"]}'), expect: ['erase'] },
  },
});
