import { etcdConnectionWithoutTls } from '../../../src/rules/control-plane/etcd-connection-without-tls.ts';
import { staticPod } from '../../../src/rules/forms/examples.ts';
import { testRule } from '../../support/rule-tester.ts';
import { apiServerArgs, markedPod } from '../../support/static-pods.ts';

const files = ['--etcd-cafile=/pki/ca.crt', '--etcd-certfile=/pki/client.crt', '--etcd-keyfile=/pki/client.key'];

testRule(etcdConnectionWithoutTls, {
  valid: {
    'by TLS, both ways': staticPod('kube-apiserver', '--etcd-servers=https://10.0.0.5:2379', ...files),
    'a socket of the machine': staticPod('kube-apiserver', '--etcd-servers=unix:///run/etcd.sock'),
    'kubeadm sets it up': apiServerArgs('[]'),
    'servers that a variable names': staticPod('kube-apiserver', '--etcd-servers=$(SERVERS)', ...files),
  },
  invalid: {
    'in plain text over the network': {
      text: staticPod('kube-apiserver', '⟦--etcd-servers=http://10.0.0.5:2379⟧', ...files),
      expect: [{ messageId: 'plain', severity: 'critical' }],
    },
    'one of two in plain text': {
      text: staticPod('kube-apiserver', '⟦--etcd-servers=https://10.0.0.5:2379,http://etcd.example:2379⟧', ...files),
      expect: ['plain'],
    },
    'in plain text on the machine': {
      text: staticPod('kube-apiserver', '⟦--etcd-servers=http://127.0.0.1:2379⟧'),
      expect: [{ messageId: 'local', severity: 'medium' }],
    },
    'by TLS without a CA': {
      text: markedPod('kube-apiserver', '--etcd-servers=https://10.0.0.5:2379', '--etcd-certfile=/a.crt', '--etcd-keyfile=/a.key'),
      expect: [
        {
          messageId: 'absent',
          severity: 'high',
          message: 'Without "--etcd-cafile" the API server does not know etcd, or etcd not the API server.',
        },
      ],
    },
    'by TLS with an empty CA': {
      text: staticPod('kube-apiserver', '--etcd-servers=https://10.0.0.5:2379', ...files, '⟦--etcd-cafile=⟧'),
      expect: ['empty'],
    },
    'in plain text by kubeadm': {
      text: apiServerArgs('{⟦etcd-servers: "http://10.0.0.5:2379"⟧}', 'v1beta3'),
      expect: ['plain'],
    },
  },
});
