import { imagePolicyWebhookMissing } from '../../../src/rules/control-plane/image-policy-webhook-missing.ts';
import { staticPod } from '../../../src/rules/forms/examples.ts';
import { testRule } from '../../support/rule-tester.ts';
import { apiServerArgs, markedPod } from '../../support/static-pods.ts';

testRule(imagePolicyWebhookMissing, {
  valid: {
    enabled: staticPod('kube-apiserver', '--enable-admission-plugins=ImagePolicyWebhook'),
    'kubeadm has a list of its own': apiServerArgs('[]'),
    'a command that a variable adds to': staticPod('kube-apiserver', '$(FLAGS)'),
    'another component': staticPod('kube-controller-manager', '--profiling=false'),
  },
  invalid: {
    'not in the list': {
      text: staticPod('kube-apiserver', '⟦--enable-admission-plugins=NodeRestriction⟧'),
      expect: [{ messageId: 'lacks', severity: 'info', confidence: 'low' }],
    },
    'no list': { text: markedPod('kube-apiserver', '--secure-port=6443'), expect: ['absent'] },
    'the last of two lists counts': {
      text: staticPod('kube-apiserver', '--enable-admission-plugins=ImagePolicyWebhook', '⟦--enable-admission-plugins=NodeRestriction⟧'),
      expect: ['lacks'],
    },
    'not in the list of kubeadm': {
      text: apiServerArgs('[⟦{name: enable-admission-plugins, value: NodeRestriction}⟧]'),
      expect: ['lacks'],
    },
  },
});
