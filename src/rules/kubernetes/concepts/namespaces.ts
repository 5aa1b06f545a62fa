import type { KubernetesObject } from '../../../artifacts/kubernetes/model.ts';
import { literalNamespace } from '../../../artifacts/kubernetes/walk.ts';
import { isSystemNamespace } from '../../concepts/cluster-namespaces.ts';

/** The namespace of an object when it is one that only the cluster's administrators deploy to. */
export const systemNamespaceOf = (object: KubernetesObject): string | undefined => {
  const namespace = literalNamespace(object);
  return namespace !== undefined && isSystemNamespace(namespace) ? namespace : undefined;
};
