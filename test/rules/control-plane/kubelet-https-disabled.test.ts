import { kubeletHttpsDisabled } from '../../../src/rules/control-plane/kubelet-https-disabled.ts';
import { staticPod } from '../../../src/rules/forms/examples.ts';
import { testRule } from '../../support/rule-tester.ts';
import { apiServerArgs, inVersion } from '../../support/static-pods.ts';

testRule(kubeletHttpsDisabled, {
  valid: {
    'by HTTPS': inVersion('v1.18.20', staticPod('kube-apiserver', '--kubelet-https=true')),
    'a switch without a value': inVersion('v1.18.20', staticPod('kube-apiserver', '--kubelet-https')),
    'not said': staticPod('kube-apiserver', '--secure-port=6443'),
    'another component': staticPod('kube-scheduler', '--kubelet-https=false'),
  },
  invalid: {
    off: {
      text: inVersion('v1.18.20', staticPod('kube-apiserver', '⟦--kubelet-https=false⟧')),
      expect: [{ messageId: 'off', severity: 'high' }],
      fixed: inVersion('v1.18.20', staticPod('kube-apiserver', '--kubelet-https=true')),
    },
    'without effect': {
      text: inVersion('v1.20.4', staticPod('kube-apiserver', '⟦--kubelet-https=false⟧')),
      expect: [{ messageId: 'removed', severity: 'low' }],
      fixed: inVersion('v1.20.4', staticPod('kube-apiserver', '--kubelet-https=true')),
    },
    'in a version that does not start with it': { text: staticPod('kube-apiserver', '⟦--kubelet-https=0⟧'), expect: ['removed'] },
    'by kubeadm': {
      text: `${apiServerArgs('{⟦kubelet-https: "false"⟧}', 'v1beta2')}kubernetesVersion: 1.18.3\n`,
      expect: ['off'],
      fixed: `${apiServerArgs('{kubelet-https: "true"}', 'v1beta2')}kubernetesVersion: 1.18.3\n`,
    },
  },
});
