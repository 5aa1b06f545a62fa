import { clusterRole } from '../../../src/rules/forms/examples.ts';
import { danglingRoleReference } from '../../../src/rules/rbac/dangling-role-reference.ts';
import { testRule } from '../../support/rule-tester.ts';

const binding = (role: string, kind = 'Role', namespace = 'shop'): string =>
  `apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: {name: web, namespace: ${namespace}}\nroleRef: {kind: ${kind}, name: ${role}}\nsubjects: [{kind: ServiceAccount, name: web, namespace: shop}]\n`;
const role = (namespace = 'shop'): string =>
  `---\napiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata: {name: web, namespace: ${namespace}}\nrules: [{apiGroups: [""], resources: [pods], verbs: [get]}]\n`;

testRule(danglingRoleReference, {
  valid: {
    'the role beside it': binding('web') + role(),
    'the role in another file': { text: binding('web'), others: { 'role.yaml': role() } },
    'a role that clusters have': binding('edit', 'ClusterRole') + role(),
    'a role of the system': binding('"system:auth-delegator"', 'ClusterRole') + role(),
    'no role at all': binding('web'),
    'a unit that is not complete': { text: binding('api') + role(), complete: false },
    'a chart that is installed besides': `${binding('api') + role()}---\napiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: api}\n`,
    'a name that is not known': binding('"${ROLE}"') + role(),
    'a namespace that is not written': binding('web') + role().replace(', namespace: shop', ''),
  },
  invalid: {
    'a misspelled name': {
      text: binding('⟦wbe⟧') + role(),
      expect: [
        {
          messageId: 'dangling',
          severity: 'info',
          message: 'The Role "wbe" is not among the roles that are deployed with the binding, and clusters do not have it themselves.',
        },
      ],
    },
    'another namespace': { text: binding('⟦web⟧') + role('bank'), expect: ['dangling'] },
    'another kind': { text: binding('⟦web⟧', 'ClusterRole') + role(), expect: ['dangling'] },
    'a role of a namespace for a ClusterRole': {
      text: binding('⟦reader⟧'),
      others: { 'role.yaml': clusterRole('{apiGroups: [""], resources: [pods], verbs: [get]}') },
      expect: [{ messageId: 'dangling', subject: 'RoleBinding/web' }],
    },
  },
});
