import type { KubernetesObject } from '../kubernetes/model.ts';
import { nodeAt } from '../yaml/lookup.ts';
import type { YamlNode } from '../yaml/model.ts';

/** Fields of a bootstrap configuration by which a machine runs or gets something before it is a node. */
const ofMachines = [
  'preKubeadmCommands',
  'postKubeadmCommands',
  'bootCommands',
  'preRKE2Commands',
  'postRKE2Commands',
  'preK3sCommands',
  'postK3sCommands',
  'files',
  'users',
  'ignition',
];

const under = (...parents: readonly string[]): readonly (readonly string[])[] => ofMachines.map(field => [...parents, field]);

/**
 * Where objects say what the machines of a cluster run as root, outside of all containers: units, files, users, commands at their start. Sources: OpenShift,
 * "Machine configuration"; Cluster API, "Kubeadm based bootstrap", and its providers for RKE2 and K3s; Rancher, "Automated upgrades"; Karpenter, `userData`; kOps,
 * "Cluster spec"; Talos, "MachineConfig".
 */
const placesByKind: ReadonlyMap<string, readonly (readonly string[])[]> = new Map([
  [
    'machineconfiguration.openshift.io/MachineConfig',
    [
      ['spec', 'config', 'systemd', 'units'],
      ['spec', 'config', 'storage', 'files'],
      ['spec', 'config', 'passwd', 'users'],
      ['spec', 'kernelArguments'],
      ['spec', 'osImageURL'],
    ],
  ],
  ...['KubeadmConfig', 'RKE2Config', 'KThreesConfig'].map(kind => [`bootstrap.cluster.x-k8s.io/${kind}`, under('spec')] as const),
  ...['KubeadmConfigTemplate', 'RKE2ConfigTemplate', 'KThreesConfigTemplate'].map(
    kind => [`bootstrap.cluster.x-k8s.io/${kind}`, under('spec', 'template', 'spec')] as const,
  ),
  ['controlplane.cluster.x-k8s.io/KubeadmControlPlane', under('spec', 'kubeadmConfigSpec')],
  ['controlplane.cluster.x-k8s.io/KubeadmControlPlaneTemplate', under('spec', 'template', 'spec', 'kubeadmConfigSpec')],
  ['controlplane.cluster.x-k8s.io/RKE2ControlPlane', under('spec')],
  [
    'talos.dev/MachineConfiguration',
    [
      ['machine', 'files'],
      ['machine', 'udev'],
    ],
  ],
  [
    'upgrade.cattle.io/Plan',
    [
      ['spec', 'upgrade'],
      ['spec', 'prepare'],
    ],
  ],
  ...['karpenter.k8s.aws/EC2NodeClass', 'karpenter.k8s.aws/AWSNodeTemplate', 'karpenter.azure.com/AKSNodeClass'].map(
    kind => [kind, [['spec', 'userData']]] as const,
  ),
  ...['Cluster', 'InstanceGroup'].map(
    kind =>
      [
        `kops.k8s.io/${kind}`,
        [
          ['spec', 'hooks'],
          ['spec', 'fileAssets'],
          ['spec', 'additionalUserData'],
        ],
      ] as const,
  ),
]);

/** True for a text in which an object may say what machines run: the groups of their kinds. */
export const mayConfigureNodes = (text: string): boolean =>
  /machineconfiguration\.openshift\.io|cluster\.x-k8s\.io|upgrade\.cattle\.io|karpenter\.|kops\.k8s\.io/u.test(text) ||
  /^["']?machine["']?:/mu.test(text);

/** What an object has machines of the cluster run, with the keys that lead to it. */
export const nodeSettings = (object: KubernetesObject): readonly { readonly node: YamlNode; readonly place: string }[] =>
  (placesByKind.get(`${object.group ?? ''}/${object.kind ?? ''}`) ?? []).flatMap(path => {
    const node = nodeAt(object.node, ...path);
    return node === undefined ? [] : [{ node, place: path.join('.') }];
  });
