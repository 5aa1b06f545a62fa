import type { KubernetesFile } from '../../artifacts/kubernetes/model.ts';
import type { RoleBinding } from '../../artifacts/kubernetes/objects/role-binding.ts';
import { isMissing, lookup } from '../../artifacts/yaml/lookup.ts';
import { type Severity, severityDegree } from '../../findings/severity.ts';
import { binds, boundRole, rolesIn, subjectName } from '../concepts/rbac/rbac-bindings.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule, type Report } from '../rule.ts';
import { isAllPowerful } from './concepts/all-powerful.ts';
import { deploysAnything } from './concepts/known-controllers.ts';

type MessageId = 'clusterAdmin' | 'inNamespace' | 'adminEverywhere' | 'builtIn' | 'deployer' | 'everything' | 'everythingHere' | 'sameName';

interface Grade {
  readonly messageId: MessageId;
  readonly severity: Severity;
}

const isForDeployers = ({ subjects }: RoleBinding): boolean =>
  subjects.complete &&
  subjects.items.length > 0 &&
  subjects.items.every(({ name }) => name.state === 'present' && deploysAnything(name.value));

/** What the file itself shows of the role: everything, or nothing at all of one that has a telling name. */
const gradeOfOwn = (binding: RoleBinding, file: KubernetesFile): Grade | undefined => {
  const { kind, name } = boundRole(binding);
  const role = rolesIn(file).find(each => binds(binding, each));
  if (role !== undefined && isAllPowerful(role))
    return binding.kind === 'ClusterRoleBinding'
      ? { messageId: 'everything', severity: 'high' }
      : { messageId: 'everythingHere', severity: 'medium' };
  return role === undefined && kind === 'Role' && name === 'cluster-admin' ? { messageId: 'sameName', severity: 'low' } : undefined;
};

const gradeOf = (binding: RoleBinding, file: KubernetesFile): Grade | undefined => {
  const { kind, name } = boundRole(binding);
  const own = gradeOfOwn(binding, file);
  if (own !== undefined || kind !== 'ClusterRole') return own;
  const everywhere = binding.kind === 'ClusterRoleBinding';
  if (name === 'cluster-admin') {
    if (!everywhere) return { messageId: 'inNamespace', severity: 'medium' };
    if (!isMissing(lookup(binding.object.labels, 'kubernetes.io/bootstrapping'))) return { messageId: 'builtIn', severity: 'medium' };
    return isForDeployers(binding) ? { messageId: 'deployer', severity: 'medium' } : { messageId: 'clusterAdmin', severity: 'high' };
  }
  return everywhere && (name === 'admin' || name === 'edit') ? { messageId: 'adminEverywhere', severity: 'medium' } : undefined;
};

const binding = (role: string): string => manifest`
  apiVersion: rbac.authorization.k8s.io/v1
  kind: ClusterRoleBinding
  metadata: {name: web}
  roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: ${role}}
  subjects: [{kind: ServiceAccount, name: web, namespace: shop}]
`;

const judge = (one: RoleBinding, file: KubernetesFile): readonly Report<MessageId>[] => {
  const grade = gradeOf(one, file);
  const { name } = one.roleRef;
  if (grade === undefined || name.state !== 'present') return [];
  const subjects = one.subjects.items.map(subjectName);
  const data = { name: name.value, subjects: subjects.slice(0, 5).join(', ') || 'its subjects' };
  return [{ ...grade, at: name.node.range, data, facts: { hazards: subjects.slice(0, 100), degree: severityDegree(grade.severity) } }];
};

/**
 * By what the role allows, not by names: polaris exempts bindings that are called like those of a provider, which anybody may call theirs, and kube-linter asks for
 * "cluster-admin" alone, though "admin" in every namespace reads all Secrets.
 */
export const clusterAdminBinding = defineRule({
  meta: {
    id: 'rbac/cluster-admin-binding',
    kind: 'kubernetes',
    severity: 'high',
    family: 'role',
    title: 'Subject is bound to cluster-admin or admin',
    rationale: `\`cluster-admin\` allows everything in the whole cluster: to read all Secrets, to run pods with all powers on every node, to give these rights to others. \`admin\` and \`edit\`,
bound for the cluster, allow nearly the same in all namespaces. An attacker who comes by the token of such an account, or by a pod that has it, needs nothing else.`,
    remediation:
      'Bind a role that names what the subject really does, with a RoleBinding in the namespaces where it does it. People who administer the cluster get their rights through a group, for as long as they need them.',
    messages: {
      clusterAdmin: '"cluster-admin" gives {subjects} all rights in the whole cluster.',
      inNamespace: '"cluster-admin" gives {subjects} all rights in the namespace of the binding; it is medium because they end there.',
      adminEverywhere: '"{name}", bound for the cluster, gives {subjects} nearly all rights in every namespace.',
      builtIn:
        '"cluster-admin" gives {subjects} all rights in the whole cluster; it is medium because it is a binding that the cluster makes itself.',
      deployer:
        '"cluster-admin" gives {subjects} all rights in the whole cluster; it is medium because the software is known to deploy whatever it is told.',
      everything: 'The role "{name}" allows everything on every resource, and gives it to {subjects} in the whole cluster.',
      everythingHere:
        'The role "{name}" allows everything on every resource, and gives it to {subjects} in the namespace of the binding; it is medium because it ends there.',
      sameName:
        'The role "cluster-admin" of a namespace promises {subjects} all rights in it; it is low because what it allows stands elsewhere.',
    },
    fix: 'none',
    examples: { bad: binding('cluster-admin'), good: binding('view') },
    standards: { cisKubernetes: ['5.1.1'], nsa: ['Authentication and authorization > RBAC'], mitre: ['T1078'] },
    references: [
      'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#user-facing-roles',
      'https://kubernetes.io/docs/concepts/security/rbac-good-practices/',
      'https://cwe.mitre.org/data/definitions/266.html',
    ],
  },
  visit: { RoleBinding: judge, ClusterRoleBinding: judge },
});
