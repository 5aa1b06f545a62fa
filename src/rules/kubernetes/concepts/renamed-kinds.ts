/**
 * Kinds whose fields are the same in the version that takes the place of another: the edit only renames. Source: Deprecated API Migration
 * Guide.
 */
export const renamedKinds = new Set([
  'apiregistration.k8s.io/v1beta1/APIService',
  'autoscaling/v2beta2/HorizontalPodAutoscaler',
  'batch/v1beta1/CronJob',
  'extensions/v1beta1/NetworkPolicy',
  'policy/v1beta1/PodDisruptionBudget',
  'rbac.authorization.k8s.io/v1beta1/Role',
  'rbac.authorization.k8s.io/v1beta1/RoleBinding',
  'rbac.authorization.k8s.io/v1beta1/ClusterRole',
  'rbac.authorization.k8s.io/v1beta1/ClusterRoleBinding',
  'rbac.authorization.k8s.io/v1alpha1/Role',
  'rbac.authorization.k8s.io/v1alpha1/ClusterRole',
  'scheduling.k8s.io/v1beta1/PriorityClass',
  'storage.k8s.io/v1beta1/StorageClass',
  'storage.k8s.io/v1beta1/CSIDriver',
  'storage.k8s.io/v1beta1/CSINode',
  'storage.k8s.io/v1beta1/CSIStorageCapacity',
  'node.k8s.io/v1beta1/RuntimeClass',
  'coordination.k8s.io/v1beta1/Lease',
  'networking.k8s.io/v1beta1/IngressClass',
  'apps/v1beta2/Deployment',
  'apps/v1beta2/DaemonSet',
  'apps/v1beta2/ReplicaSet',
  'apps/v1beta2/StatefulSet',
]);
