import { manifest } from '../../../src/rules/forms/examples.ts';
import { clusterAdminBinding } from '../../../src/rules/rbac/cluster-admin-binding.ts';
import { testRule } from '../../support/rule-tester.ts';

const binding = (
  kind: string,
  role: string,
  rest = 'subjects: [{kind: ServiceAccount, name: web, namespace: shop}]',
  labels = '',
): string => manifest`
  apiVersion: rbac.authorization.k8s.io/v1
  kind: ${kind}
  metadata: {name: web${labels}}
  roleRef: {apiGroup: rbac.authorization.k8s.io, ${role}}
  ${rest}
`;

const role = (kind: string, name: string, verbs: string): string => manifest`
  apiVersion: rbac.authorization.k8s.io/v1
  kind: ${kind}
  metadata: {name: ${name}}
  rules: [{apiGroups: ["*"], resources: ["*"], verbs: ${verbs}}]
`;

testRule(clusterAdminBinding, {
  valid: {
    'a role with few rights': binding('ClusterRoleBinding', 'kind: ClusterRole, name: view'),
    'admin of one namespace': binding('RoleBinding', 'kind: ClusterRole, name: admin'),
    'a role of the namespace that is called so, and allows little': `${binding('RoleBinding', 'kind: Role, name: cluster-admin')}---
${role('Role', 'cluster-admin', '[get]')}`,
    'a role that lists some verbs for everything': `${binding('ClusterRoleBinding', 'kind: ClusterRole, name: web')}---
${role('ClusterRole', 'web', '[get, list, watch, create]')}`,
    'a template decides': {
      text: binding('ClusterRoleBinding', 'kind: ClusterRole, name: {{ .Values.role }}'),
      path: 'chart/templates/binding.yaml',
    },
  },
  invalid: {
    'all rights in the cluster': {
      text: binding('ClusterRoleBinding', 'kind: ClusterRole, name: ⟦cluster-admin⟧'),
      expect: [
        {
          messageId: 'clusterAdmin',
          severity: 'high',
          message: '"cluster-admin" gives ServiceAccount "web" all rights in the whole cluster.',
        },
      ],
    },
    'all rights in a namespace': {
      text: binding('RoleBinding', 'kind: ClusterRole, name: ⟦cluster-admin⟧'),
      expect: [{ messageId: 'inNamespace', severity: 'medium' }],
    },
    'nearly all rights in all namespaces': {
      text: binding('ClusterRoleBinding', 'kind: ClusterRole, name: ⟦edit⟧', 'subjects: []'),
      expect: [
        {
          messageId: 'adminEverywhere',
          severity: 'medium',
          message: '"edit", bound for the cluster, gives its subjects nearly all rights in every namespace.',
        },
      ],
    },
    'the binding of the cluster itself': {
      text: binding(
        'ClusterRoleBinding',
        'kind: ClusterRole, name: ⟦cluster-admin⟧',
        'subjects: [{kind: Group, name: "system:masters"}]',
        ', labels: {kubernetes.io/bootstrapping: rbac-defaults}',
      ),
      expect: [{ messageId: 'builtIn', severity: 'medium' }],
    },
    'a role that allows everything under another name': {
      text: `${binding('ClusterRoleBinding', 'kind: ClusterRole, name: ⟦web⟧')}---
${role('ClusterRole', 'web', '[get, list, watch, create, update, patch, delete]')}`,
      expect: [
        {
          messageId: 'everything',
          severity: 'high',
          message: 'The role "web" allows everything on every resource, and gives it to ServiceAccount "web" in the whole cluster.',
        },
      ],
    },
    'the same in a namespace': {
      text: `${binding('RoleBinding', 'kind: Role, name: ⟦web⟧')}---
${role('Role', 'web', '["*"]')}`,
      expect: [{ messageId: 'everythingHere', severity: 'medium' }],
    },
    'a role with a telling name that stands elsewhere': {
      text: binding('RoleBinding', 'kind: Role, name: ⟦cluster-admin⟧'),
      expect: [{ messageId: 'sameName', severity: 'low' }],
    },
    'software that deploys whatever it is told': {
      text: binding(
        'ClusterRoleBinding',
        'kind: ClusterRole, name: ⟦cluster-admin⟧',
        'subjects: [{kind: ServiceAccount, name: kustomize-controller, namespace: flux-system}]',
      ),
      expect: [{ messageId: 'deployer', severity: 'medium' }],
    },
  },
});
