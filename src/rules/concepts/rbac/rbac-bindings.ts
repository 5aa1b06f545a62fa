import type { KubernetesFile, KubernetesObject } from '../../../artifacts/kubernetes/model.ts';
import type { ClusterRole, Role } from '../../../artifacts/kubernetes/objects/role.ts';
import type { RoleBinding, Subject } from '../../../artifacts/kubernetes/objects/role-binding.ts';
import { typedObject } from '../../../artifacts/kubernetes/objects.ts';
import { literalNamespace, sameNamespace } from '../../../artifacts/kubernetes/walk.ts';
import { onceFor } from '../../../text/once-for.ts';

const knownText = (field: { readonly state: string } & { readonly value?: string }): string | undefined =>
  field.state === 'present' ? field.value : undefined;

/** Which role a binding gives away; a part that is not known is undefined. */
export interface BoundRole {
  readonly kind: string | undefined;
  readonly name: string | undefined;
}

export const boundRole = ({ roleRef }: RoleBinding): BoundRole => ({ kind: knownText(roleRef.kind), name: knownText(roleRef.name) });

/** Whether a binding's subject is this user or a member of these groups. Service accounts are users of their own name. */
export interface Caller {
  readonly user: string;
  readonly groups: readonly string[];
}

/** The name by which the API server knows a service account as a user. */
const accountUser = (namespace: string, name: string): string => `system:serviceaccount:${namespace}:${name}`;

/** Whether a subject of a binding is somebody. The namespace of a service account may be left out where the binding has one. */
export const isSubject = (subject: Subject, caller: Caller, binding: RoleBinding): boolean => {
  const [kind, name] = [knownText(subject.kind), knownText(subject.name)];
  if (name === undefined) return false;
  if (kind === 'User') return name === caller.user;
  if (kind === 'Group') return caller.groups.includes(name);
  const own = knownText(subject.namespace);
  const namespace = own ?? (binding.kind === 'RoleBinding' ? literalNamespace(binding.object) : undefined);
  return kind === 'ServiceAccount' && namespace !== undefined && accountUser(namespace, name) === caller.user;
};

/** `Group "system:masters"`, for people. */
export const subjectName = ({ kind, name }: Subject): string => `${knownText(kind) ?? 'subject'} "${knownText(name) ?? '?'}"`;

/** True for a user and a group that everybody is who does not say who he is. */
export const isAnonymous = ({ kind, name }: Subject): boolean => {
  const [what, who] = [knownText(kind), knownText(name)];
  return (what === 'User' && who === 'system:anonymous') || (what === 'Group' && who === 'system:unauthenticated');
};

/** The roles and bindings of a set of objects. */
interface Given {
  readonly bindings: readonly RoleBinding[];
  readonly roles: readonly (Role | ClusterRole)[];
  readonly byRole: ReadonlyMap<string | undefined, readonly RoleBinding[]>;
}

/** Why once: every rule about roles asks, for each of them. */
const givenIn = onceFor((objects: readonly KubernetesObject[]): Given => {
  const views = objects.flatMap(object => typedObject(object) ?? []);
  const bindings = views.flatMap(view => (view.kind === 'RoleBinding' || view.kind === 'ClusterRoleBinding' ? [view] : []));
  const roles = views.filter(view => view.kind === 'Role' || view.kind === 'ClusterRole');
  return { bindings, roles, byRole: Map.groupBy(bindings, binding => boundRole(binding).name) };
});

/** The bindings in a file. */
export const bindingsIn = (file: Pick<KubernetesFile, 'objects'>): readonly RoleBinding[] => givenIn(file.objects).bindings;

/** The roles in a file. */
export const rolesIn = (file: Pick<KubernetesFile, 'objects'>): readonly (Role | ClusterRole)[] => givenIn(file.objects).roles;

/** The bindings in a file that give a role away. */
export const bindingsOf = (file: Pick<KubernetesFile, 'objects'>, role: Role | ClusterRole): readonly RoleBinding[] =>
  (givenIn(file.objects).byRole.get(role.object.name) ?? []).filter(binding => binds(binding, role));

/** Whether a binding gives a role away: a role of a namespace only to bindings in the same one. */
export const binds = (binding: RoleBinding, role: Role | ClusterRole): boolean => {
  const { kind, name } = boundRole(binding);
  if (kind !== role.kind || name === undefined || name !== role.object.name) return false;
  return role.kind === 'ClusterRole' || (binding.kind === 'RoleBinding' && sameNamespace(binding.object, role.object) === true);
};
