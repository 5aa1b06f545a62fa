import { manifest } from '../../../src/rules/forms/examples.ts';
import { allAuthenticatedSubject } from '../../../src/rules/rbac/all-authenticated-subject.ts';
import { testRule } from '../../support/rule-tester.ts';

const binding = (role: string, subjects: string, kind = 'ClusterRoleBinding'): string => manifest`
  apiVersion: rbac.authorization.k8s.io/v1
  kind: ${kind}
  metadata: {name: web, namespace: shop}
  roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: "${role}"}
  subjects: ${subjects}
`;

testRule(allAuthenticatedSubject, {
  valid: {
    'a group of people': binding('view', '[{kind: Group, name: "acme:developers"}]'),
    'what clusters give to everybody': binding('system:basic-user', '[{kind: Group, name: "system:authenticated"}]'),
    'images of a namespace in OpenShift': binding(
      'system:image-puller',
      '[{kind: Group, name: "system:serviceaccounts:ci"}]',
      'RoleBinding',
    ),
    'a user of that name': binding('view', '[{kind: User, name: "system:authenticated"}]'),
    'nobody yet': binding('view', '[{kind: Group, name: "${GROUP}"}]'),
  },
  invalid: {
    'everybody who can log in': {
      text: binding('view', '[{kind: Group, name: ⟦"system:authenticated"⟧}]'),
      expect: [
        {
          messageId: 'everybody',
          severity: 'high',
          message:
            'Group "system:authenticated" is every user or every service account of the cluster, and gets the role "view" in the whole cluster.',
        },
      ],
    },
    'all service accounts, in a namespace': {
      text: binding('reader', '[{kind: Group, name: ⟦"system:serviceaccounts"⟧}]', 'RoleBinding'),
      expect: ['everybody'],
    },
    'a role that only reads': {
      text: `${binding('tekton-info', '[{kind: Group, name: ⟦"system:authenticated"⟧}]')}---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: tekton-info}
rules: [{apiGroups: [""], resources: [configmaps], resourceNames: [tekton-info], verbs: [get]}]
`,
      expect: [{ messageId: 'reads', severity: 'medium' }],
    },
    'nearly all rights': {
      text: binding('cluster-admin', '[{kind: Group, name: ⟦"system:authenticated"⟧}]'),
      expect: [{ messageId: 'powerful', severity: 'critical' }],
    },
    'all accounts of a namespace': {
      text: binding('view', '[{kind: Group, name: ⟦"system:serviceaccounts:ci"⟧}]'),
      expect: [{ messageId: 'namespace', severity: 'medium' }],
    },
  },
});
