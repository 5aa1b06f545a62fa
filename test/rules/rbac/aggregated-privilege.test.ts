import { manifest } from '../../../src/rules/forms/examples.ts';
import { aggregatedPrivilege } from '../../../src/rules/rbac/aggregated-privilege.ts';
import { testRule } from '../../support/rule-tester.ts';

const role = (to: string, rule: string, value = '"true"'): string => manifest`
  apiVersion: rbac.authorization.k8s.io/v1
  kind: ClusterRole
  metadata:
    name: widgets
    labels: {rbac.authorization.k8s.io/aggregate-to-${to}: ${value}}
  rules: [${rule}]
`;

testRule(aggregatedPrivilege, {
  valid: {
    'own resources, to be looked at': role('view', '{apiGroups: [example.com], resources: [widgets], verbs: [get, list, watch]}'),
    'all of an own group': role('admin', '{apiGroups: [example.com], resources: ["*"], verbs: ["*"]}'),
    'what edit has anyway': role('edit', '{apiGroups: ["", apps], resources: [secrets, pods/exec, deployments], verbs: [get, create]}'),
    'no label': role('view', '{apiGroups: [""], resources: [secrets], verbs: [get]}').replace('aggregate-to-view', 'other'),
    'a label that says no': role('view', '{apiGroups: [""], resources: [secrets], verbs: [get]}', '"false"'),
  },
  invalid: {
    'Secrets for those who look': {
      text: role('view', '{apiGroups: [""], resources: [pods, ⟦secrets⟧], verbs: [get]}'),
      expect: [
        {
          messageId: 'view',
          severity: 'medium',
          message:
            'ClusterRole "widgets" adds "get" on "secrets" to "view", which leaves it out on purpose: everybody who may look at things gets it.',
        },
      ],
    },
    'changes for those who look': {
      text: role('view', '{apiGroups: [apps], resources: [⟦deployments⟧], verbs: [get, patch]}'),
      expect: ['view'],
    },
    'more than admin has': {
      text: role('admin', '{apiGroups: [rbac.authorization.k8s.io], resources: [⟦clusterroles⟧], verbs: [bind]}'),
      expect: [{ messageId: 'admin', severity: 'high' }],
    },
    everything: {
      text: role('edit', '{apiGroups: ["*"], resources: [⟦"*"⟧], verbs: [get]}'),
      expect: [{ messageId: 'wildcard', severity: 'high' }],
    },
  },
});
