import { outdatedVersion } from '../../../src/rules/control-plane/outdated-version.ts';
import { manifest } from '../../../src/rules/forms/examples.ts';
import { testRule } from '../../support/rule-tester.ts';

const kubeadm = (field: string): string => manifest`
  apiVersion: kubeadm.k8s.io/v1beta4
  kind: ClusterConfiguration
  ${field}
`;

testRule(outdatedVersion, {
  valid: {
    'a version of today': kubeadm('kubernetesVersion: v1.36.1'),
    'whatever is stable': kubeadm('kubernetesVersion: stable-1'),
    'a version that the table does not have yet': kubeadm('kubernetesVersion: v1.99.0'),
    'no version': kubeadm('clusterName: shop'),
    'EKS, which fixes a version for longer': manifest`
      apiVersion: eksctl.io/v1alpha5
      kind: ClusterConfig
      metadata: {name: shop, version: "1.32"}
    `,
    'an image of kind without a tag': manifest`
      apiVersion: kind.x-k8s.io/v1alpha4
      kind: Cluster
      nodes: [{role: control-plane, image: kindest/node}]
    `,
  },
  invalid: {
    'the kubelet of Talos': {
      text: 'version: v1alpha1\nmachine: {kubelet: {⟦image: "ghcr.io/siderolabs/kubelet:v1.27.3"⟧}}\ncluster: {clusterName: a}\n',
      path: 'talos/controlplane.yaml',
      expect: ['outdated'],
    },
    'out of support': {
      text: kubeadm('⟦kubernetesVersion: v1.27.3⟧'),
      expect: [{ messageId: 'outdated', severity: 'medium', message: 'Kubernetes 1.27.3 gets no security fixes since 2024-06-28.' }],
    },
    'older than the table': { text: kubeadm('⟦kubernetesVersion: v1.9.3⟧'), expect: ['outdated'] },
    'EKS, after the year that can be bought': {
      text: manifest`
        apiVersion: eksctl.io/v1alpha5
        kind: ClusterConfig
        metadata: {name: shop, ⟦version: "1.29"⟧}
      `,
      expect: ['outdated'],
    },
    'a cluster for tests': {
      text: manifest`
        apiVersion: kind.x-k8s.io/v1alpha4
        kind: Cluster
        nodes: [{role: control-plane, ⟦image: "kindest/node:v1.25.3@sha256:f52781bc0d7a19fb6c405c2af83abfeb311f130707a0e219175677e366cc45d1"⟧}]
      `,
      expect: [{ messageId: 'test', severity: 'info' }],
    },
    'Cluster API with a distribution of its own': {
      text: manifest`
        apiVersion: controlplane.cluster.x-k8s.io/v1beta1
        kind: RKE2ControlPlane
        spec: {⟦version: v1.28.4+rke2r1⟧}
      `,
      expect: ['outdated'],
    },
  },
});
