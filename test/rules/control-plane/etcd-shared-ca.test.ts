import { etcdSharedCa } from '../../../src/rules/control-plane/etcd-shared-ca.ts';
import { pod, staticPod } from '../../../src/rules/forms/examples.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(etcdSharedCa, {
  valid: {
    'a CA of its own': {
      text: staticPod('etcd', '--trusted-ca-file=/pki/etcd/ca.crt'),
      path: 'etcd.yaml',
      others: { 'apiserver.yaml': staticPod('kube-apiserver', '--client-ca-file=/pki/ca.crt') },
    },
    'no API server': { text: staticPod('etcd', '--trusted-ca-file=/pki/ca.crt'), path: 'etcd.yaml' },
    'files that variables name': {
      text: staticPod('etcd', '--trusted-ca-file=$(CA)'),
      path: 'etcd.yaml',
      others: { 'apiserver.yaml': staticPod('kube-apiserver', '--client-ca-file=$(CA)') },
    },
    'the CA of a kubelet': {
      text: staticPod('etcd', '--trusted-ca-file=/pki/ca.crt'),
      path: 'etcd.yaml',
      others: { 'kubelet.yaml': staticPod('kubelet', '--client-ca-file=/pki/ca.crt') },
    },
  },
  invalid: {
    'the CA of the clients of the API server': {
      text: staticPod('etcd', '⟦--trusted-ca-file=/pki/ca.crt⟧'),
      path: 'etcd.yaml',
      others: { 'apiserver.yaml': staticPod('kube-apiserver', '--client-ca-file=/pki/ca.crt') },
      expect: [{ messageId: 'shared', severity: 'low' }],
    },
    'one of two': {
      text: staticPod('etcd', '⟦--trusted-ca-file⟧', '/pki/ca.crt'),
      path: 'etcd.yaml',
      others: {
        'a.yaml': staticPod('kube-apiserver', '--client-ca-file=/pki/a.crt'),
        'b.yaml': staticPod('kube-apiserver', '--client-ca-file=/pki/ca.crt'),
      },
      expect: ['shared'],
    },
    'in one file': {
      text: `${staticPod('etcd', '⟦--trusted-ca-file=/pki/ca.crt⟧')}---\n${staticPod('kube-apiserver', '--client-ca-file=/pki/ca.crt')}`,
      path: 'control-plane.yaml',
      expect: ['shared'],
    },
    'by a variable of the environment': {
      text: pod`containers: [{name: etcd, image: "quay.io/coreos/etcd:v3.6.1", command: [etcd], env: [{name: ETCD_TRUSTED_CA_FILE, ⟦value: /pki/ca.crt⟧}]}]`,
      path: 'etcd.yaml',
      others: { 'apiserver.yaml': staticPod('kube-apiserver', '--client-ca-file=/pki/ca.crt') },
      expect: ['shared'],
    },
  },
});
