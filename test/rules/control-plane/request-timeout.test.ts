import { requestTimeout } from '../../../src/rules/control-plane/request-timeout.ts';
import { staticPod } from '../../../src/rules/forms/examples.ts';
import { testRule } from '../../support/rule-tester.ts';
import { apiServerArgs } from '../../support/static-pods.ts';

testRule(requestTimeout, {
  valid: {
    'the default': staticPod('kube-apiserver', '--request-timeout=1m0s'),
    'five minutes': staticPod('kube-apiserver', '--request-timeout=300s'),
    'not said': staticPod('kube-apiserver', '--secure-port=6443'),
    'no duration': staticPod('kube-apiserver', '--request-timeout=soon'),
  },
  invalid: {
    'an hour': { text: staticPod('kube-apiserver', '⟦--request-timeout=1h0s⟧'), expect: [{ messageId: 'long', severity: 'info' }] },
    'a second more than five minutes': { text: staticPod('kube-apiserver', '⟦--request-timeout=5m1s⟧'), expect: ['long'] },
    none: { text: staticPod('kube-apiserver', '⟦--request-timeout=0s⟧'), expect: ['never'] },
    'by kubeadm': { text: apiServerArgs('[⟦{name: request-timeout, value: 400s}⟧]'), expect: ['long'] },
  },
});
