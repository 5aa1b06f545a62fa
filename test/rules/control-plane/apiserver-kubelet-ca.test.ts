import { apiserverKubeletCa } from '../../../src/rules/control-plane/apiserver-kubelet-ca.ts';
import { staticPod } from '../../../src/rules/forms/examples.ts';
import { testRule } from '../../support/rule-tester.ts';
import { apiServerArgs, argumentsAlone, markedPod } from '../../support/static-pods.ts';

testRule(apiserverKubeletCa, {
  valid: {
    verified: staticPod('kube-apiserver', '--kubelet-certificate-authority=/pki/ca.crt'),
    'an older way to write the name': staticPod('kube-apiserver', '--kubelet_certificate_authority', '/pki/ca.crt'),
    'kubeadm decides': apiServerArgs('{profiling: "false"}', 'v1beta3'),
    'the scheduler has no such flag': staticPod('kube-scheduler', '--profiling=false'),
  },
  invalid: {
    'not said': { text: markedPod('kube-apiserver', '--secure-port=6443'), expect: [{ messageId: 'absent', severity: 'medium' }] },
    empty: { text: staticPod('kube-apiserver', '⟦--kubelet-certificate-authority=⟧'), expect: ['empty'] },
    'empty by kubeadm': { text: apiServerArgs('[⟦{name: kubelet-certificate-authority, value: ""}⟧]'), expect: ['empty'] },
    'by the arguments of an image': {
      text: argumentsAlone('kube-apiserver', '--profiling=false').replace('name: main', 'name: ⟦main⟧'),
      expect: ['absent'],
    },
  },
});
