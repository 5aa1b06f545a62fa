import { etcdAutoTls } from '../../../src/rules/control-plane/etcd-auto-tls.ts';
import { manifest, pod, staticPod } from '../../../src/rules/forms/examples.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(etcdAutoTls, {
  valid: {
    off: staticPod('etcd', '--auto-tls=false', '--peer-auto-tls=false'),
    'by default': staticPod('etcd', '--name=a'),
    'a variable decides': staticPod('etcd', '--auto-tls=$(AUTO)'),
    'another component': staticPod('kube-apiserver', '--auto-tls=true'),
  },
  invalid: {
    'for clients': { text: staticPod('etcd', '⟦--auto-tls=true⟧'), expect: [{ messageId: 'on', severity: 'medium' }] },
    'for peers, as a switch': { text: staticPod('etcd', '⟦--peer-auto-tls⟧', '--name=a'), expect: ['on'] },
    'for both': { text: staticPod('etcd', '⟦--auto-tls=true⟧', '⟦--peer-auto-tls=true⟧'), expect: ['on', 'on'] },
    'by a variable of the environment': {
      text: pod`containers: [{name: etcd, image: "quay.io/coreos/etcd:v3.6.1", command: [etcd], env: [{name: ETCD_AUTO_TLS, ⟦value: "true"⟧}]}]`,
      expect: ['on'],
    },
    'by kubeadm': {
      text: manifest`
        apiVersion: kubeadm.k8s.io/v1beta3
        kind: ClusterConfiguration
        etcd: {local: {extraArgs: {⟦auto-tls: "true"⟧}}}
      `,
      expect: ['on'],
    },
  },
});
