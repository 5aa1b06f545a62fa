import type { KubernetesFile } from '../../artifacts/kubernetes/model.ts';
import type { RoleBinding, Subject } from '../../artifacts/kubernetes/objects/role-binding.ts';
import { boundRole } from '../concepts/rbac/rbac-bindings.ts';
import { manifest } from '../forms/examples.ts';
import { type SubjectHazard, subjectRule } from '../forms/subject-rule.ts';
import { isForReading } from './concepts/reading-roles.ts';

/** Roles that clusters give to everybody themselves: what the API is, and what one may do oneself; images of a namespace in OpenShift. */
const open = new Set([
  'system:basic-user',
  'system:discovery',
  'system:public-info-viewer',
  'system:service-account-issuer-discovery',
  'system:scope-impersonation',
  'system:image-puller',
]);

const powerful = new Set(['cluster-admin', 'admin', 'edit']);

const judge = (
  { kind, name }: Subject,
  binding: RoleBinding,
  file: KubernetesFile,
): SubjectHazard<'everybody' | 'powerful' | 'namespace' | 'reads'> | undefined => {
  if (kind.state !== 'present' || kind.value !== 'Group' || name.state !== 'present') return undefined;
  const role = boundRole(binding);
  if (role.name === undefined || open.has(role.name)) return undefined;
  if (name.value.startsWith('system:serviceaccounts:')) return { messageId: 'namespace', severity: 'medium' };
  if (name.value !== 'system:authenticated' && name.value !== 'system:serviceaccounts') return undefined;
  if (role.name !== 'view' && isForReading(binding, file)) return { messageId: 'reads', severity: 'medium' };
  const isPowerful = role.kind === 'ClusterRole' && powerful.has(role.name);
  return isPowerful ? { messageId: 'powerful', severity: 'critical' } : { messageId: 'everybody', severity: 'high' };
};

const binding = (group: string): string => manifest`
  apiVersion: rbac.authorization.k8s.io/v1
  kind: ClusterRoleBinding
  metadata: {name: readers}
  roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: reader}
  subjects: [{apiGroup: rbac.authorization.k8s.io, kind: Group, name: "${group}"}]
`;

export const allAuthenticatedSubject = subjectRule({
  id: 'rbac/all-authenticated-subject',
  severity: 'high',
  title: 'Everybody who can log in is given a role',
  judge,
  messages: {
    everybody: '{subject} is every user or every service account of the cluster, and gets the role "{role}" {where}.',
    powerful: '{subject} is every user or every service account of the cluster, and gets nearly all rights {where} with the role "{role}".',
    reads:
      '{subject} is every user or every service account of the cluster, and gets the role "{role}" {where}; it is medium because the role only reads.',
    namespace: '{subject} is every service account of a namespace, and gets the role "{role}" {where}; it is medium because others do not.',
  },
  standards: { nsa: ['Authentication and authorization > RBAC'], mitre: ['T1078'] },
  rationale: `\`system:authenticated\` is everybody whom the cluster knows in any way, and \`system:serviceaccounts\` the account of every pod in every namespace: one pod that is taken over is enough
to have the role. In GKE \`system:authenticated\` has been everybody with a Google account.`,
  remediation: 'Bind the role to the service accounts, or to the groups of people, that need it.',
  examples: { bad: binding('system:authenticated'), good: binding('acme:developers') },
  references: [
    'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#default-roles-and-role-bindings',
    'https://cloud.google.com/kubernetes-engine/docs/best-practices/rbac#default-roles-groups',
    'https://cwe.mitre.org/data/definitions/266.html',
  ],
});
