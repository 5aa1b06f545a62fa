import { manifest } from '../../../src/rules/forms/examples.ts';
import { anonymousSubject } from '../../../src/rules/rbac/anonymous-subject.ts';
import { testRule } from '../../support/rule-tester.ts';

const binding = (role: string, subjects: string): string => manifest`
  apiVersion: rbac.authorization.k8s.io/v1
  kind: ClusterRoleBinding
  metadata: {name: web}
  roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: "${role}"}
  subjects: ${subjects}
`;

testRule(anonymousSubject, {
  valid: {
    'a group that is called as the user, and a user as the group': binding(
      'view',
      '[{kind: Group, name: "system:anonymous"}, {kind: User, name: "system:unauthenticated"}]',
    ),
    nobody: binding('view', '[]'),
    'a template decides': { text: binding('view', '[{kind: Group, name: "{{ .Values.group }}"}]'), path: 'chart/templates/binding.yaml' },
    'whoever says who he is': binding('view', '[{kind: Group, name: "system:authenticated"}]'),
    'a service account that is called so': binding('view', '[{kind: ServiceAccount, name: "system:anonymous", namespace: a}]'),
  },
  invalid: {
    'in a namespace': {
      text: 'apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: {name: web, namespace: shop}\nroleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: logs}\nsubjects: [{apiGroup: rbac.authorization.k8s.io, kind: User, name: ⟦"system:anonymous"⟧}]\n',
      expect: [{ messageId: 'anonymous' }],
    },
    'a group and a user': {
      text: binding('view', '[{kind: Group, name: ⟦"system:unauthenticated"⟧}, {kind: User, name: ⟦system:anonymous⟧}]'),
      expect: [
        {
          messageId: 'anonymous',
          severity: 'critical',
          message:
            'Group "system:unauthenticated" is everybody who reaches the API server, and gets the role "view" without any credentials.',
        },
        'anonymous',
      ],
    },
    'what clusters show to all': {
      text: binding('system:public-info-viewer', '[{kind: Group, name: ⟦"system:unauthenticated"⟧}]'),
      expect: [{ messageId: 'public', severity: 'info' }],
    },
    'the keys by which others verify tokens': {
      text: binding('system:service-account-issuer-discovery', '[{kind: Group, name: ⟦"system:unauthenticated"⟧}]'),
      expect: [{ messageId: 'public', severity: 'info' }],
    },
  },
});
