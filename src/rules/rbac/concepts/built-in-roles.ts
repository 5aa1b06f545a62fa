/** True for a built-in role with which one can do nearly everything in a cluster or in a namespace, its Secrets included. */
export const isPrivilegedRole = (name: string): boolean =>
  ['cluster-admin', 'admin', 'edit', '*'].includes(name) || name.startsWith('system:');

/** Groups of APIs that Kubernetes itself serves; all others belong to software that defines its own resources. */
export const isBuiltInGroup = (group: string): boolean => group === '' || group === '*' || !group.includes('.') || builtInDotted.has(group);

const builtInDotted = new Set([
  'admissionregistration.k8s.io',
  'apiextensions.k8s.io',
  'apiregistration.k8s.io',
  'authentication.k8s.io',
  'authorization.k8s.io',
  'certificates.k8s.io',
  'coordination.k8s.io',
  'discovery.k8s.io',
  'events.k8s.io',
  'flowcontrol.apiserver.k8s.io',
  'metrics.k8s.io',
  'networking.k8s.io',
  'node.k8s.io',
  'rbac.authorization.k8s.io',
  'resource.k8s.io',
  'scheduling.k8s.io',
  'storage.k8s.io',
]);

/** Resources by which one comes to more rights: identities, roles, commands in pods, nodes, and what decides about requests. */
export const sensitiveResources: ReadonlySet<string> = new Set([
  'secrets',
  'pods',
  'pods/exec',
  'pods/attach',
  'pods/ephemeralcontainers',
  'nodes',
  'nodes/proxy',
  'serviceaccounts',
  'serviceaccounts/token',
  'roles',
  'rolebindings',
  'clusterroles',
  'clusterrolebindings',
  'mutatingwebhookconfigurations',
  'validatingwebhookconfigurations',
  'certificatesigningrequests',
  'certificatesigningrequests/approval',
  'persistentvolumes',
]);
