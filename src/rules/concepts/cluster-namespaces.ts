/** Namespaces that every cluster has for its own parts. Source: Kubernetes documentation, "Namespaces", initial namespaces. */
export const clusterNamespaces: ReadonlySet<string> = new Set(['kube-system', 'kube-public', 'kube-node-lease']);

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

/** Namespaces in which parts of the cluster are at home that only its administrators deploy, by the names that their makers give them. */
const platform =
  /^(?:kube-|openshift|cattle-|gke-|gmp-|amazon-|calico-|tigera-|cilium|istio-|linkerd|knative-|kyverno|gatekeeper|opa|kubewarden|cert-manager|cosign|falco|flux|argocd|argo|velero|external-secrets|external-dns|ingress-nginx|metallb|monitoring|prometheus|longhorn|rook-|trivy-|vault|tekton-|crossplane)/u;

/** True for a namespace of the cluster's own parts or of what administrators run beside them: policy engines, network, storage, monitoring. */
export const isPlatformNamespace = (namespace: string): boolean => isSystemNamespace(namespace) || platform.test(namespace);
