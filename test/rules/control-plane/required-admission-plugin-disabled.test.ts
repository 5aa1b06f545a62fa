import { requiredAdmissionPluginDisabled } from '../../../src/rules/control-plane/required-admission-plugin-disabled.ts';
import { staticPod } from '../../../src/rules/forms/examples.ts';
import { testRule } from '../../support/rule-tester.ts';
import { apiServerArgs } from '../../support/static-pods.ts';

testRule(requiredAdmissionPluginDisabled, {
  valid: {
    'another one': staticPod('kube-apiserver', '--disable-admission-plugins=StorageObjectInUseProtection'),
    none: staticPod('kube-apiserver', '--enable-admission-plugins=NodeRestriction'),
    'a list that a variable decides about': staticPod('kube-apiserver', '--disable-admission-plugins=$(PLUGINS)'),
    'kubeadm leaves them on': apiServerArgs('[{name: enable-admission-plugins, value: NodeRestriction}]'),
  },
  invalid: {
    'one of two': {
      text: staticPod('kube-apiserver', '⟦--disable-admission-plugins=PodSecurity,DefaultStorageClass⟧'),
      expect: [{ messageId: 'disabled', severity: 'high', message: '"--disable-admission-plugins" turns off PodSecurity.' }],
      fixed: staticPod('kube-apiserver', '--disable-admission-plugins=DefaultStorageClass'),
    },
    'service accounts': { text: staticPod('kube-apiserver', '⟦--disable-admission-plugins=ServiceAccount⟧'), expect: ['disabled'] },
    'namespaces and nodes': {
      text: staticPod('kube-apiserver', '⟦--disable-admission-plugins=NamespaceLifecycle,NodeRestriction⟧'),
      expect: [{ messageId: 'disabled', message: '"--disable-admission-plugins" turns off NamespaceLifecycle, NodeRestriction.' }],
    },
    'webhooks by kubeadm': {
      text: apiServerArgs('{⟦disable-admission-plugins: "ValidatingAdmissionWebhook, Priority"⟧}', 'v1beta3'),
      expect: ['disabled'],
      fixed: apiServerArgs('{disable-admission-plugins: "Priority"}', 'v1beta3'),
    },
  },
});
