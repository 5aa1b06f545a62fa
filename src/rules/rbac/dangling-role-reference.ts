import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import type { RoleBinding } from '../../artifacts/kubernetes/objects/role-binding.ts';
import { typedObject } from '../../artifacts/kubernetes/objects.ts';
import { sameNamespace } from '../../artifacts/kubernetes/walk.ts';
import { isInstaller } from '../concepts/installers.ts';
import { manifestReads } from '../concepts/object-fields.ts';
import { boundRole } from '../concepts/rbac/rbac-bindings.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule, type Report } from '../rule.ts';

/** Roles that clusters have themselves, and those of well-known software that clusters are made with. */
const isThere = (name: string): boolean =>
  ['cluster-admin', 'admin', 'edit', 'view'].includes(name) || name.includes(':') || name.startsWith('extension-apiserver-');

const isRole = (object: KubernetesObject): boolean => {
  const kind = typedObject(object)?.kind;
  return kind === 'Role' || kind === 'ClusterRole';
};

/** True unless a role is certainly another one: also where its name is not known, or the namespace of either. */
const mayBe = (role: KubernetesObject, kind: string, name: string, binding: RoleBinding): boolean =>
  role.kind === kind &&
  (role.name === undefined || role.name === name) &&
  (kind === 'ClusterRole' || sameNamespace(role, binding.object) !== false);

function* danglingReferences(objects: readonly KubernetesObject[]): Iterable<Report<'dangling'>> {
  const roles = objects.filter(isRole);
  // A unit of bindings alone says that roles are elsewhere, and what is installed besides may bring them.
  if (roles.length === 0 || objects.some(isInstaller)) return;
  for (const object of objects) {
    const binding = typedObject(object);
    if ((binding?.kind !== 'RoleBinding' && binding?.kind !== 'ClusterRoleBinding') || object.partial) continue;
    const { kind, name } = boundRole(binding);
    const written = binding.roleRef.name;
    if (kind === undefined || name === undefined || written.state !== 'present' || isThere(name)) continue;
    if (roles.some(role => mayBe(role, kind, name, binding))) continue;
    yield {
      messageId: 'dangling',
      absent: true,
      path: object.file.path,
      at: written.node.range,
      subject: object.subject,
      identity: 'roleRef',
      data: { role: `${kind} "${name}"` },
    };
  }
}

const objects = (name: string): string => manifest`
  apiVersion: rbac.authorization.k8s.io/v1
  kind: Role
  metadata: {name: reader, namespace: shop}
  rules: [{apiGroups: [""], resources: [pods], verbs: [get]}]
  ---
  apiVersion: rbac.authorization.k8s.io/v1
  kind: RoleBinding
  metadata: {name: web, namespace: shop}
  roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: ${name}}
  subjects: [{kind: ServiceAccount, name: web, namespace: shop}]
`;

export const danglingRoleReference = defineRule({
  meta: {
    id: 'rbac/dangling-role-reference',
    kind: 'repository',
    reads: manifestReads({
      Role: { fields: [['metadata']] },
      ClusterRole: { fields: [['metadata', 'name']] },
      RoleBinding: { fields: [['metadata'], ['roleRef']] },
      ClusterRoleBinding: { fields: [['metadata'], ['roleRef']] },
      '*': { fields: [] },
    }),
    severity: 'info',
    profile: 'hardening',
    confidence: 'medium',
    family: 'role',
    title: 'Binding refers to a role that is not there',
    rationale:
      'A binding to a role that does not exist gives nothing, until somebody creates a role of that name: whoever may write roles decides then what the subjects may do.',
    remediation:
      'Correct the name, add the role, or remove the binding. The role of a RoleBinding with `kind: Role` stands in the same namespace.',
    messages: { dangling: 'The {role} is not among the roles that are deployed with the binding, and clusters do not have it themselves.' },
    fix: 'none',
    examples: { bad: objects('raeder'), good: objects('reader') },
    standards: { mitre: ['T1098.006'] },
    references: ['https://kubernetes.io/docs/reference/access-authn-authz/rbac/#rolebinding-and-clusterrolebinding'],
  },
  visit: { unit: ({ objects: all }) => danglingReferences(all) },
});
