import type { PodSpec } from '../../../artifacts/kubernetes/model.ts';
import { repositoryEnd } from './container-image.ts';

/** Software that runs on every node to serve the cluster, and that can't do its work without some power over the node. */
export type AddOn = 'network' | 'storage' | 'device' | 'monitoring';

/** Repositories by their last part, and names of their DaemonSets. */
const byName: ReadonlyMap<string, AddOn> = new Map(
  (
    [
      [
        'network',
        'kube-proxy kube-router kindnetd kindnet flannel kube-flannel-ds flannel-cni-plugin multus kube-multus-ds weave-kube weave-npc weave-net cilium cilium-envoy calico-node canal ' +
          'antrea-agent antrea-agent-ubuntu ovn-kube ovnkube-node kube-ovn ovs-ovn whereabouts aws-node aws-network-policy-agent azure-npm spiderpool-agent',
      ],
      [
        'storage',
        'node-driver-registrar cephcsi longhorn-manager longhorn-engine longhorn-instance-manager ebs-csi-node efs-csi-node csi-driver',
      ],
      ['device', 'container-toolkit gpu-feature-discovery node-feature-discovery nvidia-driver-daemonset intel-gpu-plugin'],
      [
        'monitoring',
        'node-exporter node_exporter prometheus-node-exporter falco falco-no-driver cadvisor sysdig sysdig-agent datadog-agent tetragon tracee netdata dynatrace-oneagent oneagent ' +
          'node-problem-detector dcgm-exporter process-exporter ebpf_exporter grafana-agent alloy beyla parca-agent kubearmor elastic-agent metricbeat splunk-otel-collector',
      ],
    ] as const
  ).flatMap(([addOn, names]) => names.split(' ').map(name => [name, addOn] as const)),
);

/** Repositories whose last part says too little, by their last two. */
const byPath: ReadonlyMap<string, AddOn> = new Map([
  ['calico/node', 'network'],
  ['calico/cni', 'network'],
  ['metallb/speaker', 'network'],
  ['istio/install-cni', 'network'],
  ['rook/ceph', 'storage'],
  ['nvidia/driver', 'device'],
  ['datadog/agent', 'monitoring'],
  ['datadoghq/agent', 'monitoring'],
  ['sysdig/agent', 'monitoring'],
  ['newrelic/infrastructure', 'monitoring'],
]);

const addOnNamed = (name: string): AddOn | undefined => {
  const known = byName.get(name);
  if (known !== undefined) return known;
  const words = name.split('-');
  if (words.includes('csi')) return 'storage';
  if (words.includes('cni')) return 'network';
  return name.includes('device-plugin') ? 'device' : undefined;
};

/** Which kind of add-on a DaemonSet is, by its images or its name; undefined for anything else. */
export const addOnOf = ({ object, containers }: PodSpec): AddOn | undefined => {
  if (object.kind !== 'DaemonSet') return undefined;
  for (const container of containers) {
    const { last, lastTwo } = repositoryEnd(container);
    const addOn = byPath.get(lastTwo) ?? addOnNamed(last);
    if (addOn !== undefined) return addOn;
  }
  return addOnNamed(object.name ?? '');
};
