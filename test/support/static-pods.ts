import { manifest, staticPod } from '../../src/rules/forms/examples.ts';

/** The static pod of a component in whose command the program is marked: where findings about absent flags are placed. */
export const markedPod = (component: string, ...flags: readonly string[]): string =>
  staticPod(component, ...flags).replace(`- ${component}\n`, `- ⟦${component}⟧\n`);

/** A static pod as an older version of Kubernetes has it: `v1.30.4`. */
export const inVersion = (version: string, text: string): string => text.replace(':v1.37.0', `:${version}`);

/** What kubeadm is told about the API server: a map up to v1beta3, a list from v1beta4 on, both in flow style. */
export const apiServerArgs = (args: string, version = 'v1beta4'): string => manifest`
  apiVersion: kubeadm.k8s.io/${version}
  kind: ClusterConfiguration
  apiServer: {extraArgs: ${args}}
`;

/** What kubeadm is told about the kubelet of a node, in flow style. */
export const kubeletArgs = (args: string): string => manifest`
  apiVersion: kubeadm.k8s.io/v1beta4
  kind: JoinConfiguration
  nodeRegistration: {kubeletExtraArgs: ${args}}
`;

/** A container that starts a component by the arguments of an image without a version that is known. */
export const argumentsAlone = (component: string, ...args: readonly string[]): string => manifest`
  apiVersion: v1
  kind: Pod
  metadata: {name: node}
  spec:
    containers: [{name: main, image: "registry.example.com/${component}", args: [${args.map(word => JSON.stringify(word)).join(', ')}]}]
`;
