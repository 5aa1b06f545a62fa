import type { PolicyRule } from '../../artifacts/kubernetes/objects/role.ts';
import { type Access, deletingVerbs, type Grant, grantOf } from '../concepts/rbac/rbac-grants.ts';
import { clusterRole } from '../forms/examples.ts';
import { grantRule } from '../forms/grant-rule.ts';

const accesses: readonly Access[] = [
  {
    group: '',
    resources: ['namespaces', 'persistentvolumeclaims', 'persistentvolumes', 'pods', 'replicationcontrollers', 'secrets', 'services'],
    verbs: deletingVerbs,
  },
  { group: 'apps', resources: ['deployments', 'statefulsets', 'daemonsets', 'replicasets'], verbs: deletingVerbs },
  { group: 'batch', resources: ['jobs', 'cronjobs'], verbs: deletingVerbs },
];

const deletes = (rule: PolicyRule): Grant | undefined => {
  for (const access of accesses) {
    const grant = grantOf(rule, access);
    if (grant !== undefined && grant.names === undefined) return grant;
  }
  return undefined;
};

export const deletePermissions = grantRule({
  id: 'rbac/delete-permissions',
  severity: 'info',
  profile: 'strict',
  title: 'Role can delete workloads or data',
  grants: { deletes },
  fix: { title: 'Do not allow to delete them', remove: 'verbs' },
  messages: { deletes: '{role} allows {verbs} on {resources}: whoever has it stops programs or removes data {where}.' },
  standards: { mitre: ['T1485'] },
  rationale:
    'Whoever takes over an account that may delete namespaces, claims, Secrets or workloads can stop what runs, and remove what it stores; with a ClusterRole in the whole cluster.',
  remediation:
    'Leave out the verbs that delete; give them only to those who need them, in the namespaces in which they do, with a Role and a RoleBinding.',
  examples: {
    bad: clusterRole('{apiGroups: [""], resources: [namespaces], verbs: [get, delete]}'),
    good: clusterRole('{apiGroups: [""], resources: [namespaces], verbs: [get, list]}'),
  },
  references: [
    'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege',
    'https://attack.mitre.org/techniques/T1485/',
    'https://cwe.mitre.org/data/definitions/732.html',
  ],
});
