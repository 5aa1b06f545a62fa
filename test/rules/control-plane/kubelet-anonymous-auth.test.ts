import { kubeletAnonymousAuth } from '../../../src/rules/control-plane/kubelet-anonymous-auth.ts';
import { kubeletConfiguration, manifest, staticPod } from '../../../src/rules/forms/examples.ts';
import { testRule } from '../../support/rule-tester.ts';
import { kubeletArgs, markedPod } from '../../support/static-pods.ts';

testRule(kubeletAnonymousAuth, {
  valid: {
    refused: kubeletConfiguration`authentication: {anonymous: {enabled: false}}`,
    'refused by default in a configuration': kubeletConfiguration`readOnlyPort: 0`,
    'refused by a flag': staticPod('kubelet', '--anonymous-auth=false'),
    'a file decides': staticPod('kubelet', '--config=/etc/kubelet.yaml'),
    'a template decides': {
      text: kubeletConfiguration`authentication: {anonymous: {enabled: {{ .Values.anonymous }}}}`,
      path: 'chart/templates/kubelet.yaml',
    },
  },
  invalid: {
    accepted: {
      text: kubeletConfiguration`authentication: {anonymous: {⟦enabled: true⟧}}`,
      expect: [{ messageId: 'on', severity: 'high' }],
      fixed: kubeletConfiguration`authentication: {anonymous: {enabled: false}}`,
    },
    'accepted by default of the flags': {
      text: markedPod('kubelet', '--authorization-mode=Webhook'),
      expect: ['absent'],
      fixed: staticPod('kubelet', '--authorization-mode=Webhook', '"--anonymous-auth=false"'),
    },
    'accepted by kubeadm': {
      text: kubeletArgs('[⟦{name: anonymous-auth, value: "true"}⟧]'),
      expect: ['on'],
      fixed: kubeletArgs('[{name: anonymous-auth, value: "false"}]'),
    },
    'accepted by Talos': {
      text: 'version: v1alpha1\nmachine:\n  type: worker\n  kubelet:\n    extraArgs:\n      ⟦anonymous-auth⟧: true\n'.replace(
        '⟧: true',
        ': true⟧',
      ),
      path: 'talos/worker.yaml',
      expect: ['on'],
      fixed: 'version: v1alpha1\nmachine:\n  type: worker\n  kubelet:\n    extraArgs:\n      anonymous-auth: "false"\n',
    },
    'accepted by k3s': {
      text: 'cluster-init: true\nkubelet-arg:\n  - ⟦anonymous-auth=true⟧\n',
      path: 'k3s/config.yaml',
      expect: ['on'],
      fixed: 'cluster-init: true\nkubelet-arg:\n  - anonymous-auth=false\n',
    },
    'accepted by RKE2, in one word that is added': {
      text: 'kubelet-arg+: ⟦"anonymous-auth=true"⟧\n',
      path: 'rke2/config.yaml.d/50-kubelet.yaml',
      expect: ['on'],
      fixed: 'kubelet-arg+: "anonymous-auth=false"\n',
    },
    'accepted by a profile of k0s, alone and as k0sctl has it': {
      text: manifest`
        apiVersion: k0s.k0sproject.io/v1beta1
        kind: ClusterConfig
        spec: {workerProfiles: [{name: a, values: {authentication: {anonymous: {⟦enabled: true⟧}}}}]}
        ---
        apiVersion: k0sctl.k0sproject.io/v1beta1
        kind: Cluster
        spec: {k0s: {config: {spec: {workerProfiles: [{name: a, values: {authentication: {anonymous: {⟦enabled: true⟧}}}}]}}}}
      `,
      expect: ['on', 'on'],
      fixed: manifest`
        apiVersion: k0s.k0sproject.io/v1beta1
        kind: ClusterConfig
        spec: {workerProfiles: [{name: a, values: {authentication: {anonymous: {enabled: false}}}}]}
        ---
        apiVersion: k0sctl.k0sproject.io/v1beta1
        kind: Cluster
        spec: {k0s: {config: {spec: {workerProfiles: [{name: a, values: {authentication: {anonymous: {enabled: false}}}}]}}}}
      `,
    },
    'accepted by eksctl': {
      text: manifest`
        apiVersion: eksctl.io/v1alpha5
        kind: ClusterConfig
        nodeGroups: [{name: a, kubeletExtraConfig: {authentication: {anonymous: {⟦enabled: true⟧}}}}]
      `,
      expect: ['on'],
      fixed: manifest`
        apiVersion: eksctl.io/v1alpha5
        kind: ClusterConfig
        nodeGroups: [{name: a, kubeletExtraConfig: {authentication: {anonymous: {enabled: false}}}}]
      `,
    },
    'accepted by what kind lays over kubeadm': {
      text: 'apiVersion: kind.x-k8s.io/v1alpha4\nkind: Cluster\nnodes:\n- role: worker\n  kubeadmConfigPatches:\n  - |\n    kind: JoinConfiguration\n    nodeRegistration:\n      kubeletExtraArgs:\n        ⟦anonymous-auth: "true"⟧\n',
      expect: ['on'],
    },
    'accepted by a configuration that kind lays over kubeadm’s': {
      text: 'apiVersion: kind.x-k8s.io/v1alpha4\nkind: Cluster\nkubeadmConfigPatches:\n- |\n  kind: KubeletConfiguration\n  authentication: {anonymous: {⟦enabled: true⟧}}\n',
      expect: ['on'],
    },
    'accepted by kops': {
      text: manifest`
        apiVersion: kops.k8s.io/v1alpha2
        kind: Cluster
        spec: {kubelet: {⟦anonymousAuth: true⟧}}
      `,
      expect: ['on'],
      fixed: manifest`
        apiVersion: kops.k8s.io/v1alpha2
        kind: Cluster
        spec: {kubelet: {anonymousAuth: false}}
      `,
    },
  },
});
