import { admissionAlwaysAdmit } from '../../../src/rules/control-plane/admission-always-admit.ts';
import { staticPod } from '../../../src/rules/forms/examples.ts';
import { testRule } from '../../support/rule-tester.ts';
import { apiServerArgs } from '../../support/static-pods.ts';

testRule(admissionAlwaysAdmit, {
  valid: {
    others: staticPod('kube-apiserver', '--enable-admission-plugins=NodeRestriction'),
    'no list': staticPod('kube-apiserver', '--secure-port=6443'),
    'turned off': staticPod('kube-apiserver', '--disable-admission-plugins=AlwaysAdmit'),
    'a name that only begins alike': staticPod('kube-apiserver', '--enable-admission-plugins=AlwaysAdmitNothing'),
  },
  invalid: {
    'among others': {
      text: staticPod('kube-apiserver', '⟦--enable-admission-plugins=NodeRestriction,AlwaysAdmit⟧'),
      expect: [{ messageId: 'listed', severity: 'high' }],
      fixed: staticPod('kube-apiserver', '--enable-admission-plugins=NodeRestriction'),
    },
    'alone, where leaving it out leaves nothing': {
      text: staticPod('kube-apiserver', '⟦--enable-admission-plugins=AlwaysAdmit⟧'),
      expect: ['listed'],
    },
    'in the flag of old': {
      text: staticPod('kube-apiserver', '⟦--admission-control=ServiceAccount,AlwaysAdmit⟧'),
      expect: ['listed'],
      fixed: staticPod('kube-apiserver', '--admission-control=ServiceAccount'),
    },
    'by kubeadm': {
      text: apiServerArgs('[⟦{name: enable-admission-plugins, value: "AlwaysAdmit,NodeRestriction"}⟧]'),
      expect: ['listed'],
      fixed: apiServerArgs('[{name: enable-admission-plugins, value: "NodeRestriction"}]'),
    },
  },
});
