import { pod } from '../../../src/rules/forms/examples.ts';
import { userNamespaceNotIsolated } from '../../../src/rules/kubernetes/user-namespace-not-isolated.ts';
import { testRule } from '../../support/rule-tester.ts';

const named = (spec: string): string => `apiVersion: v1\nkind: Pod\nmetadata: {⟦name: web⟧}\nspec:\n${spec}`;
const root = '  containers: [{name: app, image: a}]\n';

testRule(userNamespaceNotIsolated, {
  valid: {
    'a user namespace': pod`
      hostUsers: false
      containers: [{name: app, image: a}]
    `,
    'no root': pod`
      securityContext: {runAsNonRoot: true}
      containers: [{name: app, image: a, securityContext: {capabilities: {drop: [ALL]}}}]
    `,
    'another user': pod`containers: [{name: app, image: a, securityContext: {runAsUser: 1000}}]`,
    'the network of the node, with which the API refuses it': pod`
      hostNetwork: true
      containers: [{name: app, image: a}]
    `,
    'a template decides': {
      text: pod`
        hostUsers: {{ .Values.hostUsers }}
        containers: [{name: app, image: a}]
      `,
      path: 'chart/templates/pod.yaml',
    },
  },
  invalid: {
    'may be root': {
      text: named(root),
      expect: [{ messageId: 'missing', severity: 'info' }],
      fixed: `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n${root}  hostUsers: false\n`,
    },
    'is root': {
      text: named('  containers: [{name: app, image: a, securityContext: {runAsUser: 0}}]\n'),
      expect: ['missing'],
      fixed:
        'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers: [{name: app, image: a, securityContext: {runAsUser: 0}}]\n  hostUsers: false\n',
    },
    'adds capabilities': {
      text: named('  containers: [{name: app, image: a, securityContext: {runAsUser: 7, capabilities: {add: [NET_ADMIN]}}}]\n'),
      expect: ['missing'],
      fixed:
        'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers: [{name: app, image: a, securityContext: {runAsUser: 7, capabilities: {add: [NET_ADMIN]}}}]\n  hostUsers: false\n',
    },
    'the users of the node, written': {
      text: pod`
        ⟦hostUsers: true⟧
        containers: [{name: app, image: a}]
      `,
      expect: ['host'],
      fixed: pod`
        hostUsers: false
        containers: [{name: app, image: a}]
      `,
    },
  },
});
