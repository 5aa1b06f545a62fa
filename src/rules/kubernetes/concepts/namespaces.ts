import type { KubernetesObject } from '../../../artifacts/kubernetes/model.ts';
import { literalNamespace } from '../../../artifacts/kubernetes/walk.ts';

const systemNamespaces = new Set([
  'kube-system',
  'kube-flannel',
  'cilium',
  'calico-apiserver',
  'gpu-operator',
  'rook-ceph',
  'longhorn',
  'istio-cni',
]);

/** True for a namespace that only the administrators of a cluster deploy to. */
export const isSystemNamespace = (namespace: string): boolean =>
  systemNamespaces.has(namespace) || namespace.endsWith('-system') || namespace.startsWith('openshift-');

/** The namespace of an object when it is one that only the cluster's administrators deploy to. */
export const systemNamespaceOf = (object: KubernetesObject): string | undefined => {
  const namespace = literalNamespace(object);
  return namespace !== undefined && isSystemNamespace(namespace) ? namespace : undefined;
};
