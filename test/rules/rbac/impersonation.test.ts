import { clusterRole, manifest } from '../../../src/rules/forms/examples.ts';
import { impersonation } from '../../../src/rules/rbac/impersonation.ts';
import { testRule } from '../../support/rule-tester.ts';

const role = (rule: string): string => manifest`
  apiVersion: rbac.authorization.k8s.io/v1
  kind: Role
  metadata: {name: act, namespace: shop}
  rules: [${rule}]
`;

testRule(impersonation, {
  valid: {
    'other verbs': clusterRole('{apiGroups: [""], resources: [users, groups, serviceaccounts], verbs: [get, list, create]}'),
    'other resources': clusterRole('{apiGroups: [""], resources: [pods], verbs: [impersonate]}'),
    'another group': clusterRole('{apiGroups: [user.openshift.io], resources: [users, groups], verbs: ["*"]}'),
    'extra fields of another group': clusterRole('{apiGroups: [""], resources: [userextras/scopes], verbs: [impersonate]}'),
  },
  invalid: {
    'groups are worst': {
      text: clusterRole('{apiGroups: [""], resources: [users, ⟦groups⟧], verbs: [get, impersonate]}'),
      expect: [{ messageId: 'groups', severity: 'critical' }],
      fixed: clusterRole('{apiGroups: [""], resources: [users, groups], verbs: [get]}'),
    },
    'users and service accounts': {
      text: clusterRole('{apiGroups: [""], resources: [⟦users⟧, serviceaccounts], verbs: [get, impersonate]}'),
      expect: [{ messageId: 'others', severity: 'high' }],
      fixed: clusterRole('{apiGroups: [""], resources: [users, serviceaccounts], verbs: [get]}'),
    },
    'service accounts of a namespace': {
      text: role('{apiGroups: [""], resources: [⟦serviceaccounts⟧], verbs: [impersonate]}'),
      expect: [{ messageId: 'others', severity: 'medium' }],
    },
    'certain groups': {
      text: clusterRole('{apiGroups: [""], resources: [⟦groups⟧], resourceNames: ["acme:developers"], verbs: [impersonate]}'),
      expect: [{ messageId: 'named', severity: 'medium' }],
    },
    'certain groups, the one above all roles among them': {
      text: clusterRole('{apiGroups: [""], resources: [⟦groups⟧], resourceNames: ["a", "system:masters"], verbs: [impersonate]}'),
      expect: [{ messageId: 'groups', severity: 'critical' }],
    },
    'fields of a user': {
      text: clusterRole('{apiGroups: [authentication.k8s.io], resources: [⟦userextras/scopes⟧], verbs: [impersonate]}'),
      expect: [{ messageId: 'extra', severity: 'medium' }],
    },
    'groups are in no namespace': {
      text: role('{apiGroups: ["*"], resources: [⟦groups⟧], verbs: [impersonate]}'),
      expect: [{ messageId: 'inert', severity: 'info' }],
    },
  },
});
