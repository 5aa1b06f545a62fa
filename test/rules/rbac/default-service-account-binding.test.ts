import { manifest } from '../../../src/rules/forms/examples.ts';
import { defaultServiceAccountBinding } from '../../../src/rules/rbac/default-service-account-binding.ts';
import { testRule } from '../../support/rule-tester.ts';

const binding = (subject: string, role = '{kind: Role, name: web}'): string => manifest`
  apiVersion: rbac.authorization.k8s.io/v1
  kind: RoleBinding
  metadata: {name: web, namespace: shop}
  roleRef: ${role}
  subjects: [${subject}]
`;
const role = (verbs: string, resource = 'pods'): string => manifest`
  ---
  apiVersion: rbac.authorization.k8s.io/v1
  kind: Role
  metadata: {name: web, namespace: shop}
  rules: [{apiGroups: [""], resources: [${resource}], verbs: ${verbs}}]
`;
const account = '{kind: ServiceAccount, name: ⟦default⟧, namespace: shop}';

testRule(defaultServiceAccountBinding, {
  valid: {
    'an account of its own': binding('{kind: ServiceAccount, name: web, namespace: shop}'),
    'a user of that name': binding('{kind: User, name: default}'),
    'a name that is not known': binding('{kind: ServiceAccount, name: "${NAME}", namespace: shop}'),
    nobody: 'apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: {name: web}\nroleRef: {kind: Role, name: web}\n',
  },
  invalid: {
    'a role that is not in the file': {
      text: binding(account),
      expect: [
        {
          messageId: 'rights',
          severity: 'high',
          message:
            'The service account "default" is that of every pod which names none, and gets the role "web" in the namespace of the binding.',
        },
      ],
    },
    'a role that changes things': { text: binding(account) + role('[get, patch]'), expect: [{ messageId: 'rights', severity: 'high' }] },
    'a role that reads Secrets': { text: binding(account) + role('[get]', 'secrets'), expect: [{ messageId: 'rights', severity: 'high' }] },
    'a role that only reads': { text: binding(account) + role('[get, list]'), expect: [{ messageId: 'reads', severity: 'medium' }] },
    'the role to look at things': {
      text: binding(account, '{kind: ClusterRole, name: view}'),
      expect: [{ messageId: 'reads', severity: 'medium' }],
    },
  },
});
