/**
 * The names under which kubectl, kubeadm and people keep how a cluster is reached, which have no ending of YAML. Sources: Kubernetes documentation, "Organizing Cluster
 * Access Using kubeconfig Files"; kubeadm, "Implementation details".
 */
const kubeconfigName =
  /(?:^|\/)(?:\.?kube-?config(?:[-_.][\w-]{1,100})?|[\w.-]{1,100}\.kubeconfig|\.kube\/config|(?:admin|super-admin|kubelet|bootstrap-kubelet|controller-manager|scheduler)\.conf)$/u;

/** True for a file that is called as kubeconfigs are. */
export const isKubeconfigName = (path: string): boolean => kubeconfigName.test(path);
