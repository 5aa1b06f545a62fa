import { kubeletProtectKernelDefaults } from '../../../src/rules/control-plane/kubelet-protect-kernel-defaults.ts';
import { kubeletConfiguration, manifest, staticPod } from '../../../src/rules/forms/examples.ts';
import { testRule } from '../../support/rule-tester.ts';
import { kubeletArgs } from '../../support/static-pods.ts';

testRule(kubeletProtectKernelDefaults, {
  valid: {
    on: kubeletConfiguration`protectKernelDefaults: true`,
    'not said': kubeletConfiguration`readOnlyPort: 0`,
    'on by a flag': staticPod('kubelet', '--protect-kernel-defaults'),
    'flags that do not say': staticPod('kubelet', '--node-ip=10.0.0.5'),
  },
  invalid: {
    'k3s and RKE2 by their own flag': {
      text: 'kubelet-arg: [max-pods=50]\n⟦protect-kernel-defaults: false⟧\n',
      expect: ['off'],
      fixed: 'kubelet-arg: [max-pods=50]\nprotect-kernel-defaults: true\n',
    },
    off: {
      text: kubeletConfiguration`⟦protectKernelDefaults: false⟧`,
      expect: [{ messageId: 'off', severity: 'low' }],
      fixed: kubeletConfiguration`protectKernelDefaults: true`,
    },
    'off by a flag': {
      text: staticPod('kubelet', '⟦--protect-kernel-defaults=false⟧'),
      expect: ['off'],
      fixed: staticPod('kubelet', '--protect-kernel-defaults=true'),
    },
    'off by kubeadm': {
      text: kubeletArgs('{⟦protect-kernel-defaults: "false"⟧}'),
      expect: ['off'],
      fixed: kubeletArgs('{protect-kernel-defaults: "true"}'),
    },
    'off for a group of nodes of kops': {
      text: manifest`
        apiVersion: kops.k8s.io/v1alpha2
        kind: InstanceGroup
        spec: {kubelet: {⟦protectKernelDefaults: false⟧}}
      `,
      expect: ['off'],
      fixed: manifest`
        apiVersion: kops.k8s.io/v1alpha2
        kind: InstanceGroup
        spec: {kubelet: {protectKernelDefaults: true}}
      `,
    },
  },
});
