import type { KubernetesObject } from '../../../artifacts/kubernetes/model.ts';
import { typedObject } from '../../../artifacts/kubernetes/objects.ts';

/** Kinds of network plugins and of the policy API that count for all namespaces. */
const clusterWide = new Set([
  'CiliumClusterwideNetworkPolicy',
  'GlobalNetworkPolicy',
  'AdminNetworkPolicy',
  'BaselineAdminNetworkPolicy',
  'ClusterNetworkPolicy',
]);

/** True for a policy that counts for the pods of all namespaces. */
export const countsForAllNamespaces = ({ kind }: KubernetesObject): boolean => clusterWide.has(kind ?? '');

/** Policies of network plugins for the pods of a namespace. Calico's has the name of Kubernetes' own, in another group. */
const isOfPlugin = ({ kind, group }: KubernetesObject): boolean =>
  kind === 'CiliumNetworkPolicy' || (kind === 'NetworkPolicy' && group !== undefined && group.endsWith('projectcalico.org'));

/** True for an object that restricts the traffic of pods. */
export const isNetworkPolicy = (object: KubernetesObject): boolean =>
  countsForAllNamespaces(object) || isOfPlugin(object) || typedObject(object)?.kind === 'NetworkPolicy';

const policiesOn =
  (restricts: 'restrictsIngress' | 'restrictsEgress') =>
  (objects: readonly KubernetesObject[]): readonly KubernetesObject[] =>
    objects.filter(isNetworkPolicy).filter(policy => {
      const typed = typedObject(policy);
      return typed?.kind !== 'NetworkPolicy' || policy.partial || typed[restricts] !== false;
    });

/** The policies that restrict what comes in, or may: those of plugins count as if they did. */
export const ingressPolicies = policiesOn('restrictsIngress');

/** The policies that restrict what goes out, or may: those of plugins count as if they did. */
export const egressPolicies = policiesOn('restrictsEgress');
