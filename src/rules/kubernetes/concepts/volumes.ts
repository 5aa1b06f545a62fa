/**
 * Kinds of volumes by which a pod itself names a storage system, a device or a program of its node: those that the restricted profile of
 * the Pod Security Standards refuses, without `hostPath`, of which rules of its own speak. Source: k8s.io/pod-security-admission,
 * check_restrictedVolumes.go; Pod API reference, Volume.
 */
export const nodeLevelSources = [
  'awsElasticBlockStore',
  'azureDisk',
  'azureFile',
  'cephfs',
  'cinder',
  'fc',
  'flexVolume',
  'flocker',
  'gcePersistentDisk',
  'gitRepo',
  'glusterfs',
  'iscsi',
  'nfs',
  'photonPersistentDisk',
  'portworxVolume',
  'quobyte',
  'rbd',
  'scaleIO',
  'storageos',
  'vsphereVolume',
] as const;
