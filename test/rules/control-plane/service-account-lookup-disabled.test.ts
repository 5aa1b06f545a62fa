import { serviceAccountLookupDisabled } from '../../../src/rules/control-plane/service-account-lookup-disabled.ts';
import { staticPod } from '../../../src/rules/forms/examples.ts';
import { testRule } from '../../support/rule-tester.ts';
import { apiServerArgs } from '../../support/static-pods.ts';

testRule(serviceAccountLookupDisabled, {
  valid: {
    'looked up': staticPod('kube-apiserver', '--service-account-lookup=true'),
    'by default': staticPod('kube-apiserver', '--secure-port=6443'),
    'a switch without a value': staticPod('kube-apiserver', '--service-account-lookup'),
    'a variable decides': staticPod('kube-apiserver', '--service-account-lookup=$(LOOKUP)'),
  },
  invalid: {
    off: {
      text: staticPod('kube-apiserver', '⟦--service-account-lookup=false⟧'),
      expect: [{ messageId: 'off', severity: 'medium' }],
      fixed: staticPod('kube-apiserver', '--service-account-lookup=true'),
    },
    'off as Go reads it': {
      text: staticPod('kube-apiserver', '⟦--service-account-lookup=F⟧'),
      expect: ['off'],
      fixed: staticPod('kube-apiserver', '--service-account-lookup=true'),
    },
    'off by a map of kubeadm': {
      text: apiServerArgs('{⟦service-account-lookup: "false"⟧}', 'v1beta3'),
      expect: ['off'],
      fixed: apiServerArgs('{service-account-lookup: "true"}', 'v1beta3'),
    },
    'off by a list of kubeadm': {
      text: apiServerArgs('[⟦{name: service-account-lookup, value: "false"}⟧]'),
      expect: ['off'],
      fixed: apiServerArgs('[{name: service-account-lookup, value: "true"}]'),
    },
  },
});
