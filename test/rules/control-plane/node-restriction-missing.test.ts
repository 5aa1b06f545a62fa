import { nodeRestrictionMissing } from '../../../src/rules/control-plane/node-restriction-missing.ts';
import { manifest, staticPod } from '../../../src/rules/forms/examples.ts';
import { testRule } from '../../support/rule-tester.ts';
import { apiServerArgs, markedPod } from '../../support/static-pods.ts';

testRule(nodeRestrictionMissing, {
  valid: {
    enabled: staticPod('kube-apiserver', '--enable-admission-plugins=EventRateLimit,NodeRestriction'),
    'enabled by the flag of old': staticPod('kube-apiserver', '--admission-control=NamespaceLifecycle,NodeRestriction'),
    'kubeadm enables it': apiServerArgs('[{name: profiling, value: "false"}]'),
    'a list that a variable decides about': staticPod('kube-apiserver', '--enable-admission-plugins=$(PLUGINS)'),
  },
  invalid: {
    'not in the list': {
      text: staticPod('kube-apiserver', '⟦--enable-admission-plugins=EventRateLimit⟧'),
      expect: [{ messageId: 'lacks', severity: 'medium' }],
      fixed: staticPod('kube-apiserver', '"--enable-admission-plugins=EventRateLimit,NodeRestriction"'),
    },
    'no list': {
      text: markedPod('kube-apiserver', '--authorization-mode=Node,RBAC'),
      expect: ['absent'],
      fixed: staticPod('kube-apiserver', '--authorization-mode=Node,RBAC', '"--enable-admission-plugins=NodeRestriction"'),
    },
    'a list of kubeadm, which takes the place of its own': {
      text: apiServerArgs('{⟦enable-admission-plugins: AlwaysPullImages⟧}', 'v1beta3'),
      expect: ['lacks'],
      fixed: apiServerArgs('{enable-admission-plugins: "AlwaysPullImages,NodeRestriction"}', 'v1beta3'),
    },
    'by Cluster API': {
      text: manifest`
        apiVersion: controlplane.cluster.x-k8s.io/v1beta1
        kind: KubeadmControlPlane
        spec: {kubeadmConfigSpec: {clusterConfiguration: {apiServer: {extraArgs: {⟦enable-admission-plugins: AlwaysPullImages⟧}}}}}
      `,
      expect: ['lacks'],
      fixed: manifest`
        apiVersion: controlplane.cluster.x-k8s.io/v1beta1
        kind: KubeadmControlPlane
        spec: {kubeadmConfigSpec: {clusterConfiguration: {apiServer: {extraArgs: {enable-admission-plugins: "AlwaysPullImages,NodeRestriction"}}}}}
      `,
    },
  },
});
