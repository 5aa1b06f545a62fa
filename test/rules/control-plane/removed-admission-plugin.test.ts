import { removedAdmissionPlugin } from '../../../src/rules/control-plane/removed-admission-plugin.ts';
import { staticPod } from '../../../src/rules/forms/examples.ts';
import { testRule } from '../../support/rule-tester.ts';
import { apiServerArgs, inVersion } from '../../support/static-pods.ts';

testRule(removedAdmissionPlugin, {
  valid: {
    'neither, which some scanners report': staticPod('kube-apiserver', '--enable-admission-plugins=NodeRestriction'),
    'a version that still has it': inVersion('v1.24.9', staticPod('kube-apiserver', '--enable-admission-plugins=PodSecurityPolicy')),
    'the other one, in a version that still has it': inVersion(
      'v1.29.1',
      staticPod('kube-apiserver', '--enable-admission-plugins=SecurityContextDeny'),
    ),
    'turned off': staticPod('kube-apiserver', '--disable-admission-plugins=PodSecurityPolicy'),
  },
  invalid: {
    'among others': {
      text: staticPod('kube-apiserver', '⟦--enable-admission-plugins=NodeRestriction,PodSecurityPolicy⟧'),
      expect: [{ messageId: 'removed', severity: 'low' }],
      fixed: staticPod('kube-apiserver', '--enable-admission-plugins=NodeRestriction'),
    },
    'from the first version without it': {
      text: inVersion('v1.25.0', staticPod('kube-apiserver', '⟦--enable-admission-plugins=PodSecurityPolicy⟧')),
      expect: ['removed'],
    },
    'the other one': {
      text: inVersion('v1.30.0', staticPod('kube-apiserver', '⟦--enable-admission-plugins=SecurityContextDeny,NodeRestriction⟧')),
      expect: [{ messageId: 'removed' }],
      fixed: inVersion('v1.30.0', staticPod('kube-apiserver', '--enable-admission-plugins=NodeRestriction')),
    },
    'by kubeadm': {
      text: apiServerArgs('{⟦enable-admission-plugins: "NodeRestriction,PodSecurityPolicy"⟧}', 'v1beta3'),
      expect: ['removed'],
      fixed: apiServerArgs('{enable-admission-plugins: "NodeRestriction"}', 'v1beta3'),
    },
  },
});
