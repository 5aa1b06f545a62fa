import type { KubernetesObject } from '../../../artifacts/kubernetes/model.ts';
import { writtenRange } from '../../../artifacts/kubernetes/walk.ts';
import { itemsOf, lookup, stringAt } from '../../../artifacts/yaml/lookup.ts';
import type { Lookup } from '../../../artifacts/yaml/model.ts';
import type { Range } from '../../../text/range.ts';

/** The version of Kubernetes that an object asks for. */
export interface ClusterVersion {
  /** `1.34.2` or `1.34`. */
  readonly version: string;
  readonly at: Range;
  /** `test`: a cluster for a developer or for CI. `managed`: a provider's, who supports it for longer. */
  readonly use: 'own' | 'managed' | 'test';
}

interface Place {
  readonly path: readonly string[];
  readonly use: ClusterVersion['use'];
}

/** Where versions are written, by group and kind. */
const places: ReadonlyMap<string, Place> = new Map([
  ['kubeadm.k8s.io ClusterConfiguration', { path: ['kubernetesVersion'], use: 'own' }],
  ['kops.k8s.io Cluster', { path: ['spec', 'kubernetesVersion'], use: 'own' }],
  ['eksctl.io ClusterConfig', { path: ['metadata', 'version'], use: 'managed' }],
  ['controlplane.cluster.x-k8s.io KubeadmControlPlane', { path: ['spec', 'version'], use: 'own' }],
  ['controlplane.cluster.x-k8s.io RKE2ControlPlane', { path: ['spec', 'version'], use: 'own' }],
  ['controlplane.cluster.x-k8s.io TalosControlPlane', { path: ['spec', 'version'], use: 'own' }],
  ['controlplane.cluster.x-k8s.io AWSManagedControlPlane', { path: ['spec', 'version'], use: 'managed' }],
  ['cluster.x-k8s.io Cluster', { path: ['spec', 'topology', 'version'], use: 'own' }],
  ['cluster.x-k8s.io MachineDeployment', { path: ['spec', 'template', 'spec', 'version'], use: 'own' }],
  ['talos.dev MachineConfiguration', { path: ['machine', 'kubelet', 'image'], use: 'own' }],
  ['k3d.io Simple', { path: ['image'], use: 'test' }],
]);

/** `v1.34.2+k3s1` and `rancher/k3s:v1.34.2-k3s1` give `1.34.2`. */
const versionIn = (text: string): string | undefined =>
  /(?:^|:)v?(1\.\d{1,3}(?:\.\d{1,3})?)(?:[-+@].{0,200})?$/.exec(text.slice(0, 400))?.[1];

const versionAt = (found: Lookup, use: ClusterVersion['use']): readonly ClusterVersion[] => {
  const version = versionIn(stringAt(found) ?? '');
  const at = writtenRange(found);
  return version === undefined || at === undefined ? [] : [{ version, at, use }];
};

/** The versions of Kubernetes in an object of an installer. What is not a version, as `stable-1`, is left out. */
export const clusterVersions = (object: KubernetesObject): readonly ClusterVersion[] => {
  if (object.group === 'kind.x-k8s.io' && object.kind === 'Cluster')
    return itemsOf(object.get('nodes')).flatMap(node => versionAt(lookup(node, 'image'), 'test'));
  const place = places.get(`${object.group ?? ''} ${object.kind ?? ''}`);
  return place === undefined ? [] : versionAt(object.get(...place.path), place.use);
};
