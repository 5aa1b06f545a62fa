import { clusterRole, manifest } from '../../../src/rules/forms/examples.ts';
import { escalateOrBind } from '../../../src/rules/rbac/escalate-or-bind.ts';
import { testRule } from '../../support/rule-tester.ts';

const group = 'apiGroups: [rbac.authorization.k8s.io]';

testRule(escalateOrBind, {
  valid: {
    'bindings are not what is bound': clusterRole(`{${group}, resources: [clusterrolebindings, rolebindings], verbs: [bind, escalate]}`),
    'roles of others': clusterRole('{apiGroups: [iam.example.com, ""], resources: [roles, clusterroles], verbs: [bind, escalate]}'),
    'roles may be written, because nobody can put more into them than he has': clusterRole(
      `{${group}, resources: [roles, rolebindings], verbs: [create, update]}`,
    ),
    'all verbs on bindings alone': clusterRole(`{${group}, resources: [rolebindings], verbs: ["*"]}`),
  },
  invalid: {
    'in the whole cluster': {
      text: clusterRole(`{${group}, resources: [⟦clusterroles⟧], verbs: [get, bind]}`),
      expect: [{ messageId: 'more', severity: 'critical' }],
      fixed: clusterRole(`{${group}, resources: [clusterroles], verbs: [get]}`),
    },
    'all verbs in a namespace': {
      text: manifest`
        apiVersion: rbac.authorization.k8s.io/v1
        kind: Role
        metadata: {name: web}
        rules: [{${group}, resources: [⟦roles⟧, rolebindings], verbs: ["*"]}]
      `,
      expect: [{ messageId: 'more', severity: 'high' }],
    },
    'a role that has few rights': {
      text: clusterRole(`{${group}, resources: [⟦clusterroles⟧], resourceNames: [view-pods], verbs: [bind, get]}`),
      expect: [{ messageId: 'named', severity: 'medium' }],
      fixed: clusterRole(`{${group}, resources: [clusterroles], resourceNames: [view-pods], verbs: [get]}`),
    },
    'a role that has all rights': {
      text: clusterRole(`{${group}, resources: [⟦clusterroles⟧], resourceNames: [cluster-admin], verbs: [bind, get]}`),
      expect: [{ messageId: 'more', severity: 'critical' }],
      fixed: clusterRole(`{${group}, resources: [clusterroles], resourceNames: [cluster-admin], verbs: [get]}`),
    },
  },
});
