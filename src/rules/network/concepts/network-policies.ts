import { type LabelMap, labelsAsMap, selectorMatches } from '../../../artifacts/kubernetes/label-selector.ts';
import type { KubernetesObject } from '../../../artifacts/kubernetes/model.ts';
import { typedObject } from '../../../artifacts/kubernetes/objects.ts';
import { sameNamespace } from '../../../artifacts/kubernetes/walk.ts';
import { booleanAt, isMissing } from '../../../artifacts/yaml/lookup.ts';

/** Kinds of network plugins and of the policy API that count for all namespaces. */
const clusterWide = new Set([
  'CiliumClusterwideNetworkPolicy',
  'GlobalNetworkPolicy',
  'AdminNetworkPolicy',
  'BaselineAdminNetworkPolicy',
  'ClusterNetworkPolicy',
]);

/** Policies of network plugins for the pods of a namespace. Calico's has the name of Kubernetes' own, in another group. */
const isOfPlugin = ({ kind, group }: KubernetesObject): boolean =>
  kind === 'CiliumNetworkPolicy' || (kind === 'NetworkPolicy' && group !== undefined && group.endsWith('projectcalico.org'));

/** True for an object that restricts the traffic of pods. */
export const isNetworkPolicy = (object: KubernetesObject): boolean =>
  clusterWide.has(object.kind ?? '') || isOfPlugin(object) || typedObject(object)?.kind === 'NetworkPolicy';

/** The policies that restrict what goes out, or may: those of plugins count as if they did. */
export const egressPolicies = (objects: readonly KubernetesObject[]): readonly KubernetesObject[] =>
  objects.filter(isNetworkPolicy).filter(policy => {
    const typed = typedObject(policy);
    return typed?.kind !== 'NetworkPolicy' || typed.restrictsEgress !== false;
  });

/**
 * True unless it is certain that a policy leaves pods with these labels alone. Of policies of plugins only the namespace is compared: they
 * have languages of their own.
 */
const mayRestrict = (policy: KubernetesObject, workload: KubernetesObject, labels: LabelMap): boolean => {
  if (clusterWide.has(policy.kind ?? '')) return true;
  if (sameNamespace(policy, workload) === false) return false;
  const typed = typedObject(policy);
  return typed?.kind !== 'NetworkPolicy' || policy.partial || selectorMatches(typed.podSelector, labels) !== false;
};

/**
 * True for a whole workload whose pods none of the policies restricts, as is certain. Policies do not count for pods in the network of
 * their node.
 */
export const isUnrestricted = (object: KubernetesObject, policies: readonly KubernetesObject[]): boolean =>
  !object.partial &&
  !object.doubtful &&
  object.podSpecs.length > 0 &&
  object.podSpecs.every(podSpec => {
    const hostNetwork = podSpec.get('hostNetwork');
    if (!isMissing(hostNetwork) && booleanAt(hostNetwork) !== false) return false;
    const labels = labelsAsMap(podSpec.labels);
    return policies.every(policy => !mayRestrict(policy, object, labels));
  });
