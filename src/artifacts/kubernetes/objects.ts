import type { KubernetesObject } from './model.ts';
import {
  type HorizontalPodAutoscaler,
  horizontalPodAutoscaler,
  type PodDisruptionBudget,
  podDisruptionBudget,
} from './objects/availability.ts';
import { type ConfigMap, configMap } from './objects/config-map.ts';
import { type CustomResourceDefinition, customResourceDefinition } from './objects/custom-resource-definition.ts';
import { type Ingress, ingress } from './objects/ingress.ts';
import { type Namespace, namespace } from './objects/namespace.ts';
import { type NetworkPolicy, networkPolicy } from './objects/network-policy.ts';
import { type PersistentVolume, type PersistentVolumeClaim, persistentVolume, persistentVolumeClaim } from './objects/persistent-volume.ts';
import { type LimitRange, limitRange, type ResourceQuota, resourceQuota } from './objects/resource-policy.ts';
import { type ClusterRole, clusterRole, type Role, role } from './objects/role.ts';
import { type RoleBinding, roleBinding } from './objects/role-binding.ts';
import { type Secret, secret } from './objects/secret.ts';
import { type Service, service } from './objects/service.ts';
import { type ServiceAccount, serviceAccount } from './objects/service-account.ts';
import { workloadGroups } from './pod-spec-places.ts';

/**
 * An object of a built-in kind with its fields by name, told apart by `kind`. What is absent in one that is `partial` may stand elsewhere.
 */
export type TypedObject =
  | Role
  | ClusterRole
  | RoleBinding
  | ServiceAccount
  | Service
  | Ingress
  | NetworkPolicy
  | Secret
  | ConfigMap
  | Namespace
  | LimitRange
  | ResourceQuota
  | PodDisruptionBudget
  | HorizontalPodAutoscaler
  | PersistentVolume
  | PersistentVolumeClaim
  | CustomResourceDefinition;

type OfKind<K, T = TypedObject> = T extends { readonly kind: infer Own } ? (K extends Own ? T : never) : never;

/** The same by their kinds. */
export type ObjectsByKind = { readonly [K in TypedObject['kind']]: OfKind<K> };

/** The groups that a kind is, or was, served in, and how its objects are read. */
interface BuiltInKind {
  readonly groups: readonly string[];
  readonly read: (object: KubernetesObject) => TypedObject;
}

const core = [''];
const rbac = ['rbac.authorization.k8s.io'];
const networking = ['networking.k8s.io', 'extensions'];

const kinds = new Map<string, BuiltInKind>([
  ['Role', { groups: rbac, read: role }],
  ['ClusterRole', { groups: rbac, read: clusterRole }],
  ['RoleBinding', { groups: rbac, read: roleBinding('RoleBinding') }],
  ['ClusterRoleBinding', { groups: rbac, read: roleBinding('ClusterRoleBinding') }],
  ['ServiceAccount', { groups: core, read: serviceAccount }],
  ['Service', { groups: core, read: service }],
  ['Ingress', { groups: networking, read: ingress }],
  ['NetworkPolicy', { groups: networking, read: networkPolicy }],
  ['Secret', { groups: core, read: secret }],
  ['ConfigMap', { groups: core, read: configMap }],
  ['Namespace', { groups: core, read: namespace }],
  ['LimitRange', { groups: core, read: limitRange }],
  ['ResourceQuota', { groups: core, read: resourceQuota }],
  ['PodDisruptionBudget', { groups: ['policy'], read: podDisruptionBudget }],
  ['HorizontalPodAutoscaler', { groups: ['autoscaling'], read: horizontalPodAutoscaler }],
  ['PersistentVolume', { groups: core, read: persistentVolume }],
  ['PersistentVolumeClaim', { groups: core, read: persistentVolumeClaim }],
  ['CustomResourceDefinition', { groups: ['apiextensions.k8s.io'], read: customResourceDefinition }],
]);

/** Groups that are Kubernetes' own: those of the kinds above, and those of workloads. */
const ownGroups: ReadonlySet<string> = new Set([...[...kinds.values()].flatMap(({ groups }) => groups), ...workloadGroups]);

/** For kinds whose letters are of the wrong case. */
const byLowerCase = new Map([...kinds].map(([kind, builtIn]) => [kind.toLowerCase(), builtIn]));

/** The built-in kind that an object is meant to be. */
const meantKind = (kind: string, group: string | undefined): BuiltInKind | undefined => {
  if (group !== undefined && !ownGroups.has(group)) return undefined;
  return kinds.get(kind) ?? (group === undefined ? undefined : byLowerCase.get(kind.toLowerCase()));
};

/** Rules share what was read: it is found on first use and kept as long as the object. */
const views = new WeakMap<KubernetesObject, TypedObject>();

/**
 * The object as one of the kinds above; undefined for others, also for kinds of the same name in other groups (Knative has a Service of its
 * own). A group that is not known counts as the kind's own: charts print it for the API versions that a cluster has. So does another group of
 * Kubernetes itself (a PodDisruptionBudget of `v1`), and so do letters of the wrong case (`ClusterRolebinding`): the API server refuses both, which is
 * mended by a change of one word, and what the object would do then is what it says now.
 */
export const typedObject = (object: KubernetesObject): TypedObject | undefined => {
  const known = views.get(object);
  if (known !== undefined) return known;
  const builtIn = meantKind(object.kind ?? '', object.group);
  if (builtIn === undefined) return undefined;
  const view = builtIn.read(object);
  views.set(object, view);
  return view;
};
