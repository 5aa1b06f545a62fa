import { admissionAlwaysPullImages } from '../../../src/rules/control-plane/admission-always-pull-images.ts';
import { staticPod } from '../../../src/rules/forms/examples.ts';
import { testRule } from '../../support/rule-tester.ts';
import { apiServerArgs, markedPod } from '../../support/static-pods.ts';

testRule(admissionAlwaysPullImages, {
  valid: {
    enabled: staticPod('kube-apiserver', '--enable-admission-plugins=AlwaysPullImages'),
    'enabled by kubeadm': apiServerArgs('{enable-admission-plugins: "NodeRestriction,AlwaysPullImages"}', 'v1beta3'),
    'a list that a variable decides about': staticPod('kube-apiserver', '--enable-admission-plugins', '$(PLUGINS)'),
    'another component': staticPod('kube-scheduler', '--profiling=false'),
  },
  invalid: {
    'not in the list': {
      text: staticPod('kube-apiserver', '⟦--enable-admission-plugins=NodeRestriction⟧'),
      expect: [{ messageId: 'lacks', severity: 'info' }],
      fixed: staticPod('kube-apiserver', '"--enable-admission-plugins=NodeRestriction,AlwaysPullImages"'),
    },
    'no list': {
      text: markedPod('kube-apiserver', '--secure-port=6443'),
      expect: ['absent'],
      fixed: staticPod('kube-apiserver', '--secure-port=6443', '"--enable-admission-plugins=AlwaysPullImages"'),
    },
    'in two words': {
      text: staticPod('kube-apiserver', '⟦--enable-admission-plugins⟧', 'NodeRestriction'),
      expect: ['lacks'],
      fixed: staticPod('kube-apiserver', '--enable-admission-plugins', '"NodeRestriction,AlwaysPullImages"'),
    },
    'not in the list of kubeadm': {
      text: apiServerArgs('[⟦{name: enable-admission-plugins, value: NodeRestriction}⟧]'),
      expect: ['lacks'],
      fixed: apiServerArgs('[{name: enable-admission-plugins, value: "NodeRestriction,AlwaysPullImages"}]'),
    },
  },
});
