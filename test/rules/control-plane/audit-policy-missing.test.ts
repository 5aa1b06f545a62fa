import { auditPolicyMissing } from '../../../src/rules/control-plane/audit-policy-missing.ts';
import { staticPod } from '../../../src/rules/forms/examples.ts';
import { testRule } from '../../support/rule-tester.ts';
import { apiServerArgs, markedPod } from '../../support/static-pods.ts';

testRule(auditPolicyMissing, {
  valid: {
    'a policy': staticPod('kube-apiserver', '--audit-log-path=-', '--audit-policy-file=/etc/audit.yaml'),
    'kubeadm decides': apiServerArgs('[{name: audit-log-path, value: "-"}]'),
    'a file that a variable names': staticPod('kube-apiserver', '--audit-policy-file=$(POLICY)'),
    'a shell starts it': staticPod('sh', '-c', '"exec kube-apiserver"'),
  },
  invalid: {
    'a log without a policy': {
      text: markedPod('kube-apiserver', '--audit-log-path=-'),
      expect: [{ messageId: 'absent', severity: 'medium' }],
    },
    empty: { text: staticPod('kube-apiserver', '--audit-log-path=-', '⟦--audit-policy-file=⟧'), expect: ['empty'] },
    'neither log nor policy': { text: markedPod('kube-apiserver', '--secure-port=6443'), expect: ['absent'] },
    'empty by kubeadm': { text: apiServerArgs('{⟦audit-policy-file: ""⟧}', 'v1beta3'), expect: ['empty'] },
  },
});
