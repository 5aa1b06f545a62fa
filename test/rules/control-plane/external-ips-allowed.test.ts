import { externalIpsAllowed } from '../../../src/rules/control-plane/external-ips-allowed.ts';
import { manifest, staticPod } from '../../../src/rules/forms/examples.ts';
import { testRule } from '../../support/rule-tester.ts';
import { apiServerArgs, inVersion, markedPod } from '../../support/static-pods.ts';

testRule(externalIpsAllowed, {
  valid: {
    denied: staticPod('kube-apiserver', '--enable-admission-plugins=NodeRestriction,DenyServiceExternalIPs'),
    'a version without the plugin': inVersion('v1.20.4', staticPod('kube-apiserver', '--enable-admission-plugins=NodeRestriction')),
    'kubeadm has a list of its own': apiServerArgs('[{name: profiling, value: "false"}]'),
    'a list that a variable decides about': staticPod('kube-apiserver', '--enable-admission-plugins=$(PLUGINS)'),
  },
  invalid: {
    'not in the list': {
      text: staticPod('kube-apiserver', '⟦--enable-admission-plugins=NodeRestriction⟧'),
      expect: [{ messageId: 'lacks', severity: 'low' }],
      fixed: staticPod('kube-apiserver', '"--enable-admission-plugins=NodeRestriction,DenyServiceExternalIPs"'),
    },
    'no list': {
      text: markedPod('kube-apiserver', '--secure-port=6443'),
      expect: ['absent'],
      fixed: staticPod('kube-apiserver', '--secure-port=6443', '"--enable-admission-plugins=DenyServiceExternalIPs"'),
    },
    'not in the list of kubeadm': {
      text: apiServerArgs('{⟦enable-admission-plugins: NodeRestriction⟧}', 'v1beta3'),
      expect: ['lacks'],
      fixed: apiServerArgs('{enable-admission-plugins: "NodeRestriction,DenyServiceExternalIPs"}', 'v1beta3'),
    },
    'not in the list of kops, which is one of words': {
      text: manifest`
        apiVersion: kops.k8s.io/v1alpha2
        kind: Cluster
        spec: {kubeAPIServer: {⟦enableAdmissionPlugins: [NodeRestriction]⟧}}
      `,
      expect: ['lacks'],
    },
  },
});
