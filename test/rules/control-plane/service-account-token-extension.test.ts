import { serviceAccountTokenExtension } from '../../../src/rules/control-plane/service-account-token-extension.ts';
import { staticPod } from '../../../src/rules/forms/examples.ts';
import { testRule } from '../../support/rule-tester.ts';
import { apiServerArgs, markedPod } from '../../support/static-pods.ts';

testRule(serviceAccountTokenExtension, {
  valid: {
    off: staticPod('kube-apiserver', '--service-account-extend-token-expiration=false'),
    'off by kubeadm': apiServerArgs('[{name: service-account-extend-token-expiration, value: "false"}]'),
    'kubeadm decides': apiServerArgs('[]', 'v1beta3'),
    'another component': staticPod('kube-controller-manager', '--profiling=false'),
  },
  invalid: {
    on: {
      text: staticPod('kube-apiserver', '⟦--service-account-extend-token-expiration=true⟧'),
      expect: [{ messageId: 'on', severity: 'low' }],
      fixed: staticPod('kube-apiserver', '--service-account-extend-token-expiration=false'),
    },
    'on as a switch': {
      text: staticPod('kube-apiserver', '⟦--service-account-extend-token-expiration⟧'),
      expect: ['on'],
      fixed: staticPod('kube-apiserver', '"--service-account-extend-token-expiration=false"'),
    },
    'on by default': {
      text: markedPod('kube-apiserver', '--secure-port=6443'),
      expect: ['absent'],
      fixed: staticPod('kube-apiserver', '--secure-port=6443', '"--service-account-extend-token-expiration=false"'),
    },
    'on by kubeadm': {
      text: apiServerArgs('{⟦service-account-extend-token-expiration: "true"⟧}', 'v1beta3'),
      expect: ['on'],
      fixed: apiServerArgs('{service-account-extend-token-expiration: "false"}', 'v1beta3'),
    },
  },
});
