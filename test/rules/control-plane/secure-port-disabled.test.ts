import { securePortDisabled } from '../../../src/rules/control-plane/secure-port-disabled.ts';
import { staticPod } from '../../../src/rules/forms/examples.ts';
import { testRule } from '../../support/rule-tester.ts';
import { apiServerArgs } from '../../support/static-pods.ts';

testRule(securePortDisabled, {
  valid: {
    'the usual port': staticPod('kube-apiserver', '--secure-port=6443'),
    'another port': staticPod('kube-apiserver', '--secure-port=8443'),
    'not said': staticPod('kube-apiserver', '--profiling=false'),
    'a port that a variable decides about': staticPod('kube-apiserver', '--secure-port=$(PORT)'),
  },
  invalid: {
    off: {
      text: staticPod('kube-apiserver', '⟦--secure-port=0⟧'),
      expect: [{ messageId: 'off', severity: 'high' }],
      fixed: staticPod('kube-apiserver', '--secure-port=6443'),
    },
    'off in two words': {
      text: staticPod('kube-apiserver', '⟦--secure-port⟧', '"0"'),
      expect: ['off'],
      fixed: staticPod('kube-apiserver', '--secure-port', '"6443"'),
    },
    'off by kubeadm': {
      text: apiServerArgs('{⟦secure-port: "0"⟧}', 'v1beta3'),
      expect: ['off'],
      fixed: apiServerArgs('{secure-port: "6443"}', 'v1beta3'),
    },
    'off by the last of two': {
      text: staticPod('kube-apiserver', '--secure-port=6443', '⟦--secure-port=0⟧'),
      expect: ['off'],
      fixed: staticPod('kube-apiserver', '--secure-port=6443', '--secure-port=6443'),
    },
  },
});
