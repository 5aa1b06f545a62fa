import { serviceAccountKeysMissing } from '../../../src/rules/control-plane/service-account-keys-missing.ts';
import { staticPod } from '../../../src/rules/forms/examples.ts';
import { testRule } from '../../support/rule-tester.ts';
import { apiServerArgs, markedPod } from '../../support/static-pods.ts';

testRule(serviceAccountKeysMissing, {
  valid: {
    'a key of the API server': staticPod('kube-apiserver', '--service-account-key-file=/pki/sa.pub'),
    'whatever the file is called': staticPod('kube-controller-manager', '--service-account-private-key-file=/pki/key.txt'),
    'kubeadm sets it': apiServerArgs('[]'),
    'the scheduler signs nothing': staticPod('kube-scheduler', '--profiling=false'),
  },
  invalid: {
    'none for the API server': {
      text: markedPod('kube-apiserver', '--service-account-private-key-file=/pki/sa.key'),
      expect: [{ messageId: 'absent', severity: 'low' }],
    },
    'none for the controller manager': { text: markedPod('kube-controller-manager', '--profiling=false'), expect: ['absent'] },
    'an empty one': { text: staticPod('kube-apiserver', '⟦--service-account-key-file=⟧'), expect: ['empty'] },
    'an empty one by kubeadm': { text: apiServerArgs('{⟦service-account-key-file: ""⟧}', 'v1beta3'), expect: ['empty'] },
  },
});
