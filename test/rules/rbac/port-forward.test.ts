import { clusterRole, manifest } from '../../../src/rules/forms/examples.ts';
import { portForward } from '../../../src/rules/rbac/port-forward.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(portForward, {
  valid: {
    'pods and their logs': clusterRole('{apiGroups: [""], resources: [pods, pods/log, services], verbs: [get, list, create]}'),
    'another group': clusterRole('{apiGroups: [example.com], resources: [pods/portforward], verbs: [create]}'),
    'a verb that does nothing': clusterRole('{apiGroups: [""], resources: [pods/portforward], verbs: [list]}'),
    'a wildcard that covers nothing': clusterRole('{apiGroups: [""], resources: ["pods/*"], verbs: [create]}'),
  },
  invalid: {
    'in the whole cluster': {
      text: clusterRole('{apiGroups: [""], resources: [pods, ⟦pods/portforward⟧], verbs: [get, create]}'),
      expect: [{ messageId: 'forward', severity: 'medium' }],
      fixed: clusterRole('{apiGroups: [""], resources: [pods], verbs: [get, create]}'),
    },
    'in a namespace': {
      text: manifest`
        apiVersion: rbac.authorization.k8s.io/v1
        kind: Role
        metadata: {name: debug, namespace: shop}
        rules: [{apiGroups: [""], resources: [⟦pods/portforward⟧], verbs: [create]}]
      `,
      expect: [{ messageId: 'forward', severity: 'low' }],
    },
    'with all verbs': {
      text: clusterRole(
        '{apiGroups: [""], resources: [⟦pods/portforward⟧], verbs: ["*"]}',
        '{apiGroups: [""], resources: [pods], verbs: [get]}',
      ),
      expect: ['forward'],
      fixed: clusterRole('{apiGroups: [""], resources: [pods], verbs: [get]}'),
    },
    'through the API server': {
      text: clusterRole('{apiGroups: [""], resources: [services, ⟦services/proxy⟧], verbs: [get]}'),
      expect: [{ messageId: 'proxy', severity: 'medium' }],
      fixed: clusterRole('{apiGroups: [""], resources: [services], verbs: [get]}'),
    },
  },
});
