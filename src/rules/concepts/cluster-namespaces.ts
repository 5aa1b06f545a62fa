/** Namespaces that every cluster has for its own parts. Source: Kubernetes documentation, "Namespaces", initial namespaces. */
export const clusterNamespaces: ReadonlySet<string> = new Set(['kube-system', 'kube-public', 'kube-node-lease']);
