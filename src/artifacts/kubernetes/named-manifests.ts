/**
 * The names under which kubectl, kubeadm and people keep how a cluster is reached, which have no ending of YAML. Sources: Kubernetes documentation, "Organizing Cluster
 * Access Using kubeconfig Files"; kubeadm, "Implementation details".
 */
const kubeconfigName =
  /(?:^|\/)(?:\.?kube-?config(?:[-_.][\w-]{1,100})?|[\w.-]{1,100}\.kubeconfig|\.kube\/config|(?:admin|super-admin|kubelet|bootstrap-kubelet|controller-manager|scheduler)\.conf)$/u;

/** True for a file that is called as kubeconfigs are. */
export const isKubeconfigName = (path: string): boolean => kubeconfigName.test(path);

/**
 * Folders of which the kubelet takes every file as a pod, whatever it is called, those that begin with a dot left out. Source: Kubernetes, `pkg/kubelet/config/file.go`;
 * kubeadm, RKE2 and k0s have theirs there.
 */
const staticPods = /(?:^|\/)(?:etc\/kubernetes\/manifests\/(?!\.)[^/]+|(?:static-?pods?|agent\/pod-manifests|kubelet\.d)\/[^/.]+)$/u;

/** True for a file that the kubelet starts a pod of by where it lies. */
export const isStaticPod = (path: string): boolean => staticPods.test(path);
